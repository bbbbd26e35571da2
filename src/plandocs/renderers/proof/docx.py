"""The proof of a Word file: its words are the Document's, in the same order, and nothing else is in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plandocs.blocks import Document
from plandocs.errors import ProofError
from plandocs.pagewords import page_words
from plandocs.pieces import Piece, pieces, runs_of
from plandocs.renderers.herkomst import PLAN_PART, plan_part
from plandocs.renderers.proof.docx_parts import Opened, W, opened, strays
from plandocs.renderers.proof.docx_pictures import picture_oddities, squeezed
from plandocs.renderers.proof.docx_words import FIELD, all_text, body_pieces, oddities, paragraph_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_LEFT_TO_RIGHT_MARK = "\u200e"


def prove_docx(document: Document, data: bytes, plan_json: bytes | None = None) -> None:
    """Check a Word file against its Document; raises ProofError at the first thing that is lost or extra."""
    for complaint in complaints(document, data, plan_json):
        raise ProofError(f"{document.name}.docx: {complaint}. Maak het document opnieuw.")


def complaints(document: Document, data: bytes, plan_json: bytes | None = None) -> Iterator[str]:
    """Yield what is lost, changed or extra in a Word file; plan paths, never whole texts."""
    file = opened(data)
    body = file.xml["word/document.xml"]
    yield from strays(file)
    yield from _plan(document, file, plan_json)
    yield from _differences(document, file)
    yield from oddities(body)
    yield from picture_oddities(file)
    yield from _running(document, file)
    yield from _properties(document, file)
    yield from _table_texts(body)
    yield from _links(document, file)


def _plan(document: Document, file: Opened, plan_json: bytes | None) -> Iterator[str]:
    """Check that the one custom part is the plan as this reader may see it, word for word, or that there is none."""
    from lxml import etree

    found = file.xml.get(PLAN_PART)
    wanted = None if plan_json is None else etree.fromstring(plan_part(document, plan_json))
    if (found is None) != (wanted is None):
        yield "het plan zit er niet in" if found is None else f"onderdeel {PLAN_PART}"
    elif found is not None and wanted is not None and etree.tostring(found) != etree.tostring(wanted):
        yield "het plan dat erin zit, is niet het plan zoals deze lezer het mag zien"


def _differences(document: Document, file: Opened) -> Iterator[str]:
    expected = list(_comparable(pieces(document)))
    found = list(_comparable(body_pieces(file)))
    for piece, other in zip_longest(expected, found):
        if piece is None:
            yield "er staat meer in dan in het document"
        elif other is None or (piece.kind, piece.text) != (other.kind, other.text):
            yield f"{_name(piece)} staat er niet of anders in"
        else:
            continue
        return


def _name(piece: Piece) -> str:
    kind = {"text": "de tekst", "alt": "de beschrijving", "drawn": "de tekst in de tekening"}[piece.kind]
    return f"{kind} van {piece.source or 'de omslag'}"


def _comparable(stretches: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces that have words, those of one drawing as one."""
    for (kind, _), group in groupby(stretches, key=lambda piece: (piece.kind, piece.kind != "drawn" and id(piece))):
        members = list(group)
        joined = "".join(piece.text for piece in members)
        text = squeezed(joined) if kind == "drawn" else _written(joined)
        if text:
            yield Piece(members[0].source, text, kind)


def _written(text: str) -> str:
    """Return a text as Word keeps it: one kind of line end, without the marks that keep numbers in order."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace(_LEFT_TO_RIGHT_MARK, "")


def _running(document: Document, file: Opened) -> Iterator[str]:
    words = page_words(document.lang)
    pages = f"\t{words.page} {FIELD} {words.of} {FIELD}"
    for kind, text in (("header", document.header), ("footer", document.footer + pages)):
        roots = file.running(kind)
        found = {all_text(root) for root in roots} - {""}
        if found != ({text} - {""}):
            yield f"de {kind} staat er niet of anders in"
        for root in roots:
            yield from oddities(root, fields=True)


def _properties(document: Document, file: Opened) -> Iterator[str]:
    day = f"{document.date.isoformat()}T00:00:00Z"
    lang = {"nl": "nl-NL"}.get(document.lang, document.lang)
    expected = {f"{_DC}title": document.title, f"{_DC}language": lang}
    expected |= {f"{_TERMS}created": day, f"{_TERMS}modified": day}
    elements = list(file.xml["docProps/core.xml"])
    if {str(found.tag): found.text or "" for found in elements} != expected or len(elements) != len(expected):
        yield "de eigenschappen van het bestand zijn niet alleen titel, datum en taal"


def _table_texts(body: _Element) -> Iterator[str]:
    """Check that the alternative text of a table is its caption and its header."""
    for table in body.iter(f"{W}tbl"):
        caption, description = _value(table, "tblCaption"), _value(table, "tblDescription")
        if caption not in ("", _caption(table)) or description not in ("", _header(table)):
            yield "de beschrijving van een tabel is niet haar opschrift"


def _value(table: _Element, name: str) -> str:
    element = table.find(f"{W}tblPr/{W}{name}")
    return "" if element is None else _written(element.get(f"{W}val", ""))


def _caption(table: _Element) -> str:
    before = table.getprevious()
    return "" if before is None else _written(paragraph_text(before))


def _header(table: _Element) -> str:
    row = table.find(f"{W}tr")
    cells = [] if row is None else row.findall(f"{W}tc")
    return _written(", ".join(all_text(cell) for cell in cells))


def _links(document: Document, file: Opened) -> Iterator[str]:
    """Check that every link that leaves the file is a link of the document."""
    blocks = (*document.blocks, *((document.cover.fields,) if document.cover else ()))
    runs = [run for block in blocks for run in runs_of(block)]
    runs += document.cover.note if document.cover else ()
    known = {unquote(run.href) for run in runs if run.href}
    for relation in file.relations("document").values():
        if relation.external and unquote(relation.target) not in known:
            yield "er is een verwijzing die niet in het document staat"
