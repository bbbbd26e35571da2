"""An organisation brings its own word lists, on top of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plandocs.errors import PlandocsError
from plandocs.taal.detectie.vaktaal import vaktaal
from plandocs.taal.detectie.wie import wie
from plandocs.taal.woorden import gebruik_map, lijst

KOP = "woord\tsoort\tadvies\n"


@pytest.fixture(autouse=True)
def _onze_lijsten_terug() -> Iterator[None]:
    yield
    gebruik_map(None)


def test_a_list_of_an_organisation_adds_and_overrules_words(tmp_path: Path) -> None:
    (tmp_path / "vaktaal.tsv").write_text(KOP + "zonnetjesplan\tgezin+kind\teen plan\nmonitoren\tuitzondering\t\n")
    assert vaktaal("Zij maken een zonnetjesplan.").antwoord == "ok"
    gebruik_map(tmp_path)
    assert vaktaal("Zij maken een zonnetjesplan.").advies == "In gewone taal: een plan."
    assert vaktaal("Zij monitoren dit.").antwoord == "ok"
    assert vaktaal("De OTS loopt.").antwoord == "problem"
    gebruik_map(None)
    assert vaktaal("Zij monitoren dit.").antwoord == "problem"


def test_a_role_of_an_organisation_is_a_person(tmp_path: Path) -> None:
    (tmp_path / "mensen.tsv").write_text(KOP + "wijkbuddy\tmens\tNoem de naam.\n")
    assert wie("De wijkbuddy klopt aan.").antwoord == "unsure"
    gebruik_map(tmp_path)
    assert wie("De wijkbuddy klopt aan.").antwoord == "ok"


@pytest.mark.parametrize(
    ("naam", "inhoud", "melding"),
    [
        ("vaktaal.tsv", "term\tsoort\tadvies\n", "vaktaal.tsv, regel 1"),
        ("vaktaal.tsv", KOP + "a\tkind\tb\nlos\n", "vaktaal.tsv, regel 3"),
        ("vaktaal.tsv", KOP + "a\tkind\n", "vaktaal.tsv, regel 2"),
        ("vaktaal.tsv", KOP + "\tkind\tb\n", "vaktaal.tsv, regel 2"),
        ("vaktaal.tsv", KOP + "…\tkind\tb\n", "vaktaal.tsv, regel 2"),
        ("vaktaal.tsv", KOP + "a\t\tb\n", "vaktaal.tsv, regel 2"),
        ("vaktal.tsv", KOP, "vaktal.tsv hoort niet"),
        ("lees.mij", "", "geen woordenlijst"),
        ("vaktaal.tsv", "", "vaktaal.tsv, regel 1"),
    ],
)
def test_a_broken_list_is_refused_with_its_line(tmp_path: Path, naam: str, inhoud: str, melding: str) -> None:
    (tmp_path / naam).write_text(inhoud, encoding="utf-8")
    with pytest.raises(PlandocsError, match=melding):
        gebruik_map(tmp_path)
    assert lijst("vaktaal")


def test_a_list_that_is_no_text_or_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vaktaal.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PlandocsError, match="niet te lezen"):
        gebruik_map(tmp_path)
    with pytest.raises(PlandocsError, match="geen map"):
        gebruik_map(tmp_path / "weg")
