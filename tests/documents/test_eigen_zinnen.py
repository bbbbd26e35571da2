"""What a document says of itself, or adds to the words of the plan, is true of this plan."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plandocs.blocks import Document, in_quotes
from plandocs.documents import compose
from plandocs.documents.kwaliteitsverslag import Verslag, kwaliteitsverslag
from plandocs.documents.noodgeval import de_kinderen
from plandocs.documents.rapport import LETTERLIJK
from plandocs.pieces import pieces
from plandocs.plan import Plan
from plannen import clean, edited, plan_van

AFSPRAAK = "veilig_verder_plan.afspraken[0]"
BRIEF = {"kinduitleg[0].leeftijdsband": "13-17"}


def words(plan: Plan, name: str) -> str:
    """Return all words of the documents of this name."""
    return "\n".join(map(_words, compose(plan, [name])))


def _words(document: Document) -> str:
    return "\n".join(piece.text for piece in pieces(document))


@pytest.mark.parametrize(
    ("kader", "rechtbank", "told"), [("vrijwillig", False, False), ("ots", False, True), ("vrijwillig", True, True)]
)
def test_a_letter_tells_of_the_judge_only_where_there_is_one(kader: str, rechtbank: bool, told: bool) -> None:
    weg: dict[str, Any] = {} if rechtbank else {"rechtbank": None}
    brief = words(edited({**BRIEF, "kop.kader": kader, **weg}), "woord-en-beeld")
    assert ("aan de rechter vertellen" in brief) is told
    assert "Vanaf 16 jaar beslis jij dat zelf." in brief


@pytest.mark.parametrize("literal", [True, False])
def test_what_worked_before_says_whose_words_those_are(literal: bool) -> None:
    kracht = "veilig_verder_plan.veilige_krachten[0]"
    soort = {f"{kracht}.soort": "citaat" if literal else "mening", f"{kracht}.tekst": "Ik ging erheen."}
    tekst = words(edited(soort), "veilig-verder-plan").partition("Werkte eerder")[2]
    zin = in_quotes("Ik ging erheen.") if literal else "Ik ging erheen. ("
    assert zin in tekst
    assert "Hanneke, 21 september 2026" in tekst.partition("Ik ging erheen.")[2].splitlines()[0]


def test_a_call_is_told_in_the_number_of_who_calls() -> None:
    weg = f"{AFSPRAAK}.als_het_niet_lukt"
    een = edited({f"{weg}.wie_belt": ["hanneke"], f"{weg}.belt_met": "112"})
    twee = edited({f"{weg}.wie_belt": ["hanneke", "samira"], f"{weg}.belt_met": "112"})
    assert " belt 112" in words(een, "veilig-verder-plan")
    assert " bellen 112" in words(twee, "veilig-verder-plan")
    assert "Ik bel 112." in words(een, "netwerkblad")


def test_one_child_is_not_called_children() -> None:
    assert de_kinderen(clean()) == "de kinderen"
    assert de_kinderen(edited({"personen[1].overleden_op": "2026-11-01"})) == "het kind"
    assert de_kinderen(plan_van("ongeboren-kind")) == "het kind"


def test_an_adult_does_not_live_with_an_own_mother_by_the_name_of_the_house() -> None:
    plan = edited({"huishoudens[0].naam": "bij mama", "huishoudens[1].naam": "bij oom Kees"})
    tekst = words(plan, "ondersteuningsplan")
    assert tekst.count("bij mama") == len([een for een in plan.kinderen if een.huishouden == "bij-mama"])
    assert "thuis" in tekst.splitlines()
    assert "bij oom Kees" in tekst.splitlines()


def test_a_report_with_examples_does_not_say_that_all_quotations_are_literal() -> None:
    verslag = _words(kwaliteitsverslag(clean(), Verslag(date(2026, 11, 22), (), ())))
    assert LETTERLIJK not in verslag
    assert LETTERLIJK in words(clean(), "ondersteuningsplan")


def test_an_unborn_child_is_not_promised_a_hearing() -> None:
    tekst = words(plan_van("ongeboren-kind"), "ondersteuningsplan")
    assert "De baby (10 november 2026)" in tekst
    assert "We bespreken dit opnieuw op" in tekst
    assert "We horen de baby" not in tekst


def test_a_version_that_nobody_wrote_down_is_not_printed() -> None:
    zin = "van het Veilig Verder Plan."
    assert f"Dit is versie 2 {zin}" in words(edited({"veilig_verder_plan.versie": 2}), "veilig-verder-plan")
    assert zin not in words(edited({"veilig_verder_plan.versie": None}), "veilig-verder-plan")


def test_what_is_withheld_names_its_readers_as_people_do() -> None:
    plan = edited({"ondersteuningsplan.zorgen[0].voor": ["gezin"]})
    koppen = [line for line in words(plan, "achtergehouden").splitlines() if line.startswith("Niet voor")]
    assert "Niet voor het gezin, het kind, het netwerk en de professionals" in koppen
    assert not any(line.endswith(("en professional", "en rechtbank")) for line in koppen)
