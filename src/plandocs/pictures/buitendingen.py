"""Toys, animals and outdoor things; every drawing stands on 0, 0 and goes up."""

from __future__ import annotations

from math import cos, pi, sin

from plandocs.pictures.armen import beer
from plandocs.pictures.svg import LIJN, lijn, ovaal, pad, rond, vlak

_GROEN = "#7fb574"
_STAM = "#a06f48"


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


def hond() -> str:
    """Return a dog that sits."""
    vacht, oor = "#d3a26c", "#8d5f3a"
    staart = pad("M14 -8Q28 -10 25 -22", stroke=LIJN, stroke_width=10) + pad(
        "M14 -8Q28 -10 25 -22", stroke=vacht, stroke_width=4.5
    )
    lijf = pad("M-12 0Q-16 -26 0 -26Q18 -24 16 0Z", vacht)
    kop = rond(-2, -32, 13, vacht) + _ogen(-2, -34, 4.5) + ovaal(-2, -27, 3, 2.2, LIJN, stroke="none")
    oren = "".join(ovaal(-2 + kant * 13, -31, 4.5, 9, oor) for kant in (-1, 1))
    return staart + lijf + kop + oren + lijn(1, 0, 1, -9, stroke_width=2.2)


def kat() -> str:
    """Return a cat that sits."""
    vacht = "#a4a5ad"
    staart = pad("M12 -4Q27 -6 22 -22", stroke=LIJN, stroke_width=9) + pad(
        "M12 -4Q27 -6 22 -22", stroke=vacht, stroke_width=3.5
    )
    lijf = pad("M-12 0Q-14 -22 0 -22Q14 -22 13 0Z", vacht)
    kop = pad("M-12 -28L-13 -44L-5 -38Q0 -40 5 -38L13 -44L12 -28Q10 -18 0 -18Q-10 -18 -12 -28Z", vacht)
    snor = pad("M-4 -24L-15 -26M-4 -22.5L-15 -21M4 -24L15 -26M4 -22.5L15 -21", stroke_width=1.3)
    return staart + lijf + kop + _ogen(0, -29, 5) + rond(0, -24.5, 1.6, "#d98a92", stroke="none") + snor


def _ogen(x: float, y: float, afstand: float) -> str:
    return "".join(rond(x + kant * afstand, y, 1.9, LIJN, stroke="none") for kant in (-1, 1))
