"""The report to the court: numbers that hold, kinds apart, the other side beside it, and a page for each child."""

from __future__ import annotations

import re

import pytest

from plandocs.blocks import Block, Document, Heading, Paragraph, Table, plain
from plandocs.documents import compose
from plandocs.documents.rechtbank.nummers import Rechtbankschrijver
from plandocs.documents.rechtbank.uitspraken import KOLOMMEN, KOPPEN, NIET_MEER
from plandocs.lezers import zicht
from plandocs.pieces import pieces, runs_of
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plannen import PLANNEN, clean, edited, plan_van
from vol_plan import full

MET_RAPPORT = [naam for naam in PLANNEN if plan_van(naam).rechtbank]
FEITEN = "rechtbank.feiten"
VOL = full("ondersteunen_volgen")


def report(plan: Plan) -> Document:
    """Return the report to the court."""
    (document,) = compose(plan, ["rapportage-rechtbank"])
    return document


def numbers(document: Document) -> list[int]:
    """Return the numbers of all statements in reading order."""
    rows = [row for table in statements(document) for row in table.rows]
    return [int(_text(row.cells[0].blocks[0])) for row in rows]


def statements(document: Document) -> list[Table]:
    """Return the tables with numbered statements."""
    return [block for block in document.blocks if isinstance(block, Table) and block.header == KOLOMMEN]


def gaps(document: Document) -> list[str]:
    """Return what is marked as still to be filled in."""
    return [run.text for block in document.blocks for run in runs_of(block) if run.gap]


def _text(block: Block) -> str:
    return "".join(run.text for run in runs_of(block))


def test_the_report_has_twelve_numbered_chapters_and_the_annexes() -> None:
    titles = [plain(block.content) for block in report(clean()).blocks if isinstance(block, Heading)]
    chapters = [title for title in titles if re.match(r"\d+\. ", title)]
    assert [int(title.split(".")[0]) for title in chapters] == list(range(1, 13))
    assert "Bijlagen" in titles


@pytest.mark.parametrize("naam", MET_RAPPORT)
def test_statements_are_numbered_through_in_reading_order(naam: str) -> None:
    found = numbers(report(plan_van(naam)))
    assert found == list(range(1, len(found) + 1))


@pytest.mark.parametrize("naam", MET_RAPPORT)
def test_body_paragraphs_of_a_chapter_are_numbered_through(naam: str) -> None:
    chapter = paragraph = 0
    for block in report(plan_van(naam)).blocks:
        if isinstance(block, Heading) and block.level == 2:
            start = re.match(r"(\d+)\. ", plain(block.content))
            chapter, paragraph = int(start[1]) if start else 0, 0
        elif chapter and isinstance(block, Paragraph) and block.look == "body":
            paragraph += 1
            assert plain(block.content).startswith(f"{chapter}.{paragraph} ")


@pytest.mark.parametrize("naam", MET_RAPPORT)
def test_everything_a_conclusion_cites_is_in_the_report_under_its_number(naam: str) -> None:
    gezien = zicht(plan_van(naam), "rechtbank")
    assert gezien.rechtbank is not None
    s = Rechtbankschrijver(gezien)
    sources = {row.source: _text(row.cells[0].blocks[0]) for table in statements(report(gezien)) for row in table.rows}
    for conclusie in gezien.rechtbank.conclusies:
        for id in (*conclusie.feiten, *conclusie.daartegenover):
            (een,) = (een for lijst in s.genummerd.values() for een in lijst if een.uitspraak.id == id)
            assert sources[een.pad] == str(s.nummers[id][1])


def test_conclusions_cite_numbers_for_and_against() -> None:
    words = [piece.text for piece in pieces(report(clean()))]
    assert any(re.fullmatch(r"Steunt op: nr\. \d+ en \d+", text) for text in words)
    assert any(re.fullmatch(r"Daartegenover: nr\. \d+", text) for text in words)


def test_kinds_of_statements_stand_apart_under_their_own_heading() -> None:
    for heading, table in _with_heading(report(VOL)):
        soorten = {_by_path(VOL, row.source) for row in table.rows}
        assert heading == NIET_MEER or soorten == {heading}


def _with_heading(document: Document) -> list[tuple[str, Table]]:
    found, heading = [], ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = plain(block.content)
        elif isinstance(block, Table) and block.header == KOLOMMEN:
            found.append((heading, block))
    return found


def _by_path(plan: Plan, pad: str) -> str:
    s = Rechtbankschrijver(zicht(plan, "rechtbank"))
    return next(KOPPEN[een.uitspraak.soort] for lijst in s.genummerd.values() for een in lijst if een.pad == pad)


