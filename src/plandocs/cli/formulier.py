"""The commands of the Word form: make it, read it back, return it with comments."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plandocs.cli.opties import (
    BEVINDINGEN,
    Peildatum,
    StyleOption,
    WordsOption,
    gebruik_woorden,
    lees,
    lees_uit_word,
    peildatum,
)
from plandocs.errors import OutputError, PlandocsError

form = typer.Typer(name="form", help="Het Word-formulier: maken, inlezen, en teruggeven met opmerkingen.")

FormulierArgument = Annotated[Path, typer.Argument(metavar="FORMULIER", help="Het Word-formulier (.docx).")]


class Wijzigingen(StrEnum):
    """What to do with tracked changes that nobody decided on."""

    refuse = "refuse"
    accept = "accept"
    reject = "reject"


WijzigingenOptie = Annotated[
    Wijzigingen,
    typer.Option("--changes", help="Bijgehouden wijzigingen: weigeren, allemaal aannemen of allemaal terugdraaien."),
]


@form.command("new")
def nieuw(
    file: Annotated[Path, typer.Argument(metavar="BESTAND", help="Waar het formulier komt, bijvoorbeeld plan.docx.")],
    profile: Annotated[
        str | None,
        typer.Option("--profile", metavar="PROFIEL", help="licht, volledig of jvv; leeg is het profiel van het plan."),
    ] = None,
    from_plan: Annotated[
        Path | None, typer.Option("--from", metavar="PLAN", help="Een plan dat er al in wordt gezet.")
    ] = None,
    style: StyleOption = "plandocs",
    as_of: Peildatum = None,
) -> None:
    """Maak een Word-formulier om een plan in te vullen."""
    from plandocs.loaders.word_form.formulier import leeg_plan, maak_formulier

    if file.exists():
        raise OutputError(f"{file} bestaat al en blijft zoals het is. Kies een andere naam.")
    plan = lees(from_plan).plan if from_plan else leeg_plan(profile or "volledig")
    data = maak_formulier(plan, profile or plan.kop.profiel, peildatum(as_of), style)
    _schrijf(file, data)
    print(f"{file} staat klaar. Vul het in met Word en lees het in met: plandocs form read {file}")


@form.command("read")
def lezen(
    file: FormulierArgument,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Waar het plan komt; leeg is op het scherm.")
    ] = None,
    changes: WijzigingenOptie = Wijzigingen.refuse,
) -> None:
    """Lees een ingevuld formulier in als plan."""
    from plandocs.loaders.schrijven import als_yaml

    gelezen = lees_uit_word(file, changes.value)
    tekst = als_yaml(gelezen.plan)
    if out is None:
        print(tekst, end="")
        return
    _schrijf(out, tekst.encode())
    print(f"{out} is geschreven. Controleer het met: plandocs check {out}")


@form.command("comment")
def becommentarieer(
    file: FormulierArgument,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Waar het komt; leeg is hetzelfde bestand.")
    ] = None,
    changes: WijzigingenOptie = Wijzigingen.refuse,
    words: WordsOption = None,
    as_of: Peildatum = None,
) -> None:
    """Zet alles wat de controle vindt als opmerking in het formulier zelf."""
    from plandocs.cli.aantekeningen import aangetekend

    gebruik_woorden(words)
    data, samenvatting, fouten = aangetekend(file, changes.value, peildatum(as_of))
    doel = out or file
    _schrijf(doel, data)
    print(f"{doel}: {samenvatting}")
    if fouten:
        raise typer.Exit(BEVINDINGEN)


def _schrijf(path: Path, data: bytes) -> None:
    from plandocs.op_schijf import put_in_place

    if path.is_dir():
        raise PlandocsError(f"{path} is een map. Geef een bestandsnaam.")
    put_in_place([(path.name, data)], path.parent)
