"""The command `pseudonymise`: a copy of a plan for training and inspection."""

from __future__ import annotations

import secrets
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import PlanArgument, lees
from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from plandocs.plan import Plan


def pseudonymise(
    plan: PlanArgument,
    out: Annotated[Path, typer.Option("--out", metavar="BESTAND", help="De kopie: een .yaml- of .json-bestand.")],
    seed: Annotated[
        int | None, typer.Option("--seed", metavar="GETAL", help="Voor steeds dezelfde kopie; geef het aan niemand.")
    ] = None,
) -> None:
    """Maak een kopie van een plan zonder namen, plaatsen, nummers en echte datums, voor oefening en toezicht."""
    from plandocs.op_schijf import put_in_place
    from plandocs.pseudonimiseren import pseudonimiseer

    kopie = pseudonimiseer(lees(plan).plan, secrets.randbits(64) if seed is None else seed)
    put_in_place([(out.name, _als_bestand(kopie.plan, out))], out.parent)
    print(f"{out} is geschreven. Het is een bewerkte kopie; een mens moet haar nalezen voor zij wordt gedeeld.")
    if kopie.over:
        print("\nDit bleef staan. Kijk of het iemand herkenbaar maakt:")
        for een in kopie.over:
            print(f"  {een.woorden}  ({een.pad})")


def _als_bestand(plan: Plan, out: Path) -> bytes:
    from plandocs.loaders import loads
    from plandocs.pipeline import plan_as_json

    match out.suffix.lower():
        case ".json":
            data = plan_as_json(plan)
            loads(data, out.name, "json")
        case ".yaml" | ".yml":
            data = _als_yaml(plan)
            loads(data, out.name, "yaml")
        case _:
            raise PlandocsError(f"{out}: laat de naam eindigen op .yaml of .json.")
    return data


def _als_yaml(plan: Plan) -> bytes:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = 110
    buffer = BytesIO()
    yaml.dump(plan.model_dump(mode="json", exclude_defaults=True), buffer)
    return buffer.getvalue()
