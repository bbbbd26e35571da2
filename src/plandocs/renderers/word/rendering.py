"""From Document to Word file: fill the template, write the blocks, pack the parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from plandocs.blocks import Document, Frame
from plandocs.renderers.herkomst import PLAN_PART, plan_part
from plandocs.renderers.letters import refuse_control_characters
from plandocs.renderers.word import callouts, figures, flow, tables
from plandocs.renderers.word.core import Place, words, write, write_all
from plandocs.renderers.word.looks import enlarge, to_greys
from plandocs.renderers.word.ooxml import DECLARED, qn
from plandocs.renderers.word.package import attach, packed, set_properties
from plandocs.renderers.word.target import Target, target
from plandocs.renderers.word.template import MARKS, filled, mark

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WRITERS = (flow, tables, figures, callouts)
_LANGUAGES = {"nl": "nl-NL"}


def render_word(document: Document, style: str = "plandocs", plan_json: bytes | None = None) -> bytes:
    """Return a Document as a Word file in a house style, with the structured plan in it when given.

    Raises RenderError when a text holds a character that Word cannot hold, or when the template is broken.
    """
    refuse_control_characters(document)
    docx = filled(document, style)
    out = target(docx, document.layout)
    for name, xml in zip(MARKS, _content(document, out), strict=True):
        _insert(docx, name, xml)
    _settle(docx, document)
    if plan_json is not None:
        attach(docx, PLAN_PART, plan_part(document, plan_json))
    return packed(docx)


def _content(document: Document, out: Target) -> tuple[str, ...]:
    place = Place(out.width)
    cover = document.cover
    fields = write(cover.fields, place, out) if cover else ""
    note = words(cover.note, "Plan Omslagnoot", place, out) if cover and cover.note else ""
    return fields, note, "".join(_body(document, place, out))


def _body(document: Document, place: Place, out: Target) -> Iterator[str]:
    if document.layout != "strip":
        yield write_all(document.blocks, place, out)
        return
    for is_frame, blocks in groupby(document.blocks, lambda block: isinstance(block, Frame)):
        if is_frame:
            yield figures.strip(tuple(block for block in blocks if isinstance(block, Frame)), place, out)
        else:
            yield write_all(blocks, place, out)


def _insert(docx: WordDocument, name: str, xml: str) -> None:
    from docx.oxml import parse_xml

    here = mark(docx, name)
    for element in list(parse_xml(f"<w:body {DECLARED}>{xml}</w:body>")):
        here.addprevious(element)
    parent = here.getparent()
    if parent is not None:
        parent.remove(here)


def _settle(docx: WordDocument, document: Document) -> None:
    """Drop the cover page's silence when there is no cover, and name date, title and language."""
    lang = _LANGUAGES.get(document.lang, document.lang)
    if not document.cover:
        docx.sections[-1].different_first_page_header_footer = False
    for element in docx.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        element.set(qn("w:val"), lang)
    if document.large:
        enlarge(docx)
    if document.mono:
        to_greys(docx)
    set_properties(docx, document.title, document.date, lang)
