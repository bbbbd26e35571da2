"""Paths of the plan for people and for machines: in words, by item instead of by number, and as a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from plandocs.plan.base import Onderdeel, Uitspraak
from plandocs.plan.personen import Persoon
from plandocs.plan.walk import geef, stappen, velden

_LENGTE = 12
_HOOFDLETTER = re.compile(r"(?<!^)[A-Z]")


def bestaat(plan: Onderdeel, pad: str) -> bool:
    """Return whether a path leads to a field or item of this plan, filled or not."""
    try:
        geef(plan, pad)
    except KeyError:
        return False
    return True


def houders(plan: Onderdeel, pad: str) -> Iterator[Onderdeel]:
    """Yield every part of the plan that a path goes through, from the whole plan down; stops where the path does."""
    waarde: object = plan
    yield plan
    for stap in stappen(pad):
        if isinstance(stap, int):
            waarde = waarde[stap] if isinstance(waarde, tuple) and stap < len(waarde) else None
        else:
            waarde = getattr(waarde, stap, None)
        if isinstance(waarde, Onderdeel):
            yield waarde


def in_woorden(plan: Onderdeel, pad: str) -> str:
    """Return where a path leads as a reader would say it: `Doel 1, actie 2, wanneer` or `Kevin, geboortedatum`."""
    delen: list[str] = []
    tot_hier = ""
    soort: type[Onderdeel] | None = type(plan)
    for stap in stappen(pad):
        tot_hier += f"[{stap}]" if isinstance(stap, int) else f".{stap}" if tot_hier else stap
        if isinstance(stap, int):
            delen[-1] = _item(plan, tot_hier, soort, delen[-1], stap)
            continue
        veld = velden(soort).get(stap) if soort else None
        delen.append(veld.titel if veld else stap)
        soort = veld.model if veld else None
    kort = delen[1:] if len(delen) > 1 and "[" not in pad.partition(".")[0] else delen
    return ", ".join([*kort[:1], *(deel[:1].lower() + deel[1:] for deel in kort[1:])])


def _item(plan: Onderdeel, pad: str, soort: type[Onderdeel] | None, titel: str, nummer: int) -> str:
    if soort is Persoon and bestaat(plan, pad):
        return str(geef(plan, pad).naam)
    if soort is None or soort is Uitspraak:
        return f"{titel} {nummer + 1}"
    enkelvoud = _HOOFDLETTER.sub(lambda match: f" {match[0].lower()}", soort.__name__)
    return f"{enkelvoud} {nummer + 1}"


def vast_pad(plan: Onderdeel, pad: str) -> str:
    """Return a path that stays the same when items are added or moved: `doelen[doel-slapen].tekst`.

    An item without an id is named by a hash of its first words; one without words keeps its number.
    """
    vast, tot_hier = "", ""
    for stap in stappen(pad):
        tot_hier += f"[{stap}]" if isinstance(stap, int) else f".{stap}" if tot_hier else stap
        vast += f"[{_kenmerk(plan, tot_hier, stap)}]" if isinstance(stap, int) else f".{stap}" if vast else stap
    return vast


def _kenmerk(plan: Onderdeel, pad: str, nummer: int) -> str:
    if not bestaat(plan, pad):
        return str(nummer)
    waarde = geef(plan, pad)
    if not isinstance(waarde, Onderdeel):
        return str(nummer)
    id = getattr(waarde, "id", None)
    if isinstance(id, str):
        return id
    woorden = "\n".join(_eerste_woorden(waarde))
    return afdruk(woorden) if woorden else str(nummer)


def _eerste_woorden(deel: Onderdeel) -> Iterator[str]:
    """Yield the first reference and the first text that are filled in: who it is about, and what it says."""
    for wat in ("verwijzing", "tekst"):
        for naam, veld in velden(type(deel)).items():
            waarde = getattr(deel, naam)
            if getattr(veld, wat) and isinstance(waarde, str):
                yield waarde
                break


def afdruk(tekst: str) -> str:
    """Return a short hash that tells texts apart without showing them."""
    return sha256(tekst.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTE]
