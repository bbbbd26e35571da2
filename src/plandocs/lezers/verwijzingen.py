"""Take away references to items that a reader does not see, so that not even their ids leak."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import Ingekort, onderdelen, velden

Bekend = dict[str, set[str]]


def zonder_losse_verwijzingen(plan: Plan) -> Plan:
    """Return the plan in which every reference points to an item that is still there.

    An item that cannot do without a vanished reference vanishes with it, and so on until nothing changes.
    """
    while True:
        opgeruimd: Plan = _opruimen(plan, _bekend(plan))
        if opgeruimd is plan:
            return plan
        plan = opgeruimd


def _bekend(plan: Plan) -> Bekend:
    bekend: defaultdict[str, set[str]] = defaultdict(set)
    for _, onderdeel in onderdelen(plan):
        id = getattr(onderdeel, "id", None)
        if onderdeel.naamruimte and id:
            bekend[onderdeel.naamruimte].add(id)
    return bekend


def _opruimen(onderdeel: Any, bekend: Bekend) -> Any:
    wijzigingen: dict[str, Any] = {}
    soort: type[Onderdeel] = type(onderdeel)
    for naam, veld in velden(soort).items():
        waarde = getattr(onderdeel, naam)
        nieuw = waarde
        if veld.model is not None:
            nieuw = _onderdelen(waarde, bekend)
        elif veld.verwijzing and waarde:
            nieuw = _verwijzing(waarde, bekend.get(veld.verwijzing, set()))
        if nieuw is not waarde:
            wijzigingen[naam] = nieuw
    return onderdeel.model_copy(update=wijzigingen) if wijzigingen else onderdeel


def _verwijzing(waarde: Any, ids: set[str]) -> Any:
    if isinstance(waarde, str):
        return waarde if waarde in ids else None
    over = tuple(id for id in waarde if id in ids)
    return waarde if len(over) == len(waarde) else Ingekort(over)


def _onderdelen(waarde: Any, bekend: Bekend) -> Any:
    if isinstance(waarde, Onderdeel):
        return _opruimen(waarde, bekend) if _compleet(waarde, bekend) else None
    if not isinstance(waarde, tuple):
        return waarde
    nieuw = tuple(_opruimen(deel, bekend) for deel in waarde if _compleet(deel, bekend))
    if len(nieuw) < len(waarde) or isinstance(waarde, Ingekort):
        return waarde if nieuw == waarde else Ingekort(nieuw)
    return waarde if all(a is b for a, b in zip(nieuw, waarde, strict=True)) else nieuw


def _compleet(onderdeel: Onderdeel, bekend: Bekend) -> bool:
    """Return whether every reference that this item must have still points to something."""
    soort = type(onderdeel)
    return all(
        getattr(onderdeel, naam) in bekend.get(veld.verwijzing, set())
        for naam, veld in velden(soort).items()
        if veld.verwijzing and not veld.meervoud and soort.model_fields[naam].is_required()
    )
