"""What kind of question a field of the plan is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from plandocs.loaders.word_form.invulvelden import Invulveld, invulvelden
from plandocs.plan.base import Citaat, Onderdeel, Reactie, Uitspraak
from plandocs.plan.kind import KindAntwoord
from plandocs.plan.walk import velden
from plandocs.taal.momenten import Moment

Soort = Literal[
    "regel", "tekst", "citaat", "datum", "moment", "getal", "keuze", "meerkeuze", "janee", "aan", "onderdeel", "lijst",
    "bestand",
]  # fmt: skip


_GEWOON: Mapping[str, Soort] = {"datum": "datum", "getal": "getal", "tekst": "tekst"}


@dataclass(frozen=True, slots=True)
class Soortveld:
    """One field of a part: its kind, and whether the part cannot do without it."""

    veld: Invulveld
    soort: Soort
    verplicht: bool


@cache
def soortvelden(model: type[Onderdeel]) -> Mapping[str, Soortveld]:
    """Return the kind of every field of a part by name."""
    return {
        naam: Soortveld(veld, _soort(model, veld), model.model_fields[naam].is_required())
        for naam, veld in invulvelden(model).items()
    }


def _soort(model: type[Onderdeel], veld: Invulveld) -> Soort:
    if veld.model is not None:
        return "lijst" if veld.meervoud else "onderdeel"
    if velden(model)[veld.naam].bestand:
        return "bestand"
    if veld.meervoud:
        return "meerkeuze" if veld.verwijzing or veld.keuzes else "lijst"
    return _enkel(model, veld)


def _enkel(model: type[Onderdeel], veld: Invulveld) -> Soort:
    """Return the kind of a field that holds one value, or of one value in a list of them."""
    if veld.aard == "waar":
        return "janee" if veld.standaard is None else "aan"
    if veld.verwijzing or veld.keuzes:
        return "keuze"
    if _is_moment(model.model_fields[veld.naam].annotation):
        return "moment"
    if issubclass(model, Citaat | Reactie | KindAntwoord) and veld.naam == "woorden":
        return "citaat"
    return _GEWOON.get(veld.aard, "regel")


def _is_moment(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return _is_moment(get_args(annotation)[0])
    return annotation is Moment or any(_is_moment(deel) for deel in get_args(annotation))


def waardesoort(model: type[Onderdeel], naam: str) -> Soort:
    """Return the kind of one value of a field, also when the field holds a list of them."""
    gevonden = soortvelden(model)[naam]
    return _enkel(model, gevonden.veld) if gevonden.soort == "lijst" else gevonden.soort


def is_citaat(model: type[Onderdeel], naam: str, deel: Mapping[str, Any]) -> bool:
    """Return whether a field holds somebody's literal words, which nobody may alter."""
    if issubclass(model, Uitspraak) and naam == "tekst":
        return bool(deel.get("soort", model.model_fields["soort"].default) == "citaat")
    return waardesoort(model, naam) == "citaat"
