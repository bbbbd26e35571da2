"""The plan as JSON Schema, for editors and for who writes plans with a program."""

from __future__ import annotations

from typing import Any

from plandocs.plan import SCHEMA_VERSIE, Plan

_JA_NEE = {"enum": [True, False, "ja", "nee"]}
_LEEG = {"type": "null"}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan as it may be written, not as it is kept.

    A list of words may be one word, an optional field may be empty, and text may look like a number.
    """
    schema = Plan.model_json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:plandocs:plan:{SCHEMA_VERSIE}",
        **_onderdeel({naam: deel for naam, deel in schema.items() if naam != "$defs"}),
        "$defs": {naam: _onderdeel(deel) for naam, deel in sorted(schema["$defs"].items())},
    }


def _onderdeel(deel: dict[str, Any]) -> dict[str, Any]:
    verplicht = deel.get("required", [])
    velden = {naam: _veld(veld, naam in verplicht) for naam, veld in deel["properties"].items()}
    return {**deel, "properties": velden}


def _veld(veld: dict[str, Any], verplicht: bool) -> dict[str, Any]:
    over = {naam: veld[naam] for naam in ("title", "description", "default") if veld.get(naam) is not None}
    soorten = veld.get("anyOf") or [{naam: deel for naam, deel in veld.items() if naam not in over}]
    mogelijk = [vorm for soort in soorten if soort != _LEEG for vorm in _vormen(soort)]
    if not verplicht:
        mogelijk.append(_LEEG)
    return over | (mogelijk[0] if len(mogelijk) == 1 else {"anyOf": mogelijk})


def _vormen(soort: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every way in which one kind of value may be written."""
    kaal = {naam: deel for naam, deel in soort.items() if naam != "default"}
    if kaal.get("type") == "boolean":
        return [_JA_NEE]
    if kaal.get("type") == "array":
        delen = _vormen(kaal["items"])
        los = [] if "$ref" in kaal["items"] else delen
        return [{**kaal, "items": delen[0]}, *los]
    if "maxLength" in kaal:
        return [{**kaal, "type": ["string", "number"]}]
    return [kaal]
