"""Sentences that are too long for their reader."""

from __future__ import annotations

from plandocs.taal.detectie.zinsbouw import woorden
from plandocs.taal.onthouden import onthoud
from plandocs.taal.oordelen import GOED, Oordeel
from plandocs.taal.zinnen import zinnen

GEZIN = 18
_ADVIES = "Maak er twee zinnen van: één gedachte in elke zin."


@onthoud
def aantal_woorden(text: str) -> int:
    """Return how many words a text has; a time or a date counts as one for each number in it."""
    return sum(1 for _ in woorden(text))


def zinslengte(text: str, hoogste: int = GEZIN) -> Oordeel:
    """Judge whether a sentence has more words than a reader can hold; a tenth more makes us unsure."""
    langste = max(zinnen(text), key=aantal_woorden, default="")
    aantal = aantal_woorden(langste)
    if aantal <= hoogste:
        return GOED
    ruim = hoogste + max(1, hoogste // 10)
    return Oordeel("unsure" if aantal <= ruim else "problem", langste, _ADVIES)
