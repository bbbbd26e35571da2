"""The Word file being written: its styles, ids, links, lists and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from plandocs.blocks import Layout
from plandocs.errors import RenderError
from plandocs.renderers.word.ooxml import qn

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_LINK = re.compile(
    r"(?:https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]|$)|mailto:|tel:)"
    r"(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*"
)
_KEPT = "%-._~:/?#@!$&'()*+,;="


@dataclass(slots=True)
class Target:
    """One Word file; styles are found by name, because Word translates their ids when it saves."""

    docx: WordDocument
    styles: dict[str, str]
    width: int
    height: int
    last_id: int
    layout: Layout = "rapport"
    pictures: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)
    photographs: dict[bytes, str] = field(default_factory=dict)
    lists: dict[str, int] = field(default_factory=dict)

    def style(self, name: str) -> str:
        """Return the id of a style; raises RenderError when the template does not have it."""
        if name not in self.styles:
            raise RenderError(f"Het Word-sjabloon mist de stijl {name!r}. Voeg die stijl toe in Word.")
        return self.styles[name]

    def next_id(self) -> int:
        """Return a number that no other drawing in this file has."""
        self.last_id += 1
        return self.last_id

    def link(self, href: str) -> str | None:
        """Return the relationship id of a web, mail or phone link; None for anything else."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        address = quote(href, safe=_KEPT)
        if not _LINK.fullmatch(address):
            return None
        return str(self.docx.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def picture(self, svg: str, width: int, png: bytes) -> tuple[str, str]:
        """Return the relationship ids of a drawing as PNG and as SVG; the same drawing is stored once."""
        key = (svg, width)
        if key not in self.pictures:
            number = len(self.pictures) + 1
            self.pictures[key] = (
                self._media(f"/word/media/picture{number}.png", "image/png", png),
                self._media(f"/word/media/picture{number}.svg", "image/svg+xml", svg.encode()),
            )
        return self.pictures[key]

    def photograph(self, kind: str, data: bytes) -> str:
        """Return the relationship id of a picture as it is (`jpeg` or `png`); the same picture is stored once."""
        if data not in self.photographs:
            name = f"/word/media/photograph{len(self.photographs) + 1}.{kind}"
            self.photographs[data] = self._media(name, f"image/{kind}", data)
        return self.photographs[data]

    def _media(self, name: str, kind: str, blob: bytes) -> str:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        part = Part(PackURI(name), kind, blob, self.docx.part.package)
        return str(self.docx.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))

    def list_number(self, ordered: bool, level: int) -> int:
        """Return the number of a list; every ordered list gets its own, so that it starts at 1."""
        base = self._style_number("List Number" if ordered else "List Bullet")
        return self._restarted(base, level) if ordered else base

    def _style_number(self, name: str) -> int:
        if name not in self.lists:
            self.lists[name] = self._found_number(name)
        return self.lists[name]

    def _found_number(self, name: str) -> int:
        style_id = self.style(name)
        path = f"w:style[@w:styleId='{style_id}']/w:pPr/w:numPr/w:numId/@w:val"
        numbers = self.docx.styles.element.xpath(path)
        if not numbers:
            raise RenderError(f"De stijl {name!r} in het Word-sjabloon is geen lijst. Stel dat in Word in.")
        return int(numbers[0])

    def _restarted(self, base: int, level: int) -> int:
        numbering = self.docx.part.numbering_part.element
        last = numbering.findall(qn("w:num"))
        abstract = numbering.xpath(f"w:num[@w:numId='{base}']/w:abstractNumId/@w:val")[0]
        number = 1 + max(int(num.get(qn("w:numId"))) for num in last)
        last[-1].addnext(_num(number, abstract, level))
        return number


def _num(number: int, abstract: str, level: int) -> _Element:
    from docx.oxml import OxmlElement

    num = OxmlElement("w:num", {qn("w:numId"): str(number)})
    num.append(OxmlElement("w:abstractNumId", {qn("w:val"): abstract}))
    override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): str(level)})
    override.append(OxmlElement("w:startOverride", {qn("w:val"): "1"}))
    num.append(override)
    return num


def target(docx: WordDocument, layout: Layout = "rapport") -> Target:
    """Return the target for the filled template of a layout."""
    root = docx.element
    ids = [int(value) for value in root.xpath("//wp:docPr/@id")]
    section = docx.sections[-1]
    return Target(
        docx,
        {style.name_val: style.styleId for style in docx.styles.element.style_lst},
        _twips(section.page_width, section.left_margin, section.right_margin),
        _twips(section.page_height, section.top_margin, section.bottom_margin),
        max(ids, default=0),
        layout,
    )


def _twips(whole: int | None, *margins: int | None) -> int:
    return round(((whole or 0) - sum(margin or 0 for margin in margins)) / 635)
