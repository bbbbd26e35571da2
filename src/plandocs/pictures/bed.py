"""Somebody asleep: a bed seen from the side, with the head on the pillow."""

from __future__ import annotations

from plandocs.pictures.kleuren import HUID, KLEDING, kleur, meng
from plandocs.pictures.maten import Hoofdplek
from plandocs.pictures.svg import getal, ovaal, pad, vlak
from plandocs.pictures.uiterlijk import Uiterlijk

_HOUT = "#b98452"


def bed_achter() -> str:
    """Return bedstead, mattress and pillow, drawn before the sleeper."""
    hoofdeind = vlak(-79, -78, 10, 78, _HOUT, 4)
    voeteind = vlak(69, -54, 10, 54, _HOUT, 4)
    matras = vlak(-70, -32, 140, 20, "#f4f1ea", 3)
    onder = vlak(-70, -16, 140, 8, _HOUT, 2)
    return onder + matras + hoofdeind + voeteind + vlak(-67, -50, 50, 24, "#ffffff", 10)


def schouder(uiterlijk: Uiterlijk, hoofd: Hoofdplek) -> str:
    """Return the shoulder that shows between pillow and blanket."""
    return ovaal(hoofd.x + hoofd.straal, -38, 14, 11, kleur(uiterlijk.kleur, KLEDING))


def deken(uiterlijk: Uiterlijk, hoofd: Hoofdplek) -> str:
    """Return the blanket with a turned-down edge, drawn last; it starts beside the face."""
    vul = meng(kleur(uiterlijk.kleur, KLEDING), "#e9eef5", 0.35)
    begin = hoofd.x + hoofd.straal + 3
    rand, vouw = getal(begin), getal(begin + 12)
    vorm = f"M{rand} -12L{rand} -40Q{rand} -54 {vouw} -54C30 -58 50 -50 68 -44L71 -12Z"
    slag = f"M{rand} -12L{rand} -40Q{rand} -54 {vouw} -54L{vouw} -12Z"
    return pad(vorm, vul) + pad(slag, "#ffffff")


def hand(uiterlijk: Uiterlijk, hoofd: Hoofdplek) -> str:
    """Return the hand that lies on the blanket."""
    return ovaal(hoofd.x + hoofd.straal + 10, -44, 7, 6, kleur(uiterlijk.huid, HUID))
