"""Writers of running text: headings, paragraphs, quotes, lists and page breaks."""

from __future__ import annotations

from plandocs.blocks import Block, Heading, List, PageBreak, Paragraph, Quote, Run, inline
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.core import Place, words, write, write_all
from plandocs.renderers.word.target import Target

_LOOKS = {"body": "Normal", "lead": "Plan Inleiding", "small": "Plan Klein", "label": "Plan Label"}
_QUOTE_LEFT, _CELL_QUOTE_LEFT = 284, 227
_DEEPEST = 8


@write.register
def _heading(block: Heading, place: Place, target: Target) -> str:
    return words(block.content, f"heading {block.level - 1}", place, target)


@write.register
def _paragraph(block: Paragraph, place: Place, target: Target) -> str:
    return words(block.content, _style(block.look, place, target), place, target)


def _style(look: str, place: Place, target: Target) -> str:
    if place.cell and look == "body":
        return "Plan Celtekst"
    if place.numbered and look == "body":
        return "List Bullet"
    return _LOOKS[look]


@write.register
def _quote(block: Quote, place: Place, target: Target) -> str:
    style, left = ("Plan Celcitaat", _CELL_QUOTE_LEFT) if place.cell else ("Quote", _QUOTE_LEFT)
    spoken = words((Run(block.quoted, lang=block.lang),), style, place, target, left=left)
    after = place.numbered_as(None)
    source = words(inline(block.attribution), "Plan Bron", after, target, left=_QUOTE_LEFT)
    return spoken + source


@write.register
def _list(block: List, place: Place, target: Target) -> str:
    level = min(place.level, _DEEPEST)
    numbered = ooxml.Numbered(target.list_number(block.ordered, level), level)
    inner = place.deeper()
    return "".join(_item(item, inner, numbered, target) for item in block.items)


def _item(blocks: tuple[Block, ...], place: Place, numbered: ooxml.Numbered, target: Target) -> str:
    first = place.numbered_as(numbered)
    if blocks and isinstance(blocks[0], Paragraph | Quote):
        return write(blocks[0], first, target) + write_all(blocks[1:], place, target)
    return words((), "List Bullet", first, target) + write_all(blocks, place, target)


@write.register
def _page_break(block: PageBreak, place: Place, target: Target) -> str:
    return "" if place.cell else ooxml.paragraph(target.style("Plan Nieuwe pagina"), "")
