"""Toys and outdoor things; every drawing stands on 0, 0 and goes up."""

from __future__ import annotations

from math import cos, pi, sin

from plandocs.pictures.armen import beer
from plandocs.pictures.svg import LIJN, lijn, ovaal, pad, rond, vlak

_GROEN = "#7fb574"
_STAM = "#a06f48"
_DUN = 2.2


def zon() -> str:
    """Return a sun with rays."""
    hoeken = [nummer * pi / 4 + pi / 8 for nummer in range(8)]
    stralen = "".join(
        lijn(23 * cos(hoek), 23 * sin(hoek) - 32, 29 * cos(hoek), 29 * sin(hoek) - 32, stroke="#d99a26")
        for hoek in hoeken
    )
    return stralen + rond(0, -32, 17, "#f8d15a")


def maan() -> str:
    """Return a crescent moon."""
    return pad("M-4 -38A18 18 0 1 0 16 -12A16 16 0 0 1 -4 -38Z", "#f7e08c")


def boom() -> str:
    """Return a tree."""
    stam = pad("M-8 0L-6 -54L6 -54L8 0Z", _STAM)
    kruin = "M-26 -44C-44 -50 -42 -76 -28 -80C-30 -104 -8 -114 2 -106C18 -116 38 -98 30 -80C44 -74 42 -48 26 -44Z"
    return stam + pad(kruin, _GROEN)


def bal() -> str:
    """Return a ball."""
    return rond(0, -13, 12, "#e36b60") + pad(
        "M-11 -16Q0 -23 11 -16M-11 -9Q0 -3 11 -9", stroke="#fffdf2", stroke_width=2.4
    )


def knuffel() -> str:
    """Return a teddy bear."""
    return beer(3)


def hart() -> str:
    """Return a heart."""
    return pad("M0 -2C-26 -18 -20 -34 -10 -33Q-3 -32 0 -25Q3 -32 10 -33C20 -34 26 -18 0 -2Z", "#e4637a")


def huis() -> str:
    """Return a house."""
    muur = vlak(-36, -58, 72, 58, "#f0dcc0", 2)
    dak = pad("M-46 -56L0 -96L46 -56Z", "#cf6f55")
    return muur + dak + vlak(-26, -46, 20, 18, "#bfe0ef", 2) + vlak(8, -38, 18, 38, "#8a9fb0", 2)


def wolk() -> str:
    """Return a cloud."""
    return pad(
        "M-30 -6Q-44 -8 -40 -20Q-38 -30 -26 -27Q-20 -42 -4 -37Q10 -46 20 -32Q38 -34 38 -19Q40 -6 28 -6Z", "#ffffff"
    )


def regenboog() -> str:
    """Return a rainbow."""
    kleuren = ("#d9605a", "#f6ca4b", "#6fab58", "#5b93cf")
    rand = pad("M-38 -3A38 38 0 0 1 38 -3", stroke=LIJN, stroke_width=9)
    bogen = "".join(
        pad(
            f"M{-38 + 6 * nummer} -3A{38 - 6 * nummer} {38 - 6 * nummer} 0 0 1 {38 - 6 * nummer} -3",
            stroke=tint,
            stroke_width=6,
        )
        for nummer, tint in enumerate(kleuren)
    )
    binnen = pad("M-17 -3A17 17 0 0 1 17 -3", stroke_width=2)
    return rand + bogen + binnen


def ster() -> str:
    """Return a star."""
    return pad("M0 -38L5.5 -25L19 -24L8.5 -15L12 -2L0 -9.5L-12 -2L-8.5 -15L-19 -24L-5.5 -25Z", "#f8d15a")


def bloem() -> str:
    """Return a flower."""
    blaadjes = "".join(
        rond(9 * cos(hoek), 9 * sin(hoek) - 38, 6, "#ee94b1", stroke_width=_DUN)
        for hoek in (nummer * pi / 3 for nummer in range(6))
    )
    steel = pad("M0 -28L0 -1", stroke=_GROEN, stroke_width=3.4) + pad("M0 -12Q12 -22 15 -12Q8 -4 0 -8Z", _GROEN)
    return steel + blaadjes + rond(0, -38, 5, "#f6ca4b", stroke_width=_DUN)


