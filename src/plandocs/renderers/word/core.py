"""Writing one block: the place it is written at, and the registry of writers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch

from plandocs.blocks import Block, Inline, Run, plain
from plandocs.renderers.bidi import is_rtl
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.direction import stretches
from plandocs.renderers.word.target import Target

STEP = 397
_RTL_LANGUAGES = ("ar", "ckb", "fa", "he", "ps", "ur", "yi")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the room in twips, the depth in lists, in a table cell or not."""

    width: int
    level: int = 0
    cell: bool = False
    numbered: ooxml.Numbered | None = None

    @property
    def indent(self) -> int:
        """The indent in twips that the lists around this place ask for."""
        return STEP * self.level

    @property
    def room(self) -> int:
        """The width in twips that is left beside the indent."""
        return max(self.width - self.indent, 1000)

    def deeper(self) -> Place:
        """Return the place of an item of a list here."""
        return Place(self.width, self.level + 1, self.cell)

    def numbered_as(self, numbered: ooxml.Numbered | None) -> Place:
        """Return this place for the paragraph that carries a number, or for one that does not."""
        return Place(self.width, self.level, self.cell, numbered)

    def inside(self, width: int, *, cell: bool) -> Place:
        """Return the place inside a table cell of this width."""
        return Place(width, cell=cell)


@singledispatch
def write(block: Block, place: Place, target: Target) -> str:
    """Return the OOXML of one block; every kind of block registers its own writer."""
    raise TypeError(f"no Word writer for {type(block).__name__}")


def write_all(blocks: Iterable[Block], place: Place, target: Target) -> str:
    """Return the OOXML of blocks in a row."""
    return "".join([write(block, place, target) for block in blocks])


def words(content: Inline, style: str, place: Place, target: Target, *, keep: bool = False, left: int = 0) -> str:
    """Return one paragraph in a named style, numbered or indented as its place asks.

    `left` is the indent in twips that the style itself has.
    """
    bidi = is_rtl(plain(content))
    runs = "".join([_run(run, bidi, target) for run in content])
    indent = place.indent + left if place.level and not place.numbered else 0
    return ooxml.paragraph(target.style(style), runs, keep=keep, numbered=place.numbered, bidi=bidi, indent=indent)


def _run(run: Run, bidi: bool, target: Target) -> str:
    if not bidi and not run.href and not run.lang and run.text.isascii():
        return ooxml.run(run.text, _look(run, False, target))
    relation = target.link(run.href) if run.href else None
    look = _look(run, bool(relation), target)
    parts = stretches(run.text, bidi)
    runs = "".join(ooxml.run(text, look + _direction(run.lang, rtl)) for text, rtl in parts)
    return f'<w:hyperlink r:id="{relation}" w:history="1">{runs}</w:hyperlink>' if relation else runs


def _look(run: Run, linked: bool, target: Target) -> str:
    if not (run.gap or linked or run.strong or run.emphasis or run.small):
        return ""
    style = "Plan Invullen" if run.gap else "Hyperlink" if linked else ""
    named = f'<w:rStyle w:val="{target.style(style)}"/>' if style else ""
    bold = "<w:b/><w:bCs/>" if run.strong else ""
    small = '<w:sz w:val="18"/><w:szCs w:val="18"/>' if run.small else ""
    return named + bold + ("<w:i/><w:iCs/>" if run.emphasis else "") + small


def _direction(lang: str | None, rtl: bool) -> str:
    name = ooxml.attribute(lang) if lang else ""
    if rtl:
        return f"<w:rtl/><w:lang w:bidi={name}/>" if name else "<w:rtl/>"
    known = lang and lang.split("-")[0] not in _RTL_LANGUAGES
    return f"<w:lang w:val={name}/>" if known else ""
