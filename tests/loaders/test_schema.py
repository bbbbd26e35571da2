"""The JSON Schema of a plan accepts what the loader accepts, and explains every field in Dutch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plandocs.loaders import PlanError, loads
from plandocs.plan import Plan
from plandocs.plan.schema import json_schema
from plannen import clean, read_yaml

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def plan(**velden: Any) -> dict[str, Any]:
    return {
        "plandocs": 1,
        "kop": {"titel": "Plan van Noor"},
        "personen": [{"id": "noor", "rol": "jeugdige"}],
        **velden,
    }


def fields() -> Iterator[tuple[str, dict[str, Any]]]:
    for naam, deel in {"Plan": SCHEMA, **SCHEMA["$defs"]}.items():
        yield from ((f"{naam}.{veld}", inhoud) for veld, inhoud in deel["properties"].items())


def is_read(data: dict[str, Any]) -> bool:
    try:
        return bool(loads(json.dumps(data).encode(), "plan.json", "json"))
    except PlanError:
        return False


def test_it_is_a_schema_with_a_name() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:plandocs:plan:1"


def test_the_clean_sample_is_valid() -> None:
    schoon = read_yaml(Path(__file__).parents[1] / "schoon.yaml")
    VALIDATOR.validate(json.loads(json.dumps(schoon, default=str)))


def test_a_plan_as_it_is_kept_is_valid() -> None:
    VALIDATOR.validate(clean().model_dump(mode="json"))


def test_every_field_has_a_title_and_an_explanation() -> None:
    zonder = [naam for naam, veld in fields() if not veld["title"] or not veld["description"].endswith(".")]
    assert zonder == []


def test_every_part_has_an_explanation() -> None:
    zonder = [naam for naam, deel in SCHEMA["$defs"].items() if not deel["description"].endswith((".", "?"))]
    assert zonder == []


def test_the_order_of_the_fields_is_that_of_the_plan() -> None:
    assert [*SCHEMA["properties"]] == [*Plan.model_fields]


@pytest.mark.parametrize(
    ("velden", "goed"),
    [
        ({"netwerk": {"leden": [{"wie": "noor", "mag_zien": "koelkastblad"}]}}, True),
        ({"netwerk": {"leden": [{"wie": "noor", "kent_plan": "ja"}]}}, True),
        ({"netwerk": {"leden": [{"wie": "noor", "kent_plan": None}]}}, True),
        ({"netwerk": None, "bronnen": None}, True),
        ({"huishoudens": [{"id": "thuis", "naam": 12}]}, True),
        ({"ondersteuningsplan": {"doelen": [{"id": "d", "tekst": "x", "start": "4 maart 2026"}]}}, True),
        ({"ondersteuningsplan": {"doelen": [{"id": "d", "tekst": "x", "eigenaar": "noor"}]}}, True),
        ({"ondersteuningsplan": {"doelen": {"id": "d", "tekst": "x"}}}, False),
        ({"netwerk": {"leden": [{"wie": "noor", "kent_plan": "soms"}]}}, False),
        ({"netwerk": {"leden": [{"wie": None}]}}, False),
        ({"netwerk": {"leden": [{}]}}, False),
        ({"huishoudens": [{"id": "Thuis!", "naam": "thuis"}]}, False),
        ({"kopp": 1}, False),
        ({"kop": {"titel": "Plan", "status": "consept"}}, False),
        ({"kop": {"titel": "Plan", "versie": 0}}, False),
        ({"plandocs": 2}, False),
    ],
)
def test_it_accepts_what_the_loader_accepts(velden: dict[str, Any], goed: bool) -> None:
    assert VALIDATOR.is_valid(plan(**velden)) is goed
    assert is_read(plan(**velden)) is goed
