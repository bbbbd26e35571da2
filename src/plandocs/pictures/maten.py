"""The measures of a figure, in units of an adult 158 high, with the feet at 0 and up negative."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.pictures.uiterlijk import Bouw, Figuur, Haar, Houding, Leeftijd, Uiterlijk

KIN = -104.0
ZIT_LAGER = 22.0
GROND_LAGER = 48.0
BED_HALF = 80.0
MATRAS = 32.0
WIJD = 62.0
_HOOFD = 27.0

_SCHAAL: dict[Leeftijd, tuple[float, float]] = {
    "baby": (0.48, 1.25),
    "peuter": (0.54, 1.24),
    "kleuter": (0.62, 1.22),
    "kind": (0.74, 1.12),
    "tiener": (0.9, 1.0),
    "jongvolwassen": (0.96, 1.03),
    "volwassen": (1.0, 1.0),
    "oud": (0.97, 1.0),
}
_BOUW: dict[Bouw, float] = {"smal": 0.88, "gewoon": 1.0, "stevig": 1.22}
# Half the width of the hair, and how far it stands above the head, for a head of radius 27.
_HAAR: dict[Haar, tuple[float, float]] = {
    "krullen": (44, 19),
    "staartjes": (47, 6),
    "knot": (34, 23),
    "lang": (37, 7),
    "hoofddoek": (37, 8),
    "bob": (36, 7),
    "paardenstaart": (46, 7),
    "kort": (36, 7),
    "kaal": (38, 6),
    "vlechten": (44, 7),
    "stekels": (36, 14),
    "golvend": (41, 7),
}


@dataclass(frozen=True, slots=True)
class Omvang:
    """How far a figure reaches from its axis and floor; all numbers are positive."""

    links: float
    rechts: float
    boven: float


@dataclass(frozen=True, slots=True)
class Hoofdplek:
    """The middle and radius of a head; `haar` is how far the hair stands above it."""

    x: float
    y: float
    straal: float
    haar: float

    @property
    def kruin(self) -> float:
        """Return the height of the top of the hair (negative is up)."""
        return self.y - self.straal - self.haar


def lichaam_schaal(uiterlijk: Uiterlijk) -> float:
    """Return how tall the body is beside an adult."""
    return _SCHAAL[uiterlijk.leeftijd][0]


def hoofd_schaal(uiterlijk: Uiterlijk) -> float:
    """Return how big the head is for its body."""
    return _SCHAAL[uiterlijk.leeftijd][1]


def breed(uiterlijk: Uiterlijk) -> float:
    """Return how wide the trunk is beside the usual build."""
    return _BOUW[uiterlijk.bouw]


def loopt_met_rollator(figuur: Figuur) -> bool:
    """Return whether a walker is drawn: somebody who sits or sleeps has put it away."""
    return figuur.uiterlijk.rollator and not zittend(figuur) and not slaapt(figuur)


def zittend(figuur: Figuur) -> bool:
    """Return whether the figure is drawn sitting."""
    return not slaapt(figuur) and (
        figuur.houding == "zit" or figuur.uiterlijk.rolstoel or figuur.uiterlijk.leeftijd == "baby"
    )


def slaapt(figuur: Figuur) -> bool:
    """Return whether the figure is drawn in bed."""
    return figuur.houding == "slaapt"


def zakt(figuur: Figuur) -> float:
    """Return how much lower than standing the upper body is."""
    if not zittend(figuur):
        return 0.0
    op_de_grond = figuur.uiterlijk.leeftijd == "baby" and not figuur.uiterlijk.rolstoel
    return GROND_LAGER if op_de_grond else ZIT_LAGER


def hoofdplek(figuur: Figuur) -> Hoofdplek:
    """Return where the head is, in units of the figure's own body."""
    vergroot = hoofd_schaal(figuur.uiterlijk)
    straal, haar = _HOOFD * vergroot, _HAAR[figuur.uiterlijk.haar][1] * vergroot
    if slaapt(figuur):
        return Hoofdplek(straal - 69, -MATRAS - 0.9 * straal, straal, haar)
    return Hoofdplek(0, KIN - straal + zakt(figuur), straal, haar)


def haar_half(uiterlijk: Uiterlijk) -> float:
    """Return half the width of head and hair, in units of the figure's own body."""
    return _HAAR[uiterlijk.haar][0] * hoofd_schaal(uiterlijk)


def hand_hoog(uiterlijk: Uiterlijk) -> float:
    """Return how far from the axis a raised hand is, clear of the hair."""
    return max(_HOOFD * hoofd_schaal(uiterlijk) + 23, haar_half(uiterlijk) + 8)


def omvang(figuur: Figuur) -> Omvang:
    """Return how far the figure reaches at its natural size, in pixels."""
    schaal = lichaam_schaal(figuur.uiterlijk)
    links, rechts = _bedzijden(figuur) if slaapt(figuur) else _zijden(figuur)
    boven = -hoofdplek(figuur).kruin + 3
    return Omvang(links * schaal, rechts * schaal, boven * schaal)


def _bedzijden(figuur: Figuur) -> tuple[float, float]:
    hoofd = hoofdplek(figuur).x - haar_half(figuur.uiterlijk)
    return max(BED_HALF, -hoofd) + 3, BED_HALF + 3


def romp_half(figuur: Figuur) -> float:
    """Return how far the figure reaches to each side with its arms down, in units of its own body."""
    dikker = 27 * (breed(figuur.uiterlijk) - 1)
    return max((47 if zittend(figuur) else 44) + max(0.0, dikker), haar_half(figuur.uiterlijk) + 3)


def _zijden(figuur: Figuur) -> tuple[float, float]:
    basis = romp_half(figuur)
    hand = hand_hoog(figuur.uiterlijk) + 10
    reik: dict[Houding, tuple[float, float]] = {
        "zwaait": (basis, max(basis, hand)),
        "juicht": (max(basis, hand),) * 2,
        "belt": (basis, max(basis, _HOOFD * hoofd_schaal(figuur.uiterlijk) + 22)),
        "troost": (basis, 70),
        "omhelst": (max(basis, WIJD + 10),) * 2,
    }
    return reik.get(figuur.houding, (basis, basis))
