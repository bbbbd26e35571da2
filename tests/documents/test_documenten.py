"""What each document is for: the promises that its reader counts on."""

from __future__ import annotations

import pytest

from plandocs.blocks import Document, Table
from plandocs.documents import compose
from plandocs.documents.kindwoorden import vaste_woorden
from plandocs.documents.koelkastblad import MEESTE_AFSPRAKEN
from plandocs.documents.schrijver import reeks
from plandocs.pieces import pieces, runs_of
from plandocs.plan import Plan
from plandocs.plan.base import Lezer
from plannen import PLANNEN, clean, edited, plan_van

AFSPRAKEN = "veilig_verder_plan.afspraken"
VRAAG = vaste_woorden()["vraag"]["nl"].removesuffix("{vraag}")


def one(plan: Plan, name: str, lezer: Lezer | None = None) -> Document:
    """Return the only document of this name."""
    (document,) = compose(plan, [name], lezer)
    return document


def words(document: Document) -> str:
    """Return all words of a document, one piece per line."""
    return "\n".join(piece.text for piece in pieces(document))


def gaps(document: Document) -> list[str]:
    """Return what is marked as still to be filled in."""
    return [run.text for block in document.blocks for run in runs_of(block) if run.gap]


@pytest.mark.parametrize("naam", [naam for naam in PLANNEN if naam != "zwak-plan"])
def test_a_good_plan_has_no_gap_in_any_document(naam: str) -> None:
    for document in compose(plan_van(naam)):
        asked = [gap for gap in gaps(document) if not gap.startswith(VRAAG)]
        assert (document.name, asked) == (document.name, [])


def test_a_gap_is_marked_where_it_is_and_listed_at_the_end() -> None:
    plan = edited({"ondersteuningsplan.doelen[0].acties[0].wanneer": None, "kop.status": "concept"})
    document = one(plan, "ondersteuningsplan")
    assert document.concept
    assert gaps(document) == ["nog invullen: wanneer"]
    assert words(document).rstrip().endswith("Doel 1: wanneer")


@pytest.mark.parametrize(
    ("status", "concept"),
    [("concept", True), ("besproken", True), ("vastgesteld", False), ("in_uitvoering", False)],
)
def test_only_a_plan_that_is_not_settled_says_concept(status: str, concept: bool) -> None:
    for document in compose(edited({"kop.status": status})):
        assert document.concept is concept or document.name.endswith("-jip")  # nobody agreed to Jip's story yet


def test_visitors_do_not_read_triggers_on_the_fridge() -> None:
    plan = edited({f"{AFSPRAKEN}[0].wanneer": "als Ruud boos wordt"})
    assert not any("boos" in words(document) for document in compose(plan, ["koelkastblad"]))


def test_the_family_may_choose_to_hang_up_a_trigger() -> None:
    plan = edited({f"{AFSPRAKEN}[0].wanneer": "als Ruud boos wordt", f"{AFSPRAKEN}[0].op_koelkast": True})
    assert "als Ruud boos wordt" in words(one(plan, "koelkastblad"))


def test_a_fridge_sheet_has_seven_agreements_and_says_that_there_are_more() -> None:
    afspraak = {"wie": ["femke"], "wat": "Leest voor.", "wanneer": "elke avond om 19.30 uur"}
    plan = edited({AFSPRAKEN: [{"id": f"afspraak-{nummer}", **afspraak} for nummer in range(9)]})
    document = one(plan, "koelkastblad")
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert len(table.rows) == MEESTE_AFSPRAKEN
    assert "Er zijn nog meer afspraken." in words(document)


def test_no_word_about_worries_is_on_the_fridge() -> None:
    plan = clean()
    assert plan.veilig_verder_plan is not None
    held = words(one(plan, "koelkastblad"))
    worries = [zorg.tekst for zorg in plan.ondersteuningsplan.zorgen]
    worries += [gevaar.waarover for gevaar in plan.veilig_verder_plan.gevaren]
    assert not any(worry in held for worry in worries)


def test_the_code_word_is_in_no_document_for_anyone() -> None:
    plan = edited({"veilig_verder_plan.noodgeval.codewoord": "pindakaasfabriek"})
    readers: tuple[Lezer, ...] = ("gezin", "kind", "netwerk", "professional", "rechtbank", "intern")
    for reader in readers:
        assert not any("pindakaasfabriek" in words(document) for document in compose(plan, (), reader))


def test_a_goal_out_of_sight_does_not_look_missing() -> None:
    clean_goals = clean().ondersteuningsplan.doelen
    nummer = next(nr for nr, doel in enumerate(clean_goals) if doel.doelencheck == "herstel_schade")
    plan = edited({f"ondersteuningsplan.doelen[{nummer}].niet_voor": ["ruud"]})
    assert gaps(one(plan, "doelencheck")) == []
    assert gaps(one(plan, "veilig-verder-plan")) == []


@pytest.mark.parametrize(
    ("delen", "delen_met", "gezien"),
    [
        ("ja", [], True),
        ("nee", [], False),
        ("niet_gevraagd", [], False),
        ("met_sommigen", ["femke"], False),
        ("met_sommigen", ["femke", "ruud", "jip"], True),
    ],
)
def test_what_a_child_told_goes_no_further_than_the_child_said(delen: str, delen_met: list[str], gezien: bool) -> None:
    gesprek = {
        "kind": "tess",
        "datum": "2026-11-02",
        "delen": delen,
        "delen_met": delen_met,
        "antwoorden": [{"vak": "zorgen", "woorden": "Ik lig wakker van de deur."}],
    }
    document = one(edited({"kindgesprekken": [gesprek]}), "ondersteuningsplan")
    assert ("Ik lig wakker van de deur." in words(document)) is gezien


def test_the_doelencheck_shows_each_of_the_four_kinds_once() -> None:
    (table,) = (block for block in one(clean(), "doelencheck").blocks if isinstance(block, Table))
    kinds = ["".join(run.text for block in row.cells[0].blocks for run in runs_of(block)) for row in table.rows]
    assert len(kinds) == len(set(kinds)) == 4


@pytest.mark.parametrize(
    ("nummers", "tekst"),
    [([3], "3"), ([2, 1], "1 en 2"), ([1, 2, 4], "1, 2 en 4"), ([1, 2, 3, 4], "1 tot en met 4"), ([1, 1], "1")],
)
def test_numbers_are_written_as_people_say_them(nummers: list[int], tekst: str) -> None:
    assert reeks(nummers) == tekst
