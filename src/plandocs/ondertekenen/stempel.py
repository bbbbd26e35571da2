"""What a visible seal looks like: a few words in a thin frame, in a font that is in the file."""

from __future__ import annotations

import textwrap
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plandocs.errors import PlandocsError
from plandocs.resources import resource
from plandocs.taal.datums import schrijf_datum

if TYPE_CHECKING:
    from pyhanko.stamp import TextStampStyle

_LETTERS, _REGEL = 8, 42
_INKT, _LIJN = (0.2, 0.2, 0.2), (0.55, 0.55, 0.55)


def zegeltekst(wie: str, moment: datetime) -> str:
    """Return what a visible seal says."""
    return f"Digitaal verzegeld door {wie}, {schrijf_datum(moment.date())} om {moment:%H.%M} uur"


def stempel() -> TextStampStyle:
    """Return the look of a visible seal; its words come in as the parameter `tekst`."""
    from pyhanko.pdf_utils.font.opentype import GlyphAccumulatorFactory
    from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.text import TextBoxStyle
    from pyhanko.stamp import TextStampStyle

    letters = GlyphAccumulatorFactory(str(_lettertype()), font_size=_LETTERS)
    return TextStampStyle(
        border_width=1,
        border_color=_LIJN,
        stamp_text="%(tekst)s",
        text_box_style=TextBoxStyle(font=letters, font_size=_LETTERS, leading=10, text_color=_INKT),
        inner_content_layout=SimpleBoxLayoutRule(AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MID, Margins.uniform(6)),
    )


def in_regels(tekst: str) -> str:
    """Return the words of a seal in lines that fit; raises PlandocsError for a letter that the font cannot show."""
    from fontTools.ttLib import TTFont

    with TTFont(_lettertype()) as font:
        bekend = font.getBestCmap()
    if any(ord(letter) not in bekend for letter in tekst):
        raise PlandocsError(
            "In de naam op het certificaat staan letters die niet in een zichtbaar zegel passen. Verzegel onzichtbaar."
        )
    return "\n".join(textwrap.wrap(tekst, _REGEL))


def _lettertype() -> Path:
    return resource("templates", "fonts", "NotoSans-Regular.ttf")
