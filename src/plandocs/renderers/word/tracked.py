"""Two versions of a document as one Word file with tracked changes: accept all is the new one, reject all the old."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest

from plandocs.blocks import Block, Callout, Document, Field, Fields, Heading, List, Quote, Row, Table, block_pieces
from plandocs.renderers.letters import refuse_control_characters
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.package import packed, set_properties
from plandocs.renderers.word.target import Target, target
from plandocs.renderers.word.template import filled

AUTHOR = "plandocs"
_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4
_FOOTER = "Wat er is veranderd. Alleen voor intern gebruik"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: the name of its style and its words."""

    style: str
    text: str


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return a document as paragraphs without tables; drawings are told by their alternative text."""
    title = [Line("Title", document.title), *([Line("Subtitle", document.subtitle)] if document.subtitle else [])]
    cover = _fields(document.cover.fields) if document.cover else ()
    return (*title, *cover, *(line for block in document.blocks for line in _lines(block)))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading():
            yield from (Line(f"heading {block.level - 1}", text) for text in _texts(block))
        case Quote():
            yield Line("Quote", block.quoted)
            yield Line("Plan Bron", block.attribution)
        case List():
            for item in block.items:
                yield from (Line("Normal", f"– {line.text}") for part in item for line in _lines(part))
        case Table():
            for row in block.rows:
                yield from _row(block, row)
        case Fields():
            yield from _fields(block)
        case Callout():
            yield Line("Plan Label", block.title)
            yield from (line for part in block.blocks for line in _lines(part))
        case _:
            yield from (Line("Normal", text) for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    return (piece.text for piece in block_pieces(block) if piece.kind != "drawn" and piece.text.strip())


def _row(table: Table, row: Row) -> Iterator[Line]:
    for title, cell in zip(table.header, row.cells, strict=True):
        words = "\n".join(text for block in cell.blocks for text in _texts(block))
        if words:
            yield Line("Normal", f"{title}: {words}")


def _fields(block: Fields) -> Iterator[Line]:
    return (Line("Normal", _field(field)) for field in block.fields)


def _field(field: Field) -> str:
    return f"{field.label}: " + "\n".join(text for block in field.value for text in _texts(block))


def render_tracked(old: Document, new: Document, style: str = "plandocs") -> bytes:
    """Return a Word file in which what differs between two versions of a document is tracked.

    Raises RenderError when a text holds a character that Word cannot hold, or when the template is broken.
    """
    from docx.oxml import parse_xml

    refuse_control_characters(old)
    refuse_control_characters(new)
    docx = filled(replace(new, cover=None, concept=False, footer=_FOOTER), style)
    xml = _Writer(target(docx), new.date).written(lines_of(old), lines_of(new))
    body = docx.element.body
    for element in [child for child in body if not str(child.tag).endswith("}sectPr")]:
        body.remove(element)
    for element in reversed(list(parse_xml(f"<w:body {ooxml.DECLARED}>{xml}</w:body>"))):
        body.insert(0, element)
    docx.sections[-1].different_first_page_header_footer = False
    set_properties(docx, new.title, new.date, "nl-NL")
    return packed(docx)


class _Writer:
    """Writes paragraphs with what was added and removed; every change has a number of its own."""

    def __init__(self, out: Target, day: date) -> None:
        self._out, self._day, self._number = out, day, 0

    def written(self, old: Sequence[Line], new: Sequence[Line]) -> str:
        parts: list[str] = []
        for what, *span in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            before, after = old[span[0] : span[1]], new[span[2] : span[3]]
            if what == "equal":
                parts += [self._paragraph(line.style, ooxml.run(line.text)) for line in after]
            else:
                parts += [self._changed(was, now) for was, now in zip_longest(before, after)]
        return "".join(parts) + self._paragraph("Plan Afstand", "")

    def _changed(self, was: Line | None, now: Line | None) -> str:
        if was and now and was.style == now.style and _alike(was.text, now.text):
            return self._paragraph(now.style, self._inline(was.text, now.text))
        return self._gone(was) + self._added(now)

    def _gone(self, line: Line | None) -> str:
        return self._paragraph(line.style, self._removal(line.text), self._mark("del")) if line else ""

    def _added(self, line: Line | None) -> str:
        return self._paragraph(line.style, self._addition(line.text), self._mark("ins")) if line else ""

    def _inline(self, was: str, now: str) -> str:
        before, after = _WORD.findall(was), _WORD.findall(now)
        parts = []
        for what, *span in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            gone, added = "".join(before[span[0] : span[1]]), "".join(after[span[2] : span[3]])
            parts.append(ooxml.run(added) if what == "equal" else self._removal(gone) + self._addition(added))
        return "".join(parts)

    def _removal(self, text: str) -> str:
        run = ooxml.run(text).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        return f"<w:del {self._who()}>{run}</w:del>" if text else ""

    def _addition(self, text: str) -> str:
        return f"<w:ins {self._who()}>{ooxml.run(text)}</w:ins>" if text else ""

    def _mark(self, what: str) -> str:
        return f"<w:rPr><w:{what} {self._who()}/></w:rPr>"

    def _who(self) -> str:
        self._number += 1
        return f'w:id="{self._number}" w:author="{AUTHOR}" w:date="{self._day.isoformat()}T00:00:00Z"'

    def _paragraph(self, style: str, content: str, mark: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{self._out.style(style)}"/>{mark}</w:pPr>{content}</w:p>'


def _alike(was: str, now: str) -> bool:
    return SequenceMatcher(None, _WORD.findall(was), _WORD.findall(now), autojunk=False).ratio() >= _ALIKE
