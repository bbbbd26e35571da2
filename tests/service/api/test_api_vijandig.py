"""Hostile bodies: every one gets a problem or a report, and nothing of it is logged, kept or run."""

from __future__ import annotations

import json
import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from plandocs.service.api import views
from plandocs.service.api.contract import VOORBEELD
from plandocs.service.api.uitkomst import Bestand
from plandocs.service.api.werk import Ingestuurd, Keuze, Vraag, doe
from plandocs.service.werkers import Werkers
from service.api.api_vragen import LICHT, body, check, render

BOM = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{hier}: &{hier} [*{eerder}, *{eerder}, *{eerder}, *{eerder}, *{eerder}, *{eerder}]\n"
    for eerder, hier in zip("abcdefgh", "bcdefghi", strict=True)
)
LICHAMEN: dict[str, tuple[bytes, str]] = {
    "empty": (b" ", "application/json"),
    "deep lists": (b"[" * 200_000, "application/json"),
    "deep objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "application/json"),
    "deep yaml": (b"[" * 100_000, "application/yaml"),
    "yaml bomb": (BOM.encode(), "application/yaml"),
    "yaml loop": (b"a: &a [*a]\n", "application/yaml"),
    "yaml tag": (b"!!python/object/apply:os.system ['true']\n", "application/yaml"),
    "huge number": (b'{"plandocs": ' + b"9" * 100_000 + b"}", "application/json"),
    "huge exponent": (b'{"plandocs": 1e999999999}', "application/json"),
    "no number": (b'{"plandocs": NaN}', "application/json"),
    "nul": (b'{"plandocs": 1, "kop": {"titel": "\x00"}}', "application/json"),
    "escaped nul": (b'{"plandocs": 1, "kop": {"titel": "\\u0000"}}', "application/json"),
    "half a character": (b'{"plandocs": 1, "kop": {"titel": "\\ud800"}}', "application/json"),
    "no utf-8": (b'{"plandocs": "\xff\xfe"}', "application/json"),
    "utf-16": ('{"plandocs": 1}'.encode("utf-16"), "application/json"),
    "double keys": (b'{"plandocs": 1, "plandocs": 2}', "application/json"),
    "a list": (b"[]", "application/json"),
    "a word": (b'"plan"', "application/json"),
    "unknown keys": (json.dumps({**VOORBEELD, "__class__": {"x": 1}, "kopp": {}}).encode(), "application/json"),
    "many keys": (json.dumps({f"k{n}": n for n in range(20_000)}).encode(), "application/json"),
    "html": (b"<!doctype html><script>alert(1)</script>", "application/yaml"),
}
KWAAD = '<script>alert(1)</script>{{ 7*7 }}{% include "/etc/passwd" %}${7*7}'


@pytest.mark.parametrize("naam", LICHAMEN)
@pytest.mark.parametrize("adres", [check, render])
def test_a_hostile_body_is_refused_with_its_place(systeem: Client, naam: str, adres: Any) -> None:
    inhoud, soort = LICHAMEN[naam]
    antwoord = adres(systeem, inhoud, soort, **({} if adres is check else {"document": "koelkastblad"}))
    assert antwoord.status_code == 422, antwoord.content[:300]
    assert antwoord["Content-Type"] == "application/problem+json"
    problemen = antwoord.json()["problems"]
    assert 0 < len(problemen) <= 210
    assert all(een["line"] >= 1 and een["column"] >= 1 and een["message"] for een in problemen)
    assert len(antwoord.content) < 200_000


def _overal(waarde: Any, sleutel: str = "") -> Any:
    """Return a plan with something evil behind every free text."""
    if isinstance(waarde, dict):
        return {naam: _overal(deel, naam) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_overal(deel, sleutel) for deel in waarde]
    return f"{waarde} {KWAAD}" if sleutel in {"titel", "roepnaam", "tekst", "organisatie"} else waarde


def test_html_and_jinja_in_a_plan_are_words_and_nothing_else(systeem: Client) -> None:
    plan = json.dumps(_overal(json.loads(json.dumps(VOORBEELD)))).encode()
    pagina = body(render(systeem, plan, "application/json", document="ondersteuningsplan", format="html"))
    assert "&lt;script&gt;alert(1)" in pagina
    assert "<script>alert" not in pagina
    assert "{{ 7*7 }}" in pagina
    assert "root:" not in pagina


def test_nothing_of_a_plan_is_logged(
    systeem: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    geheim = "zegtniemandiets"
    caplog.set_level(logging.DEBUG)
    plan = json.loads(json.dumps(VOORBEELD))
    plan["kop"]["titel"] = geheim
    fout = {**plan, "kop": {**plan["kop"], "soort": geheim}, geheim: 1}
    for een in (plan, fout):
        check(systeem, json.dumps(een).encode(), "application/json")
        render(systeem, json.dumps(een).encode(), "application/json", document="koelkastblad", format="txt")
    render(systeem, b"{}", "application/json", document=geheim, reader=f"kind:{geheim}")
    gezegd = capfd.readouterr()
    assert geheim not in gezegd.out + gezegd.err
    assert all(geheim not in record.getMessage() for record in caplog.records)
    assert caplog.records


def test_nothing_of_a_plan_is_kept(systeem: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.contrib.sessions.models import Session

    from plandocs.service.dossiers.models import Dossier

    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(views, "WERKERS", Werkers(doe, views.WERKERS.limits, aantal=1))
    assert check(systeem, LICHT).status_code == 200
    assert render(systeem, LICHT, document="koelkastblad", format="docx").status_code == 200
    assert not Dossier.objects.exists()
    assert not Session.objects.exists()
    assert not [*tmp_path.rglob("*")]


def test_two_systems_at_once_never_get_the_plan_of_the_other() -> None:
    keuze = Keuze(("ondersteuningsplan",), ("txt",))
    namen = [f"Plan nummer {nummer}" for nummer in range(6)]
    plannen = [json.dumps({**VOORBEELD, "kop": {**VOORBEELD["kop"], "titel": naam}}).encode() for naam in namen]
    vragen = [Vraag(Ingestuurd(plan, "json", date(2026, 11, 16)), keuze) for plan in plannen]
    with ThreadPoolExecutor(4) as pool:
        gemaakt = [*pool.map(views.WERKERS.doe, vragen)]
    for naam, uitkomst in zip(namen, gemaakt, strict=True):
        assert isinstance(uitkomst, Bestand)
        assert [een for een in namen if een in uitkomst.data.decode()] == [naam]
