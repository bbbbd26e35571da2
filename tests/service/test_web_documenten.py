"""Documents chosen on the page: made whole or not at all, and the plan taken along at any time."""

from __future__ import annotations

import json
import uuid
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from plandocs.batch.pool import Outcome
from plandocs.loaders import loads
from plandocs.loaders.word_form import lees_formulier
from plandocs.service.afgeven import bestandsnaam
from plandocs.service.documenten import werk
from plandocs.service.documenten.inpakken import ingepakt
from plandocs.service.documenten.models import Taak
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.formulieren import nieuwe_sleutel
from plandocs.service.toegang.models import Gebruiker
from service.meteen import meteen as meteen

pytestmark = pytest.mark.usefixtures("meteen")


def vraag(browser: Client, dossier: Dossier, **velden: Any) -> Any:
    data = {"sleutel": nieuwe_sleutel(), "document": "koelkastblad", "formaat": ["html"], **velden}
    return browser.post(reverse("documenten-maken", args=[dossier.uuid]), data)


def test_the_page_offers_every_document_and_reader(browser: Client, dossier: Dossier) -> None:
    bladzijde = browser.get(reverse("documenten", args=[dossier.uuid])).content.decode()
    assert 'value="woord-en-beeld"' in bladzijde
    assert 'value="kind:noor"' in bladzijde
    assert 'value="vouwboekje"' in bladzijde


def test_one_quick_document_is_sent_at_once_as_a_file(browser: Client, dossier: Dossier) -> None:
    gekregen = vraag(browser, dossier)
    assert gekregen.status_code == 200
    assert gekregen["Content-Disposition"] == 'attachment; filename="koelkastblad.html"'
    assert gekregen["Content-Security-Policy"].startswith("sandbox")
    assert b"<html" in gekregen.content
    assert not Taak.objects.exists()


def test_more_files_are_one_zip_with_internal_ones_in_a_folder_of_their_own(browser: Client, dossier: Dossier) -> None:
    keuze = {"document": ["koelkastblad", "achtergehouden"], "formaat": ["html", "txt"]}
    gekregen = vraag(browser, dossier, **keuze)
    taak = Taak.objects.get()
    assert gekregen["Location"] == reverse("taak", args=[dossier.uuid, taak.uuid])
    assert (taak.staat, taak.gemaakt, taak.totaal) == ("klaar", 4, 4)
    zip_ = browser.get(reverse("taak-bestand", args=[dossier.uuid, taak.uuid]))
    assert quote("Plan van") in zip_["Content-Disposition"] or "Plan van" in zip_["Content-Disposition"]
    namen = zipfile.ZipFile(BytesIO(zip_.content)).namelist()
    assert sorted(namen) == [
        "intern/achtergehouden.html", "intern/achtergehouden.txt", "koelkastblad.html", "koelkastblad.txt",
    ]  # fmt: skip
    nog_eens = vraag(browser, dossier, **keuze)
    assert {bytes(een.uitkomst or b"") for een in Taak.objects.all()} == {zip_.content}
    assert nog_eens.status_code == 302


def test_a_form_of_a_childs_document_can_be_chosen(browser: Client, dossier: Dossier) -> None:
    gekregen = vraag(browser, dossier, document="zakkaart", vorm=["zwart-wit"], lezer="kind:noor")
    assert gekregen["Content-Disposition"] == 'attachment; filename="zakkaart-noor.zwart-wit.html"'


def test_the_same_form_sent_twice_is_made_once(browser: Client, dossier: Dossier) -> None:
    sleutel = nieuwe_sleutel()
    eerste = vraag(browser, dossier, sleutel=sleutel, formaat=["html", "txt"])
    tweede = vraag(browser, dossier, sleutel=sleutel, formaat=["html", "txt"])
    assert eerste["Location"] == tweede["Location"]
    assert Taak.objects.count() == 1


@pytest.mark.parametrize(
    "velden",
    [
        {"document": "../../etc/passwd"},
        {"formaat": ["exe"]},
        {"formaat": []},
        {"lezer": "kind:niemand"},
        {"vorm": ["onzin"]},
        {"document": "woord-en-beeld", "lezer": "rechtbank"},
        {"stijl": "../../../etc", "formaat": ["html", "txt"]},
        {"stijl": uuid.uuid4().hex, "formaat": ["html", "txt"]},
    ],
)
def test_what_is_not_on_the_page_is_refused_in_words(browser: Client, dossier: Dossier, velden: dict[str, Any]) -> None:
    gekregen = vraag(browser, dossier, **velden)
    assert gekregen.status_code == 400
    assert "utrecht-alert--error" in gekregen.content.decode()
    assert not Taak.objects.exists()


def test_a_form_without_a_key_of_ours_is_refused(browser: Client, dossier: Dossier) -> None:
    assert vraag(browser, dossier, sleutel="zelf bedacht").status_code == 400


