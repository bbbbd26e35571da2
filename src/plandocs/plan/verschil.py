"""What differs between two versions of a plan: by item, not by number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.paden import in_woorden, vast_pad
from plandocs.plan.walk import onderdelen, velden
from plandocs.taal.datums import schrijf_datum


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field that differs: where, in words, and what it was and is; None means it was not there."""

    plek: str
    was: str | None
    nu: str | None


@dataclass(frozen=True, slots=True)
class _Waarde:
    """What a field holds: its path, what is compared, and how people read it."""

    pad: str
    ruw: str
    woorden: str


def verschillen(oud: Onderdeel, nieuw: Onderdeel) -> tuple[Verschil, ...]:
    """Return every field that differs between two plans, in the order of the new plan, removed ones last."""
    voor, na = dict(_velden(oud)), dict(_velden(nieuw))
    anders = [(in_woorden(nieuw, nu.pad), voor.get(vast), nu) for vast, nu in na.items()]
    weg = [(in_woorden(oud, was.pad), was, None) for vast, was in voor.items() if vast not in na]
    return tuple(_verschil(plek, was, nu) for plek, was, nu in (*anders, *weg) if _ruw(was) != _ruw(nu))


def _ruw(waarde: _Waarde | None) -> str | None:
    return waarde.ruw if waarde else None


def _verschil(plek: str, was: _Waarde | None, nu: _Waarde | None) -> Verschil:
    """Return a difference in words; two people with one name are told by what tells them apart in the plan."""
    if was and nu and was.woorden == nu.woorden:
        return Verschil(plek, was.ruw, nu.ruw)
    return Verschil(plek, was.woorden if was else None, nu.woorden if nu else None)


def _velden(plan: Onderdeel) -> Iterator[tuple[str, _Waarde]]:
    """Yield every filled field by its lasting path, with its path and what it says."""
    mensen = {een.id: een.naam for een in plan.personen} if isinstance(plan, Plan) else {}
    for pad, deel in onderdelen(plan):
        for naam, veld in velden(type(deel)).items():
            waarde = getattr(deel, naam)
            if veld.model is None and waarde not in (None, ()):
                hier = f"{pad}.{naam}" if pad else naam
                namen = mensen if veld.verwijzing == "persoon" else {}
                yield vast_pad(plan, hier), _Waarde(hier, _in_woorden(waarde, {}), _in_woorden(waarde, namen))


def _in_woorden(waarde: Any, namen: Mapping[str, str]) -> str:
    if isinstance(waarde, tuple):
        return ", ".join(_in_woorden(deel, namen) for deel in waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return schrijf_datum(waarde)
    tekst = str(getattr(waarde, "woorden", waarde))
    return namen.get(tekst, tekst)
