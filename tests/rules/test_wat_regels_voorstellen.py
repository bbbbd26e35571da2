"""What a finding proposes can be taken as it stands: it answers the finding, and no quotation changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from plandocs.plan import Plan
from plandocs.plan.eigen_woorden import eigen_woorden
from plandocs.plan.walk import teksten
from plandocs.rules import RULES, Finding, check
from plandocs.rules.voorstel import Stap, Voorstel, laat_woorden_heel, verwijder, zet
from plandocs.service.editor.bewerking import Bewerking, pas_toe, waarde_op
from plandocs.taal.aanhalingen import aanhalingen
from plannen import PLANNEN, VANDAAG, clean, edited, plan_van, read_yaml

HIER = Path(__file__).parent
BIEDEN_AAN = {
    "AFW-001", "DO-005", "DO-006", "DO-008", "JV-007", "KI-003", "KI-004", "KIN-001", "KIN-002", "KIN-003", "KIN-004",
    "KZ-003", "OP-004", "RB-002", "RB-007", "TA-002", "VV-005", "VV-008", "VV-014",
}  # fmt: skip
EXTRA: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "DO-005": ({"ondersteuningsplan.doelen[2].acties[0]": {"wat": "Kees belt elke dinsdag met Ruud."}},),
    "DO-006": (
        {"ondersteuningsplan.doelen[2].acties[0]": {"wie": ["kees"], "wat": "Kees belt elke dinsdag met Ruud."}},
        {"ondersteuningsplan.doelen[2].acties[0].wanneer": "2x p.w."},
    ),
    "JV-007": (
        {
            "gezinsplan.fase": "generaliseren_borgen",
            "gezinsplan.borgingsplan": {"wat_doen_we_dan": [{"stap": "Kees belt oma Hanneke."}]},
        },
    ),
    "KI-004": ({"kinduitleg[0].frames[3].tekst": "De hulpverlening komt. Hulpverlening is fijn."},),
    "KIN-001": (
        {
            "personen[3].geen_contact_met": ["tess"],
            "kinduitleg[0].week": [{"dagen": ["zondag"], "deel": "avond", "wie": ["ruud", "hanneke"]}],
        },
    ),
    "KIN-004": ({"kinduitleg[0].taal": "Engles"},),
    "RB-007": ({"rechtbank.weging": "Zie bijlage voor de brief van school."},),
    "AFW-001": (
        {
            "regie.vervanger": None,
            "afwijkingen": [
                {
                    "regel": "ALG-03",
                    "pad": "regie.vervanger",
                    "reden": "Later.",
                    "door": "marloes",
                    "datum": "2026-11-16",
                }
            ],
        },
    ),
    "VV-005": ({"veilig_verder_plan.gevaren[0].waarover": "Zij zijn bang m.b.t. de hulpverlening."},),
}


def wijzigingen() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every bad example, and of the rules that propose something every hard case, with some of our own."""
    yield from ((code, regel.slecht) for code, regel in RULES.items())
    for code in sorted(BIEDEN_AAN):
        yield from ((code, geval["wijzig"]) for geval in read_yaml(HIER / f"{code}.yaml") if geval["verwacht"])
        yield from ((code, extra) for extra in EXTRA.get(code, ()))


@cache
def aangeboden() -> tuple[tuple[Plan, Finding, Voorstel], ...]:
    """Every proposal on every example of every rule, with the plan and the finding."""
    plannen = ((code, edited(wijzig)) for code, wijzig in wijzigingen())
    paren = ((plan, een) for code, plan in plannen for een in check(plan, VANDAAG, [RULES[code]]))
    return tuple((plan, een, voorstel) for plan, een in paren for voorstel in een.voorstellen)


def data_van(plan: Plan) -> Any:
    return plan.model_dump(mode="json", exclude_defaults=True)


