"""Check: the same report as the command line, and every problem with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import Client
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from plandocs.cli.app import app
from plandocs.service.api.contract import VOORBEELD
from service.api.api_vragen import LICHT, SAMPLES, check

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("naam", ["licht.yaml", "zwak-plan.yaml"])
def test_the_report_is_that_of_the_command_line(systeem: Client, naam: str) -> None:
    path = SAMPLES / naam
    antwoord = check(systeem, path.read_bytes(), "application/yaml", as_of="2026-11-16")
    gezegd = CliRunner().invoke(app, ["check", str(path), "--format", "json", "--as-of", "2026-11-16"])
    assert antwoord.status_code == 200
    assert antwoord.json() == json.loads(gezegd.stdout)
    schema = json.loads((DOCS / "bevindingen.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(antwoord.json())


def test_json_and_yaml_of_one_plan_give_the_same_findings(systeem: Client) -> None:
    als_json = check(systeem, json.dumps(VOORBEELD).encode(), "application/json").json()
    als_yaml = check(systeem, json.dumps(VOORBEELD).encode(), "application/yaml").json()
    assert als_json["findings"] == als_yaml["findings"] != []


def test_a_plan_that_cannot_be_read_gives_every_problem_with_its_place(systeem: Client) -> None:
    plan = LICHT.replace(b"rol: ouder", b"rol: oudr", 1).replace(b"kader:", b"kadre:", 1)
    antwoord = check(systeem, plan, "application/yaml")
    assert antwoord.status_code == 422
    assert antwoord["Content-Type"] == "application/problem+json"
    inhoud = antwoord.json()
    assert inhoud["type"] == "urn:plandocs:problem:plan-unreadable"
    assert inhoud["status"] == 422
    paden = {een["path"]: een for een in inhoud["problems"]}
    regels = plan.decode().split("\n")
    assert "oudr" in regels[paden["personen[2].rol"]["line"] - 1]
    assert all(een["column"] >= 1 and een["message"] and een["suggestion"] for een in inhoud["problems"])
    assert any("kadre" in een["path"] or "kadre" in een["message"] for een in inhoud["problems"])


@pytest.mark.parametrize("dag", ["2026-02-30", "gisteren", "9999-01-01", "", "20260101", "1700000000"])
def test_a_day_that_is_none_is_refused(systeem: Client, dag: str) -> None:
    antwoord = check(systeem, LICHT, "application/yaml", as_of=dag)
    assert antwoord.status_code == 422
    assert antwoord.json()["problems"][0]["path"] == "query.as_of" or "as_of" in antwoord.json()["problems"][0]["path"]


def test_the_same_plan_gives_the_same_bytes(systeem: Client) -> None:
    een, twee = (check(systeem, LICHT, "application/yaml", as_of="2026-11-16").content for _ in range(2))
    assert een == twee
