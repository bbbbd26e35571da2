"""The documents of the youth protection: every phase whole, the newest first, scores as they were given."""

from __future__ import annotations

from typing import get_args

import pytest

from plandocs.blocks import Document, Heading, Table, plain
from plandocs.documents import compose
from plandocs.documents.gezinsplan import VOLGORDE
from plandocs.errors import RenderError
from plandocs.pieces import pieces, runs_of
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plandocs.plan.gezinsplan import Fase
from plannen import clean, edited, plan_van
from vol_plan import EDITS, full

FASEN = get_args(Fase)
OVERLEGGEN = "gezinsplan.uitvoerdersoverleggen"


def one(plan: Plan, name: str) -> Document:
    """Return the only document of this name."""
    (document,) = compose(plan, [name])
    return document


def headings(document: Document, level: int = 2) -> list[str]:
    """Return the headings of one level."""
    return [plain(block.content) for block in document.blocks if isinstance(block, Heading) and block.level == level]


def gaps(document: Document) -> list[str]:
    """Return what is marked as still to be filled in."""
    return [run.text for block in document.blocks for run in runs_of(block) if run.gap]


def test_every_phase_has_the_same_parts_in_another_order() -> None:
    parts = {fase: {sectie for deel in VOLGORDE[fase] for sectie in deel} for fase in FASEN}
    assert len({frozenset(deel) for deel in parts.values()}) == 1
    assert len({tuple(VOLGORDE[fase]) for fase in FASEN}) == len(FASEN)


@pytest.mark.parametrize(
    ("fase", "first"),
    [
        ("verbinden_motiveren", "Waarom dit plan"),
        ("ondersteunen_volgen", "Welke hulp past hierbij"),
        ("generaliseren_borgen", "Borgingsplan: zo blijft het veilig"),
    ],
)
def test_what_the_phase_asks_for_comes_first(fase: Fase, first: str) -> None:
    assert headings(one(full(fase), "gezinsplan"))[:2] == ["Waar staan we", first]


def test_a_plan_for_afterwards_is_asked_for_in_the_last_phase_only() -> None:
    assert gaps(one(clean(), "gezinsplan")) == []
    last = edited({"gezinsplan.fase": "generaliseren_borgen"})
    assert "nog invullen: waaraan je vroeg merkt dat het minder gaat" in gaps(one(last, "gezinsplan"))
    assert list(compose(clean(), ["borgingsplan"])) == []
    assert gaps(one(last, "borgingsplan"))


def test_instruments_are_asked_for_in_the_first_phase_only() -> None:
    first = edited({"gezinsplan.fase": "verbinden_motiveren"})
    assert "nog invullen: welk instrument is ingevuld, en wat dat betekent" in gaps(one(first, "gezinsplan"))


def test_an_item_that_is_only_hidden_is_not_a_gap() -> None:
    hidden = {f"{OVERLEGGEN}[{nr}].voor": ["intern"] for nr in range(2)}
    assert gaps(one(edited(hidden), "gezinsplan")) == []
    assert list(compose(edited(hidden), ["voortgangsverslag"])) == []


def test_the_newest_meeting_comes_first_in_whatever_order_they_were_written() -> None:
    document = one(plan_van("gezinsplan-fase-2"), "voortgangsverslag")
    assert headings(document)[0] == "Overleg van 16 november 2026"
    assert headings(document)[-1] == "Overleg van 1 juni 2026"


def test_a_meeting_shows_the_scores_of_that_day_and_what_stood_in_the_way_then() -> None:
    document = one(clean(), "voortgangsverslag")
    tables = [table for table in document.blocks if isinstance(table, Table)]
    scores = [table.rows for table in tables if table.source == "gezinsplan.metingen"]
    assert [[row.source for row in rows] for rows in scores] == [
        ["gezinsplan.metingen[2]", "gezinsplan.metingen[3]"],
        ["gezinsplan.metingen[0]", "gezinsplan.metingen[1]"],
    ]
    assert sum(table.source == "gezinsplan.barrieres" for table in tables) == 1


def test_only_scores_that_somebody_gave_are_in_the_table() -> None:
    plan = full("ondersteunen_volgen")
    assert plan.gezinsplan is not None
    (table,) = (
        block
        for block in one(plan, "gezinsplan").blocks
        if isinstance(block, Table) and block.source == "gezinsplan.metingen"
    )
    shown = sorted(int(run.text) for row in table.rows for block in row.cells[2].blocks for run in runs_of(block))
    assert shown == sorted(meting.score for meting in plan.gezinsplan.metingen)


def test_a_casenote_tells_the_phase_of_its_own_day() -> None:
    document = one(plan_van("gezinsplan-fase-2"), "casenote")
    words = [piece.text for piece in pieces(document)]
    assert words[words.index("Toen in") + 1] == "fase 1: verbinden en motiveren"


def test_a_plan_for_afterwards_of_more_than_two_pages_is_refused() -> None:
    signalen = [{"signaal": f"Signaal {nr}. " * 12, "wie_merkt": ["kees"]} for nr in range(30)]
    plan = edited({**EDITS, "gezinsplan.borgingsplan.vroege_signalen": signalen})
    (task,) = tasks(plan, ["borgingsplan"], ["pdf"])
    with pytest.raises(RenderError, match=r"borgingsplan.*2 pagina's"):
        render(task)


def test_a_filled_plan_for_afterwards_fits_on_two_pages() -> None:
    (task,) = tasks(plan_van("gezinsplan-fase-2"), ["borgingsplan"], ["pdf"])
    assert render(task).startswith(b"%PDF")
