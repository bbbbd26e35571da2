"""An organisation's own word lists, in a process of their own because they hold for the whole process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from plandocs.resources import resource

ZWAK = resource("samples", "zwak-plan.yaml")


def controleer(*args: str | Path) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, "-m", "plandocs", "check", str(ZWAK), "--format", "json", "--as-of", "2026-11-22"]
    return subprocess.run([*opdracht, *map(str, args)], capture_output=True, text=True, check=False, encoding="utf-8")


def berichten(gedaan: subprocess.CompletedProcess[str]) -> set[tuple[str, str]]:
    return {(een["path"], een["message"]) for een in json.loads(gedaan.stdout)["findings"]}


def test_a_word_that_the_organisation_allows_is_no_longer_reported(tmp_path: Path) -> None:
    (tmp_path / "oordeelswoorden.tsv").write_text("woord\tsoort\tadvies\nmanipulatief\tuitzondering\t\n", "utf-8")
    zonder, met = controleer(), controleer("--words", tmp_path)
    weg = berichten(zonder) - berichten(met)
    assert weg
    assert all("manipulatief" in bericht for _, bericht in weg)


@pytest.mark.parametrize("naam", ["onbekend.tsv", "vaktaal.tsv"])
def test_a_broken_list_is_refused_with_the_next_step(naam: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_text("geen lijst", "utf-8")
    gedaan = controleer("--words", tmp_path)
    assert (gedaan.returncode, gedaan.stdout) == (2, "")
    assert naam in gedaan.stderr
