"""Small things a child has, gets or sees; every drawing stands on 0, 0 and goes up."""

from __future__ import annotations

from plandocs.pictures.svg import LIJN, lijn, ovaal, pad, rond, vlak

_DUN = 2.2
_GRIJS = "#8b8b8b"


def tas() -> str:
    """Return a school bag."""
    lijf = pad("M-18 -2Q-22 -2 -22 -8L-22 -30Q-22 -46 0 -46Q22 -46 22 -30L22 -8Q22 -2 18 -2Z", "#d9605a")
    vak = vlak(-14, -20, 28, 15, "#ef9143", 4, stroke_width=_DUN)
    return pad("M-8 -45Q-8 -54 0 -54Q8 -54 8 -45") + lijf + vak + lijn(-13, -29, 13, -29, stroke_width=_DUN)


def koffer() -> str:
    """Return a suitcase."""
    banden = "".join(vlak(kant * 15 - 3, -36, 6, 36, "#7b4b2c", stroke_width=_DUN) for kant in (-1, 1))
    return pad("M-9 -35L-9 -43Q-9 -46 -6 -46L6 -46Q9 -46 9 -43L9 -35") + vlak(-27, -36, 54, 35, "#c9986a", 5) + banden


def brief() -> str:
    """Return an envelope."""
    return vlak(-24, -34, 48, 32, "#fffdf2", 2) + pad("M-24 -33L0 -14L24 -33") + rond(0, -14, 4, "#d9605a")


def kalender() -> str:
    """Return a calendar on the wall."""
    dagen = "".join(
        rond(x, y, 2, _GRIJS, stroke="none") for y in (-32, -22, -12) for x in (-16, -8, 0, 8, 16) if (x, y) != (8, -22)
    )
    return (
        vlak(-24, -56, 48, 54, "#fffdf2", 3) + vlak(-24, -56, 48, 15, "#d9605a", 3) + dagen + rond(8, -22, 4, "#f6ca4b")
    )


def taart() -> str:
    """Return a cake with a candle."""
    laag = vlak(-24, -24, 48, 22, "#f3d6a6", 4) + pad(
        "M-24 -22Q-24 -32 0 -32Q24 -32 24 -22Q18 -14 12 -21Q6 -13 0 -21Q-6 -13 -12 -21Q-18 -14 -24 -22Z", "#ee94b1"
    )
    vlam = pad("M0 -56Q6 -49 0 -45Q-6 -49 0 -56Z", "#f8d15a", stroke_width=_DUN)
    return lijn(-29, -2, 29, -2) + laag + vlak(-2.5, -45, 5, 14, "#5b93cf", stroke_width=_DUN) + vlam


def cadeau() -> str:
    """Return a present."""
    strik = pad("M0 -40Q-14 -56 -15 -44Q-14 -38 0 -40Q14 -38 15 -44Q14 -56 0 -40Z", "#d9605a", stroke_width=_DUN)
    return (
        vlak(-20, -32, 40, 30, "#5b93cf", 2)
        + vlak(-24, -41, 48, 11, "#7cb0e0", 2)
        + vlak(-4, -41, 8, 39, "#d9605a", stroke_width=_DUN)
        + strik
    )


def tekening() -> str:
    """Return a child's drawing on paper."""
    poppetje = rond(-9, -30, 4.5, "#f6ca4b", stroke_width=_DUN) + pad(
        "M-9 -25L-9 -15M-15 -21L-3 -21M-9 -15L-14 -8M-9 -15L-4 -8", stroke_width=_DUN
    )
    return (
        vlak(-25, -44, 50, 42, "#fffdf2", 1)
        + poppetje
        + pad("M4 -8L4 -20L11 -27L18 -20L18 -8Z", "#ef9143", stroke_width=_DUN)
    )


def potloden() -> str:
    """Return pencils in a cup."""
    strepen = "".join(
        pad(
            f"M{x - 3} -24L{x - 3 + scheef} -46L{x + scheef} -52L{x + 3 + scheef} -46L{x + 3} -24Z",
            tint,
            stroke_width=_DUN,
        )
        for x, scheef, tint in ((-7, -4, "#d9605a"), (0, 0, "#6fab58"), (7, 4, "#5b93cf"))
    )
    return strepen + pad("M-14 -28L14 -28L11 -2L-11 -2Z", "#f6ca4b")


def pleister() -> str:
    """Return a plaster."""
    gaatjes = "".join(rond(x, y, 1.2, LIJN, stroke="none") for x in (-3, 3) for y in (-17, -11))
    return vlak(-26, -23, 52, 18, "#ecc39a", 9) + vlak(-9, -23, 18, 18, "#f7e2cb", stroke_width=_DUN) + gaatjes


def sleutel() -> str:
    """Return a key."""
    baard = pad("M8 -15L30 -15L30 -4L24 -4L24 -9L18 -9L18 -6L13 -6L13 -11L8 -11Z", "#f6ca4b", stroke_width=_DUN)
    return baard + rond(-4, -14, 12, "#f6ca4b") + rond(-4, -14, 4.5, "#fffdf6", stroke_width=_DUN)


def paraplu() -> str:
    """Return an umbrella."""
    steel = pad("M0 -40L0 -8Q0 -2 6 -2Q11 -2 11 -8")
    return steel + pad(
        "M-32 -36Q-28 -62 0 -62Q28 -62 32 -36Q24 -42 16 -36Q8 -42 0 -36Q-8 -42 -16 -36Q-24 -42 -32 -36Z", "#8f70bd"
    )


def mobiel() -> str:
    """Return a mobile phone."""
    return (
        vlak(-13, -48, 26, 46, LIJN, 5)
        + vlak(-9.5, -43, 19, 32, "#9fd3e8", 2, stroke="none")
        + rond(0, -6.5, 2, "#ffffff", stroke="none")
    )


def blokken() -> str:
    """Return building blocks."""
    onder = vlak(-22, -20, 20, 18, "#d9605a", 2) + vlak(2, -20, 20, 18, "#5b93cf", 2)
    return onder + vlak(-10, -38, 20, 18, "#f6ca4b", 2)


def lijst() -> str:
    """Return a framed photograph of a family."""
    koppen = rond(-8, -31, 5, "#dba672", stroke_width=_DUN) + rond(8, -31, 5, "#8a5636", stroke_width=_DUN)
    lijven = pad("M-16 -12Q-16 -25 -8 -25Q0 -25 0 -12Z", "#41a79f", stroke_width=_DUN) + pad(
        "M0 -12Q0 -25 8 -25Q16 -25 16 -12Z", "#ef9143", stroke_width=_DUN
    )
    return vlak(-27, -50, 54, 46, "#c9986a", 2) + vlak(-21, -44, 42, 34, "#fffdf6", stroke_width=_DUN) + koppen + lijven


def muziek() -> str:
    """Return a music note."""
    noten = ovaal(-12, -9, 7.5, 6, LIJN) + ovaal(12, -13, 7.5, 6, LIJN)
    return noten + lijn(-5, -9, -5, -43) + lijn(19, -13, 19, -47) + pad("M-5 -43L19 -47", stroke_width=6)


def veilig() -> str:
    """Return a shield with a check mark."""
    return pad("M0 -2C-24 -14 -25 -34 -24 -46Q-10 -46 0 -54Q10 -46 24 -46C25 -34 24 -14 0 -2Z", "#6fab58") + pad(
        "M-11 -29L-3 -20L12 -38", stroke="#ffffff", stroke_width=5
    )
