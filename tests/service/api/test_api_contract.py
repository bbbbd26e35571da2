"""The contract: committed, fresh, kept by the service, and its examples are true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from hypothesis import HealthCheck, settings

from genoeg import genoeg
from plandocs.rules import RULES
from plandocs.service.api.schema import NAAM, als_tekst
from plandocs.service.api.toegang import TEMPO
from service.api.api_vragen import check, render

COMMITTED = Path(__file__).parents[3] / "docs" / "api" / NAAM


def test_the_committed_contract_is_fresh() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == als_tekst(), "run: make docs"


def test_the_service_hands_out_the_committed_contract(systeem: Client) -> None:
    assert systeem.get("/api/v1/openapi.json").json() == json.loads(COMMITTED.read_text(encoding="utf-8"))


def test_the_lists_hold_everything_there_is(systeem: Client) -> None:
    assert [een["code"] for een in systeem.get("/api/v1/rules").json()["rules"]] == [*RULES]
    assert "plandocs" in systeem.get("/api/v1/styles").json()["styles"]
    schema = systeem.get("/api/v1/schema")
    assert schema["Content-Type"] == "application/schema+json"
    assert schema.json()["$id"] == "urn:plandocs:plan:1"


@pytest.mark.parametrize("soort", ["application/json", "application/yaml"])
def test_the_examples_of_the_contract_work(systeem: Client, soort: str) -> None:
    contract = json.loads(COMMITTED.read_text(encoding="utf-8"))
    voorbeeld = contract["paths"]["/api/v1/check"]["post"]["requestBody"]["content"][soort]["example"]
    plan = (voorbeeld if isinstance(voorbeeld, str) else json.dumps(voorbeeld)).encode()
    assert check(systeem, plan, soort).status_code == 200
    assert render(systeem, plan, soort, document="ondersteuningsplan", format="txt").status_code == 200


# A plan has references between its parts that no schema can express, so a body of the right shape may be refused (422).
SETTINGS = schemathesis.Config.from_dict(
    {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", 401, 422]}}, "seed": 1}
)
CONTRACT = schemathesis.openapi.from_dict(json.loads(als_tekst()), config=SETTINGS)
CONTRACT.app = WSGIHandler()


@CONTRACT.parametrize()
@settings(max_examples=genoeg(10), suppress_health_check=[*HealthCheck], derandomize=True, database=None)
def test_schemathesis_finds_nothing(case: schemathesis.Case[Any], token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TEMPO, "num_requests", 1_000_000)
    case.call_and_validate(headers={"Authorization": f"Bearer {token}"})
