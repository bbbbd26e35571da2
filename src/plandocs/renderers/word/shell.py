"""A Word file around its text: the template as bytes, split where words go, and opened once per kind of document."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.renderers.word.looks import enlarge, to_greys
from plandocs.renderers.word.ooxml import NAMESPACES, qn
from plandocs.renderers.word.package import CORE, content_types, set_properties, zipped
from plandocs.renderers.word.store import list_of
from plandocs.renderers.word.target import sizes
from plandocs.renderers.word.template import MARKS, filled_with, mark, only_places_words, template_path, texts

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.part import Part
    from lxml.etree import _Element

NUMBERS = "nummers"
_LANGUAGES = {"nl": "nl-NL"}
_OPEN, _SHUT = "\ufdd0", "\ufdd1"
"""Around the name of words to fill in later; a document may not hold these characters."""
_PLACE = re.compile(rf"<\?plandocs (\w+)\?>|{_OPEN}(\w+){_SHUT}")
_SPECIAL = re.compile(r"[\n\r\t\a\f]")
_MEDIA = ("jpeg", "png", "svg")

Split = tuple[str, ...]
"""Text as it is and the name of what goes in, in turns."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What decides the shell of a document: its template, its looks, and the words that are not filled in later."""

    path: Path
    changed: int
    style: str
    words: tuple[tuple[str, str], ...]
    lang: str
    large: bool
    mono: bool


@dataclass(frozen=True, slots=True)
class Shell:
    """The filled template: what never differs as a zip, and the other parts split where words go."""

    fixed: bytes
    moving: dict[str, Split]
    relations: str
    relation_ids: frozenset[str]
    document: str
    styles: dict[str, str]
    lists: dict[str, int]
    numbers: dict[int, str]
    width: int
    height: int
    last_id: int


def language(document: Document) -> str:
    """Return the language of a document as Word names it."""
    return _LANGUAGES.get(document.lang, document.lang)


def shell(document: Document, style: str) -> Shell:
    """Return the shell of a document in a house style; raises RenderError when the template is broken."""
    path = template_path(style, document.layout)
    changed = path.stat().st_mtime_ns
    free = only_places_words(path, changed)
    words = tuple((name, _later(name, text) if free else text) for name, text in texts(document).items())
    return _made(Kind(path, changed, style, words, language(document), document.large, document.mono))


def _later(name: str, text: str) -> str:
    """Return a sign for words that are filled in later; docxtpl itself fills in those with line breaks or tabs."""
    return f"{_OPEN}{name}{_SHUT}" if text and name != "omslag" and not _SPECIAL.search(text) else text


@lru_cache(maxsize=32)
def _made(kind: Kind) -> Shell:
    docx = filled_with(kind.path, kind.style, dict(kind.words))
    _settle(docx, kind)
    for name in MARKS:
        _replace(mark(docx, name), name)
    parts = docx.part.package.parts
    blobs = {part.partname.membername: _blob(part) for part in parts if part.partname != CORE}
    rels = {part.partname.rels_uri.membername: part.rels.xml for part in parts if part.rels and part is not docx.part}
    moving = {name: split for name, blob in blobs.items() if len(split := _split(name, blob)) > 1}
    around = {"[Content_Types].xml": content_types(parts, _MEDIA), "_rels/.rels": docx.part.package.rels.xml}
    fixed = {name: blob for name, blob in blobs.items() if name not in moving}
    return Shell(
        zipped(around | fixed | rels),
        moving,
        docx.part.rels.xml.decode().replace("</Relationships>", ""),
        frozenset(docx.part.rels),
        docx.part.partname.membername,
        {style.name_val: style.styleId for style in docx.styles.element.style_lst},
        _lists(docx),
        _numbers(docx),
        *sizes(docx),
    )


def _settle(docx: WordDocument, kind: Kind) -> None:
    """Drop the cover page's silence when there is no cover, and give the whole file its language and looks."""
    if not dict(kind.words)["omslag"]:
        docx.sections[-1].different_first_page_header_footer = False
    for element in docx.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        element.set(qn("w:val"), kind.lang)
    if kind.large:
        enlarge(docx)
    if kind.mono:
        to_greys(docx)
    set_properties(docx, "", date.min, kind.lang)


def _replace(here: _Element, name: str) -> None:
    from lxml import etree

    parent = here.getparent()
    if parent is not None:
        parent.replace(here, etree.ProcessingInstruction("plandocs", name))


def _blob(part: Part) -> bytes:
    """Return a part as bytes; the text and the lists declare every prefix that is written into them."""
    from lxml import etree

    root = getattr(part, "element", None)
    if root is None or root.tag not in (qn("w:document"), qn("w:numbering")):
        return part.blob
    whole = etree.Element(root.tag, dict(root.attrib), nsmap={**root.nsmap, **NAMESPACES})
    whole.extend(list(deepcopy(root)))
    if lists := whole.findall(qn("w:num")):
        lists[-1].addnext(etree.ProcessingInstruction("plandocs", NUMBERS))
    return etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)


def _split(name: str, blob: bytes) -> Split:
    if not name.endswith(".xml"):
        return ()
    return tuple(part for part in _PLACE.split(blob.decode("utf-8", "replace")) if part is not None)


def _lists(docx: WordDocument) -> dict[str, int]:
    styles = docx.styles.element
    found = ((style.styleId, list_of(styles, style.styleId)) for style in styles.style_lst)
    return {style: number for style, number in found if number is not None}


def _numbers(docx: WordDocument) -> dict[int, str]:
    """Return the pattern of every list by its number."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    parts = [rel.target_part for rel in docx.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING]
    nums = [num for part in parts for num in part.element.findall(qn("w:num"))]
    return {int(num.get(qn("w:numId"))): num.find(qn("w:abstractNumId")).get(qn("w:val")) for num in nums}
