"""What the form calls what other parts refer to: people by name, everything else by its first words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import onderdelen

_LANGSTE = 60
_EERSTE_WOORDEN = ("naam", "titel", "tekst", "waarover", "wat", "omschrijving", "vraag", "besluit")


def namen_van(plan: Onderdeel) -> Mapping[str, Mapping[str, str]]:
    """Return per kind of reference what every id is called; no two have the same name."""
    gevonden: dict[str, dict[str, str]] = defaultdict(dict)
    for _, deel in onderdelen(plan):
        soort, id = type(deel).naamruimte, getattr(deel, "id", None)
        if soort and isinstance(id, str):
            gevonden[soort][id] = korte_naam(soort, {naam: getattr(deel, naam) for naam in type(deel).model_fields}, id)
    return {soort: _elk_anders(namen) for soort, namen in gevonden.items()}


def korte_naam(soort: str, velden: Mapping[str, Any], id: str) -> str:
    """Return what a part with these fields is called."""
    if soort == "persoon":
        return _naam(velden) or id
    woorden = next((str(velden[naam]) for naam in _EERSTE_WOORDEN if velden.get(naam)), id)
    kort = " ".join(woorden.split())
    return kort if len(kort) <= _LANGSTE else f"{kort[: _LANGSTE - 1].rstrip()}…"


def _naam(velden: Mapping[str, Any]) -> str:
    voluit = " ".join(str(velden[naam]) for naam in ("roepnaam", "achternaam") if velden.get(naam))
    return " ".join(str(velden.get("aanspreeknaam") or voluit or velden.get("functie") or "").split())


def andere_namen(velden: Mapping[str, Any]) -> Iterator[str]:
    """Yield every way in which a person can be called in a field."""
    voor, achter = velden.get("roepnaam"), velden.get("achternaam")
    kandidaten = (velden.get("aanspreeknaam"), voor, f"{voor} {achter}" if voor and achter else None)
    yield from (" ".join(str(naam).split()) for naam in (*kandidaten, velden.get("functie")) if naam)


def _elk_anders(namen: Mapping[str, str]) -> Mapping[str, str]:
    aantal = Counter(naam.casefold() for naam in namen.values())
    return {id: naam if aantal[naam.casefold()] == 1 else f"{naam} ({id})" for id, naam in namen.items()}
