"""A house style put away: all of its files or none, checked before anybody can choose it."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

from django.db import transaction

from plandocs.errors import OutputError, PlandocsError
from plandocs.service.huisstijlen.keuren import punten_van, sjabloonpunten_van
from plandocs.service.huisstijlen.models import Huisstijl, Voorkeur
from plandocs.service.huisstijlen.uitpakken import aangevuld, is_word, uitgepakt
from plandocs.service.opslagmap import opslagmap
from plandocs.service.toegang.models import Gebruiker
from plandocs.service.woorden import nl

MEESTE = 30
SJABLOON = "sjabloon.docx"


def map_van(code: str) -> Path:
    """Return the folder of a house style."""
    return opslagmap() / "huisstijlen" / code


def breng_binnen(eigenaar: Gebruiker, naam: str, data: bytes, sleutel: str) -> Huisstijl:
    """Return the house style in a zip, or the Word template, checked; the same key twice is the same house style.

    Raises PakketError for a zip that cannot be used, and OutputError when the disk refuses.
    """
    eerder = Huisstijl.objects.filter(eigenaar=eigenaar, sleutel=sleutel).first()
    if eerder is not None:
        return eerder
    if Huisstijl.objects.filter(eigenaar=eigenaar).count() >= MEESTE:
        raise PlandocsError(f"Er zijn al {MEESTE} huisstijlen. Haal er eerst een weg.")
    nummer = uuid.uuid4()
    soort, punten = _neergezet(map_van(nummer.hex), data)
    begin = {"uuid": nummer, "naam": naam, "soort": soort, "punten": punten}
    stijl, _ = Huisstijl.objects.get_or_create(eigenaar=eigenaar, sleutel=sleutel, defaults=begin)
    return stijl


def _neergezet(map_: Path, data: bytes) -> tuple[str, list[str]]:
    """Write what came in to its folder, and return what it is and everything to mend in it."""
    if is_word(data):
        _schrijf(map_, {SJABLOON: data})
        return "sjabloon", sjabloonpunten_van(map_ / SJABLOON)
    bestanden, vreemd = aangevuld(uitgepakt(data))
    _schrijf(map_, bestanden)
    return "map", [*vreemd, *punten_van(map_)]


def _schrijf(map_: Path, bestanden: dict[str, bytes]) -> None:
    """Write the files beside their place first, then rename the folder."""
    naast = map_.with_name(f".{map_.name}.part")
    try:
        naast.mkdir(mode=0o700, parents=True)
        for naam, data in bestanden.items():
            (naast / naam).write_bytes(data)
        naast.rename(map_)
    except OSError as fout:
        shutil.rmtree(naast, ignore_errors=True)
        raise OutputError(
            f"De huisstijl is niet bewaard ({fout.strerror}). Er is niets half bewaard. Maak ruimte vrij op de schijf."
        ) from None


def maak_standaard(wie: Gebruiker, stijl: Huisstijl | None) -> None:
    """Let a house style be the one that somebody gets first, or that of plandocs.

    Raises PlandocsError for a faulty one, and for a Word template: that is no house style.
    """
    if stijl is not None and stijl.soort != "map":
        raise PlandocsError(nl("Dit is een Word-sjabloon. Kies het bij Documenten in een dossier."))
    if stijl is not None:
        _weiger(stijl)
    Voorkeur.objects.update_or_create(wie=wie, defaults={"stijl": stijl})


def vergeet_standaard(wie: Gebruiker) -> None:
    """Let somebody get again what is for everybody."""
    Voorkeur.objects.filter(wie=wie).delete()


def deel(stijl: Huisstijl, *, met_iedereen: bool) -> None:
    """Let everybody use a house style, or its owner alone; of house styles one at a time, and it comes first.

    Raises PlandocsError for a faulty one.
    """
    if met_iedereen:
        _weiger(stijl)
    with transaction.atomic():
        if met_iedereen and stijl.soort == "map":
            Huisstijl.objects.filter(voor_iedereen=True, soort="map").update(voor_iedereen=False)
        Huisstijl.objects.filter(pk=stijl.pk).update(voor_iedereen=met_iedereen)


def _weiger(stijl: Huisstijl) -> None:
    if not stijl.goed:
        raise PlandocsError(nl("In deze huisstijl is nog iets te verbeteren. Voeg hem daarna opnieuw toe."))


def haal_weg(stijl: Huisstijl) -> None:
    """Remove a house style with its files; documents that were made with it stay."""
    code = stijl.code
    stijl.delete()
    shutil.rmtree(map_van(code), ignore_errors=True)
