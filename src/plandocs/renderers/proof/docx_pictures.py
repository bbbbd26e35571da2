"""The drawings of a Word file: their alternative texts, the words in them, and what else could hide there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandocs.pieces import Piece
from plandocs.renderers.proof.docx_parts import Opened, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_SVG = "{http://www.w3.org/2000/svg}"
_SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_NAME = re.compile(r"[A-Za-z]* ?\d*")
_JPEG, _PIXELS, _NOTES = b"\xff\xd8", 0xDA, frozenset((*range(0xE1, 0xF0), 0xFE))
_PNG_TEXT = re.compile(rb"(?:tEXt|zTXt|iTXt|eXIf)", re.DOTALL)


def drawing_pieces(file: Opened, paragraph: _Element) -> Iterator[Piece]:
    """Yield the alternative text of every drawing in a paragraph, then the words in it as one piece."""
    for drawing in paragraph.iter(f"{W}drawing"):
        alt = "".join(found.get("descr", "") for found in drawing.iter(f"{_WP}docPr"))
        yield Piece("", alt, "alt")
        for svg in _vectors(file, drawing):
            yield Piece("", squeezed(svg_words(svg)), "drawn")


def _vectors(file: Opened, drawing: _Element) -> Iterator[_Element]:
    relations = file.relations("document")
    for blip in drawing.iter(_SVG_BLIP):
        relation = relations.get(str(blip.get(_EMBED)))
        if relation and f"word/{relation.target}" in file.xml:
            yield file.xml[f"word/{relation.target}"]


def svg_words(svg: _Element) -> str:
    """Return the words that a drawing shows."""
    return "".join(str(text) for element in svg.iter(f"{_SVG}text") for text in element.itertext())


def squeezed(text: str) -> str:
    """Return a text without white space: a drawing breaks its lines where it likes."""
    return "".join(text.split())


def picture_oddities(file: Opened) -> Iterator[str]:
    """Yield where a drawing has words that are not its alternative text and that nobody sees."""
    body = file.xml["word/document.xml"]
    yield from _odd_names(body)
    for drawing in body.iter(f"{W}drawing"):
        alt = "".join(found.get("descr", "") for found in drawing.iter(f"{_WP}docPr"))
        yield from ("tekst in een tekening" for svg in _vectors(file, drawing) if _says_more(svg, alt))
    used = {f"word/{relation.target}" for relation in file.relations("document").values()}
    media = [name for name in (*file.xml, *file.binary) if name.startswith("word/media/")]
    yield from (f"losse tekening {name}" for name in media if name not in used)
    yield from (f"tekst in {name}" for name, data in file.binary.items() if _png_says(name, data) or _jpeg_says(data))


def _odd_names(body: _Element) -> Iterator[str]:
    allowed = {f"{_WP}docPr": {"id", "name", "descr"}, f"{_PIC}cNvPr": {"id", "name"}}
    for element in body.iter(*allowed):
        known = set(map(str, element.attrib)) <= allowed[str(element.tag)]
        if not known or not _NAME.fullmatch(element.get("name", "")):
            yield "tekst bij een tekening"


def _says_more(svg: _Element, alt: str) -> bool:
    """Return whether an SVG has a title that is not the alternative text, or words beside its texts."""
    titles = "".join(str(text) for element in svg.iter(f"{_SVG}title") for text in element.itertext())
    everything = "".join(str(text) for text in svg.itertext())
    return squeezed(titles) not in ("", squeezed(alt)) or squeezed(everything) != squeezed(titles + svg_words(svg))


def _jpeg_says(data: bytes) -> bool:
    """Return whether a JPEG has a comment or notes of a camera before its pixels, or anything after them."""
    if not data.startswith(_JPEG):
        return False
    at = 2
    while data[at : at + 1] == b"\xff" and data[at + 1] != _PIXELS:
        if data[at + 1] in _NOTES:
            return True
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return data.find(b"\xff\xd9", at) != len(data) - 2


def _png_says(name: str, data: bytes) -> bool:
    """Return whether a PNG has a chunk with words before its pixels or after them."""
    if not name.endswith(".png"):
        return False
    at = 8
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if _PNG_TEXT.fullmatch(kind):
            return True
        at += 12 + length
    return at != len(data)
