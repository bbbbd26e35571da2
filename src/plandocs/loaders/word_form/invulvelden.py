"""What each field of the plan is in the form: a text, a date, a choice, a person, or a part with fields of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from plandocs.loaders.vormen import vormen
from plandocs.loaders.word_form.keuzes import labels
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import velden
from plandocs.taal.datums import schrijf_datum

Aard = Literal["tekst", "regel", "datum", "keuze", "waar", "getal", "verwijzing", "onderdeel"]
JA_NEE = {"ja": "Ja", "nee": "Nee"}
_LANG = 1000
_CIJFERS = {str(cijfer): str(cijfer) for cijfer in range(11)}
_HINTS: Mapping[Aard, str] = {
    "tekst": "Typ hier",
    "regel": "Typ hier",
    "datum": "Kies een datum",
    "keuze": "Kies",
    "waar": "Ja of nee",
    "getal": "Getal",
    "verwijzing": "Kies",
    "onderdeel": "",
}


@dataclass(frozen=True, slots=True)
class Invulveld:
    """One field of a part; `keuzes` gives the label of every code, `hint` is what an empty field shows."""

    naam: str
    titel: str
    uitleg: str
    aard: Aard
    model: type[Onderdeel] | None
    verwijzing: str | None
    meervoud: bool
    keuzes: Mapping[str, str]
    standaard: Any
    hint: str

    @property
    def lijst(self) -> bool:
        """Whether this is a list of parts."""
        return self.meervoud and self.model is not None


@cache
def invulvelden(model: type[Onderdeel]) -> Mapping[str, Invulveld]:
    """Return the fields of a part by name."""
    return {naam: _invulveld(model, naam) for naam in model.model_fields}


def _invulveld(model: type[Onderdeel], naam: str) -> Invulveld:
    info, veld, vorm = model.model_fields[naam], velden(model)[naam], vormen(model)[naam]
    kenmerken = [*_kenmerken(info.annotation), *_kenmerken(info)]
    aard = _aard(veld.model, vorm.aard, vorm.keuzes, veld.verwijzing, kenmerken)
    keuzes = JA_NEE if aard == "waar" else labels(vorm.keuzes) if vorm.keuzes else _cijfers(kenmerken, aard)
    standaard = None if info.is_required() or info.default_factory else info.default
    return Invulveld(
        naam,
        veld.titel,
        info.description or "",
        "keuze" if keuzes is _CIJFERS else aard,
        veld.model,
        veld.verwijzing,
        veld.meervoud,
        keuzes,
        standaard,
        _hint(aard, veld.verwijzing, keuzes, standaard),
    )


def _aard(
    model: type[Onderdeel] | None, vorm: str, keuzes: tuple[str, ...], verwijzing: str | None, kenmerken: list[Any]
) -> Aard:
    if model is not None:
        return "onderdeel"
    if verwijzing:
        return "verwijzing"
    if vorm == "waar" or vorm == "getal":
        return "waar" if vorm == "waar" else "getal"
    if keuzes:
        return "keuze"
    if date in kenmerken:
        return "datum"
    return "tekst" if any(getattr(deel, "max_length", 0) > _LANG for deel in _met_lengte(kenmerken)) else "regel"


def _met_lengte(kenmerken: list[Any]) -> Iterator[Any]:
    return (deel for deel in kenmerken if isinstance(getattr(deel, "max_length", None), int))


def _cijfers(kenmerken: list[Any], aard: Aard) -> Mapping[str, str]:
    return _CIJFERS if aard == "getal" and any(getattr(deel, "le", None) == 10 for deel in kenmerken) else {}


def _hint(aard: Aard, verwijzing: str | None, keuzes: Mapping[str, str], standaard: Any) -> str:
    if verwijzing == "persoon":
        return "Kies of typ een naam"
    if isinstance(standaard, str) and standaard in keuzes:
        return f"Kies (anders: {keuzes[standaard][:1].lower()}{keuzes[standaard][1:]})"
    return _HINTS[aard]


def _kenmerken(annotation: Any) -> Iterator[Any]:
    """Yield the types in an annotation and everything that is said about them."""
    if isinstance(annotation, FieldInfo):
        yield from annotation.metadata
    elif get_origin(annotation) is Annotated:
        inner, *verder = get_args(annotation)
        for deel in verder:
            yield from _kenmerken(deel)
        yield from _kenmerken(inner)
    elif get_args(annotation) and get_origin(annotation) is not Literal:
        for deel in get_args(annotation):
            yield from _kenmerken(deel)
    else:
        yield annotation


def als_code(waarde: Any) -> str:
    """Return a value of the plan as the plan file writes it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(getattr(waarde, "woorden", waarde))


def als_woorden(veld: Invulveld, waarde: Any, namen: Mapping[str, str]) -> str:
    """Return a value as the form shows it; `namen` gives what a reference is called by its id."""
    if isinstance(waarde, date):
        return schrijf_datum(waarde)
    code = als_code(waarde)
    return veld.keuzes.get(code) or (namen.get(code, code) if veld.verwijzing else code)
