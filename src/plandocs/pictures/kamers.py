"""What makes a room known: office, court, police, grandparents; every drawing stands on 0, 0 and goes up."""

from __future__ import annotations

from plandocs.pictures.hulpmiddelen import stoel as keukenstoel
from plandocs.pictures.meubels import HOUT, HOUT_DONKER, WIT
from plandocs.pictures.svg import LIJN, lijn, ovaal, pad, rond, vlak

_DUN = 2.2


def klok() -> str:
    """Return a clock on the wall."""
    strepen = lijn(0, -47, 0, -43) + lijn(0, -7, 0, -11) + lijn(-20, -27, -16, -27) + lijn(20, -27, 16, -27)
    return rond(0, -27, 25, WIT) + strepen + pad("M0 -41L0 -27L10 -21")


def stoel() -> str:
    """Return an empty chair."""
    return keukenstoel()


def leunstoel() -> str:
    """Return an armchair."""
    rug = pad("M-30 -24L-30 -66Q-28 -84 0 -84Q28 -84 30 -66L30 -24Z", "#b5796b")
    leuningen = "".join(vlak(kant * 33 - 9, -48, 18, 40, "#b5796b", 8) for kant in (-1, 1))
    poten = "".join(vlak(kant * 30 - 4, -8, 8, 8, HOUT_DONKER) for kant in (-1, 1))
    return poten + rug + vlak(-26, -38, 52, 18, "#cd968a", 6) + vlak(-28, -20, 56, 12, "#b5796b", 3) + leuningen


def boekenkast() -> str:
    """Return a bookcase."""
    kleuren = ("#d9605a", "#5b93cf", "#f6ca4b", "#6fab58", "#8f70bd", "#41a79f")
    boeken = "".join(
        vlak(-28 + 9 * nummer, plank - hoog, 8, hoog, kleuren[(nummer + plank) % 6], stroke_width=1.6)
        for plank in (-8, -42, -76)
        for nummer, hoog in enumerate((24, 20, 25, 22, 18, 23))
    )
    planken = "".join(vlak(-33, y, 66, 5, HOUT_DONKER, stroke_width=_DUN) for y in (-8, -42, -76))
    return vlak(-35, -112, 70, 112, HOUT, 3) + vlak(-30, -107, 60, 100, "#ead7b8", stroke_width=_DUN) + boeken + planken


def computer() -> str:
    """Return a computer on a small stand."""
    scherm = vlak(-30, -54, 60, 38, "#4b4b4f", 4) + vlak(-26, -50, 52, 30, "#9fd3e8", 1, stroke="none")
    return vlak(-5, -16, 10, 12, "#9097a0") + vlak(-18, -6, 36, 5, "#9097a0", 2) + scherm


def bureau() -> str:
    """Return a desk with a computer and papers."""
    scherm = vlak(-32, -88, 50, 34, "#4b4b4f", 4) + vlak(-28, -84, 42, 26, "#9fd3e8", 1, stroke="none")
    papier = pad("M28 -47L32 -58L52 -58L50 -47Z", "#fffdf2", stroke_width=_DUN)
    kastje = vlak(24, -38, 32, 38, HOUT, 2) + lijn(36, -26, 44, -26) + lijn(36, -12, 44, -12)
    return (
        vlak(-10, -55, 7, 10, "#9097a0")
        + scherm
        + papier
        + vlak(-54, -38, 8, 38, HOUT_DONKER)
        + kastje
        + vlak(-62, -47, 124, 9, HOUT, 3)
    )


def balie() -> str:
    """Return a counter."""
    lijst = lijn(-44, -46, 44, -46, stroke="#fbfbfb", stroke_width=3.4)
    return vlak(-56, -56, 112, 56, "#5b7fae", 3) + lijst + vlak(-62, -64, 124, 10, HOUT, 3)


def politiebord() -> str:
    """Return a sign with a police cap."""
    klep = pad("M-20 -24Q0 -12 20 -24L17 -18Q0 -8 -17 -18Z", "#2f3a5c", stroke_width=_DUN)
    pet = pad(
        "M-27 -38Q-24 -50 0 -51Q24 -50 27 -38Q22 -31 19 -30L-19 -30Q-22 -31 -27 -38Z", "#3d5a98", stroke_width=_DUN
    )
    band = vlak(-20, -31, 40, 8, "#2f3a5c", 2, stroke_width=_DUN)
    return vlak(-38, -62, 76, 58, "#fbfaf5", 6) + klep + pet + band + rond(0, -40, 5, "#f6ca4b", stroke_width=_DUN)


def weegschaal() -> str:
    """Return the scales of justice on the wall."""
    schalen = "".join(
        pad(f"M{kant * 28} -50L{kant * 28 - 12} -26L{kant * 28 + 12} -26Z", stroke_width=_DUN)
        + pad(f"M{kant * 28 - 14} -26Q{kant * 28} -12 {kant * 28 + 14} -26Z", "#f6ca4b")
        for kant in (-1, 1)
    )
    voet = vlak(-14, -7, 28, 5, "#c9986a", 2)
    return lijn(0, -58, 0, -7) + lijn(-28, -50, 28, -50) + rond(0, -58, 4, "#f6ca4b") + voet + schalen


def rechtbanktafel() -> str:
    """Return the judge's bench."""
    panelen = "".join(vlak(x, -48, 34, 36, "#8a5f3c", 2, stroke_width=_DUN) for x in (-58, -17, 24))
    hamer = vlak(-14, -73, 16, 9, "#7b4b2c", 2, stroke_width=_DUN) + lijn(2, -69, 20, -66)
    return vlak(-66, -58, 132, 58, "#a06f48", 3) + panelen + hamer + vlak(-70, -64, 140, 8, HOUT, 2)


def bad() -> str:
    """Return a bath."""
    kraan = pad("M30 -38L30 -50Q30 -56 24 -56")
    kuip = pad("M-44 -38L44 -38L40 -14Q38 -6 28 -6L-28 -6Q-38 -6 -40 -14Z", WIT)
    schuim = "".join(rond(x, -40, 6, "#e6f3f8", stroke_width=_DUN) for x in (-30, -20, -9))
    poten = "".join(ovaal(kant * 26, -3.5, 5, 3.5, LIJN, stroke="none") for kant in (-1, 1))
    return poten + kraan + schuim + kuip
