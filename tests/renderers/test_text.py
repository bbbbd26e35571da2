"""How a plain text reads."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from plandocs.blocks import Block, Document, Heading, List, Paragraph, Quote, Run, inline
from plandocs.renderers.text import WIDTH, render_text
from renderers.vijandig import documenten
from renderers.voorbeeld import DATUM, doelen_tabel, p, rapport, schaal, verhaal


def text(*blocks: Block) -> str:
    document = Document("d", "Titel", "", "rapport", "", "", DATUM, blocks)
    return render_text(document).decode().removeprefix("Titel\n=====\n").strip("\n")


def test_a_heading_is_underlined_over_its_length() -> None:
    assert text(Heading(2, inline("Zorgen"))) == "Zorgen\n------"


def test_a_quote_names_its_speaker_below_it() -> None:
    assert text(Quote("Ik slaap slecht.", "Noor, 9 jaar")) == "> “Ik slaap slecht.”\n  - Noor, 9 jaar"


def test_a_list_in_a_list_is_indented() -> None:
    inner = List(((p("binnen"),),))
    assert text(List(((p("buiten"), inner),), ordered=True)) == "1. buiten\n   - binnen"


def test_a_table_repeats_its_titles_with_every_row() -> None:
    lines = text(doelen_tabel()).splitlines()
    assert lines[:2] == ["Doelen en acties", ""]
    assert sum(line.strip().startswith("Doel:") for line in lines) == 3


def test_a_drawing_becomes_its_description_and_its_words() -> None:
    assert text(schaal()).splitlines()[:2] == [
        "[Tekening: Schaal van 0 tot 10. Moeder geeft een 5.]",
        "[In de tekening: 0 | moeder: 5 | 10]",
    ]


def test_the_frames_of_a_story_are_numbered() -> None:
    lines = render_text(verhaal()).decode().splitlines()
    assert [line for line in lines if line.startswith("Plaatje")] == [f"Plaatje {nr}" for nr in range(1, 5)]


def test_a_link_shows_its_address_unless_the_words_do() -> None:
    link = Run("de site", href="https://voorbeeld.example")
    assert text(Paragraph((link,))) == "de site <https://voorbeeld.example>"
    assert text(Paragraph((Run("0800-2000", href="tel:0800-2000"),))) == "0800-2000"


@settings(max_examples=genoeg(40), suppress_health_check=list(HealthCheck))
@given(documenten(st.text("abc déf ", min_size=1, max_size=300).filter(str.strip)))
def test_a_line_is_wider_than_the_page_only_for_one_long_word(document: Document) -> None:
    for line in render_text(document).decode().splitlines():
        assert len(line) <= WIDTH or len(line.split()) <= 3


def test_a_draft_says_so() -> None:
    assert "CONCEPT" in render_text(rapport()).decode()
    assert "CONCEPT" not in render_text(replace(rapport(), concept=False)).decode()
