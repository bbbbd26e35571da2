"""What was said about a text is remembered: a plan that is checked again differs in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

R = TypeVar("R")
_MEESTE, _LANGSTE = 4096, 1000
"""How many texts, and how long one may be: together never more than a few megabytes."""


def onthoud(functie: Callable[[str], R]) -> Callable[[str], R]:
    """Remember what a function that looks at nothing but its text said about it; what it raises is raised again."""
    kort = lru_cache(maxsize=_MEESTE)(functie)

    @wraps(functie)
    def met_geheugen(tekst: str) -> R:
        return kort(tekst) if len(tekst) <= _LANGSTE else functie(tekst)

    return met_geheugen