def auto() -> str:
    """Return a car seen from the side."""
    lijf = pad(
        "M-74 -12L-74 -34Q-72 -42 -58 -44L-40 -46L-22 -66Q-18 -70 -12 -70L30 -70Q38 -70 42 -64L54 -45"
        "L66 -42Q76 -40 76 -30L76 -12Z",
        "#5b93cf",
    )
    ramen = pad("M-28 -46L-14 -61L4 -61L4 -46ZM12 -46L12 -61L30 -61L42 -46Z", "#cfe8f3", stroke_width=_DUN)
    wielen = "".join(rond(x, -14, 14, "#4b4b4f") + rond(x, -14, 6, "#dfe4e8", stroke_width=_DUN) for x in (-42, 44))
    licht = ovaal(71, -31, 4, 4.5, "#f8d15a", stroke_width=_DUN)
    return lijf + ramen + licht + lijn(8, -58, 8, -18, stroke_width=_DUN) + lijn(12, -38, 20, -38) + wielen


def fiets() -> str:
    """Return a bicycle."""
    wielen = "".join(rond(x, -19, 17, "none") + rond(x, -19, 2, LIJN) for x in (-27, 27))
    frame = pad("M-27 -19L-14 -46L16 -46L2 -19ZM2 -19L-16 -50M27 -19L14 -52L22 -58", stroke="#d9605a", stroke_width=3.4)
    return wielen + frame + pad("M-23 -51L-9 -51") + pad("M14 -58Q24 -62 26 -54")


def bus() -> str:
    """Return a school bus."""
    lijf = vlak(-62, -72, 124, 60, "#f6ca4b", 9)
    ramen = "".join(vlak(x, -62, 22, 20, "#cfe8f3", 3, stroke_width=_DUN) for x in (-54, -27, 0))
    deur = vlak(28, -62, 22, 48, "#cfe8f3", 3, stroke_width=_DUN)
    wielen = "".join(rond(x, -11, 11, "#4b4b4f") for x in (-36, 14))
    return lijf + ramen + deur + wielen


def glijbaan() -> str:
    """Return a slide."""
    trap = lijn(-50, -2, -38, -88) + lijn(-30, -2, -26, -88)
    treden = "".join(lijn(-48 + 3 * n, -18 - 20 * n, -29 + n, -18 - 20 * n) for n in range(4))
    baan = pad("M-40 -86Q-30 -92 -20 -86Q6 -22 52 -18L54 -4Q-4 -6 -32 -66Z", "#d9605a")
    return trap + treden + baan + pad("M-40 -88Q-40 -106 -24 -104Q-16 -102 -16 -84")


def schommel() -> str:
    """Return a swing."""
    bok = pad("M-46 -2L-34 -100L34 -100L46 -2M-34 -100L-24 -2M34 -100L24 -2", stroke_width=6) + pad(
        "M-46 -2L-34 -100L34 -100L46 -2M-34 -100L-24 -2M34 -100L24 -2", stroke="#c9986a", stroke_width=3.3
    )
    return bok + lijn(-12, -97, -12, -36) + lijn(12, -97, 12, -36) + vlak(-17, -38, 34, 7, "#d9605a", 2)


def voetbaldoel() -> str:
    """Return a goal with a net."""
    net = "".join(lijn(x, -78, x, -3, stroke="#8b8b8b", stroke_width=1.4) for x in range(-54, 60, 18))
    net += "".join(lijn(-66, y, 66, y, stroke="#8b8b8b", stroke_width=1.4) for y in (-60, -42, -24))
    rand = "M-68 -2L-68 -80L68 -80L68 -2"
    return (
        vlak(-68, -80, 136, 78, "#eef3ee", stroke="none")
        + net
        + pad(rand, stroke_width=9)
        + pad(rand, stroke="#fbfbfb", stroke_width=4)
    )
