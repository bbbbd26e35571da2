"""A text that names only help or a promise is told from one that says what will be different."""

from __future__ import annotations

import pytest

from plandocs.taal.diensten import alleen_hulp, alleen_hulp_of_belofte


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Wim volgt therapie.", "problem"),
        ("Wim gaat elke dinsdag naar de verslavingszorg.", "problem"),
        ("Wim en Lies volgen relatietherapie.", "problem"),
        ("Inzet van gezinsbegeleiding.", "problem"),
        ("Wim volgt rouwtherapie.", "problem"),
        ("Wim volgt therapie en Lies slaapt de hele nacht door.", "unsure"),
        ("Wim belooft rustig te blijven.", "ok"),
        ("Wim gaat naar de training van zijn voetbalclub.", "ok"),
        ("Wim zegt: “Ik volg therapie.”", "ok"),
        ("De therapie is klaar.", "ok"),
        ("", "ok"),
    ],
)
def test_help_alone_is_recognised(tekst: str, antwoord: str) -> None:
    assert alleen_hulp(tekst).antwoord == antwoord


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Wim belooft rustig te blijven als Lies huilt.", "problem"),
        ("Wim volgt therapie en belooft rustig te blijven.", "problem"),
        ("Wim komt zijn afspraken na.", "problem"),
        ("Wim belooft rustig te blijven en Kees blijft erbij in de kamer.", "unsure"),
        ("Wim komt de afspraken na: Kees brengt Lies naar school.", "unsure"),
        ("Wim slaapt bij Kees.", "ok"),
    ],
)
def test_a_promise_counts_when_asked(tekst: str, antwoord: str) -> None:
    assert alleen_hulp_of_belofte(tekst).antwoord == antwoord


def test_the_word_that_is_shown_is_the_first_service() -> None:
    assert alleen_hulp("Wim volgt Therapie.").woord == "Therapie"
