"""The judgements on wording answer `problem` only when it is clear, and `unsure` when it might be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.oordelen import (
    anoniem,
    heeft_maat,
    is_voorgeschreven,
    negatief,
    vergelijkend,
    zwak_werkwoord,
)
from plandocs.taal.woorden import LIJSTEN, _treffers, lijst, zoek

WOORDEN = [woord.woord.replace(" … ", " Tess ") for naam in LIJSTEN for woord in lijst(naam)]


@given(st.sampled_from(LIJSTEN), st.lists(st.sampled_from([*WOORDEN, "Tess", "belt", "oma", "."]), max_size=8))
def test_looking_ahead_for_words_never_misses_what_the_list_finds(naam: str, woorden: list[str]) -> None:
    tekst = " ".join(woorden)
    assert zoek(naam, tekst) == tuple(_treffers(naam, tekst))


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Wim drinkt niet meer.", "problem"),
        ("Geen ruzie.", "problem"),
        ("De deur is dicht. Er is geen herrie.", "unsure"),
        ("Wim telt tot tien, zodat hij niet schreeuwt.", "unsure"),
        ("Lies weet dat het niet haar schuld is.", "ok"),
        ("Lies is niet later dan 20.00 uur thuis.", "ok"),
        ("Lies slaapt in haar eigen kamer en hoeft niet bij papa te liggen.", "unsure"),
        ("De kamer van Lies is schoon: er ligt geen afval.", "unsure"),
        ("Wim en Lies maken geen ruzie.", "problem"),
        ("Lies eet aan tafel.", "ok"),
        ("", "ok"),
    ],
)
def test_a_goal_is_negative_when_its_first_sentence_is(tekst: str, antwoord: str) -> None:
    assert negatief(tekst).antwoord == antwoord


@pytest.mark.parametrize(
    "tekst",
    [
        "Het opheffen van de (acute) onveiligheid.",
        "Opheffen van acute onveiligheid",
        "Het opheffen van de acute onveiligheid van Lies.",
        "De veiligheidsafspraken: De klant(en) houdt zich aan de veiligheidsafspraken van dit veiligheidsplan.",
        "Het behandelen van de onderliggende problematiek.",
    ],
)
def test_the_goals_of_the_method_are_known_by_their_words(tekst: str) -> None:
    assert is_voorgeschreven(tekst)


def test_a_goal_that_says_more_than_the_method_is_not_prescribed() -> None:
    assert not is_voorgeschreven("Het opheffen van de onveiligheid: Wim slaat niet meer.")


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Lies slaapt beter.", "problem"),
        ("Lies slaapt beter, acht uur per nacht.", "unsure"),
        ("Lies slaapt beter: zij ligt de hele nacht in bed.", "unsure"),
        ("Lies is sterk genoeg.", "unsure"),
        ("Lies slaapt in haar eigen bed.", "ok"),
    ],
)
def test_a_comparison_needs_a_number(tekst: str, antwoord: str) -> None:
    assert vergelijkend(tekst).antwoord == antwoord


@pytest.mark.parametrize("tekst", ["vier keer", "3 dagen", "om 8.30 uur", "elke avond", "één keer", "dagelijks"])
def test_a_number_with_what_is_counted_is_a_measure(tekst: str) -> None:
    assert heeft_maat(f"Lies leest {tekst}.")


@pytest.mark.parametrize("tekst", ["op 3 maart 2027", "over twee maanden", "in 2027", "een boek", "op 3-4-2027"])
def test_a_date_or_a_term_is_no_measure(tekst: str) -> None:
    assert not heeft_maat(f"Lies leest {tekst}.")


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Wim werkt aan zijn boosheid.", "problem"),
        ("Wim probeert elke avond voor te lezen.", "unsure"),
        ("Wim let op de kinderen.", "unsure"),
        ("Wim leest voor.", "ok"),
    ],
)
def test_a_weak_verb_is_a_problem_when_nothing_else_is_said(tekst: str, antwoord: str) -> None:
    assert zwak_werkwoord(tekst).antwoord == antwoord


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Het netwerk helpt.", "problem"),
        ("- Men belt.", "problem"),
        ("Wim belt het netwerk.", "ok"),
        ("Niemand rookt binnen.", "ok"),
    ],
)
def test_a_group_acts_when_the_text_opens_with_it(tekst: str, antwoord: str) -> None:
    assert anoniem(tekst).antwoord == antwoord


def test_a_judgement_keeps_the_words_of_the_writer() -> None:
    assert negatief("Wim drinkt Nooit Meer.").woord == "Nooit Meer"
