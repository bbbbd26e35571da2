"""The Document tree as data for the Typst template of a house style."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

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
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    inline,
)
from plandocs.pagewords import draft_mark, page_words
from plandocs.renderers.herkomst import in_een_zin
from plandocs.renderers.html import introduces, without_gaps
from plandocs.renderers.typst.drawing import drawing
from plandocs.renderers.typst.place import MM_PER_POINT, Place, fits
from plandocs.renderers.typst.words import line, words

Node = dict[str, Any]
_SIZES = {"rapport": (9.6, 8.7), "matrix": (10.0, 8.4), "blad": (13.0, 13.0)}
_GUTTER = 4.0
_SIGNATURE_WIDTHS = (19, 19, 28, 18, 16)


def tree(document: Document, width: float) -> Node:
    """Return a document as data, for a page with `width` mm of room between its margins."""
    place = Place(width, _SIZES[document.layout][0])
    cover = document.cover
    return {
        "layout": document.layout,
        "lang": document.lang,
        "date": (document.date.year, document.date.month, document.date.day),
        "title": {**words(inline(document.title), _titles(place)), "text": document.title},
        "subtitle": line(document.subtitle, place),
        "origin": in_een_zin(document),
        "concept": draft_mark(document) or None,
        "page": page_words(document.lang).page,
        "of": page_words(document.lang).of,
        "header": line(document.header, place),
        "footer": line(document.footer, place.column(0.72, 8)),
        "cover": cover
        and {
            "kicker": line(cover.kicker, place),
            "fields": _fields(cover.fields, Place(158, place.size), document.layout) if cover.fields.fields else None,
            "note": words(cover.note, place) if cover.note else None,
        },
        "blocks": _nodes(without_gaps(document.blocks), place, document.layout),
    }


def _titles(place: Place) -> Place:
    return replace(place, size=29)


def _nodes(blocks: tuple[Block, ...], place: Place, layout: str) -> list[Node]:
    shown = [(block, node) for block in blocks if (node := _node(block, place, layout))]
    for (block, node), (after, _) in pairwise(shown):
        if introduces(block, after):
            node["sticky"] = True
    return [node for _, node in shown]


def _node(block: Block, place: Place, layout: str) -> Node | None:
    match block:
        case Heading():
            return {"k": "kop", "level": block.level, "w": words(block.content, replace(place, size=place.size * 1.4))}
        case Paragraph():
            return {"k": "alinea", "look": block.look, "w": words(block.content, place)} if block.content else None
        case Quote():
            return _quote(block, place)
        case List():
            inner = place.within(2)
            items = [_nodes(item, inner, layout) for item in block.items]
            return {"k": "lijst", "ordered": block.ordered, "cell": place.cell, "items": items} if items else None
        case Table():
            return _table(block, place, layout)
        case Fields():
            return _fields(block, place, layout) if block.fields else None
        case Figure():
            return _beside(block, place) if block.beside else _figure(block, place)
        case Frame():
            return _frame(block, place)
        case Callout():
            return _callout(block, place, layout)
        case Signatures():
            return _signatures(block, place)
        case PageBreak():
            return None if place.cell else {"k": "nieuwe-pagina"}


def _quote(block: Quote, place: Place) -> Node:
    inner = place.within(2)
    who = line(block.attribution, inner)
    whole = fits((block,), inner)
    spoken = words((Run(block.quoted, lang=block.lang),), inner)
    return {"k": "citaat", "cell": place.cell, "breakable": not whole, "w": spoken, "who": who}


def _table(block: Table, place: Place, layout: str) -> Node:
    size = _SIZES[layout][1]
    places = [place.column(width / sum(block.widths), size) for width in block.widths]
    return {
        "k": "tabel",
        "caption": line(block.caption, place),
        "header": [words(inline(title), column) for title, column in zip(block.header, places, strict=True)],
        "widths": block.widths,
        "head-column": block.header_column,
        "rows": [_row(row, places, layout) for row in block.rows],
    }


def _row(row: Row, places: list[Place], layout: str) -> Node:
    cells = [(cell.blocks, place) for cell, place in zip(row.cells, places, strict=True)]
    whole = all(fits(blocks, place) for blocks, place in cells)
    return {"breakable": not whole, "cells": [_nodes(blocks, place, layout) for blocks, place in cells]}


def _fields(block: Fields, place: Place, layout: str) -> Node:
    label, value = place.column(0.3, place.size), place.column(0.7, place.size)
    fields = [
        {
            "label": words(inline(field.label), label),
            "value": _nodes(field.value, value, layout),
            "breakable": not fits(field.value, value),
        }
        for field in block.fields
    ]
    return {"k": "velden", "fields": fields}


def _figure(block: Figure, place: Place, *, center: bool = False, highest: float = 225) -> Node:
    svg, width = drawing(block, min(block.width_mm, place.width), highest)
    caption = words(block.caption, place) if block.caption else None
    return {"k": "figuur", "svg": svg, "alt": block.alt, "width": width, "caption": caption, "center": center}


def _beside(block: Figure, place: Place) -> Node:
    """Return a small drawing with its caption as running text on its right."""
    svg, width = drawing(block, min(block.width_mm, place.width), 225)
    told = words(block.caption, place.within((width + _GUTTER) / MM_PER_POINT / place.size))
    return {"k": "ernaast", "svg": svg, "alt": block.alt, "width": width, "gutter": _GUTTER, "w": told}


def _frame(block: Frame, place: Place) -> Node:
    figure = _figure(block.figure, place, center=True, highest=92) if block.figure else None
    return {"k": "plaat", "figure": figure, "w": words(block.content, place) if block.content else None}


def _callout(block: Callout, place: Place, layout: str) -> Node:
    inner = replace(place.within(2.4), cell=True)
    blocks = _nodes(block.blocks, inner, layout)
    return {"k": "kader", "kind": block.kind, "title": line(block.title, inner), "blocks": blocks}


def _signatures(block: Signatures, place: Place) -> Node:
    places = [place.column(width / 100, place.size * 0.905) for width in _SIGNATURE_WIDTHS]
    return {
        "k": "akkoord",
        "caption": line(block.caption, place),
        "header": [words(inline(title), column) for title, column in zip(block.header, places, strict=True)],
        "widths": _SIGNATURE_WIDTHS,
        "rows": [_signer(signer, places) for signer in block.rows],
    }


def _signer(signer: Signature, places: list[Place]) -> Node:
    told = ((signer.name,), (signer.role,), (signer.standpoint, signer.words), (signer.date,), ())
    cells = [tuple(Paragraph(inline(text)) for text in texts if text) for texts in told]
    whole = all(fits(blocks, place) for blocks, place in zip(cells, places, strict=True))
    filled = [_nodes(blocks, place, "rapport") for blocks, place in zip(cells, places, strict=True)]
    if signer.words:
        filled[2][-1]["look"] = "woorden"
    return {"breakable": not whole, "sign": signer.room, "cells": filled}
