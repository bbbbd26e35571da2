"""Whether a sentence says something that another can see or hear."""

from __future__ import annotations

from plandocs.taal.oordelen import Oordeel, zwak_werkwoord


def wat(text: str) -> Oordeel:
    """Judge whether a text names an act that can be observed, instead of an attitude or a plan."""
    return zwak_werkwoord(text)
