"""The circle of people: me in the middle, and around me who is close, who is near, and whose work it is to help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.figuren import teken_gezicht
from plandocs.pictures.kring_plek import (
    BREED,
    GEZICHT,
    HOGER,
    HOOG,
    MIDDEN,
    NAAM,
    RANDEN,
    REGEL,
    Kringmens,
    Plek,
    schik_ring,
)
from plandocs.pictures.letters import ANDIKA_VET, Letter, breedte, breek
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.svg import LIJN, Tekening, blad, element, lijn, ovaal, regels_tekst, rond, schoon, vlak

__all__ = ["Kring", "Kringmens", "schik", "teken_kring"]

_TITEL = Letter(ANDIKA_VET, 13)
_LABEL_HOOG = 22.0
_IK = 58.0
_HART = Vak(MIDDEN.x - 48, MIDDEN.y - 52, MIDDEN.x + 48, MIDDEN.y + 56)
_KLEUREN = ("#ffffff", "#fbe0d6", "#fdf1cf", "#dfeede")
_RUSTIG = ("#ffffff", "#f1f4f6", "#f7f9fa", "#fcfdfd")
_LEEG = (1, 2, 2)


@dataclass(frozen=True, slots=True)
class Kring:
    """One ring: what it is called and who is in it, the closest first."""

    titel: str
    mensen: tuple[Kringmens, ...] = ()


@dataclass(frozen=True, slots=True)
class Schikking:
    """Who stands where in each ring, and for whom there is no room."""

    ringen: tuple[tuple[Plek, ...], ...]
    over: tuple[Kringmens, ...]


def schik(kringen: Sequence[Kring]) -> Schikking:
    """Return a place for everybody who fits, so that no face, name or title touches another.

    Raises PictureError when there are more rings than fit, or a title is too long.
    """
    if len(kringen) > len(_LEEG):
        raise PictureError(f"Er passen hoogstens {len(_LEEG)} kringen om elkaar heen.")
    bezet = [_HART, *(_label(nummer, kring.titel) for nummer, kring in enumerate(kringen))]
    ringen: list[tuple[Plek, ...]] = []
    over: list[Kringmens] = []
    for nummer, kring in enumerate(kringen):
        plekken, rest = schik_ring(nummer, kring.mensen, _LEEG[nummer], bezet)
        bezet += [plek.vak for plek in plekken]
        ringen.append(plekken)
        over += rest
    return Schikking(tuple(ringen), tuple(over))


def teken_kring(
    ik: Kringmens, kringen: Sequence[Kring], schikking: Schikking, *, alt: str, taal: str = "nl"
) -> Tekening:
    """Return the circle with everybody who has a place in it; with faces it is in colour."""
    kleuren = _KLEUREN if ik.uiterlijk else _RUSTIG
    randen = range(len(kringen), -1, -1)
    delen = [
        *(_rand(nummer, kleuren[nummer]) for nummer in randen),
        _ik(ik),
        *(_titel(nummer, kring.titel, taal) for nummer, kring in enumerate(kringen)),
        *(deel for plekken in schikking.ringen for plek in plekken for deel in _plek(plek)),
    ]
    titel = schoon(alt) or " "
    namen = [schoon(plek.mens.naam) for plekken in schikking.ringen for plek in plekken if plek.mens]
    woorden = [schoon(ik.naam), *(schoon(kring.titel) for kring in kringen), *namen]
    return Tekening(blad(BREED, HOOG, titel, "".join(delen), taal=taal), titel, tuple(filter(None, woorden)))


def _rand(nummer: int, kleur: str) -> str:
    breed = RANDEN[nummer]
    return ovaal(MIDDEN.x, MIDDEN.y, breed, breed * HOGER, kleur, stroke=LIJN, stroke_width=2)


def _ik(ik: Kringmens) -> str:
    regels = breek(schoon(ik.naam), NAAM, 92)
    if len(regels) > 3:
        regels = breek(schoon(ik.naam), Letter(ANDIKA_VET, 9), 92)
    grootte = NAAM.grootte if len(regels) <= 3 else 9
    if ik.uiterlijk is None:
        y = MIDDEN.y + 5 - REGEL / 2 * (len(regels) - 1)
        return regels_tekst(regels, MIDDEN.x, y, REGEL, grootte, vet=True, anker="middle")
    beeld = _gezicht(ik, MIDDEN.x, MIDDEN.y - 20, _IK)
    return beeld + regels_tekst(regels, MIDDEN.x, MIDDEN.y + 24, 13, grootte, vet=True, anker="middle")


def _label(nummer: int, titel: str) -> Vak:
    breed = breedte(schoon(titel), _TITEL) + 20
    if breed > 2 * RANDEN[nummer + 1] * 0.7:
        raise PictureError("De naam van een kring is te lang. Maak hem korter.")
    y = MIDDEN.y - RANDEN[nummer + 1] * HOGER
    return Vak(MIDDEN.x - breed / 2, y - _LABEL_HOOG / 2, MIDDEN.x + breed / 2, y + _LABEL_HOOG / 2)


def _titel(nummer: int, titel: str, taal: str) -> str:
    vak = _label(nummer, titel)
    breed, midden = vak.rechts - vak.links, vak.boven + 15.5
    bord = vlak(vak.links, vak.boven, breed, _LABEL_HOOG, "#ffffff", 11, stroke=LIJN, stroke_width=1.6)
    regel = (schoon(titel),)
    return bord + regels_tekst(regel, MIDDEN.x, midden, 0, _TITEL.grootte, vet=True, anker="middle", taal=taal)


def _plek(plek: Plek) -> Iterator[str]:
    if plek.mens is None:
        yield from _leeg(plek)
        return
    boven = plek.vak.boven
    if plek.mens.uiterlijk:
        yield _gezicht(plek.mens, plek.x, boven + GEZICHT / 2, GEZICHT)
        y = boven + GEZICHT + 12
    else:
        yield _bordje(plek)
        y = boven + 10 + 13
    yield regels_tekst(plek.regels, plek.x, y, REGEL, NAAM.grootte, vet=True, anker="middle")


def _gezicht(mens: Kringmens, x: float, y: float, maat: float) -> str:
    """Return the face of somebody, or the photograph in a frame."""
    if mens.foto:
        plek = {"x": x - maat / 2, "y": y - maat / 2, "width": maat, "height": maat}
        rand = element("rect", **plek, rx=4, fill="none", stroke=LIJN, stroke_width=1.8)
        return element("image", href=mens.foto, **plek) + rand
    return teken_gezicht(mens.uiterlijk, x, y, maat, "blij") if mens.uiterlijk else ""


def _bordje(plek: Plek) -> str:
    vak = plek.vak
    return vlak(vak.links, vak.boven, vak.rechts - vak.links, plek.hoog, "#ffffff", 12, stroke=LIJN, stroke_width=1.6)


def _leeg(plek: Plek) -> Iterator[str]:
    boven = plek.vak.boven
    straal = GEZICHT / 2 - 2
    yield rond(plek.x, boven + straal + 1, straal, "#ffffff", stroke=LIJN, stroke_width=1.8, stroke_dasharray="5 4")
    y = boven + plek.hoog - 3
    yield lijn(plek.x - 28, y, plek.x + 28, y, stroke=LIJN, stroke_width=1.4)
