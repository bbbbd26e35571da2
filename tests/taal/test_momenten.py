from __future__ import annotations

from pathlib import Path

import pytest
from duiding import duiding
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.datums import OnmogelijkeDatumError
from plandocs.taal.letters import op_een_regel
from plandocs.taal.momenten import Moment, parse_moment

TABEL = [
    regel.split("\t") for regel in (Path(__file__).parent / "momenten.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
STUKJES = (
    *(woorden for woorden, _ in TABEL),
    *("van", "tot", "t/m", "na", "voor", "vóór", "binnen", "elke", "3", "31", "week", "-", "–", ",", "en", "als"),
    *("2027", "maart", "mei", "Mei", "februari", "uur", "16.00", "half", "vrijdag", "wo", "(", ".", "\n", "\t"),
)
LOSSE_TEKST = st.text(max_size=60) | st.lists(st.sampled_from(STUKJES), max_size=9).map(" ".join)


def gelezen(text: str) -> Moment | None:
    try:
        return parse_moment(text)
    except OnmogelijkeDatumError:
        return None


@pytest.mark.parametrize(("woorden", "verwacht"), TABEL)
def test_a_phrase_is_understood_as_the_table_says(woorden: str, verwacht: str) -> None:
    assert duiding(woorden) == verwacht


def test_the_table_holds_each_phrase_once() -> None:
    assert len({woorden for woorden, _ in TABEL}) == len(TABEL) > 150


@pytest.mark.parametrize(
    ("woorden", "laatste"),
    [
        ("vóór 1 maart 2027", "2027-02-28"),
        ("uiterlijk 1 maart 2027", "2027-03-01"),
        ("1 maart 2027", "2027-03-01"),
        ("van 3 tot 7 maart 2027", "2027-03-06"),
        ("vanaf 1 maart 2027", "None"),
        ("elke dinsdag", "None"),
        ("z.s.m.", "None"),
    ],
)
def test_the_last_day_leaves_out_the_day_after_voor_and_tot(woorden: str, laatste: str) -> None:
    assert str(parse_moment(woorden).laatste_dag) == laatste


@pytest.mark.parametrize(
    ("woorden", "concreet"),
    [
        ("vóór 1 maart 2027", True),
        ("als Mark schreeuwt", True),
        ("elke avond", True),
        ("z.s.m.", False),
        ("als het nodig is", False),
        ("", False),
    ],
)
def test_only_words_that_say_when_are_concrete(woorden: str, concreet: bool) -> None:
    assert parse_moment(woorden).is_concreet is concreet


def test_accents_capitals_and_white_space_do_not_change_the_meaning() -> None:
    gewoon, anders = parse_moment("vóór 1 maart 2027"), parse_moment("  VOOR\n1   Maart 2027 ")
    assert (anders.soort, anders.eind, anders.tot_en_met) == (gewoon.soort, gewoon.eind, gewoon.tot_en_met)


@given(LOSSE_TEKST)
def test_a_moment_keeps_the_words_of_the_writer(text: str) -> None:
    moment = gelezen(text)
    assert moment is None or moment.woorden == text.strip()


@given(LOSSE_TEKST)
def test_frequency_and_trigger_are_quoted_from_the_words(text: str) -> None:
    moment = gelezen(text)
    if moment is not None:
        assert (moment.frequentie or "") in op_een_regel(text)
        assert (moment.als or "") in op_een_regel(text)


@given(LOSSE_TEKST)
def test_times_are_times_of_one_day(text: str) -> None:
    moment = gelezen(text)
    tijden = [] if moment is None else [tijd for tijd in (moment.tijd, moment.tijd_tot) if tijd]
    assert all(len(tijd) == 5 and "00:00" <= tijd <= "24:00" for tijd in tijden)


@given(LOSSE_TEKST)
def test_what_is_understood_is_never_called_vague(text: str) -> None:
    moment = gelezen(text)
    if moment is not None and not moment.is_concreet:
        assert not any((moment.begin, moment.eind, moment.dagen, moment.tijd, moment.frequentie, moment.als))
