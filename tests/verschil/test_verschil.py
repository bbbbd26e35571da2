"""Two versions of a plan: accept all is the new one, reject all is the old one, and the list names every change."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from openxml_audit import OpenXmlValidator

from genoeg import genoeg
from opdracht import run
from plandocs.blocks import Block, Document, Heading, Inline, Paragraph, inline
from plandocs.documents.verschillen import verschillenblad
from plandocs.lezers import lees_lezer
from plandocs.loaders.schrijven import als_yaml
from plandocs.loaders.word_form.wijzigingen import verwerk
from plandocs.pipeline import tasks
from plandocs.plan import Plan
from plandocs.plan.verschil import Verschil, verschillen
from plandocs.renderers.changes import changes, lines_of
from plandocs.renderers.html import render_html
from plandocs.renderers.proof import prove
from plandocs.renderers.word.tracked import render_tracked
from plannen import clean, edited, plan_van

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOEL = "ondersteuningsplan.doelen[0]"
_TEKENS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}softHyphen": "\xad"}


def hoofd(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def na(data: bytes, *, aanvaard: bool) -> list[str]:
    root = hoofd(data)
    verwerk(root, aanvaard=aanvaard)
    alineas = [
        "".join(_TEKENS.get(str(een.tag), een.text or "") for een in p.iter(f"{W}t", *_TEKENS))
        for p in root.iter(f"{W}p")
    ]
    assert alineas[-1] == ""
    return alineas[:-1]


def proef(*blocks: Block) -> Document:
    return Document("proef", "Proef", "", "rapport", "kop", "voet", date(2026, 11, 22), blocks)


def stuk(plan: Plan) -> Document:
    return next(tasks(plan, ("ondersteuningsplan",), ("docx",), lees_lezer("intern", plan))).document


def teksten(document: Document) -> list[str]:
    return [line.text.replace("\r\n", "\n") for line in lines_of(document)]


WOORDEN = st.text(st.sampled_from("abc &<>\"'\t\n.é{}%"), min_size=1, max_size=20).filter(str.strip)
ALINEA = st.one_of(
    st.builds(lambda text: Paragraph(inline(text)), WOORDEN), st.builds(lambda text: Heading(2, inline(text)), WOORDEN)
)
ALINEAS = st.lists(ALINEA, max_size=6)


@settings(max_examples=genoeg(40))
@given(ALINEAS, ALINEAS)
def test_accepting_gives_the_new_and_rejecting_the_old_words(oud: list[Block], nieuw: list[Block]) -> None:
    data = render_tracked(proef(*oud), proef(*nieuw))
    assert na(data, aanvaard=True) == teksten(proef(*nieuw))
    assert na(data, aanvaard=False) == teksten(proef(*oud))


@pytest.mark.parametrize(("oud", "nieuw"), [("licht", "hoofdvoorbeeld"), ("ouder-echtpaar", "zwak-plan")])
def test_whole_plans_can_be_compared(oud: str, nieuw: str) -> None:
    was, nu = stuk(plan_van(oud)), stuk(plan_van(nieuw))
    data = render_tracked(was, nu)
    assert na(data, aanvaard=True) == teksten(nu)
    assert na(data, aanvaard=False) == teksten(was)


def test_only_the_words_that_differ_are_tracked(tmp_path: Path) -> None:
    data = render_tracked(
        proef(Paragraph(inline("Oma belt op dinsdag."))), proef(Paragraph(inline("Oma belt op vrijdag.")))
    )
    root = hoofd(data)
    assert ["".join(map(str, een.itertext())) for een in root.iter(f"{W}del")] == ["dinsdag"]
    assert ["".join(map(str, een.itertext())) for een in root.iter(f"{W}ins")] == ["vrijdag"]
    pad = tmp_path / "w.docx"
    pad.write_bytes(data)
    assert OpenXmlValidator().validate(str(pad)).errors == []


def test_a_changed_an_added_and_a_removed_field_are_listed() -> None:
    nieuw = edited({f"{DOEL}.tekst": "Anders.", "kop.organisatie": "Wijkteam Overkant", f"{DOEL}.acties[0].waar": None})
    gevonden = {een.plek.rpartition(", ")[2]: een for een in verschillen(clean(), nieuw)}
    assert gevonden["doel"] == Verschil("Doel 1, doel", clean().ondersteuningsplan.doelen[0].tekst, "Anders.")
    assert gevonden["Organisatie"].nu == "Wijkteam Overkant"
    assert gevonden["waar"].nu is None


def test_an_item_that_moved_is_no_difference() -> None:
    doelen = clean().model_dump(mode="json")["ondersteuningsplan"]["doelen"]
    assert verschillen(clean(), edited({"ondersteuningsplan.doelen": [*reversed(doelen)]})) == ()


def test_the_command_shows_and_writes_the_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    oud, nieuw, doc = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "w.docx"
    oud.write_text(als_yaml(clean()), encoding="utf-8")
    nieuw.write_text(als_yaml(edited({"kop.titel": "Plan van Tess"})), encoding="utf-8")
    status, uit, _ = run(capsys, "diff", oud, nieuw)
    assert (status, uit.splitlines()[-1]) == (0, "1 verschil.")
    assert "  + Plan van Tess" in uit
    assert run(capsys, "diff", oud, nieuw, "--format", "docx", "--out", doc)[0] == 0
    assert "Plan van Tess" in na(doc.read_bytes(), aanvaard=True)
    assert run(capsys, "diff", oud, nieuw, "--format", "docx", "--document", "x")[0] == 2


def bladzijde(oud: Document, nieuw: Document) -> html.HtmlElement:
    blad = verschillenblad(oud, nieuw)
    data = render_html(blad, embed_fonts=False)
    prove(blad, data, "html")
    return html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))


def test_a_page_shows_what_went_and_what_came_per_section() -> None:
    oud = proef(Heading(2, inline("Wie belt")), Paragraph(inline("Oma belt op dinsdag.")), Heading(2, inline("Rust")))
    nieuw = proef(Heading(2, inline("Wie belt")), Paragraph(inline("Oma belt op vrijdag.")), Heading(2, inline("Rust")))
    page = bladzijde(oud, nieuw)
    assert [een.text_content() for een in page.iter("del", "ins")] == ["dinsdag", "vrijdag"]
    assert [een.text_content() for een in page.iter("h2")] == ["Wie belt"]
    assert "Oma belt op [weg: dinsdag] [nieuw: vrijdag]." in page.text_content()
    assert "script" not in {str(een.tag) for een in page.iter()}


def test_versions_that_say_the_same_give_a_page_that_says_so() -> None:
    page = bladzijde(proef(Paragraph(inline("a"))), proef(Paragraph(inline("a"))))
    assert "Er is niets veranderd." in page.text_content()
    assert not [*page.iter("del", "ins")]


@settings(max_examples=genoeg(30))
@given(ALINEAS, ALINEAS)
def test_a_page_has_every_word_that_went_or_came(oud: list[Block], nieuw: list[Block]) -> None:
    gevonden = [*changes(lines_of(proef(*oud)), lines_of(proef(*nieuw)))]
    runs = [run for block in verschillenblad(proef(*oud), proef(*nieuw)).blocks for run in _runs(block)]
    for wat in ("gone", "added"):
        verwacht = [deel.text for regel in gevonden for deel in regel.parts if deel.what == wat]
        assert sorted(run.text for run in runs if run.change == wat) == sorted(verwacht)


def _runs(block: Block) -> Inline:
    return block.content if isinstance(block, Heading | Paragraph) else ()


def test_the_command_writes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    oud, nieuw, doc = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "w.html"
    oud.write_text(als_yaml(clean()), encoding="utf-8")
    nieuw.write_text(als_yaml(edited({"kop.titel": "Iets heel anders"})), encoding="utf-8")
    status, uit, _ = run(capsys, "diff", oud, nieuw, "--format", "html", "--out", doc)
    assert status == 0
    assert "Alleen voor intern gebruik" in uit
    assert "<ins>" in doc.read_text(encoding="utf-8")


def test_dates_and_people_are_told_as_people_say_them() -> None:
    nu = edited({"kop.vastgesteld": "2026-12-04", f"{DOEL}.acties[0].wie": ["femke", "ruud"]})
    gezegd = {een.plek: een for een in verschillen(clean(), nu)}
    woorden = {een.nu for een in gezegd.values()}
    assert "4 december 2026" in woorden
    assert "Femke, Ruud" in woorden
    assert not any("2026-" in str(een.was) for een in gezegd.values())


def test_two_people_with_one_name_are_still_two_people() -> None:
    namen = {"personen[1].aanspreeknaam": "Jan", "personen[2].aanspreeknaam": "Jan"}
    een, ander = clean().personen[1].id, clean().personen[2].id
    oud = edited({**namen, f"{DOEL}.acties[0].wie": [een]})
    nu = edited({**namen, f"{DOEL}.acties[0].wie": [ander]})
    (gezegd,) = verschillen(oud, nu)
    assert (gezegd.was, gezegd.nu) == (een, ander)
