"""What the plan expects in each field, before it is checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import stappen, velden

Aard = Literal["onderdeel", "tekst", "getal", "waar"]


@dataclass(frozen=True, slots=True)
class Vorm:
    """The shape of one field; `keuzes` are the words to choose from, if the field is a choice."""

    aard: Aard
    model: type[Onderdeel] | None
    verwijzing: str | None
    meervoud: bool
    uitleg: str
    keuzes: tuple[str, ...]


@cache
def vormen(model: type[Onderdeel]) -> Mapping[str, Vorm]:
    """Return the shape of every field of a plan part by name."""
    return {
        naam: Vorm(
            _aard(veld.model, soorten := [*_soorten(model.model_fields[naam].annotation)]),
            veld.model,
            veld.verwijzing,
            veld.meervoud,
            (model.model_fields[naam].description or "").rstrip("."),
            tuple(str(soort) for soort in soorten if isinstance(soort, str | int)),
        )
        for naam, veld in velden(model).items()
    }


def _aard(model: type[Onderdeel] | None, soorten: list[Any]) -> Aard:
    if model is not None:
        return "onderdeel"
    if bool in soorten:
        return "waar"
    return "getal" if any(soort is int or isinstance(soort, int) for soort in soorten) else "tekst"


def _soorten(annotation: Any) -> Iterator[Any]:
    """Yield the plain types and the words of choices in an annotation."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif args := get_args(annotation):
        for arg in args[:1] if hasattr(annotation, "__metadata__") else args:
            yield from _soorten(arg)
    else:
        yield annotation


def vorm_van(model: type[Onderdeel], pad: str) -> Vorm | None:
    """Return the shape of the field at a path below a plan part, or None when there is no such field."""
    vorm = None
    hier: type[Onderdeel] | None = model
    for naam in stappen(pad):
        if isinstance(naam, str):
            vorm = vormen(hier).get(naam) if hier else None
            hier = vorm.model if vorm else None
    return vorm
