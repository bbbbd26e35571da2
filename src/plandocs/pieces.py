"""The words of a Document as stretches that can be looked for in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from plandocs.blocks import (
    Block,
    Callout,
    Document,
    Fields,
    Figure,
    Frame,
    Heading,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Run,
    Signatures,
    Table,
    plain,
)
from plandocs.pagewords import draft_mark

Kind = Literal["text", "alt", "drawn"]


class Piece(NamedTuple):
    """A stretch of words that must be in the file exactly once, at its place in the reading order.

    Kind `text` is running text, `alt` the alternative text of a figure, `drawn` words inside a drawing.
    """

    source: str
    text: str
    kind: Kind = "text"


def pieces(document: Document) -> Iterator[Piece]:
    """Yield every stretch of words of the document in reading order, without running header and footer."""
    if document.concept:
        yield Piece("", draft_mark(document))
    if document.cover:
        yield Piece("", document.cover.kicker)
    yield Piece("", document.title)
    yield Piece("", document.subtitle)
    if document.cover:
        yield from block_pieces(document.cover.fields)
        yield Piece("", plain(document.cover.note))
    for block in document.blocks:
        yield from block_pieces(block)


def block_pieces(block: Block) -> Iterator[Piece]:
    """Yield the stretches of words of one block and of what is in it, in reading order."""
    source = block.source
    match block:
        case Heading() | Paragraph():
            yield Piece(source, plain(block.content))
        case Quote():
            yield Piece(source, block.quoted)
            yield Piece(source, block.attribution)
        case List():
            for item in block.items:
                yield from _all(item)
        case Table():
            yield Piece(source, block.caption)
            yield from (Piece(source, title) for title in block.header)
            for row in block.rows:
                for cell in row.cells:
                    yield from _all(cell.blocks)
        case Fields():
            for field in block.fields:
                yield Piece(field.source, field.label)
                yield from _all(field.value)
        case Figure():
            yield Piece(source, block.alt, "alt")
            yield from (Piece(source, words, "drawn") for words in block.drawn)
            yield Piece(source, plain(block.caption))
        case Frame():
            if block.figure:
                yield from block_pieces(block.figure)
            yield Piece(source, plain(block.content))
        case Callout():
            yield Piece(source, block.title)
            yield from _all(block.blocks)
        case Signatures():
            yield Piece(source, block.caption)
            yield from (Piece(source, title) for title in block.header)
            for signer in block.rows:
                words = (signer.name, signer.role, signer.standpoint, signer.words, signer.date)
                yield from (Piece(signer.source, text) for text in words)
        case PageBreak():
            return


def _all(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Piece(block.source, plain(block.content))
        else:
            yield from block_pieces(block)


def runs_of(block: Block) -> Iterator[Run]:
    """Yield every run of inline text in a block, in reading order."""
    match block:
        case Heading() | Paragraph() | Frame():
            yield from block.content
        case Figure():
            yield from block.caption
        case List():
            yield from (run for item in block.items for inner in item for run in runs_of(inner))
        case Table():
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (run for cell in cells for inner in cell.blocks for run in runs_of(inner))
        case Fields():
            yield from (run for field in block.fields for inner in field.value for run in runs_of(inner))
        case Callout():
            yield from (run for inner in block.blocks for run in runs_of(inner))
        case _:
            return
