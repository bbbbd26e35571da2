"""The content that every maker of documents gets: the report of the main sample, with other words in every round."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from html import unescape
from io import BytesIO
from typing import Any

from plandocs.blocks import (
    Block,
    Callout,
    Document,
    Fields,
    Heading,
    List,
    Paragraph,
    Quote,
    Signatures,
    Table,
    inline,
    plain,
)
from plandocs.documents import compose
from plandocs.loaders import load
from plandocs.pieces import block_pieces, pieces
from plandocs.resources import resource as sample

PLAN = sample("samples", "hoofdvoorbeeld.yaml")
_SPOKEN = frozenset({"text", "words", "attribution", "caption", "header", "label", "name", "role", "standpoint"})
_SWAPS = ("ao", "ei", "nm", "db", "rs", "lt", "gp", "kh", "ae", "oi", "nr", "dt", "ls", "gk", "vw", "ui")
_WORD, _TAG, _PARAGRAPH = re.compile(r"\w+"), re.compile("<[^>]+>"), re.compile("</w:p>|<w:br/>|<w:tab/>")
_MAY_BREAK = 0.005

Node = dict[str, Any]


class NotTheSameError(Exception):
    """Raised when what was made does not hold the words that went in."""


@cache
def _report() -> Document:
    return next(iter(compose(load(PLAN).plan, ["ondersteuningsplan"])))


def report(number: int) -> Document:
    """Return the report with two letters swapped in all its words, so that no paragraph was seen before."""
    swap = _SWAPS[number % len(_SWAPS)]
    table = str.maketrans(swap, swap[::-1])
    document = _report()
    blocks = tuple(_changed(block, table) for block in document.blocks)
    new = Paragraph(inline(f"Ronde {number} van deze meting."), "ronde")
    return replace(document, subtitle=f"{document.subtitle} {number}", blocks=(new, *blocks))


def _changed(value: Any, table: dict[int, int], name: str = "text") -> Any:
    if isinstance(value, str):
        return value.translate(table) if name in _SPOKEN else value
    if isinstance(value, tuple):
        return tuple(_changed(part, table, name) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _changed(getattr(value, f.name), table, f.name) for f in fields(value)})
    return value


def flat(document: Document) -> Node:
    """Return a document as the simple data that templates of others can loop over: the same words and tables."""
    cover = document.cover
    above = [*(_nodes(cover.fields) if cover else ()), *(_nodes(Paragraph(cover.note)) if cover else ())]
    return {
        "kicker": cover.kicker if cover else "",
        "title": document.title,
        "subtitle": document.subtitle,
        "header": document.header,
        "footer": document.footer,
        "blocks": [*above, *(node for block in document.blocks for node in _nodes(block))],
    }


def _nodes(block: Block) -> Iterator[Node]:
    match block:
        case Heading():
            yield {f"h{block.level}": True, "text": plain(block.content)}
        case Paragraph():
            yield {"p": True, "text": plain(block.content)}
        case Quote():
            yield {"q": True, "text": block.quoted, "by": block.attribution}
        case List():
            yield from ({"li": True, "text": _said(item)} for item in block.items)
        case Table():
            rows = [[_said(cell.blocks) for cell in row.cells] for row in block.rows]
            yield from _table(block.caption, block.header, rows)
        case Fields():
            yield _rows(("", ""), [[field.label, _said(field.value)] for field in block.fields])
        case Signatures():
            signed = [[row.name, row.role, f"{row.standpoint} {row.words}", row.date, ""] for row in block.rows]
            yield from _table(block.caption, block.header, signed)
        case Callout():
            yield {"h4": True, "text": block.title}
            yield from (node for inner in block.blocks for node in _nodes(inner))


def _table(caption: str, header: tuple[str, ...], rows: list[list[str]]) -> Iterator[Node]:
    if caption:
        yield {"h4": True, "text": caption}
    yield _rows(header, rows)


def _rows(header: tuple[str, ...], rows: list[list[str]]) -> Node:
    told = {f"k{number}": title for number, title in enumerate(header)}
    cells = [{f"c{number}": text for number, text in enumerate(row)} for row in rows]
    return {f"t{len(header)}": True, **told, "rows": cells}


def _said(blocks: tuple[Block, ...]) -> str:
    return " ".join(piece.text for block in blocks for piece in block_pieces(block) if piece.text)


def require_words(document: Document, made: bytes, what: str) -> None:
    """Raise NotTheSameError when words of the document are not in a Word file or PDF that was made of it.

    A PDF may break a few words over two lines.
    """
    wanted = Counter(_WORD.findall(" ".join(piece.text for piece in pieces(document) if piece.kind == "text")))
    found = Counter(_WORD.findall(_pdf_words(made) if made.startswith(b"%PDF") else _docx_words(made)))
    missing = sum((wanted - found).values()) / sum(wanted.values())
    if missing > (_MAY_BREAK if made.startswith(b"%PDF") else 0):
        raise NotTheSameError(f"{what}: {missing:.1%} of the words is missing")


def _docx_words(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    return unescape(_TAG.sub("", _PARAGRAPH.sub(" ", xml))).replace("\xad", "")


def _pdf_words(data: bytes) -> str:
    import pypdfium2

    texts = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    return " ".join(texts).replace("\xad", "").replace("\ufffe", "")


def pages(data: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdfium2

    return len(pypdfium2.PdfDocument(data))
