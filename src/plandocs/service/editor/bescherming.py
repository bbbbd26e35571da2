"""What is not complete and decides who may read what: until it is, no document is made of the plan at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plandocs.errors import PlandocsError
from plandocs.plan import Plan
from plandocs.service.editor.bewerking import schrijf_pad, waarde_op
from plandocs.service.editor.heel import Heel, leeg
from plandocs.service.editor.indeling import BLADEN, blad_van

BESCHERMEND = frozenset(
    {
        "voor",
        "niet_voor",
        "geheim",
        "afgeschermd_voor",
        "geen_contact_met",
        "adres_geheim",
        "andere_ouder_weet_ervan",
        "veilig_meegeven",
    }
)
"""The fields that keep something from somebody."""


class OnzekerError(PlandocsError):
    """Raised when it is not certain who may read what."""


def plan_voor_lezers(heel: Heel) -> Plan:
    """Return the complete part of a plan, to make documents of.

    Raises OnzekerError when something was left out that keeps words from a reader, or a secret from everybody, or
    when the plan is of another version, in which something unknown may do so.
    """
    if ("plandocs",) in heel.zeef.weg:
        raise OnzekerError(
            "Dit plan is gemaakt met een andere, nieuwere versie van plandocs. Werk plandocs bij. "
            "Tot dan maakt plandocs er geen voorbeeld en geen documenten van."
        )
    for pad in onzeker(heel):
        titel = BLADEN[blad_van(pad)].titel
        raise OnzekerError(
            f"Bij ‘{titel}’ is iets nog niet compleet dat bepaalt wie wat mag lezen. "
            "Tot dat is ingevuld, maakt plandocs geen voorbeeld en geen documenten."
        )
    return heel.plan


def onzeker(heel: Heel) -> Iterator[str]:
    """Yield the paths that were left out of a plan and protect somebody, as they stand in the typed plan."""
    for weg in sorted(heel.zeef.weg, key=str):
        pad = schrijf_pad(weg)
        if BESCHERMEND & {*weg} or _beschermt(waarde_op(heel.zeef.ruw, pad)):
            yield pad


def _beschermt(waarde: Any) -> bool:
    """Return whether something is kept from somebody in here, however deep."""
    if isinstance(waarde, dict):
        return any(
            (naam in BESCHERMEND and een is not False and not leeg(een)) or _beschermt(een)
            for naam, een in waarde.items()
        )
    return isinstance(waarde, list) and any(_beschermt(een) for een in waarde)