def na(plan: Plan, voorstel: Voorstel) -> Plan:
    """Return the plan after the steps of a proposal; raises when a step does not fit or the plan does not hold."""
    data = data_van(plan)
    for stap in voorstel.stappen:
        data, _ = pas_toe(data, Bewerking(stap.op, stap.pad, stap.waarde))
    return Plan.model_validate(data)


def aangehaald(plan: Plan) -> Counter[str]:
    """Return everything that stands between quotation marks."""
    return Counter(tekst[begin:eind] for _, tekst in teksten(plan) for begin, eind in aanhalingen(tekst))


def laat_heel(oud: Plan, nieuw: Plan) -> bool:
    """Return whether all that somebody said stands in the new plan as it stood in the old one, and nothing is added."""
    gezegd = Counter(woorden for _, woorden in eigen_woorden(oud))
    return gezegd <= Counter(tekst for _, tekst in teksten(nieuw)) and aangehaald(oud) == aangehaald(nieuw)


def kern(een: Finding) -> tuple[str, str, str]:
    return een.rule, een.path, een.message


def test_these_rules_propose_something_and_no_others() -> None:
    assert {een.rule for _, een, _ in aangeboden()} == BIEDEN_AAN
    assert {code for code, regel in RULES.items() if regel.biedt} == BIEDEN_AAN


@pytest.mark.parametrize("code", sorted(BIEDEN_AAN))
def test_a_proposal_answers_its_finding_and_gives_a_plan_that_holds(code: str) -> None:
    for plan, een, voorstel in aangeboden():
        if een.rule == code:
            assert kern(een) not in {kern(ander) for ander in check(na(plan, voorstel), VANDAAG, [RULES[code]])}


def test_a_proposal_changes_only_what_its_steps_name() -> None:
    for plan, _, voorstel in aangeboden():
        paden = tuple(stap.pad.rpartition("[")[0] if stap.op != "zet" else stap.pad for stap in voorstel.stappen)
        oud, nieuw = dict(teksten(plan)), dict(teksten(na(plan, voorstel)))
        anders = {pad for pad in oud | nieuw if oud.get(pad) != nieuw.get(pad)}
        assert all(pad.startswith(paden) for pad in anders)
        assert na(plan, voorstel) != plan


def test_a_button_says_what_it_does_and_no_two_say_the_same() -> None:
    per_bevinding: dict[int, list[str]] = {}
    for _, een, voorstel in aangeboden():
        assert voorstel.titel[0].isupper()
        assert len(voorstel.titel) < 200
        per_bevinding.setdefault(id(een), []).append(voorstel.titel)
    assert all(len(set(titels)) == len(titels) <= 4 for titels in per_bevinding.values())


@pytest.mark.parametrize("naam", PLANNEN)
def test_in_a_sample_every_proposal_can_be_taken(naam: str) -> None:
    plan = plan_van(naam)
    for een in check(plan, VANDAAG):
        for voorstel in een.voorstellen:
            assert laat_heel(plan, na(plan, voorstel))


def _met_citaten(plan: Plan, welke: list[int]) -> Plan:
    """Put one word of some texts between quotation marks, and make some statements literal."""
    data = data_van(plan)
    for nummer, (pad, tekst) in enumerate(teksten(plan)):
        keuze = welke[nummer % len(welke)]
        woorden = tekst.split(" ")
        if keuze and " " in tekst and isinstance(waarde_op(data, pad), str):
            plek = keuze % len(woorden)
            woorden[plek] = f"“{woorden[plek]}”"
            data, _ = pas_toe(data, Bewerking("zet", pad, " ".join(woorden)))
        if keuze % 3 == 1 and pad.endswith(".soort"):
            data, _ = pas_toe(data, Bewerking("zet", pad, "citaat" if "feiten" in pad or "zorgen" in pad else tekst))
    return Plan.model_validate(data)


