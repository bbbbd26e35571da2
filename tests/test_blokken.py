"""Literal words stand between quotation marks once, and are never altered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.blocks import in_quotes


@pytest.mark.parametrize(
    ("woorden", "getoond"),
    [
        ("Ik ben bang", "“Ik ben bang”"),
        ("“Ik ben bang”", "“Ik ben bang”"),
        ('"Ik ben bang"', '"Ik ben bang"'),
        ("„Ik ben bang”", "„Ik ben bang”"),
        ("‘Ik ben bang’", "‘Ik ben bang’"),
        (' "Ik ben bang" ', ' "Ik ben bang" '),
        ("Hij zei: “Ga weg”", "“Hij zei: “Ga weg””"),
        ('"Ja" en "nee"', '“"Ja" en "nee"”'),
        ("“Ik ben bang", "““Ik ben bang”"),
        ("’s Nachts ben ik bang", "“’s Nachts ben ik bang”"),
        ("'t is 'n feest'", "“'t is 'n feest'”"),
        ("'t Is de jas van Hans'", "“'t Is de jas van Hans'”"),
        ("‘s Avonds slaat papa’", "“‘s Avonds slaat papa’”"),
        ("“ ”", "““ ””"),
        ('""', '“""”'),
        ('"', '“"”'),
        ("", "“”"),
    ],
)
def test_marks_that_were_written_already_are_enough(woorden: str, getoond: str) -> None:
    assert in_quotes(woorden) == getoond


@given(st.text())
def test_no_letter_of_somebodys_words_is_changed(woorden: str) -> None:
    assert in_quotes(woorden) in (woorden, f"“{woorden}”")
    assert in_quotes(in_quotes(woorden)) in (in_quotes(woorden), f"“{in_quotes(woorden)}”")
