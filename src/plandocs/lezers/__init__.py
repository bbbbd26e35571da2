"""The plan as one reader may see it: the same type, with fewer items; and what was withheld, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plandocs.lezers.boom import WIE_NIET, op_weg_naar
from plandocs.lezers.verwijzingen import zonder_losse_verwijzingen
from plandocs.lezers.voor import LEZERS, Voor, als_voor, groep, lees_lezer, mogelijk
from plandocs.lezers.weglatingen import mag_zien, weglatingen
from plandocs.plan import Plan
from plandocs.plan.base import Lezer, Onderdeel
from plandocs.plan.walk import Ingekort, stappen, velden

__all__ = [
    "LEZERS",
    "Achtergehouden",
    "Voor",
    "achtergehouden",
    "als_voor",
    "groep",
    "lees_lezer",
    "mag_zien",
    "mogelijk",
    "zicht",
    "zonder",
]


@dataclass(frozen=True, slots=True)
class Achtergehouden:
    """Something that a reader does not see: its path in the plan, for which reader, and why in words."""

    pad: str
    voor: Voor
    reden: str


def zicht(plan: Plan, lezer: Lezer | Voor) -> Plan:
    """Return the plan without what this reader may not see.

    A document for a group is read by each of them, so an item that one of the group may not see is
    left out for all. Secret addresses, code words and citizen service numbers are left out for everyone.
    """
    return zonder(plan, weglatingen(plan, lezer))


def achtergehouden(plan: Plan, lezer: Lezer | Voor) -> tuple[Achtergehouden, ...]:
    """Return what this reader does not see and why, in the order of the plan; never the words themselves."""
    voor = als_voor(lezer)
    weg = weglatingen(plan, voor)
    paden = sorted((pad for pad in weg if pad.rpartition(".")[2] not in WIE_NIET), key=_volgorde)
    return tuple(Achtergehouden(pad, voor, weg[pad]) for pad in paden)


def _volgorde(pad: str) -> tuple[int, ...]:
    plek: list[int] = []
    soort: type[Onderdeel] = Plan
    for stap in stappen(pad):
        if isinstance(stap, int):
            plek.append(stap)
            continue
        namen = velden(soort)
        plek.append(list(namen).index(stap))
        soort = namen[stap].model or soort
    return tuple(plek)


def zonder(plan: Plan, weg: Mapping[str, str]) -> Plan:
    """Return the plan without the parts and fields at these paths, nor references to them."""
    return zonder_losse_verwijzingen(_zonder(plan, "", weg, op_weg_naar(weg)) if weg else plan)


def _zonder(onderdeel: Any, pad: str, weg: Mapping[str, str], raak: frozenset[str]) -> Any:
    wijzigingen: dict[str, Any] = {}
    soort: type[Onderdeel] = type(onderdeel)
    for naam, veld in velden(soort).items():
        hier = f"{pad}.{naam}" if pad else naam
        if hier not in raak:
            continue
        waarde = getattr(onderdeel, naam)
        if hier in weg:
            wijzigingen[naam] = () if isinstance(waarde, tuple) else None
        elif veld.model is not None:
            wijzigingen[naam] = _veld_zonder(waarde, hier, weg, raak)
    return onderdeel.model_copy(update=wijzigingen) if wijzigingen else onderdeel


def _veld_zonder(waarde: Any, pad: str, weg: Mapping[str, str], raak: frozenset[str]) -> Any:
    if isinstance(waarde, Onderdeel):
        return _zonder(waarde, pad, weg, raak)
    if not isinstance(waarde, tuple):
        return waarde
    genummerd = ((f"{pad}[{nummer}]", deel) for nummer, deel in enumerate(waarde))
    over = ((kindpad, deel) for kindpad, deel in genummerd if kindpad not in weg)
    nieuw = tuple(_zonder(deel, kindpad, weg, raak) if kindpad in raak else deel for kindpad, deel in over)
    return Ingekort(nieuw) if len(nieuw) < len(waarde) else nieuw
