"""Houses, thermometers and cards: everything that is drawn is told, and what does not fit is refused."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from plandocs.errors import PictureError
from plandocs.pictures.huis import Huisje, Plekken, plekvakken, teken_drie_huizen, teken_huis
from plandocs.pictures.kaart import KANT_HOOG, MM, Kant, teken_kaart
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


@settings(max_examples=genoeg(60))
@given(st.lists(WOORDEN, max_size=3), st.lists(WOORDEN, max_size=7), st.lists(WOORDEN, max_size=7))
def test_a_house_holds_all_its_words_or_is_refused(regels: list[str], binnen: list[str], buiten: list[str]) -> None:
    try:
        tekening = teken_huis(regels, mensen(binnen), mensen(buiten), alt="Een huis.")
    except PictureError:
        return
    assert tuple(getekend(tekening)) == tekening.woorden
    assert len(tekening.woorden) == len(regels) + len(binnen) + len(buiten)


@settings(max_examples=genoeg(60))
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


@given(st.lists(WOORDEN, max_size=6), st.lists(WOORDEN, max_size=4), st.sampled_from(["nl", "ar"]))
@settings(max_examples=genoeg(60))
def test_a_card_holds_all_its_words_or_is_refused(voor: list[str], achter: list[str], taal: str) -> None:
    kanten = (Kant("Ik mag", tuple(voor), "#ffffff"), Kant("Wie bel ik?", tuple(achter), "#eeeeee"))
    try:
        tekening = teken_kaart(kanten, alt="Een kaart.", taal=taal)
    except PictureError:
        return
    regels = [["Ik mag", *voor], ["Wie bel ik?", *achter]]
    verwacht = tuple(" ".join(regel.split()) for kant in regels for regel in kant)
    assert tuple(getekend(tekening)) == tekening.woorden == verwacht
    assert all(42 < float(y) < 42 + KANT_HOOG for y in re.findall(r'<tspan[^>]* y="([0-9.]+)"', tekening.svg))
    assert all(float(maat) >= 9 / 72 * 25.4 * 4 for maat in re.findall(r'font-size="([0-9.]+)"', tekening.svg))


def test_both_sides_of_a_card_are_as_large_as_a_bank_card() -> None:
    tekening = teken_kaart((Kant("Ik mag", (), "#fdf3dc"), Kant("Bel", (), "#e4f0f4")), alt="Een kaart.")
    breed = float(re.findall(r'viewBox="0 0 ([0-9.]+)', tekening.svg)[0])
    kanten = re.findall(r'width="([0-9.]+)" height="([0-9.]+)" fill="#(?:fdf3dc|e4f0f4)"', tekening.svg)
    maten = {(round(float(b) * MM / breed, 1), round(float(h) * MM / breed, 1)) for b, h in kanten}
    assert (len(kanten), maten) == (2, {(85.6, 54.0)})


def test_words_that_are_too_long_for_a_card_are_refused() -> None:
    with pytest.raises(PictureError, match="kaart"):
        teken_kaart((Kant("Ik mag", ("Dit is een lange regel. " * 24,), "#ffffff"),), alt="Een kaart.")


@settings(max_examples=genoeg(40))
@given(st.lists(WOORDEN, min_size=1, max_size=3))
def test_no_place_below_the_house_touches_another_or_the_house(namen: list[str]) -> None:
    plekken = Plekken("Mijn plekken", tuple((naam, "huis") for naam in namen))
    try:
        tekening = teken_huis((), (), (), plekken, alt="Een huis.")
    except PictureError:
        return
    assert tuple(getekend(tekening)) == tekening.woorden
    vakken = [vak for paar in plekvakken(len(namen)) for vak in paar]
    assert all(een.overlap(ander) == 0 for nummer, een in enumerate(vakken) for ander in vakken[:nummer])
    assert all(vak.boven > 592 and vak.rechts <= 640 for vak in vakken)


def test_a_fourth_place_is_refused() -> None:
    with pytest.raises(PictureError, match="hoogstens 3"):
        teken_huis((), (), (), Plekken("Mijn plekken", (("thuis", "huis"),) * 4), alt="Een huis.")


def test_a_thermometer_has_a_line_for_every_question_and_no_faces_for_who_is_older() -> None:
    meter = Thermometer("Hoe voel ik mij?", "niet fijn", "heel fijn")
    gewoon = teken_thermometers([meter], alt="Een thermometer.", schrijven=("Datum:", "Dit helpt mij:"))
    rustig = teken_thermometers([meter], alt="Een thermometer.", rustig=True)
    assert gewoon.woorden[-2:] == ("Datum:", "Dit helpt mij:")
    assert tuple(getekend(gewoon)) == gewoon.woorden
    assert gewoon.svg.count('fill="#fff6d8"') == 3
    assert 'fill="#fff6d8"' not in rustig.svg
    with pytest.raises(PictureError, match="schrijfregel"):
        teken_thermometers([meter], alt="Een thermometer.", schrijven=("Waarom is dat zo? " * 9,))
