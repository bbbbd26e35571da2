"""What commands share: their options, the exit statuses, and reading a plan or a date."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from plandocs.loaders import Gelezen
    from plandocs.rules import Finding

GELUKT, BEVINDINGEN, NIET_GELUKT = 0, 1, 2


class Motor(StrEnum):
    """Which engine draws the PDFs."""

    auto = "auto"
    typst = "typst"
    weasyprint = "weasyprint"


PlanArgument = Annotated[Path, typer.Argument(metavar="PLAN", help="Het plan, als YAML, JSON of Word-formulier.")]
EigenMapOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="MAP", help="De map voor de documenten; leeg is out/ met het kenmerk van het plan."),
]
OutOption = Annotated[Path, typer.Option("--out", metavar="MAP", help="De map voor de documenten.")]
Peildatum = Annotated[
    str | None, typer.Option("--as-of", metavar="DATUM", help="Controleer alsof het deze dag is, zoals 2026-03-04.")
]


def _huisstijl(style: str) -> str:
    """Return the name of a house style of plandocs, or the full path of a folder that holds one."""
    return str(Path(style).resolve()) if (Path(style) / "word.docx").is_file() else style


StyleOption = Annotated[
    str,
    typer.Option("--style", metavar="HUISSTIJL", help="De huisstijl: een naam, of een map.", callback=_huisstijl),
]
EngineOption = Annotated[
    Motor, typer.Option("--engine", help="Waarmee PDF's worden gemaakt; wat voor een kind is altijd met weasyprint.")
]
WordsOption = Annotated[
    Path | None,
    typer.Option("--words", metavar="MAP", help="Eigen woordenlijsten, boven op die van plandocs."),
]


def lees(path: Path) -> Gelezen:
    """Return the plan in a file and say what is in the file but not in the plan; raises PlanError."""
    from plandocs.loaders import load

    if path.suffix.lower() == ".docx":
        return lees_uit_word(path)
    return load(path)


def lees_uit_word(path: Path, wijzigingen: Literal["refuse", "accept", "reject"] = "refuse") -> Gelezen:
    """Return the plan in a Word file and say what is in it but not in the plan; raises PlanError or OnveiligError.

    Of a document that plandocs wrote earlier it also says which words were changed since.
    """
    from plandocs.loaders.word_form import lees_geopend
    from plandocs.loaders.word_form.document import Drager
    from plandocs.loaders.word_form.openen import open_formulier
    from plandocs.loaders.word_form.veilig import lees_docx

    geopend = open_formulier(lees_docx(path), str(path), wijzigingen)
    gelezen = lees_geopend(geopend, str(path))
    opmerkingen = gelezen.opmerkingen
    if isinstance(geopend, Drager):
        from plandocs.verify.woorden import veranderd

        anders = veranderd(geopend, gelezen.plan)
        opmerkingen = (*opmerkingen, *anders)
        if not anders:
            print(f"{path}: de tekst is nog zoals plandocs die schreef.", file=sys.stderr)
    for opmerking in opmerkingen:
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
