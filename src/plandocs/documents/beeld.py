"""The people of the plan as they look in a drawing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plandocs.pictures.uiterlijk import Geslacht, Leeftijd, Uiterlijk, leeftijdsgroep, standaard_uiterlijk
from plandocs.plan import Plan
from plandocs.plan.personen import Figuur, Persoon

_VROUW = frozenset(
    ["moeder", "mama", "oma", "zus", "zusje", "tante", "dochter", "juf", "mevrouw", "buurvrouw", "vriendin", "nicht"]
)
_MAN = frozenset(
    [
        "vader",
        "papa",
        "opa",
        "broer",
        "broertje",
        "oom",
        "zoon",
        "meester",
        "meneer",
        "buurman",
        "vriend",
        "neef",
        "stiefvader",
    ]
)
_OUD = frozenset(("oma", "opa", "grootmoeder", "grootvader"))


def uiterlijken(plan: Plan, dag: date) -> dict[str, Uiterlijk]:
    """Return how everyone looks on this day, by id: as the plan says, or a default that stays the same."""
    gevonden: dict[str, Uiterlijk] = {}
    for persoon in plan.personen:
        standaard = standaard_uiterlijk(
            persoon.id,
            leeftijd(persoon, dag),
            geslacht=_geslacht(persoon),
            familie=persoon.huishouden or "",
            vermijd=tuple(gevonden.values()),
        )
        gevonden[persoon.id] = _gekozen(standaard, persoon.figuur) if persoon.figuur else standaard
    return gevonden


def _gekozen(standaard: Uiterlijk, keuze: Figuur) -> Uiterlijk:
    """Return the looks with everything that the plan says about them; what it leaves out stays the default."""
    return replace(standaard, **keuze.model_dump(exclude_none=True, exclude={"foto"}))


def leeftijd(persoon: Persoon, dag: date) -> Leeftijd:
    """Return the age group in which somebody is drawn."""
    if persoon.figuur and persoon.figuur.leeftijd:
        return persoon.figuur.leeftijd
    if persoon.geboortedatum is None:
        return _zonder_geboortedatum(persoon)
    jaren = dag.year - persoon.geboortedatum.year
    jaren -= (dag.month, dag.day) < (persoon.geboortedatum.month, persoon.geboortedatum.day)
    return leeftijdsgroep(jaren)


def _zonder_geboortedatum(persoon: Persoon) -> Leeftijd:
    if persoon.rol == "ongeboren_kind":
        return "baby"
    if persoon.rol == "jeugdige":
        return "kind"
    return "oud" if _woorden(persoon) & _OUD else "volwassen"


def _geslacht(persoon: Persoon) -> Geslacht:
    woorden = _woorden(persoon)
    if woorden & _VROUW:
        return "vrouw"
    return "man" if woorden & _MAN else "onbekend"


def _woorden(persoon: Persoon) -> set[str]:
    relatie = (persoon.relatie or "").lower().split(" van ")[0]
    return {*relatie.replace(",", " ").split(), *(persoon.aanspreeknaam or "").lower().split()}
