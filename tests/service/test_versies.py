"""Versions: set down once, never changed, compared in words, put back as new ones, and final with their documents."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from plandocs import pipeline
from plandocs.errors import PlandocsError
from plandocs.service.documenten import keuze as documentkeuze
from plandocs.service.documenten.models import Taak
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.dossiers.voorbeelden import als_ruw
from plandocs.service.editor.stand import stand_van
from plandocs.service.formulieren import nieuwe_sleutel
from plandocs.service.toegang.models import Gebruiker
from plandocs.service.versies import definitief, views
from plandocs.service.versies.models import Bewaard
from plandocs.service.versies.vaststellen import stel_vast
from plannen import edited
from service.meteen import meteen as meteen


def schrijf(dossier: Dossier, doe: Callable[[dict[str, Any]], object]) -> None:
    """Change the plan of a dossier as another window would."""
    nu = Dossier.objects.get(pk=dossier.pk)
    ruw = json.loads(nu.plan)
    doe(ruw)
    Dossier.objects.filter(pk=dossier.pk).update(plan=json.dumps(ruw, ensure_ascii=False), revisie=nu.revisie + 1)


def titel(nieuw: str) -> Callable[[dict[str, Any]], object]:
    return lambda ruw: ruw["kop"].update(titel=nieuw)


def stuur(browser: Client, naam: str, dossier: Dossier, *rest: int, **velden: Any) -> Any:
    revisie = Dossier.objects.get(pk=dossier.pk).revisie
    data = {"sleutel": nieuwe_sleutel(), "revisie": revisie, **velden}
    return browser.post(reverse(naam, args=[dossier.uuid, *rest]), data)


def bekijk(browser: Client, dossier: Dossier, nummer: int) -> str:
    return str(browser.get(reverse("versie", args=[dossier.uuid, nummer])).content.decode())


def test_a_version_has_an_author_a_time_and_what_changed_in_words(browser: Client, dossier: Dossier) -> None:
    assert stuur(browser, "vaststellen", dossier, toelichting="Besproken met ouders").status_code == 302
    schrijf(dossier, titel("Plan van Noor en Daan, versie herfst"))
    assert stuur(browser, "vaststellen", dossier).status_code == 302
    eerste, tweede = Versie.objects.order_by("nummer")
    assert (eerste.nummer, eerste.auteur.username, eerste.toelichting) == (1, "anna", "Besproken met ouders")
    bladzijde = bekijk(browser, dossier, 2)
    assert "door anna" in bladzijde
    assert "<ins>" in bladzijde
    assert "Plan van Noor en Daan, versie herfst" in bladzijde
    assert json.loads(eerste.plan)["kop"]["titel"] != json.loads(tweede.plan)["kop"]["titel"]


def test_a_double_click_and_a_reload_make_one_version(browser: Client, dossier: Dossier) -> None:
    sleutel = nieuwe_sleutel()
    adressen = {stuur(browser, "vaststellen", dossier, sleutel=sleutel)["Location"] for _ in range(3)}
    assert len(adressen) == 1
    assert Versie.objects.count() == 1


def test_nothing_changed_is_no_new_version(browser: Client, dossier: Dossier) -> None:
    stuur(browser, "vaststellen", dossier)
    gekregen = stuur(browser, "vaststellen", dossier)
    assert gekregen.status_code == 409
    assert "niets veranderd sinds versie 1" in gekregen.content.decode()
    assert Versie.objects.count() == 1


def test_a_page_that_is_behind_sets_nothing_down(browser: Client, dossier: Dossier) -> None:
    schrijf(dossier, titel("Iemand anders schreef"))
    gekregen = stuur(browser, "vaststellen", dossier, revisie=0)
    assert gekregen.status_code == 409
    assert not Versie.objects.exists()


@pytest.mark.parametrize("velden", [{"revisie": "x"}, {"revisie": "-1"}, {"sleutel": "'; DROP TABLE"}, {"sleutel": ""}])
def test_a_form_that_no_page_of_ours_made_is_refused(browser: Client, dossier: Dossier, velden: dict[str, str]) -> None:
    assert stuur(browser, "vaststellen", dossier, **velden).status_code == 400
    assert not Versie.objects.exists()


def test_a_form_of_another_site_sets_nothing_down(anna: Gebruiker, dossier: Dossier) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    client.force_login(anna)
    assert stuur(client, "vaststellen", dossier).status_code == 403
    assert not Versie.objects.exists()


def test_an_earlier_version_comes_back_as_a_new_one_and_nothing_is_lost(browser: Client, dossier: Dossier) -> None:
    eerst = json.loads(dossier.plan)
    stuur(browser, "vaststellen", dossier)
    schrijf(dossier, titel("Nog niet vastgesteld"))
    sleutel = nieuwe_sleutel()
    revisie = Dossier.objects.get().revisie
    for _ in range(2):
        gekregen = stuur(browser, "versie-terug", dossier, 1, sleutel=sleutel, revisie=revisie)
        assert gekregen["Location"] == reverse("versie", args=[dossier.uuid, 3])
    dossier.refresh_from_db()
    assert json.loads(dossier.plan) == eerst
    assert [json.loads(een.plan)["kop"]["titel"] for een in Versie.objects.order_by("nummer")] == [
        eerst["kop"]["titel"], "Nog niet vastgesteld", eerst["kop"]["titel"],
    ]  # fmt: skip
    assert "Teruggezet naar versie 1" in bekijk(browser, dossier, 3)
    assert [een.op["pad"] for een in dossier.wijzigingen.all()] == ["kop"]


def test_a_version_that_the_plan_says_already_is_not_put_back(browser: Client, dossier: Dossier) -> None:
    stuur(browser, "vaststellen", dossier)
    assert stuur(browser, "versie-terug", dossier, 1).status_code == 409
    assert Versie.objects.count() == 1


def test_any_two_versions_are_compared_in_words_and_in_the_document(browser: Client, dossier: Dossier) -> None:
    stuur(browser, "vaststellen", dossier)
    schrijf(dossier, lambda ruw: ruw["ondersteuningsplan"]["doelen"][0].update(tekst="Noor slaapt elke nacht door."))
    weg = {"oud": "1", "nieuw": "nu", "document": "ondersteuningsplan"}
    woorden = browser.get(reverse("vergelijken", args=[dossier.uuid]), weg).content.decode()
    blad = browser.get(reverse("vergelijk-blad", args=[dossier.uuid]), weg)
    assert "Noor slaapt elke nacht door." in woorden
    assert "<ins>" in blad.content.decode()
    assert blad["Content-Security-Policy"].startswith("sandbox allow-same-origin; default-src 'none'")
    zelfde = browser.get(reverse("vergelijken", args=[dossier.uuid]), {"oud": "1", "nieuw": "1"})
    assert "Er is niets anders." in zelfde.content.decode()
    anders = browser.get(reverse("vergelijk-blad", args=[dossier.uuid]), {**weg, "document": "../../x"})
    assert "Kies een ander document" in anders.content.decode()


@pytest.mark.parametrize("welk", ["7", "-1", "²", "x", "9" * 40])
def test_a_version_that_is_not_there_is_not_found(browser: Client, dossier: Dossier, welk: str) -> None:
    assert browser.get(reverse("vergelijken", args=[dossier.uuid]), {"oud": welk}).status_code == 404
    assert browser.get(f"{reverse('versies', args=[dossier.uuid])}{welk}/").status_code == 404


def test_a_stranger_finds_no_version(browser: Client, dossier: Dossier, vreemde: Gebruiker) -> None:
    stuur(browser, "vaststellen", dossier)
    eigen = nieuw_dossier(vreemde, {"plandocs": 1, "kop": {"titel": "x"}, "personen": []})
    ander = Client(headers={"host": "localhost"})
    ander.force_login(vreemde)
    for van in (dossier, eigen):
        for naam in ("versie", "versie-plan", "versie-bestanden"):
            assert ander.get(reverse(naam, args=[van.uuid, 1])).status_code == 404
        assert stuur(ander, "versie-terug", van, 1).status_code == 404
    for naam in ("versies", "vergelijken", "vergelijk-blad"):
        assert ander.get(reverse(naam, args=[dossier.uuid])).status_code == 404
    for naam in ("vaststellen", "definitief"):
        assert stuur(ander, naam, dossier).status_code == 404


def test_an_unfinished_plan_can_be_a_version_without_losing_a_word(browser: Client, dossier: Dossier) -> None:
    schrijf(dossier, lambda ruw: ruw["ondersteuningsplan"]["doelen"].append({"streefdatum": "ooit", "id": "half"}))
    stuur(browser, "vaststellen", dossier)
    assert json.loads(Versie.objects.get().plan)["ondersteuningsplan"]["doelen"][-1]["streefdatum"] == "ooit"
    assert b"ooit" in browser.get(reverse("versie-plan", args=[dossier.uuid, 1])).content


def test_a_version_of_another_plandocs_is_read(browser: Client, dossier: Dossier, anna: Gebruiker) -> None:
    oud = json.loads(dossier.plan) | {"plandocs": 0, "wat_er_vroeger_was": {"x": [1]}}
    del oud["ondersteuningsplan"]
    tekst = json.dumps(oud)
    Versie.objects.create(dossier=dossier, nummer=1, plan=tekst, auteur=anna, plandocs="0.0.1")
    assert bekijk(browser, dossier, 1)
    weg = {"oud": "1", "nieuw": "nu"}
    assert browser.get(reverse("vergelijken", args=[dossier.uuid]), weg).status_code == 200
    assert browser.get(reverse("vergelijk-blad", args=[dossier.uuid]), weg).status_code == 200
    assert stuur(browser, "versie-terug", dossier, 1).status_code == 302
    assert json.loads(Dossier.objects.get().plan) == oud


def test_a_plan_with_something_open_is_not_made_final_and_the_page_says_what(browser: Client, dossier: Dossier) -> None:
    schrijf(dossier, lambda ruw: ruw["kop"].update(status="concept"))
    gekregen = stuur(browser, "definitief", dossier)
    assert gekregen.status_code == 409
    bladzijde = gekregen.content.decode()
    assert "kan nog niet definitief" in bladzijde
    assert f'href="{reverse("sectie", args=[dossier.uuid, "kop"])}#v-kop-status"' in bladzijde
    assert not Taak.objects.exists()


@pytest.fixture
def schoon(anna: Gebruiker) -> Dossier:
    """A dossier in which nothing is wrong."""
    return nieuw_dossier(anna, als_ruw(edited({"kop.status": "vastgesteld"})))


@pytest.fixture
def weinig(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a final version be two small documents, as web pages and text."""
    monkeypatch.setattr(views, "FORMATS", ("html", "txt"))
    alle = pipeline.tasks
    klein = ("koelkastblad", "doelencheck")
    monkeypatch.setattr(documentkeuze, "tasks", lambda plan, names, *rest: alle(plan, klein, *rest))


