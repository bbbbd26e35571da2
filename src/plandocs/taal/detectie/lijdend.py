"""Whether a sentence hides who acts behind a passive."""

from __future__ import annotations

from collections.abc import Collection

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.detectie.mensen import vind_mensen
from plandocs.taal.detectie.zinsbouw import lijdende_vorm
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel

_ADVIES = "Schrijf wie het doet. Niet: Noor wordt gehaald. Wel: oma haalt Noor."


def lijdend(text: str, namen: Collection[str] = ()) -> Oordeel:
    """Judge whether a text says what is done and not who does it; `door oma` makes us unsure at most."""
    klein = vouw(zonder_aanhalingen(text))
    plaats = lijdende_vorm(klein)
    if plaats is None:
        return GOED
    door = any(mens.voorzetsel == "door" for mens in vind_mensen(text, namen))
    return Oordeel("unsure" if door else "problem", text[slice(*plaats)], _ADVIES)
