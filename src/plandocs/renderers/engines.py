"""The engines that can draw a PDF, and which of them draws which document."""

from __future__ import annotations

from typing import Literal, get_args

from plandocs.blocks import Document

Engine = Literal["weasyprint", "typst"]
ENGINES: tuple[Engine, ...] = get_args(Engine)


def render_pdf_with(engine: Engine, document: Document, style: str, plan_json: bytes | None) -> bytes:
    """Return a document as PDF; a child's story is always drawn by WeasyPrint.

    Raises RenderError as the engine does.
    """
    if engine == "typst" and document.layout != "verhaal":
        from plandocs.renderers.typst import render_typst

        return render_typst(document, style, plan_json)
    from plandocs.renderers.pdf import render_pdf

    return render_pdf(document, style, plan_json)
