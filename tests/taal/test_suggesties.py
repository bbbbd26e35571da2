from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.letters import vouw
from plandocs.taal.suggesties import dichtstbij

BEKENDEN = ("doelen", "gezin", "personen", "veiligheidsafspraken", "niet_voor", "sanne", "mark", "opa", "oma")


@pytest.mark.parametrize(
    ("woord", "verwacht"),
    [
        ("doel", "doelen"),
        ("Gezin", "gezin"),
        ("gezni", "gezin"),
        ("personne", "personen"),
        ("veiligheids-afspraken", "veiligheidsafspraken"),
        ("veilgheidsafsprakn", "veiligheidsafspraken"),
        ("niet voor", "niet_voor"),
        ("Sänne", "sanne"),
        ("Marc", "mark"),
        ("oma", "oma"),
        ("ora", None),
        ("hanna", None),
        ("uitgaven", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_a_slip_of_the_pen_is_recognised_and_another_word_is_not(woord: str, verwacht: str | None) -> None:
    assert dichtstbij(woord, BEKENDEN) == verwacht


def test_of_two_equally_near_the_first_in_the_alphabet_wins() -> None:
    assert dichtstbij("bart", ["bert", "bort"]) == dichtstbij("bart", ["bort", "bert"]) == "bert"


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert dichtstbij("doelen", []) is None


WOORD = st.text(alphabet="abcé_- Z", max_size=12)


@given(WOORD, st.lists(WOORD, max_size=6))
def test_the_suggestion_is_one_of_the_known_words(woord: str, bekenden: list[str]) -> None:
    assert dichtstbij(woord, bekenden) in {None, *bekenden}


@given(WOORD.filter(lambda woord: bool(woord.strip())), st.lists(WOORD, max_size=6))
def test_a_known_word_is_nearest_to_itself(woord: str, bekenden: list[str]) -> None:
    gevonden = dichtstbij(woord, [*bekenden, woord])
    assert gevonden is not None
    assert _kaal(gevonden) == _kaal(woord)


def _kaal(woord: str) -> str:
    return vouw(woord.strip()).replace("-", "_").replace(" ", "_")
