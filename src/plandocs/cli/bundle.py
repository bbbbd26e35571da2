"""The command `bundle`: the court report with its annexes as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plandocs.cli.opties import PlanArgument, StyleOption, lees


def bundle(
    plan: PlanArgument,
    annexes: Annotated[Path, typer.Option("--annexes", metavar="MAP", help="De map met de bestanden van de bijlagen.")],
    out: Annotated[Path, typer.Option("--out", metavar="BESTAND", help="De PDF die wordt geschreven.")],
    profile: Annotated[
        Path | None, typer.Option("--profile", metavar="BESTAND", help="De grenzen van een rechtbank, als TOML.")
    ] = None,
    style: StyleOption = "plandocs",
) -> None:
    """Voeg de rapportage voor de rechtbank en haar bijlagen samen tot één PDF."""
    from plandocs.bundel import lees_grenzen, maak_bundel
    from plandocs.op_schijf import put_in_place

    grenzen = lees_grenzen(profile)
    bundel = maak_bundel(lees(plan).plan, annexes, grenzen, style)
    put_in_place([(out.name, bundel.data)], out.parent)
    print(f"{out}: {bundel.bladen} bladen, {len(bundel.data) / 1024:.0f} kB.")
    if bundel.apart:
        nummers = ", ".join(map(str, bundel.apart))
        print(f"Niet in de bundel, want niet openbaar voor alle partijen: bijlage {nummers}.")
