"""A plan as one flat list of its parts, walked once and looked through many times."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import velden

WIE_NIET = ("voor", "niet_voor", "reden_afscherming", "afgeschermd_voor")
_STAP = re.compile(r"[.\[]")


@dataclass(frozen=True, slots=True)
class Vorm:
    """What a kind of part has: parts, references, references it cannot do without, and words on who may not see it."""

    kinderen: tuple[str, ...]
    verwijzingen: tuple[tuple[str, str], ...]
    verplicht: tuple[tuple[str, str], ...]
    wie_niet: tuple[str, ...]
    heeft_id: bool


@cache
def vorm(soort: type[Onderdeel]) -> Vorm:
    """Return what a kind of part has."""
    namen = velden(soort)
    naar = [(naam, veld.verwijzing, veld.meervoud) for naam, veld in namen.items() if veld.verwijzing]
    moet = [(naam, ruimte) for naam, ruimte, veel in naar if not veel and soort.model_fields[naam].is_required()]
    return Vorm(
        tuple(naam for naam, veld in namen.items() if veld.model is not None),
        tuple((naam, ruimte) for naam, ruimte, _ in naar),
        tuple(moet),
        tuple(naam for naam in WIE_NIET if naam in namen),
        bool(soort.naamruimte) and "id" in namen,
    )


@dataclass(frozen=True, slots=True)
class Knoop:
    """One part: its path, the path of the list or field that holds it, and the number after all that is below it."""

    pad: str
    houder: str
    deel: Onderdeel
    einde: int


def boom(plan: Onderdeel) -> list[Knoop]:
    """Return every part of a plan in its order, each before what is below it."""
    knopen: list[Knoop] = []
    _plant("", "", plan, knopen)
    return knopen


def _plant(pad: str, houder: str, deel: Onderdeel, knopen: list[Knoop]) -> None:
    plek = len(knopen)
    knopen.append(Knoop(pad, houder, deel, 0))
    for naam in vorm(type(deel)).kinderen:
        waarde: Any = getattr(deel, naam)
        if not waarde:
            continue
        hier = f"{pad}.{naam}" if pad else naam
        if isinstance(waarde, tuple):
            for nummer, kind in enumerate(waarde):
                _plant(f"{hier}[{nummer}]", hier, kind, knopen)
        else:
            _plant(hier, hier, waarde, knopen)
    knopen[plek] = Knoop(pad, houder, deel, len(knopen))


def over(knopen: list[Knoop], weg: Collection[str]) -> Iterator[Knoop]:
    """Yield every part that is not withheld, nor below something that is; `weg` may grow meanwhile."""
    plek = 0
    while plek < len(knopen):
        knoop = knopen[plek]
        if knoop.pad in weg or knoop.houder in weg:
            plek = knoop.einde
            continue
        yield knoop
        plek = knoop.einde if knoop.pad in weg else plek + 1


def bekende_ids(knopen: Iterable[Knoop]) -> dict[str, set[str]]:
    """Return the ids that there are, by the kind of thing that they name."""
    bekend: dict[str, set[str]] = {}
    for knoop in knopen:
        if vorm(type(knoop.deel)).heeft_id and (id := getattr(knoop.deel, "id", None)):
            bekend.setdefault(knoop.deel.naamruimte or "", set()).add(id)
    return bekend


def is_compleet(deel: Onderdeel, bekend: dict[str, set[str]]) -> bool:
    """Return whether every reference that this part must have still points to something."""
    return all(getattr(deel, naam) in bekend.get(ruimte, ()) for naam, ruimte in vorm(type(deel)).verplicht)


def op_weg_naar(paden: Iterable[str]) -> frozenset[str]:
    """Return these paths, and every path that leads to one of them."""
    return frozenset(deel for pad in paden for deel in (*(pad[: stap.start()] for stap in _STAP.finditer(pad)), pad))
