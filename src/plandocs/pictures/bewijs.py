"""A certificate that fills a page: a border, who was there, what is written, and room for a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.figuren import beschrijf_figuur, teken_figuur
from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breek
from plandocs.pictures.pictogram import teken_pictogram
from plandocs.pictures.svg import LIJN, Tekening, blad, lijn, regels_tekst, schoon, vlak
from plandocs.pictures.uiterlijk import Figuur

BREED, HOOG = 640.0, 744.0
_MIDDEN = BREED / 2
_RUIMTE = 520.0
_TITEL, _LABEL, _WAARDE = Letter(ANDIKA_VET, 30), Letter(ANDIKA, 15), Letter(ANDIKA_VET, 19)
_CITAAT, _NAAM, _VOET = Letter(ANDIKA, 19), Letter(ANDIKA_VET, 13.5), Letter(ANDIKA, 15)
_SCHAAL = 0.84
_MEESTE_FIGUREN = 6
_KLEINSTE_VAK = 90.0
_GOUD, _GRIJS = "#e0b64a", "#8fabae"


@dataclass(frozen=True, slots=True)
class Bewijs:
    """What is on the certificate; a fact without an answer gets a line to write on."""

    titel: str
    feiten: tuple[tuple[str, str], ...]
    mensen: tuple[Figuur, ...] = ()
    citaat: str = ""
    van: str = ""
    tekenen: str = ""
    voet: str = ""


def teken_bewijs(bewijs: Bewijs, *, alt: str, taal: str = "nl") -> Tekening:
    """Return the certificate, without people in quiet colours; raises PictureError when something does not fit."""
    stukken = (_kop, _rij, _feiten, _gezegd)
    y, delen = 56.0, [*_rand(rustig=not bewijs.mensen)]
    for stuk in stukken:
        deel, y = stuk(bewijs, y, taal)
        delen.append(deel)
    if y > HOOG - 60 - _KLEINSTE_VAK:
        raise PictureError("De woorden passen niet op het bewijs. Maak ze korter.")
    delen.append(_onderaan(bewijs, y, taal))
    titel = _titel(bewijs, alt, taal)
    woorden = tuple(filter(None, map(schoon, _woorden(bewijs))))
    return Tekening(blad(BREED, HOOG, titel, "".join(delen), taal=taal), titel, woorden)


def _titel(bewijs: Bewijs, alt: str, taal: str) -> str:
    """Return what is to be seen; what somebody does is told in Dutch only."""
    wie = (beschrijf_figuur(figuur) if taal == "nl" else schoon(figuur.naam) for figuur in bewijs.mensen)
    namen = "; ".join(wie)
    return schoon(f"{alt} {namen}." if namen else alt) or " "


def _woorden(bewijs: Bewijs) -> Iterator[str]:
    yield bewijs.titel
    yield from (figuur.naam for figuur in bewijs.mensen)
    yield from (woorden for feit in bewijs.feiten for woorden in feit)
    yield from (bewijs.citaat, bewijs.van, bewijs.tekenen, bewijs.voet)


def _rand(*, rustig: bool) -> Iterator[str]:
    kleur = _GRIJS if rustig else _GOUD
    yield vlak(4, 4, BREED - 8, HOOG - 8, "#ffffff", 0 if rustig else 22, stroke=kleur, stroke_width=6)
    yield vlak(15, 15, BREED - 30, HOOG - 30, "none", 0 if rustig else 14, stroke=kleur, stroke_width=1.8)
    if not rustig:
        for x in (44, BREED - 44):
            yield from (teken_pictogram("ster", x, y, 36) for y in (44, HOOG - 44))


def _kop(bewijs: Bewijs, y: float, taal: str) -> tuple[str, float]:
    regels = breek(schoon(bewijs.titel), _TITEL, _RUIMTE - 40)
    tekst = regels_tekst(regels, _MIDDEN, y + 12, 37, _TITEL.grootte, vet=True, anker="middle", taal=taal)
    return tekst, y + 37 * len(regels)


def _rij(bewijs: Bewijs, y: float, taal: str) -> tuple[str, float]:
    """Draw the people side by side with their names; names are in no language but their own."""
    if not bewijs.mensen:
        return "", y
    if len(bewijs.mensen) > _MEESTE_FIGUREN:
        raise PictureError(f"Er passen hoogstens {_MEESTE_FIGUREN} mensen op het bewijs.")
    vak, voeten = (BREED - 80) / len(bewijs.mensen), y + 158 * _SCHAAL + 12
    namen = [breek(schoon(figuur.naam), _NAAM, vak - 8) for figuur in bewijs.mensen]
    meeste = max(map(len, namen))
    if meeste > 3:
        raise PictureError("Een naam past niet onder de figuur. Kies een kortere aanspreeknaam.")
    plekken = [40 + vak * (nummer + 0.5) for nummer in range(len(namen))]
    delen = [teken_figuur(figuur, x, voeten, _SCHAAL) for figuur, x in zip(bewijs.mensen, plekken, strict=True)]
    delen += [
        regels_tekst(naam, x, voeten + 18, 15, _NAAM.grootte, vet=True, anker="middle")
        for naam, x in zip(namen, plekken, strict=True)
    ]
    return "".join(delen), voeten + 18 + 15 * meeste


def _feiten(bewijs: Bewijs, y: float, taal: str) -> tuple[str, float]:
    delen: list[str] = []
    y += 12
    for label, waarde in bewijs.feiten:
        delen.append(_midden((schoon(label),), y + 12, _LABEL, taal))
        regels = breek(schoon(waarde), _WAARDE, _RUIMTE) if schoon(waarde) else ()
        if regels:
            delen.append(_midden(regels, y + 36, _WAARDE, taal, vet=True))
        else:
            delen.append(lijn(_MIDDEN - 190, y + 42, _MIDDEN + 190, y + 42, stroke=LIJN, stroke_width=1.4))
        y += 30 + 24 * max(len(regels), 1)
    return "".join(delen), y


def _gezegd(bewijs: Bewijs, y: float, taal: str) -> tuple[str, float]:
    if not bewijs.citaat:
        return "", y
    regels = breek(schoon(bewijs.citaat), _CITAAT, _RUIMTE - 20)
    hoog = 26 * len(regels) + 44
    bord = vlak(_MIDDEN - 280, y + 4, 560, hoog, "#f3f1ec", 14)
    woorden = _midden(regels, y + 34, _CITAAT, None)
    van = _midden((schoon(bewijs.van),), y + 34 + 26 * len(regels), _LABEL, None)
    return bord + woorden + van, y + hoog + 10


def _onderaan(bewijs: Bewijs, y: float, taal: str) -> str:
    """Draw what is left of the page as room for a drawing or a name, with the last words below it."""
    voet = breek(schoon(bewijs.voet), _VOET, _RUIMTE - 30)
    onder = HOOG - 34 - 19 * len(voet)
    rand: dict[str, str | float | None] = {"stroke": LIJN, "stroke_width": 1.6, "stroke_dasharray": "6 5"}
    vak = vlak(60, y + 6, BREED - 120, onder - y - 12, "none", 12, **rand)
    uitleg = _midden((schoon(bewijs.tekenen),), y + 28, _LABEL, taal)
    return vak + uitleg + _midden(voet, onder + 14, _VOET, taal)


def _midden(regels: Sequence[str], y: float, letter: Letter, taal: str | None, *, vet: bool = False) -> str:
    """Return lines in the middle of the page."""
    return regels_tekst(regels, _MIDDEN, y, letter.grootte * 1.28, letter.grootte, vet=vet, anker="middle", taal=taal)
