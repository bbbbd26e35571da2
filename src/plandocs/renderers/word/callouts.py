"""Writer of boxed remarks."""

from __future__ import annotations

from plandocs.blocks import Callout, inline
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.core import Place, words, write, write_all
from plandocs.renderers.word.tables import gap, is_short
from plandocs.renderers.word.target import Target

_NAMES = {"note": "uitleg", "caution": "let op", "emergency": "nood", "gap": "invullen"}
_PADDING = 400


@write.register
def _callout(block: Callout, place: Place, target: Target) -> str:
    inside = place.inside(place.room - _PADDING, cell=place.cell)
    title = words(inline(block.title), "Plan Kadertitel", inside, target)
    grid = ooxml.Grid(target.style(f"Plan Kader {_NAMES[block.kind]}"), (place.room,), place.indent)
    cell = title + write_all(block.blocks, inside, target)
    row = ooxml.row(grid.widths, [cell], whole=is_short(block.blocks, inside.width))
    return ooxml.table(grid, [row]) + gap(target)
