"""The theme of the Word templates: the colours and fonts that Word offers in its menus."""

from __future__ import annotations

from word_sjabloon.maten import ACCENT, GREY, HAIRLINE, INK, KADERS, SOFT

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme(font: str) -> str:
    """Return theme.xml."""
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="plandocs">'
        f"<a:themeElements>{_colors()}{_fonts(font)}{_formats()}</a:themeElements></a:theme>"
    )


def _colors() -> str:
    accents = (ACCENT, GREY, *(border for border, _ in list(KADERS.values())[1:]), HAIRLINE)
    named = {"dk1": INK, "lt1": "FFFFFF", "dk2": ACCENT, "lt2": SOFT}
    named |= {f"accent{number}": color for number, color in enumerate(accents, 1)}
    named |= {"hlink": ACCENT, "folHlink": GREY}
    rows = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in named.items())
    return f'<a:clrScheme name="plandocs">{rows}</a:clrScheme>'


def _fonts(font: str) -> str:
    face = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    return (
        f'<a:fontScheme name="plandocs"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
    )


def _formats() -> str:
    lines = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050))
    return (
        f'<a:fmtScheme name="plandocs"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
    )
