"""Every rule finds its bad example, leaves its good one alone, and knows the hard cases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plandocs.plan import Plan
from plandocs.plan.walk import geef, stappen
from plandocs.rules import RULES, Finding, Rule, check
from plandocs.rules.bronnen import BRONNEN
from plannen import VANDAAG, clean, edited, read_yaml

HIER = Path(__file__).parent
REGELS = [pytest.param(regel, id=code) for code, regel in RULES.items()]
GEVALLEN = [
    pytest.param(bestand.stem, geval["wijzig"], geval["verwacht"], id=f"{bestand.stem} {geval['naam']}")
    for bestand in sorted(HIER.glob("*.yaml"))
    for geval in read_yaml(bestand)
]


def bevindingen(regel: Rule, wijzig: Mapping[str, Any]) -> tuple[Finding, ...]:
    return check(edited(wijzig), VANDAAG, [regel])


def test_the_clean_sample_has_no_findings() -> None:
    assert check(clean(), VANDAAG) == ()


@pytest.mark.parametrize("regel", REGELS)
def test_a_rule_finds_its_bad_example(regel: Rule) -> None:
    gevonden = bevindingen(regel, regel.slecht)
    assert gevonden
    assert {een.severity for een in gevonden} == {regel.ernst}


@pytest.mark.parametrize("regel", REGELS)
def test_a_rule_leaves_its_good_example_alone(regel: Rule) -> None:
    assert regel.goed
    assert bevindingen(regel, regel.goed) == ()


@pytest.mark.parametrize("regel", REGELS)
def test_a_bad_example_is_found_by_few_other_rules(regel: Rule) -> None:
    assert len({een.rule for een in check(edited(regel.slecht), VANDAAG)}) <= 4


@pytest.mark.parametrize("regel", REGELS)
def test_a_rule_says_where_it_comes_from_and_why(regel: Rule) -> None:
    assert regel.bron in BRONNEN
    assert re.fullmatch(r"[A-Z]{2,3}-[0-9]{3}", regel.code)
    assert len(regel.reden) >= 40
    assert regel.titel
    assert regel.deel


@pytest.mark.parametrize("regel", REGELS)
def test_a_finding_points_at_a_place_and_says_what_to_do_next(regel: Rule) -> None:
    plan = edited(regel.slecht)
    for een in check(plan, VANDAAG, [regel]):
        *naar, laatste = stappen(een.path)
        houder = geef(plan, ".".join(str(stap) for stap in naar)) if naar else plan
        assert isinstance(laatste, int) or laatste in type(houder).model_fields
        assert een.message.endswith(".")
        assert een.suggestion.endswith((".", "?", "”", "’"))


@pytest.mark.parametrize("regel", REGELS)
def test_a_draft_is_never_blocked(regel: Rule) -> None:
    gevonden = check(edited({**regel.slecht, "kop.status": "concept"}), VANDAAG)
    assert all(een.severity != "fout" for een in gevonden)


@pytest.mark.parametrize(("code", "wijzig", "verwacht"), GEVALLEN)
def test_a_hard_case_is_judged_as_a_professional_would(
    code: str, wijzig: dict[str, Any], verwacht: bool | list[str]
) -> None:
    paden = [een.path for een in bevindingen(RULES[code], wijzig)]
    if isinstance(verwacht, bool):
        assert bool(paden) is verwacht
    else:
        assert sorted(set(paden)) == sorted(verwacht)


@pytest.mark.parametrize("regel", REGELS)
def test_a_rule_has_hard_cases_of_both_kinds(regel: Rule) -> None:
    gevallen = read_yaml(HIER / f"{regel.code}.yaml")
    assert len(gevallen) >= 4
    assert sum(not geval["verwacht"] for geval in gevallen) >= 2
    assert any(geval["verwacht"] for geval in gevallen)


@pytest.mark.parametrize("profiel", ["licht", "volledig", "jvv"])
def test_an_empty_plan_is_checked_without_a_crash(profiel: str) -> None:
    plan = Plan.model_validate({"plandocs": 1, "kop": {"titel": "Leeg", "profiel": profiel}, "personen": []})
    assert {"ALG-001", "ALG-002", "ALG-003"} <= {een.rule for een in check(plan, VANDAAG)}


def test_a_plan_that_names_people_who_are_not_in_it_is_checked_without_a_crash() -> None:
    plan = clean()
    leeg = plan.model_copy(update={"personen": plan.personen[:1]})
    assert {"ALG-001", "ALG-003"} <= {een.rule for een in check(leeg, VANDAAG)}
    assert check(plan.model_copy(update={"bronnen": (), "huishoudens": ()}), VANDAAG) == ()
