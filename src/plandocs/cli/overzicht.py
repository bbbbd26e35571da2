"""Tables and progress in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from plandocs.pipeline import Task
from plandocs.rules import RULES, Finding


@contextmanager
def voortgang(console: Console, aantal: int) -> Iterator[Progress]:
    """Show how many files are written while the block runs."""
    kolommen = (TextColumn("{task.description:<44}"), BarColumn(), MofNCompleteColumn())
    with Progress(*kolommen, console=console, transient=True, auto_refresh=False) as progress:
        progress.add_task("Documenten schrijven", total=aantal)
        yield progress


def stap(progress: Progress, task: Task) -> None:
    """Move the bar one file further."""
    (bar,) = progress.task_ids
    progress.update(bar, advance=1, description=task.file_name, refresh=True)


def bevindingentabel(findings: Sequence[Finding]) -> Table:
    """Return how often each rule found something."""
    table = Table(title="Wat kan beter", title_justify="left", caption_justify="left")
    for kop in ("Regel", "Ernst", "Waar het om gaat", "Aantal"):
        table.add_column(kop, justify="right" if kop == "Aantal" else "left")
    for (code, ernst), aantal in Counter((item.rule, item.severity) for item in findings).items():
        table.add_row(code, ernst, RULES[code].titel, str(aantal))
    return table


def bestandentabel(paths: Sequence[Path]) -> Table:
    """Return the files that were written, with their size."""
    folder = min((path.parent for path in paths), key=lambda parent: len(parent.parts))
    table = Table(title=f"Geschreven in {folder}", title_justify="left")
    table.add_column("Document")
    table.add_column("Formaat")
    table.add_column("Grootte", justify="right")
    for path in paths:
        table.add_row(
            path.relative_to(folder).with_suffix("").as_posix(), path.suffix[1:], f"{path.stat().st_size / 1024:.0f} kB"
        )
    return table
