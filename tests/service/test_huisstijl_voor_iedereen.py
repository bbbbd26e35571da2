"""One house style for an organisation: an admin chooses it, everybody may use it, and nobody else may touch it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from plandocs.resources import resource
from plandocs.service.dossiers.models import Dossier
from plandocs.service.huisstijlen.kiezen import EIGEN, keuzes, sjablonen, standaard_van, stijl_voor
from plandocs.service.huisstijlen.models import Huisstijl
from plandocs.service.toegang.models import Gebruiker
from service.meteen import meteen as meteen
from service.test_huisstijlen import TOKENS, breng, zip_van
from service.test_huisstijlen import map_ as map_

pytestmark = pytest.mark.usefixtures("meteen", "map_")


def als(wie: Gebruiker) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(wie)
    return client


@pytest.fixture
def beheerder(db: None) -> Client:
    return als(Gebruiker.objects.create(username="beheer", is_staff=True))


def nieuw(client: Client, naam: str = "Gemeente") -> Huisstijl:
    """Bring a house style in."""
    breng(client, zip_van({"tokens.toml": TOKENS}), naam)
    return Huisstijl.objects.get(naam=naam)


def deel(client: Client, stijl: Huisstijl, iedereen: str = "ja") -> Any:
    return client.post(reverse("huisstijl-delen", args=[stijl.uuid]), {"iedereen": iedereen})


@pytest.fixture
def van_allen(beheerder: Client) -> Huisstijl:
    """The house style of the organisation."""
    stijl = nieuw(beheerder)
    assert deel(beheerder, stijl).status_code == 302
    return stijl


def test_everybody_gets_it_first_and_may_try_it(
    van_allen: Huisstijl, browser: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    assert standaard_van(anna) == van_allen.code
    assert van_allen.code in dict(keuzes(anna))
    assert stijl_voor(anna, "").endswith(van_allen.code)
    pagina = browser.get(reverse("huisstijl", args=[van_allen.uuid])).content.decode()
    assert "Iedereen met een account" in pagina
    assert "Haal deze huisstijl weg" not in pagina
    assert "Niet meer voor iedereen" not in pagina
    assert browser.get(reverse("huisstijl-proef", args=[van_allen.uuid, "html"])).status_code == 200
    documenten = browser.get(reverse("documenten", args=[dossier.uuid])).content.decode()
    assert f'value="{van_allen.code}" selected' in documenten


def test_an_own_choice_comes_first_also_that_of_plandocs(
    van_allen: Huisstijl, browser: Client, anna: Gebruiker
) -> None:
    eigen = nieuw(browser, "Wijkteam")
    for code in (eigen.code, EIGEN, van_allen.code):
        browser.post(reverse("huisstijl-standaard"), {"stijl": code})
        assert standaard_van(anna) == code
    browser.post(reverse("huisstijl-standaard"), {"stijl": eigen.code})
    browser.post(reverse("huisstijl-standaard"), {"stijl": ""})
    assert standaard_van(anna) == van_allen.code


def test_who_is_no_admin_gives_nothing_to_everybody(browser: Client, anna: Gebruiker, vreemde: Gebruiker) -> None:
    eigen = nieuw(browser)
    assert deel(browser, eigen).status_code == 403
    assert deel(als(vreemde), eigen).status_code == 404
    assert "voor iedereen" not in browser.get(reverse("huisstijl", args=[eigen.uuid])).content.decode()
    assert standaard_van(vreemde) == EIGEN
    assert not Huisstijl.objects.filter(voor_iedereen=True).exists()


def test_who_is_no_admin_takes_nothing_from_everybody(van_allen: Huisstijl, browser: Client) -> None:
    assert deel(browser, van_allen, "nee").status_code == 403
    assert browser.post(reverse("huisstijl-weg", args=[van_allen.uuid])).status_code == 403
    van_allen.refresh_from_db()
    assert van_allen.voor_iedereen


def test_an_admin_finds_no_house_styles_of_others(browser: Client, beheerder: Client) -> None:
    eigen = nieuw(browser)
    assert beheerder.get(reverse("huisstijl", args=[eigen.uuid])).status_code == 404
    assert deel(beheerder, eigen).status_code == 404
    assert beheerder.post(reverse("huisstijl-weg", args=[eigen.uuid])).status_code == 404


def test_another_one_takes_its_place(van_allen: Huisstijl, beheerder: Client, anna: Gebruiker) -> None:
    tweede = nieuw(beheerder, "Regio")
    deel(beheerder, tweede)
    assert standaard_van(anna) == tweede.code
    assert van_allen.code not in dict(keuzes(anna))
    with pytest.raises(IntegrityError):
        Huisstijl.objects.update(voor_iedereen=True)


@pytest.mark.parametrize("hoe", ["niet meer", "weg"])
def test_when_it_is_gone_everybody_has_that_of_plandocs_again(
    hoe: str, van_allen: Huisstijl, beheerder: Client, browser: Client, anna: Gebruiker
) -> None:
    browser.post(reverse("huisstijl-standaard"), {"stijl": van_allen.code})
    if hoe == "weg":
        beheerder.post(reverse("huisstijl-weg", args=[van_allen.uuid]))
    else:
        deel(beheerder, van_allen, "nee")
    assert standaard_van(anna) == EIGEN
    assert browser.get(reverse("huisstijl", args=[van_allen.uuid])).status_code == 404


def test_what_is_faulty_is_for_nobody(beheerder: Client) -> None:
    breng(beheerder, zip_van({"tokens.toml": b"[["}), "Stuk")
    antwoord = deel(beheerder, Huisstijl.objects.get())
    assert antwoord.status_code == 400
    assert "te verbeteren" in antwoord.content.decode()
    assert not Huisstijl.objects.get().voor_iedereen


def test_a_word_template_can_be_for_everybody_and_comes_first_for_nobody(
    van_allen: Huisstijl, beheerder: Client, anna: Gebruiker
) -> None:
    breng(beheerder, resource("samples", "sjablonen", "eigen-plan.docx").read_bytes(), "Ons plan")
    sjabloon = Huisstijl.objects.get(naam="Ons plan")
    deel(beheerder, sjabloon)
    assert sjablonen(anna) == [(sjabloon.code, "Ons plan")]
    assert standaard_van(anna) == van_allen.code


def test_a_form_of_another_site_gives_nothing_to_everybody(beheerder: Client) -> None:
    stijl = nieuw(beheerder)
    beheerder.handler.enforce_csrf_checks = True
    assert deel(beheerder, stijl).status_code == 403
