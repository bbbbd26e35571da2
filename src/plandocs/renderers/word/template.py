"""The house style's Word template: opened, filled with the words of the cover, and checked for its marks."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.errors import RenderError, ResourceError
from plandocs.pagewords import draft_mark, page_words
from plandocs.resources import resource

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element
    from markupsafe import Markup

MARKS = ("kenmerken", "noot", "inhoud")
_URN = "urn:plandocs:mark"


def filled(document: Document, style: str) -> WordDocument:
    """Return the template of a layout with title, header and footer filled in and marks where blocks go."""
    return filled_with(template_path(style, document.layout), style, texts(document))


def filled_with(path: Path, style: str, words: Mapping[str, str]) -> WordDocument:
    """Return a template with these words filled in; raises RenderError when one of its tags is wrong."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    from plandocs.renderers.word.environment import environment

    template = DocxTemplate(str(path))
    try:
        template.render(_context(words), environment(), autoescape=True)
    except TemplateError as error:
        message = f"Het Word-sjabloon van {style} klopt niet: {error.message}. Herstel het in Word."
        raise RenderError(message) from error
    docx: WordDocument = template.docx
    return docx


def template_path(style: str, layout: str) -> Path:
    """Return the Word template of a house style for a kind of page."""
    try:
        return resource("templates", style, f"word-{layout}.docx")
    except ResourceError:
        return resource("templates", style, "word.docx")


def texts(document: Document) -> dict[str, str]:
    """Return the words that a template may place, by their tag; `omslag` is only asked for."""
    cover = document.cover
    return {
        "omslag": "x" if cover else "",
        "concept": draft_mark(document),
        "bovenkop": cover.kicker if cover else "",
        "titel": document.title,
        "ondertitel": document.subtitle,
        "koptekst": document.header,
        "voettekst": document.footer,
        "pagina": page_words(document.lang).page,
        "van": page_words(document.lang).of,
    }


def _context(words: Mapping[str, str]) -> dict[str, Markup | bool]:
    from markupsafe import Markup

    marks = {name: Markup('<mark xmlns="{}" name="{}"/>').format(_URN, name) for name in MARKS}
    shown = {name: _words(text) for name, text in words.items()}
    return {**shown, **marks, "omslag": bool(words["omslag"])}


def _words(text: str) -> Markup:
    """Escape a text, its braces too: docxtpl rewrites `{_{` after rendering."""
    from markupsafe import Markup, escape

    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return escape(lines).replace("{", Markup("&#123;")).replace("}", Markup("&#125;"))


@lru_cache(maxsize=64)
def only_places_words(path: Path, changed: int) -> bool:
    """Return whether a template, last changed at this time, only places words, so that any words fit the same shell."""
    from docxtpl import DocxTemplate

    from plandocs.renderers.word.environment import only_places

    template = DocxTemplate(str(path))
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
    tagged = (part.decode("utf-8", "replace") for part in parts if b"{{" in part or b"{%" in part)
    return all(only_places(template.patch_xml(part)) for part in tagged)


def mark(docx: WordDocument, name: str) -> _Element:
    """Return the place where blocks go; raises RenderError when the template has no such tag, or two."""
    found = [element for element in docx.element.iter(f"{{{_URN}}}mark") if element.get("name") == name]
    if len(found) != 1:
        raise RenderError(f"Het Word-sjabloon heeft niet precies één regel {{{{p {name} }}}}. Zet die erin.")
    element: _Element = found[0]
    return element
