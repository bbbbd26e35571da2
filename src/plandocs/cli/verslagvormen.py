"""The findings in the form that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from plandocs.cli.bevindingen import als_tekst
from plandocs.cli.controle import Controle
from plandocs.cli.sarif import als_sarif
from plandocs.json_verslag import als_json
from plandocs.rules import Beoordeling


def regels(controle: Controle, vorm: Literal["text", "json", "sarif"]) -> Iterable[str]:
    """Return the lines to print."""
    match vorm:
        case "json":
            return (als_json(controle.gelezen, Beoordeling(controle.open, controle.overwogen)),)
        case "sarif":
            return (als_sarif(controle),)
        case _:
            return als_tekst(controle)
