"""Places by day and by night: the colours of wall and floor and what always stands there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from plandocs.pictures.kleuren import meng
from plandocs.pictures.svg import LIJN, lijn, pad, rond, vlak

Plaatsnaam = Literal[
    "huiskamer",
    "slaapkamer",
    "keuken",
    "gang",
    "school",
    "speelplaats",
    "opa_en_oma",
    "pleeggezin",
    "ziekenhuis",
    "verzorgingshuis",
    "politie",
    "kantoor",
    "rechtbank",
    "gesprek",
    "auto",
    "buiten",
    "sport",
]

BREED, HOOG = 480.0, 320.0
VLOER = 232.0
VOETEN = 282.0
_HOEK = 16


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place: muted colours so that people stand out, and the things that make it known."""

    muur: str
    vloer: str
    woord: str
    dingen: tuple[str, ...] = ()
    buiten: bool = False


PLAATSEN: Mapping[Plaatsnaam, Plaats] = {
    "huiskamer": Plaats("#f7ecd4", "#dcc3a0", "in de huiskamer", ("raam", "bank", "lamp")),
    "slaapkamer": Plaats("#e6e0f2", "#d3c8e0", "in de slaapkamer", ("raam", "bed")),
    "keuken": Plaats("#f6e6d6", "#cfc7bb", "in de keuken", ("raam", "kast")),
    "gang": Plaats("#e8e6d8", "#c9b79d", "op de gang", ("deur", "hart")),
    "school": Plaats("#d8eadf", "#d3c3a5", "op school", ("schoolbord", "tafel")),
    "speelplaats": Plaats("#cfe6f3", "#d9c9b4", "op de speelplaats", ("glijbaan", "schommel", "zon"), buiten=True),
    "opa_en_oma": Plaats("#f3dfd0", "#c9a98c", "bij opa en oma", ("klok", "leunstoel", "plant")),
    "pleeggezin": Plaats("#e3ecd2", "#d6bf9c", "bij het pleeggezin", ("raam", "boekenkast", "kat")),
    "ziekenhuis": Plaats("#dcebed", "#c6d3d6", "in het ziekenhuis", ("raam", "bed", "infuus")),
    "verzorgingshuis": Plaats("#f0e3dc", "#d3bba9", "in het verzorgingshuis", ("raam", "bank", "plant")),
    "politie": Plaats("#dfe6f0", "#b9bfca", "op het politiebureau", ("politiebord", "balie", "raam")),
    "kantoor": Plaats("#ece9e2", "#bfc4c2", "op kantoor", ("bureau", "raam", "plant")),
    "rechtbank": Plaats("#ecdfcb", "#c9a680", "in de rechtbank", ("weegschaal", "rechtbanktafel")),
    "gesprek": Plaats("#d9e0e8", "#c8bfb2", "in een kamer om te praten", ("tafel", "boom")),
    "auto": Plaats("#d6e6ee", "#b4b7bb", "bij de auto", ("auto", "zon", "boom"), buiten=True),
    "buiten": Plaats("#cfe6f3", "#b9d9a3", "buiten", ("zon", "boom"), buiten=True),
    "sport": Plaats("#cfe6f3", "#9fcf8d", "op het sportveld", ("voetbaldoel", "zon", "bal"), buiten=True),
}
_DONKER = "#2f3870"
_STERREN = ((52, 46), (118, 84), (176, 38), (246, 70), (318, 34), (384, 88), (436, 50))


@cache
def achtergrond(plaats: Plaats, *, nacht: bool = False) -> str:
    """Return wall and floor, with the rounded corners of the frame; at night everything is bluer."""
    muur, vloer = kleuren(plaats, nacht=nacht)
    wand = vlak(2, 2, BREED - 4, HOOG - 4, muur, _HOEK)
    if plaats.buiten:
        return wand + (_sterren() if nacht else "") + _heuvel(meng("#a9cf98", _DONKER, 0.4 * nacht), vloer)
    plint = lijn(2, VLOER, BREED - 2, VLOER, stroke=LIJN, stroke_width=2)
    return wand + pad(_bodem("L478 232"), vloer) + plint


def kleuren(plaats: Plaats, *, nacht: bool) -> tuple[str, str]:
    """Return the colours of wall and floor; the floor stays light enough to read a name on."""
    if not nacht:
        return plaats.muur, plaats.vloer
    return meng(plaats.muur, _DONKER, 0.55 if plaats.buiten else 0.25), meng(plaats.vloer, _DONKER, 0.2)


def _sterren() -> str:
    return "".join(rond(x, y, 2, "#f7e08c", stroke="none") for x, y in _STERREN)


def _heuvel(ver: str, gras: str) -> str:
    achter = pad("M2 214Q110 168 250 214T478 196L478 250L2 250Z", ver, stroke=LIJN, stroke_width=2)
    return achter + pad(_bodem("Q150 222 300 233T478 230"), gras, stroke=LIJN, stroke_width=2)


def _bodem(rand: str) -> str:
    return f"M2 232{rand}L478 302Q478 318 462 318L18 318Q2 318 2 302Z"


def kader() -> str:
    """Return the rounded border of a frame, drawn last."""
    return vlak(2, 2, BREED - 4, HOOG - 4, "none", _HOEK, stroke=LIJN, stroke_width=3)
