"""Take away references to items that a reader does not see, so that not even their ids leak."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plandocs.lezers.boom import Knoop, bekende_ids, boom, is_compleet, op_weg_naar, vorm
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import Ingekort, velden

Bekend = dict[str, set[str]]


def zonder_losse_verwijzingen(plan: Plan) -> Plan:
    """Return the plan in which every reference points to an item that is still there.

    An item that cannot do without a vanished reference vanishes with it, and so on until nothing changes.
    """
    while True:
        knopen = boom(plan)
        bekend = bekende_ids(knopen)
        raak = op_weg_naar(_losse(knopen, bekend))
        opgeruimd: Plan = _opruimen(plan, "", bekend, raak) if raak else plan
        if opgeruimd is plan:
            return plan
        plan = opgeruimd


def _losse(knopen: list[Knoop], bekend: Bekend) -> Iterator[str]:
    """Yield the path of every part with a reference to something that is not there."""
    for knoop in knopen:
        for naam, ruimte in vorm(type(knoop.deel)).verwijzingen:
            waarde = getattr(knoop.deel, naam)
            if waarde and not bekend.get(ruimte, set()).issuperset((waarde,) if isinstance(waarde, str) else waarde):
                yield knoop.pad
                break


def _opruimen(onderdeel: Any, pad: str, bekend: Bekend, raak: frozenset[str]) -> Any:
    wijzigingen: dict[str, Any] = {}
    soort: type[Onderdeel] = type(onderdeel)
    for naam, veld in velden(soort).items():
        waarde, hier = getattr(onderdeel, naam), f"{pad}.{naam}" if pad else naam
        nieuw = waarde
        if veld.model is not None and hier in raak:
            nieuw = _onderdelen(waarde, hier, bekend, raak)
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


def _onderdelen(waarde: Any, pad: str, bekend: Bekend, raak: frozenset[str]) -> Any:
    if isinstance(waarde, Onderdeel):
        return _opruimen(waarde, pad, bekend, raak) if is_compleet(waarde, bekend) else None
    nieuw = tuple(
        _opruimen(deel, kindpad, bekend, raak) if (kindpad := f"{pad}[{nummer}]") in raak else deel
        for nummer, deel in enumerate(waarde)
        if is_compleet(deel, bekend)
    )
    if all(a is b for a, b in zip(nieuw, waarde, strict=False)) and len(nieuw) == len(waarde):
        return waarde
    return Ingekort(nieuw) if len(nieuw) < len(waarde) or isinstance(waarde, Ingekort) else nieuw
