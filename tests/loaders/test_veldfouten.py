"""Every error that the plan's models can give has a Dutch text."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from string import Formatter
from typing import Any

import pytest

from plandocs.loaders.veldfouten import VERTALING
from plandocs.loaders.verwijzingen import SOORTEN
from plandocs.loaders.vormen import vormen
from plandocs.plan import Plan, base
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import velden

SCHEMA_FOUTEN = {
    "str": {"string_type", "string_unicode"},
    "literal": {"literal_error"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "bool": {"bool_type", "bool_parsing"},
    "date": {"date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"},
    "tuple": {"tuple_type"},
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    **dict.fromkeys(["model-field", "default", "nullable", "definitions", "definition-ref"], frozenset[str]()),
    **dict.fromkeys(["function-before", "function-after", "function-plain"], frozenset[str]()),
}
GRENZEN = {
    "max_length": {"str": "string_too_long", "tuple": "too_long"},
    "pattern": {"str": "string_pattern_mismatch"},
    "ge": {"int": "greater_than_equal"},
    "le": {"int": "less_than_equal"},
}
ANDERE_GRENZEN = {"min_length", "gt", "lt", "multiple_of", "strict", "min_items"}


def schemas(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for naam, deel in schema.items():
            if naam not in {"metadata", "serialization", "default", "function"}:
                yield from schemas(deel)
    elif isinstance(schema, list | tuple):
        for deel in schema:
            yield from schemas(deel)


def possible_errors() -> set[str]:
    Plan.model_rebuild()
    fouten: set[str] = set()
    for schema in schemas(Plan.__pydantic_core_schema__):
        fouten |= SCHEMA_FOUTEN[schema["type"]]
        fouten |= {per_soort[schema["type"]] for grens, per_soort in GRENZEN.items() if grens in schema}
        assert not ANDERE_GRENZEN & {*schema}
    return fouten


def own_errors() -> set[str]:
    return {
        str(call.args[0].value)
        for call in ast.walk(ast.parse(inspect.getsource(base)))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "PydanticCustomError"
        and isinstance(call.args[0], ast.Constant)
    }


def models(model: type[Onderdeel]) -> Iterator[type[Onderdeel]]:
    yield model
    for veld in velden(model).values():
        if veld.model is not None:
            yield from models(veld.model)


def test_every_possible_error_is_translated() -> None:
    assert possible_errors() | own_errors() <= {*VERTALING}


def test_no_translation_is_left_over() -> None:
    assert {*VERTALING} <= possible_errors() | own_errors()


@pytest.mark.parametrize("soort", [*VERTALING])
def test_a_translation_says_what_is_wrong_and_what_to_do(soort: str) -> None:
    wat, doe = VERTALING[soort]
    assert wat[:1] in "HDE{"
    assert doe
    assert not wat.endswith(".")
    assert all(naam is None or naam.isidentifier() for _, naam, _, _ in Formatter().parse(wat + doe))


def test_every_kind_of_reference_has_a_name() -> None:
    naar = {vorm.verwijzing for model in models(Plan) for vorm in vormen(model).values()} - {None}
    assert naar == {*SOORTEN}
    assert naar == {model.naamruimte for model in models(Plan)} - {None}
