"""Many plans in one go: all of them, resumable, and nothing made twice or half."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opdracht import run
from plandocs.batch.manifest import NAME
from plandocs.batch.plannen import SAMPLE, Keuze, Werk

SCHOON = Path(__file__).parent.parent / "schoon.yaml"
SNEL = ("--document", "doelencheck", "--format", "txt", "--workers", "2")


@pytest.fixture
def plannen(tmp_path: Path) -> Path:
    folder = tmp_path / "plannen"
    (folder / "sub").mkdir(parents=True)
    for naam in ("een.yaml", "twee.yaml", "sub/een.yaml"):
        (folder / naam).write_bytes(SCHOON.read_bytes())
    return folder


def written(out: Path) -> dict[str, int]:
    return {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in out.rglob("*.txt")}


def test_every_plan_gets_a_folder_of_its_own(plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said, _ = run(capsys, "batch", plannen, "--out", tmp_path / "uit", *SNEL)
    assert status == 0
    assert "3 van 3 plannen klaar" in said
    folders = {Path(name).parent.as_posix() for name in written(tmp_path / "uit")}
    assert folders == {"een", "twee", "sub/een"}


def test_what_is_finished_is_not_made_again(plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "uit"
    run(capsys, "batch", plannen, "--out", out, *SNEL)
    before = written(out)
    (plannen / "twee.yaml").write_text(SCHOON.read_text("utf-8") + "\n# later\n", "utf-8")
    (out / "sub/een/doelencheck.txt").write_text("door iemand veranderd", "utf-8")
    _, said, _ = run(capsys, "batch", plannen, "--out", out, *SNEL)
    after = written(out)
    assert "1 waren dat al" in said
    assert {name for name in before if before[name] == after[name]} == {"een/doelencheck.txt"}


@pytest.mark.parametrize("anders", [("--style", "plandocs", "--reader", "intern"), ("--engine", "typst")])
def test_other_choices_are_other_documents(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], anders: tuple[str, ...]
) -> None:
    run(capsys, "batch", plannen, "--out", tmp_path / "uit", *SNEL)
    _, said, _ = run(capsys, "batch", plannen, "--out", tmp_path / "uit", *SNEL, *anders)
    assert "0 waren dat al" in said


def test_a_plan_that_cannot_be_read_is_listed_and_the_rest_is_made(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (plannen / "kapot.yaml").write_text("kop: [", "utf-8")
    status, said, _ = run(capsys, "batch", plannen, "--out", tmp_path / "uit", *SNEL)
    assert status == 1
    assert "3 van 4 plannen klaar" in said
    assert "kapot.yaml: " in said


def test_a_document_that_a_plan_no_longer_has_does_not_stay(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit"
    run(capsys, "batch", plannen, "--out", out, *SNEL)
    run(capsys, "batch", plannen, "--out", out, "--document", "koelkastblad", "--format", "txt")
    assert {Path(name).name for name in written(out)} == {"koelkastblad.txt"}


def test_a_line_that_was_cut_off_only_means_that_plan_again(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit"
    run(capsys, "batch", plannen, "--out", out, *SNEL)
    text = (out / NAME).read_text("utf-8")
    (out / NAME).write_text(text[: len(text) - 40], "utf-8")
    _, said, _ = run(capsys, "batch", plannen, "--out", out, *SNEL)
    assert "2 waren dat al" in said
    _, said, _ = run(capsys, "batch", plannen, "--out", out, *SNEL)
    assert "3 waren dat al" in said


def test_the_manifest_holds_no_words_of_a_plan(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "batch", plannen, "--out", tmp_path / "uit", *SNEL)
    for line in (tmp_path / "uit" / NAME).read_text("utf-8").splitlines():
        assert set(json.loads(line)) == {"plan", "fingerprint", "files"}


def test_a_killed_run_leaves_whole_files_and_goes_on_where_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "plannen", tmp_path / "uit"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.yaml").write_bytes(SCHOON.read_bytes())
    command = [sys.executable, "-m", "plandocs", "batch", str(folder), "--out", str(out), *SNEL]
    paths = {**os.environ, "PYTHONPATH": ":".join(path for path in sys.path if path)}
    process = subprocess.Popen(command, env=paths, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not ((out / NAME).exists() and b"\n" in (out / NAME).read_bytes()):
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    done = len((out / NAME).read_text("utf-8").splitlines())
    assert done >= 1
    status, said, _ = run(capsys, "batch", folder, "--out", out, *SNEL)
    assert status == 0
    assert f"{done} waren dat al" in said
    assert not list(out.rglob("*.part"))
    assert len({path.read_bytes() for path in out.rglob("*.txt")}) == 1


def test_plans_that_are_far_too_big_are_stopped_and_reported(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SCHOON.read_text("utf-8")
    actie = "\n        - {wie: [femke], wat: Leest voor., wanneer: elke avond}"
    (plannen / "rijen.yaml").write_text(text.replace("\n      acties:", "\n      acties:" + actie * 10_000, 1), "utf-8")
    grenzen = ("--seconds", "2", "--memory", "1024", "--document", "ondersteuningsplan", "--format", "pdf")
    for naam in ("een.yaml", "twee.yaml", "sub/een.yaml"):
        (plannen / naam).unlink()
    status, said, _ = run(capsys, "batch", plannen, "--out", tmp_path / "uit", *grenzen)
    assert status == 1
    assert "rijen.yaml: " in said
    assert "gestopt" in said


def test_a_folder_without_plans_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, said = run(capsys, "batch", tmp_path, "--out", tmp_path / "uit")
    assert status == 2
    assert "geen plan" in said


def test_a_sample_says_how_many_files_were_proved(
    plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--out", tmp_path / "uit", "--document", "koelkastblad", "--format", "docx")
    _, gezegd, _ = run(capsys, "batch", plannen, *options, "--proof", "sample")
    assert "steekproef: 1 van 3 nieuwe bestanden" in gezegd


def test_only_the_files_of_a_sample_are_proved() -> None:
    keuze = Keuze(("koelkastblad",), ("docx",), proof="sample")
    werken = [Werk(Path("a"), "a", Path("a"), keuze, nummer) for nummer in range(2 * SAMPLE)]
    assert sum(werk.proves(0) for werk in werken) == 2
    assert all(sum(map(werk.proves, range(SAMPLE))) == 1 for werk in werken)
    assert Werk(Path("a"), "a", Path("a"), Keuze((), ())).proves(7)
