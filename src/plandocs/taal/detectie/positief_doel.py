"""Whether a goal says what there will be."""

from __future__ import annotations

from plandocs.taal.oordelen import Oordeel, negatief


def positief_doel(text: str) -> Oordeel:
    """Judge whether a goal says what will be there, instead of what must stop; how it opens decides."""
    return negatief(text)
