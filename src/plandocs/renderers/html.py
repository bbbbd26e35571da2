"""Document → one web page that stands alone: no network, no script but our own, readable on a phone."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, Literal

from plandocs.blocks import Block, Document, Frame, Heading, Paragraph, Row, Signatures, Table, plain
from plandocs.errors import ResourceError
from plandocs.pagewords import draft_mark, page_words
from plandocs.pieces import block_pieces
from plandocs.renderers.bidi import is_rtl
from plandocs.renderers.colours import in_greys
from plandocs.renderers.fonts import latin_subset
from plandocs.renderers.inline_html import direction, lines, runs, words
from plandocs.renderers.letters import refuse_control_characters
from plandocs.renderers.page_blocks import PageBlocks
from plandocs.renderers.read_aloud import read_aloud
from plandocs.renderers.tokens import fill_in, style_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Template


def render_html(
    document: Document, style: str = "plandocs", *, embed_fonts: bool = True, anchors: bool = False
) -> bytes:
    """Return the document as a web page with its look and, unless refused, its fonts inside.

    With `anchors` every part of the plan in it is the target of a link, see `page_blocks.anchor_id`; such a page is
    looked at inside another and runs no script.

    Raises RenderError for text or drawings that cannot be shown.
    """
    faces = font_faces(document) if embed_fonts else ""
    css = faces + style_sheet(style, "stijl.css") + style_sheet(style, "scherm.css")
    return page(document, style, css, anchors=anchors).encode()


def render_print_html(document: Document, style: str = "plandocs") -> str:
    """Return the web page that the PDF is made of, with running header and footer.

    It has no soft hyphens: they would become hyphens that the text does not have.
    """
    css = style_sheet(style, "stijl.css") + style_sheet(style, "druk.css") + _page_numbers(document.lang)
    return page(document, style, css, paged=True).replace("\u00ad", "")


def _page_numbers(lang: str) -> str:
    words = page_words(lang)
    return f'@page {{ @bottom-right {{ content: "{words.page} " counter(page) " {words.of} " counter(pages) }} }}\n'


def page(document: Document, style: str, css: str, *, paged: bool = False, anchors: bool = False) -> str:
    """Return the document in the page template of a house style."""
    refuse_control_characters(document)
    css = in_greys(css) if document.mono else css
    outlined = replace(document, blocks=without_gaps(document.blocks))
    aloud = None if paged or anchors else read_aloud(document)
    draft = draft_mark(document)
    blocks = PageBlocks(style, document.lang, anchors=anchors)
    return _template(style).render(
        d=outlined,
        css=css,
        paged=paged,
        once=blocks.once,
        anchor=blocks.anchor,
        drawing=blocks.drawing,
        concept=draft,
        aloud=aloud,
    )


def introduces(block: Block, after: Block | None) -> bool:
    """Return whether a block is the sentence above a table, which must stay with it on one page."""
    return isinstance(block, Paragraph) and isinstance(after, Table | Signatures)


def without_gaps(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with heading levels that never skip one on the way down."""
    level = 1
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            block = replace(block, level=_LEVELS[level])
        result.append(block)
    return tuple(result)


_LEVELS: dict[int, Literal[2, 3, 4]] = {2: 2, 3: 3, 4: 4}


def style_sheet(style: str, name: str) -> str:
    """Return a style sheet of a house style; it cannot close the element it stands in."""
    css = fill_in(style_folder(style).joinpath(name).read_text(encoding="utf-8"), style)
    if "</" in css:
        raise ResourceError(f"Huisstijl {style}: {name} bevat '</'. Haal dat weg.")
    return css


def font_faces(document: Document) -> str:
    """Return the CSS that carries the document's own typeface."""
    family, stem = ("Andika", "Andika") if document.for_child else ("Noto Sans", "NotoSans")
    return "".join(_font_face(family, f"{stem}-{name}", weight) for name, weight in _WEIGHTS)


_WEIGHTS = (("Regular", 400), ("Bold", 700))


def _font_face(family: str, name: str, weight: int) -> str:
    data = b64encode(latin_subset(name)).decode()
    source = f'url("data:font/woff;base64,{data}") format("woff")'
    return f'@font-face{{font-family:"{family}";font-weight:{weight};src:{source}}}\n'


@cache
def _template(style: str) -> Template:
    from plandocs.renderers.page_environment import PageEnvironment

    environment = PageEnvironment(style_folder(style))
    environment.filters.update(_FILTERS)
    return environment.get_template("document.html.j2")


def _kind(block: object) -> str:
    return type(block).__name__


def _percentages(widths: tuple[int, ...]) -> list[str]:
    return [f"{100 * width / sum(widths):.2f}%" for width in widths]


_LONG_ROW = 2000
"""More letters than this in a row may fill a page: such a row may break, or its header row would vanish."""


def _is_long(row: Row) -> bool:
    return (
        sum(len(piece.text) for cell in row.cells for block in cell.blocks for piece in block_pieces(block)) > _LONG_ROW
    )


_LETTERS_A_LINE = 52
_LONG_FRAME, _VERY_LONG_FRAME = 3, 6


def _how_long(frame: Frame) -> str:
    """Return the class of a frame whose words take the room of its picture."""
    wrapped = sum(max(1, ceil(len(line) / _LETTERS_A_LINE)) for line in lines(plain(frame.content)))
    return " heel-lang" if wrapped > _VERY_LONG_FRAME else " lang" if wrapped > _LONG_FRAME else ""


_FILTERS: dict[str, Callable[..., object]] = {
    "dir": direction,
    "how_long": _how_long,
    "is_long": _is_long,
    "introduces": introduces,
    "kind": _kind,
    "percentages": _percentages,
    "plain": plain,
    "rtl": is_rtl,
    "runs": runs,
    "words": words,
}
