"""Writers of tables, label and value pairs, and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from plandocs.blocks import Block, Field, Fields, Paragraph, Row, Signature, Signatures, Table, inline, plain
from plandocs.pieces import block_pieces
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.core import Place, words, write, write_all
from plandocs.renderers.word.target import Target

_PADDING = 170
_SHORT = 18
_LETTER = 110
_SIGNATURE_WIDTHS = (19, 19, 28, 18, 16)
_SIGNATURE_HEIGHT = 850
_FIELD_WIDTHS = (3, 8)


def shares(weights: tuple[int, ...], width: int) -> tuple[int, ...]:
    """Divide a width in twips by relative weights; the parts add up to the whole."""
    total = sum(weights)
    edges = [round(width * part / total) for part in accumulate(weights, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))


def is_short(blocks: tuple[Block, ...], width: int) -> bool:
    """Return whether a row with these blocks may stay on one page; a tall one would leave half a page empty."""
    return sum([1 + len(text) * _LETTER / width for block in blocks for text in _texts(block)]) <= _SHORT


def _texts(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [plain(block.content)]
    return [piece.text for piece in block_pieces(block) if piece.kind == "text"]


def gap(target: Target) -> str:
    """Return the thin empty paragraph that keeps a table apart from the next one."""
    return ooxml.paragraph(target.style("Plan Afstand"), "")


@write.register
def _table(block: Table, place: Place, target: Target) -> str:
    widths = shares(block.widths, place.room)
    rows = [_row(row, widths, place, target) for row in block.rows]
    style = target.style("Plan Tabel")
    grid = ooxml.Grid(style, widths, place.indent, header_row=True, header_column=block.header_column)
    return _captioned(block, grid, rows, place, target)


def _captioned(block: Table | Signatures, grid: ooxml.Grid, rows: list[str], place: Place, target: Target) -> str:
    """Return a table under its caption, with a header row that is repeated on every page."""
    told = replace(grid, caption=block.caption, description=", ".join(block.header))
    inside = place.inside(0, cell=True)
    titles = (words(inline(title), "Plan Celkop", inside, target) for title in block.header)
    header = ooxml.row(grid.widths, titles, header=True)
    above = words(inline(block.caption), "caption", place, target, keep=True) if block.caption else ""
    return above + ooxml.table(told, (header, *rows)) + gap(target)


def _row(row: Row, widths: tuple[int, ...], place: Place, target: Target) -> str:
    whole = all(is_short(cell.blocks, width) for cell, width in zip(row.cells, widths, strict=True))
    return ooxml.row(widths, _cells(row, widths, place, target), whole=whole)


def _cells(row: Row, widths: tuple[int, ...], place: Place, target: Target) -> Iterator[str]:
    for cell, width in zip(row.cells, widths, strict=True):
        yield _cell(cell.blocks, width, place, target)


def _cell(blocks: tuple[Block, ...], width: int, place: Place, target: Target) -> str:
    inside = place.inside(width - _PADDING, cell=True)
    return write_all(blocks, inside, target) or words((), "Plan Celtekst", inside, target)


@write.register
def _fields(block: Fields, place: Place, target: Target) -> str:
    widths = shares(_FIELD_WIDTHS, place.room)
    grid = ooxml.Grid(target.style("Plan Kenmerken"), widths, place.indent, header_column=True)
    rows = [_pair(field, widths, place, target) for field in block.fields]
    return ooxml.table(grid, rows) + gap(target) if rows else ""


def _pair(field: Field, widths: tuple[int, ...], place: Place, target: Target) -> str:
    whole = is_short(field.value, widths[1])
    return ooxml.row(widths, _field(field, widths[1], place, target), whole=whole)


def _field(field: Field, width: int, place: Place, target: Target) -> tuple[str, str]:
    inside = place.inside(width, cell=False)
    label = words(inline(field.label), "Plan Label", inside, target)
    values = "".join(_value(block, inside, target) for block in field.value)
    return label, values or words((), "Plan Kenmerk", inside, target)


def _value(block: Block, place: Place, target: Target) -> str:
    if isinstance(block, Paragraph) and block.look == "body":
        return words(block.content, "Plan Kenmerk", place, target)
    return write(block, place, target)


@write.register
def _signatures(block: Signatures, place: Place, target: Target) -> str:
    widths = shares(_SIGNATURE_WIDTHS, place.room)
    rows = [_signed(row, widths, place, target) for row in block.rows]
    grid = ooxml.Grid(target.style("Plan Tabel"), widths, place.indent, header_row=True, header_column=True)
    return _captioned(block, grid, rows, place, target)


def _signed(row: Signature, widths: tuple[int, ...], place: Place, target: Target) -> str:
    whole = is_short((Paragraph(inline(row.standpoint, row.words)),), widths[2])
    height = _SIGNATURE_HEIGHT if row.room else 0
    return ooxml.row(widths, _signature(row, place, target), height=height, whole=whole)


def _signature(row: Signature, place: Place, target: Target) -> Iterator[str]:
    inside = place.inside(0, cell=True)
    standpoint = (row.standpoint, row.words) if row.words else (row.standpoint,)
    for column in ((row.name,), (row.role,), standpoint, (row.date,), ("",)):
        yield "".join(words(inline(text), "Plan Celtekst", inside, target) for text in column)
