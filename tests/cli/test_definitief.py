"""A final plan is refused while something stands in the way, and is written with its evidence."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from opdracht import VANDAAG, run
from plandocs.pipeline import plan_as_json
from plannen import edited

SCHOON = Path(__file__).parents[1] / "schoon.yaml"
FOUT: dict[str, object] = {"ondersteuningsplan.doelen[0].acties[0].wie": []}


def test_a_final_plan_comes_with_a_manifest_of_every_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keuze = ("--document", "koelkastblad", "--format", "docx", "--format", "txt")
    code, _, errors = run(capsys, "render", SCHOON, "--final", *keuze, "--out", tmp_path, *VANDAAG)
    assert (code, errors) == (0, "")
    bewijs = json.loads((tmp_path / "bewijs" / "bewijs.json").read_text("utf-8"))
    genoemd = {een["naam"]: een["sha256"] for een in bewijs["bestanden"]}
    paths = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "bewijs.json"]
    assert genoemd == {path.relative_to(tmp_path).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths}
    assert {"koelkastblad.docx", "koelkastblad.txt", "bewijs/kwaliteitsverslag.pdf"} == set(genoemd)
    assert bewijs["plan"]["sha256"] == sha256(SCHOON.read_bytes()).hexdigest()
    assert bewijs["regels"]["aantal"] > 60


@pytest.mark.parametrize(("wat", "reden"), [(FOUT, "fout"), ({"kop.status": "besproken"}, "kop.status")])
def test_a_plan_that_is_not_ready_is_refused_and_nothing_is_written(
    wat: dict[str, object], reden: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plan.json").write_bytes(plan_as_json(edited(wat)))
    code, _, errors = run(capsys, "render", tmp_path / "plan.json", "--final", "--out", tmp_path / "uit", *VANDAAG)
    assert (code, reden in errors) == (1, True)
    assert not (tmp_path / "uit").exists()


def test_an_overruled_error_does_not_stand_in_the_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from plandocs.rules import check
    from plannen import VANDAAG as DAG

    fouten = [een for een in check(edited(FOUT), DAG) if een.severity == "fout"]
    afwijkingen = [
        {"regel": een.rule, "pad": een.path, "reden": "Is besproken.", "door": "marloes", "datum": "2026-11-16"}
        for een in fouten
    ]
    (tmp_path / "plan.json").write_bytes(plan_as_json(edited(FOUT | {"afwijkingen": afwijkingen})))
    keuze = ("--document", "koelkastblad", "--format", "txt", "--out", tmp_path / "uit")
    code, _, errors = run(capsys, "render", tmp_path / "plan.json", "--final", *keuze, *VANDAAG)
    assert (code, errors) == (0, "")
    bewijs = json.loads((tmp_path / "uit" / "bewijs" / "bewijs.json").read_text("utf-8"))
    assert [een["regel"] for een in bewijs["afwijkingen"]] == [een.rule for een in fouten]
    assert "Is besproken" not in json.dumps(bewijs)