def test_what_was_corrected_or_outdated_no_longer_stands_among_the_facts() -> None:
    tables = dict(_with_heading(report(VOL))[:5])
    assert [row.source for row in tables[NIET_MEER].rows] == [f"{FEITEN}[3]"]
    words = " ".join(piece.text for piece in pieces(report(VOL)))
    assert "Klopt niet meer sinds: 1 oktober 2026" in words
    assert re.search(r"Verbeterd in: nr\. \d+", words)
    assert "Verbetert wat eerder is opgeschreven: Er waren drie stoelen." in words


def test_a_solved_concern_no_longer_stands_among_what_holds() -> None:
    plan = edited({"ondersteuningsplan.zorgen[0].status": "opgelost"})
    solved = dict(_with_heading(report(plan))[:5])[NIET_MEER]
    assert [row.source for row in solved.rows] == ["ondersteuningsplan.zorgen[0]"]


def test_a_missing_reaction_is_a_gap_beside_the_statement() -> None:
    plan = edited({f"{FEITEN}[1].reacties": None})
    assert gaps(report(plan)) == ["nog invullen: wat Ruud hiervan vindt"]


def test_a_statement_without_source_or_date_shows_so() -> None:
    plan = edited({f"{FEITEN}[0].bron": None, f"{FEITEN}[0].datum": None})
    assert gaps(report(plan)) == ["nog invullen: wie zegt dit", "nog invullen: van wanneer dit is"]


def test_another_view_on_a_danger_says_which_danger_it_is_about() -> None:
    words = [piece.text for piece in pieces(report(plan_van("gezinsplan-fase-2")))]
    assert "Over: gevaar 1" in words
    assert any(re.fullmatch(r"Wie ziet het anders: nr\. \d+", text) for text in words)


@pytest.mark.parametrize("naam", MET_RAPPORT)
def test_a_child_reads_its_own_words_and_not_those_of_another_child(naam: str) -> None:
    plan = plan_van(naam)
    assert plan.rechtbank is not None
    sheets = {
        sheet.name: " ".join(piece.text for piece in pieces(sheet)) for sheet in compose(plan, ["kindsamenvatting"])
    }
    for mening in plan.rechtbank.mening_kind:
        holds = [name for name, words in sheets.items() if mening.mening and mening.mening in words]
        assert holds == ([f"kindsamenvatting-{mening.kind}"] if mening.mening else [])


def test_only_a_child_of_twelve_or_older_reads_that_it_may_speak_to_the_judge() -> None:
    sheets = compose(plan_van("gezinsplan-fase-2"), ["kindsamenvatting"])
    speaks = {sheet.name: any("12 jaar of ouder" in piece.text for piece in pieces(sheet)) for sheet in sheets}
    assert speaks == {"kindsamenvatting-kyan": True, "kindsamenvatting-mila": False}


@pytest.mark.parametrize("naam", MET_RAPPORT)
def test_the_page_for_a_child_is_one_page(naam: str) -> None:
    for task in tasks(plan_van(naam), ["kindsamenvatting"], ["pdf"]):
        assert task.document.max_pages == 1
        assert render(task).startswith(b"%PDF")


def reactions(plan: Plan) -> list[tuple[Block, ...]]:
    """Return what stands in the third column, for every statement."""
    return [row.cells[2].blocks for table in statements(report(plan)) for row in table.rows]


def test_a_cell_without_a_reaction_says_so() -> None:
    reactie = {"wie": "ruud", "standpunt": "eens", "woorden": "Zo was het.", "datum": "2026-11-12"}
    zonder, met = reactions(clean()), reactions(edited({f"{FEITEN}[0].reacties": [reactie]}))
    leeg = [[_text(blokken[0]) for blokken in cellen].count("geen reactie opgeschreven") for cellen in (zonder, met)]
    assert leeg[0] == leeg[1] + 1


@pytest.mark.parametrize(("geboren", "wie"), [("2013-11-01", "volwassenen"), ("2017-11-01", "grote mensen")])
def test_the_page_for_a_child_calls_adults_as_its_age_does(geboren: str, wie: str) -> None:
    blad = next(compose(edited({"personen[0].geboortedatum": geboren}), ["kindsamenvatting"]))
    assert f"Wat doen de {wie}?" in [plain(block.content) for block in blad.blocks if isinstance(block, Heading)]


def test_the_page_for_a_child_starts_with_a_capital_and_explains_a_word_in_a_sentence() -> None:
    plan = edited({"personen[8].roepnaam": "juf Fatma", "rechtbank.zaak.verzoek": "Verleng de ondertoezichtstelling."})
    blad = next(compose(plan, ["kindsamenvatting"]))
    tekst = "\n".join(piece.text for piece in pieces(blad))
    assert "Juf Fatma schreef aan de rechter" in tekst
    assert "De rechter beslist dat. Verlengen betekent: langer laten duren." in tekst
