"""The veraPDF engine finds every kind of document to be PDF/UA-1 and PDF/A-3a, also with the plan in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plandocs.pipeline import render, tasks, with_pictures
from plandocs.renderers.engines import ENGINES, drawer
from plannen import VOORBEELDEN, plan_van
from verapdf import PROFILES, verdicts

SOORTEN = {
    "hoofdvoorbeeld": ["koelkastblad", "doelencheck", "woord-en-beeld"],
    "gezinsplan-fase-2": ["rapportage-rechtbank"],
}


def test_every_layout_of_both_engines_passes(tmp_path: Path) -> None:
    paths = []
    for plan, namen in SOORTEN.items():
        for naam in namen:
            task = next(with_pictures(tasks(plan_van(plan), [naam], ["pdf"]), VOORBEELDEN))
            for engine in sorted({drawer(asked, task.document, "plandocs") for asked in ENGINES}):
                paths.append(tmp_path / f"{engine}-{task.file_name}")
                paths[-1].write_bytes(render(replace(task, engine=engine)))
    assert len(paths) == 2 * sum(map(len, SOORTEN.values())) - len(["woord-en-beeld"])
    uitspraken = verdicts(paths)
    assert len(uitspraken) == len(paths) * len(PROFILES)
    assert {f"{een.file} {een.profile}": een.failed for een in uitspraken if een.failed} == {}


def test_the_engine_does_refuse_a_file_that_is_neither(tmp_path: Path) -> None:
    from bundel.bijlagen import pdf_bestand

    (tmp_path / "a.pdf").write_bytes(pdf_bestand(1))
    assert all(een.failed for een in verdicts([tmp_path / "a.pdf"]))
