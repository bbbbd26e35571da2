"""The charts hold every name, number and date once, and say the same in their alt text."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tekenvoorbeelden import REEKSEN, SCORES, bitmap, ink, words

from genoeg import genoeg
from plandocs.errors import PictureError
from plandocs.pictures import Meting, Reeks, Score, meting_grafiek, schaal_lijn
from plandocs.pictures.schaal import zet_vlaggen
from plandocs.pictures.svg import schoon

GETALLEN = tuple(str(nummer) for nummer in range(11))
LINKS, RECHTS = "0: de kinderen zijn niet veilig", "10: iedereen is veilig"


def test_the_scale_holds_every_name_score_and_date_in_the_listed_order() -> None:
    tekening = schaal_lijn(SCORES, links=LINKS, rechts=RECHTS)
    vlaggen = (
        "mama: 6 (3 maart 2026)",
        "papa: 7,5 (3 maart 2026)",
        "Sem: 4",
        "oma Ria: 4",
        "gezinscoach: 10 (4 maart 2026)",
    )
    assert words(tekening.svg) == tekening.woorden == (*GETALLEN, *vlaggen, LINKS, RECHTS)
    assert all(tekst in tekening.alt for tekst in (*vlaggen, LINKS, RECHTS))


def test_a_scale_without_scores_can_be_filled_in_by_hand() -> None:
    assert schaal_lijn((), links="", rechts="").woorden == GETALLEN


scores = st.lists(
    st.builds(
        Score,
        st.text(max_size=60),
        st.floats(0, 10) | st.integers(0, 10),
        st.sampled_from(("", "3 maart 2026", "12 september 2026")),
    ),
    max_size=12,
)


@settings(max_examples=genoeg(40))
@given(scores, st.text(max_size=300), st.text(max_size=300))
def test_no_flag_covers_another_and_no_word_is_lost(wie: list[Score], links: str, rechts: str) -> None:
    vakken = [vlag.vak for vlag in zet_vlaggen(wie)]
    assert not [paar for paar in combinations(vakken, 2) if paar[0].overlap(paar[1])]
    assert all(vak.links >= 0 and vak.rechts <= 640 for vak in vakken)
    tekening = schaal_lijn(wie, links=links, rechts=rechts)
    assert words(tekening.svg) == tekening.woorden
    assert all(schoon(score.naam) in tekst for score, tekst in zip(wie, tekening.woorden[11:], strict=False))


def test_the_flags_are_drawn_within_the_sheet() -> None:
    box = ink(schaal_lijn(SCORES, links=LINKS, rechts=RECHTS).svg, 640)
    assert box is not None
    assert box[0] > 0
    assert box[2] < 640


@pytest.mark.parametrize("waarde", [-1, 10.5, float("nan"), float("inf")])
def test_a_score_off_the_scale_is_refused(waarde: float) -> None:
    with pytest.raises(PictureError, match="tussen 0 en 10"):
        schaal_lijn((Score("mama", waarde),), links="", rechts="")
    with pytest.raises(PictureError, match="tussen 0 en 10"):
        meting_grafiek((Reeks("mama", (Meting(date(2026, 1, 1), waarde),)),))


def test_a_text_of_pages_is_refused() -> None:
    with pytest.raises(PictureError, match="Maak hem korter"):
        schaal_lijn((Score("n" * 5000, 5),), links="", rechts="")
    with pytest.raises(PictureError, match="Maak hem korter"):
        meting_grafiek((Reeks("n" * 50000, (Meting(date(2026, 1, 1), 4),)),))


def test_the_chart_holds_its_legend_numbers_and_dates_in_the_listed_order() -> None:
    tekening = meting_grafiek(REEKSEN)
    datums = ("3 mrt. 2026", "9 mei 2026", "1 sep. 2026")
    assert words(tekening.svg) == tekening.woorden == ("mama", "papa", "Sem", *GETALLEN, *datums)


def test_the_alt_text_of_the_chart_holds_every_score() -> None:
    alt = meting_grafiek(REEKSEN).alt
    assert "mama: 4 op 3 mrt. 2026, 5 op 9 mei 2026, 7 op 1 sep. 2026." in alt
    assert "papa: 5 op 9 mei 2026, 6 op 20 mei 2026, 6,5 op 1 sep. 2026." in alt


def test_equal_scores_on_one_day_are_both_visible() -> None:
    een = Reeks("mama", (Meting(date(2026, 1, 1), 5),))
    ander = Reeks("papa", (Meting(date(2026, 1, 1), 5),))
    inside = bitmap(meting_grafiek((een, ander)).svg, 640).crop((250, 60, 450, 340))
    seen = {colour for _, colour in inside.getcolors(9999) or []}
    assert {(0x1F, 0x5F, 0x99, 255), (0xD9, 0x83, 0x24, 255)} <= seen


def test_a_chart_without_scores_is_refused() -> None:
    with pytest.raises(PictureError, match="nog geen cijfers"):
        meting_grafiek((Reeks("mama", ()),))


def test_charts_are_drawn_the_same_every_time_and_keep_hostile_names() -> None:
    naam = '<oma> & "opa" 👵 جدة'
    reeks = Reeks(naam, (Meting(date(2026, 1, 1), 4),))
    assert meting_grafiek((reeks,)) == meting_grafiek((reeks,))
    assert words(meting_grafiek((reeks,)).svg)[0] == naam
    assert words(schaal_lijn((Score(naam, 4),), links="", rechts="").svg)[-1] == f"{naam}: 4"
