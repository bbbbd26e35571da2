"""Who may see a dossier, and what stands in the headers of every page."""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from plandocs.errors import PlandocsError
from plandocs.service.dossiers.codes import lezer_code
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.dossiers.voorbeelden import lees_opgeslagen
from plandocs.service.toegang.accounts import add_account, has_accounts, local_account
from plandocs.service.toegang.eenmalig import new_token
from plandocs.service.toegang.models import Gebruiker


def van_dossiers(patterns: list[URLPattern | URLResolver], binnen: bool = False) -> Iterator[str]:
    """Yield the name of every page that is about one dossier."""
    for een in patterns:
        hier = binnen or "uuid:uuid" in str(een.pattern)
        if isinstance(een, URLResolver):
            yield from van_dossiers(een.url_patterns, hier)
        elif hier and een.name:
            yield een.name


PAGINAS = sorted({*van_dossiers(get_resolver().url_patterns)})


def adres(naam: str, dossier: Dossier) -> str:
    return reverse(naam, args=[dossier.uuid, "kop"] if naam == "sectie" else [dossier.uuid])


@pytest.mark.parametrize("naam", ["bewerk", "meer", "ongedaan", "overwegen", "overzicht", "sectie", "voorbeeld-blad"])
def test_a_stranger_gets_the_same_answer_as_for_what_is_not_there(
    naam: str, dossier: Dossier, vreemde: Gebruiker
) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(vreemde)
    vraag = client.post if naam in ("bewerk", "ongedaan", "overwegen") else client.get
    gekregen = vraag(adres(naam, dossier))
    dossier.uuid = uuid.uuid4()
    assert gekregen.status_code == vraag(adres(naam, dossier)).status_code == 404


@pytest.mark.django_db
def test_every_page_of_a_dossier_asks_for_an_account(dossier: Dossier) -> None:
    client = Client(headers={"host": "localhost"})
    for naam in PAGINAS:
        if naam in ("bewerk", "meer", "ongedaan", "overwegen", "overzicht", "sectie", "voorbeeld", "voorbeeld-blad"):
            gekregen = client.get(adres(naam, dossier))
            assert gekregen.status_code == 302, naam
            assert gekregen["Location"].startswith("/inloggen/"), naam


def test_nobody_sees_a_dossier_without_an_account(dossier: Dossier, anna: Gebruiker, vreemde: Gebruiker) -> None:
    assert list(Dossier.objects.visible_to(anna)) == [dossier]
    assert not Dossier.objects.visible_to(vreemde).exists()
    assert not Dossier.objects.visible_to(AnonymousUser()).exists()


def test_a_page_runs_no_script_but_our_own_and_is_kept_nowhere(browser: Client, dossier: Dossier) -> None:
    gekregen = browser.get(adres("sectie", dossier))
    policy = gekregen["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert gekregen["Cache-Control"] == "no-store"
    assert gekregen["X-Content-Type-Options"] == "nosniff"
    assert b"<script>" not in gekregen.content
    assert b" style=" not in gekregen.content
    assert b" on" + b"click=" not in gekregen.content


def test_the_preview_runs_no_script_at_all(browser: Client, dossier: Dossier) -> None:
    gekregen = browser.get(adres("voorbeeld-blad", dossier))
    policy = gekregen["Content-Security-Policy"]
    assert policy.startswith("sandbox allow-same-origin; default-src 'none'")
    assert "script-src" not in policy
    assert "allow-scripts" not in policy


def test_the_preview_of_a_story_holds_no_script_that_would_be_blocked(browser: Client, dossier: Dossier) -> None:
    vraag = {"document": "woord-en-beeld", "lezer": lezer_code(dossier, "kind:noor")}
    gekregen = browser.get(adres("voorbeeld-blad", dossier), vraag)
    assert gekregen.status_code == 200
    assert b"<script" not in gekregen.content
    assert b"script-src" not in gekregen.content


def test_a_form_from_another_site_changes_nothing(anna: Gebruiker, dossier: Dossier) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    client.force_login(anna)
    data = {"op": "zet", "pad": "kop.titel", "waarde": "x", "oud": "", "revisie": 0, "venster": "v", "sleutel": "s"}
    assert client.post(adres("bewerk", dossier), json.dumps(data), content_type="text/plain").status_code == 403
    dossier.refresh_from_db()
    assert dossier.revisie == 0


@pytest.mark.django_db
def test_another_name_for_this_computer_is_refused() -> None:
    assert Client(headers={"host": "kwaad.example"}).get("/inloggen/").status_code == 400


@pytest.mark.django_db
def test_the_link_of_the_terminal_works_once_and_from_this_computer_only() -> None:
    token = new_token()
    client = Client(headers={"host": "localhost"})
    assert client.get(f"/binnen/{token}", REMOTE_ADDR="10.0.0.9").status_code == 403
    assert client.get(f"/binnen/{token}").status_code == 302
    assert Client(headers={"host": "localhost"}).get(f"/binnen/{token}").status_code == 403


@pytest.mark.django_db
def test_an_account_has_a_real_password() -> None:
    local_account()
    assert not has_accounts()
    with pytest.raises(PlandocsError, match="wachtwoord"):
        add_account("bea", "kort")
    add_account("bea", "een lange zin die niemand raadt")
    assert has_accounts()
    assert Client(headers={"host": "localhost"}).login(username="bea", password="een lange zin die niemand raadt")


def test_a_version_never_changes_and_is_read_by_the_loader(dossier: Dossier, anna: Gebruiker) -> None:
    versie = Versie.objects.create(dossier=dossier, nummer=1, plan=dossier.plan, auteur=anna, plandocs="0.1.0")
    versie.toelichting = "anders"
    with pytest.raises(PlandocsError, match="verandert niet"):
        versie.save()
    with pytest.raises(PlandocsError, match="verandert niet"):
        versie.delete()
    assert lees_opgeslagen(versie.plan).kop.titel == dossier.titel


def test_an_error_is_logged_without_the_words_of_the_plan(caplog: pytest.LogCaptureFixture) -> None:
    from plandocs.service.logs import WithoutContent

    try:
        raise ValueError("geheime woorden uit een plan")
    except ValueError:
        with caplog.at_level(logging.ERROR):
            logging.getLogger("django.request").error("Internal Server Error: %s", "/", exc_info=True)
    (record,) = caplog.records
    assert WithoutContent().filter(record)
    assert "geheime woorden" not in logging.Formatter().format(record)
    assert "ValueError" in record.getMessage()


def test_only_the_service_imports_django() -> None:
    bron = Path(__file__).parents[2] / "src" / "plandocs"
    elders = [path for path in bron.rglob("*.py") if "service" not in path.relative_to(bron).parts]
    assert not [
        path.name for path in elders if "import django" in path.read_text() or "from django" in path.read_text()
    ]
