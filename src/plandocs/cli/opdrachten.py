"""The commands that work on a plan: check it, and write what comes of it."""

from __future__ import annotations

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
    StyleOption,
    WordsOption,
    gebruik_woorden,
    lees,
    peildatum,
    status,
)
from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from plandocs.loaders import Gelezen
    from plandocs.rules import Finding


class Formaat(StrEnum):
    """How the findings are shown."""

    text = "text"
    json = "json"
    sarif = "sarif"


def demo(out: OutOption = Path("out"), engine: EngineOption = Motor.auto) -> None:
    """Controleer het voorbeeldplan en schrijf al zijn documenten."""
    from plandocs.cli.schrijven import Keuze, schrijf, toon_bevindingen
    from plandocs.resources import resource

    gelezen = lees(resource("samples", "hoofdvoorbeeld.yaml"))
    toon_bevindingen(_controleer(gelezen, date.today()))
    schrijf(gelezen, Keuze(engine=engine.value), "plandocs", out)


def check(
    plan: PlanArgument,
    format: Annotated[Formaat, typer.Option("--format", help="Als tekst, JSON of SARIF.")] = Formaat.text,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="BESTAND", help="Een eerder JSON-verslag: laat alleen zien wat nieuw is."),
    ] = None,
    comments: Annotated[
        Path | None,
        typer.Option("--comments", metavar="BESTAND", help="Een Word-formulier met elke bevinding in de kantlijn."),
    ] = None,
    words: WordsOption = None,
    as_of: Peildatum = None,
) -> None:
    """Controleer een plan op de kwaliteitsregels."""
    from plandocs.cli.controle import controleer
    from plandocs.cli.verslagvormen import regels

    vandaag = peildatum(as_of)
    gebruik_woorden(words)
    if comments is not None:
        from plandocs.cli.aantekeningen import zet_in_kantlijn

        zet_in_kantlijn(plan, comments, vandaag)
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
    variant: Annotated[
        list[str] | None,
        typer.Option("--variant", metavar="VORM", help="Kinddocumenten als kleurplaat, vouwboekje …; met + samen."),
    ] = None,
    style: StyleOption = "plandocs",
    final: Annotated[bool, typer.Option("--final", help="Alleen als er geen fouten meer zijn.")] = False,
    words: WordsOption = None,
    engine: EngineOption = Motor.auto,
    out: EigenMapOption = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar="SJABLOON", help="Vul een eigen Word-sjabloon in; zie docs/sjablonen.md."),
    ] = None,
    logo: Annotated[
        Path | None, typer.Option("--logo", metavar="BESTAND", help="Het logo voor een eigen sjabloon.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Schrijf een eigen sjabloon alleen als het hele plan erin staat.")
    ] = False,
    as_of: Peildatum = None,
) -> None:
    """Schrijf de documenten van een plan, of vul er een eigen Word-sjabloon mee in."""
    gebruik_woorden(words)
    from plandocs.cli.schrijven import Keuze, kies_taken, schrijf, toon_niet_mee

    gelezen = lees(plan)
    map_van_plan = out or Path("out") / (gelezen.plan.kop.id or plan.stem)
    keuze = Keuze(document or (), format or (), reader, engine.value, variant or ())
    if template is not None:
        if document or variant or {*(format or ())} - {"docx"}:
            raise PlandocsError(
                "Een eigen sjabloon wordt één Word-bestand: laat --document, --variant en --format weg."
            )
        from plandocs.cli.definitief import beoordeel_of_weiger
        from plandocs.cli.eigen_sjabloon import opdracht_voor, schrijf_eigen

        if final:
            beoordeel_of_weiger(gelezen, peildatum(as_of))
        schrijf_eigen(opdracht_voor(gelezen, template, reader, logo), map_van_plan, streng=strict)
        return
    if not final:
        schrijf(gelezen, keuze, style, map_van_plan)
        return
    from plandocs.cli.definitief import beoordeel_of_weiger, schrijf_definitief

    vandaag = peildatum(as_of)
    oordeel = beoordeel_of_weiger(gelezen, vandaag)
    schrijf_definitief(gelezen, kies_taken(gelezen, keuze), oordeel, style, map_van_plan, vandaag)
    toon_niet_mee(gelezen, keuze, map_van_plan)


def report(
    plan: PlanArgument,
    format: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAAT", help="docx, pdf, html of txt; leeg is alle.")
    ] = None,
    style: StyleOption = "plandocs",
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
