"""The sentence above a table stays with it on one page, in both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pypdfium2
import pytest

from plandocs.blocks import Block, Document, Paragraph, Signature, Signatures, inline
from plandocs.renderers.html import render_html
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.typst import render_typst
from plandocs.renderers.typst.tree import tree
from renderers.voorbeeld import rapport

ZIN = "Deze zin hoort bij de tabel"
TABEL = Signatures((Signature("Sem", "vader", "akkoord"),))


def document(*blocks: Block) -> Document:
    return replace(rapport(), cover=None, blocks=blocks)


def test_only_the_sentence_above_a_table_is_marked() -> None:
    blocks = (Paragraph(inline("eerst")), Paragraph(inline(ZIN)), TABEL, Paragraph(inline("later")))
    marked = [node.get("sticky", False) for node in tree(document(*blocks), 170)["blocks"]]
    assert marked == [False, True, False, False]
    assert render_html(document(*blocks)).decode().count('class="erboven"') == 1


def pages_of(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


@pytest.mark.parametrize("draw", [render_typst, render_pdf])
def test_a_sentence_that_would_stand_alone_at_the_foot_goes_along(draw: Callable[[Document], bytes]) -> None:
    """The page is filled line by line until the table no longer fits below the sentence."""
    for lines in count(34):
        above = [Paragraph(inline(f"regel {number}")) for number in range(lines)]
        pages = pages_of(draw(document(*above, Paragraph(inline(ZIN)), TABEL)))
        where = [number for number, page in enumerate(pages) if ZIN in page]
        assert where == [number for number, page in enumerate(pages) if "Handtekening" in page][:1]
        if where == [1]:
            return
