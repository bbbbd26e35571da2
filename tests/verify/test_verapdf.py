"""The veraPDF engine finds every kind of document to be PDF/UA-1 and PDF/A-3a, also with the plan in it."""

from __future__ import annotations

from pathlib import Path

from plandocs.pipeline import render, tasks
from plannen import plan_van
from verapdf import PROFILES, verdicts

SOORTEN = {
    "hoofdvoorbeeld": ["koelkastblad", "doelencheck", "woord-en-beeld"],
    "gezinsplan-fase-2": ["rapportage-rechtbank"],
}


def test_every_layout_passes_the_engine(tmp_path: Path) -> None:
    paths = []
    for plan, namen in SOORTEN.items():
        for naam in namen:
            task = next(iter(tasks(plan_van(plan), [naam], ["pdf"])))
            paths.append(tmp_path / task.file_name)
            paths[-1].write_bytes(render(task))
    uitspraken = verdicts(paths)
    assert len(uitspraken) == len(paths) * len(PROFILES)
    assert {f"{een.file} {een.profile}": een.failed for een in uitspraken if een.failed} == {}


def test_the_engine_does_refuse_a_file_that_is_neither(tmp_path: Path) -> None:
    from bundel.bijlagen import pdf_bestand

    (tmp_path / "a.pdf").write_bytes(pdf_bestand(1))
    assert all(een.failed for een in verdicts([tmp_path / "a.pdf"]))
