"""`render --final`: refused while something stands in the way, and written with an evidence pack."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import typer
from rich.console import Console

from plandocs.bewijs import MAP, NAAM, Bewijs
from plandocs.cli.opties import BEVINDINGEN
from plandocs.cli.overzicht import bestandentabel, stap, voortgang
from plandocs.cli.schrijven import workers
from plandocs.lezers.uitgave import uitgave
from plandocs.loaders import Gelezen
from plandocs.op_schijf import put_in_place
from plandocs.pipeline import Task, render_all
from plandocs.rules import Beoordeling, beoordeel
from plandocs.verslag import stel_verslag_op


def beoordeel_of_weiger(gelezen: Gelezen, vandaag: date) -> Beoordeling:
    """Return the findings of a plan that may be final; exits with status 1, saying why, when it may not."""
    oordeel = beoordeel(gelezen.plan, vandaag)
    fouten = sum(finding.severity == "fout" for finding in oordeel.open)
    if fouten:
        wat = "is 1 fout" if fouten == 1 else f"zijn {fouten} fouten"
        _weiger(f"er {wat}. Zie: plandocs check. Los ze op, of zet ze met een reden opzij bij afwijkingen.")
    if gelezen.plan.kop.status in {"concept", "besproken"}:
        _weiger(f"de status is {gelezen.plan.kop.status}. Zet kop.status op vastgesteld.")
    return oordeel


def _weiger(reden: str) -> None:
    print(f"Dit plan kan nog niet definitief worden gemaakt: {reden}", file=sys.stderr)
    raise typer.Exit(BEVINDINGEN)


def schrijf_definitief(
    gelezen: Gelezen, todo: Sequence[Task], oordeel: Beoordeling, style: str, out: Path, vandaag: date
) -> None:
    """Write the documents, and in a folder beside them the quality report and the manifest; all or nothing.

    Raises PlandocsError, leaving nothing partial. The folder is for the internal file and goes to nobody else.
    """
    plan = gelezen.plan
    verslag = Task(stel_verslag_op(plan, vandaag), "pdf", bewaking=uitgave(plan, "intern").bewaking)
    console, bestanden = Console(), []
    with voortgang(console, len(todo) + 1) as progress:
        for task, data in render_all((*todo, verslag), style, workers(len(todo) + 1)):
            map_ = f"{MAP}/" if task is verslag else ""
            bestanden.append((f"{map_}{task.file_name}", data))
            stap(progress, task)
    bron = Path(gelezen.bestand).read_bytes()
    manifest = Bewijs(plan, bron, tuple(bestanden), oordeel.overwogen, style, vandaag).als_json()
    paths = put_in_place([*bestanden, (f"{MAP}/{NAAM}", manifest)], out)
    console.print(bestandentabel([path for path in paths if path.parent != out / MAP]))
    console.print(f"Het bewijs staat in {out / MAP}: het kwaliteitsverslag en {NAAM}. Alleen voor het interne dossier.")
