"""Which house styles somebody can choose, and where the chosen one is."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser

from plandocs.errors import PlandocsError
from plandocs.service.huisstijlen.bewaren import SJABLOON, map_van
from plandocs.service.huisstijlen.models import Huisstijl, Voorkeur

EIGEN = "plandocs"


def keuzes(wie: AbstractBaseUser) -> Iterator[tuple[str, str]]:
    """Yield the code and the name of every house style that can be used."""
    yield EIGEN, "plandocs"
    for stijl in Huisstijl.objects.visible_to(wie).filter(soort="map"):
        if stijl.goed:
            yield stijl.code, stijl.naam


def standaard_van(wie: AbstractBaseUser) -> str:
    """Return the code of the house style that is chosen first: by this person, or else for everybody."""
    gekozen = eigen_keuze(wie)
    if gekozen:
        return gekozen
    stijl = voor_iedereen(wie)
    return stijl.code if stijl else EIGEN


def eigen_keuze(wie: AbstractBaseUser) -> str:
    """Return the code of what this person chose to come first, or nothing; what is no longer theirs counts not."""
    voorkeur = Voorkeur.objects.filter(wie_id=wie.pk).first()
    if voorkeur is None:
        return ""
    if voorkeur.stijl_id is None:
        return EIGEN
    stijl = Huisstijl.objects.visible_to(wie).filter(pk=voorkeur.stijl_id).first()
    return stijl.code if stijl else ""


def voor_iedereen(wie: AbstractBaseUser) -> Huisstijl | None:
    """Return the house style that everybody gets who chose nothing."""
    return Huisstijl.objects.visible_to(wie).filter(voor_iedereen=True, soort="map").first()


def stijl_voor(wie: AbstractBaseUser, code: str) -> str:
    """Return a house style as the renderers know it; without a code the default of this person.

    Raises PlandocsError when it is not there, not for this person, or not in order.
    """
    code = code or standaard_van(wie)
    if code == EIGEN:
        return EIGEN
    return str(map_van(_gevonden(wie, code, "map").code).resolve())


def sjablonen(wie: AbstractBaseUser) -> list[tuple[str, str]]:
    """Return the code and the name of every Word template that can be filled in."""
    eigen = Huisstijl.objects.visible_to(wie).filter(soort="sjabloon")
    return [(een.code, een.naam) for een in eigen if een.goed]


def sjabloon_voor(wie: AbstractBaseUser, code: str) -> tuple[str, bytes]:
    """Return the name and the bytes of a Word template; raises PlandocsError when it is not there for this person."""
    stijl = _gevonden(wie, code, "sjabloon")
    return stijl.naam, (map_van(stijl.code) / SJABLOON).read_bytes()


def _gevonden(wie: AbstractBaseUser, code: str, soort: str) -> Huisstijl:
    try:
        stijl = Huisstijl.objects.visible_to(wie).filter(uuid=UUID(hex=code), soort=soort).first()
    except ValueError:
        stijl = None
    if stijl is None or not stijl.goed or not map_van(stijl.code).is_dir():
        raise PlandocsError("Deze huisstijl is er niet (meer). Kies een andere.")
    return stijl
