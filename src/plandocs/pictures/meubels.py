"""Furniture and other indoor things; every drawing stands on 0, 0 and goes up."""

from __future__ import annotations

from plandocs.pictures.svg import lijn, ovaal, pad, rond, vlak

HOUT = "#c9986a"
HOUT_DONKER = "#a97a50"
WIT = "#fbfaf5"
GLAS = "#bfe0ef"
NACHT = "#46507f"
STOF = "#8fa9b8"
_DUN: float = 2.2


def raam() -> str:
    """Return a window by day."""
    return _raam(GLAS)


def nachtraam() -> str:
    """Return a window with the moon and stars in it."""
    maan = pad("M14 -58A14 14 0 1 0 26 -37A12 12 0 0 1 14 -58Z", "#f7e08c", stroke_width=_DUN)
    sterren = rond(-22, -54, 2, "#f7e08c", stroke="none") + rond(-14, -22, 1.8, "#f7e08c", stroke="none")
    return _raam(NACHT) + maan + sterren


def _raam(lucht: str) -> str:
    kruis = lijn(0, -74, 0, -6) + lijn(-38, -40, 38, -40)
    return vlak(-38, -74, 76, 68, lucht, 3) + kruis + vlak(-43, -8, 86, 7, WIT, 2)


def bank() -> str:
    """Return a sofa."""
    rug = vlak(-64, -66, 128, 52, STOF, 12)
    zitting = vlak(-58, -36, 58, 20, "#a6bdc9", 6) + vlak(0, -36, 58, 20, "#a6bdc9", 6)
    leuningen = "".join(vlak(kant * 66 - 10, -46, 20, 40, STOF, 9) for kant in (-1, 1))
    poten = "".join(vlak(kant * 60 - 4, -8, 8, 8, HOUT_DONKER) for kant in (-1, 1))
    return poten + rug + zitting + vlak(-62, -18, 124, 12, STOF, 4) + leuningen


def lamp() -> str:
    """Return a floor lamp."""
    return (
        lijn(0, -4, 0, -82) + vlak(-15, -6, 30, 6, HOUT_DONKER, 3) + pad("M-12 -116L12 -116L22 -80L-22 -80Z", "#f6dd92")
    )


def bed() -> str:
    """Return an empty bed."""
    hout = vlak(-70, -64, 9, 64, HOUT, 4) + vlak(61, -44, 9, 44, HOUT, 4)
    kussen = vlak(-59, -44, 34, 17, "#ffffff", 7)
    deken = pad("M-30 -12L-30 -30Q-28 -38 -18 -38L62 -36L62 -12Z", "#a9b8d8")
    return vlak(-64, -28, 128, 18, WIT, 3) + kussen + deken + hout


def schoolbord() -> str:
    """Return a blackboard with a chalk drawing."""
    krijt = pad(
        "M-44 -22L-44 -40L-32 -50L-20 -40L-20 -22ZM2 -36a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M30 -24q6 -22 12 0q6 -22 12 0",
        stroke="#eef5ec",
        stroke_width=2,
    )
    return vlak(-66, -70, 132, 64, "#41705d", 4) + krijt + vlak(-70, -9, 140, 7, HOUT, 2)


def tafel() -> str:
    """Return a table."""
    poten = "".join(vlak(kant * 44 - 4, -38, 8, 38, HOUT_DONKER, 1) for kant in (-1, 1))
    return poten + vlak(-56, -46, 112, 10, HOUT, 4)


def _bijzettafel() -> str:
    return lijn(0, -4, 0, -30) + vlak(-11, -5, 22, 5, HOUT_DONKER, 2) + vlak(-20, -33, 40, 7, HOUT, 3)


def kopje() -> str:
    """Return a steaming cup on a small table."""
    oor = pad("M9 -47q8 0 7 5q-1 5 -8 5", stroke_width=_DUN)
    kop = pad("M-10 -49L10 -49L8 -36Q7 -33 4 -33L-4 -33Q-7 -33 -8 -36Z", "#e58f7b")
    damp = pad("M-3 -54q-3 -4 0 -8M4 -54q-3 -4 0 -8", stroke="#8b8b8b", stroke_width=1.8)
    return _bijzettafel() + oor + kop + damp


