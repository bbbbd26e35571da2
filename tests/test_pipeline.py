"""Files: all of them or none, and nothing half-written."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from plandocs.errors import LeakError, OutputError, ProofError, RenderError
from plandocs.lezers.zoektekst import Naald, kern
from plandocs.op_schijf import put_in_place
from plandocs.pipeline import FORMATS, render, render_all, tasks, write_all
from plandocs.renderers import proof
from plannen import clean, edited


def test_every_document_is_written_in_every_format(tmp_path: Path) -> None:
    todo = [task for task in tasks(clean()) if task.format != "pdf"]
    done: list[str] = []
    paths = write_all(todo, tmp_path, done=lambda task: done.append(task.file_name))
    assert {path.suffix[1:] for path in paths} == set(FORMATS) - {"pdf"}
    assert done == [path.relative_to(tmp_path).as_posix() for path in paths]
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(paths)


def test_what_is_for_the_own_dossier_is_in_a_folder_of_its_own(tmp_path: Path) -> None:
    todo = [*tasks(clean(), ["koelkastblad", "achtergehouden", "kind-meegeven"], ["txt"])]
    todo += tasks(clean(), ["doelencheck"], ["txt"], "intern")
    paths = {path.relative_to(tmp_path).as_posix() for path in write_all(todo, tmp_path)}
    assert paths == {
        "koelkastblad.txt",
        *(f"intern/{een}.txt" for een in ("achtergehouden", "kind-meegeven", "doelencheck")),
    }


def test_what_is_the_same_for_two_readers_is_made_once_and_has_the_same_bytes() -> None:
    todo = [task for voor in ("gezin", "netwerk") for task in tasks(clean(), ["koelkastblad"], ["docx", "html"], voor)]
    made = list(render_all(todo))
    assert [task for task, _ in made] == todo
    assert all(data == render(task) for task, data in made)
    assert made[0][1] is made[2][1]


def test_a_document_made_before_is_still_searched_for_the_next_reader() -> None:
    (task,) = tasks(clean(), ["koelkastblad"], ["txt"], "gezin")
    assert task.bewaking
    woord = kern(task.document.title)
    streng = replace(task, bewaking=replace(task.bewaking, naalden=(Naald(woord, "pad"),)))
    with pytest.raises(LeakError):
        list(render_all([task, streng]))
    assert len(list(render_all([task, task]))) == 2


def test_a_full_disk_leaves_no_folder_that_was_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError):
        put_in_place([("intern/a.txt", b"x")], tmp_path)
    assert list(tmp_path.iterdir()) == []


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
        lijst = task.document.name == "achtergehouden"
        assert bool(attached) == (task.document.layout == "rapport" and not lijst)
        if task.document.reader == "intern":
            continue
        assert "geheime" not in attached
        assert "niet_voor" not in attached
