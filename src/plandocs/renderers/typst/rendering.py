"""Document → PDF/A-3a and PDF/UA-1 by Typst, the same bytes for the same input."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.errors import RenderError, ResourceError
from plandocs.renderers.letters import refuse_control_characters, refuse_unshowable
from plandocs.renderers.pages import refuse_too_many_pages
from plandocs.renderers.tokens import style_folder, tokens
from plandocs.renderers.typst.tags import name_row_headers
from plandocs.renderers.typst.tree import tree
from plandocs.resources import resource

if TYPE_CHECKING:
    import typst


class TypstRefusedError(RenderError):
    """Raised when Typst cannot draw a document that WeasyPrint may be able to draw."""


LAYOUTS = ("rapport", "matrix", "blad")
_PAPER = {"rapport": 210.0, "matrix": 297.0, "blad": 210.0}


def render_typst(document: Document, style: str = "plandocs", plan_json: bytes | None = None) -> bytes:
    """Return the document as a tagged, archival PDF, with the structured plan attached when given.

    Raises RenderError for a layout that Typst does not draw, for a character that no font can show, and for more
    pages than the document may have.
    """
    data, pages = _drawn(document, style, plan_json)
    refuse_too_many_pages(document, pages)
    return data


def count_typst_pages(document: Document, style: str = "plandocs") -> int:
    """Return how many pages the document takes; raises RenderError as render_typst does, but for too many pages."""
    return _drawn(document, style, None)[1]


def _drawn(document: Document, style: str, plan_json: bytes | None) -> tuple[bytes, int]:
    if document.layout not in LAYOUTS:
        raise RenderError(f"{document.name}: Typst kan dit soort blad niet maken. Kies --engine weasyprint.")
    refuse_control_characters(document)
    refuse_unshowable(document)
    return name_row_headers(document, _compile(document, style, _inputs(document, style, plan_json)))


def _inputs(document: Document, style: str, plan_json: bytes | None) -> dict[str, str]:
    side = float(str(tokens(style)["marge"][document.layout][1]).removesuffix("mm"))
    shown = tree(document, _PAPER[document.layout] - 2 * side) | {"plan": plan_json is not None}
    return {
        "document": json.dumps(shown, ensure_ascii=False),
        "tokens": json.dumps(tokens(style)),
        "plan": (plan_json or b"").decode(),
    }


def _compile(document: Document, style: str, inputs: dict[str, str]) -> bytes:
    import typst

    try:
        data, warnings = _compiler(style).compile_with_warnings(
            input=_template(style),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["a-3a", "ua-1"],
            timestamp=datetime.combine(document.date, time(), UTC),
        )
    except typst.TypstError as error:
        raise TypstRefusedError(f"{document.name}: Typst kon de PDF niet maken ({error.message}).") from error
    if warnings or not isinstance(data, bytes):
        raise RenderError(f"{document.name}: de PDF kon niet foutloos worden gemaakt ({warnings[0].message}).")
    return data


@cache
def _compiler(style: str) -> typst.Compiler:
    """Return a compiler that knows the bundled fonts only and reads no file outside the house style."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("templates", "fonts"))],
    )
    return typst.Compiler(root=str(style_folder(style)), font_paths=fonts, ignore_system_fonts=True)


@cache
def _template(style: str) -> bytes:
    path = style_folder(style) / "document.typ"
    if not path.exists():
        raise ResourceError(f"Huisstijl {style} heeft geen document.typ. Kies --engine weasyprint.")
    source = path.read_text(encoding="utf-8")
    if '"@' in source:
        raise ResourceError(f"Huisstijl {style}: document.typ haalt een pakket op. Haal dat weg.")
    return source.encode()
