"""The commands."""

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

app = typer.Typer(
    name="plandocs",
    help="Eén gezinsplan, gecontroleerd, en voor elke lezer het juiste document.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

GELUKT, BEVINDINGEN, NIET_GELUKT = 0, 1, 2

PlanArgument = Annotated[Path, typer.Argument(metavar="PLAN", help="Het plan, als YAML of JSON.")]
OutOption = Annotated[Path, typer.Option("--out", metavar="MAP", help="De map voor de documenten.")]
Peildatum = Annotated[
    str | None, typer.Option("--as-of", metavar="DATUM", help="Controleer alsof het deze dag is, zoals 2026-03-04.")
]


class Formaat(StrEnum):
    """How the findings are shown."""

    text = "text"
    json = "json"
    sarif = "sarif"


def main() -> None:
    """Run the command line; an error is one clear message and exit status 2."""
    try:
        app(standalone_mode=True)
    except PlandocsError as error:
        print(error, file=sys.stderr)
        raise SystemExit(NIET_GELUKT) from None
    except BrokenPipeError:
        raise SystemExit(NIET_GELUKT) from None


@app.command()
def demo(out: OutOption = Path("out")) -> None:
    """Controleer het voorbeeldplan en schrijf al zijn documenten."""
    from plandocs.cli.schrijven import toon_bevindingen
    from plandocs.resources import resource

    gelezen = _lees(resource("samples", "hoofdvoorbeeld.yaml"))
    toon_bevindingen(_controleer(gelezen, date.today()))
    _schrijf(gelezen, (), (), None, "plandocs", out)


@app.command()
def check(
    plan: PlanArgument,
    format: Annotated[Formaat, typer.Option("--format", help="Als tekst, JSON of SARIF.")] = Formaat.text,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="BESTAND", help="Een eerder JSON-verslag: laat alleen zien wat nieuw is."),
    ] = None,
    as_of: Peildatum = None,
) -> None:
    """Controleer een plan op de kwaliteitsregels."""
    from plandocs.cli.controle import controleer
    from plandocs.cli.verslagvormen import regels

    vandaag = _peildatum(as_of)
    controle = controleer(_lees(plan), vandaag, baseline)
    for regel in regels(controle, format.value):
        print(regel)
    raise typer.Exit(_status(controle.open))


@app.command()
def render(
    plan: PlanArgument,
    document: Annotated[
        list[str] | None, typer.Option("--document", metavar="NAAM", help="Welk document; leeg is alle.")
    ] = None,
    format: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAAT", help="docx, pdf, html of txt; leeg is alle.")
    ] = None,
    reader: Annotated[
        str | None, typer.Option("--reader", metavar="LEZER", help="Voor wie; leeg is de lezer van elk document.")
    ] = None,
    style: Annotated[str, typer.Option("--style", metavar="HUISSTIJL", help="De huisstijl.")] = "plandocs",
    final: Annotated[bool, typer.Option("--final", help="Alleen als er geen fouten meer zijn.")] = False,
    out: OutOption = Path("out"),
    as_of: Peildatum = None,
) -> None:
    """Schrijf de documenten van een plan."""
    gelezen = _lees(plan)
    if final:
        _weiger_onaf(_controleer(gelezen, _peildatum(as_of)))
    _schrijf(gelezen, document or (), format or (), reader, style, out)


@app.command()
def report(
    plan: PlanArgument,
    format: Annotated[
        list[str] | None, typer.Option("--format", metavar="FORMAAT", help="docx, pdf, html of txt; leeg is alle.")
    ] = None,
    style: Annotated[str, typer.Option("--style", metavar="HUISSTIJL", help="De huisstijl.")] = "plandocs",
    out: OutOption = Path("out"),
    as_of: Peildatum = None,
) -> None:
    """Schrijf het kwaliteitsverslag: per criterium of het plan eraan voldoet. Alleen voor intern gebruik."""
    from plandocs.cli.schrijven import gekozen_formaten, schrijf_taken
    from plandocs.pipeline import Task
    from plandocs.verslag import stel_verslag_op

    formaten = gekozen_formaten(format or ())
    document = stel_verslag_op(_lees(plan).plan, _peildatum(as_of))
    schrijf_taken([Task(document, naam) for naam in formaten], style, out)


@app.command()
def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="De regel, bijvoorbeeld DO-001.")]) -> None:
    """Leg een regel uit: waarom hij er is, waar hij vandaan komt, en een voorbeeld."""
    from plandocs.cli.uitleg import uitleg

    for regel in uitleg(code):
        print(regel)


@app.command()
def rules() -> None:
    """Laat alle regels zien."""
    from plandocs.cli.uitleg import regels

    for regel in regels():
        print(regel)


@app.command()
def documents() -> None:
    """Laat zien welke documenten er zijn, en voor wie."""
    from plandocs.documents import DOCUMENTS

    for soort in DOCUMENTS.values():
        print(f"{soort.name:<20} voor: {soort.lezer:<13} {soort.uitleg}")


@app.command()
def lsp() -> None:
    """Start de taalserver voor een editor; zie docs/editor.md."""
    from plandocs.lsp.server import run

    run()


@app.command()
def schema() -> None:
    """Schrijf het JSON Schema van een plan, voor aanvullen en controleren in een editor."""
    import json

    from plandocs.plan.schema import json_schema

    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@app.command()
def new(
    file: Annotated[Path, typer.Argument(metavar="BESTAND", help="Waar het nieuwe plan komt, bijvoorbeeld plan.yaml.")],
    profile: Annotated[str, typer.Option("--profile", metavar="PROFIEL", help="licht, volledig of jvv.")] = "volledig",
) -> None:
    """Begin een plan: een bestand om in te vullen, met geheugensteuntjes erbij."""
    from plandocs.cli.nieuw import schrijf_nieuw

    schrijf_nieuw(file, profile)
    print(f"{file} staat klaar. Vul het in en controleer het met: plandocs check {file}")


def _lees(path: Path) -> Gelezen:
    from plandocs.loaders import load

    return load(path)


def _controleer(gelezen: Gelezen, vandaag: date) -> tuple[Finding, ...]:
    from plandocs.rules import check as controleer

    return controleer(gelezen.plan, vandaag)


def _schrijf(
    gelezen: Gelezen, names: Sequence[str], formats: Sequence[str], reader: str | None, style: str, out: Path
) -> None:
    from plandocs.cli.schrijven import schrijf

    schrijf(gelezen.plan, names, formats, reader, style, out)


def _peildatum(text: str | None) -> date:
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


def _weiger_onaf(findings: Sequence[Finding]) -> None:
    fouten = [finding for finding in findings if finding.severity == "fout"]
    if fouten:
        print(f"Dit plan kan nog niet definitief: er zijn {len(fouten)} fouten. Zie: plandocs check", file=sys.stderr)
        raise typer.Exit(BEVINDINGEN)


def _status(findings: Sequence[Finding]) -> int:
    return BEVINDINGEN if any(finding.severity == "fout" for finding in findings) else GELUKT
