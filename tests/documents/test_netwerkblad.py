"""The sheet for one helper: own tasks, and nothing of the family's background or of others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plandocs.blocks import Document
from plandocs.documents import compose
from plandocs.lezers import zicht
from plandocs.pieces import pieces
from plandocs.pipeline import tasks
from plandocs.plan import Plan
from plandocs.plan.walk import teksten
from plannen import PLANNEN, clean, edited, plan_van

AFSPRAKEN = "veilig_verder_plan.afspraken"
BACKGROUND = (
    "ondersteuningsplan.aanleiding",
    "ondersteuningsplan.krachten",
    "ondersteuningsplan.zorgen",
    "ondersteuningsplan.levensgebieden",
    "ondersteuningsplan.eerdere_hulp",
    "ondersteuningsplan.analyse",
    "ondersteuningsplan.gewenst_resultaat",
    "veilig_verder_plan.veilige_krachten",
    "veilig_verder_plan.gebeurtenissen",
    "veilig_verder_plan.mogelijke_schade",
    "veilig_verder_plan.gevaren",
    "veilig_verder_plan.complicerende_factoren",
    "veilig_verder_plan.schaal",
    "gezinsplan",
    "rechtbank",
    "kindgesprekken",
    "bronnen",
)


def sheets(plan: Plan) -> dict[str, Document]:
    """Return the sheets by the id of the person they are for."""
    return {sheet.name.removeprefix("netwerkblad-"): sheet for sheet in compose(plan, ["netwerkblad"])}


def words(document: Document) -> str:
    """Return all words of a document."""
    return "\n".join(piece.text for piece in pieces(document))


def test_whoever_does_something_reads_it_and_others_do_not() -> None:
    plan = clean()
    assert plan.veilig_verder_plan is not None
    for nummer, item in enumerate(plan.veilig_verder_plan.afspraken):
        teken = f"Kenteken{nummer}"
        merk = edited({f"{AFSPRAKEN}[{nummer}].wat": teken})
        holds = {wie for wie, sheet in sheets(merk).items() if teken in words(sheet)}
        assert holds <= {*item.wie, *item.ondersteund_door}
        assert holds >= {wie for wie in (*item.wie, *item.ondersteund_door) if wie in sheets(merk)}


def test_only_who_watches_an_agreement_reads_how() -> None:
    plan = clean()
    assert plan.veilig_verder_plan is not None
    for nummer, item in enumerate(plan.veilig_verder_plan.afspraken):
        merk = edited({f"{AFSPRAKEN}[{nummer}].hoe_gecontroleerd": "Kenteken"})
        holds = {wie for wie, sheet in sheets(merk).items() if "Kenteken" in words(sheet)}
        assert holds == {wie for wie in item.toezicht_door if wie in sheets(merk)}


def test_only_who_does_an_action_reads_it() -> None:
    for wie, ander in (("kees", "hanneke"), ("hanneke", "kees")):
        merk = edited(
            {
                "ondersteuningsplan.doelen[0].acties[0].wie": [wie],
                "ondersteuningsplan.doelen[0].acties[0].wat": "Kenteken",
            }
        )
        assert "Kenteken" in words(sheets(merk)[wie])
        assert "Kenteken" not in words(sheets(merk)[ander])


def test_what_is_done_or_ended_is_no_longer_a_task() -> None:
    merk = edited({f"{AFSPRAKEN}[{nr}].status": "gestopt" for nr in range(len(_afspraken()))})
    merk = merk.model_copy(update={"ondersteuningsplan": merk.ondersteuningsplan.model_copy(update={"doelen": ()})})
    blad = words(sheets(merk)["kees"])
    assert "Voor mij staan er nu geen vaste taken in het plan." in blad or "Ik haal de kinderen op." in blad


def _afspraken() -> tuple[object, ...]:
    plan = clean().veilig_verder_plan
    return plan.afspraken if plan else ()


@pytest.mark.parametrize("naam", PLANNEN)
def test_no_background_is_on_any_sheet(naam: str) -> None:
    plan = plan_van(naam)
    for sheet in sheets(plan).values():
        held = words(sheet)
        assert [pad for pad, text in _background(plan) if text in held] == []


def _background(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield every text of the background that is long enough to be recognised."""
    for pad, text in teksten(zicht(plan, "intern")):
        if pad.startswith(BACKGROUND) and len(text) > 25:
            yield pad, text


@pytest.mark.parametrize("naam", PLANNEN)
def test_a_sheet_holds_no_number_but_those_to_call(naam: str) -> None:
    plan = plan_van(naam)
    nummers = plan.veilig_verder_plan.noodgeval if plan.veilig_verder_plan else None
    regie = {plan.regie.wie} if plan.regie else set()
    mag = {een.nummer for een in nummers.telefoonnummers} if nummers else set()
    afspraken = plan.veilig_verder_plan.afspraken if plan.veilig_verder_plan else ()
    bellen = " ".join(een.als_het_niet_lukt.belt_met or "" for een in afspraken if een.als_het_niet_lukt)
    for sheet in sheets(plan).values():
        for persoon in plan.personen:
            telefoon = persoon.contact.telefoon if persoon.contact else None
            if telefoon and persoon.id not in regie and telefoon not in mag and telefoon not in bellen:
                assert telefoon not in words(sheet)


def test_a_helper_whom_the_plan_gives_other_documents_gets_no_sheet() -> None:
    assert plan_van("gezinsplan-fase-2").netwerk is not None
    assert list(sheets(plan_van("gezinsplan-fase-2"))) == ["sjaak"]


def test_a_sheet_carries_no_plan() -> None:
    assert [task.plan_json for task in tasks(clean(), ["netwerkblad"], ["pdf"])] == [None, None]
