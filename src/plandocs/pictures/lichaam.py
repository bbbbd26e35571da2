"""Bodies: legs, trunk, neck, and the chair or wheelchair somebody sits in."""

from __future__ import annotations

from plandocs.pictures.kleuren import HUID, KLEDING, kleur
from plandocs.pictures.maten import zittend
from plandocs.pictures.svg import LIJN, ovaal, pad, rond, vlak
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk

_SCHOEN = "#4a4043"
_HOUT = "#d09a62"
_METAAL = "#8f99a6"


def op_de_grond(figuur: Figuur) -> bool:
    """Return whether the figure is a baby that sits on the floor."""
    return zittend(figuur) and figuur.uiterlijk.leeftijd == "baby" and not figuur.uiterlijk.rolstoel


def stoel(figuur: Figuur) -> str:
    """Return what a sitting figure sits in, or nothing."""
    if not zittend(figuur) or op_de_grond(figuur):
        return ""
    return _rolstoel() if figuur.uiterlijk.rolstoel else _stoel()


def _stoel() -> str:
    poten = "".join(vlak(kant * 24 - 3.5, -36, 7, 36, _HOUT, 2) for kant in (-1, 1))
    return vlak(-27, -80, 54, 46, _HOUT, 8) + poten + vlak(-30, -42, 60, 9, _HOUT, 4)


def _rolstoel() -> str:
    rug = vlak(-27, -82, 54, 46, "#56708c", 7)
    wielen = "".join(
        ovaal(kant * 35, -30, 8, 30, _METAAL) + ovaal(kant * 35, -30, 3, 21, "#dfe4e8", stroke_width=1.6)
        for kant in (-1, 1)
    )
    return rug + wielen + vlak(-30, -42, 60, 9, "#56708c", 4) + vlak(-21, -5, 42, 5, _METAAL, 2)


def benen(figuur: Figuur, dikte: float) -> str:
    """Return legs and shoes of a standing or sitting figure, drawn before the body."""
    if op_de_grond(figuur):
        return _kruippak(figuur.uiterlijk, dikte)
    if zittend(figuur):
        return _onderbenen(figuur.uiterlijk)
    return _rok_benen(figuur.uiterlijk) if figuur.uiterlijk.kleding == "jurk" else _broek(figuur.uiterlijk)


def schoot(figuur: Figuur) -> str:
    """Return the lap of a figure on a chair, drawn after the body."""
    if not zittend(figuur) or op_de_grond(figuur):
        return ""
    if figuur.uiterlijk.kleding == "jurk":
        rok = kleur(figuur.uiterlijk.kleur, KLEDING)
        return pad("M-23 -52Q0 -56 23 -52L31 -30Q31 -26 27 -26L-27 -26Q-31 -26 -31 -30Z", rok)
    broek = kleur(figuur.uiterlijk.broekkleur, KLEDING)
    return "".join(vlak(kant * 13 - 11, -50, 22, 22, broek, 9) for kant in (-1, 1))


def romp(figuur: Figuur) -> str:
    """Return the trunk: a top, or a dress that widens downward."""
    vul = kleur(figuur.uiterlijk.kleur, KLEDING)
    if op_de_grond(figuur):
        return pad(
            "M-11 -101Q-24 -101 -26 -90L-27 -62Q-27 -50 -16 -50L16 -50Q27 -50 27 -62L26 -90Q24 -101 11 -101Z",
            vul,
        )
    if figuur.uiterlijk.kleding == "jurk" and not zittend(figuur):
        return pad(
            "M-11 -101Q-24 -101 -26.5 -90L-36 -37Q-36.5 -33 -32 -33L32 -33Q36.5 -33 36 -37L26.5 -90Q24 -101 11 -101Z",
            vul,
        )
    return pad(
        "M-11 -101Q-25 -101 -27 -90L-23.5 -60Q-23 -56 -19 -56L19 -56Q23 -56 23.5 -60L27 -90Q25 -101 11 -101Z",
        vul,
    )


def hals(uiterlijk: Uiterlijk) -> str:
    """Return the neck with the shallow opening of the collar."""
    huid = kleur(uiterlijk.huid, HUID)
    # The head hides the upper edge.
    return pad("M-9 -110L-9 -102Q0 -91 9 -102L9 -110Z", huid)


def _schoenen(x: float) -> str:
    return "".join(ovaal(kant * x, -4.5, 10.5, 6, _SCHOEN) for kant in (-1, 1))


def _broek(uiterlijk: Uiterlijk) -> str:
    vul = kleur(uiterlijk.broekkleur, KLEDING)
    return pad("M-19.5 -66L-19.5 -8L-4 -8L-2.5 -46L2.5 -46L4 -8L19.5 -8L19.5 -66Z", vul) + _schoenen(14)


def _rok_benen(uiterlijk: Uiterlijk) -> str:
    huid = kleur(uiterlijk.huid, HUID)
    return "".join(vlak(kant * 11 - 5.5, -44, 11, 38, huid, 2) for kant in (-1, 1)) + _schoenen(14)


def _onderbenen(uiterlijk: Uiterlijk) -> str:
    if uiterlijk.kleding == "jurk":
        return _rok_benen(uiterlijk)
    vul = kleur(uiterlijk.broekkleur, KLEDING)
    return "".join(vlak(kant * 13 - 8, -40, 16, 33, vul, 2) for kant in (-1, 1)) + _schoenen(14)


def _kruippak(uiterlijk: Uiterlijk, dikte: float) -> str:
    vul = kleur(uiterlijk.broekkleur if uiterlijk.kleding == "broek" else uiterlijk.kleur, KLEDING)
    huid = kleur(uiterlijk.huid, HUID)
    delen = []
    for kant in (-1, 1):
        been = f"M{kant * 12} -10L{kant * 29} -8"
        delen.append(pad(been, stroke=LIJN, stroke_width=14 + 2 * dikte))
        delen.append(pad(been, stroke=vul, stroke_width=14))
        delen.append(rond(kant * 33, -8, 7, huid))
    return "".join(delen)
