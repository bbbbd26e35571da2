"""The sample families, put into a new data folder once."""

from __future__ import annotations

from typing import Any

from plandocs.loaders import load, loads
from plandocs.plan import Plan
from plandocs.resources import resource
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.toegang.models import Gebruiker

HOOFDVOORBEELD = "hoofdvoorbeeld"


def als_ruw(plan: Plan) -> dict[str, Any]:
    """Return a plan as the editor keeps it: what is filled in, as JSON."""
    ruw: dict[str, Any] = plan.model_dump(mode="json", exclude_defaults=True)
    return ruw


def voorbeelden() -> dict[str, str]:
    """Return the names of the samples with their titles."""
    return {naam: plan.kop.titel for naam, plan in _samples().items()}


def _samples() -> dict[str, Plan]:
    return {path.stem: load(path).plan for path in sorted(resource("samples").glob("*.yaml"))}


def voorbeeld_ruw(naam: str) -> dict[str, Any] | None:
    """Return one sample as the editor keeps it, or None when there is no such sample."""
    paden = {path.stem: path for path in resource("samples").glob("*.yaml")}
    return als_ruw(load(paden[naam]).plan) if naam in paden else None


def leeg_plan(profiel: str, titel: str) -> dict[str, Any]:
    """Return a plan to begin with: its kind and its title."""
    soort = "gezinsplan" if profiel == "jvv" else "ondersteuningsplan"
    return {"plandocs": 1, "kop": {"titel": titel, "soort": soort, "profiel": profiel}, "personen": []}


def zet_voorbeelden_erin(eigenaar: Gebruiker) -> None:
    """Put the sample families in before this person comes in for the first time, the main one on top."""
    if eigenaar.last_login is None and not Dossier.objects.exists():
        for naam, plan in sorted(_samples().items(), key=lambda een: een[0] == HOOFDVOORBEELD):
            dossier = nieuw_dossier(eigenaar, als_ruw(plan))
            dossier.voorbeeld = naam
            dossier.save(update_fields=["voorbeeld"])


def lees_opgeslagen(tekst: str) -> Plan:
    """Return a version that was set down, by the loader, so that older plans stay readable; raises PlanError."""
    return loads(tekst.encode(), "versie", "json").plan
