"""The room that a block has on the page: what fits on a line, and what must be allowed to break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from plandocs.blocks import Block, Figure
from plandocs.pieces import Piece, block_pieces
from plandocs.renderers.fonts import is_ignorable
from plandocs.resources import resource

MM_PER_POINT = 25.4 / 72
_USUAL_LETTER, _WIDEST_LETTER = 0.6, 1.2
_WHOLE_LINES = 22
_FIGURE_LINES = 6


@dataclass(frozen=True, slots=True)
class Place:
    """The width in mm and the size of the type in points; `cell` says that it is inside a table or a box."""

    width: float
    size: float
    cell: bool = False

    @property
    def ems(self) -> float:
        """How many times the type size fits in the width."""
        return self.width / (self.size * MM_PER_POINT)

    def column(self, share: float, size: float) -> Place:
        """Return the place in a cell of a column with this share of the width."""
        return Place(max(self.width * share - 1.1 * size * MM_PER_POINT, 1), size, cell=True)

    def within(self, ems: float) -> Place:
        """Return the place in a box or list that takes this much of the width."""
        return replace(self, width=max(self.width - ems * self.size * MM_PER_POINT, 1))


def fits(blocks: Iterable[Block], place: Place) -> bool:
    """Return whether blocks are surely so low that they need not be broken over two pages."""
    lines = 0.0
    for block in blocks:
        lines += _FIGURE_LINES if isinstance(block, Figure) else 0
        lines += sum(_lines(piece, place) for piece in block_pieces(block) if piece.kind == "text")
    return lines <= _WHOLE_LINES


def _lines(piece: Piece, place: Place) -> float:
    return sum(1 + len(line) * _USUAL_LETTER // place.ems for line in piece.text.split("\n"))


def breakable(text: str, place: Place) -> tuple[str, ...]:
    """Return a text in the parts between which a line may be broken besides at a space.

    A word that is wider than the place is broken after every letter, as there is nothing better.
    """
    longest = place.ems / _WIDEST_LETTER - 1
    if len(text) < longest or all(len(word) <= longest for word in text.split()):
        return (text,)
    parts = [""]
    for word in _words(text):
        first, *rest = _letters(word) if _too_wide(word, place.ems) else [word]
        parts[-1] += first
        parts += rest
    return tuple(parts)


def _words(text: str) -> Iterable[str]:
    edges = [0, *(at for at, char in enumerate(text) if at and char.isspace()), len(text)]
    return (text[start:end] for start, end in pairwise(edges))


def _too_wide(word: str, ems: float) -> bool:
    return len(word) * _WIDEST_LETTER > ems and sum(map(_width, word)) > ems


def _letters(word: str) -> list[str]:
    letters = [word[0]]
    for before, after in pairwise(word):
        if _may_break(before, after):
            letters.append(after)
        else:
            letters[-1] += after
    return letters


def _may_break(before: str, after: str) -> bool:
    return not any(is_ignorable(char) for char in (before, after)) and unicodedata.combining(after) == 0


@cache
def _width(char: str) -> float:
    from plandocs.renderers.fonts import cmap

    path = resource("templates", "fonts", "NotoSans-Bold.ttf")
    glyph = cmap(path).get(ord(char))
    return _advances()[glyph] if glyph else 1.1


@cache
def _advances() -> dict[str, float]:
    from fontTools.ttLib import TTFont

    with TTFont(resource("templates", "fonts", "NotoSans-Bold.ttf"), lazy=True) as font:
        em = font["head"].unitsPerEm
        return {name: advance / em for name, (advance, _) in font["hmtx"].metrics.items()}
