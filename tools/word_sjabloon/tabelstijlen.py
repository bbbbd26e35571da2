"""The table styles of the Word templates."""

from __future__ import annotations

from word_sjabloon.maten import ACCENT, GREY, HAIRLINE, HEADER, KADERS, style_id


def _line(side: str, size: int, color: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{color}"/>'


def table_styles() -> str:
    """Return the table styles: tables, label and value pairs, boxes and the room for a drawing."""
    lines = _line("top", 4, HAIRLINE) + _line("bottom", 4, HAIRLINE) + _line("insideH", 4, HAIRLINE)
    head = (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        + _line("bottom", 8, ACCENT)
        + f'</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{HEADER}"/></w:tcPr></w:tblStylePr>'
    )
    first = '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>'
    box = "".join(_line(side, 8, GREY) for side in ("top", "left", "bottom", "right"))
    return (
        _table("Plan Tabel", lines, (70, 85), head + first)
        + _table("Plan Kenmerken", "", (20, 0), "")
        + _table("Plan Tekenvak", box, (0, 108), "")
        + "".join(_kader(name, *colors) for name, colors in KADERS.items())
    )


def _kader(name: str, border: str, fill: str) -> str:
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>'
    return _table(f"Plan Kader {name}", _line("left", 24, border), (120, 200), shade)


def _table(name: str, borders: str, padding: tuple[int, int], tail: str) -> str:
    updown, sides = padding
    edges = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{edges}<w:tblCellMar>'
        f'<w:top w:w="{updown}" w:type="dxa"/><w:left w:w="{sides}" w:type="dxa"/>'
        f'<w:bottom w:w="{updown}" w:type="dxa"/><w:right w:w="{sides}" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr>{tail}</w:style>"
    )
