"""What an item of a list is called in a form: its own words, or else what kind of thing it is and its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import stappen
from plandocs.service.editor.bewerking import schrijf_pad, waarde_op
from plandocs.service.editor.heel import model_op
from plandocs.service.editor.invoer import toon
from plandocs.service.editor.namen import Namen
from plandocs.service.editor.soorten import Soortveld, soortvelden
from plandocs.service.vertalen import vertaald
from plandocs.service.woorden import nl

_KOPWOORDEN = ("tekst", "wat", "waarover", "naam", "titel", "vraag", "besluit", "woorden", "samenvatting", "reden")
_LANGSTE_KOP = 70
_NIET_IN_EEN_KOP = frozenset({"onderdeel", "lijst", "bestand", "janee", "aan"})
ENKELVOUD = {
    "Accordering": nl("Akkoord"),
    "Barriere": nl("Barrière"),
    "BorgStap": nl("Stap"),
    "ComplicerendeFactor": nl("Complicerende factor"),
    "Delen": nl("Ontvanger"),
    "DoelOntbreekt": nl("Doel dat ontbreekt"),
    "DoelScore": nl("Cijfer"),
    "EerdereHulp": nl("Eerdere hulp"),
    "Frame": nl("Plaatje"),
    "InBeeld": nl("Wie in beeld"),
    "KindAntwoord": nl("Antwoord"),
    "Kinduitleg": nl("Verhaal"),
    "MeningKind": nl("Mening van het kind"),
    "MogelijkeSchade": nl("Mogelijke schade"),
    "NietGehoord": nl("Nog niet gehoord"),
    "SchaalScore": nl("Cijfer"),
    "VeiligeKracht": nl("Veilige kracht"),
    "Voorgelezen": nl("Keer voorgelezen"),
    "VroegSignaal": nl("Vroeg signaal"),
    "Weekvak": nl("Deel van de week"),
}
"""What one item is called, when the name of its model is not what people say."""


def enkelvoud(model: type[Onderdeel]) -> str:
    """Return what one item of a kind is called, in Dutch: `Zorg`, `Vroeg signaal`."""
    return ENKELVOUD.get(model.__name__, model.__name__)


def kop_van(model: type[Onderdeel], data: Mapping[str, Any], namen: Namen) -> tuple[str, bool]:
    """Return what an item is called by what is filled in, and whether those are words of the plan itself.

    That is who it is about with its first words, or else the first thing that it cannot do without.
    """
    if model.naamruimte == "persoon":
        return namen.get("persoon", {}).get(str(data.get("id")), ""), True
    wie = namen.get("persoon", {}).get(str(data.get("wie")), "")
    woorden = next((str(data[naam]) for naam in _KOPWOORDEN if isinstance(data.get(naam), str)), "")
    kort = " ".join(woorden.split())
    kort = kort if len(kort) <= _LANGSTE_KOP else f"{kort[: _LANGSTE_KOP - 1].rstrip()}…"
    eigen = f"{wie}: {kort}" if wie and kort else wie or kort
    return (eigen, True) if eigen else next(_van_velden(model, data, namen), ("", False))


def _van_velden(model: type[Onderdeel], data: Mapping[str, Any], namen: Namen) -> Iterator[tuple[str, bool]]:
    for naam, veld in soortvelden(model).items():
        waarde = data.get(naam)
        if veld.verplicht and naam != "id" and veld.soort not in _NIET_IN_EEN_KOP and isinstance(waarde, str):
            eigen = bool(veld.veld.verwijzing) or not veld.veld.keuzes
            getoond = _getoond(veld, waarde, namen)
            if getoond:
                yield getoond, eigen


def _getoond(veld: Soortveld, waarde: str, namen: Namen) -> str:
    if veld.veld.verwijzing:
        return namen.get(veld.veld.verwijzing, {}).get(waarde, "")
    if veld.veld.keuzes:
        return vertaald(veld.veld.keuzes[waarde]) if waarde in veld.veld.keuzes else ""
    return toon(veld.soort, waarde)


def itemkop(model: type[Onderdeel], data: Mapping[str, Any], nummer: int, namen: Namen) -> tuple[str, bool]:
    """Return the heading of an item, which it always has, and whether those are words of the plan itself."""
    kop, eigen = kop_van(model, data, namen)
    return (kop, eigen) if kop else (f"{vertaald(enkelvoud(model))} {nummer + 1}", False)


def itemkoppen_om(pad: str, ruw: Mapping[str, Any], namen: Namen) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the path and the heading of every item that a field is in, from the outside in."""
    weg = tuple(stappen(pad))
    for diep, stap in enumerate(weg, 1):
        model, data = model_op(weg[:diep]), waarde_op(ruw, schrijf_pad(weg[:diep]))
        if isinstance(stap, int) and model is not None:
            yield schrijf_pad(weg[:diep]), itemkop(model, data if isinstance(data, dict) else {}, stap, namen)
