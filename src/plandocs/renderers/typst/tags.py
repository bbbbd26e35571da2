"""Row headers in the tag tree: Typst tags the first cell of a row as data, also where it names the row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

from plandocs.blocks import Block, Callout, Document, Fields, List, Signatures, Table
from plandocs.errors import RenderError

_OTHER_TABLES = "De PDF heeft andere tabellen dan het document. Dit is een fout in plandocs: meld welk document het is."
_TABLE_PARTS = ("/THead", "/TBody")
_NO_TABLES = ("/P", "/H1", "/H2", "/H3", "/H4", "/Figure", "/Span")


def name_row_headers(document: Document, data: bytes) -> tuple[bytes, int]:
    """Return the PDF with the first cells of its rows as header cells where they are, and its number of pages.

    Raises RenderError when the PDF has other tables than the document.
    """
    import pikepdf

    cover = (document.cover.fields,) if document.cover else ()
    named = _named((*cover, *document.blocks))
    with pikepdf.open(BytesIO(data)) as pdf:
        _name_below(pdf.Root.StructTreeRoot, named)
        if next(named, None):
            raise RenderError(_OTHER_TABLES)
        target = BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
        return target.getvalue(), len(pdf.pages)


class _Named(NamedTuple):
    """Whether the first cell of a row names the row, and whether there are tables inside the table."""

    rows: bool
    nested: bool = False


def _named(blocks: Iterable[Block]) -> Iterator[_Named]:
    """Yield for each table of the document in reading order what it is like."""
    for block in blocks:
        match block:
            case Table():
                yield _Named(block.header_column)
            case Signatures():
                yield _Named(True)
            case Fields() if block.fields:
                inside = [table for field in block.fields for table in _named(field.value)]
                yield _Named(True, nested=bool(inside))
                yield from inside
            case Callout():
                yield from _named(block.blocks)
            case List():
                for item in block.items:
                    yield from _named(item)
            case _:
                continue


def _name_below(element: Any, named: Iterator[_Named]) -> None:
    """Name the row headers of all tables below an element; a table without tables inside is not searched for them."""
    for kid in _kids(element):
        role = str(kid.S)
        if role == "/Table":
            told = next(named, None)
            if told is None:
                raise RenderError(_OTHER_TABLES)
            if told.rows:
                _name(kid)
            if not told.nested:
                continue
        if role not in _NO_TABLES:
            _name_below(kid, named)


def _kids(element: Any) -> list[Any]:
    import pikepdf

    kids = element.get("/K", ())
    listed = kids if isinstance(kids, pikepdf.Array) else (kids,)
    return [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _name(table: Any) -> None:
    """Name the row headers; every cell of the table then finds its headers by scope, no longer by name."""
    import pikepdf

    for row in _rows(table):
        for number, cell in enumerate(_kids(row)):
            attributes = _attributes(cell)
            if "/Headers" in attributes:
                del attributes["/Headers"]
            if not number and cell.S == "/TD":
                cell.S = pikepdf.Name.TH
                attributes["/Scope"] = pikepdf.Name.Row


def _rows(table: Any) -> Iterator[Any]:
    for part in _kids(table):
        if part.S == "/TR":
            yield part
        elif part.S in _TABLE_PARTS:
            yield from _kids(part)


def _attributes(cell: Any) -> Any:
    """Return what a cell says of itself as part of a table."""
    import pikepdf

    told = cell.get("/A", ())
    for attributes in told if isinstance(told, pikepdf.Array) else (told,):
        if attributes.get("/O") == "/Table":
            return attributes
    return pikepdf.Dictionary()
