"""The word lists: vague words, judgements, jargon and more, each with advice in plain Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_MAP = Path(__file__).resolve().parent / "lijsten"
LIJSTEN = (
    "vage_woorden",
    "zwakke_werkwoorden",
    "anonieme_actoren",
    "oordeelswoorden",
    "ontkenningen",
    "vergelijkingen",
    "hulp_en_diensten",
    "vaktaal",
    "absolute_woorden",
)
UITZONDERING = "uitzondering"


@dataclass(frozen=True, slots=True)
class Woord:
    """A word or phrase of a list; `…` in it stands for at most six other words.

    A `soort` of `uitzondering` is a harmless phrase that hides the words inside it; it has no advice.
    """

    woord: str
    soort: str
    advies: str


@cache
def lijst(naam: str) -> tuple[Woord, ...]:
    """Return a word list by its name in LIJSTEN; raises KeyError for another name."""
    if naam not in LIJSTEN:
        raise KeyError(naam)
    _, *regels = (_MAP / f"{naam}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Woord(*regel.split("\t")) for regel in regels)
