"""One edit of a plan as data."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.service.editor.bewerking import Bewerking, BewerkingError, pas_toe, verleggen, waarde_op
from service.ruwe_plannen import ruw_van

LIJST: dict[str, Any] = {"a": {"b": [{"t": "nul"}, {"t": "een"}, {"t": "twee"}]}}
NUMMER = st.integers(0, 4)


@st.composite
def bewerkingen(draw: st.DrawFn) -> Bewerking:
    nummer = draw(NUMMER)
    return draw(
        st.sampled_from(
            [
                Bewerking("zet", f"a.b[{nummer}].t", "anders"),
                Bewerking("zet", f"a.b[{nummer}].t", None),
                Bewerking("zet", "a.nieuw.diep", "hier"),
                Bewerking("zet", "c.d.e", "daar"),
                Bewerking("voeg_toe", f"a.b[{nummer}]", {"t": "bij"}),
                Bewerking("voeg_toe", "a.leeg[0]", {"t": "bij"}),
                Bewerking("verwijder", f"a.b[{nummer}]"),
                Bewerking("verplaats", f"a.b[{nummer}]", draw(NUMMER)),
            ]
        )
    )


@given(st.lists(bewerkingen(), max_size=8))
def test_every_edit_is_taken_back_by_its_inverse(reeks: list[Bewerking]) -> None:
    data, terug = LIJST, []
    for een in reeks:
        try:
            data, omgekeerd = pas_toe(data, een)
        except BewerkingError:
            continue
        terug.append(omgekeerd)
    for een in reversed(terug):
        data, _ = pas_toe(data, een)
    assert data == LIJST


@given(bewerkingen())
def test_an_edit_leaves_the_given_data_as_it_was(een: Bewerking) -> None:
    voor = repr(LIJST)
    with suppress(BewerkingError):
        pas_toe(LIJST, een)
    assert repr(LIJST) == voor


@given(st.sampled_from(["voeg_toe", "verwijder", "verplaats"]), st.integers(0, 2), st.integers(0, 2), st.integers(0, 2))
def test_a_path_follows_its_item_past_edits_of_others(soort: Any, waar: int, naar: int, van_mij: int) -> None:
    ander = Bewerking(soort, f"a.b[{waar}]", naar if soort == "verplaats" else {"t": "bij"})
    mijn = Bewerking("zet", f"a.b[{van_mij}].t", "mijn")
    data, _ = pas_toe(LIJST, ander)
    verlegd = verleggen(mijn, ander)
    if verlegd is None:
        assert (soort, waar) == ("verwijder", van_mij)
    else:
        assert waarde_op(data, verlegd.pad) == LIJST["a"]["b"][van_mij]["t"]


@pytest.mark.parametrize("pad", ["kop[0]", "personen[99].rol", "kop.titel.diep", "personen.naam"])
def test_a_place_that_is_not_there_is_refused_by_path_only(pad: str) -> None:
    with pytest.raises(BewerkingError) as gevangen:
        pas_toe(ruw_van(), Bewerking("zet", pad, "geheim"))
    assert "geheim" not in str(gevangen.value)
