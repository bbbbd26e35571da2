"""How wide words are in the bundled fonts, and where lines break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from plandocs.resources import resource

_RESERVE = ("NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf")
_ONBEKEND = 1.35
_SPELING = 1.02
_LANGSTE_GROEP = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """A font file in templates/fonts at a size."""

    bestand: str
    grootte: float


ANDIKA = "Andika-Regular.ttf"
ANDIKA_VET = "Andika-Bold.ttf"


def breedte(tekst: str, letter: Letter) -> float:
    """Return the width of a line, a little on the wide side; trailing spaces do not count."""
    return _loop(tekst.rstrip(" "), letter)


def _loop(tekst: str, letter: Letter) -> float:
    return _ems(tekst, letter.bestand) * letter.grootte * _SPELING


@lru_cache(maxsize=8192)
def _ems(tekst: str, bestand: str) -> float:
    """Return the width in letters of size 1; lines are tried in many widths, so words come back often."""
    return sum(_teken_breedte(teken, bestand) for teken in tekst)


@lru_cache(maxsize=2048)
def breek(tekst: str, letter: Letter, ruimte: float) -> tuple[str, ...]:
    """Return lines that fit in `ruimte` and together are exactly the text; words too long are broken."""
    return tuple(_vul(_stukken(tekst, letter, ruimte), letter, ruimte))


def _vul(stukken: Iterable[str], letter: Letter, ruimte: float) -> list[str]:
    """Return the pieces joined to lines as long as fit; every piece is on one line."""
    regels: list[str] = []
    vol = 0.0
    for stuk in filter(None, stukken):
        if regels and vol + breedte(stuk, letter) <= ruimte:
            regels[-1] += stuk
        else:
            regels.append(stuk)
            vol = 0.0
        vol += _loop(stuk, letter)
    return regels


def breedste_woord(tekst: str, letter: Letter) -> float:
    """Return the width of the widest word."""
    return max((breedte(woord, letter) for woord in tekst.split(" ")), default=0.0)


def _stukken(tekst: str, letter: Letter, ruimte: float) -> list[str]:
    woorden = tekst.split(" ")
    met_spatie = [f"{woord} " for woord in woorden[:-1]] + woorden[-1:]
    return [stuk for woord in met_spatie for stuk in _hak(woord, letter, ruimte)]


def _hak(woord: str, letter: Letter, ruimte: float) -> list[str]:
    if breedte(woord, letter) <= ruimte:
        return [woord]
    return _vul(_groepen(woord), letter, ruimte)


def _groepen(tekst: str) -> list[str]:
    """Return the text in pieces that may not be cut: a letter with its accents, a joined emoji."""
    groepen: list[str] = []
    for teken in tekst:
        aan_een = bool(groepen) and len(groepen[-1]) < _LANGSTE_GROEP
        if aan_een and (_hoort_bij_vorige(teken) or groepen[-1].endswith("\u200d")):
            groepen[-1] += teken
        else:
            groepen.append(teken)
    return groepen


def _hoort_bij_vorige(teken: str) -> bool:
    return unicodedata.category(teken) in {"Mn", "Me", "Cf"} or "\U0001f3fb" <= teken <= "\U0001f3ff"


@lru_cache(maxsize=4096)
def _teken_breedte(teken: str, bestand: str) -> float:
    if unicodedata.category(teken) in {"Mn", "Me", "Cf"}:
        return 0.0
    for kandidaat in (bestand, *_RESERVE):
        if ord(teken) in (tabel := _breedtes(kandidaat)):
            return tabel[ord(teken)]
    return _ONBEKEND


@lru_cache(maxsize=8)
def _breedtes(bestand: str) -> dict[int, float]:
    from fontTools.ttLib import TTFont

    with TTFont(resource("templates", "fonts", bestand), lazy=True) as font:
        eenheden = font["head"].unitsPerEm
        breedtes = font["hmtx"].metrics
        return {punt: breedtes[naam][0] / eenheden for punt, naam in font.getBestCmap().items()}
