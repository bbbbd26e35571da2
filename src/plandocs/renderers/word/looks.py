"""The whole look of a Word file in large print, or in black and white."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plandocs.renderers.colours import grey
from plandocs.renderers.word.ooxml import qn

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LARGER = 1.33
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_COLOURED = ("color", "fill", "val")


def enlarge(docx: WordDocument) -> None:
    """Make the type of every style a third larger."""
    for name in ("w:sz", "w:szCs"):
        for size in docx.styles.element.iter(qn(name)):
            size.set(qn("w:val"), str(round(int(size.get(qn("w:val"))) * LARGER)))


def to_greys(docx: WordDocument) -> None:
    """Give every colour in the styles and the text the grey that is as light."""
    for root in (docx.styles.element, docx.element):
        for element in root.iter():
            for name in _COLOURED:
                colour = element.get(qn(f"w:{name}"))
                if colour and _COLOUR.fullmatch(colour) and (name != "val" or element.tag == qn("w:color")):
                    element.set(qn(f"w:{name}"), grey(colour).upper())
