"""Pets; every drawing stands on 0, 0 and goes up."""

from __future__ import annotations

from plandocs.pictures.svg import LIJN, lijn, ovaal, pad, rond, vlak


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


def konijn() -> str:
    """Return a rabbit."""
    vacht = "#d9c3ad"
    oren = "".join(
        ovaal(kant * 6, -48, 4.5, 13, vacht, transform=f"rotate({kant * 8} {kant * 6} -40)") for kant in (-1, 1)
    )
    lijf = ovaal(0, -13, 15, 13, vacht) + rond(14, -8, 5, "#fbfaf5")
    poten = "".join(ovaal(kant * 7, -2.5, 6, 3.5, vacht) for kant in (-1, 1))
    neus = rond(0, -25.5, 1.8, "#d98a92", stroke="none") + pad("M-4 -21Q0 -18 4 -21", stroke_width=1.8)
    return oren + lijf + poten + rond(0, -29, 12, vacht) + _ogen(0, -31, 5) + neus


def cavia() -> str:
    """Return a guinea pig."""
    lijf = pad("M-24 -2Q-32 -20 -14 -26Q4 -30 18 -22Q28 -16 24 -2Z", "#b98452")
    vlek = pad("M2 -2Q0 -20 12 -24Q24 -20 25 -12Q26 -4 24 -2Z", "#fbfaf5")
    oor = ovaal(10, -24, 4, 3, "#8d5f3a", stroke_width=2)
    return lijf + vlek + oor + rond(18, -15, 1.9, LIJN, stroke="none") + rond(25, -10, 1.6, "#d98a92", stroke="none")


def vogel() -> str:
    """Return a bird in a cage."""
    kooi = pad("M-24 -8L-24 -44Q-24 -66 0 -66Q24 -66 24 -44L24 -8Z", "#f4f1ea")
    dier = ovaal(0, -27, 8, 11, "#f6ca4b", stroke_width=2.2) + rond(3, -32, 1.6, LIJN, stroke="none")
    snavel = pad("M7 -33L14 -30L7 -28Z", "#ef9143", stroke_width=1.6)
    tralies = "".join(pad(f"M{x} -8L{x} -{hoog}", stroke_width=1.5) for x, hoog in ((-16, 60), (16, 60)))
    return kooi + lijn(-20, -16, 20, -16) + dier + snavel + tralies + vlak(-28, -9, 56, 9, "#5b93cf", 3)


def vis() -> str:
    """Return a goldfish in a bowl."""
    kom = pad("M-17 -46Q-32 -36 -30 -20Q-28 -2 -14 -2L14 -2Q28 -2 30 -20Q32 -36 17 -46Z", "#e6f3f8")
    water = pad("M-29 -30Q-14 -34 0 -30T29 -30Q32 -4 14 -3L-14 -3Q-32 -4 -29 -30Z", "#a9d6e8", stroke="none")
    dier = pad("M14 -18Q4 -30 -9 -19L-17 -26L-17 -10L-9 -17Q4 -6 14 -18Z", "#ef9143", stroke_width=2.2)
    rand = pad("M-17 -46Q-32 -36 -30 -20Q-28 -2 -14 -2L14 -2Q28 -2 30 -20Q32 -36 17 -46Z")
    return kom + water + dier + rond(7, -19, 1.6, LIJN, stroke="none") + rand + pad("M-18 -46L18 -46")