def test_a_file_that_fails_leaves_nothing_to_download(
    browser: Client, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def second_fails(todo: Any, *rest: Any) -> Iterator[Outcome[Any, bytes]]:
        yield Outcome(todo[0], b"een half werk")
        yield Outcome(todo[1], None, "Duurde langer dan 90 seconden en is gestopt.")

    monkeypatch.setattr(werk, "run", second_fails)
    vraag(browser, dossier, formaat=["html", "txt"])
    taak = Taak.objects.get()
    assert (taak.staat, taak.uitkomst) == ("mislukt", None)
    assert "Duurde langer" in browser.get(reverse("taak", args=[dossier.uuid, taak.uuid])).content.decode()
    assert browser.get(reverse("taak-bestand", args=[dossier.uuid, taak.uuid])).status_code == 404


def test_a_full_disk_is_said_and_nothing_half_is_served(
    browser: Client, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = Taak.save

    def full(self: Taak, *args: Any, **kwargs: Any) -> None:
        if self.uitkomst is not None:
            self.uitkomst = None
            raise OperationalError("database or disk is full")
        echt(self, *args, **kwargs)

    monkeypatch.setattr(Taak, "save", full)
    vraag(browser, dossier, formaat=["html", "txt"])
    taak = Taak.objects.get()
    assert taak.staat == "mislukt"
    assert "schijf is vol" in taak.uitleg


def test_after_a_kill_the_page_says_that_it_was_broken_off(browser: Client, dossier: Dossier, anna: Gebruiker) -> None:
    begin: dict[str, Any] = {"wie": anna, "soort": "documenten", "opdracht": {}, "plan": dossier.plan}
    taak = Taak.objects.create(dossier=dossier, sleutel="s", staat="bezig", totaal=9, gemaakt=3, **begin)
    adres = reverse("taak", args=[dossier.uuid, taak.uuid])
    assert "hx-get" in browser.get(adres).content.decode()
    assert browser.get(reverse("taak-bestand", args=[dossier.uuid, taak.uuid])).status_code == 404
    Taak.objects.update(bijgewerkt=timezone.now() - werk._STIL["bezig"] * 2)
    assert "onderbroken" in browser.get(adres).content.decode()
    werk.ruim_op()
    assert Taak.objects.get().staat == "mislukt"


def test_a_stranger_sees_no_task_and_no_file(dossier: Dossier, anna: Gebruiker, vreemde: Gebruiker) -> None:
    eigen, ander = nieuw_dossier(vreemde, {"plandocs": 1, "kop": {"titel": "x"}, "personen": []}), Client()
    begin: dict[str, Any] = {"wie": anna, "soort": "documenten", "opdracht": {}, "plan": "{}", "uitkomst": b"x"}
    taak = Taak.objects.create(dossier=dossier, sleutel="s", staat="klaar", **begin)
    ander.force_login(vreemde)
    for naam in ("taak", "taak-bestand"):
        for van in (dossier, eigen):
            assert (
                ander.get(reverse(naam, args=[van.uuid, taak.uuid]), headers={"host": "localhost"}).status_code == 404
            )


def test_a_form_of_another_site_makes_nothing(anna: Gebruiker, dossier: Dossier) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    client.force_login(anna)
    assert vraag(client, dossier, formaat=["html", "txt"]).status_code == 403
    assert not Taak.objects.exists()


def test_an_unfinished_plan_leaves_as_yaml_and_json_without_losing_anything(browser: Client, dossier: Dossier) -> None:
    ruw = json.loads(dossier.plan)
    ruw["ondersteuningsplan"]["doelen"].append({"tekst": 'half: # "doel"\nmet: regels', "streefdatum": "morgenochtend"})
    ruw["kop"]["opgesteld"] = "31-02-2026"
    Dossier.objects.update(plan=json.dumps(ruw, ensure_ascii=False))
    from ruamel.yaml import YAML

    als_yaml = YAML(typ="safe", pure=True).load(browser.get(reverse("uitvoer", args=[dossier.uuid, "yaml"])).content)
    assert json.loads(browser.get(reverse("uitvoer", args=[dossier.uuid, "json"])).content) == ruw
    assert als_yaml["ondersteuningsplan"]["doelen"][-1] == ruw["ondersteuningsplan"]["doelen"][-1]
    assert als_yaml["kop"]["opgesteld"] == "31-02-2026"


def test_a_finished_plan_leaves_in_forms_that_the_loaders_read_back(browser: Client, dossier: Dossier) -> None:
    data = {vorm: browser.get(reverse("uitvoer", args=[dossier.uuid, vorm])).content for vorm in ("yaml", "json")}
    formulier = browser.get(reverse("uitvoer", args=[dossier.uuid, "formulier"]))
    plan = loads(data["json"], "plan", "json").plan
    assert loads(data["yaml"], "plan", "yaml").plan == plan
    assert lees_formulier(formulier.content, "plan.docx").plan.kop.titel == plan.kop.titel
    assert browser.get(reverse("uitvoer", args=[dossier.uuid, "exe"])).status_code == 404


def test_a_file_name_is_safe_on_every_computer() -> None:
    assert bestandsnaam("../../etc/\x00pass\nwd", "zip") == "etc pass wd.zip"
    assert bestandsnaam('  "..." ', "zip") == "plan.zip"
    assert bestandsnaam("Plan van Zoë", "zip") == "Plan van Zoë.zip"
    assert len(bestandsnaam("x" * 500, "zip")) < 110


def test_a_zip_of_the_same_files_is_the_same_bytes() -> None:
    assert ingepakt([("b", b"2"), ("a", b"1")]) == ingepakt([("a", b"1"), ("b", b"2")])
