"""The command `batch`: the documents of many plans."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import BEVINDINGEN, EngineOption, Motor, StyleOption
from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from rich.progress import Progress

    from plandocs.batch import Keuze, Limits, Manifest, Outcome, Werk


class Bewijzen(StrEnum):
    """Which files are opened again and compared with their document."""

    all = "all"
    sample = "sample"


def batch(
    folder: Annotated[Path, typer.Argument(metavar="MAP", help="De map met plannen; ook in mappen daaronder.")],
    out: Annotated[Path, typer.Option("--out", metavar="MAP", help="De map voor de documenten.")],
    document: Annotated[
        list[str] | None, typer.Option("--document", metavar="NAAM", help="Welk document; leeg is alle.")
    ] = None,
    format: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAAT", help="docx, pdf, html of txt; leeg is alle.")
    ] = None,
    reader: Annotated[str | None, typer.Option("--reader", metavar="LEZER", help="Voor wie: gezin, netwerk.")] = None,
    style: StyleOption = "plandocs",
    engine: EngineOption = Motor.auto,
    proof: Annotated[
        Bewijzen, typer.Option("--proof", help="all: elk bestand wordt nagekeken; sample: een steekproef, en sneller.")
    ] = Bewijzen.all,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Hoeveel tegelijk.")] = os.cpu_count() or 1,
    seconds: Annotated[float, typer.Option("--seconds", min=1, help="Hoe lang één plan mag duren.")] = 120,
    memory: Annotated[int, typer.Option("--memory", min=256, help="Hoeveel MB één plan mag vragen.")] = 2048,
) -> None:
    """Schrijf de documenten van alle plannen in een map; wat al klaar is, wordt niet opnieuw gemaakt."""
    from plandocs.batch import Keuze, Limits
    from plandocs.cli.schrijven import gekozen_documenten, gekozen_formaten

    names, formats = gekozen_documenten(document or ()), gekozen_formaten(format or ())
    keuze = Keuze(tuple(names), tuple(formats), reader, style, engine.value, proof.value)
    problems = _maak(folder, out, keuze, workers, Limits(seconds, memory))
    for naam, problem in problems.items():
        print(f"{naam}: {problem}")
    raise typer.Exit(BEVINDINGEN if problems else 0)


def _maak(folder: Path, out: Path, keuze: Keuze, workers: int, limits: Limits) -> Mapping[str, str]:
    from plandocs.batch import Manifest, vind_plannen
    from plandocs.batch.schrijven import looks_of

    if not folder.is_dir():
        raise PlandocsError(f"{folder} is geen map.")
    gevonden = vind_plannen(folder, out, keuze)
    _maak_map(out)
    manifest = Manifest(out)
    werken = {werk: mark for werk, mark in _marks(gevonden, looks_of(keuze)) if mark}
    todo = [werk for werk, mark in werken.items() if not manifest.finished(werk.naam, mark, werk.out)]
    problems = {werk.naam: "Het plan is niet te lezen." for werk in gevonden if werk not in werken}
    proved = written = 0
    with _voortgang(len(todo)) as progress:
        for outcome in _run(todo, workers, limits):
            problem = _verwerk(outcome, werken[outcome.job], manifest)
            problems |= {outcome.job.naam: problem} if problem else {}
            files = range(len(outcome.result or ()))
            written, proved = written + len(files), proved + sum(map(outcome.job.proves, files))
            progress.advance(progress.task_ids[0])
    made = len(gevonden) - len(problems)
    print(f"{made} van {len(gevonden)} plannen klaar in {out}; {len(werken) - len(todo)} waren dat al.")
    if keuze.proof == "sample":
        print(f"Nagekeken is een steekproef: {proved} van {written} nieuwe bestanden.")
    return dict(sorted(problems.items()))


def _maak_map(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlandocsError(f"De map {out} kan niet worden gemaakt. Kies een andere map met --out.") from error


def _marks(gevonden: Sequence[Werk], looks: str) -> Iterator[tuple[Werk, str]]:
    from plandocs.batch import fingerprint

    for werk in gevonden:
        try:
            yield werk, fingerprint(werk, looks)
        except PlandocsError:
            yield werk, ""


def _run(todo: Sequence[Werk], workers: int, limits: Limits) -> Iterator[Outcome[Werk, Mapping[str, str]]]:
    from plandocs.batch import run, write_plan

    yield from run(todo, write_plan, min(workers, len(todo)), limits)


def _verwerk(outcome: Outcome[Werk, Mapping[str, str]], mark: str, manifest: Manifest) -> str:
    """Note what was made, or clear away what a stopped worker left; return the problem in one line, if any."""
    from plandocs.batch.manifest import Gemaakt
    from plandocs.batch.schrijven import clear_parts

    werk = outcome.job
    if outcome.result is not None:
        manifest.add(werk.naam, Gemaakt(mark, outcome.result), werk.out)
        return ""
    clear_parts(werk.out)
    return outcome.problem.split("\n")[0]


@contextmanager
def _voortgang(aantal: int) -> Iterator[Progress]:
    """Show how many plans are done, how many a minute, and how long the rest takes."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class PerMinuut(TextColumn):
        """The rate of the last plans."""

        def render(self, task: object) -> Text:
            speed = getattr(task, "finished_speed", None) or getattr(task, "speed", None)
            return Text(f"{speed * 60:.0f} per minuut" if speed else "")

    columns = (TextColumn("Plannen"), BarColumn(), MofNCompleteColumn(), PerMinuut(""), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        progress.add_task("plannen", total=aantal)
        yield progress
