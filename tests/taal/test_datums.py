from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.datums import (
    OnmogelijkeDatumError,
    leeftijd,
    naam_van_de_dag,
    parse_datum,
    schrijf_datum,
    schrijf_periode,
)
from plandocs.taal.letters import vouw
from plandocs.taal.tijden import schrijf_tijd

DATUMS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DATUMS)
def test_a_date_is_read_back_in_every_way_it_is_written(dag: date) -> None:
    vormen = (
        dag.isoformat(),
        schrijf_datum(dag),
        f"{naam_van_de_dag(dag)} {schrijf_datum(dag)}",
        f"{dag.day}-{dag.month}-{dag.year}",
        f"{dag.day:02}/{dag.month:02}/{dag.year}",
        f"{dag.day}.{dag.month:02}.{dag.year}",
    )
    assert [parse_datum(vorm) for vorm in vormen] == [dag] * len(vormen)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
def test_three_numbers_are_a_date_of_the_calendar_or_are_refused(dag: int, maand: int, jaar: int) -> None:
    try:
        gelezen = parse_datum(f"{jaar:04}-{maand}-{dag}")
    except OnmogelijkeDatumError:
        assert not (1 <= dag <= 28 and 1 <= maand <= 12 and 1900 <= jaar <= 2100)
    else:
        assert gelezen == date(jaar, maand, dag)


@pytest.mark.parametrize("text", ["", "1 maart", "1-3-27", "maart 2027", "1-3/2027", "morgen", "1 maart 2027!"])
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert parse_datum(text) is None


def test_an_impossible_date_says_why() -> None:
    with pytest.raises(OnmogelijkeDatumError, match="31 februari bestaat niet; februari 2027 heeft 28 dagen"):
        parse_datum("31 februari 2027")


@pytest.mark.parametrize(
    ("begin", "eind", "verwacht"),
    [
        (date(2027, 3, 3), date(2027, 3, 7), "3 tot en met 7 maart 2027"),
        (date(2027, 3, 3), date(2027, 4, 7), "3 maart tot en met 7 april 2027"),
        (date(2027, 12, 3), date(2028, 1, 7), "3 december 2027 tot en met 7 januari 2028"),
        (date(2027, 3, 3), date(2027, 3, 3), "3 maart 2027"),
        (date(2027, 3, 3), None, "vanaf 3 maart 2027"),
        (None, date(2027, 3, 3), "tot en met 3 maart 2027"),
        (None, None, ""),
    ],
)
def test_a_period_does_not_repeat_month_or_year(begin: date | None, eind: date | None, verwacht: str) -> None:
    assert schrijf_periode(begin, eind) == verwacht


@pytest.mark.parametrize(
    ("op", "jaren"),
    [(date(2027, 2, 28), 10), (date(2027, 3, 1), 11), (date(2028, 2, 29), 12), (date(2015, 1, 1), -2)],
)
def test_who_is_born_on_29_february_has_a_birthday_on_1_march(op: date, jaren: int) -> None:
    assert leeftijd(date(2016, 2, 29), op) == jaren


def test_a_time_is_written_with_a_point() -> None:
    assert [schrijf_tijd("16:00"), schrijf_tijd("08:30")] == ["16.00 uur", "8.30 uur"]


def test_folding_keeps_the_place_of_every_letter() -> None:
    assert all(len(vouw(chr(code))) == 1 for code in range(0x110000))


@given(st.text())
def test_folding_a_text_keeps_its_length(text: str) -> None:
    assert len(vouw(text)) == len(text)
