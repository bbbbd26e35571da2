"""The engines that can draw a PDF, and which of them draws which document."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from plandocs.blocks import Document
from plandocs.errors import ResourceError
from plandocs.pieces import pieces
from plandocs.renderers.tokens import style_folder

Engine = Literal["auto", "typst", "weasyprint"]
Drawer = Literal["typst", "weasyprint"]
ENGINES: tuple[Engine, ...] = get_args(Engine)
DRAWERS: tuple[Drawer, ...] = get_args(Drawer)
_OWN_STYLE = "plandocs"
_STYLE_SHEETS = ("stijl.css", "druk.css")


def drawer(engine: Engine, document: Document, style: str) -> Drawer:
    """Return which engine draws a document: a child's story always WeasyPrint, the rest Typst unless asked otherwise.

    Without a choice a house style that has no `document.typ`, or style sheets of its own, stays with WeasyPrint. Large
    print and black and white are forms of a child's documents, and stay there too, as do emoji in a drawing.
    """
    if engine == "weasyprint" or document.for_child or document.large or document.mono:
        return "weasyprint"
    if engine == "typst":
        return "typst"
    return "typst" if _made_for_typst(style) and not _has_emoji_drawn(document) else "weasyprint"


def _has_emoji_drawn(document: Document) -> bool:
    """Return whether words in a drawing hold an emoji: Typst does not always say in the file which one it is."""
    return any(char > "\uffff" for piece in pieces(document) if piece.kind == "drawn" for char in piece.text)


@cache
def _made_for_typst(style: str) -> bool:
    """Return whether Typst shows a house style as its makers drew it: it does not read their style sheets."""
    folder, own = style_folder(style), style_folder(_OWN_STYLE)
    if not (folder / "document.typ").is_file():
        return False
    try:
        return all((folder / name).read_bytes() == (own / name).read_bytes() for name in _STYLE_SHEETS)
    except OSError as error:
        raise ResourceError(f"Huisstijl {style}: een stijlblad ontbreekt of is niet te lezen.") from error


def render_pdf_with(engine: Engine, document: Document, style: str, plan_json: bytes | None) -> bytes:
    """Return a document as PDF, by the engine that draws it; without a choice WeasyPrint draws what Typst refuses.

    Raises RenderError as the engine does.
    """
    if drawer(engine, document, style) == "typst":
        from plandocs.renderers.typst import TypstRefusedError, render_typst

        try:
            return render_typst(document, style, plan_json)
        except TypstRefusedError:
            if engine == "typst":
                raise
    from plandocs.renderers.pdf import render_pdf

    return render_pdf(document, style, plan_json)


def count_pages_with(engine: Engine, document: Document, style: str) -> int:
    """Return how many pages a document takes with the engine that draws it; raises RenderError as that engine does."""
    if drawer(engine, document, style) == "typst":
        from plandocs.renderers.typst import TypstRefusedError, count_typst_pages

        try:
            return count_typst_pages(document, style)
        except TypstRefusedError:
            if engine == "typst":
                raise
    from plandocs.renderers.pdf import count_pages

    return count_pages(document, style)