def telefoon() -> str:
    """Return a telephone on a small table."""
    toestel = pad("M-12 -33L-8 -45L8 -45L12 -33Z", "#d9605a") + rond(0, -38, 3.2, WIT, stroke_width=_DUN)
    hoorn = pad("M-15 -46Q-15 -53 -8 -52L8 -52Q15 -53 15 -46L9 -46Q8 -48 5 -48L-5 -48Q-8 -48 -9 -46Z", "#d9605a")
    return _bijzettafel() + toestel + hoorn


def eten() -> str:
    """Return a plate of food on a small table."""
    bord = ovaal(0, -36, 18, 4.5, WIT, stroke_width=_DUN)
    hap = pad("M-11 -37Q-10 -47 -3 -45Q2 -52 7 -45Q12 -44 11 -37Z", "#e8b45c", stroke_width=_DUN)
    return _bijzettafel() + bord + hap + rond(-4, -41, 2.6, "#6fab58", stroke="none")


def kast() -> str:
    """Return a kitchen unit with a tap."""
    deuren = lijn(0, -46, 0, -6) + rond(-6, -32, 1.8, HOUT_DONKER) + rond(6, -32, 1.8, HOUT_DONKER)
    kraan = pad("M20 -56L20 -68Q20 -74 27 -74Q33 -74 33 -67")
    return vlak(-52, -48, 104, 48, "#dfe7e3", 3) + deuren + kraan + vlak(-56, -57, 112, 9, HOUT, 3)


def deur() -> str:
    """Return a door."""
    return (
        vlak(-30, -128, 60, 128, HOUT, 3)
        + vlak(-20, -116, 40, 44, "#dcb78f", 3, stroke_width=_DUN)
        + rond(19, -58, 3.5, "#f6ca4b", stroke_width=_DUN)
    )


def infuus() -> str:
    """Return a drip stand."""
    voet = lijn(0, -2, 0, -106) + lijn(-13, -2, 13, -2) + pad("M-13 -102Q-13 -108 0 -108Q13 -108 13 -102")
    return voet + vlak(5, -100, 16, 24, "#cfe8f3", 4, stroke_width=_DUN) + pad("M13 -76Q13 -56 4 -48", stroke_width=1.6)


def plant() -> str:
    """Return a plant in a pot."""
    blad = pad(
        "M0 -24Q-26 -36 -18 -60Q-4 -52 0 -24ZM0 -24Q26 -36 18 -60Q4 -52 0 -24ZM0 -24Q-10 -56 0 -70Q10 -56 0 -24Z",
        "#79ad74",
        stroke_width=_DUN,
    )
    return blad + pad("M-14 -26L14 -26L10 0L-10 0Z", "#d08a5c")


def boek() -> str:
    """Return an open book that lies on the floor."""
    kaft = pad("M0 -2Q-12 -8 -22 -3L-22 -18Q-12 -23 0 -17Q12 -23 22 -18L22 -3Q12 -8 0 -2Z", "#fffdf2")
    return kaft + lijn(0, -17, 0, -2) + pad("M-17 -14q6 -2 12 1M17 -14q-6 -2 -12 1", stroke="#8b8b8b", stroke_width=1.6)


def wieg() -> str:
    """Return a cradle."""
    schommel = pad("M-30 -2Q0 8 30 -2")
    kap = pad("M-34 -32Q-38 -58 -10 -58Q-6 -42 -8 -32Z", "#f3cfd8")
    dek = pad("M-12 -32Q6 -42 33 -32Z", "#ffffff")
    return schommel + kap + dek + pad("M-35 -33L35 -33L28 -6Q27 -3 23 -3L-23 -3Q-27 -3 -28 -6Z", HOUT)
