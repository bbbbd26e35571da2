"""Two versions of a document beside each other: their lines, and what was added to and removed from each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from plandocs.blocks import Block, Callout, Document, Field, Fields, Heading, List, Quote, Row, Table
from plandocs.pieces import block_pieces

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4
What = Literal["same", "gone", "added"]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: the name of its style and its words."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line that is the same in both versions, or in one of them only."""

    what: What
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One line of either version or of both; `what` says whether the line as a whole came or went."""

    style: str
    parts: tuple[Part, ...]
    what: What = "same"

    @property
    def changed(self) -> bool:
        """Whether anything in it differs."""
        return any(part.what != "same" for part in self.parts)


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return a document as paragraphs without tables; drawings are told by their alternative text."""
    title = [Line("Title", document.title), *([Line("Subtitle", document.subtitle)] if document.subtitle else [])]
    cover = _fields(document.cover.fields) if document.cover else ()
    return (*title, *cover, *(line for block in document.blocks for line in _lines(block)))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading():
            yield from (Line(f"heading {block.level - 1}", text) for text in _texts(block))
        case Quote():
            yield Line("Quote", block.quoted)
            yield Line("Plan Bron", block.attribution)
        case List():
            for item in block.items:
                yield from (Line("Normal", f"– {line.text}") for part in item for line in _lines(part))
        case Table():
            for row in block.rows:
                yield from _row(block, row)
        case Fields():
            yield from _fields(block)
        case Callout():
            yield Line("Plan Label", block.title)
            yield from (line for part in block.blocks for line in _lines(part))
        case _:
            yield from (Line("Normal", text) for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    return (piece.text for piece in block_pieces(block) if piece.kind != "drawn" and piece.text.strip())


def _row(table: Table, row: Row) -> Iterator[Line]:
    for title, cell in zip(table.header, row.cells, strict=True):
        words = "\n".join(text for block in cell.blocks for text in _texts(block))
        if words:
            yield Line("Normal", f"{title}: {words}")


def _fields(block: Fields) -> Iterator[Line]:
    return (Line("Normal", _field(field)) for field in block.fields)


def _field(field: Field) -> str:
    return f"{field.label}: " + "\n".join(text for block in field.value for text in _texts(block))


def changes(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Change]:
    """Yield both versions as one list of lines: without what was added it is the old one, without what went the new."""
    for what, *span in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = old[span[0] : span[1]], new[span[2] : span[3]]
        if what == "equal":
            yield from (Change(line.style, (Part("same", line.text),)) for line in after)
        else:
            for was, now in zip_longest(before, after):
                yield from _changed(was, now)


def _changed(was: Line | None, now: Line | None) -> Iterator[Change]:
    if was and now and was.style == now.style and _alike(was.text, now.text):
        yield Change(now.style, tuple(_inline(was.text, now.text)))
        return
    if was:
        yield Change(was.style, (Part("gone", was.text),), "gone")
    if now:
        yield Change(now.style, (Part("added", now.text),), "added")


def _inline(was: str, now: str) -> Iterator[Part]:
    before, after = _WORD.findall(was), _WORD.findall(now)
    for what, *span in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, added = "".join(before[span[0] : span[1]]), "".join(after[span[2] : span[3]])
        if what == "equal":
            yield Part("same", added)
            continue
        yield from ([Part("gone", gone)] if gone else [])
        yield from ([Part("added", added)] if added else [])


def _alike(was: str, now: str) -> bool:
    return SequenceMatcher(None, _WORD.findall(was), _WORD.findall(now), autojunk=False).ratio() >= _ALIKE
