"""Document → one web page that stands alone: no network, no scripts, readable on a phone."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Literal

from plandocs.blocks import CONCEPT, Block, Document, Figure, Heading, Row, Run, block_pieces, plain
from plandocs.errors import ResourceError
from plandocs.renderers.bidi import is_rtl, runs_rtl, stretches
from plandocs.renderers.fonts import latin_subset
from plandocs.renderers.letters import refuse_control_characters
from plandocs.renderers.svg import inline_svg
from plandocs.renderers.tokens import fill_in, style_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Template

_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)


def render_html(document: Document, style: str = "plandocs", *, embed_fonts: bool = True) -> bytes:
    """Return the document as a web page with its look and, unless refused, its fonts inside.

    Raises RenderError for text or drawings that cannot be shown.
    """
    faces = font_faces(document) if embed_fonts else ""
    css = faces + style_sheet(style, "stijl.css") + style_sheet(style, "scherm.css")
    return page(document, style, css).encode()


def render_print_html(document: Document, style: str = "plandocs") -> str:
    """Return the web page that the PDF is made of, with running header and footer.

    It has no soft hyphens: they would become hyphens that the text does not have.
    """
    css = style_sheet(style, "stijl.css") + style_sheet(style, "druk.css")
    return page(document, style, css, paged=True).replace("\u00ad", "")


def page(document: Document, style: str, css: str, *, paged: bool = False) -> str:
    """Return the document in the page template of a house style."""
    refuse_control_characters(document)
    numbers = count(1)

    def drawing(figure: Figure) -> str:
        return inline_svg(figure.svg, figure.alt, f"f{next(numbers)}-", figure.source)

    outlined = replace(document, blocks=without_gaps(document.blocks))
    return _template(style).render(d=outlined, css=css, paged=paged, drawing=drawing, concept=CONCEPT)


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
    family, stem = ("Andika", "Andika") if document.layout == "verhaal" else ("Noto Sans", "NotoSans")
    return "".join(_font_face(family, f"{stem}-{name}", weight) for name, weight in _WEIGHTS)


_WEIGHTS = (("Regular", 400), ("Bold", 700))


def _font_face(family: str, name: str, weight: int) -> str:
    data = b64encode(latin_subset(name)).decode()
    source = f'url("data:font/woff;base64,{data}") format("woff")'
    return f'@font-face{{font-family:"{family}";font-weight:{weight};src:{source}}}\n'


@cache
def _template(style: str) -> Template:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(style_folder(style)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS)
    return environment.get_template("document.html.j2")


def _kind(block: object) -> str:
    return type(block).__name__


def link(run: Run) -> str:
    """Return the target of a run when it is safe to follow, else nothing."""
    return run.href if run.href and _SAFE_LINK.fullmatch(run.href) else ""


def _percentages(widths: tuple[int, ...]) -> list[str]:
    return [f"{100 * width / sum(widths):.2f}%" for width in widths]


def lines(text: str) -> list[str]:
    """Return the lines of a text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


_LONG_ROW = 2000
"""More letters than this in a row may fill a page: such a row may break, or its header row would vanish."""


def _is_long(row: Row) -> bool:
    return (
        sum(len(piece.text) for cell in row.cells for block in cell.blocks for piece in block_pieces(block)) > _LONG_ROW
    )


_FILTERS: dict[str, Callable[..., object]] = {
    "is_long": _is_long,
    "kind": _kind,
    "lines": lines,
    "link": link,
    "percentages": _percentages,
    "plain": plain,
    "rtl": is_rtl,
    "run_rtl": runs_rtl,
    "stretches": stretches,
}
