"""What commands share: their options, the exit statuses, and reading a plan or a date."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from plandocs.loaders import Gelezen
    from plandocs.rules import Finding

GELUKT, BEVINDINGEN, NIET_GELUKT = 0, 1, 2


class Motor(StrEnum):
    """Which engine draws the PDFs."""

    weasyprint = "weasyprint"
    typst = "typst"


PlanArgument = Annotated[Path, typer.Argument(metavar="PLAN", help="Het plan, als YAML, JSON of Word-formulier.")]
EigenMapOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="MAP", help="De map voor de documenten; leeg is out/ met het kenmerk van het plan."),
]
OutOption = Annotated[Path, typer.Option("--out", metavar="MAP", help="De map voor de documenten.")]
Peildatum = Annotated[
    str | None, typer.Option("--as-of", metavar="DATUM", help="Controleer alsof het deze dag is, zoals 2026-03-04.")
]
EngineOption = Annotated[
    Motor, typer.Option("--engine", help="Waarmee PDF's worden gemaakt; het kinderverhaal altijd met weasyprint.")
]
WordsOption = Annotated[
    Path | None,
    typer.Option("--words", metavar="MAP", help="Eigen woordenlijsten, boven op die van plandocs."),
]


def lees(path: Path) -> Gelezen:
    """Return the plan in a file and say what is in the file but not in the plan; raises PlanError."""
    from plandocs.loaders import load

    gelezen = load(path)
    for opmerking in gelezen.opmerkingen:
        print(f"{path}, {opmerking}", file=sys.stderr)
    return gelezen


def peildatum(text: str | None) -> date:
    """Return the day to check on, today without one; raises PlandocsError when the text is no date."""
    from plandocs.taal.datums import OnmogelijkeDatumError, parse_datum

    if text is None:
        return date.today()
    try:
        dag = parse_datum(text)
    except OnmogelijkeDatumError as error:
        raise PlandocsError(f"{text}: {error}") from None
    if dag is None:
        raise PlandocsError(f"{text} is geen datum. Schrijf bijvoorbeeld: --as-of 2026-03-04")
    return dag


def gebruik_woorden(folder: Path | None) -> None:
    """Use the word lists of a folder, if any, on top of ours; raises PlandocsError for a broken list."""
    if folder is not None:
        from plandocs.taal.woorden import gebruik_map

        gebruik_map(folder)


def status(findings: Sequence[Finding]) -> int:
    """Return the exit status: findings of severity fout, or none."""
    return BEVINDINGEN if any(finding.severity == "fout" for finding in findings) else GELUKT
