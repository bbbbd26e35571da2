"""The proof of a plain text: its words are the Document's, in order, with only marks in between."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import (
    Block,
    Callout,
    Cover,
    Document,
    Fields,
    Figure,
    Frame,
    Heading,
    Inline,
    List,
    Paragraph,
    Quote,
    Row,
    Run,
    Signatures,
    Table,
)
from plandocs.errors import ProofError
from plandocs.pagewords import draft_mark
from plandocs.renderers.proof.compare import expect

_MARKS = frozenset("-=~_>|!*:[]")
_Told = Iterator[tuple[str, str]]


def prove_text(document: Document, data: bytes) -> None:
    """Raise ProofError unless the text holds the words of the document and no others.

    In a text every row of a table repeats its column titles, and pictures, items and links are marked in words.
    """
    try:
        found = _squeezed(data.decode())
    except UnicodeDecodeError as error:
        raise ProofError(f"{document.name}.txt: het bestand is beschadigd. Maak het document opnieuw.") from error
    place = 0
    for source, words in _document(document):
        place = _after(found, place, _squeezed(words))
        expect(place >= 0, document, "txt", f"{source or 'de titel, kop of voet'} staat er niet zoals het hoort")
    expect(set(found[place:]) <= _MARKS, document, "txt", "aan het eind staat tekst te veel")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _after(found: str, place: int, words: str) -> int:
    """Return the place after the words, with only marks before them; -1 when they are not there."""
    if not words:
        return place
    while not found.startswith(words, place):
        if place >= len(found) or found[place] not in _MARKS:
            return -1
        place += 1
    return place + len(words)


def _document(document: Document) -> _Told:
    yield "", document.header
    if document.concept:
        yield "", draft_mark(document)
    yield from _titles(document, document.cover)
    yield from _blocks(document.blocks)
    yield "", document.footer


def _titles(document: Document, cover: Cover | None) -> _Told:
    if cover:
        yield "", cover.kicker
    yield "", document.title
    yield "", document.subtitle
    if cover:
        yield from _block(cover.fields)
        yield "", _linked(cover.note)


def _blocks(blocks: tuple[Block, ...]) -> _Told:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> _Told:
    match block:
        case Heading() | Paragraph():
            yield block.source, _linked(block.content)
        case Quote():
            yield block.source, block.quoted
            yield block.source, block.attribution
        case List():
            for number, item in enumerate(block.items, 1):
                yield block.source, f"{number}." if block.ordered else ""
                yield from _blocks(item)
        case Fields():
            for field in block.fields:
                yield field.source, field.label
                yield from _blocks(field.value)
        case Table() | Signatures():
            yield block.source, block.caption
            yield from _rows(block)
        case Figure() | Frame():
            yield from _picture(block)
        case Callout():
            yield block.source, block.title
            yield from _blocks(block.blocks)


def _rows(table: Table | Signatures) -> _Told:
    if not table.rows:
        yield from ((table.source, title) for title in table.header)
    for row in table.rows:
        if isinstance(row, Row):
            cells = [list(_blocks(cell.blocks)) for cell in row.cells]
        else:
            values = (row.name, row.role, row.standpoint + row.words, row.date, "")
            cells = [[(row.source, value)] for value in values]
        for title, cell in zip(table.header, cells, strict=True):
            yield row.source, title
            yield from cell


def _picture(block: Figure | Frame) -> _Told:
    if isinstance(block, Frame):
        yield block.source, f"Plaatje {block.number}"
        yield from _picture(block.figure) if block.figure else [(block.source, "ruimte voor een eigen tekening")]
        yield block.source, _linked(block.content)
        return
    yield block.source, f"Tekening: {block.alt}"
    if block.drawn:
        yield block.source, "In de tekening:"
        yield from ((block.source, words) for words in block.drawn)
    yield block.source, _linked(block.caption)


def _linked(content: Inline) -> str:
    """Return the words with the address behind every link that does not show it itself."""
    return "".join(run.text + _address(run) for run in content)


def _address(run: Run) -> str:
    href = run.href or ""
    return f"<{href}>" if href.removeprefix("mailto:").removeprefix("tel:") not in run.text else ""
