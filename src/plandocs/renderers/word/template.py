"""The house style's Word template: opened, filled with the words of the cover, and checked for its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.errors import RenderError, ResourceError
from plandocs.pagewords import draft_mark, page_words
from plandocs.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument
    from lxml.etree import _Element
    from markupsafe import Markup

MARKS = ("kenmerken", "noot", "inhoud")
_URN = "urn:plandocs:mark"


def filled(document: Document, style: str) -> WordDocument:
    """Return the template of a layout with title, header and footer filled in and marks where blocks go."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    from plandocs.renderers.word.environment import environment

    template = DocxTemplate(str(_path(style, document.layout)))
    try:
        template.render(_context(document), environment(), autoescape=True)
    except TemplateError as error:
        message = f"Het Word-sjabloon van {style} klopt niet: {error.message}. Herstel het in Word."
        raise RenderError(message) from error
    docx: WordDocument = template.docx
    return docx


def _path(style: str, layout: str) -> Path:
    try:
        return resource("templates", style, f"word-{layout}.docx")
    except ResourceError:
        return resource("templates", style, "word.docx")


def _context(document: Document) -> dict[str, Markup | bool]:
    from markupsafe import Markup

    cover = document.cover
    texts = {
        "concept": draft_mark(document),
        "bovenkop": cover.kicker if cover else "",
        "titel": document.title,
        "ondertitel": document.subtitle,
        "koptekst": document.header,
        "voettekst": document.footer,
        "pagina": page_words(document.lang).page,
        "van": page_words(document.lang).of,
    }
    marks = {name: Markup('<mark xmlns="{}" name="{}"/>').format(_URN, name) for name in MARKS}
    return {"omslag": bool(cover), **{name: _words(text) for name, text in texts.items()}, **marks}


def _words(text: str) -> Markup:
    """Escape a text, its braces too: docxtpl rewrites `{_{` after rendering."""
    from markupsafe import Markup, escape

    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return escape(lines).replace("{", Markup("&#123;")).replace("}", Markup("&#125;"))


def mark(docx: WordDocument, name: str) -> _Element:
    """Return the place where blocks go; raises RenderError when the template has no such tag, or two."""
    found = [element for element in docx.element.iter(f"{{{_URN}}}mark") if element.get("name") == name]
    if len(found) != 1:
        raise RenderError(f"Het Word-sjabloon heeft niet precies één regel {{{{p {name} }}}}. Zet die erin.")
    element: _Element = found[0]
    return element
