"""Row headers in the tag tree: Typst tags the first cell of a row as data, also where it names the row."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from plandocs.blocks import Block, Callout, Document, Fields, List, Signatures, Table

_TABLE_PARTS = ("/THead", "/TBody")
_NO_TABLES = ("/P", "/H1", "/H2", "/H3", "/H4", "/Figure", "/Span")


def name_row_headers(document: Document, data: bytes) -> tuple[bytes, int]:
    """Return the PDF with the first cells of its rows as header cells where they are, and its number of pages."""
    import pikepdf

    cover = (document.cover.fields,) if document.cover else ()
    named = list(_named((*cover, *document.blocks)))
    with pikepdf.open(BytesIO(data)) as pdf:
        for table, wanted in zip(_tables(pdf.Root.StructTreeRoot), named, strict=True):
            if wanted:
                _name(table)
        target = BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
        return target.getvalue(), len(pdf.pages)


def _named(blocks: tuple[Block, ...]) -> Iterator[bool]:
    """Yield for each table of the document in reading order whether the first cell of a row names the row."""
    for block in blocks:
        match block:
            case Table():
                yield block.header_column
            case Signatures():
                yield True
            case Fields() if block.fields:
                yield True
                for field in block.fields:
                    yield from _named(field.value)
            case Callout():
                yield from _named(block.blocks)
            case List():
                for item in block.items:
                    yield from _named(item)
            case _:
                continue


def _tables(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        if kid.S == "/Table":
            yield kid
        if kid.S not in _NO_TABLES:
            yield from _tables(kid)


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
