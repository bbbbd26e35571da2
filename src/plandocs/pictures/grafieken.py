"""Charts for documents: the safety scale and scores over time."""

from __future__ import annotations

from plandocs.pictures.meting import Meting, Reeks, meting_grafiek
from plandocs.pictures.schaal import Score, schaal_lijn

__all__ = ["Meting", "Reeks", "Score", "meting_grafiek", "schaal_lijn"]
