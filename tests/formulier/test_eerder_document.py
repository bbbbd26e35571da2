"""A document that plandocs wrote earlier gives its plan back, and says what somebody changed in its words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from formulier.word_zoals_mensen import HOOFD, delen_van, ingepakt
from opdracht import run
from plandocs.loaders import loads
from plandocs.loaders.word_form import lees_formulier
from plandocs.pipeline import render, tasks
from plannen import plan_van

ZIN = "Salma kookt en wast daarna af met Ilyas."
NIEUW = "Salma bakt en wast daarna af met Ilyas."


@cache
def document() -> bytes:
    """Return the plan for the family as plandocs writes it."""
    return render(next(tasks(plan_van("licht"), ["ondersteuningsplan"], ["docx"])))


def veranderd(oud: str, nieuw: str) -> bytes:
    delen = delen_van(document())
    assert oud.encode() in delen[HOOFD]
    return ingepakt(delen | {HOOFD: delen[HOOFD].replace(oud.encode(), nieuw.encode())})


def gelezen(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    pad = tmp_path / "stuk.docx"
    pad.write_bytes(data)
    status, uit, fout = run(capsys, "form", "read", pad)
    assert status == 0
    return uit, fout


def test_it_gives_the_plan_that_its_reader_may_see(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit, fout = gelezen(document(), tmp_path, capsys)
    taak = next(tasks(plan_van("licht"), ["ondersteuningsplan"], ["docx"]))
    assert taak.plan_json is not None
    assert loads(uit.encode(), "p.yaml", "yaml").plan == loads(taak.plan_json, "p.json", "json").plan
    assert "Dit is een document voor gezin" in fout
    assert "de tekst is nog zoals plandocs die schreef" in fout


def test_changed_words_are_named_before_and_after(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit, fout = gelezen(veranderd(ZIN, NIEUW), tmp_path, capsys)
    assert ZIN in uit
    assert f"hier stond ‘{ZIN}’, nu ‘{NIEUW}’" in fout
    assert "nog zoals plandocs" not in fout


def test_a_plan_that_another_program_moved_is_found() -> None:
    delen = delen_van(document())
    verplaatst = {naam.replace("customXml/item1.xml", "customXml/item7.xml"): deel for naam, deel in delen.items()}
    assert lees_formulier(ingepakt(verplaatst), "x.docx").plan == lees_formulier(document(), "x.docx").plan


def test_it_is_no_form_to_write_comments_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "stuk.docx"
    pad.write_bytes(document())
    status, _, fout = run(capsys, "form", "comment", pad)
    assert (status, pad.read_bytes()) == (2, document())
    assert "geen formulier" in fout
