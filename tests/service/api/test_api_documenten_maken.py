"""Render: one file or a zip, only through the pipeline, and refused in words."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from plandocs.loaders import loads
from plandocs.pipeline import render as render_task
from plandocs.pipeline import tasks
from plandocs.service.api.contract import VOORBEELD
from plandocs.service.api.vormen import STIJLEN
from service.api.api_vragen import LICHT, SAMPLES, body, render


def test_one_document_comes_as_it_is_and_as_the_pipeline_makes_it(systeem: Client) -> None:
    antwoord = render(systeem, LICHT, document="koelkastblad", format="txt")
    (taak,) = tasks(loads(LICHT, "plan", "yaml").plan, ["koelkastblad"], ["txt"])
    assert antwoord.status_code == 200
    assert antwoord.content == render_task(taak)
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    assert antwoord["Content-Disposition"] == 'attachment; filename="koelkastblad.txt"'


def test_more_documents_come_in_a_zip_that_is_the_same_each_time(systeem: Client) -> None:
    vraag: dict[str, Any] = {"document": ["koelkastblad", "ondersteuningsplan"], "format": ["html", "txt"]}
    een, twee = (render(systeem, LICHT, **vraag) for _ in range(2))
    assert een["Content-Type"] == "application/zip"
    assert een.content == twee.content
    with zipfile.ZipFile(BytesIO(een.content)) as archive:
        assert set(archive.namelist()) == {f"{naam}.{soort}" for naam in vraag["document"] for soort in vraag["format"]}


@pytest.mark.parametrize(("soort", "begin"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!DOCTYPE html>")])
def test_every_format_is_made(systeem: Client, soort: str, begin: bytes) -> None:
    antwoord = render(systeem, LICHT, document="koelkastblad", format=soort, style="plandocs")
    assert antwoord.status_code == 200, antwoord.content
    assert antwoord.content.lstrip().startswith(begin)


def test_a_reader_gets_only_what_it_may_see(systeem: Client) -> None:
    plan = LICHT.replace(b"tekst: ", b"niet_voor: [leila], tekst: ", 1)
    vraag = {"document": "ondersteuningsplan", "format": "txt"}
    alles = render(systeem, plan, reader="intern", **vraag)
    gezin = render(systeem, plan, reader="gezin:leila", **vraag)
    assert (alles.status_code, gezin.status_code) == (200, 200), gezin.content
    assert len(body(gezin)) < len(body(alles))


def _yaml(plan: dict[str, Any]) -> bytes:
    return json.dumps(plan).encode()


def test_a_final_plan_comes_with_its_evidence(systeem: Client) -> None:
    plan = LICHT.replace(b"status: in_uitvoering", b"status: vastgesteld")
    antwoord = render(systeem, plan, document="koelkastblad", format="txt", final="true", as_of="2026-11-16")
    assert antwoord.status_code == 200, antwoord.content
    with zipfile.ZipFile(BytesIO(antwoord.content)) as archive:
        assert archive.namelist() == ["koelkastblad.txt", "bewijs/kwaliteitsverslag.pdf", "bewijs/bewijs.json"]
        bewijs = json.loads(archive.read("bewijs/bewijs.json"))
    assert bewijs["datum"] == "2026-11-16"


def test_a_draft_is_never_final(systeem: Client) -> None:
    antwoord = render(systeem, _yaml(dict(VOORBEELD)), document="koelkastblad", format="txt", final="true")
    assert antwoord.status_code == 422
    assert antwoord.json()["type"] == "urn:plandocs:problem:not-final"
    assert antwoord.json()["problems"][0]["path"] == "kop.status"


def test_a_plan_with_pictures_of_its_own_is_refused_with_their_places(systeem: Client) -> None:
    plan = LICHT.replace(b"roepnaam: Leila\n", b"roepnaam: Leila\n    figuur: {foto: ../../etc/passwd.png}\n", 1)
    antwoord = render(systeem, plan, document="koelkastblad", format="txt")
    assert antwoord.status_code == 422
    assert antwoord.json()["type"] == "urn:plandocs:problem:own-pictures"
    assert antwoord.json()["problems"][0]["path"] == "personen[2].figuur.foto"


@pytest.mark.parametrize(
    ("vraag", "soort"),
    [
        ({"document": "koelkastblad", "reader": "gezin:niemand"}, "not-renderable"),
        ({"document": "koelkastblad", "reader": "buren"}, "parameters"),
        ({"document": "koelkastblad", "lezer": "kind"}, "parameters"),
        ({"document": "koelkastblad", "reader": ["gezin", "intern"]}, "parameters"),
        ({"document": "koelkastblad", "style": "../plandocs"}, "parameters"),
        ({"document": "koelkastblad", "style": "/etc"}, "parameters"),
        ({"document": "koelkastblad", "format": "exe"}, "parameters"),
        ({"document": "koelkastblad", "variant": "boekje+"}, "parameters"),
        ({"document": "koelkastblad\0"}, "parameters"),
        ({"document": ["koelkastblad"] * 21}, "parameters"),
        ({"document": "rapportage-rechtbank", "format": "txt", "reader": "kind"}, "not-renderable"),
        ({"document": "veilig-verder-plan", "format": "txt", "variant": "boekje"}, "nothing-to-render"),
        ({}, "parameters"),
    ],
)
def test_what_cannot_be_made_is_refused_in_words(systeem: Client, vraag: dict[str, Any], soort: str) -> None:
    antwoord = render(systeem, LICHT, **{"format": "txt", **vraag})
    assert antwoord.status_code == 422, antwoord.content
    assert antwoord.json()["type"].rpartition(":")[2] == soort
    assert antwoord.json()["detail"]


def test_a_request_for_very_many_files_is_refused_before_any_is_made(systeem: Client) -> None:
    alle = systeem.get("/api/v1/documents").json()
    namen = [een["name"] for een in alle["documents"]][:20]
    plan = (SAMPLES / "gezinsplan-fase-2.yaml").read_bytes()
    antwoord = render(systeem, plan, document=namen, format=alle["formats"])
    assert antwoord.status_code == 422
    assert antwoord.json()["type"] == "urn:plandocs:problem:too-many-files"


def test_the_styles_are_those_with_a_word_template() -> None:
    assert "plandocs" in STIJLEN
    assert "fonts" not in STIJLEN
