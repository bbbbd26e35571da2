"""Two versions of a document as one Word file with tracked changes: accept all is the new one, reject all the old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from plandocs.blocks import Document
from plandocs.renderers.changes import Change, Part, changes, lines_of
from plandocs.renderers.letters import refuse_control_characters
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.package import packed, set_properties
from plandocs.renderers.word.target import Target, target
from plandocs.renderers.word.template import filled

AUTHOR = "plandocs"
_FOOTER = "Wat er is veranderd. Alleen voor intern gebruik"
_MARKS = {"gone": "del", "added": "ins"}


def render_tracked(old: Document, new: Document, style: str = "plandocs") -> bytes:
    """Return a Word file in which what differs between two versions of a document is tracked.

    Raises RenderError when a text holds a character that Word cannot hold, or when the template is broken.
    """
    from docx.oxml import parse_xml

    refuse_control_characters(old)
    refuse_control_characters(new)
    docx = filled(replace(new, cover=None, concept=False, footer=_FOOTER), style)
    xml = _Writer(target(docx), new.date).written(changes(lines_of(old), lines_of(new)))
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

    def written(self, lines: Iterable[Change]) -> str:
        return "".join(map(self._line, lines)) + self._paragraph("Plan Afstand", "")

    def _line(self, line: Change) -> str:
        content = "".join(map(self._part, line.parts))
        return self._paragraph(line.style, content, self._mark(_MARKS.get(line.what)))

    def _part(self, part: Part) -> str:
        run = ooxml.run(part.text)
        if part.what == "same" or not part.text:
            return run if part.text else ""
        if part.what == "gone":
            run = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        tag = _MARKS[part.what]
        return f"<w:{tag} {self._who()}>{run}</w:{tag}>"

    def _mark(self, what: str | None) -> str:
        return f"<w:rPr><w:{what} {self._who()}/></w:rPr>" if what else ""

    def _who(self) -> str:
        self._number += 1
        return f'w:id="{self._number}" w:author="{AUTHOR}" w:date="{self._day.isoformat()}T00:00:00Z"'

    def _paragraph(self, style: str, content: str, mark: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{self._out.style(style)}"/>{mark}</w:pPr>{content}</w:p>'