@pytest.mark.usefixtures("meteen", "weinig")
def test_a_final_version_keeps_its_documents_and_what_they_were_made_of(browser: Client, schoon: Dossier) -> None:
    assert not definitief.bezwaren(stand_van(schoon.plan, timezone.localdate()))
    sleutel = nieuwe_sleutel()
    for _ in range(2):
        assert stuur(browser, "definitief", schoon, sleutel=sleutel).status_code == 302
    versie = Versie.objects.get()
    assert (versie.definitief, Taak.objects.get().staat) == (True, "klaar")
    zip_ = browser.get(reverse("versie-bestanden", args=[schoon.uuid, 1]))
    assert sha256(zip_.content).hexdigest() == Bewaard.objects.get().sha256
    with zipfile.ZipFile(BytesIO(zip_.content)) as archief:
        bewijs = json.loads(archief.read("bewijs/bewijs.json"))
        for een in bewijs["bestanden"]:
            assert sha256(archief.read(een["naam"])).hexdigest() == een["sha256"]
        assert {"koelkastblad.html", "bewijs/kwaliteitsverslag.pdf"} <= {*archief.namelist()}
    assert bewijs["plan"]["sha256"] == sha256(versie.plan.encode()).hexdigest()
    assert browser.get(reverse("versie-bestand", args=[schoon.uuid, 1, 0])).status_code == 200
    assert browser.get(reverse("versie-bestand", args=[schoon.uuid, 1, 99])).status_code == 404
    assert "op slot" in bekijk(browser, schoon, 1)
    with pytest.raises(PlandocsError, match="veranderen niet"):
        Bewaard.objects.get().save()
    with pytest.raises(PlandocsError, match="veranderen niet"):
        Bewaard.objects.get().delete()
    schrijf(schoon, titel("Verder aan een volgende"))
    assert stuur(browser, "vaststellen", schoon).status_code == 302


def test_a_second_save_on_a_page_that_did_not_know_of_the_first_makes_no_version(
    anna: Gebruiker, dossier: Dossier
) -> None:
    stel_vast(dossier, anna, "", 0, nieuwe_sleutel())
    with pytest.raises(PlandocsError, match="niets veranderd sinds versie 1"):
        stel_vast(dossier, anna, "", 0, nieuwe_sleutel())
    assert Versie.objects.count() == 1
