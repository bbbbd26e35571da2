"""What a template may ask for: the fields of the plan by name, and of what kind each is."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from plandocs.plan import Plan
from plandocs.plan.base import MAX_TEKST, Onderdeel
from plandocs.plan.kop import Kop
from plandocs.plan.ondersteuningsplan import Ondersteuningsplan
from plandocs.plan.personen import Persoon
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan
from plandocs.plan.walk import onderdelen, velden

_NIET = frozenset(
    (
        *("plandocs", "afwijkingen", "beheer", "voor", "niet_voor", "reden_afscherming", "afgeschermd_voor"),
        *("bsn", "geheim", "veilig_meegeven"),
    )
)
OPGETILD: tuple[tuple[str, type[Onderdeel]], ...] = (
    ("kop", Kop),
    ("ondersteuningsplan", Ondersteuningsplan),
    ("veilig_verder_plan", VeiligVerderPlan),
)
"""Parts whose fields may be written without the name of the part: `doelen` for `ondersteuningsplan.doelen`."""


@dataclass(frozen=True, slots=True)
class Soort:
    """The kind of a field: a part of the plan (`model`) or a value, one or many.

    `verwijzing` is to an item by id; `opmaak` says that the value is free text in Markdown.
    """

    titel: str
    uitleg: str = ""
    model: type[Onderdeel] | None = None
    meervoud: bool = False
    verwijzing: str | None = None
    keuzes: tuple[str, ...] = ()
    opmaak: bool = False

    @property
    def een(self) -> Soort:
        """The kind of one item of a list."""
        return replace(self, meervoud=False)


LUS: Mapping[str, Soort] = MappingProxyType(
    {
        "index": Soort("Nummer", "Het nummer van deze herhaling, vanaf 1."),
        "first": Soort("Eerste", "Ja bij de eerste herhaling."),
        "last": Soort("Laatste", "Ja bij de laatste herhaling."),
    }
)
KORT: Mapping[str, Soort] = MappingProxyType(
    {
        "concept": Soort("Concept", "CONCEPT zolang het plan niet is vastgesteld, anders niets."),
        "datum": Soort("Datum", "De datum van deze versie van het plan."),
        "regisseur": Soort("Regisseur", "Wie de regie heeft.", Persoon),
        "gezin": Soort("Gezin", "Iedereen die bij het gezin hoort.", Persoon, True),
        "kinderen": Soort("Kinderen", "De kinderen van het gezin.", Persoon, True),
    }
)


@cache
def velden_van(model: type[Onderdeel]) -> Mapping[str, Soort]:
    """Return what may be asked of a part of the plan, by name."""
    gewoon = {
        naam: _soort(model, naam) for naam, veld in velden(model).items() if naam not in _NIET and not veld.bestand
    }
    return MappingProxyType({**gewoon, **dict(_afgeleid(model))})


def _soort(model: type[Onderdeel], naam: str) -> Soort:
    veld, info = velden(model)[naam], model.model_fields[naam]
    doel = veld.model or (_genoemd().get(veld.verwijzing) if veld.verwijzing else None)
    keuzes = tuple(_keuzes(info.annotation))
    opmaak = _is_vrij((info.annotation, *info.metadata))
    return Soort(veld.titel, info.description or "", doel, veld.meervoud, veld.verwijzing, keuzes, opmaak)


def _is_vrij(delen: Iterable[Any]) -> bool:
    """Return whether an annotation holds free text: the only one that may be this long."""
    for deel in delen:
        if getattr(deel, "max_length", None) == MAX_TEKST:
            return True
        if _is_vrij((*get_args(deel), *getattr(deel, "metadata", ()))):
            return True
    return False


def _keuzes(annotatie: Any) -> Iterator[str]:
    if get_origin(annotatie) is Literal:
        yield from (keus for keus in get_args(annotatie) if isinstance(keus, str))
        return
    for deel in get_args(annotatie):
        yield from _keuzes(deel)


def _afgeleid(model: type[Onderdeel]) -> Iterator[tuple[str, Soort]]:
    """Yield what a part can tell of itself, such as how a person is called."""
    for naam, iets in inspect.getmembers(model, lambda lid: isinstance(lid, property)):
        if iets.fget.__annotations__.get("return") in ("str", "bool") and not naam.startswith(("_", "model_")):
            yield naam, Soort(naam.replace("_", " ").capitalize(), iets.__doc__ or "")


@cache
def _genoemd() -> Mapping[str, type[Onderdeel]]:
    """Return which part of the plan a reference points to."""
    gevonden: dict[str, type[Onderdeel]] = {}
    rij: list[type[Onderdeel]] = [Plan]
    gezien: set[type[Onderdeel]] = set()
    while rij:
        model = rij.pop()
        if model in gezien:
            continue
        gezien.add(model)
        if model.naamruimte and "id" in model.model_fields and model.__base__ is not None:
            gevonden.setdefault(model.naamruimte, _oudste(model))
        rij += [veld.model for veld in velden(model).values() if veld.model]
    return gevonden


def _oudste(model: type[Onderdeel]) -> type[Onderdeel]:
    """Return the most general part with the same kind of name: a strength and a concern are both statements."""
    ouders = [lid for lid in model.__mro__ if issubclass(lid, Onderdeel) and lid.naamruimte == model.naamruimte]
    return ouders[-1]


@cache
def begin() -> Mapping[str, Soort]:
    """Return what a template may ask for at the outermost level."""
    gevonden = {**KORT, **velden_van(Plan)}
    for _, model in OPGETILD:
        gevonden = {**velden_van(model), **gevonden}
    return MappingProxyType(gevonden)


def pad_van(naam: str) -> str:
    """Return the path in the plan of a name at the outermost level."""
    if naam in Plan.model_fields:
        return naam
    return next((f"{deel}.{naam}" for deel, model in OPGETILD if naam in model.model_fields), naam)


def genoemde_delen(plan: Plan) -> dict[tuple[str, str], tuple[str, Onderdeel]]:
    """Return every part that can be referred to, by kind and id, with its path."""
    return {
        (deel.naamruimte, str(id)): (pad, deel)
        for pad, deel in onderdelen(plan)
        if deel.naamruimte and (id := getattr(deel, "id", None))
    }


def tekstveld(model: type[Onderdeel] | None) -> str:
    """Return which field says a part in short, where a template names only the part; nothing when none does."""
    namen = velden_van(model) if model else {}
    return next((naam for naam in ("naam", "titel", "tekst", "woorden") if naam in namen), "")
