"""A drawing as Typst takes it: the same checked SVG as elsewhere, as wide as the page allows."""

from __future__ import annotations

import re
import unicodedata

from plandocs.blocks import Figure
from plandocs.renderers.svg import inline_svg

_VIEW_BOX = re.compile(r'viewBox="\s*\S+[\s,]+\S+[\s,]+(\d[\d.]*)[\s,]+(\d[\d.]*)\s*"')


# In a drawing Typst does not find the glyphs of a text with invisible joiners or loose accents beside an emoji. Only
# Arabic letters need a joiner.
_JOINERS = re.compile("(?<![\u0600-\u08ff])[\u200b-\u200d\u2060\ufe00-\ufe0f](?![\u0600-\u08ff])")


def drawing(figure: Figure, widest: float, highest: float) -> tuple[str, float]:
    """Return the SVG and its width in mm, so that it is no wider and no higher than there is room.

    Raises RenderError for anything but shapes and words, and for a drawing without alt text.
    """
    svg = _JOINERS.sub("", unicodedata.normalize("NFC", inline_svg(figure.svg, figure.alt, "", figure.source)))
    shape = _VIEW_BOX.search(svg)
    if shape and float(shape[2]):
        widest = min(widest, highest * float(shape[1]) / float(shape[2]))
    return svg, widest
