"""The rule book is up to date, and every criterion and rule is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plandocs.cli.regelboek import INDEX, niet_zo, paginas, per_bron, plek_in_woorden, schrijf, wel_zo
from plandocs.rules import RULES
from plandocs.rules.bronnen import BRONNEN
from plandocs.rules.criteria import criteria

DOCS = Path(__file__).parents[2] / "docs" / "regels"


def test_the_pages_in_docs_are_up_to_date() -> None:
    assert {pad.name: pad.read_text(encoding="utf-8") for pad in DOCS.glob("*.md")} == paginas()


def test_writing_removes_the_page_of_a_section_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "oud.md").touch()
    schrijf(tmp_path)
    assert {pad.name for pad in tmp_path.iterdir()} == set(paginas())


@pytest.mark.parametrize("code", RULES)
def test_a_rule_watches_over_a_criterion_of_its_own_source(code: str) -> None:
    assert any(een.bron == RULES[code].bron and code in een.regels for een in criteria())
    assert sum(f"## {code} " in tekst for tekst in paginas().values()) == 1


def test_every_source_has_criteria_and_every_criterion_names_rules_that_exist() -> None:
    assert {een.bron for een in criteria()} == set(BRONNEN)
    assert {code for een in criteria() for code in een.regels} <= set(RULES)


def test_a_criterion_without_a_rule_is_shown_as_such() -> None:
    zonder = sum(not een.regels for een in criteria())
    assert zonder > 0
    assert sum("geen regel" in regel for regel in per_bron()) == zonder
    assert paginas()[INDEX].count("| geen regel |") == zonder


def test_a_path_is_told_in_the_titles_that_the_writer_sees() -> None:
    assert plek_in_woorden("ondersteuningsplan.doelen[1].tekst") == "Ondersteuningsplan, Doelen (2), Doel"


def test_an_example_says_what_is_filled_in_and_what_may_stay_empty() -> None:
    assert [*niet_zo(RULES["ALG-003"])] == ["Regie, Vervanger: niet ingevuld"]
    assert [*wel_zo(RULES["ALG-003"])] == ["Regie, Vervanger: ingevuld", "Regie, Opschalen naar: mag leeg blijven"]


@pytest.mark.parametrize("code", RULES)
def test_both_examples_of_a_rule_differ_and_hold_no_codes(code: str) -> None:
    niet, wel = [*niet_zo(RULES[code])], [*wel_zo(RULES[code])]
    assert niet != wel
    assert not re.search(r"weggelaten|\w_\w", "\n".join((*niet, *wel)).replace("_bijlage", "").replace("_brief", ""))


def test_own_inference_and_practice_knowledge_are_called_by_name() -> None:
    assert {
        code for code in ("DO-011", "VV-006", "VV-009", "RB-007", "KI-006") if "eigen" not in RULES[code].reden
    } == set()
    assert all("algemene praktijkkennis" in RULES[code].reden for code in ("RB-007", "OP-004", "KI-006"))
