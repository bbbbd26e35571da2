"""What differs between two versions of a plan: by item, not by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plandocs.plan.base import Onderdeel
from plandocs.plan.paden import in_woorden, vast_pad
from plandocs.plan.walk import onderdelen, velden


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field that differs: where, in words, and what it was and is; None means it was not there."""

    plek: str
    was: str | None
    nu: str | None


def verschillen(oud: Onderdeel, nieuw: Onderdeel) -> tuple[Verschil, ...]:
    """Return every field that differs between two plans, in the order of the new plan, removed ones last."""
    voor, na = dict(_velden(oud)), dict(_velden(nieuw))
    anders = [
        Verschil(in_woorden(nieuw, pad), voor.get(vast, ("", None))[1], tekst) for vast, (pad, tekst) in na.items()
    ]
    weg = [Verschil(in_woorden(oud, pad), tekst, None) for vast, (pad, tekst) in voor.items() if vast not in na]
    return tuple(een for een in (*anders, *weg) if een.was != een.nu)


def _velden(plan: Onderdeel) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield every filled field by its lasting path, with its path and what it says."""
    for pad, deel in onderdelen(plan):
        for naam, veld in velden(type(deel)).items():
            waarde = getattr(deel, naam)
            if veld.model is None and waarde not in (None, ()):
                hier = f"{pad}.{naam}" if pad else naam
                yield vast_pad(plan, hier), (hier, _in_woorden(waarde))


def _in_woorden(waarde: Any) -> str:
    if isinstance(waarde, tuple):
        return ", ".join(_in_woorden(deel) for deel in waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(getattr(waarde, "woorden", waarde))
