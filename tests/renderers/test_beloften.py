"""The promises of every renderer: nothing lost, nothing added, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings

from genoeg import genoeg
from plandocs.blocks import Document
from plandocs.errors import RenderError
from plandocs.renderers.html import render_html
from plandocs.renderers.letters import refuse_unshowable
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.proof import prove
from plandocs.renderers.text import render_text
from renderers.vijandig import documenten
from renderers.voorbeeld import blad, matrix, rapport, verhaal

RENDERERS: dict[str, Callable[[Document], bytes]] = {"html": render_html, "pdf": render_pdf, "txt": render_text}
DOCUMENTEN = (rapport, matrix, blad, verhaal)


@pytest.mark.parametrize("maak", DOCUMENTEN)
@pytest.mark.parametrize("soort", RENDERERS)
def test_every_word_of_every_layout_is_in_the_file_once(soort: str, maak: Callable[[], Document]) -> None:
    prove(maak(), RENDERERS[soort](maak()), soort)


@pytest.mark.parametrize("soort", RENDERERS)
def test_the_same_document_gives_the_same_bytes(soort: str) -> None:
    assert RENDERERS[soort](rapport()) == RENDERERS[soort](rapport())


@settings(max_examples=genoeg(60), suppress_health_check=list(HealthCheck))
@given(documenten())
def test_hostile_text_survives_in_a_web_page(document: Document) -> None:
    prove(document, render_html(document, embed_fonts=False), "html")


@settings(max_examples=genoeg(60), suppress_health_check=list(HealthCheck))
@given(documenten())
def test_hostile_text_survives_in_plain_text(document: Document) -> None:
    prove(document, render_text(document), "txt")


@settings(max_examples=genoeg(6), suppress_health_check=list(HealthCheck))
@given(documenten())
def test_hostile_text_survives_in_a_pdf_or_is_refused(document: Document) -> None:
    try:
        data = render_pdf(document)
    except RenderError:
        with pytest.raises(RenderError, match="kan niet worden getoond"):
            refuse_unshowable(document)
        return
    prove(document, data, "pdf")


@pytest.mark.parametrize("soort", RENDERERS)
def test_a_file_of_another_document_is_refused(soort: str) -> None:
    from plandocs.errors import ProofError

    with pytest.raises(ProofError):
        prove(blad(), RENDERERS[soort](verhaal()), soort)
