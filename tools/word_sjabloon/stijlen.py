"""The paragraph and character styles of the Word templates: one table, written as styles.xml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from word_sjabloon.maten import ACCENT, GREY, HAIRLINE, INK, SOFT, Maten, style_id
from word_sjabloon.tabelstijlen import table_styles


@dataclass(frozen=True, slots=True)
class Stijl:
    """A paragraph style: type size and spacing in points, line height and indent in twips."""

    name: str
    size: float = 0
    before: float = 0
    after: float = 0
    line: int = 0
    color: str = ""
    bold: bool = False
    keep: bool = False
    base: str = "Normal"
    follow: str = ""
    border: str = ""
    left: int = 0
    outline: str = ""
    number: int = 0
    special: Literal["", "foot of the page", "thin", "new page"] = ""
    middle: bool = False


def styles(maten: Maten) -> str:
    """Return styles.xml without its root."""
    paragraphs = "".join(_paragraph(stijl) for stijl in _paragraph_styles(maten))
    return _defaults(maten) + paragraphs + _characters(maten) + table_styles()


def _defaults(m: Maten) -> str:
    size = round(m.body * 2)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{m.font}" w:hAnsi="{m.font}" '
        f'w:eastAsia="{m.font}" w:cs="Arial"/><w:color w:val="{INK}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="120" w:line="{m.line}" w:lineRule="auto"/>'
        "</w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _paragraph_styles(m: Maten) -> tuple[Stijl, ...]:
    h1, h2, h3 = m.headings
    bar = f'<w:left w:val="single" w:sz="18" w:space="10" w:color="{ACCENT}"/>'
    alone = m.book or not m.middle
    grown, after = (0, 9) if m.middle else (3.5, 18)
    page: Literal["", "new page"] = "new page" if m.book else ""
    rule = f'<w:bottom w:val="single" w:sz="4" w:space="6" w:color="{HAIRLINE}"/>'
    return (
        Stijl("Title", m.title, 0, 6, m.tight, ACCENT, True, True, follow="Subtitle", middle=m.book),
        Stijl("Subtitle", m.body + grown, 0, after, m.tight, GREY, follow="Normal", middle=m.book),
        Stijl("heading 1", h1, 22, 6, m.tight, ACCENT, True, True, follow="Normal", outline="0", special=page),
        Stijl("heading 2", h2, 15, 4, m.tight, ACCENT, True, True, follow="Normal", outline="1"),
        Stijl("heading 3", h3, 12, 3, m.tight, INK, True, True, follow="Normal", outline="2"),
        Stijl("caption", m.small + 0.5, 8, 5, m.tight, GREY, True),
        Stijl("Quote", 0, 4, 0, 0, INK, border=bar, left=284, keep=True),
        Stijl("List Bullet", 0, 0, 3, number=1),
        Stijl("List Number", 0, 0, 3, number=2),
        Stijl("header", m.running, 0, 0, 240, GREY, border=rule),
        Stijl("footer", m.running, 0, 0, 240, GREY),
        Stijl("Plan Concept", m.body + 1, 0, 10, m.tight, "A33A2B", True),
        Stijl("Plan Bovenkop", m.body + 1.5, 130 if m.cover else 0, 10, m.tight, GREY),
        Stijl("Plan Omslagnoot", m.body, 24, 0, special="foot of the page" if m.cover else ""),
        Stijl("Plan Inleiding", m.body + 1.5, 0, 8, m.line, ACCENT),
        Stijl("Plan Klein", m.small, 0, 5, m.tight, GREY),
        Stijl("Plan Label", m.small + 0.5, 0, 2, m.tight, GREY, True, True),
        Stijl("Plan Bron", m.small, 0, 9, m.tight, GREY, border=bar, left=284),
        Stijl("Plan Kenmerk", 0, 0, 2, m.line),
        Stijl("Plan Celtekst", m.cell, 0, 3, m.tight),
        Stijl("Plan Celkop", m.cell, 0, 0, m.tight, ACCENT, True, True),
        Stijl("Plan Celcitaat", 0, 0, 0, m.tight, border=bar, left=227, base="Plan Celtekst", keep=True),
        Stijl("Plan Kadertitel", 0, 0, 3, m.tight, "", True, True),
        Stijl("Plan Figuur", 0, 8, 4, 240, middle=m.middle),
        Stijl("Plan Beeld", 0, 0 if m.middle else 10, 5, 240, keep=alone, special=page, middle=m.middle),
        Stijl("Plan Beeldtekst", 0, 0, 8, m.line, middle=m.middle),
        Stijl("Plan Afstand", 2, 0, 0, 120, special="thin"),
        Stijl("Plan Nieuwe pagina", 2, 0, 0, 20, special="new page"),
    )


def _paragraph(stijl: Stijl) -> str:
    follow = f'<w:next w:val="{style_id(stijl.follow)}"/>' if stijl.follow else ""
    return (
        f'<w:style w:type="paragraph"{_custom(stijl.name)} w:styleId="{style_id(stijl.name)}">'
        f'<w:name w:val="{stijl.name}"/><w:basedOn w:val="{style_id(stijl.base)}"/>{follow}<w:qFormat/>'
        f"<w:pPr>{_ppr(stijl)}</w:pPr>{_rpr(stijl.size, stijl.color, stijl.bold)}</w:style>"
    )


def _custom(name: str) -> str:
    return ' w:customStyle="1"' if name.startswith("Plan ") else ""


def _ppr(stijl: Stijl) -> str:
    parts = [
        "<w:keepNext/>" if stijl.keep else "",
        "<w:keepLines/>" if stijl.keep else "",
        "<w:pageBreakBefore/>" if stijl.special == "new page" else "",
        _frame() if stijl.special == "foot of the page" else "",
        f'<w:numPr><w:numId w:val="{stijl.number}"/></w:numPr>' if stijl.number else "",
        f"<w:pBdr>{stijl.border}</w:pBdr>" if stijl.border else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{SOFT}"/>' if stijl.border and stijl.left else "",
        _spacing(stijl, "exact" if stijl.line == 20 or stijl.special == "thin" else "auto"),
        f'<w:ind w:left="{stijl.left}"/>' if stijl.left else "",
        '<w:jc w:val="center"/>' if stijl.middle else "",
        f'<w:outlineLvl w:val="{stijl.outline}"/>' if stijl.outline else "",
    ]
    return "".join(parts)


def _spacing(stijl: Stijl, rule: str) -> str:
    line = f' w:line="{stijl.line}" w:lineRule="{rule}"' if stijl.line else ""
    return f'<w:spacing w:before="{round(stijl.before * 20)}" w:after="{round(stijl.after * 20)}"{line}/>'


def _frame() -> str:
    place = 'w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"'
    return f'<w:framePr w:w="9000" w:wrap="notBeside" {place}/>'


def _rpr(size: float, color: str, bold: bool) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    ink = f'<w:color w:val="{color}"/>' if color else ""
    half = round(size * 2)
    height = f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if size else ""
    return f"<w:rPr>{weight}{ink}{height}</w:rPr>" if weight or ink or height else ""


def _characters(m: Maten) -> str:
    return _character("Hyperlink", f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>') + _character(
        "Plan Invullen", '<w:color w:val="5C4B00"/><w:shd w:val="clear" w:color="auto" w:fill="FFF1A8"/>'
    )


def _character(name: str, rpr: str) -> str:
    return (
        f'<w:style w:type="character"{_custom(name)} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{rpr}</w:rPr></w:style>'
    )
