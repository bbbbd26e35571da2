"""Files: all of them or none, and nothing half-written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from plandocs.errors import OutputError, ProofError, RenderError
from plandocs.pipeline import FORMATS, put_in_place, tasks, write_all
from plandocs.renderers import proof
from plannen import clean, edited


def test_every_document_is_written_in_every_format(tmp_path: Path) -> None:
    todo = [task for task in tasks(clean()) if task.format != "pdf"]
    done: list[str] = []
    paths = write_all(todo, tmp_path, done=lambda task: done.append(task.file_name))
    assert {path.suffix[1:] for path in paths} == set(FORMATS) - {"pdf"}
    assert done == [path.name for path in paths]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(done)


def test_a_full_disk_leaves_old_files_and_nothing_partial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"oud")
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if b"tweede" in data:
            write(path, data[:3])
            raise OSError(errno.ENOSPC, "vol")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="niets half geschreven"):
        put_in_place([("a.txt", b"eerste"), ("b.txt", b"tweede")], tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"oud")]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "uit").write_text("een bestand", "utf-8")
    with pytest.raises(OutputError, match="--out"):
        put_in_place([("a.txt", b"x")], tmp_path / "uit")


def test_a_failed_proof_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ProofError("niet gelijk")

    monkeypatch.setattr(proof, "prove", refuse)
    todo = list(tasks(clean(), ["koelkastblad"], ["txt"]))
    with pytest.raises(ProofError):
        write_all(todo, tmp_path / "uit")
    assert not (tmp_path / "uit").exists()


def test_an_overfull_fridge_sheet_is_an_error_that_names_the_sheet(tmp_path: Path) -> None:
    long = "Femke en de kinderen eten samen aan tafel en vertellen om de beurt iets over de dag. " * 9
    plan = edited({"veilig_verder_plan.afspraken[0].voor_het_kind": long * 4})
    todo = list(tasks(plan, ["koelkastblad"], ["pdf"]))
    with pytest.raises(RenderError, match="koelkastblad"):
        write_all(todo, tmp_path / "uit")
    assert not (tmp_path / "uit").exists()


def test_only_reports_carry_the_plan_and_never_what_their_reader_may_not_see() -> None:
    plan = edited(
        {
            "ondersteuningsplan.zorgen[0].niet_voor": ["ruud"],
            "ondersteuningsplan.zorgen[0].reden_afscherming": "geheime reden",
            "ondersteuningsplan.zorgen[0].tekst": "geheime zorg",
        }
    )
    for task in tasks(plan, formats=["pdf"]):
        attached = (task.plan_json or b"").decode()
        assert bool(attached) == (task.document.layout == "rapport")
        if task.document.reader == "intern":
            continue
        assert "geheime" not in attached
        assert "niet_voor" not in attached
