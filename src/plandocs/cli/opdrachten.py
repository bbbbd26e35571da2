"""The commands that work on a plan: check it, and write what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import (
    EigenMapOption,
    EngineOption,
    Motor,
    OutOption,
    Peildatum,
    PlanArgument,
    WordsOption,
    gebruik_woorden,
    lees,
    peildatum,
    status,
)

if TYPE_CHECKING:
    from plandocs.loaders import Gelezen
    from plandocs.renderers.engines import Engine

    Keuze = tuple[Sequence[str], Sequence[str], str | None, Engine]
    from plandocs.rules import Finding


class Formaat(StrEnum):
    """How the findings are shown."""

    text = "text"
    json = "json"
    sarif = "sarif"


def demo(out: OutOption = Path("out"), engine: EngineOption = Motor.weasyprint) -> None:
    """Controleer het voorbeeldplan en schrijf al zijn documenten."""
    from plandocs.cli.schrijven import toon_bevindingen
    from plandocs.resources import resource

    gelezen = lees(resource("samples", "hoofdvoorbeeld.yaml"))
    toon_bevindingen(_controleer(gelezen, date.today()))
    _schrijf(gelezen, (), (), None, "plandocs", out, engine)


def check(
    plan: PlanArgument,
    format: Annotated[Formaat, typer.Option("--format", help="Als tekst, JSON of SARIF.")] = Formaat.text,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="BESTAND", help="Een eerder JSON-verslag: laat alleen zien wat nieuw is."),
    ] = None,
    words: WordsOption = None,
    as_of: Peildatum = None,
) -> None:
    """Controleer een plan op de kwaliteitsregels."""
    from plandocs.cli.controle import controleer
    from plandocs.cli.verslagvormen import regels

    vandaag = peildatum(as_of)
    gebruik_woorden(words)
    controle = controleer(lees(plan), vandaag, baseline)
    for regel in regels(controle, format.value):
        print(regel)
    raise typer.Exit(status(controle.open))


def render(
    plan: PlanArgument,
    document: Annotated[
        list[str] | None, typer.Option("--document", metavar="NAAM", help="Welk document; leeg is alle.")
    ] = None,
    format: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAAT", help="docx, pdf, html of txt; leeg is alle.")
    ] = None,
    reader: Annotated[
        str | None,
        typer.Option("--reader", metavar="LEZER", help="Voor wie: gezin, gezin:bart; leeg is ieder het zijne."),
    ] = None,
    style: Annotated[str, typer.Option("--style", metavar="HUISSTIJL", help="De huisstijl.")] = "plandocs",
    final: Annotated[bool, typer.Option("--final", help="Alleen als er geen fouten meer zijn.")] = False,
    words: WordsOption = None,
    engine: EngineOption = Motor.weasyprint,
    out: EigenMapOption = None,
    as_of: Peildatum = None,
) -> None:
    """Schrijf de documenten van een plan."""
    gebruik_woorden(words)
    gelezen = lees(plan)
    map_van_plan = out or Path("out") / (gelezen.plan.kop.id or plan.stem)
    if final:
        keuze: Keuze = (document or (), format or (), reader, engine.value)
        _schrijf_definitief(gelezen, keuze, style, map_van_plan, peildatum(as_of))
        return
    _schrijf(gelezen, document or (), format or (), reader, style, map_van_plan, engine)


def report(
    plan: PlanArgument,
    format: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAAT", help="docx, pdf, html of txt; leeg is alle.")
    ] = None,
    style: Annotated[str, typer.Option("--style", metavar="HUISSTIJL", help="De huisstijl.")] = "plandocs",
    words: WordsOption = None,
    out: OutOption = Path("out"),
    as_of: Peildatum = None,
) -> None:
    """Schrijf het kwaliteitsverslag: per criterium of het plan eraan voldoet. Alleen voor intern gebruik."""
    from plandocs.cli.schrijven import gekozen_formaten, schrijf_taken
    from plandocs.lezers.uitgave import uitgave
    from plandocs.pipeline import Task
    from plandocs.verslag import stel_verslag_op

    gebruik_woorden(words)
    formaten = gekozen_formaten(format or ())
    gelezen = lees(plan).plan
    document, wacht = stel_verslag_op(gelezen, peildatum(as_of)), uitgave(gelezen, "intern").bewaking
    schrijf_taken([Task(document, naam, bewaking=wacht) for naam in formaten], style, out)


def _controleer(gelezen: Gelezen, vandaag: date) -> tuple[Finding, ...]:
    from plandocs.rules import check as controleer

    return controleer(gelezen.plan, vandaag)


def _schrijf(
    gelezen: Gelezen,
    names: Sequence[str],
    formats: Sequence[str],
    reader: str | None,
    style: str,
    out: Path,
    engine: Motor,
) -> None:
    from plandocs.cli.schrijven import schrijf

    schrijf(gelezen.plan, names, formats, reader, style, out, engine.value)


def _schrijf_definitief(
    gelezen: Gelezen,
    keuze: Keuze,
    style: str,
    out: Path,
    vandaag: date,
) -> None:
    from plandocs.cli.definitief import beoordeel_of_weiger, schrijf_definitief
    from plandocs.cli.schrijven import kies_taken

    oordeel = beoordeel_of_weiger(gelezen, vandaag)
    schrijf_definitief(gelezen, kies_taken(gelezen.plan, *keuze), oordeel, style, out, vandaag)
