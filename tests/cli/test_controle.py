"""The findings as JSON and SARIF, and only what is new since an earlier report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from opdracht import VANDAAG, run
from plandocs.resources import resource
from sarif_vorm import SARIF

ZWAK = resource("samples", "zwak-plan.yaml")
SCHOON = Path(__file__).parents[1] / "schoon.yaml"
DOCS = Path(__file__).parents[2] / "docs"
Rapport = dict[str, Any]
AFWIJKING = """
afwijkingen:
  - {regel: ALG-003, pad: regie.taken, reden: Volgt in december., door: moeder, datum: 2026-09-02}
"""


def rapport(capsys: pytest.CaptureFixture[str], plan: Path, *args: str | Path, vorm: str = "json") -> Rapport:
    _, out, _ = run(capsys, "check", plan, "--format", vorm, *VANDAAG, *args)
    gelezen: Rapport = json.loads(out)
    return gelezen


def anders(tmp_path: Path, *wijzigingen: tuple[str, str]) -> Path:
    """Return the weak sample in a file of its own, after replacing words that are in it once."""
    tekst = ZWAK.read_text("utf-8")
    for oud, nieuw in wijzigingen:
        assert tekst.count(oud) == 1
        tekst = tekst.replace(oud, nieuw)
    plan = tmp_path / "plan.yaml"
    plan.write_text(tekst, "utf-8")
    return plan


def bewaard(tmp_path: Path, verslag: Rapport) -> Path:
    eerder = tmp_path / "eerder.json"
    eerder.write_text(json.dumps(verslag), "utf-8")
    return eerder


def met_afwijking(tmp_path: Path) -> Path:
    plan = tmp_path / "plan.yaml"
    plan.write_text(ZWAK.read_text("utf-8") + AFWIJKING, "utf-8")
    return plan


def test_the_json_report_has_the_documented_shape(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    schema = json.loads((DOCS / "bevindingen.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    verslag = rapport(capsys, met_afwijking(tmp_path))
    assert list(Draft202012Validator(schema).iter_errors(verslag)) == []
    assert [een["reason"] for een in verslag["overruled"]] == ["Volgt in december."]


def test_every_field_of_the_json_report_is_in_the_docs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    uitleg = (DOCS / "bevindingen-json.md").read_text("utf-8")
    verslag = rapport(capsys, met_afwijking(tmp_path))
    namen = {*verslag, *(naam for soort in ("findings", "overruled") for een in verslag[soort] for naam in een)}
    assert [naam for naam in sorted(namen) if f"`{naam}`" not in uitleg] == []


def test_nothing_is_new_against_a_report_of_the_same_plan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    eerder = bewaard(tmp_path, rapport(capsys, ZWAK))
    status, out, _ = run(capsys, "check", ZWAK, "--baseline", eerder, *VANDAAG)
    assert status == 0
    assert "Geen nieuwe bevindingen." in out
    assert "al in het eerdere verslag" in out


def test_only_what_comes_with_two_new_items_is_new_and_not_what_shifts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    eerder = bewaard(tmp_path, rapport(capsys, ZWAK))
    nieuw_doel = "  doelen:\n    - {id: doel-0, tekst: Lisa slaapt elke nacht door.}\n    - id: doel-1\n"
    nieuwe_kracht = "  krachten:\n    - {wie: moeder, tekst: Wij eten samen.}\n    - soort: mening\n"
    plan = anders(
        tmp_path, ("  doelen:\n    - id: doel-1\n", nieuw_doel), ("  krachten:\n    - soort: mening\n", nieuwe_kracht)
    )
    nieuw = {een["path"] for een in rapport(capsys, plan, "--baseline", eerder)["findings"]}
    assert nieuw == {
        "ondersteuningsplan.krachten[0].gevolg",
        "ondersteuningsplan.krachten[0].datum",
        "ondersteuningsplan.doelen[0].acties",
        "ondersteuningsplan.doelen[0].evaluaties",
        "ondersteuningsplan.doelen",
    }


def test_a_report_without_fingerprints_still_serves(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    oud = rapport(capsys, ZWAK)
    for een in oud["findings"]:
        del een["fingerprint"]
    assert rapport(capsys, ZWAK, "--baseline", bewaard(tmp_path, oud))["findings"] == []


def test_what_is_known_once_is_new_the_second_time(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    verslag = rapport(capsys, ZWAK)
    weg = verslag["findings"].pop(4)
    assert rapport(capsys, ZWAK, "--baseline", bewaard(tmp_path, verslag))["findings"] == [weg]


@pytest.mark.parametrize("inhoud", ["geen json", "[]", '{"version": 2, "findings": []}', '{"version": 1}', "[" * 99999])
def test_what_is_not_an_earlier_report_is_refused(
    inhoud: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    eerder = tmp_path / "eerder.json"
    eerder.write_text(inhoud, "utf-8")
    status, _, err = run(capsys, "check", ZWAK, "--baseline", eerder, *VANDAAG)
    assert (status, "--format json" in err) == (2, True)


def test_overruled_findings_are_counted_and_do_not_decide_the_status(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    tekst = SCHOON.read_text("utf-8").replace("  vervanger: erik\n", "")
    plan.write_text(tekst + AFWIJKING.replace("taken", "vervanger").replace("moeder", "femke"), "utf-8")
    status, out, _ = run(capsys, "check", plan, *VANDAAG)
    assert status == 0
    assert "Geen open bevindingen." in out
    assert "1 bevinding is met een reden opzijgezet" in out


def test_sarif_has_the_shape_of_the_standard(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    verslag = rapport(capsys, met_afwijking(tmp_path), vorm="sarif")
    assert [fout.message for fout in Draft202012Validator(SARIF).iter_errors(verslag)] == []


def test_sarif_results_point_into_the_rules_and_into_the_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plan = met_afwijking(tmp_path)
    (gedraaid,) = rapport(capsys, plan, vorm="sarif")["runs"]
    regels = plan.read_text("utf-8").split("\n")
    codes = [regel["id"] for regel in gedraaid["tool"]["driver"]["rules"]]
    for een in gedraaid["results"]:
        (plek,) = (plek["physicalLocation"] for plek in een["locations"])
        gebied = plek["region"]
        assert codes[een["ruleIndex"]] == een["ruleId"]
        assert 1 <= gebied["startColumn"] < gebied.get("endColumn", 10**6)
        assert gebied.get("endColumn", 1) <= len(regels[gebied["startLine"] - 1]) + 1
        assert plek["artifactLocation"]["uri"] == plan.as_uri()


def test_sarif_and_json_say_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plan = met_afwijking(tmp_path)
    (gedraaid,) = rapport(capsys, plan, vorm="sarif")["runs"]
    verslag = rapport(capsys, plan)
    open_, opzij = ([een for een in gedraaid["results"] if ("suppressions" in een) is ja] for ja in (False, True))
    for resultaten, bevindingen in ((open_, verslag["findings"]), (opzij, verslag["overruled"])):
        assert [een["partialFingerprints"]["plandocs/v1"] for een in resultaten] == [
            een["fingerprint"] for een in bevindingen
        ]
    (onderdrukt,) = opzij
    assert onderdrukt["suppressions"][0]["justification"] == "Volgt in december."


def test_the_report_command_writes_the_quality_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    uit = tmp_path / "uit"
    status, _, _ = run(capsys, "report", ZWAK, "--format", "txt", "--out", uit, *VANDAAG)
    assert status == 0
    assert [path.name for path in uit.iterdir()] == ["kwaliteitsverslag.txt"]
    assert "22 november 2026" in (uit / "kwaliteitsverslag.txt").read_text("utf-8")
