"""The criteria of the source documents, in our own words, and the rules that watch over each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_BESTAND = Path(__file__).resolve().parent / "criteria.tsv"


@dataclass(frozen=True, slots=True)
class Criterium:
    """One criterion of a source; without rules, plandocs does not check it."""

    bron: str
    tekst: str
    regels: tuple[str, ...]


@cache
def criteria() -> tuple[Criterium, ...]:
    """Return all criteria, by source."""
    _, *regels = _BESTAND.read_text(encoding="utf-8").splitlines()
    velden = (regel.split("\t") for regel in regels)
    return tuple(Criterium(bron, tekst, tuple(codes.split())) for bron, tekst, codes in velden)
