from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.aanhalingen import aanhalingen, zonder_aanhalingen

TEKST = st.text() | st.text(alphabet="\"'“”‘’„«»‹› ab\nst", max_size=80)


@pytest.mark.parametrize(
    ("text", "citaten"),
    [
        ("Sanne zegt: “Ik wil dat Lotte weer lacht.”", ["“Ik wil dat Lotte weer lacht.”"]),
        ('"Ik", zei Daan, "ga niet."', ['"Ik"', '"ga niet."']),
        ("’s Avonds zegt Lotte: 'Ik ben bang in m'n bed.'", ["'Ik ben bang in m'n bed.'"]),
        ("Papa's foto's zijn van 's avonds; 'k wil, 't is.", []),
        ("Sinds '98 woont zij in haar ouders' huis.", []),
        ("„Ik slaap slecht”, zegt Daan. «Ik ook.»", ["„Ik slaap slecht”", "«Ik ook.»"]),
        ("‹Ik mis ‘Boef’ zo›, zegt Daan.", ["‹Ik mis ‘Boef’ zo›"]),
        ('Een "open citaat.\n\nEen nieuwe alinea".', []),
        ("Lotte: “Papa’s auto is kapot.”", ["“Papa’s auto is kapot.”"]),
    ],
)
def test_a_quotation_stands_between_its_own_marks(text: str, citaten: list[str]) -> None:
    assert [text[begin:eind] for begin, eind in aanhalingen(text)] == citaten


@given(TEKST)
def test_quotations_follow_each_other_and_do_not_overlap(text: str) -> None:
    grenzen = [grens for citaat in aanhalingen(text) for grens in citaat]
    assert grenzen == sorted(grenzen)
    assert all(eind - begin >= 2 for begin, eind in aanhalingen(text))


@given(TEKST)
def test_hiding_quotations_changes_nothing_else(text: str) -> None:
    verborgen = zonder_aanhalingen(text)
    binnen = {plaats for begin, eind in aanhalingen(text) for plaats in range(begin, eind)}
    assert len(verborgen) == len(text)
    for plaats, (oud, nieuw) in enumerate(zip(text, verborgen, strict=True)):
        assert nieuw == ("\0" if plaats in binnen else oud)
