"""Houses, thermometers and cards: everything that is drawn is told, and what does not fit is refused."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plandocs.errors import PictureError
from plandocs.pictures.huis import Huisje, teken_drie_huizen, teken_huis
from plandocs.pictures.kaart import teken_kaart
from plandocs.pictures.svg import Tekening
from plandocs.pictures.thermometer import Thermometer, teken_thermometers
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk

WOORDEN = st.text("abcdefghij éü", min_size=1, max_size=40).filter(str.strip)


def getekend(tekening: Tekening) -> list[str]:
    """Return the words in the drawing as a reader finds them, one text element each."""
    teksten = re.findall(r"<text[^>]*>(.*?)</text>", tekening.svg)
    return [re.sub(r"<[^>]+>", "", tekst) for tekst in teksten]


def mensen(namen: list[str]) -> list[Figuur]:
    """Return somebody for every name."""
    return [Figuur(Uiterlijk(), naam) for naam in namen]


@settings(max_examples=60, deadline=None)
@given(st.lists(WOORDEN, max_size=3), st.lists(WOORDEN, max_size=7), st.lists(WOORDEN, max_size=7))
def test_a_house_holds_all_its_words_or_is_refused(regels: list[str], binnen: list[str], buiten: list[str]) -> None:
    try:
        tekening = teken_huis(regels, mensen(binnen), mensen(buiten), alt="Een huis.")
    except PictureError:
        return
    assert tuple(getekend(tekening)) == tekening.woorden
    assert len(tekening.woorden) == len(regels) + len(binnen) + len(buiten)


@settings(max_examples=60, deadline=None)
@given(st.lists(WOORDEN, max_size=3), st.lists(WOORDEN, min_size=1, max_size=6))
def test_no_line_leaves_the_roof_and_no_name_touches_another(regels: list[str], namen: list[str]) -> None:
    try:
        tekening = teken_huis(regels, mensen(namen), (), alt="Een huis.")
    except PictureError:
        return
    hoogten = [float(y) for y in re.findall(r'<tspan x="320" y="([0-9.]+)"', tekening.svg)]
    dak = hoogten[: sum(1 for y in hoogten if y < 210)]
    assert dak == sorted(dak)
    assert all(40 < y < 206 for y in dak)
    plekken = sorted({float(x) for x in re.findall(r'<tspan x="([0-9.]+)" y="3(?:78|93)"', tekening.svg)})
    assert all(rechts - links >= 80 for links, rechts in pairwise(plekken))


def test_seven_people_in_one_row_are_refused() -> None:
    with pytest.raises(PictureError, match="hoogstens 6"):
        teken_huis((), mensen(["Els"] * 7), (), alt="Een huis.")


def test_rules_that_do_not_fit_in_the_roof_are_refused() -> None:
    with pytest.raises(PictureError, match="dak"):
        teken_huis(["Wij praten met een gewone stem. " * 8], (), (), alt="Een huis.")


def test_the_three_houses_hold_quotes_unaltered_or_refuse_them() -> None:
    woorden = "“Dat mama elke avond klinkt zoals mama.”"
    tekening = teken_drie_huizen([Huisje("Wat ik wens", "#ffffff", (woorden,))], alt="Een huis.")
    assert getekend(tekening) == ["Wat ik wens", woorden]
    with pytest.raises(PictureError, match="passen niet"):
        teken_drie_huizen([Huisje("Wat ik wens", "#ffffff", (woorden * 20,))], alt="Een huis.")


def test_a_thermometer_counts_from_ten_down_to_nought_between_its_words() -> None:
    tekening = teken_thermometers([Thermometer("Hoe voel ik mij?", "niet fijn", "heel fijn")], alt="Een thermometer.")
    assert tuple(getekend(tekening)) == tekening.woorden
    assert tekening.woorden == ("Hoe voel ik mij?", "heel fijn", *map(str, range(10, -1, -1)), "niet fijn")


@given(st.lists(WOORDEN, max_size=4))
@settings(max_examples=60, deadline=None)
def test_a_card_holds_all_its_words_or_is_refused(regels: list[str]) -> None:
    try:
        tekening = teken_kaart("Ik mag", regels, alt="Een kaart.")
    except PictureError:
        return
    assert tuple(getekend(tekening)) == tekening.woorden == ("Ik mag", *(" ".join(regel.split()) for regel in regels))
    assert all(float(y) <= 212 for y in re.findall(r'<tspan[^>]* y="([0-9.]+)"', tekening.svg))
