"""The command `diff`: what changed between two versions of a plan."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import StyleOption, lees
from plandocs.errors import OutputError, PlandocsError

if TYPE_CHECKING:
    from plandocs.blocks import Document
    from plandocs.plan import Plan


class Vorm(StrEnum):
    """How the changes are shown."""

    text = "text"
    docx = "docx"
    html = "html"


_HOE = {
    Vorm.docx: "alles accepteren geeft de nieuwe versie, alles weigeren de oude.",
    Vorm.html: "per onderdeel wat weg is en wat nieuw is.",
}


def diff(
    old: Annotated[Path, typer.Argument(metavar="OUD", help="De oude versie van het plan.")],
    new: Annotated[Path, typer.Argument(metavar="NIEUW", help="De nieuwe versie van het plan.")],
    format: Annotated[
        Vorm, typer.Option("--format", help="Als tekst, als Word met bijgehouden wijzigingen, of als webpagina.")
    ] = Vorm.text,
    document: Annotated[
        str, typer.Option("--document", metavar="NAAM", help="Welk document, bij Word of een webpagina.")
    ] = "ondersteuningsplan",
    style: StyleOption = "plandocs",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Waar het komt; leeg is wijzigingen.docx of .html.")
    ] = None,
) -> None:
    """Laat zien wat er tussen twee versies van een plan is veranderd. Alleen voor intern gebruik."""
    oud, nieuw = lees(old).plan, lees(new).plan
    if format is Vorm.text:
        _toon(oud, nieuw)
        return
    from plandocs.op_schijf import put_in_place

    doel = out or Path(f"wijzigingen.{format.value}")
    if doel.is_dir():
        raise OutputError(f"{doel} is een map. Geef een bestandsnaam.")
    documenten = (_document(oud, document), _document(nieuw, document))
    data = _als_word(*documenten, style) if format is Vorm.docx else _als_webpagina(*documenten, style)
    put_in_place([(doel.name, data)], doel.parent)
    print(f"{doel}: {_HOE[format]} Alleen voor intern gebruik.")


def _als_word(oud: Document, nieuw: Document, style: str) -> bytes:
    from plandocs.renderers.word.tracked import render_tracked

    return render_tracked(oud, nieuw, style)


def _als_webpagina(oud: Document, nieuw: Document, style: str) -> bytes:
    from plandocs.documents.verschillen import verschillenblad
    from plandocs.renderers.html import render_html
    from plandocs.renderers.proof import prove

    blad = verschillenblad(oud, nieuw)
    data = render_html(blad, style)
    prove(blad, data, "html")
    return data


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
