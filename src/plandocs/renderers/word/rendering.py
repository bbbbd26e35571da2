"""From Document to Word file: fill the template, write the blocks, pack the parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plandocs.blocks import Document, Frame
from plandocs.renderers.herkomst import PLAN_PART, plan_part
from plandocs.renderers.letters import refuse_control_characters
from plandocs.renderers.word import callouts, figures, flow, tables
from plandocs.renderers.word.core import Place, words, write, write_all
from plandocs.renderers.word.package import properties
from plandocs.renderers.word.shell import language, shell
from plandocs.renderers.word.target import Target
from plandocs.renderers.word.template import MARKS, texts
from plandocs.renderers.word.written import Written

WRITERS = (flow, tables, figures, callouts)


def render_word(document: Document, style: str = "plandocs", plan_json: bytes | None = None) -> bytes:
    """Return a Document as a Word file in a house style, with the structured plan in it when given.

    Raises RenderError when a text holds a character that Word cannot hold, or when the template is broken.
    """
    refuse_control_characters(document)
    around = shell(document, style)
    file = Written(around)
    out = Target(file, around.styles, around.width, around.height, around.last_id, document.layout)
    blocks = dict(zip(MARKS, _content(document, out), strict=True))
    if plan_json is not None:
        file.attach(PLAN_PART, plan_part(document, plan_json))
    return file.packed(texts(document), blocks, properties(document.title, document.date, language(document)))


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
