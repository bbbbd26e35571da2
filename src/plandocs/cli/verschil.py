"""The command `diff`: what changed between two versions of a plan."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import lees
from plandocs.errors import OutputError, PlandocsError

if TYPE_CHECKING:
    from plandocs.blocks import Document
    from plandocs.plan import Plan


class Vorm(StrEnum):
    """How the changes are shown."""

    text = "text"
    docx = "docx"


def diff(
    old: Annotated[Path, typer.Argument(metavar="OUD", help="De oude versie van het plan.")],
    new: Annotated[Path, typer.Argument(metavar="NIEUW", help="De nieuwe versie van het plan.")],
    format: Annotated[
        Vorm, typer.Option("--format", help="Als tekst of als Word met bijgehouden wijzigingen.")
    ] = Vorm.text,
    document: Annotated[
        str, typer.Option("--document", metavar="NAAM", help="Welk document, bij Word.")
    ] = "ondersteuningsplan",
    style: Annotated[str, typer.Option("--style", metavar="HUISSTIJL", help="De huisstijl.")] = "plandocs",
    out: Annotated[Path, typer.Option("--out", metavar="BESTAND", help="Het Word-bestand.")] = Path("wijzigingen.docx"),
) -> None:
    """Laat zien wat er tussen twee versies van een plan is veranderd. Alleen voor intern gebruik."""
    oud, nieuw = lees(old).plan, lees(new).plan
    if format is Vorm.text:
        _toon(oud, nieuw)
        return
    from plandocs.pipeline import put_in_place
    from plandocs.renderers.word.tracked import render_tracked

    if out.is_dir():
        raise OutputError(f"{out} is een map. Geef een bestandsnaam.")
    data = render_tracked(_document(oud, document), _document(nieuw, document), style)
    put_in_place([(out.name, data)], out.parent)
    print(f"{out}: alles accepteren geeft de nieuwe versie, alles weigeren de oude. Alleen voor intern gebruik.")


def _toon(oud: Plan, nieuw: Plan) -> None:
    from plandocs.plan.verschil import verschillen

    gevonden = verschillen(oud, nieuw)
    for een in gevonden:
        print(een.plek)
        if een.was is not None:
            print(f"  - {een.was}")
        if een.nu is not None:
            print(f"  + {een.nu}")
    print(f"{len(gevonden)} {'verschil' if len(gevonden) == 1 else 'verschillen'}.")


def _document(plan: Plan, naam: str) -> Document:
    """Return a document as the office sees it; what a family may not read could stand in the older version."""
    from plandocs.documents import DOCUMENTS
    from plandocs.lezers import lees_lezer
    from plandocs.pipeline import tasks

    if naam not in DOCUMENTS:
        raise PlandocsError(f"Onbekend document: {naam}. Kies uit: {', '.join(DOCUMENTS)}.")
    taak = next(tasks(plan, (naam,), ("docx",), lees_lezer("intern", plan)), None)
    if taak is None:
        raise PlandocsError("Dit plan heeft niets voor dit document. Zie: plandocs documents")
    return taak.document
