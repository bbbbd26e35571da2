"""Where the words of a list stand in a text: outside quotations, and denied or not."""

from __future__ import annotations

from plandocs.taal.woorden import Treffer as Spanne
from plandocs.taal.woorden import zoek

__all__ = ["Spanne", "zoek"]
