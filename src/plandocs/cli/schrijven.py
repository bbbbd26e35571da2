"""Write the documents while the terminal shows how far it is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console

from plandocs.cli.niet_mee import haal_weg, niet_mee, nog_in_de_map
from plandocs.cli.overzicht import bestandentabel, bevindingentabel, stap, voortgang
from plandocs.documents import DOCUMENTS
from plandocs.documents.vormen import Vorm, lees_vormen, waar_passen
from plandocs.errors import PlandocsError
from plandocs.lezers import lees_lezer
from plandocs.loaders import Gelezen
from plandocs.pipeline import FORMATS, Task, tasks, with_pictures, write_all
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


@dataclass(frozen=True, slots=True)
class Keuze:
    """What was asked for: documents, formats, a reader, an engine, and forms of a child's documents; empty is all."""

    documenten: Sequence[str] = ()
    formaten: Sequence[str] = ()
    lezer: str | None = None
    engine: Engine = "auto"
    vormen: Sequence[str] = ()


def schrijf(gelezen: Gelezen, keuze: Keuze, style: str, out: Path) -> None:
    """Write the documents and print a table of the files; raises PlandocsError, leaving nothing partial."""
    schrijf_taken(kies_taken(gelezen, keuze), style, out)
    toon_niet_mee(gelezen, keuze, out)


def toon_niet_mee(gelezen: Gelezen, keuze: Keuze, out: Path) -> None:
    """Print which documents a child does not get on paper, and which of these lie in the folder from before.

    These are never removed: somebody may have changed them, so that only the user knows what may go.
    """
    for regel in _niet_mee(gelezen, keuze):
        print(regel)
    eerder = nog_in_de_map(gelezen.plan, out)
    if eerder:
        Console(soft_wrap=True, highlight=False, markup=False).print(haal_weg(eerder), style="bold red")


def _niet_mee(gelezen: Gelezen, keuze: Keuze) -> tuple[str, ...]:
    lezer = lees_lezer(keuze.lezer, gelezen.plan) if keuze.lezer else None
    return niet_mee(gelezen.plan, keuze.documenten, lezer)


def kies_taken(gelezen: Gelezen, keuze: Keuze) -> tuple[Task, ...]:
    """Return the files to write; raises PlandocsError for an unknown name, and when there are none."""
    plan, names = gelezen.plan, gekozen_documenten(keuze.documenten)
    formats = gekozen_formaten(keuze.formaten)
    vormen = tuple(map(lees_vormen, keuze.vormen))
    lezer = lees_lezer(keuze.lezer, plan) if keuze.lezer else None
    made = with_pictures(tasks(plan, names, formats, lezer, vormen), Path(gelezen.bestand).parent)
    todo = tuple(replace(task, engine=keuze.engine) for task in made)
    if not todo:
        wat = "in deze vorm en dit formaat" if vormen else "voor dit document"
        waarom = " ".join(_niet_mee(gelezen, keuze)) or _waar_wel(vormen)
        raise PlandocsError(f"Dit plan heeft niets {wat}. {waarom}")
    return todo


def _waar_wel(vormen: Sequence[tuple[Vorm, ...]]) -> str:
    if not vormen:
        return "Zie: plandocs documents"
    kinddocumenten = [soort.name for soort in DOCUMENTS.values() if soort.lezer == "kind"]
    return waar_passen((vorm for samen in vormen for vorm in samen), kinddocumenten)


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
    bedoeld = f" Bedoelt u {lijkt}?" if lijkt else ""
    raise PlandocsError(f"Onbekend {soort}: {naam}.{bedoeld} Kies uit: {', '.join(bekend)}.")
