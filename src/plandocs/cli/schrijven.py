"""Write the documents while the terminal shows how far it is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from plandocs.cli.overzicht import bestandentabel, bevindingentabel, stap, voortgang
from plandocs.documents import DOCUMENTS
from plandocs.errors import PlandocsError
from plandocs.lezers import lees_lezer
from plandocs.pipeline import FORMATS, Task, tasks, write_all
from plandocs.plan import Plan
from plandocs.renderers.engines import Engine
from plandocs.rules import Finding
from plandocs.taal.suggesties import dichtstbij


def toon_bevindingen(findings: Sequence[Finding]) -> None:
    """Print the table of findings."""
    console = Console()
    if findings:
        console.print(bevindingentabel(findings))
    else:
        console.print("Geen bevindingen: het plan voldoet aan alle regels.")


def schrijf(
    plan: Plan,
    names: Sequence[str],
    formats: Sequence[str],
    reader: str | None,
    style: str,
    out: Path,
    engine: Engine = "weasyprint",
) -> None:
    """Write the documents and print a table of the files; raises PlandocsError, leaving nothing partial."""
    schrijf_taken(kies_taken(plan, names, formats, reader, engine), style, out)


def kies_taken(
    plan: Plan, names: Sequence[str], formats: Sequence[str], reader: str | None, engine: Engine = "weasyprint"
) -> tuple[Task, ...]:
    """Return the files to write; raises PlandocsError for an unknown name, and when there are none."""
    names = gekozen_documenten(names)
    vormen = gekozen_formaten(formats)
    lezer = lees_lezer(reader, plan) if reader else None
    todo = tuple(replace(task, engine=engine) for task in tasks(plan, names, vormen, lezer))
    if not todo:
        raise PlandocsError("Dit plan heeft niets voor dit document. Zie: plandocs documents")
    return todo


def gekozen_documenten(names: Sequence[str]) -> Sequence[str]:
    """Return the documents that were asked for; raises PlandocsError at an unknown one."""
    return [_bekend("document", naam, tuple(DOCUMENTS)) for naam in names]


def gekozen_formaten(formats: Sequence[str]) -> Sequence[str]:
    """Return the formats that were asked for, or all; raises PlandocsError at an unknown one."""
    return [_bekend("formaat", naam, FORMATS) for naam in formats] or FORMATS


def schrijf_taken(todo: Sequence[Task], style: str, out: Path) -> None:
    """Write the files and print a table of them; raises PlandocsError, leaving nothing partial."""
    console = Console()
    with voortgang(console, len(todo)) as progress:
        paths = write_all(todo, out, style, workers(len(todo)), lambda task: stap(progress, task))
    console.print(bestandentabel(paths))


def workers(files: int) -> int:
    """Return in how many processes to render; a few files are done sooner in one."""
    return min(os.cpu_count() or 1, 4) if files > 4 else 1


def _bekend(soort: str, naam: str, bekend: Sequence[str]) -> str:
    if naam in bekend:
        return naam
    lijkt = dichtstbij(naam, bekend)
    bedoeld = f" Bedoel je {lijkt}?" if lijkt else ""
    raise PlandocsError(f"Onbekend {soort}: {naam}.{bedoeld} Kies uit: {', '.join(bekend)}.")
