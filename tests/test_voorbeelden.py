"""The sample plans load, the good ones can be made final, and the weak one shows what the rules notice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plandocs.loaders import load
from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import Actie
from plandocs.plan.veilig_verder_plan import Gebeurtenis, Veiligheidsafspraak
from plandocs.plan.walk import onderdelen, teksten
from plandocs.rules import RULES, check
from plandocs.taal.momenten import Moment
from plannen import VANDAAG

SAMPLES = Path(__file__).parent.parent / "samples"
GOED = ("hoofdvoorbeeld", "licht", "gezinsplan-fase-2", "ouder-echtpaar", "ongeboren-kind")
ALLE = (*GOED, "zwak-plan")


def lees(naam: str) -> Plan:
    """Return one sample plan."""
    return load(SAMPLES / f"{naam}.yaml").plan


def momenten(plan: Plan) -> Iterator[Moment]:
    """Yield every filled WHEN of the plan."""
    for _, deel in onderdelen(plan):
        if isinstance(deel, Actie | Veiligheidsafspraak | Gebeurtenis) and deel.wanneer:
            yield deel.wanneer


def test_every_sample_is_tested_and_described() -> None:
    bestanden = {pad.stem for pad in SAMPLES.glob("*.yaml")}
    uitleg = (SAMPLES / "README.md").read_text("utf-8")
    assert bestanden == set(ALLE)
    assert all(f"`{naam}.yaml`" in uitleg for naam in bestanden)


@pytest.mark.parametrize("naam", ALLE)
def test_a_sample_names_its_schema_on_the_first_line(naam: str) -> None:
    eerste = (SAMPLES / f"{naam}.yaml").read_text("utf-8").splitlines()[0]
    assert eerste == "# yaml-language-server: $schema=plan.schema.json"


@pytest.mark.parametrize("naam", GOED)
def test_a_good_sample_is_final_and_nothing_in_it_is_a_fout(naam: str) -> None:
    plan = lees(naam)
    fouten = [f"{gevonden.rule} {gevonden.path}" for gevonden in check(plan, VANDAAG) if gevonden.severity == "fout"]
    assert plan.kop.status in {"vastgesteld", "in_uitvoering"}
    assert fouten == []


def test_the_weak_sample_is_found_by_three_in_four_of_its_rules() -> None:
    plan = lees("zwak-plan")
    geraakt = {gevonden.rule for gevonden in check(plan, VANDAAG)}
    mogelijk = {code for code, regel in RULES.items() if plan.kop.profiel in regel.profielen}
    assert len(geraakt) >= len(mogelijk) * 3 // 4


@pytest.mark.parametrize("naam", GOED)
def test_every_when_in_a_good_sample_says_when(naam: str) -> None:
    assert [moment.woorden for moment in momenten(lees(naam)) if not moment.is_concreet] == []


def test_the_weak_sample_has_words_that_do_not_say_when() -> None:
    assert any(not moment.is_concreet for moment in momenten(lees("zwak-plan")))


def test_a_secret_address_stands_in_one_place_only() -> None:
    plan = lees("ongeboren-kind")
    (geheim,) = (huis.adres for huis in plan.huishoudens if huis.geheim)
    assert geheim is not None
    straat = geheim.split(" ")[0]
    assert [pad for pad, tekst in teksten(plan) if straat in tekst] == ["huishoudens[0].adres"]


def test_the_main_sample_tells_the_whole_story_to_a_child_of_seven() -> None:
    (verhaal,) = (uitleg for uitleg in lees("hoofdvoorbeeld").kinduitleg if uitleg.kind == "noor")
    delen = [frame.deel for frame in verhaal.frames]
    assert delen[0] == "begin"
    assert delen[-1] == "einde"
    assert {"wie", "waarover", "wat", "niet_jouw_schuld", "wat_doen_we", "wie_helpt"} <= set(delen)
