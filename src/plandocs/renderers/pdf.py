"""Document → PDF/A-3a and PDF/UA-1 in one file, the same bytes for the same input."""

from __future__ import annotations

import gc
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, datetime, time
from hashlib import sha256
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.errors import MissingEngineError, RenderError
from plandocs.renderers.fonts import use_bundled_fonts
from plandocs.renderers.herkomst import in_een_zin
from plandocs.renderers.html import render_print_html
from plandocs.renderers.letters import refuse_unshowable
from plandocs.renderers.pages import refuse_too_many_pages
from plandocs.renderers.pdf_glyphs import name_glyphs
from plandocs.renderers.pdf_images import keep_pixels
from plandocs.renderers.pdf_metadata import declare_ua
from plandocs.renderers.pdf_tags import tidy_tags

if TYPE_CHECKING:
    import pydyf
    import weasyprint

ATTACHMENT = "plan.json"


def render_pdf(document: Document, style: str = "plandocs", plan_json: bytes | None = None) -> bytes:
    """Return the document as a tagged, archival PDF, with the structured plan attached when given.

    Raises RenderError for a character that no font can show, and for more pages than the document may have.
    """
    with _laid_out(document, style) as (html, pages):
        refuse_too_many_pages(document, len(pages.pages))
        return _write(document, html, pages, plan_json)


def count_pages(document: Document, style: str = "plandocs") -> int:
    """Return how many pages the document takes, without writing it; raises RenderError as render_pdf does."""
    with _laid_out(document, style) as (_, pages):
        return len(pages.pages)


@contextmanager
def _laid_out(document: Document, style: str) -> Iterator[tuple[weasyprint.HTML, weasyprint.Document]]:
    refuse_unshowable(document)
    _load_engine(document)
    markup = render_print_html(document, style)
    import weasyprint

    with _no_warnings(document), _no_garbage_collection():
        html = weasyprint.HTML(string=markup, url_fetcher=_only_data())
        yield html, html.render(pdf_variant="pdf/a-3a", pdf_tags=True)


def _load_engine(document: Document) -> None:
    """Import WeasyPrint, without what it prints when that fails.

    Raises MissingEngineError when WeasyPrint, or a library of the system that it needs, is not there.
    """
    use_bundled_fonts()
    try:
        with redirect_stdout(StringIO()):
            import_module("weasyprint")
    except (ImportError, OSError):
        raise MissingEngineError([f"{document.name}.pdf"]) from None


def _write(document: Document, html: weasyprint.HTML, pages: weasyprint.Document, plan_json: bytes | None) -> bytes:
    declare_ua(pages.metadata)

    def finish(drawn: weasyprint.Document, pdf: pydyf.PDF) -> None:
        tidy_tags(drawn, pdf, html.etree_element)
        name_glyphs(pdf)
        keep_pixels(pdf)

    with warnings.catch_warnings():
        # WeasyPrint leaves closing its own colour profile to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        data: bytes = pages.write_pdf(
            pdf_variant="pdf/a-3a",
            pdf_identifier=sha256(document.name.encode() + (plan_json or b"")).digest()[:16],
            attachments=_attachments(document, plan_json),
            finisher=finish,
        )
    return data


def _attachments(document: Document, plan_json: bytes | None) -> list[weasyprint.Attachment]:
    import weasyprint

    if plan_json is None:
        return []
    moment = datetime.combine(document.date, time(), UTC)
    return [
        weasyprint.Attachment(
            string=plan_json,
            name=ATTACHMENT,
            description=in_een_zin(document),
            created=moment,
            modified=moment,
            relationship="Source",
        )
    ]


def _only_data() -> weasyprint.URLFetcher:
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=["data"], allow_redirects=False)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Pause the search for circular garbage: a fifth of the time, and layout makes hardly any."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def _no_warnings(document: Document) -> Iterator[None]:
    """Turn every warning of WeasyPrint in this thread into a RenderError, without the words it quotes."""
    handler = _Warnings()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
    if handler.messages:
        raise RenderError(f"{document.name}: de PDF kon niet foutloos worden gemaakt ({handler.messages[0]}).")


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._mine = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._mine:
            self.messages.append(str(record.msg))
