"""Words are measured as wide as they are drawn, and broken without losing a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tekenvoorbeelden import ink

from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breedte, breek
from plandocs.pictures.svg import blad, woord

LETTER = Letter(ANDIKA, 16)


@pytest.mark.parametrize(
    "tekst",
    [
        "Wil jij mij voorlezen?",
        "WMWMWMWM",
        "één café à Curaçao",
        "Жили были",
        "أمي تحبني كثيرا",
        "日本語の本",
        "😀👍🏽",
    ],
)
@pytest.mark.parametrize("vet", [False, True])
def test_words_are_never_drawn_wider_than_measured(tekst: str, vet: bool) -> None:
    box = ink(blad(400, 40, "woorden", woord(tekst, 20, 28, 16, anker="start", vet=vet)), 800)
    assert box is not None
    drawn = (box[2] - box[0]) / 2
    measured = breedte(tekst, Letter(ANDIKA_VET if vet else ANDIKA, 16))
    assert drawn <= measured + 2
    assert vet or measured < drawn * 1.6


@given(st.text(max_size=200), st.floats(20, 400))
def test_broken_lines_are_together_exactly_the_text(tekst: str, ruimte: float) -> None:
    assert "".join(breek(tekst, LETTER, ruimte)) == tekst


@given(st.text(st.characters(max_codepoint=0x24F, categories=("L", "Zs", "P")), max_size=200), st.floats(32, 400))
def test_every_line_fits_the_room(tekst: str, ruimte: float) -> None:
    assert all(breedte(regel, LETTER) <= ruimte for regel in breek(tekst, LETTER, ruimte))


def test_a_letter_keeps_its_accents_and_a_joined_emoji_stays_whole() -> None:
    assert breek("e\u0301" * 3, LETTER, 10) == ("e\u0301",) * 3
    assert breek("👩‍👧👩‍👧", LETTER, 30) == ("👩‍👧", "👩‍👧")
