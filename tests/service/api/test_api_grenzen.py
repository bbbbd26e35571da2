"""Limits on size, time, rate and what runs at once; and one form for every error."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from plandocs.batch.pool import Limits
from plandocs.errors import ProofError
from plandocs.loaders.bron import MAX_BYTES
from plandocs.service.api import views, werk
from plandocs.service.api.toegang import TEMPO
from plandocs.service.api.uitkomst import Bestand
from plandocs.service.api.werk import Ingestuurd, Vraag, doe
from plandocs.service.werkers import DrukError, TeLangError, VastgelopenError, Werkers
from service.api.api_vragen import LICHT, check, render
from service.api.traag_werk import mijn_nummer, slaap_of_val


class Ongelezen(BytesIO):
    """A body that may not be read."""

    def read(self, *size: Any) -> bytes:
        raise AssertionError("the body was read")


def test_a_body_that_is_too_large_is_refused_before_it_is_read(systeem: Client) -> None:
    meer: Any = {"CONTENT_LENGTH": str(MAX_BYTES + 1), "wsgi.input": Ongelezen()}
    antwoord = systeem.generic("POST", "/api/v1/check", content_type="application/json", **meer)
    assert antwoord.status_code == 413
    assert antwoord.json()["type"] == "urn:plandocs:problem:too-large"


def test_a_body_of_almost_five_megabytes_is_read(systeem: Client) -> None:
    plan = LICHT + b"#" * (MAX_BYTES - len(LICHT))
    assert check(systeem, plan).status_code == 200
    assert check(systeem, plan + b"#").status_code == 413


def test_a_plan_that_was_cut_off_on_its_way_is_refused(systeem: Client) -> None:
    meer: Any = {"CONTENT_LENGTH": str(len(LICHT) + 100), "wsgi.input": BytesIO(LICHT)}
    antwoord = systeem.generic("POST", "/api/v1/check", CONTENT_TYPE="application/yaml", **meer)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (400, "application/problem+json")


def test_a_stream_that_breaks_is_a_bad_request(systeem: Client) -> None:
    class Gebroken(BytesIO):
        def read(self, *size: Any) -> bytes:
            raise OSError("woorden uit een plan")

    meer: Any = {"CONTENT_LENGTH": "10", "wsgi.input": Gebroken()}
    antwoord = systeem.generic("POST", "/api/v1/check", CONTENT_TYPE="application/json", **meer)
    assert antwoord.status_code == 400
    assert "woorden" not in antwoord.content.decode()


def test_very_many_parameters_are_refused(systeem: Client) -> None:
    antwoord = check(systeem, LICHT, a=["x"] * 2_001)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize("lengte", ["-1", "abc", "1e3", "9" * 30, "²"])
def test_a_length_that_is_no_number_is_refused(systeem: Client, lengte: str) -> None:
    antwoord = systeem.generic("POST", "/api/v1/check", content_type="application/json", CONTENT_LENGTH=lengte)
    assert antwoord.status_code in (400, 413)


@pytest.mark.parametrize(
    "soort",
    ["", "text/plain", "text/html", "application/jsonx", "application/json; charset=utf-16", "multipart/form-data; x"],
)
def test_another_kind_of_content_is_refused(systeem: Client, soort: str) -> None:
    antwoord = check(systeem, LICHT, soort)
    assert antwoord.status_code == 415
    assert antwoord["Content-Type"] == "application/problem+json"


def test_a_compressed_body_is_refused(systeem: Client) -> None:
    koppen: Any = {"Content-Encoding": "gzip"}
    antwoord = systeem.post("/api/v1/check", b"\x1f\x8b", content_type="application/json", headers=koppen)
    assert antwoord.status_code == 415


@pytest.mark.parametrize(
    ("methode", "adres", "status"),
    [
        ("GET", "/api/v1/check", 405),
        ("POST", "/api/v1/rules", 405),
        ("DELETE", "/api/v1/schema", 405),
        ("GET", "/api/v1/", 404),
        ("GET", "/api/v1", 404),
        ("GET", "/api/v1/<script>", 404),
        ("GET", "/api/v1/documents/../../etc/passwd", 404),
        ("GET", "/api/v2/check", 404),
    ],
)
def test_every_error_has_the_same_form(systeem: Client, methode: str, adres: str, status: int) -> None:
    antwoord = systeem.generic(methode, adres)
    assert antwoord.status_code == status
    assert antwoord["Content-Type"] == "application/problem+json"
    assert set(antwoord.json()) == {"type", "title", "status", "detail", "problems"}
    assert antwoord.json()["status"] == status
    assert "script" not in antwoord.content.decode()
    assert ("Allow" in antwoord.headers) == (status == 405)


def test_an_unknown_host_is_refused_as_a_problem(systeem: Client) -> None:
    koppen: Any = {"Host": "kwaad.example"}
    antwoord = systeem.get("/api/v1/health", headers=koppen)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (400, "application/problem+json")


def test_more_than_the_rate_is_refused_for_that_token_only(systeem: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from plandocs.service.api.sleutels import new_token

    monkeypatch.setattr(TEMPO, "num_requests", 3)
    statussen = [systeem.get("/api/v1/styles").status_code for _ in range(5)]
    assert statussen == [200, 200, 200, 429, 429]
    antwoord = check(systeem, LICHT)
    assert antwoord["Content-Type"] == "application/problem+json"
    assert 0 < int(antwoord["Retry-After"]) <= 60
    koppen: Any = {"authorization": f"Bearer {new_token('ander')}"}
    assert systeem.get("/api/v1/styles", headers=koppen).status_code == 200
    assert systeem.get("/api/v1/health").status_code == 200


@pytest.mark.parametrize(
    ("error", "status"), [(DrukError, 503), (TeLangError, 504), (VastgelopenError, 500), (ZeroDivisionError, 500)]
)
def test_what_goes_wrong_in_a_worker_is_a_problem(
    systeem: Client, monkeypatch: pytest.MonkeyPatch, error: type[Exception], status: int
) -> None:
    def breek(vraag: Vraag) -> None:
        raise error("woorden uit een plan")

    monkeypatch.setattr(views.WERKERS, "doe", breek)
    antwoord = check(systeem, LICHT)
    assert antwoord.status_code == status
    assert antwoord["Content-Type"] == "application/problem+json"
    assert "woorden" not in antwoord.content.decode()
    assert ("Retry-After" in antwoord.headers) == (status == 503)


def test_what_plandocs_itself_gets_wrong_is_logged_without_the_plan(
    systeem: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breek(*_: object) -> None:
        raise ProofError("woorden uit een plan")

    monkeypatch.setattr(werk, "render_all", breek)
    monkeypatch.setattr(views.WERKERS, "doe", doe)
    antwoord = render(systeem, LICHT, document="koelkastblad", format="txt")
    assert antwoord.status_code == 500
    assert "woorden" not in antwoord.content.decode() + caplog.text
    assert "ProofError" in caplog.text


def test_a_slow_request_is_stopped_and_the_next_gets_its_own_answer() -> None:
    werkers = Werkers(slaap_of_val, Limits(seconds=2, megabytes=4096, jobs=100), aantal=1)
    assert werkers.doe("een") == "een"
    with pytest.raises(TeLangError):
        werkers.doe("slaap")
    assert werkers.doe("twee") == "twee"
    with pytest.raises(VastgelopenError):
        werkers.doe("val")
    assert werkers.doe("drie") == "drie"


def test_only_so_many_run_and_wait_at_once() -> None:
    werkers = Werkers(slaap_of_val, Limits(seconds=30, megabytes=4096, jobs=100), aantal=1, wachtend=1, geduld=0.2)
    with ThreadPoolExecutor(2) as pool:
        eerste = pool.submit(werkers.doe, "even")
        while werkers.vrij:
            time.sleep(0.01)
        with pytest.raises(DrukError):
            werkers.doe("twee")
        assert eerste.result() == "even"
    assert werkers.doe("drie") == "drie"


def test_a_worker_that_nobody_needs_goes_and_comes_back() -> None:
    werkers = Werkers(mijn_nummer, Limits(seconds=30, megabytes=4096, jobs=100), aantal=2, rust=0.3)
    anderen = {*multiprocessing.active_children()}
    eerste = werkers.doe(None)
    for _ in range(100):
        if anderen.issuperset(multiprocessing.active_children()):
            break
        time.sleep(0.1)
    assert anderen.issuperset(multiprocessing.active_children())
    assert werkers.doe(None) != eerste
    assert werkers.vrij == 2


def test_the_work_itself_needs_no_django_and_refuses_what_is_none() -> None:
    gemaakt = doe(Vraag(Ingestuurd(LICHT, "yaml", date(2026, 11, 16))))
    assert isinstance(gemaakt, Bestand)
    assert "LICHT" not in repr(gemaakt)
    assert len(repr(gemaakt)) < 200


def test_the_render_limits_are_those_of_the_documentation(systeem: Client) -> None:
    assert views.WERKERS.limits.seconds == 60
    assert TEMPO.num_requests == 60
    assert render(systeem, LICHT, document=["koelkastblad"] * 21).status_code == 422
