"""Arms: thick rounded strokes from the shoulder, each ending in a round hand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from plandocs.pictures.kleuren import HUID, KLEDING, kleur
from plandocs.pictures.maten import KIN, WIJD, breed, hand_hoog, hoofd_schaal, loopt_met_rollator, zittend
from plandocs.pictures.svg import LIJN, getal, groep, ovaal, pad, rond, vlak
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk

_DIKTE = 10.5
HALVE_ARM = _DIKTE / 2
_HAND = 6.4


Plek = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Reik:
    """An arm that reaches for somebody else, in units of the own body; `voor` lies over everybody."""

    kant: int
    schouder: Plek
    elleboog: Plek
    hand: Plek
    voor: bool


@dataclass(frozen=True, slots=True)
class Armen:
    """The arms that are drawn before the body and those that are drawn after the head."""

    achter: str = ""
    voor: str = ""


def armen(figuur: Figuur, dikte: float, bezig: Collection[int] = ()) -> Armen:
    """Return the arms of a pose; sides in `bezig` reach for somebody and are drawn by `reikende_arm`.

    `dikte` is the outline in the units of the body.
    """
    if bezig:
        vrij = (kant for kant in (-1, 1) if kant not in bezig)
        return Armen("".join(_rust(kant, figuur.uiterlijk, dikte) for kant in vrij))
    return _gebaar(figuur, dikte) or _zonder_gebaar(figuur, dikte)


def reikende_arm(reik: Reik, uiterlijk: Uiterlijk, dikte: float) -> str:
    """Return an arm that reaches for somebody."""
    return arm(reik.schouder, reik.elleboog, reik.hand, uiterlijk, dikte)


def schouder_x(uiterlijk: Uiterlijk) -> float:
    """Return how far the shoulders are from the axis."""
    return 21 * breed(uiterlijk)


def _gebaar(figuur: Figuur, dikte: float) -> Armen | None:
    uiterlijk = figuur.uiterlijk
    links = _rust(-1, uiterlijk, dikte)
    match figuur.houding:
        case "zwaait":
            return Armen(links + _omhoog(1, uiterlijk, dikte))
        case "juicht":
            return Armen(_omhoog(-1, uiterlijk, dikte) + _omhoog(1, uiterlijk, dikte))
        case "belt":
            return Armen(links, _telefoon(uiterlijk, dikte))
        case "troost":
            return Armen(links + arm((schouder_x(uiterlijk), -91), (44, -98), (59, -86), uiterlijk, dikte))
        case "knuffelt":
            return Armen(voor=_omhelst(uiterlijk, dikte))
        case "omhelst":
            return Armen(_paar((21, -91), (40, -94), (WIJD, -84), uiterlijk, dikte))
        case "hand_in_hand":
            return Armen(links + arm((schouder_x(uiterlijk), -91), (32, -78), (34, -60), uiterlijk, dikte))
        case "leest":
            return Armen(voor=_boek(uiterlijk, dikte))
    return None


def _zonder_gebaar(figuur: Figuur, dikte: float) -> Armen:
    uiterlijk = figuur.uiterlijk
    if loopt_met_rollator(figuur):
        return Armen(voor=_paar((22, -90), (37, -74), (24, -61), uiterlijk, dikte))
    if figuur.gevoel == "bang":
        return Armen(voor=_paar((22, -90), (35, -66), (9.5, -80), uiterlijk, dikte))
    if zittend(figuur):
        return Armen(voor=_paar((22, -90), (38, -70), (15, -61), uiterlijk, dikte))
    if figuur.gevoel == "boos":
        return Armen(_paar((22, -91), (48, -76), (23, -62), uiterlijk, dikte))
    if uiterlijk.zwanger:
        buik = arm((schouder_x(uiterlijk), -90), (41, -70), (12, -60), uiterlijk, dikte)
        return Armen(_rust(-1, uiterlijk, dikte), buik)
    return Armen(_rust(-1, uiterlijk, dikte) + _rust(1, uiterlijk, dikte))


def arm(
    schouder: Plek,
    elleboog: Plek,
    hand: Plek,
    uiterlijk: Uiterlijk,
    dikte: float,
) -> str:
    """Return one arm: an outline, the sleeve on top of it, and the hand on top of that."""
    d = " ".join(("M", *_punt(schouder), "Q", *_punt(elleboog), *_punt(hand)))
    rand = pad(d, stroke=LIJN, stroke_width=_DIKTE + 2 * dikte)
    mouw = pad(d, stroke=kleur(uiterlijk.kleur, KLEDING), stroke_width=_DIKTE)
    return rand + mouw + rond(*hand, _HAND, kleur(uiterlijk.huid, HUID))


def _punt(punt: Plek) -> tuple[str, str]:
    return getal(punt[0]), getal(punt[1])


def _paar(schouder: Plek, elleboog: Plek, hand: Plek, uiterlijk: Uiterlijk, dikte: float) -> str:
    dikker = schouder_x(uiterlijk) - 21
    return "".join(
        arm(
            (kant * (schouder[0] + dikker), schouder[1]),
            (kant * (elleboog[0] + dikker), elleboog[1]),
            (kant * hand[0], hand[1]),
            uiterlijk,
            dikte,
        )
        for kant in (-1, 1)
    )


def _rust(kant: int, uiterlijk: Uiterlijk, dikte: float) -> str:
    dikker = schouder_x(uiterlijk) - 21
    schouder, elleboog, hand = ((kant * (x + dikker), y) for x, y in ((21, -91), (36, -78), (33.5, -56)))
    return arm(schouder, elleboog, hand, uiterlijk, dikte)


def _omhoog(kant: int, uiterlijk: Uiterlijk, dikte: float) -> str:
    buiten = hand_hoog(uiterlijk)
    hoogte = KIN - 24 * hoofd_schaal(uiterlijk)
    schouder = (kant * schouder_x(uiterlijk), -91)
    return arm(schouder, (kant * (buiten - 4), -86), (kant * buiten, hoogte), uiterlijk, dikte)


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


def _boek(uiterlijk: Uiterlijk, dikte: float) -> str:
    kaft = pad("M0 -1Q-12 -6 -23 -3L-25 -26Q-12 -30 0 -25Q12 -30 25 -26L23 -3Q12 -6 0 -1Z", "#4f8f9d")
    rug = pad("M0 -25L0 -1", stroke_width=dikte * 0.7)
    return groep(kaft + rug, 0, -58, dikte=dikte) + _paar((22, -90), (40, -72), (21, -66), uiterlijk, dikte)


def beer(dikte: float) -> str:
    """Return a teddy bear of 44 high that stands at 0."""
    vacht, snuit = "#c08a55", "#ecd0a8"
    oren = "".join(rond(kant * 8.5, -38, 4.5, vacht) for kant in (-1, 1))
    poten = "".join(ovaal(kant * 8, -3, 6, 4.5, vacht) for kant in (-1, 1))
    lijf = ovaal(0, -12, 11, 12, vacht) + rond(0, -30, 11.5, vacht)
    ogen = "".join(rond(kant * 4.2, -32, 1.5, LIJN, stroke="none") for kant in (-1, 1))
    neus = ovaal(0, -26.5, 5, 3.8, snuit, stroke="none") + ovaal(0, -28, 2, 1.4, LIJN, stroke="none")
    return oren + poten + lijf + neus + ogen
