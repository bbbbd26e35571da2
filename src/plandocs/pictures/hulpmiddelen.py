"""What somebody sits in or walks with: a chair, a wheelchair, a walker."""

from __future__ import annotations

from plandocs.pictures.maten import loopt_met_rollator, zittend
from plandocs.pictures.svg import lijn, ovaal, pad, vlak
from plandocs.pictures.uiterlijk import Figuur

_HOUT = "#d09a62"
_METAAL = "#8f99a6"
_STOF = "#56708c"


def op_de_grond(figuur: Figuur) -> bool:
    """Return whether the figure is a baby that sits on the floor."""
    return zittend(figuur) and figuur.uiterlijk.leeftijd == "baby" and not figuur.uiterlijk.rolstoel


def zitplaats(figuur: Figuur) -> str:
    """Return what a sitting figure sits in, or nothing."""
    if not zittend(figuur) or op_de_grond(figuur):
        return ""
    return rolstoel() if figuur.uiterlijk.rolstoel else stoel()


def stoel() -> str:
    """Return a chair seen from the front."""
    poten = "".join(vlak(kant * 24 - 3.5, -36, 7, 36, _HOUT, 2) for kant in (-1, 1))
    return vlak(-27, -80, 54, 46, _HOUT, 8) + poten + vlak(-30, -42, 60, 9, _HOUT, 4)


def rolstoel() -> str:
    """Return a wheelchair seen from the front."""
    rug = vlak(-27, -82, 54, 46, _STOF, 7)
    wielen = "".join(
        ovaal(kant * 35, -30, 8, 30, _METAAL) + ovaal(kant * 35, -30, 3, 21, "#dfe4e8", stroke_width=1.6)
        for kant in (-1, 1)
    )
    return rug + wielen + vlak(-30, -42, 60, 9, _STOF, 4) + vlak(-21, -5, 42, 5, _METAAL, 2)


def voor_figuur(figuur: Figuur) -> str:
    """Return what stands before a figure, or nothing."""
    return rollator() if loopt_met_rollator(figuur) else ""


def rollator() -> str:
    """Return a walker seen from the front: handles, a seat with a basket, two wheels."""
    stangen = "".join(
        pad(f"M{kant * 24} -60L{kant * 27} -8", stroke_width=7) + pad(f"M{kant * 24} -60L{kant * 27} -8", stroke=_STOF)
        for kant in (-1, 1)
    )
    wielen = "".join(ovaal(kant * 28, -7, 4.5, 8, _METAAL) for kant in (-1, 1))
    mand = pad("M-21 -34L21 -34L17 -18L-17 -18Z", "#e9e2d0") + lijn(-19, -26, 19, -26, stroke_width=1.6)
    return stangen + vlak(-25, -41, 50, 7, _STOF, 3) + mand + wielen
