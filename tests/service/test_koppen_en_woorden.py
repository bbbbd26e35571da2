"""What goes along with every answer, and what never does: headers, cookies, and words of a plan where none belong."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from plandocs.plan.walk import teksten
from plandocs.service.afgeven import als_bestand, bestandsnaam
from plandocs.service.dossiers.models import Dossier
from plandocs.service.editor.bewerking import Bewerking, pas_toe
from plandocs.service.editor.indeling import BLADEN
from plandocs.service.toegang.models import Gebruiker
from plannen import plan_van
from service.meteen import meteen as meteen
from service.ruwe_plannen import ruw_van
from service.test_verhaal import map_ as map_
from service.wegen import Wat, alles_van, wegen

PAPIER = {"voorbeeld-blad", "vergelijk-blad", "huisstijl-proef"}
"""Documents as they are printed: their looks are inside them, so they are shut in a sandbox without scripts."""
BEWAARD = {"voorbeeldje"}
"""The same drawings for everybody."""
KWAAD = "KWAAD<b onmouseover=alert(1)>{{7*7}}{% now 'Y' %}</textarea></script>\"'"


def zonder_gevaar(antwoord: Any, waar: object, *, papier: bool = False) -> None:
    """Fail when an answer lets a browser run, embed, guess or keep what it should not."""
    beleid = antwoord.get("Content-Security-Policy", "")
    assert "default-src 'none'" in beleid, waar
    assert "unsafe-eval" not in beleid, waar
    assert not re.search(r"script-src[^;]*unsafe", beleid), waar
    if "unsafe-inline" in beleid:
        assert papier, waar
        assert beleid.startswith("sandbox allow-same-origin;"), waar
        assert "script-src" not in beleid, waar
    assert antwoord["X-Content-Type-Options"] == "nosniff", waar
    assert antwoord["Referrer-Policy"] == "same-origin", waar
    assert antwoord["Cross-Origin-Opener-Policy"] == "same-origin", waar
    assert antwoord["Cross-Origin-Resource-Policy"] == "same-origin", waar


@pytest.fixture
def wat(dossier: Dossier, map_: Path) -> Wat:
    return alles_van(dossier)


@pytest.mark.usefixtures("meteen")
def test_every_answer_has_its_headers_and_is_kept_nowhere(wat: Wat, anna: Gebruiker) -> None:
    binnen, buiten = (Client(headers={"host": "localhost"}, raise_request_exception=False) for _ in range(2))
    binnen.force_login(anna)
    for weg in wegen():
        for client in (binnen, buiten):
            antwoord = client.get(wat.adres(weg))
            zonder_gevaar(antwoord, weg, papier=weg.naam in PAPIER)
            assert "no-store" in antwoord["Cache-Control"] or (weg.naam in BEWAARD and client is binnen), weg


def stuk(*_: object, **__: object) -> HttpResponse:
    raise RuntimeError("geheime woorden uit een plan")


def test_every_error_has_its_headers(browser: Client, dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    browser.raise_request_exception = False
    monkeypatch.setattr("plandocs.service.dossiers.views.render", stuk)
    streng = Client(headers={"host": "localhost"}, enforce_csrf_checks=True)
    fouten = {
        400: browser.get("/inloggen/", headers={"host": "kwaad.example"}),
        403: streng.post("/inloggen/", {"username": "x", "password": "y"}),
        404: browser.get("/is/er/niet/"),
        405: browser.get(reverse("bewerk", args=[dossier.uuid])),
        413: browser.post("/", b"x", content_type="text/plain", CONTENT_LENGTH=str(10**9)),
        500: browser.get("/"),
    }
    for code, antwoord in fouten.items():
        assert antwoord.status_code == code
        zonder_gevaar(antwoord, code)
        assert antwoord["Cache-Control"] == "no-store", code
        assert b"geheime woorden" not in antwoord.content
        assert b"Traceback" not in antwoord.content


@pytest.mark.parametrize("naam", ["service/editor.js", "service/pagina.css", "service/merk.svg", "is-er-niet.js"])
def test_static_files_have_their_headers_too(naam: str, browser: Client) -> None:
    antwoord = browser.get(f"/static/{naam}")
    assert antwoord.status_code == (404 if "niet" in naam else 200)
    antwoord.close()
    zonder_gevaar(antwoord, naam)


@pytest.mark.parametrize(
    "naam", ["../settings.py", "%2e%2e/settings.py", "..%2fsettings.py", "service/../../settings.py"]
)
def test_nothing_but_static_files_is_a_static_file(naam: str, browser: Client) -> None:
    assert browser.get(f"/static/{naam}").status_code == 404


@pytest.mark.parametrize(
    "host", ["kwaad.example", "localhost.kwaad.example", "localhost:80@kwaad.example", "", "127.0.0.1.nip.io"]
)
@pytest.mark.django_db
def test_no_other_name_for_this_computer_is_answered(host: str) -> None:
    assert Client(headers={"host": host}).get("/inloggen/", SERVER_NAME="kwaad.example").status_code == 400
    door = Client(headers={"host": "localhost", "x-forwarded-host": "kwaad.example"})
    assert "kwaad" not in door.get("/").headers["Location"]


@pytest.mark.parametrize(
    "naar", ["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)"]
)
@pytest.mark.django_db
def test_choosing_a_language_never_leads_to_another_site(naar: str) -> None:
    client = Client(headers={"host": "localhost", "referer": naar})
    for antwoord in (client.post("/taal/", {"language": "en", "next": naar}), client.get("/taal/", {"next": naar})):
        assert antwoord.headers.get("Location", "/").startswith("/")
        assert "kwaad" not in antwoord.headers.get("Location", "")
        assert "javascript" not in antwoord.headers.get("Location", "")


def test_cookies_are_for_this_site_only(anna: Gebruiker, settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    anna.set_password("een lange zin die niemand raadt")
    anna.save()
    client = Client(headers={"host": "localhost"})
    client.get("/inloggen/")
    client.post("/inloggen/", {"username": "anna", "password": "een lange zin die niemand raadt"})
    client.post("/taal/", {"language": "en"})
    koekjes = client.cookies
    assert {*koekjes} == {"plandocs_sessie", "plandocs_csrf", "plandocs_taal"}
    assert all(een["samesite"] in ("Lax", "Strict") for een in koekjes.values())
    assert not any(een["domain"] for een in koekjes.values())
    assert koekjes["plandocs_sessie"]["httponly"]


def test_with_https_no_cookie_goes_without_it(tmp_path: Path) -> None:
    import subprocess
    import sys

    namen = "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE", "SECURE_HSTS_SECONDS"
    vraag = f"from plandocs.service import settings; print(*[bool(getattr(settings, een)) for een in {namen}])"
    omgeving = {"PLANDOCS_HTTPS": "1", "PLANDOCS_DATA": str(tmp_path)}
    gezegd = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, env=omgeving, check=True)
    assert gezegd.stdout.split() == ["True"] * 4


def vijandig() -> dict[str, Any]:
    """Return a sample with the same hostile words in every text field."""
    ruw = ruw_van()
    for pad, _ in teksten(plan_van("hoofdvoorbeeld")):
        if not pad.endswith((".id", ".wanneer", ".taal")):
            ruw, _terug = pas_toe(ruw, Bewerking("zet", pad, KWAAD))
    return dict(ruw)


def test_hostile_words_in_every_field_are_only_words_on_every_page(
    dossier: Dossier, browser: Client, map_: Path
) -> None:
    dossier.plan, dossier.titel = json.dumps(vijandig()), KWAAD
    dossier.save()
    wat, gezien = alles_van(dossier), 0
    adressen = [wat.adres(weg) for weg in wegen() if not weg.api and weg.naam not in {"voorbeeldje", "huisstijl-proef"}]
    adressen += [reverse("sectie", args=[dossier.uuid, naam]) for naam in BLADEN]
    adressen += [f"/dossiers/{dossier.uuid}/voorbeeld/blad/?document={een}" for een in ("gezinsplan", "netwerkblad")]
    for adres in adressen:
        antwoord = browser.get(adres)
        if "attachment" in antwoord.get("Content-Disposition", ""):
            continue
        tekst = antwoord.content.decode()
        assert antwoord.status_code < 500, adres
        assert "<b onmouseover" not in tekst, adres
        assert "KWAAD</textarea>" not in tekst, adres
        assert not re.search(r"alert\(1\)>\s*49", tekst.replace("&gt;", ">")), adres
        gezien += "{{7*7}}" in tekst
    assert gezien > 20


def test_the_answer_to_an_edit_holds_hostile_words_as_words(dossier: Dossier, browser: Client) -> None:
    data = {"op": "voeg_toe", "pad": "personen[0]", "waarde": {"roepnaam": KWAAD}, "revisie": 0, "venster": "v"}
    adres = reverse("bewerk", args=[dossier.uuid])
    antwoord = browser.post(adres, json.dumps({**data, "sleutel": "s"}), content_type="application/json")
    assert antwoord["Content-Type"] == "application/json"
    assert "<b onmouseover" not in antwoord.json()["html"]
    assert "KWAAD&lt;b onmouseover" in antwoord.json()["html"]


@given(st.text(max_size=200))
def test_a_title_never_writes_a_header_or_a_path(titel: str) -> None:
    naam = bestandsnaam(titel, "pdf")
    assert not {*'/\\:*?"<>|\0\r\n'} & {*naam}
    assert not naam.startswith(".")
    kop = als_bestand(b"x", naam)["Content-Disposition"]
    assert kop.startswith("attachment")
    assert kop.isprintable()


@pytest.mark.parametrize("naam", ["CON", "nul", "COM1", "lpt9", "aux.plan"])
def test_a_title_is_never_a_device_of_windows(naam: str) -> None:
    assert bestandsnaam(naam, "pdf").partition(".")[0].lower() not in {"con", "nul", "com1", "lpt9", "aux"}


def test_what_is_searched_for_stands_in_no_address_and_no_log(
    browser: Client, dossier: Dossier, caplog: pytest.LogCaptureFixture
) -> None:
    pagina = browser.get("/").content.decode()
    (formulier,) = re.findall(r'<form class="zoek"[^>]*>', pagina)
    assert 'method="post"' in formulier
    assert "hx-get" not in pagina
    with caplog.at_level(logging.DEBUG, "django"):
        assert dossier.titel not in browser.post("/", {"zoek": "familie Geheim"}).content.decode()
    assert "Geheim" not in caplog.text.replace("SELECT", "")


def test_pages_link_to_no_words_of_a_plan(browser: Client, dossier: Dossier) -> None:
    for adres in ("/", reverse("overzicht", args=[dossier.uuid]), reverse("versies", args=[dossier.uuid])):
        for naar in re.findall(r'(?:href|src|action|hx-\w+)="(/[^"]*)"', browser.get(adres).content.decode()):
            assert "noor" not in naar.lower(), naar
