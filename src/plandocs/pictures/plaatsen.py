"""Places: the colours of wall and floor and what always stands there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from plandocs.pictures.svg import LIJN, lijn, pad, vlak

Plaatsnaam = Literal[
    "huiskamer",
    "slaapkamer",
    "school",
    "buiten",
    "gesprek",
    "keuken",
    "gang",
    "ziekenhuis",
    "verzorgingshuis",
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
    "slaapkamer": Plaats("#d5d0e8", "#bbb0cf", "in de slaapkamer, het is nacht", ("nachtraam", "bed")),
    "school": Plaats("#d8eadf", "#d3c3a5", "op school", ("schoolbord", "tafel")),
    "buiten": Plaats("#cfe6f3", "#b9d9a3", "buiten", ("zon", "boom"), buiten=True),
    "gesprek": Plaats("#d9e0e8", "#c8bfb2", "in een kamer om te praten", ("tafel", "boom")),
    "keuken": Plaats("#f6e6d6", "#cfc7bb", "in de keuken", ("raam", "kast")),
    "gang": Plaats("#e8e6d8", "#c9b79d", "op de gang", ("deur", "hart")),
    "ziekenhuis": Plaats("#dcebed", "#c6d3d6", "in het ziekenhuis", ("raam", "bed", "infuus")),
    "verzorgingshuis": Plaats("#f0e3dc", "#d3bba9", "in het verzorgingshuis", ("raam", "bank", "plant")),
}


def achtergrond(plaats: Plaats) -> str:
    """Return wall and floor, with the rounded corners of the frame."""
    muur = vlak(2, 2, BREED - 4, HOOG - 4, plaats.muur, _HOEK)
    if plaats.buiten:
        return muur + _heuvel(plaats.vloer)
    plint = lijn(2, VLOER, BREED - 2, VLOER, stroke=LIJN, stroke_width=2)
    return muur + pad(_bodem("L478 232"), plaats.vloer) + plint


def _heuvel(gras: str) -> str:
    ver = pad("M2 214Q110 168 250 214T478 196L478 250L2 250Z", "#a9cf98", stroke=LIJN, stroke_width=2)
    return ver + pad(_bodem("Q150 222 300 233T478 230"), gras, stroke=LIJN, stroke_width=2)


def _bodem(rand: str) -> str:
    return f"M2 232{rand}L478 302Q478 318 462 318L18 318Q2 318 2 302Z"


def kader() -> str:
    """Return the rounded border of a frame, drawn last."""
    return vlak(2, 2, BREED - 4, HOOG - 4, "none", _HOEK, stroke=LIJN, stroke_width=3)
