"""All of a kind at once: a list that is meant to have one item for each choice, such as the areas of life."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.service.editor.bewerking import Bewerking
from plandocs.service.editor.soorten import Soortveld, soortvelden
from plandocs.service.editor.stand import Aanbod

_TITEL = "Zet klaar wat er nog niet staat"


def klaar_te_zetten(model: type[Onderdeel], waarde: Any, pad: str) -> Aanbod | None:
    """Return the edits that put in an item for every choice that a list does not have; None when it has them all.

    That is only for items that need nothing but their choice, so that each is complete and nothing is invented.
    """
    keuze = _enige_eis(model)
    items = waarde if isinstance(waarde, list) else []
    if keuze is None:
        return None
    al = [item.get(keuze.veld.naam) for item in items if isinstance(item, dict)]
    nog = [code for code in keuze.veld.keuzes if code not in al]
    nieuw = (
        Bewerking("voeg_toe", f"{pad}[{nummer}]", {keuze.veld.naam: code})
        for nummer, code in enumerate(nog, len(items))
    )
    return Aanbod(_TITEL, tuple(nieuw)) if nog else None


def _enige_eis(model: type[Onderdeel]) -> Soortveld | None:
    """Return the one field that an item cannot do without, when that is a choice."""
    vereist = [veld for veld in soortvelden(model).values() if veld.verplicht]
    return vereist[0] if len(vereist) == 1 and vereist[0].veld.keuzes and not vereist[0].veld.meervoud else None


def alle_klaar_te_zetten(ruw: Mapping[str, Any]) -> Iterator[Aanbod]:
    """Yield what can be put ready anywhere in a typed plan."""
    yield from _in(Plan, ruw, "")


def _in(model: type[Onderdeel], data: Mapping[str, Any], pad: str) -> Iterator[Aanbod]:
    for naam, veld in soortvelden(model).items():
        hier, waarde = f"{pad}.{naam}".lstrip("."), data.get(naam)
        if veld.veld.model is None:
            continue
        if veld.soort == "lijst" and (aanbod := klaar_te_zetten(veld.veld.model, waarde, hier)):
            yield aanbod
        if veld.soort == "onderdeel":
            yield from _in(veld.veld.model, waarde if isinstance(waarde, dict) else {}, hier)
        for nummer, item in enumerate(waarde if isinstance(waarde, list) else ()):
            if isinstance(item, dict):
                yield from _in(veld.veld.model, item, f"{hier}[{nummer}]")
