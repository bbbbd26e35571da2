"""The plan as one kind of reader may see it: the same type, with fewer items."""

from __future__ import annotations

from typing import Any

from plandocs.lezers.verwijzingen import zonder_losse_verwijzingen
from plandocs.plan import Plan
from plandocs.plan.base import Lezer, Onderdeel, Zichtbaar
from plandocs.plan.kind import Kindgesprek
from plandocs.plan.personen import Huishouden, Persoon
from plandocs.plan.veilig_verder_plan import Noodgeval
from plandocs.plan.walk import Ingekort, velden

__all__ = ["zicht"]


def zicht(plan: Plan, lezer: Lezer) -> Plan:
    """Return the plan without what this reader may not see.

    A document for a group is read by each of them, so an item that one of the group may not see is
    left out for all. Secret addresses, code words and citizen service numbers are left out for everyone.
    """
    wie = groep(plan, lezer)
    beperkt: Plan = _zonder(plan, lezer, wie)
    if lezer != "intern":
        beperkt = beperkt.model_copy(update={"afwijkingen": (), "beheer": None})
    return zonder_losse_verwijzingen(beperkt)


def groep(plan: Plan, lezer: Lezer) -> frozenset[str]:
    """Return the ids of the people who read a document for this kind of reader."""
    if lezer == "intern":
        return frozenset()
    if lezer == "rechtbank":
        return frozenset(persoon.id for persoon in plan.gezinsleden if not persoon.is_kind)
    rollen = {
        "gezin": lambda persoon: persoon.in_gezin,
        "kind": lambda persoon: persoon.is_kind,
        "netwerk": lambda persoon: persoon.rol == "netwerklid" or persoon.in_gezin,
        "professional": lambda persoon: persoon.rol == "professional" or persoon.in_gezin,
    }
    return frozenset(persoon.id for persoon in plan.personen if rollen[lezer](persoon))


def _zonder(onderdeel: Any, lezer: Lezer, wie: frozenset[str]) -> Any:
    soort: type[Onderdeel] = type(onderdeel)
    wijzigingen: dict[str, Any] = dict(_geheim(onderdeel, wie))
    if isinstance(onderdeel, Zichtbaar) and lezer != "intern":
        wijzigingen.update(_zonder_afscherming(onderdeel))
    for naam, veld in velden(soort).items():
        if veld.model is None or naam in wijzigingen:
            continue
        waarde = getattr(onderdeel, naam)
        nieuw = _veld_zonder(waarde, lezer, wie)
        if nieuw is not waarde:
            wijzigingen[naam] = nieuw
    return onderdeel.model_copy(update=wijzigingen) if wijzigingen else onderdeel


def _zonder_afscherming(onderdeel: Zichtbaar) -> dict[str, Any]:
    """Who else may not see an item, and why, is itself not for every reader."""
    if not (onderdeel.voor or onderdeel.niet_voor or onderdeel.reden_afscherming):
        return {}
    return {"voor": (), "niet_voor": (), "reden_afscherming": None}


def _veld_zonder(waarde: Any, lezer: Lezer, wie: frozenset[str]) -> Any:
    if isinstance(waarde, Onderdeel):
        return _zonder(waarde, lezer, wie) if mag_zien(waarde, lezer, wie) else None
    if not isinstance(waarde, tuple):
        return waarde
    nieuw = tuple(_zonder(deel, lezer, wie) for deel in waarde if mag_zien(deel, lezer, wie))
    gelijk = len(nieuw) == len(waarde) and all(a is b for a, b in zip(nieuw, waarde, strict=True))
    return waarde if gelijk else Ingekort(nieuw) if len(nieuw) < len(waarde) else nieuw


def mag_zien(onderdeel: Onderdeel, lezer: Lezer, wie: frozenset[str]) -> bool:
    """Return whether everyone in this group of readers may see the item."""
    if isinstance(onderdeel, Kindgesprek) and not _mag_van_kind(onderdeel, lezer, wie):
        return False
    if not isinstance(onderdeel, Zichtbaar):
        return True
    if onderdeel.voor and lezer not in onderdeel.voor:
        return False
    return wie.isdisjoint(onderdeel.niet_voor)


def _mag_van_kind(gesprek: Kindgesprek, lezer: Lezer, wie: frozenset[str]) -> bool:
    """A child's own words go no further than the child said; not asked counts as no."""
    if lezer == "intern" or gesprek.delen == "ja":
        return True
    return gesprek.delen == "met_sommigen" and bool(wie) and wie <= {gesprek.kind, *gesprek.delen_met}


def _geheim(onderdeel: Onderdeel, wie: frozenset[str]) -> dict[str, Any]:
    match onderdeel:
        case Persoon(contact=contact):
            weg = contact is not None and (contact.geheim or not wie.isdisjoint(contact.afgeschermd_voor))
            return {"bsn": None, "contact": None} if weg else {"bsn": None}
        case Huishouden(geheim=True):
            return {"adres": None}
        case Noodgeval():
            return {"codewoord": None}
        case _:
            return {}
