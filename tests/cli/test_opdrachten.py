"""The command line as a user meets it: real files, real exit statuses, messages with a place and a next step."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from opdracht import run
from plandocs.resources import resource

SCHOON = Path(__file__).parents[1] / "schoon.yaml"
ZWAK = resource("samples", "zwak-plan.yaml")


def test_a_clean_plan_gives_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "check", SCHOON, "--as-of", "2026-11-22")
    assert (status, out.strip()) == (0, "Geen bevindingen: het plan voldoet aan alle regels.")


def test_a_finding_shows_the_line_with_a_caret_and_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "check", ZWAK, "--as-of", "2026-11-22")
    lines = out.splitlines()
    caret = next(number for number, line in enumerate(lines) if "^" in line)
    shown = lines[caret - 1].split("│ ", 1)[1]
    assert shown in ZWAK.read_text(encoding="utf-8")
    assert "regel" in lines[caret - 2]
    assert "Doe: " in out


def test_findings_as_json_point_at_a_line_of_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "check", ZWAK, "--format", "json", "--as-of", "2026-11-22")
    report = json.loads(out)
    keys = {"rule", "severity", "path", "line", "column", "message", "suggestion", "source", "fingerprint", "fixes"}
    assert report["version"] == 1
    assert all(set(finding) == keys for finding in report["findings"])
    assert all(1 <= finding["line"] <= len(ZWAK.read_text("utf-8").splitlines()) for finding in report["findings"])
    assert status == (1 if any(finding["severity"] == "fout" for finding in report["findings"]) else 0)


def test_render_writes_only_what_is_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    args = ("render", SCHOON, "--document", "ondersteuningsplan", "--format", "txt", "--out", tmp_path)
    status, out, _ = run(capsys, *args)
    assert status == 0
    assert [path.name for path in tmp_path.iterdir()] == ["ondersteuningsplan.txt"]
    assert "ondersteuningsplan" in out


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("check", "bestaat-niet.yaml"), "bestaat niet"),
        (("check", SCHOON, "--as-of", "31 februari 2026"), "februari"),
        (("check", SCHOON, "--as-of", "ooit"), "--as-of 2026-03-04"),
        (("render", SCHOON, "--document", "ondersteunigsplan"), "Bedoelt u ondersteuningsplan?"),
        (("render", SCHOON, "--format", "doc"), "Bedoelt u docx?"),
        (("render", SCHOON, "--reader", "rechtbnak"), "Bedoelt u rechtbank?"),
        (("explain", "DO-999"), "plandocs rules"),
        (("new", "/bestaat/niet/plan.yaml"), "Kies een andere map"),
        (("new", "plan.yaml", "--profile", "zwaar"), "licht, volledig, jvv"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_next_step(
    args: tuple[str | Path, ...],
    expected: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, _, err = run(capsys, *args)
    assert status == 2
    assert expected in err
    assert list(tmp_path.iterdir()) == []


def test_a_final_document_is_refused_while_an_error_stands(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(_zonder_regie(SCHOON.read_text("utf-8")), "utf-8")
    out = tmp_path / "uit"
    status, _, err = run(capsys, "render", plan, "--final", "--out", out, "--as-of", "2026-11-22")
    assert status == 1
    assert "niet definitief" in err
    assert not out.exists()


def _zonder_regie(text: str) -> str:
    """Return the plan without who directs it, which is an error in every profile."""
    before, _, rest = text.partition("\nregie:\n")
    after = rest.splitlines(keepends=True)
    while after and (after[0].startswith(" ") or not after[0].strip()):
        after.pop(0)
    return before + "\n" + "".join(after)


@pytest.mark.parametrize("profile", ["licht", "volledig", "jvv"])
def test_a_new_plan_can_be_checked_and_rendered_at_once(
    profile: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    assert run(capsys, "new", plan, "--profile", profile)[0] == 0
    assert run(capsys, "check", plan)[0] == 0
    status, _, _ = run(capsys, "render", plan, "--format", "txt", "--out", tmp_path / "uit")
    written = (tmp_path / "uit" / "ondersteuningsplan.txt").read_text("utf-8")
    assert status == 0
    assert "CONCEPT" in written
    assert "nog invullen" in written


def test_a_new_plan_never_overwrites_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("van mij", "utf-8")
    status, _, err = run(capsys, "new", plan)
    assert status == 2
    assert "bestaat al" in err
    assert plan.read_text("utf-8") == "van mij"


def test_every_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    from plandocs.rules import RULES

    for code in RULES:
        status, out, _ = run(capsys, "explain", code.lower())
        assert status == 0
        assert RULES[code].titel in out


HELP = """
import sys
sys.argv = ["plandocs", "--help"]
from plandocs.cli import main
try:
    main()
except SystemExit:
    pass
print("HEAVY", sorted({"weasyprint", "docx", "typst", "lxml", "pydantic", "jinja2", "pygls"} & set(sys.modules)))
"""


def test_help_does_not_import_the_heavy_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    assert "HEAVY []" in done.stdout


def test_a_document_for_one_person_is_named_after_that_person(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    args = ("render", SCHOON, "--document", "koelkastblad", "--format", "txt", "--reader", "gezin:ruud")
    assert run(capsys, *args, "--out", tmp_path)[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["koelkastblad-ruud.txt"]
    status, _, err = run(capsys, *args[:-1], "gezin:rud", "--out", tmp_path)
    assert (status, "Bedoelt u ruud?" in err) == (2, True)


def test_two_plans_without_a_folder_of_their_own_never_share_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for plan in (SCHOON, resource("samples", "licht.yaml")):
        assert run(capsys, "render", plan, "--document", "koelkastblad", "--format", "txt")[0] == 0
    assert len({path.parent for path in (tmp_path / "out").rglob("*.txt")}) == 2
