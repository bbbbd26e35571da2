"""Where the writers of blocks leave links, pictures and lists: here the parts of a file that python-docx has open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from plandocs.renderers.word.ooxml import qn

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element


class Store(Protocol):
    """What a file that is being written keeps beside its text."""

    def link(self, address: str) -> str:
        """Return the relationship id of an address outside the file."""

    def media(self, name: str, kind: str, data: bytes) -> str:
        """Keep a picture, and return its relationship id."""

    def list_of(self, style_id: str) -> int | None:
        """Return the number of the list that a style belongs to, if it does."""

    def restarted(self, base: int, level: int) -> int:
        """Return the number of a new list like another one, that starts at 1."""


class OpenFile:
    """The store of a file that python-docx has open."""

    def __init__(self, docx: WordDocument) -> None:
        """Write into this file."""
        self._docx = docx

    def link(self, address: str) -> str:
        """Return the relationship id of an address outside the file."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        return str(self._docx.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def media(self, name: str, kind: str, data: bytes) -> str:
        """Keep a picture, and return its relationship id."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        part = Part(PackURI(f"/{name}"), kind, data, self._docx.part.package)
        return str(self._docx.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))

    def list_of(self, style_id: str) -> int | None:
        """Return the number of the list that a style belongs to, if it does."""
        return list_of(self._docx.styles.element, style_id)

    def restarted(self, base: int, level: int) -> int:
        """Return the number of a new list like another one, that starts at 1."""
        numbering = self._docx.part.numbering_part.element
        last = numbering.findall(qn("w:num"))
        abstract = numbering.xpath(f"w:num[@w:numId='{base}']/w:abstractNumId/@w:val")[0]
        number = 1 + max(int(num.get(qn("w:numId"))) for num in last)
        last[-1].addnext(_num(number, abstract, level))
        return number


def list_of(styles: _Element, style_id: str) -> int | None:
    """Return the number of the list that a style belongs to in these styles, if it does."""
    path = f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"
    for style in styles.iter(qn("w:style")):
        found = style.find(path) if style.get(qn("w:styleId")) == style_id else None
        if found is not None:
            return int(found.get(qn("w:val"), "0"))
    return None


def _num(number: int, abstract: str, level: int) -> _Element:
    from docx.oxml import OxmlElement

    num = OxmlElement("w:num", {qn("w:numId"): str(number)})
    num.append(OxmlElement("w:abstractNumId", {qn("w:val"): abstract}))
    override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): str(level)})
    override.append(OxmlElement("w:startOverride", {qn("w:val"): "1"}))
    num.append(override)
    return num
