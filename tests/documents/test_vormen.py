"""The forms of a child's document: other looks and pages, never other words."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.blocks import Document, Figure, Frame, plain
from plandocs.documents import compose
from plandocs.documents.vormen import VORMEN, Vorm, in_vormen, lees_vormen
from plandocs.errors import PlandocsError
from plandocs.pieces import pieces
from plandocs.pipeline import Task, render, tasks
from plandocs.plan import Plan
from plannen import PLANNEN, plan_van

BLADEN = (
    "woord-en-beeld",
    "kindposter",
    "drie-huizen",
    "thermometer",
    "weekkalender",
    "mijn-kring",
    "zakkaart",
    "voorgelezen",
)
KLEUR = re.compile(r'(?:fill|stroke)="#([0-9a-f]{6})"')


def verhaal(naam: str = "hoofdvoorbeeld") -> Document:
    """Return the story of the first child of a sample, without pictures of its own."""
    eerste = next(iter(compose(plan_van(naam), ["woord-en-beeld"])))
    zonder = tuple(
        replace(blok, figure=None) if isinstance(blok, Frame) and blok.figure and blok.figure.own else blok
        for blok in eerste.blocks
    )
    return replace(eerste, blocks=zonder)


def in_vorm(document: Document, vorm: Vorm) -> Document:
    """Return a document in a form that fits it."""
    gemaakt = in_vormen(document, (vorm,))
    assert gemaakt
    return gemaakt


def lopende_woorden(document: Document) -> list[str]:
    """Return the running text of a document, without what stands in drawings."""
    return [piece.text for piece in pieces(document) if piece.kind == "text" and piece.text]


def plan() -> Plan:
    """Return the main sample without pictures of its own."""
    gelezen = plan_van("hoofdvoorbeeld")
    uitleg = tuple(
        een.model_copy(update={"frames": tuple(frame.model_copy(update={"eigen_beeld": None}) for frame in een.frames)})
        for een in gelezen.kinduitleg
    )
    return gelezen.model_copy(update={"kinduitleg": uitleg})


@pytest.mark.parametrize("naam", PLANNEN)
@pytest.mark.parametrize("vorm", [vorm for vorm in VORMEN if vorm != "zelf-tekenen"])
def test_a_form_has_the_words_of_the_document_and_no_other(naam: str, vorm: Vorm) -> None:
    for document in compose(plan_van(naam), [*BLADEN]):
        gemaakt = in_vormen(document, (vorm,))
        if gemaakt:
            assert lopende_woorden(gemaakt) == lopende_woorden(document)


def test_what_is_said_in_a_picture_stands_below_the_empty_frame() -> None:
    document = verhaal()
    leeg = in_vorm(document, "zelf-tekenen")
    for vol, open_ in zip(document.blocks, leeg.blocks, strict=True):
        if isinstance(vol, Frame) and isinstance(open_, Frame) and vol.figure:
            assert open_.figure is None
            assert plain(open_.content) == plain(vol.content) + plain(vol.spoken)
    assert any(
        isinstance(blok, Frame) and "\u201cKijk, ik kan de radslag!\u201d" in plain(blok.content)
        for blok in leeg.blocks
    )


def test_a_picture_to_colour_in_has_only_lines_on_white() -> None:
    for blok in in_vorm(verhaal(), "kleurplaat").blocks:
        if isinstance(blok, Frame) and blok.figure:
            assert set(KLEUR.findall(blok.figure.svg)) <= {"ffffff", "2b2b2b", "4a4043"}


def test_in_black_and_white_no_colour_is_left_in_any_file() -> None:
    taak = next(tasks(plan(), ["woord-en-beeld"], ["html"], vormen=[("zwart-wit",)]))
    bladzijde = render(taak).decode()
    kleuren = {een.lower() for een in re.findall(r"#([0-9A-Fa-f]{6})\b", bladzijde)}
    assert kleuren
    assert all(een[:2] == een[2:4] == een[4:] for een in kleuren)
    word = zipfile.ZipFile(io.BytesIO(render(Task(taak.document, "docx"))))
    for part in ("word/styles.xml", "word/document.xml"):
        for een in re.findall(r'w:(?:color|fill)(?: w:val)?="([0-9A-Fa-f]{6})"', word.read(part).decode()):
            assert een[:2] == een[2:4] == een[4:]


def test_large_print_has_larger_type_in_word_and_on_the_page() -> None:
    document = verhaal()
    groot = in_vorm(document, "grote-letters")
    assert b'<body class="boek groot">' in render(Task(groot, "html"))
    maten = [_grootste_letter(render(Task(een, "docx"))) for een in (document, groot)]
    assert maten[1] > 1.25 * maten[0]


def _grootste_letter(word: bytes) -> int:
    stijlen = zipfile.ZipFile(io.BytesIO(word)).read("word/styles.xml").decode()
    return max(int(maat) for maat in re.findall(r'<w:sz w:val="(\d+)"', stijlen))


def test_four_pictures_a_page_need_no_cover() -> None:
    strip = in_vorm(verhaal(), "vier-per-blad")
    assert strip.layout == "strip"
    assert not isinstance(strip.blocks[0], Figure)


def test_forms_together_are_made_in_order_and_named() -> None:
    boekje = in_vormen(verhaal(), lees_vormen("kleurplaat+boekje"))
    assert boekje
    assert boekje.name == "woord-en-beeld-noor.kleurplaat.boekje"
    assert boekje.layout == "boekje"


@pytest.mark.parametrize("vorm", ["vier-per-blad", "boekje", "vouwboekje"])
def test_a_form_that_does_not_fit_a_document_is_left_out(vorm: Vorm) -> None:
    poster = next(iter(compose(plan_van("hoofdvoorbeeld"), ["kindposter"])))
    assert in_vormen(poster, (vorm,)) is None


def test_a_document_for_adults_has_no_form() -> None:
    rapport = next(iter(compose(plan_van("hoofdvoorbeeld"), ["ondersteuningsplan"])))
    assert all(in_vormen(rapport, (vorm,)) is None for vorm in VORMEN)


def test_only_pdf_is_folded_and_text_has_no_form() -> None:
    gemaakt = {
        (taak.document.name, taak.format) for taak in tasks(plan(), ["woord-en-beeld"], vormen=[("vouwboekje",)])
    }
    assert gemaakt == {("woord-en-beeld-noor.vouwboekje", "pdf"), ("woord-en-beeld-daan.vouwboekje", "pdf")}
    assert "txt" not in {taak.format for taak in tasks(plan(), ["kindposter"], vormen=[("zwart-wit",)])}


@given(st.text(max_size=20).filter(lambda naam: naam not in VORMEN))
def test_an_unknown_form_is_refused_with_the_forms_that_exist(naam: str) -> None:
    if all(deel.strip() in VORMEN for deel in naam.split("+")):
        return
    with pytest.raises(PlandocsError, match="vouwboekje"):
        lees_vormen(naam)


@pytest.mark.parametrize("naam", ["kindposter", "drie-huizen", "mijn-kring"])
def test_a_page_to_fill_in_has_nothing_of_the_plan_in_its_drawing(naam: str) -> None:
    document = next(taak.document for taak in tasks(plan(), [naam], ["html"]) if taak.document.person == "noor")
    leeg = in_vorm(document, "zelf-tekenen")
    getekend = {woord for blok in leeg.blocks if isinstance(blok, Figure) for woord in blok.drawn}
    assert getekend < {woord for blok in document.blocks if isinstance(blok, Figure) for woord in blok.drawn}
    assert not getekend & {"mama", "papa", "Els", "oma Ria"}
    assert render(Task(leeg, "html"))
