"""Bodies: legs, trunk and neck of every build."""

from __future__ import annotations

from plandocs.pictures.hulpmiddelen import op_de_grond
from plandocs.pictures.kleuren import HUID, KLEDING, kleur
from plandocs.pictures.maten import breed, zittend
from plandocs.pictures.svg import LIJN, element, ovaal, pad, rond, vlak
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk

_SCHOEN = "#4a4043"


def benen(figuur: Figuur, dikte: float) -> str:
    """Return legs and shoes of a standing or sitting figure, drawn before the body."""
    if op_de_grond(figuur):
        return _in_de_breedte(_kruippak(figuur.uiterlijk, dikte), figuur.uiterlijk)
    if zittend(figuur):
        return _in_de_breedte(_onderbenen(figuur.uiterlijk), figuur.uiterlijk)
    rok = figuur.uiterlijk.kleding == "jurk"
    return _in_de_breedte(_rok_benen(figuur.uiterlijk) if rok else _broek(figuur.uiterlijk), figuur.uiterlijk)


def schoot(figuur: Figuur) -> str:
    """Return the lap of a figure on a chair, drawn after the body."""
    if not zittend(figuur) or op_de_grond(figuur):
        return ""
    if figuur.uiterlijk.kleding == "jurk":
        rok = kleur(figuur.uiterlijk.kleur, KLEDING)
        lap = pad("M-23 -52Q0 -56 23 -52L31 -30Q31 -26 27 -26L-27 -26Q-31 -26 -31 -30Z", rok)
    else:
        broek = kleur(figuur.uiterlijk.broekkleur, KLEDING)
        lap = "".join(vlak(kant * 13 - 11, -50, 22, 22, broek, 9) for kant in (-1, 1))
    return _in_de_breedte(lap, figuur.uiterlijk)


def romp(figuur: Figuur) -> str:
    """Return the trunk: a top, or a dress that widens downward; somebody pregnant has a round belly."""
    buik = _buik(figuur.uiterlijk) if figuur.uiterlijk.zwanger else ""
    return _in_de_breedte(pad(_rompvorm(figuur), kleur(figuur.uiterlijk.kleur, KLEDING)) + buik, figuur.uiterlijk)


def _rompvorm(figuur: Figuur) -> str:
    if op_de_grond(figuur):
        return "M-11 -101Q-24 -101 -26 -90L-27 -62Q-27 -50 -16 -50L16 -50Q27 -50 27 -62L26 -90Q24 -101 11 -101Z"
    if figuur.uiterlijk.kleding == "jurk" and not zittend(figuur):
        return "M-11 -101Q-24 -101 -26.5 -90L-36 -37Q-36.5 -33 -32 -33L32 -33Q36.5 -33 36 -37L26.5 -90Q24 -101 11 -101Z"
    return "M-11 -101Q-25 -101 -27 -90L-23.5 -60Q-23 -56 -19 -56L19 -56Q23 -56 23.5 -60L27 -90Q25 -101 11 -101Z"


def _buik(uiterlijk: Uiterlijk) -> str:
    stof = kleur(uiterlijk.kleur, KLEDING)
    # The outline runs below and beside only: a closed circle would look like a ball held in front.
    return ovaal(0, -66, 26, 20, stof, stroke="none") + pad("M-23 -77Q-30 -62 -21 -53Q0 -38 21 -53Q30 -62 23 -77")


def _in_de_breedte(inhoud: str, uiterlijk: Uiterlijk) -> str:
    maat = breed(uiterlijk)
    return inhoud if maat == 1 else element("g", inhoud, transform=f"scale({maat:.4g} 1)")


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
