"""Overruling: with a reason, for one rule at one place, and never silently for anything else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from plandocs.plan import Plan
from plandocs.plan.paden import in_woorden, vast_pad
from plandocs.rules import beoordeel, check
from plannen import PLANNEN, VANDAAG, edited, plan_van

ZONDER_VERVANGER = {"regie.vervanger": None}
DOELEN = "ondersteuningsplan.doelen"


def afwijking(regel: str, pad: str, **anders: Any) -> dict[str, Any]:
    basis = {"regel": regel, "pad": pad, "reden": "De vervanger is bekend op 1 december.", "door": "marloes"}
    return {**basis, "datum": "2026-11-16", **anders}


def test_an_overruled_finding_is_not_open_and_keeps_its_reason() -> None:
    plan = edited({**ZONDER_VERVANGER, "afwijkingen": [afwijking("ALG-003", "regie.vervanger")]})
    oordeel = beoordeel(plan, VANDAAG)
    (een,) = oordeel.overwogen
    assert oordeel.open == check(plan, VANDAAG) == ()
    assert (een.finding.rule, een.finding.severity) == ("ALG-003", "fout")
    assert een.afwijking.reden == "De vervanger is bekend op 1 december."


@pytest.mark.parametrize("ontbreekt", ["reden", "door", "datum", "pad"])
def test_an_overruling_without_reason_person_date_or_place_is_no_plan(ontbreekt: str) -> None:
    half = {naam: waarde for naam, waarde in afwijking("ALG-003", "regie.vervanger").items() if naam != ontbreekt}
    with pytest.raises(ValidationError):
        edited({"afwijkingen": [half]})


def test_an_overruling_covers_one_rule_at_one_place() -> None:
    plan = edited({**ZONDER_VERVANGER, "regie.taken": None, "afwijkingen": [afwijking("ALG-003", "regie.vervanger")]})
    assert {(een.rule, een.path) for een in check(plan, VANDAAG)} == {("ALG-003", "regie.taken")}


def test_an_overruling_that_matches_nothing_is_a_tip_that_names_where_the_rule_does_find_something() -> None:
    plan = edited({**ZONDER_VERVANGER, "afwijkingen": [afwijking("ALG-003", "regie.taken")]})
    tip = next(een for een in check(plan, VANDAAG) if een.rule == "AFW-001")
    assert (tip.severity, tip.path) == ("tip", "afwijkingen[0].pad")
    assert "regie.vervanger" in tip.suggestion


def test_the_tip_on_overrulings_cannot_be_overruled() -> None:
    zelf = [afwijking("AFW-001", "afwijkingen[1].pad"), afwijking("ALG-003", "regie.taken")]
    gevonden = [een.path for een in check(edited({"afwijkingen": zelf}), VANDAAG) if een.rule == "AFW-001"]
    assert gevonden == ["afwijkingen[0].regel", "afwijkingen[1].pad"]


@given(st.sets(st.integers(0, 200), max_size=30))
def test_overruling_some_findings_leaves_exactly_the_others(nummers: set[int]) -> None:
    plan = plan_van("zwak-plan")
    alle = check(plan, VANDAAG)
    opzij = [alle[nummer % len(alle)] for nummer in nummers]
    gemaakt = [afwijking(een.rule, een.path, door="hulp") for een in opzij]
    nieuw = Plan.model_validate({**plan.model_dump(exclude_unset=True), "afwijkingen": gemaakt})
    plekken = {(een.rule, een.path) for een in opzij}
    oordeel = beoordeel(nieuw, VANDAAG)
    assert oordeel.open == tuple(een for een in alle if (een.rule, een.path) not in plekken)
    assert {(een.finding.rule, een.finding.path) for een in oordeel.overwogen} == plekken


def test_a_path_by_item_survives_a_new_item_before_it() -> None:
    doelen = [doel.model_dump(exclude_unset=True) for doel in edited({}).ondersteuningsplan.doelen]
    verschoven = edited({DOELEN: [{"id": "nieuw", "tekst": "Iets nieuws."}, *doelen]})
    assert vast_pad(verschoven, f"{DOELEN}[1].acties[0].wat") == vast_pad(edited({}), f"{DOELEN}[0].acties[0].wat")


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_finding_has_a_place_in_words(naam: str) -> None:
    plan = plan_van(naam)
    for een in check(plan, VANDAAG):
        plek = in_woorden(plan, een.path)
        assert plek
        assert "_" not in plek
        assert "[" not in plek


def test_a_place_in_words_counts_from_one_and_names_people() -> None:
    plan = edited({})
    assert in_woorden(plan, f"{DOELEN}[0].acties[1].wanneer") == "Doel 1, actie 2, wanneer"
    assert in_woorden(plan, "personen[0].geboortedatum") == "Tess, geboortedatum"
