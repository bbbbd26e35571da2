"""A page is the same whether its blocks were written a moment ago or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plandocs.blocks import Block, Cell, Document, Figure, Heading, List, Paragraph, Row, Table, inline
from plandocs.pipeline import tasks
from plandocs.renderers import page_blocks
from plandocs.renderers.html import render_html
from plannen import PLANNEN, plan_van

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><path d="M0 0h9"/></g></svg>'


@pytest.fixture(autouse=True)
def _vers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_blocks, "_KEPT", page_blocks._Kept())


def pagina(document: Document, *, anchors: bool) -> bytes:
    return render_html(document, embed_fonts=False, anchors=anchors)


def vers(document: Document, monkeypatch: pytest.MonkeyPatch, *, anchors: bool) -> bytes:
    with monkeypatch.context() as even:
        even.setattr(page_blocks, "_KEPT", page_blocks._Kept())
        return pagina(document, anchors=anchors)


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_document_is_the_same_when_others_were_written_before(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    documenten = [taak.document for taak in tasks(plan_van(naam), ["ondersteuningsplan", "netwerkblad"], ["html"])]
    for anchors in (False, True):
        for document in [*documenten, *documenten]:
            assert pagina(document, anchors=anchors) == vers(document, monkeypatch, anchors=anchors)


def document(*blocks: Block) -> Document:
    return Document("proef", "Proef", "", "rapport", "", "", date(2026, 1, 1), blocks)


def test_a_part_is_a_target_once_wherever_it_was_shown_before() -> None:
    alinea = Paragraph(inline("Bart belt."), "doelen[0]")
    lijst = List(((alinea,), (Paragraph(inline("Oma ook."), "doelen[1]"),)), source="doelen")
    assert pagina(document(lijst, alinea), anchors=True).count(b'id="p-doelen-0"') == 1
    html = pagina(document(alinea, lijst), anchors=True)
    assert html.count(b'id="p-doelen-0"') == 1
    assert html.index(b'id="p-doelen-0"') < html.index(b'id="p-doelen"') < html.index(b'id="p-doelen-1"')


def test_the_sentence_above_a_table_stays_with_it_only_there() -> None:
    zin = Paragraph(inline("Wie doet wat?"))
    tabel = Table("", ("Wie",), (Row((Cell((zin,)),)),), (1,))
    assert pagina(document(zin, tabel), anchors=False).count(b"erboven") == 1
    assert b"erboven" not in pagina(document(zin, Heading(2, inline("Kop"))), anchors=False)


def test_the_ids_in_two_drawings_are_never_the_same() -> None:
    een = Figure(SVG, "Een streep.", source="a")
    lijst = List(((een,), (een,)), source="b")
    html = pagina(document(een, lijst, replace(een, source="c")), anchors=True)
    assert {f'id="f{nummer}-a"'.encode() in html for nummer in (1, 2, 3, 4)} == {True}


def test_only_so_many_blocks_are_kept() -> None:
    for nummer in range(3):
        pagina(document(*(Paragraph(inline(f"{nummer} {een}")) for een in range(page_blocks._MOST - 5))), anchors=False)
    assert len(page_blocks._KEPT._written) == page_blocks._MOST
