"""Writing direction inside a paragraph, as Word asks it: run by run."""

from __future__ import annotations

import re
from itertools import pairwise

from plandocs.renderers import bidi

_LEFT_TO_RIGHT_MARK = "\u200e"
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY = re.compile(f"[{_RTL}]")
_STRETCH = re.compile(f"[{_RTL}](?:[{_RTL}\\W]*[{_RTL}])?")


def stretches(text: str, rtl: bool) -> list[tuple[str, bool]]:
    """Split the text of a paragraph into (words, from right to left).

    In a right-to-left paragraph every number, time, phone number and Latin name is a stretch of its own,
    or it would be shown back to front.
    """
    if not rtl and not _ANY.search(text):
        return [(text, False)]
    if rtl:
        parts = [(words, not kept) for words, kept in bidi.stretches(text)]
    else:
        parts = [(words, bool(_ANY.match(words))) for words in _split(text)]
    return [(words if turned else _anchored(words), turned) for words, turned in parts]


def _split(text: str) -> list[str]:
    edges = [0, *(edge for match in _STRETCH.finditer(text) for edge in match.span()), len(text)]
    return [text[start:end] for start, end in pairwise(edges) if end > start]


def _anchored(text: str) -> str:
    """Put an invisible mark before a number: Word obeys the direction of a run, LibreOffice only the mark."""
    return _LEFT_TO_RIGHT_MARK + text if any(char.isdigit() for char in text) else text
