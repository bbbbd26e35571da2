"""Arms: thick rounded strokes from the shoulder, each ending in a round hand."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.pictures.kleuren import HUID, KLEDING, kleur
from plandocs.pictures.maten import KIN, hand_hoog, hoofd_schaal, zittend
from plandocs.pictures.svg import LIJN, getal, groep, ovaal, pad, rond, vlak
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk

_DIKTE = 10.5
_HAND = 6.4


@dataclass(frozen=True, slots=True)
class Armen:
    """The arms that are drawn before the body and those that are drawn after the head."""

    achter: str = ""
    voor: str = ""


def armen(figuur: Figuur, dikte: float) -> Armen:
    """Return the arms of a pose; `dikte` is the outline in the units of the body."""
    uiterlijk = figuur.uiterlijk
    links, rechts = _rust(-1, uiterlijk, dikte), _rust(1, uiterlijk, dikte)
    match figuur.houding:
        case "zwaait":
            return Armen(links + _omhoog(1, uiterlijk, dikte))
        case "juicht":
            return Armen(_omhoog(-1, uiterlijk, dikte) + _omhoog(1, uiterlijk, dikte))
        case "belt":
            return Armen(links, _telefoon(uiterlijk, dikte))
        case "troost":
            return Armen(links + arm((22, -91), (44, -98), (59, -86), uiterlijk, dikte))
        case "knuffelt":
            return Armen(voor=_omhelst(uiterlijk, dikte))
    return _zonder_gebaar(figuur, links + rechts, dikte)


def _zonder_gebaar(figuur: Figuur, hangend: str, dikte: float) -> Armen:
    if figuur.gevoel == "bang":
        return Armen(voor=_paar((22, -90), (35, -66), (9.5, -80), figuur.uiterlijk, dikte))
    if zittend(figuur):
        return Armen(voor=_paar((22, -90), (38, -70), (15, -61), figuur.uiterlijk, dikte))
    if figuur.gevoel == "boos":
        return Armen(_paar((22, -91), (48, -76), (23, -62), figuur.uiterlijk, dikte))
    return Armen(hangend)


def arm(
    schouder: tuple[float, float],
    elleboog: tuple[float, float],
    hand: tuple[float, float],
    uiterlijk: Uiterlijk,
    dikte: float,
) -> str:
    """Return one arm: an outline, the sleeve on top of it, and the hand on top of that."""
    d = " ".join(("M", *_punt(schouder), "Q", *_punt(elleboog), *_punt(hand)))
    rand = pad(d, stroke=LIJN, stroke_width=_DIKTE + 2 * dikte)
    mouw = pad(d, stroke=kleur(uiterlijk.kleur, KLEDING), stroke_width=_DIKTE)
    return rand + mouw + rond(*hand, _HAND, kleur(uiterlijk.huid, HUID))


def _punt(punt: tuple[float, float]) -> tuple[str, str]:
    return getal(punt[0]), getal(punt[1])


def _paar(
    schouder: tuple[float, float],
    elleboog: tuple[float, float],
    hand: tuple[float, float],
    uiterlijk: Uiterlijk,
    dikte: float,
) -> str:
    return "".join(
        arm(
            (kant * schouder[0], schouder[1]),
            (kant * elleboog[0], elleboog[1]),
            (kant * hand[0], hand[1]),
            uiterlijk,
            dikte,
        )
        for kant in (-1, 1)
    )


def _rust(kant: int, uiterlijk: Uiterlijk, dikte: float) -> str:
    return arm((kant * 21, -91), (kant * 36, -78), (kant * 33.5, -56), uiterlijk, dikte)


def _omhoog(kant: int, uiterlijk: Uiterlijk, dikte: float) -> str:
    buiten = hand_hoog(uiterlijk)
    hoogte = KIN - 24 * hoofd_schaal(uiterlijk)
    return arm((kant * 21, -91), (kant * (buiten - 4), -86), (kant * buiten, hoogte), uiterlijk, dikte)


def _telefoon(uiterlijk: Uiterlijk, dikte: float) -> str:
    straal = 27 * hoofd_schaal(uiterlijk)
    x, y = straal + 4, KIN - straal + 4
    toestel = groep(
        vlak(-4.5, -12, 9, 24, LIJN, 3) + vlak(-2.2, -8, 4.4, 13, "#9fd3e8", 1, stroke="none"),
        x,
        y,
        dikte=dikte,
    )
    return toestel + arm((22, -90), (50, -84), (x + 3, y + 10), uiterlijk, dikte)


def _omhelst(uiterlijk: Uiterlijk, dikte: float) -> str:
    return groep(beer(dikte), 0, -60, dikte=dikte) + _paar((22, -90), (38, -64), (10, -68), uiterlijk, dikte)


def beer(dikte: float) -> str:
    """Return a teddy bear of 44 high that stands at 0."""
    vacht, snuit = "#c08a55", "#ecd0a8"
    oren = "".join(rond(kant * 8.5, -38, 4.5, vacht) for kant in (-1, 1))
    poten = "".join(ovaal(kant * 8, -3, 6, 4.5, vacht) for kant in (-1, 1))
    lijf = ovaal(0, -12, 11, 12, vacht) + rond(0, -30, 11.5, vacht)
    ogen = "".join(rond(kant * 4.2, -32, 1.5, LIJN, stroke="none") for kant in (-1, 1))
    neus = ovaal(0, -26.5, 5, 3.8, snuit, stroke="none") + ovaal(0, -28, 2, 1.4, LIJN, stroke="none")
    return oren + poten + lijf + neus + ogen
