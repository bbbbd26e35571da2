"""Walk through a plan, or through the shape of a plan, with the path of every part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from plandocs.plan.base import Bestandsnaam, Onderdeel, Verwijzing
from plandocs.taal.momenten import Moment

T = TypeVar("T", bound=Onderdeel)


class Ingekort(tuple[Any, ...]):
    """A list of the plan from which a reader does not see everything; otherwise it is like any other."""

    __slots__ = ()


def ontbreekt(items: tuple[Any, ...]) -> bool:
    """Return whether nothing was written here; a list that only looks empty to this reader does not count."""
    return not items and not isinstance(items, Ingekort)


@dataclass(frozen=True, slots=True)
class Veld:
    """What a field of a plan part holds: parts, references, or plain values, one or many.

    The name of a file (`bestand`) is no text: no document shows it.
    """

    naam: str
    titel: str
    model: type[Onderdeel] | None
    verwijzing: str | None
    meervoud: bool
    tekst: bool
    bestand: bool = False


@cache
def velden(model: type[Onderdeel]) -> Mapping[str, Veld]:
    """Return the fields of a plan part by name, in the order of the document."""
    return {
        naam: _veld(naam, info.title or naam, (*info.metadata, *_delen(info.annotation)))
        for naam, info in model.model_fields.items()
    }


def _veld(naam: str, titel: str, delen: tuple[Any, ...]) -> Veld:
    model = next((deel for deel in delen if isinstance(deel, type) and issubclass(deel, Onderdeel)), None)
    verwijzing = next((deel.naar for deel in delen if isinstance(deel, Verwijzing)), None)
    bestand = any(isinstance(deel, Bestandsnaam) for deel in delen)
    tekst = model is None and verwijzing is None and not bestand and (str in delen or Moment in delen)
    return Veld(naam, titel, model, verwijzing, tuple in delen, tekst, bestand)


def _delen(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        yield from metadata
        yield from _delen(inner)
    elif origin in (Union, UnionType, tuple):
        yield origin
        for arg in get_args(annotation):
            yield from _delen(arg)
    else:
        yield annotation


def onderdelen(onderdeel: Onderdeel, pad: str = "") -> Iterator[tuple[str, Onderdeel]]:
    """Yield every part below and including this one with its path, in the order of the plan."""
    yield pad, onderdeel
    for naam, veld in velden(type(onderdeel)).items():
        if veld.model is None:
            continue
        for kindpad, kind in _kinderen(onderdeel, naam, pad):
            yield from onderdelen(kind, kindpad)


def _kinderen(onderdeel: Onderdeel, naam: str, pad: str) -> Iterator[tuple[str, Onderdeel]]:
    waarde = getattr(onderdeel, naam)
    hier = f"{pad}.{naam}" if pad else naam
    if isinstance(waarde, Onderdeel):
        yield hier, waarde
    elif isinstance(waarde, tuple):
        yield from ((f"{hier}[{nummer}]", kind) for nummer, kind in enumerate(waarde))


def van_soort(onderdeel: Onderdeel, soort: type[T]) -> Iterator[tuple[str, T]]:
    """Yield every part of one kind with its path."""
    for pad, deel in onderdelen(onderdeel):
        if isinstance(deel, soort):
            yield pad, deel


def teksten(onderdeel: Onderdeel) -> Iterator[tuple[str, str]]:
    """Yield every filled text field with its path; choices and moments are included as written."""
    for pad, deel in onderdelen(onderdeel):
        for naam, veld in velden(type(deel)).items():
            if veld.tekst:
                yield from _woorden(getattr(deel, naam), f"{pad}.{naam}" if pad else naam)


def bestanden(onderdeel: Onderdeel) -> Iterator[tuple[str, str]]:
    """Yield the path of every field that names a file of the family's own, with that name."""
    for pad, deel in onderdelen(onderdeel):
        for naam, veld in velden(type(deel)).items():
            if veld.bestand and (waarde := getattr(deel, naam)):
                yield f"{pad}.{naam}" if pad else naam, waarde


def _woorden(waarde: object, pad: str) -> Iterator[tuple[str, str]]:
    if isinstance(waarde, str):
        yield pad, waarde
    elif isinstance(waarde, Moment):
        yield pad, waarde.woorden
    elif isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from _woorden(deel, f"{pad}[{nummer}]")


def geef(onderdeel: Onderdeel, pad: str) -> Any:
    """Return the value at a path such as `ondersteuningsplan.doelen[0].tekst`; raises KeyError when there is none."""
    waarde: Any = onderdeel
    for naam in stappen(pad):
        try:
            waarde = waarde[naam] if isinstance(naam, int) else getattr(waarde, naam)
        except (AttributeError, IndexError, TypeError):
            raise KeyError(pad) from None
    return waarde


def stappen(pad: str) -> tuple[str | int, ...]:
    """Split a path into names and numbers."""
    delen = pad.replace("[", ".").replace("]", "").split(".")
    return tuple(int(deel) if deel.isascii() and deel.isdigit() else deel for deel in delen if deel)
