"""Chart marks that differ in shape as well as in colour, so that a grey print can be read."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from plandocs.errors import PictureError
from plandocs.pictures.letters import ANDIKA, Letter, breek
from plandocs.pictures.svg import LIJN, element, pad, rond, schoon

LETTER = Letter(ANDIKA, 14)
LETTER_KLEIN = Letter(ANDIKA, 12.5)
HOOGSTE = 10
_REGELS_MEEST = 40


@dataclass(frozen=True, slots=True)
class Merk:
    """The look of one person or series: colour, shape and dash."""

    kleur: str
    vorm: str
    streep: str | None = None


MERKEN = (
    Merk("#1f5f99", "rond"),
    Merk("#d98324", "vierkant", "9 5"),
    Merk("#3d8053", "driehoek", "2 5"),
    Merk("#8c5aa8", "ruit", "12 4 2 4"),
    Merk("#b8444b", "omgekeerd", "5 3"),
    Merk("#5b646e", "kruis", "14 6"),
)
_VORMEN = {
    "vierkant": "M-6.5 -6.5h13v13h-13Z",
    "driehoek": "M0 -8L8 6H-8Z",
    "ruit": "M0 -8.5L8.5 0L0 8.5L-8.5 0Z",
    "omgekeerd": "M0 8L8 -6H-8Z",
    "kruis": "M-2.6 -8h5.2v5.4h5.4v5.2h-5.4v5.4h-5.2v-5.4h-5.4v-5.2h5.4Z",
}


def merk(nummer: int) -> Merk:
    """Return the mark of the n-th person or series; after six they come round again."""
    return MERKEN[nummer % len(MERKEN)]


def teken_merk(wat: Merk, x: float, y: float) -> str:
    """Return a mark around a point."""
    if wat.vorm == "rond":
        return rond(x, y, 7, wat.kleur, stroke=LIJN, stroke_width=1.5)
    vorm = pad(_VORMEN[wat.vorm], wat.kleur, stroke=LIJN, stroke_width=1.5)
    return element("g", vorm, transform=f"translate({x:.2f} {y:.2f})")


def check_waarde(waarde: float) -> None:
    """Raise PictureError when a score is not between 0 and 10."""
    if not isfinite(waarde) or not 0 <= waarde <= HOOGSTE:
        raise PictureError("Een cijfer op de schaal ligt tussen 0 en 10. Verbeter het cijfer.")


def cijfer(waarde: float) -> str:
    """Return a score the Dutch way, with a decimal comma where needed."""
    return f"{round(waarde, 1):g}".replace(".", ",")


def label(tekst: str, letter: Letter, ruimte: float) -> tuple[str, ...]:
    """Return a text in lines for a chart.

    Raises PictureError when it would fill more than a page.
    """
    regels = breek(schoon(tekst), letter, ruimte)
    if len(regels) > _REGELS_MEEST:
        raise PictureError("Een tekst is te lang voor een grafiek. Maak hem korter.")
    return regels
