"""The same drawing in colour, as lines to colour in, or in black and white."""

from __future__ import annotations

import re
from typing import Literal, get_args

from plandocs.pictures.eigen import grijs
from plandocs.pictures.keuze import check_bekend
from plandocs.pictures.svg import LIJN

Stijl = Literal["kleur", "lijn", "zwartwit"]

_KLEUR = re.compile('(fill|stroke)="(#[0-9a-f]{6})"(?: stroke-width="([0-9.]+)")?')
_BEELD = re.compile(r'(?<=href=")data:image/[a-z]+;base64,[A-Za-z0-9+/=]+')
_WIT = "#ffffff"
_BLIJFT = frozenset((LIJN, "#4a4043"))
# A wide coloured stroke is a surface, such as a sleeve; a thin one is a line.
_VLAK = 3.2


def in_stijl(svg: str, stijl: Stijl) -> str:
    """Return a drawing in another style; a photograph in it only ever becomes grey.

    Raises PictureError when the style is unknown.
    """
    check_bekend("Een stijl", stijl, get_args(Stijl))
    if stijl == "kleur":
        return svg
    if stijl == "lijn":
        return _KLEUR.sub(_als_lijn, svg)
    return _BEELD.sub(lambda gevonden: grijs(gevonden.group()), _KLEUR.sub(_als_grijs, svg))


def _als_lijn(gevonden: re.Match[str]) -> str:
    kenmerk, kleur, dikte = gevonden.groups()
    if kleur in _BLIJFT:
        return gevonden.group()
    dun = kenmerk == "stroke" and float(dikte or 0) < _VLAK
    return gevonden.group().replace(kleur, LIJN if dun else _WIT)


def _als_grijs(gevonden: re.Match[str]) -> str:
    kleur = gevonden.group(2)
    rood, groen, blauw = (int(kleur[begin : begin + 2], 16) for begin in (1, 3, 5))
    grijs = round(0.299 * rood + 0.587 * groen + 0.114 * blauw)
    return gevonden.group().replace(kleur, f"#{grijs:02x}{grijs:02x}{grijs:02x}")
