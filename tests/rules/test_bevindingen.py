"""Findings help: they propose people of the plan, say nothing twice, leave quotations alone and never fail silently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from plandocs.errors import PlandocsError, RuleError
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Uitspraak
from plandocs.plan.walk import geef, stappen
from plandocs.rules import RULES, Finding, check
from plandocs.rules.kernel import Melding, Plek
from plannen import PLANNEN, VANDAAG, clean, edited, plan_van

CITAATREGELS = {"KZ-003", "OP-004"}


def met_controle(code: str, fout: Exception) -> tuple[Plan, Iterator[Finding]]:
    def stuk(_: Onderdeel, plek: Plek) -> Iterator[Melding]:
        yield Melding(plek.pad, "Tot hier gaat het goed.")
        raise fout

    plan = clean()
    return plan, iter(check(plan, VANDAAG, [replace(RULES[code], controle=stuk)]))


def test_a_rule_that_breaks_down_fails_the_check_and_is_named() -> None:
    with pytest.raises(RuleError, match=r"DO-001.*ondersteuningsplan\.doelen\[0\].*KeyError") as gevangen:
        met_controle("DO-001", KeyError("Tess slaapt slecht"))
    assert (gevangen.value.code, gevangen.value.path) == ("DO-001", "ondersteuningsplan.doelen[0]")


def test_the_error_of_a_broken_rule_holds_no_words_of_the_plan() -> None:
    with pytest.raises(PlandocsError) as gevangen:
        met_controle("ALG-001", ValueError("Tess slaapt slecht"))
    assert "Tess" not in str(gevangen.value)
    assert gevangen.value.__cause__ is None
    assert gevangen.value.__suppress_context__


def test_stopping_the_check_by_hand_is_no_broken_rule() -> None:
    def stop(_: Onderdeel, __: Plek) -> Iterator[Melding]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(clean(), VANDAAG, [replace(RULES["ALG-001"], controle=stop)])


def test_a_rule_is_silent_where_another_already_speaks() -> None:
    plan = edited({"ondersteuningsplan.doelen[2].acties[0].wat": "Men gaat bellen. Er wordt gebeld."})
    actie = {een.rule for een in check(plan, VANDAAG) if een.path.endswith("doelen[2].acties[0].wat")}
    alleen = check(plan, VANDAAG, [RULES["TA-003"]])
    assert alleen
    assert "DO-008" in actie
    assert "TA-003" not in actie


@pytest.mark.parametrize("code", RULES)
def test_a_rule_gives_way_only_to_rules_that_exist(code: str) -> None:
    assert set(RULES[code].zwijgt_bij) <= RULES.keys() - {code}


@pytest.mark.parametrize("naam", PLANNEN)
def test_nothing_is_reported_twice(naam: str) -> None:
    gevonden = [(een.rule, een.path, een.message) for een in check(plan_van(naam), VANDAAG)]
    assert sorted(set(gevonden)) == sorted(gevonden)


@pytest.mark.parametrize("naam", PLANNEN)
def test_no_suggestion_rewrites_a_quotation(naam: str) -> None:
    plan = plan_van(naam)
    for een in check(plan, VANDAAG):
        *naar, laatste = stappen(een.path)
        houder = geef(plan, ".".join(str(stap) for stap in naar)) if naar else plan
        if isinstance(houder, Uitspraak) and houder.letterlijk and laatste == "tekst":
            assert een.rule in CITAATREGELS


def test_a_question_about_who_names_the_people_of_the_plan_first_those_in_the_text() -> None:
    zorg = {"soort": "waarneming", "tekst": "Kees zag dat Jip bij oma Hanneke ging slapen."}
    (gevonden,) = check(edited({"ondersteuningsplan.zorgen[2]": zorg}), VANDAAG, [RULES["KZ-001"]])
    assert "Bekend in dit plan: oma Hanneke, Kees, Femke, Ruud" in gevonden.suggestion
    assert "Jip" not in gevonden.suggestion


def test_who_keeps_an_agreement_is_not_proposed_to_watch_it() -> None:
    (gevonden,) = check(edited({"veilig_verder_plan.afspraken[0].toezicht_door": []}), VANDAAG, [RULES["VV-009"]])
    bekend = gevonden.suggestion.partition("Bekend in dit plan: ")[2]
    assert "oma Hanneke" in bekend
    assert not {"Ruud", "Kees", "Tess"} & set(bekend.replace(".", "").split(", "))


def test_without_known_people_the_question_stands_alone() -> None:
    plan = Plan.model_validate(
        {
            "plandocs": 1,
            "kop": {"titel": "Leeg"},
            "personen": [],
            "veilig_verder_plan": {"gevaren": [{"id": "gevaar", "waarover": "Er valt iets om."}]},
        }
    )
    gevonden = [een for een in check(plan, VANDAAG, [RULES["VV-004"]]) if een.path.endswith("wie")]
    assert [een.suggestion for een in gevonden] == ["Wie is hier bang voor? Kies de mensen."]
