"""The quality report: every criterion, every finding once, every reason, and nothing that may be in no document."""

from __future__ import annotations

from typing import Any

import pytest

from plandocs.blocks import Document
from plandocs.pieces import pieces
from plandocs.pipeline import Task, render
from plandocs.plan import Plan
from plandocs.rules import RULES, beoordeel, check
from plandocs.verslag import NIET_HIER, maak_verslag, stel_verslag_op
from plannen import PLANNEN, VANDAAG, clean, edited, plan_van

REDEN = "De vervanger is bekend op 1 december."
OPZIJ = {"regel": "ALG-003", "pad": "regie.vervanger", "reden": REDEN, "door": "marloes", "datum": "2026-11-16"}


def woorden(document: Document) -> str:
    return "\n".join(piece.text for piece in pieces(document))


def uitkomst(plan: Plan, code: str) -> str:
    criteria = maak_verslag(plan, beoordeel(plan, VANDAAG), VANDAAG).criteria
    return next(een.uitkomst for een in criteria if een.code == code)


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_criterion_of_the_profile_and_every_finding_is_in_the_report(naam: str) -> None:
    plan = plan_van(naam)
    tekst = woorden(stel_verslag_op(plan, VANDAAG)).splitlines()
    verwacht = [code for code, regel in RULES.items() if plan.kop.profiel in regel.profielen]
    assert [regel for regel in tekst if regel in RULES] == verwacht
    for finding in check(plan, VANDAAG):
        assert any(regel.endswith(f": {finding.message}") for regel in tekst)
        assert not finding.suggestion or finding.suggestion in tekst


@pytest.mark.parametrize(
    ("wijzig", "verwacht"),
    [
        ({}, "voldaan"),
        ({"regie.vervanger": None}, "niet voldaan"),
        ({"regie.vervanger": None, "afwijkingen": [OPZIJ]}, "opzijgezet"),
        ({"regie.vervanger": None, "regie.taken": None, "afwijkingen": [OPZIJ]}, "niet voldaan"),
    ],
)
def test_a_criterion_is_met_not_met_or_overruled(wijzig: dict[str, Any], verwacht: str) -> None:
    assert uitkomst(edited(wijzig), "ALG-003") == verwacht


def test_a_tip_is_not_a_failure_and_what_the_plan_does_not_have_is_not_called_met() -> None:
    assert uitkomst(edited({"afwijkingen": [OPZIJ]}), "AFW-001") == "voldaan, met een tip"
    assert uitkomst(edited({"delen": None}), "OP-003") == "niet van toepassing"


def test_an_overruled_finding_shows_its_reason_and_who_decided_it() -> None:
    tekst = woorden(stel_verslag_op(edited({"regie.vervanger": None, "afwijkingen": [OPZIJ]}), VANDAAG))
    assert REDEN in tekst
    assert "Marloes, 16 november 2026" in tekst


GEHEIM = {
    "personen[2].contact": {"telefoon": "06-00005555", "adres": "Pauwlaan 12, Haarveld", "geheim": True},
    "veilig_verder_plan.noodgeval.codewoord": "regenlaars",
    "regie.vervanger": None,
}


@pytest.mark.parametrize("lek", ["Het is Pauwlaan 12.", "Bel 06-00005555 niet.", "Zij zegt dan Regenlaars!"])
def test_a_secret_in_a_reason_is_not_in_the_report(lek: str) -> None:
    plan = edited({**GEHEIM, "afwijkingen": [{**OPZIJ, "reden": lek}]})
    tekst = woorden(stel_verslag_op(plan, VANDAAG))
    assert lek not in tekst
    assert NIET_HIER in tekst


def test_an_item_that_is_not_for_the_internal_reader_is_only_counted() -> None:
    zorg = "ondersteuningsplan.zorgen[0]"
    zichtbaar = edited({f"{zorg}.soort": "feit", f"{zorg}.tekst": "Ruud is manipulatief."})
    verborgen = edited({f"{zorg}.soort": "feit", f"{zorg}.tekst": "Ruud is manipulatief.", f"{zorg}.voor": ["kind"]})
    assert "manipulatief" in woorden(stel_verslag_op(zichtbaar, VANDAAG))
    tekst = woorden(stel_verslag_op(verborgen, VANDAAG))
    assert "manipulatief" not in tekst
    assert NIET_HIER in tekst


@pytest.mark.parametrize("formaat", ["docx", "html", "txt", "pdf"])
def test_the_report_is_proved_in_every_format(formaat: str) -> None:
    plan = edited({"regie.vervanger": None, "regie.taken": None, "afwijkingen": [OPZIJ]})
    assert render(Task(stel_verslag_op(plan, VANDAAG), formaat))


def test_the_report_never_gives_a_mark() -> None:
    assert "%" not in woorden(stel_verslag_op(clean(), VANDAAG))
