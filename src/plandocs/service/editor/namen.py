"""What people read where the plan holds an id, and the ids of what is new."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.loaders.word_form.namen import korte_naam
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import stappen, velden
from plandocs.service.editor.heel import model_op
from plandocs.service.vertalen import vertaald
from plandocs.service.woorden import nl
from plandocs.taal.letters import stam

Namen = Mapping[str, Mapping[str, str]]


def namen_van(ruw: Mapping[str, Any]) -> Namen:
    """Return per kind of reference what every id of a typed plan is called; no id is ever shown."""
    gevonden: dict[str, dict[str, str]] = defaultdict(dict)
    for model, deel in delen(Plan, ruw):
        id = deel.get("id")
        if model.naamruimte and isinstance(id, str):
            gevonden[model.naamruimte].setdefault(id, _naam(model, deel, id))
    return {soort: _elk_anders(namen) for soort, namen in gevonden.items()}


def delen(model: type[Onderdeel], data: Any) -> Iterator[tuple[type[Onderdeel], Mapping[str, Any]]]:
    """Yield every part of a typed plan with its kind."""
    if not isinstance(data, dict):
        return
    yield model, data
    for naam, veld in velden(model).items():
        waarde = data.get(naam)
        if veld.model is not None:
            for deel in waarde if isinstance(waarde, list) else (waarde,):
                yield from delen(veld.model, deel)


def _naam(model: type[Onderdeel], deel: Mapping[str, Any], id: str) -> str:
    naam = korte_naam(model.naamruimte or "", {**deel, "id": ""}, "")
    if naam or model.naamruimte != "persoon":
        return naam or vertaald(nl("nog niet ingevuld"))
    rol = str(deel.get("rol") or "")
    return vertaald(invulvelden(model)["rol"].keuzes.get(rol, nl("nog geen naam")))


def _elk_anders(namen: Mapping[str, str]) -> Mapping[str, str]:
    """Number the names that are given more than once."""
    aantal = Counter(namen.values())
    gezien: Counter[str] = Counter()
    uit: dict[str, str] = {}
    for id, naam in namen.items():
        gezien[naam] += 1
        uit[id] = naam if aantal[naam] == 1 else f"{naam} ({gezien[naam]})"
    return uit


def met_id(ruw: Mapping[str, Any], pad: str, waarde: Any) -> Any:
    """Return a new item with an id of its own, when items of its kind have one."""
    model = model_op(tuple(stappen(pad)))
    if model is None or model.naamruimte is None or not isinstance(waarde, dict) or waarde.get("id"):
        return waarde
    bezet = {deel.get("id") for soort, deel in delen(Plan, ruw) if soort.naamruimte == model.naamruimte}
    return {"id": _vrij(_stam(model.naamruimte, waarde), bezet), **waarde}


def _stam(soort: str, waarde: Mapping[str, Any]) -> str:
    return stam(str(waarde.get("roepnaam") or "")) or soort


def _vrij(stam: str, bezet: set[Any]) -> str:
    nummer = 1
    while (id := stam if nummer == 1 and stam else f"{stam}-{nummer}") in bezet:
        nummer += 1
    return id
