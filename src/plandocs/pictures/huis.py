"""Houses on paper: the safe house with rules in its roof, and the three houses of a child."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.figuren import beschrijf_figuur, teken_figuur
from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breek
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.pictogram import teken_pictogram
from plandocs.pictures.svg import LIJN, Tekening, blad, element, pad, regels_tekst, schoon, vlak
from plandocs.pictures.uiterlijk import Figuur

BREED = 640.0
_HOOG = 592.0
_MEESTE = 6
_SCHAAL = 0.72
_REGEL = Letter(ANDIKA, 18)
_NAAM = Letter(ANDIKA_VET, 13.5)
_TITEL = Letter(ANDIKA_VET, 18)
_DAK, _MUUR, _GRAS = "#e9b3a2", "#fbf1dc", "#cfe3b8"
_MIDDEN = BREED / 2
_DIKTE = 3
_FOTO = 96.0
_STROOK = 100.0
_PLEK = Letter(ANDIKA, 15)
_MEESTE_PLEKKEN = 3


@dataclass(frozen=True, slots=True)
class Huisje:
    """One of the three houses: its title, its colour, and the words in it; without words there is room to draw."""

    titel: str
    kleur: str
    woorden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plekken:
    """Places below the house: what they are called together, and the word and the pictogram of each."""

    titel: str = ""
    plekken: tuple[tuple[str, str], ...] = ()


_GEEN_PLEKKEN = Plekken()


def teken_huis(
    regels: Sequence[str],
    binnen: Sequence[Figuur],
    buiten: Sequence[Figuur],
    plekken: Plekken = _GEEN_PLEKKEN,
    *,
    alt: str,
    taal: str = "nl",
) -> Tekening:
    """Return the house: rules in the roof, who lives in it, who helps around it, and places below it.

    Raises PictureError when there is no room for a rule, a name, a person or a place.
    """
    dak = _dakregels(regels)
    titel = schoon(alt) + _wie_er_zijn(binnen, buiten, taal)
    delen = (
        vlak(2, 380, BREED - 4, _HOOG - 384, _GRAS, 16, stroke=LIJN, stroke_width=2),
        vlak(470, 6, 40, 60, "#c98a76", stroke=LIJN, stroke_width=_DIKTE),
        pad("M150 20L490 20L622 210L18 210Z", _DAK, stroke=LIJN, stroke_width=_DIKTE, stroke_linejoin="round"),
        vlak(58, 210, 524, 194, _MUUR, stroke=LIJN, stroke_width=_DIKTE),
        _raam(66, 226),
        _raam(538, 226),
        *(regels_tekst(stuk, _MIDDEN, y, 23, _REGEL.grootte, anker="middle", taal="nl") for stuk, y in dak),
        *_rij(binnen, 60, 580, 362),
        *_rij(buiten, 10, 630, 542),
        *_plekken(plekken, taal),
    )
    namen = (figuur.naam for figuur in (*binnen, *buiten))
    van_plekken = (plekken.titel, *(woord for woord, _ in plekken.plekken)) if plekken.plekken else ()
    woorden = tuple(filter(None, map(schoon, (*regels, *namen, *van_plekken))))
    hoog = _HOOG + _STROOK if plekken.plekken else _HOOG
    return Tekening(blad(BREED, hoog, titel, "".join(delen), taal=taal), titel, woorden)


def plekvakken(aantal: int) -> tuple[tuple[Vak, Vak], ...]:
    """Return for each place below the house the box of its pictogram and that of its word."""
    breed = (BREED - 20) / max(aantal, 1)
    return tuple(
        (
            Vak(10 + breed * nummer, _HOOG + 32, 74 + breed * nummer, _HOOG + 96),
            Vak(82 + breed * nummer, _HOOG + 32, 4 + breed * (nummer + 1), _HOOG + 96),
        )
        for nummer in range(aantal)
    )


def _plekken(plekken: Plekken, taal: str) -> Iterator[str]:
    if not plekken.plekken:
        return
    if len(plekken.plekken) > _MEESTE_PLEKKEN:
        raise PictureError(f"Er passen hoogstens {_MEESTE_PLEKKEN} plekken onder het huis.")
    yield regels_tekst((schoon(plekken.titel),), _MIDDEN, _HOOG + 24, 0, 16, vet=True, anker="middle", taal=taal)
    for (woord, beeld), (links, rechts) in zip(plekken.plekken, plekvakken(len(plekken.plekken)), strict=True):
        regels = breek(schoon(woord), _PLEK, rechts.rechts - rechts.links)
        if len(regels) > 3:
            raise PictureError("De naam van een plek past niet onder het huis. Maak hem korter.")
        midden = (links.boven + links.onder) / 2
        yield teken_pictogram(beeld, (links.links + links.rechts) / 2, midden, 60)
        yield regels_tekst(regels, rechts.links, midden + 5 - 9 * (len(regels) - 1), 18, _PLEK.grootte, taal=taal)


def _wie_er_zijn(binnen: Sequence[Figuur], buiten: Sequence[Figuur], taal: str) -> str:
    """Return who is in the drawing: in Dutch also what they do, in another language only their names."""
    alle = (*binnen, *buiten)
    mensen = "; ".join(_wie(figuur) if taal == "nl" else schoon(figuur.naam) for figuur in alle)
    return f" {mensen}." if mensen else ""


def _wie(figuur: Figuur) -> str:
    return f"{schoon(figuur.naam) or 'iemand'} op een foto" if figuur.foto else beschrijf_figuur(figuur)


def _raam(x: float, y: float) -> str:
    kruis = pad(f"M{x + 18} {y}V{y + 36}M{x} {y + 18}H{x + 36}", stroke=LIJN, stroke_width=2)
    return vlak(x, y, 36, 36, "#cfe6f3", 3, stroke=LIJN, stroke_width=2) + kruis


def _dakregels(regels: Sequence[str]) -> list[tuple[tuple[str, ...], float]]:
    y = 60.0
    gezet: list[tuple[tuple[str, ...], float]] = []
    for regel in regels:
        stuk = breek(schoon(regel), _REGEL, 345)
        gezet.append((stuk, y))
        y += 23 * len(stuk) + 6
    if y > 222:
        raise PictureError("De regels passen niet in het dak. Maak ze korter.")
    return gezet


def _rij(mensen: Sequence[Figuur], links: float, rechts: float, voeten: float) -> Iterator[str]:
    """Yield the people side by side, each with the name under the feet."""
    if len(mensen) > _MEESTE:
        raise PictureError(f"Er passen hoogstens {_MEESTE} mensen naast elkaar.")
    vak = (rechts - links) / max(len(mensen), 1)
    for nummer, figuur in enumerate(mensen):
        x = links + vak * (nummer + 0.5)
        zijde = min(vak - 10, _FOTO)
        yield _foto(figuur, x, voeten, zijde) if figuur.foto else teken_figuur(figuur, x, voeten, _SCHAAL)
        yield _naam(figuur, x, voeten + 16, min(vak - 6, 150))


def _foto(figuur: Figuur, x: float, onder: float, zijde: float) -> str:
    """Return a photograph in a frame, in place of a figure."""
    plek = {"x": x - zijde / 2, "y": onder - zijde, "width": zijde, "height": zijde}
    return element("image", href=figuur.foto, **plek) + element(
        "rect", **plek, rx=4, fill="none", stroke=LIJN, stroke_width=_DIKTE
    )


def _naam(figuur: Figuur, x: float, y: float, ruimte: float) -> str:
    naam = schoon(figuur.naam)
    if not naam:
        return ""
    regels = breek(naam, _NAAM, ruimte)
    if len(regels) > 2:
        raise PictureError("Een naam past niet onder de figuur. Kies een kortere aanspreeknaam.")
    return regels_tekst(regels, x, y, 15, _NAAM.grootte, vet=True, anker="middle")


def teken_drie_huizen(huisjes: Sequence[Huisje], *, alt: str, taal: str = "nl") -> Tekening:
    """Return the houses one above the other, each with its words or room to draw.

    Raises PictureError when the words do not fit.
    """
    hoogte = 268.0
    delen = [_huisje(huisje, nummer * hoogte, taal) for nummer, huisje in enumerate(huisjes)]
    woorden = [woord for huisje in huisjes for woord in (schoon(huisje.titel), *map(schoon, huisje.woorden))]
    titel = schoon(alt) or " "
    svg = blad(BREED, hoogte * len(huisjes), titel, "".join(delen), taal=taal)
    return Tekening(svg, titel, tuple(filter(None, woorden)))


def _huisje(huisje: Huisje, boven: float, taal: str) -> str:
    dak = pad(
        f"M190 {boven + 8}L450 {boven + 8}L618 {boven + 70}L22 {boven + 70}Z",
        huisje.kleur,
        stroke=LIJN,
        stroke_width=_DIKTE,
        stroke_linejoin="round",
    )
    muur = vlak(50, boven + 70, 540, 182, "#ffffff", stroke=LIJN, stroke_width=_DIKTE)
    kop = regels_tekst(
        _op_een_regel(huisje.titel), _MIDDEN, boven + 47, 0, _TITEL.grootte, vet=True, anker="middle", taal=taal
    )
    return dak + muur + kop + "".join(_in_huisje(huisje.woorden, boven + 102, taal))


def _op_een_regel(titel: str) -> tuple[str, ...]:
    regels = breek(schoon(titel), _TITEL, 340)
    if len(regels) > 1:
        raise PictureError("De titel past niet in het dak.")
    return regels


def _in_huisje(woorden: Sequence[str], y: float, taal: str) -> Iterator[str]:
    einde = y + 142
    for stuk in woorden:
        regels = breek(schoon(stuk), _REGEL, 500)
        yield regels_tekst(regels, 70, y, 24, _REGEL.grootte, taal=None if taal == "nl" else "nl")
        y += 24 * len(regels) + 8
    if y > einde + 24:
        raise PictureError("De woorden passen niet in het huis.")
