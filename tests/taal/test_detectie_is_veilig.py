"""Every detector answers on any text, and in a time that grows with the text and no faster."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bench.evaluate import CAST, DETECTORS
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.detectie.actie import ontleed
from plandocs.taal.detectie.zinslengte import zinslengte
from plandocs.taal.oordelen import Oordeel

ALLE: dict[str, Callable[[str], Oordeel]] = {**DETECTORS, "zinslengte": zinslengte}
HOSTILE, ABSURD = 4_000, 20_000
STUKJES = (
    "a", "A", "1", "06", "0 ", "12.", "a1", "NL91", "@", "a@", "a@a.", "a-", "a'", "“", "'", "😀", "שלום ", "Ω",
    "\0", "\n",
    "Aa ", "Aa en ", "van ", "van de ", "bij de ", "als ", "dat a ", ", die a ", "zou a ", "zou hebben ", "wordt ",
    "wordt ge", "is a ", "ge", "gegeven ", "niet ", "houdt a ", "altijd ", "moeder ", "met moeder en ", "Mo. ",
    "straat 1", "1234 AB ", "elke dag ", "Jan: ", "de de ", "lui ", "bezoek vindt ", "afgesproken ", "geeft a ",
)  # fmt: skip


@pytest.mark.parametrize("stukje", STUKJES, ids=repr)
def test_a_hostile_text_is_judged_to_its_end(stukje: str) -> None:
    judge_all(stukje, HOSTILE)


@pytest.mark.parametrize("stukje", ["a", "שלום ", "😀", "moeder "], ids=repr)
def test_an_absurdly_long_text_is_judged_to_its_end(stukje: str) -> None:
    judge_all(stukje, ABSURD)


def judge_all(stukje: str, lengte: int) -> None:
    text = (stukje * lengte)[:lengte]
    for kijk in ALLE.values():
        assert kijk(text).antwoord in ("ok", "problem", "unsure")
    ontleed(text, CAST)


@given(st.text(max_size=200) | st.lists(st.sampled_from(STUKJES), max_size=30).map("".join))
def test_a_judgement_names_words_of_the_text_itself(text: str) -> None:
    for kijk in ALLE.values():
        oordeel = kijk(text)
        assert oordeel.woord in text or oordeel.woord.lower() in text.lower()
        assert (oordeel.antwoord == "ok") or oordeel.woord or oordeel.advies


ZINSDELEN = (
    "Als ", "als ", "Wil ", "Roos ", "haalt ", "Storm ", "elke ", "dinsdag ", "“dinsdag” ", "om ", "16.00 ", "‘16.00’ ",
    "uur ", "op ", "bij school", "“dronken” ", "is, ", "vóór ", "3 ", "“3” ", "maart ", "tot ", "mei ", ". ",
)  # fmt: skip


@given(st.text(max_size=200) | st.lists(st.sampled_from(ZINSDELEN), max_size=20).map("".join))
def test_an_action_taken_apart_holds_only_words_of_the_writer(text: str) -> None:
    gevonden = ontleed(text, CAST)
    assert all(deel in text for deel in (*gevonden.wie, gevonden.wat, gevonden.wanneer, gevonden.waar))


def test_a_moment_with_a_quotation_in_it_is_not_proposed() -> None:
    assert ontleed("Als Wil “dronken” is, gaat Roos naar Storm.", CAST).wanneer == ""
