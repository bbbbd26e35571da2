"""The commands."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from plandocs.cli.batch import batch
from plandocs.cli.bundle import bundle
from plandocs.cli.formulier import form
from plandocs.cli.huisstijl import templates
from plandocs.cli.opdrachten import check, demo, render, report
from plandocs.cli.opties import NIET_GELUKT
from plandocs.cli.pseudonymise import pseudonymise
from plandocs.cli.serve import serve
from plandocs.cli.sign import sign
from plandocs.cli.verify import verify
from plandocs.cli.verschil import diff
from plandocs.errors import PlandocsError

app = typer.Typer(
    name="plandocs",
    help="Eén gezinsplan, gecontroleerd, en voor elke lezer het juiste document.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for opdracht in (demo, check, render, report, batch, bundle, sign, verify, pseudonymise, diff, serve):
    app.command()(opdracht)
app.add_typer(form)
app.add_typer(templates)


def main() -> None:
    """Run the command line; an error is one clear message and exit status 2."""
    _start_quickly()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        app(standalone_mode=True)
    except PlandocsError as error:
        print(error, file=sys.stderr)
        raise SystemExit(NIET_GELUKT) from None
    except OSError as error:
        print(f"De uitvoer kan niet worden geschreven: {error.strerror or error}.", file=sys.stderr)
        raise SystemExit(NIET_GELUKT) from None


def _start_quickly() -> None:
    """Look for circular garbage less often: starting makes none, and it takes a sixth of a short command.

    Neither does pydantic look in every installed package for plugins, which would see the plan.
    """
    gc.set_threshold(50_000, 20, 20)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"


@app.command()
def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="De regel, bijvoorbeeld DO-001.")]) -> None:
    """Leg een regel uit: waarom hij er is, waar hij vandaan komt, en een voorbeeld."""
    from plandocs.cli.uitleg import uitleg

    for regel in uitleg(code):
        print(regel)


@app.command()
def rules(
    source: Annotated[bool, typer.Option("--source", help="Per bron: elk criterium met zijn regels.")] = False,
) -> None:
    """Laat alle regels zien."""
    from plandocs.cli.regelboek import per_bron
    from plandocs.cli.uitleg import regels

    for regel in per_bron() if source else regels():
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
def pictures(
    out: Annotated[Path, typer.Option("--out", metavar="MAP", help="De map voor de platen.")] = Path("platen"),
) -> None:
    """Schrijf platen met alle tekeningen: mensen, gevoelens, houdingen, plaatsen en dingen."""
    from plandocs.cli.platen import schrijf_platen

    bestanden = schrijf_platen(out)
    print(f"{len(bestanden)} bestanden staan in {out}. Begin met {bestanden[-1]}.")


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
