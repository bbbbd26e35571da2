"""The plan as JSON Schema, for editors and for who writes plans with a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from plandocs.plan import SCHEMA_VERSIE, Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import velden

_JA_NEE = {"enum": [True, False, "ja", "nee"]}
_LEEG = {"type": "null"}
_OVER = {"title", "description", "default"}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan as it may be written, not as it is kept.

    A list of words may be one word, an optional field may be empty, and text may look like a number.
    """
    schema = Plan.model_json_schema(mode="validation")
    delen = schema.pop("$defs")
    modellen = {model.__name__: model for model in _modellen(Plan)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:plandocs:plan:{SCHEMA_VERSIE}",
        **_onderdeel(schema, Plan),
        "$defs": {naam: _onderdeel(delen[naam], modellen[naam]) for naam in sorted(delen)},
    }


def _modellen(model: type[Onderdeel]) -> Iterator[type[Onderdeel]]:
    yield model
    for veld in velden(model).values():
        if veld.model is not None:
            yield from _modellen(veld.model)


def _onderdeel(deel: dict[str, Any], model: type[Onderdeel]) -> dict[str, Any]:
    velden_hier = {naam: _veld(veld, model.model_fields[naam]) for naam, veld in deel["properties"].items()}
    return {**deel, "properties": velden_hier}


def _veld(veld: dict[str, Any], info: FieldInfo) -> dict[str, Any]:
    soorten = veld.get("anyOf") or [{naam: deel for naam, deel in veld.items() if naam not in _OVER}]
    mogelijk = [vorm for soort in soorten if soort != _LEEG for vorm in _vormen(soort)]
    if not info.is_required():
        mogelijk = _ook_leeg(mogelijk)
    vorm = mogelijk[0] if len(mogelijk) == 1 else {"anyOf": mogelijk}
    return {"title": info.title, "description": info.description, **vorm}


def _ook_leeg(vormen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the same ways of writing, and nothing at all."""
    eerste, *rest = vormen
    if "enum" in eerste:
        return [{"enum": [*eerste["enum"], None]}, *rest]
    if "type" in eerste:
        soorten = eerste["type"] if isinstance(eerste["type"], list) else [eerste["type"]]
        return [{**eerste, "type": [*soorten, "null"]}, *rest]
    return [*vormen, _LEEG]


def _vormen(soort: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every way in which one kind of value may be written."""
    if soort.get("type") == "boolean":
        return [_JA_NEE]
    if soort.get("type") == "array":
        delen = _vormen(soort["items"])
        los = [] if "$ref" in soort["items"] else delen
        return [{**soort, "items": delen[0]}, *los]
    if "enum" in soort:
        return [{"enum": soort["enum"]}]
    if "maxLength" in soort:
        return [{**soort, "type": ["string", "number"]}]
    return [soort]
