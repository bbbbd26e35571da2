"""Words as WordprocessingML strings: escaping, runs, paragraphs and table rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
TWIPS_PER_MM = 1440 / 25.4
_SPECIAL = re.compile("(\r\n|[\r\n\t\xad])")
_TO_WRITE = re.compile("[\r\n\t\xad&<>]")
_MARKS = {"\t": "<w:tab/>", "\xad": "<w:softHyphen/>"}


def qn(name: str) -> str:
    """Return a prefixed name such as `w:p` as lxml writes it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def attribute(text: str) -> str:
    """Return text as a quoted attribute value that keeps its line breaks and tabs."""
    return quoteattr(text)


def run(text: str, properties: str = "") -> str:
    """Return one w:r; line breaks, tabs and soft hyphens become their own elements."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    if not _TO_WRITE.search(text):
        return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else f"<w:r>{rpr}</w:r>"
    parts = [_piece(part) for part in _SPECIAL.split(text) if part]
    return f"<w:r>{rpr}{''.join(parts)}</w:r>"


def _piece(part: str) -> str:
    if _SPECIAL.fullmatch(part):
        return _MARKS.get(part, "<w:br/>")
    return f'<w:t xml:space="preserve">{escape(part)}</w:t>'


@dataclass(frozen=True, slots=True)
class Numbered:
    """The list and the level that a paragraph is numbered in."""

    number: int
    level: int


def paragraph(
    style: str,
    content: str,
    *,
    keep: bool = False,
    numbered: Numbered | None = None,
    bidi: bool = False,
    indent: int = 0,
) -> str:
    """Return one w:p; its properties stand in the order that the schema asks."""
    if not (keep or numbered or bidi or indent):
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
    properties = [f'<w:pStyle w:val="{style}"/>']
    if keep:
        properties.append("<w:keepNext/>")
    if numbered:
        ids = f'<w:ilvl w:val="{numbered.level}"/><w:numId w:val="{numbered.number}"/>'
        properties.append(f"<w:numPr>{ids}</w:numPr>")
    if bidi:
        properties.append("<w:bidi/>")
    if indent:
        properties.append(f'<w:ind w:left="{indent}"/>')
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{content}</w:p>"


@dataclass(frozen=True, slots=True)
class Grid:
    """The looks of one table: style, column widths and indent in twips, and its alternative text."""

    style: str
    widths: tuple[int, ...]
    indent: int = 0
    header_row: bool = False
    header_column: bool = False
    caption: str = ""
    description: str = ""


def table(grid: Grid, rows: Iterable[str]) -> str:
    """Return one w:tbl of fixed column widths."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{grid.style}"/><w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{grid.indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_look(grid)}'
        f"{_alternative(grid)}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _look(grid: Grid) -> str:
    bits = 0x0600 | 0x20 * grid.header_row | 0x80 * grid.header_column
    row, column = int(grid.header_row), int(grid.header_column)
    return (
        f'<w:tblLook w:val="{bits:04X}" w:firstRow="{row}" w:lastRow="0" w:firstColumn="{column}" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def _alternative(grid: Grid) -> str:
    caption = f"<w:tblCaption w:val={attribute(grid.caption)}/>" if grid.caption else ""
    description = f"<w:tblDescription w:val={attribute(grid.description)}/>" if grid.description else ""
    return caption + description


def row(
    widths: tuple[int, ...],
    cells: Iterable[str],
    *,
    header: bool = False,
    height: int = 0,
    whole: bool = True,
) -> str:
    """Return one w:tr, which stays `whole` on one page; every cell must end with a paragraph."""
    together = "<w:cantSplit/>" if whole else ""
    repeated = "<w:tblHeader/>" if header else ""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    filled = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    told = together + tall + repeated
    properties = f"<w:trPr>{told}</w:trPr>" if told else ""
    return f"<w:tr>{properties}{filled}</w:tr>"