@settings(max_examples=genoeg(80))
@given(nummer=st.integers(0, 500), welke=st.lists(st.integers(0, 12), min_size=1, max_size=9))
def test_no_step_ever_touches_what_somebody_said(nummer: int, welke: list[int]) -> None:
    plan, een, _ = aangeboden()[nummer % len(aangeboden())]
    geciteerd = _met_citaten(plan, welke)
    for bevinding in check(geciteerd, VANDAAG, [RULES[een.rule]]):
        for voorstel in bevinding.voorstellen:
            assert laat_heel(geciteerd, na(geciteerd, voorstel))


@pytest.mark.parametrize("soort", ["zet", "verwijder"])
def test_whatever_a_rule_proposes_somebodys_own_words_stay(soort: str) -> None:
    plan = clean()
    for pad, _ in eigen_woorden(plan):
        stap = zet("x", pad, "anders") if soort == "zet" else verwijder("x", pad.rpartition(".")[0])
        assert not laat_woorden_heel(plan, stap)


def test_a_quotation_within_a_text_may_be_kept_but_not_changed() -> None:
    pad = "ondersteuningsplan.analyse.gevolgen"
    plan = edited({pad: "De hulpverlening zei: “De hulpverlening komt.”"})
    assert laat_woorden_heel(plan, zet("x", pad, "De hulp zei: “De hulpverlening komt.”"))
    assert not laat_woorden_heel(plan, zet("x", pad, "De hulp zei: “De hulp komt.”"))
    assert not laat_woorden_heel(plan, zet("x", pad, None))
    assert laat_woorden_heel(plan, Voorstel("x", (Stap("voeg_toe", f"{pad}[9]", "nieuw"),)))


def test_a_word_is_replaced_everywhere_in_a_text_but_not_in_the_quotation() -> None:
    pad = "veilig_verder_plan.afspraken[0].wat_is_nodig"
    plan = edited({pad: "MDO op maandag. Het MDO heet “MDO”."})
    (een,) = check(plan, VANDAAG, [RULES["TA-002"]])
    nieuw = [voorstel.stappen[0].waarde for voorstel in een.voorstellen]
    samen = "gesprek met alle hulpverleners samen"
    assert nieuw == [
        f"{samen[0].upper()}{samen[1:]} op maandag. Het {samen} heet “MDO”.",
        f"MDO ({samen}) op maandag. Het MDO heet “MDO”.",
    ]


def test_what_is_secret_for_one_can_be_kept_from_that_one_alone() -> None:
    plan = edited(
        {
            "personen[2].contact.afgeschermd_voor": ["ruud"],
            "veilig_verder_plan.afspraken[1].wat_is_nodig": "Bel Femke op 06-12345678.",
        }
    )
    (een,) = check(plan, VANDAAG, [RULES["OP-004"]])
    assert [(stap.pad, stap.waarde) for voorstel in een.voorstellen for stap in voorstel.stappen] == [
        ("veilig_verder_plan.afspraken[1].niet_voor", ["ruud"]),
        ("veilig_verder_plan.afspraken[1].wat_is_nodig", "Bel Femke op (weggelaten)."),
    ]


def test_a_moment_is_only_written_out_when_the_writer_said_when() -> None:
    pad = "ondersteuningsplan.doelen[2].acties[0].wanneer"
    for woorden, titels in (
        ("1x p.w.", ["Schrijf ‘1x per week’ in plaats van ‘1x p.w.’"]),
        ("elke dinsadg", ["Schrijf ‘elke dinsdag’ in plaats van ‘elke dinsadg’"]),
        ("zo snel mogelijk", []),
        ("zonder Ruud", []),
    ):
        (een,) = check(edited({pad: woorden}), VANDAAG, [RULES["DO-006"]])
        assert [voorstel.titel for voorstel in een.voorstellen] == titels


def test_an_annex_that_a_text_names_keeps_its_number() -> None:
    plan = edited({"rechtbank.bijlagen[0].nummer": 2, "rechtbank.weging": "Zie bijlage 2."})
    assert [een.voorstellen for een in check(plan, VANDAAG, [RULES["RB-007"]])] == [()]
