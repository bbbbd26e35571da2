"""Who may use the API: a token, or a page of this service; never a form of another site."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from plandocs.errors import PlandocsError
from plandocs.service.api.contract import VOORBEELD
from plandocs.service.api.models import Sleutel
from plandocs.service.api.sleutels import new_token, revoke_token
from plandocs.service.api.views import api
from plandocs.service.toegang.models import Gebruiker
from service.api.api_vragen import LICHT, check

OPEN = {"/api/v1/health"}
PLAN = json.dumps(VOORBEELD).encode()
CONTRACT = api.get_openapi_schema()
ADRESSEN = [(adres, methode) for adres, methoden in CONTRACT["paths"].items() for methode in methoden]


def _client(**koppen: str) -> Client:
    alle: Any = {"host": "localhost", **koppen}
    return Client(enforce_csrf_checks=True, headers=alle, raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.parametrize(("adres", "methode"), [een for een in ADRESSEN if een[0] not in OPEN])
@pytest.mark.parametrize(
    "kop", ["", "Bearer", "Bearer plandocs_verzonnen", "Basic YTpi", "Bearer \udcff\x00", "x" * 9000]
)
def test_without_a_good_token_there_is_no_answer(adres: str, methode: str, kop: str) -> None:
    client = _client(**({"authorization": kop} if kop else {}))
    antwoord = client.generic(methode.upper(), adres, b"{}", content_type="application/json")
    assert antwoord.status_code == 401
    assert antwoord["Content-Type"] == "application/problem+json"
    assert antwoord["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.django_db
def test_the_contract_and_the_health_ask_no_token() -> None:
    assert _client().get("/api/v1/health").json()["status"] == "ok"
    assert _client().get("/api/v1/openapi.json").json()["openapi"] == "3.1.0"


def test_a_token_is_kept_as_a_hash_and_can_be_taken_back(token: str, systeem: Client) -> None:
    assert token not in str(Sleutel.objects.values())
    assert systeem.get("/api/v1/styles").status_code == 200
    with pytest.raises(PlandocsError, match="al een token"):
        new_token("zaaksysteem")
    revoke_token("zaaksysteem")
    assert systeem.get("/api/v1/styles").status_code == 401
    with pytest.raises(PlandocsError, match="geen token"):
        revoke_token("zaaksysteem")


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["", "<b>", "a\nb", "x" * 81, "é"])
def test_a_token_has_a_plain_name(naam: str) -> None:
    with pytest.raises(PlandocsError, match="naam kan niet"):
        new_token(naam)


def test_a_session_alone_may_read_but_not_send(anna: Gebruiker) -> None:
    client = _client()
    client.force_login(anna)
    assert client.get("/api/v1/styles").status_code == 200
    for soort in ("application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        antwoord = client.post("/api/v1/check", PLAN, content_type=soort)
        assert antwoord.status_code in (403, 415), soort
        assert antwoord["Content-Type"] == "application/problem+json"


def test_a_page_of_this_service_may_send_with_the_csrf_header(anna: Gebruiker) -> None:
    client = _client()
    client.force_login(anna)
    client.cookies["plandocs_csrf"] = "a" * 32
    koppen: Any = {"X-CSRFToken": "a" * 32}
    goed = client.post("/api/v1/check", PLAN, content_type="application/json", headers=koppen)
    assert goed.status_code == 200
    elders: Any = {"X-CSRFToken": "a" * 32, "Origin": "https://kwaad.example"}
    assert client.post("/api/v1/check", PLAN, content_type="application/json", headers=elders).status_code == 403


def test_a_wrong_token_is_not_saved_by_a_session(anna: Gebruiker) -> None:
    client = _client(authorization="Bearer verkeerd")
    client.force_login(anna)
    assert client.get("/api/v1/styles").status_code == 401


def test_a_token_opens_no_page_of_the_service(systeem: Client) -> None:
    assert systeem.get("/").status_code in (302, 404)


def test_another_site_may_not_read_an_answer(systeem: Client) -> None:
    antwoord = check(systeem, LICHT)
    assert "Access-Control-Allow-Origin" not in antwoord.headers
    assert antwoord["Cache-Control"] == "no-store"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in antwoord["Content-Security-Policy"]
    assert not antwoord.cookies
