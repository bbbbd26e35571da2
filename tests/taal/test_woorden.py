from __future__ import annotations

import pytest

from plandocs.taal.letters import op_een_regel, vouw
from plandocs.taal.woorden import LIJSTEN, Woord, lijst

ALLES = [(naam, woord) for naam in LIJSTEN for woord in lijst(naam)]


@pytest.mark.parametrize("naam", LIJSTEN)
def test_no_word_stands_in_a_list_twice_in_any_spelling(naam: str) -> None:
    vormen = [vouw(woord.woord) for woord in lijst(naam)]
    assert sorted(set(vormen)) == sorted(vormen)


@pytest.mark.parametrize("naam", LIJSTEN)
def test_a_list_is_in_alphabetical_order(naam: str) -> None:
    woorden = [woord.woord for woord in lijst(naam)]
    assert woorden == sorted(woorden, key=lambda woord: (woord.casefold(), woord))


def test_every_word_has_advice_and_an_exception_has_none() -> None:
    zonder = [woord.woord for _, woord in ALLES if (woord.soort == "uitzondering") == bool(woord.advies)]
    assert zonder == []


def test_every_field_is_one_tidy_line() -> None:
    velden = [veld for _, woord in ALLES for veld in (woord.woord, woord.soort, woord.advies)]
    assert [veld for veld in velden if veld != op_een_regel(veld)] == []


def test_advice_about_a_word_is_a_full_sentence() -> None:
    adviezen = {woord.advies for naam, woord in ALLES if naam != "vaktaal" and woord.advies}
    assert [advies for advies in adviezen if not (advies[0].isupper() and advies.endswith((".", "?")))] == []


def test_plain_wording_for_jargon_fits_into_a_sentence() -> None:
    namen = ("Raad", "Centrum", "Veilig Thuis")
    uitleg = [woord.advies for woord in lijst("vaktaal") if woord.advies]
    assert [tekst for tekst in uitleg if tekst.endswith(".")] == []
    assert [tekst for tekst in uitleg if tekst[0].isupper() and not tekst.startswith(namen)] == []


def test_plain_wording_does_not_use_the_jargon_it_explains() -> None:
    assert [woord.woord for woord in lijst("vaktaal") if f" {vouw(woord.woord)} " in f" {vouw(woord.advies)} "] == []


def test_a_list_is_read_once() -> None:
    assert lijst("vaktaal") is lijst("vaktaal")
    assert Woord("zsm", "tijd", lijst("vage_woorden")[-1].advies) in lijst("vage_woorden")


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(KeyError):
        lijst("../geheim")
