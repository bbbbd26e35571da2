"""Edits over the wire: kept once, never over each other, and shown back safely."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.indeling import BLADEN
from plandocs.service.toegang.models import Gebruiker
from service.ruwe_plannen import ruw_van

KWAAD = "</textarea><script>alert(1)</script>{{ 7*7 }}{% debug %}\"'&\x00\u202e\ud800"
DOEL = "ondersteuningsplan.doelen[0].tekst"


class Venster:
    """One window on a dossier, as the page of the editor speaks to the server."""

    def __init__(self, browser: Client, dossier: Dossier, naam: str = "een") -> None:
        self.browser, self.naam, self.nummer = browser, naam, 0
        self.adres = f"/dossiers/{dossier.uuid}/"
        dossier.refresh_from_db()
        self.revisie = dossier.revisie

    def stuur(self, op: str, pad: str, waarde: Any = None, oud: Any = None, **meer: Any) -> Any:
        self.nummer += 1
        data = {"op": op, "pad": pad, "waarde": waarde, "oud": oud, "revisie": self.revisie, "venster": self.naam}
        return self.vraag("bewerk/", {**data, "sleutel": f"{self.naam}-{self.nummer}", "blad": "kop", **meer})

    def vraag(self, weg: str, data: Any) -> Any:
        return self.browser.post(self.adres + weg, json.dumps(data), content_type="application/json")


def ruw(dossier: Dossier) -> Any:
    dossier.refresh_from_db()
    return json.loads(dossier.plan)


def test_an_edit_is_kept_and_answered_with_what_is_found(browser: Client, dossier: Dossier) -> None:
    gekregen = Venster(browser, dossier).stuur("zet", DOEL, "", oud=waarde_op(ruw(dossier), DOEL)).json()
    assert gekregen["revisie"] == 1
    assert gekregen["tellingen"]["ondersteuningsplan-doelen"] >= 1
    assert waarde_op(ruw(dossier), DOEL) is None


def test_the_same_edit_sent_twice_is_kept_once(browser: Client, dossier: Dossier) -> None:
    venster = Venster(browser, dossier)
    for _ in range(2):
        venster.stuur("voeg_toe", "bronnen[0]", {"titel": "Brief"}, sleutel="zelfde")
    dossier.refresh_from_db()
    assert (dossier.revisie, dossier.wijzigingen.count()) == (1, 1)


def test_two_windows_at_one_field_are_told_of_each_other(browser: Client, dossier: Dossier) -> None:
    een, twee = Venster(browser, dossier, "een"), Venster(browser, dossier, "twee")
    oud = dossier.titel
    assert een.stuur("zet", "kop.titel", "van een", oud=oud).status_code == 200
    botsing = twee.stuur("zet", "kop.titel", "van twee", oud=oud)
    assert botsing.status_code == 409
    assert botsing.json()["nu"] == "van een"
    assert botsing.json()["wie"] == "anna"
    assert ruw(dossier)["kop"]["titel"] == "van een"
    assert twee.stuur("zet", "kop.titel", "van twee", oud="van een").status_code == 200


def test_two_windows_at_two_fields_do_not_hinder_each_other(browser: Client, dossier: Dossier) -> None:
    een, twee = Venster(browser, dossier, "een"), Venster(browser, dossier, "twee")
    tweede = "ondersteuningsplan.doelen[1].tekst"
    oud = waarde_op(ruw(dossier), tweede)
    een.stuur("verwijder", "ondersteuningsplan.doelen[0]")
    gekregen = twee.stuur("zet", tweede, "Anders.", oud=oud)
    assert gekregen.json()["anderen"] is True
    assert waarde_op(ruw(dossier), DOEL) == "Anders."


def test_writing_in_what_somebody_removed_is_a_conflict(browser: Client, dossier: Dossier) -> None:
    een, twee = Venster(browser, dossier, "een"), Venster(browser, dossier, "twee")
    een.stuur("verwijder", "ondersteuningsplan.doelen[0]")
    assert twee.stuur("zet", DOEL, "Anders.", oud="x").status_code == 409


def test_taking_back_a_removal_brings_everything_back(browser: Client, dossier: Dossier) -> None:
    voor, venster = ruw(dossier), Venster(browser, dossier)
    revisie = venster.stuur("verwijder", "ondersteuningsplan.doelen[1]").json()["revisie"]
    terug = {"revisie": revisie, "venster": "een", "sleutel": "terug", "blad": "kop"}
    assert venster.vraag("ongedaan/", terug).status_code == 200
    assert ruw(dossier) == voor


def test_a_new_item_gets_an_id_of_its_own(browser: Client, dossier: Dossier) -> None:
    aantal = len(ruw(dossier)["personen"])
    waarde = {"roepnaam": "Zoë", "rol": "netwerklid"}
    gekregen = Venster(browser, dossier).stuur("voeg_toe", f"personen[{aantal}]", waarde).json()
    assert gekregen["id"] == "zoe"
    assert ruw(dossier)["personen"][-1] == {"id": "zoe", **waarde}


@pytest.mark.parametrize(
    "data",
    [
        {"op": "zet", "pad": "kop.__class__"},
        {"op": "zet", "pad": "personen[0]"},
        {"op": "zet", "pad": "kop", "waarde": {"titel": "x"}},
        {"op": "zet", "pad": "kop.titel", "waarde": {"a": 1}},
        {"op": "verplaats", "pad": "personen[0]", "waarde": "x"},
        {"op": "verwijder", "pad": "personen[99]"},
        {"op": "drop", "pad": "kop.titel"},
        {"op": "zet", "pad": "kop.titel", "revisie": "x"},
        {"op": "zet", "pad": "kop.titel", "sleutel": "s" * 900},
    ],
)
def test_what_no_page_sends_is_refused_and_changes_nothing(
    data: dict[str, Any], browser: Client, dossier: Dossier
) -> None:
    heel = {"oud": None, "revisie": 0, "venster": "v", "sleutel": "s", **data}
    assert Venster(browser, dossier).vraag("bewerk/", heel).status_code == 400
    dossier.refresh_from_db()
    assert dossier.revisie == 0


@pytest.mark.parametrize("inhoud", [b"", b"[]", b"{", b"[" * 100_000, b'"x"'])
def test_what_is_no_edit_is_refused(inhoud: bytes, browser: Client, dossier: Dossier) -> None:
    weg = f"/dossiers/{dossier.uuid}/bewerk/"
    assert browser.post(weg, inhoud, content_type="application/json").status_code == 400


def test_a_huge_edit_is_refused(browser: Client, dossier: Dossier) -> None:
    assert Venster(browser, dossier).stuur("zet", DOEL, "x" * 3_000_000).status_code == 413


@pytest.mark.parametrize("blad", [*BLADEN])
def test_hostile_words_are_only_words_in_the_editor(blad: str, browser: Client, dossier: Dossier) -> None:
    dossier.plan = json.dumps(_kwaad(json.loads(dossier.plan)))
    dossier.save()
    pagina = browser.get(f"/dossiers/{dossier.uuid}/invullen/{blad}/")
    assert pagina.status_code == 200
    assert b"<script>alert" not in pagina.content
    assert b"</textarea><script" not in pagina.content


def _kwaad(deel: Any, naam: str = "") -> Any:
    if isinstance(deel, dict):
        return {sleutel: _kwaad(waarde, sleutel) for sleutel, waarde in deel.items()}
    if isinstance(deel, list):
        return [_kwaad(een, naam) for een in deel]
    if isinstance(deel, str) and naam in ("tekst", "wat", "titel", "roepnaam", "woorden", "reden", "waarover", "naam"):
        return KWAAD.replace("\x00", "").replace("\u202e", "").replace("\ud800", "")
    return deel


def test_hostile_words_are_only_words_in_the_preview(browser: Client, dossier: Dossier) -> None:
    oud = waarde_op(ruw(dossier), DOEL)
    venster = Venster(browser, dossier)
    venster.stuur("zet", DOEL, KWAAD.split("\x00")[0], oud=oud)
    blad = browser.get(f"/dossiers/{dossier.uuid}/voorbeeld/blad/").content.decode()
    assert "{{ 7*7 }}{% debug %}" in blad
    assert "<script>alert" not in blad
    venster.stuur("zet", DOEL, KWAAD, oud=KWAAD.split("\x00")[0])
    assert browser.get(f"/dossiers/{dossier.uuid}/").status_code == 200


def test_the_preview_keeps_from_a_reader_what_the_reader_may_not_see(browser: Client, dossier: Dossier) -> None:
    pad = "ondersteuningsplan.zorgen[0]"
    zorg = waarde_op(ruw(dossier), f"{pad}.tekst")
    venster = Venster(browser, dossier)
    venster.stuur("zet", f"{pad}.tekst", "Alleen voor het dossier: zwartepit.", oud=zorg)
    venster.stuur("zet", f"{pad}.voor", ["intern"], oud=waarde_op(ruw(dossier), f"{pad}.voor") or [])
    weg = f"/dossiers/{dossier.uuid}/voorbeeld/blad/?document=ondersteuningsplan&lezer="
    assert b"zwartepit" not in browser.get(weg + "gezin").content
    assert b"zwartepit" in browser.get(weg + "intern").content


def test_a_finding_is_put_aside_with_a_reason(browser: Client, dossier: Dossier) -> None:
    weg = f"/dossiers/{dossier.uuid}/overwegen/"
    pad = "ondersteuningsplan.doelen[3].tekst"
    data = {"blad": "ondersteuningsplan-doelen", "regel": "TA-001", "pad": pad, "vast": pad, "door": "marloes"}
    assert "TA-001" in browser.get(f"/dossiers/{dossier.uuid}/").content.decode()
    persoon = ruw(dossier)["personen"][0]["id"]
    assert browser.post(weg, {**data, "door": persoon, "reden": "Zo zegt het gezin het."}).status_code == 302
    assert "TA-001" not in browser.get(f"/dossiers/{dossier.uuid}/").content.decode()
    assert browser.post(weg, {**data, "reden": " "}).status_code == 302
    assert len(ruw(dossier)["afwijkingen"]) == 1


def test_folded_fields_come_when_they_are_opened(browser: Client, dossier: Dossier) -> None:
    weg = f"/dossiers/{dossier.uuid}/meer/?pad="
    assert b"data-pad" in browser.get(weg + "personen[0]").content
    assert b"niet_voor" in browser.get(weg + "ondersteuningsplan.doelen[0]&wat=zicht").content
    for pad in ("", "kop.titel", "personen[99]", "x", "personen"):
        assert browser.get(weg + pad).status_code == 404


def test_a_dossier_is_begun_empty_or_as_a_copy_of_a_sample(browser: Client) -> None:
    assert browser.post("/nieuw/", {"titel": "Plan van Mila", "profiel": "licht"}).status_code == 302
    assert browser.post("/nieuw/", {"voorbeeld": "licht"}).status_code == 302
    assert browser.post("/nieuw/", {"voorbeeld": "../../etc/passwd"}).status_code == 200
    assert Dossier.objects.count() == 2
    assert "Plan van Mila" in browser.post("/", {"zoek": "mila"}).content.decode()


@pytest.mark.parametrize("veld", ["venster", "sleutel"])
@pytest.mark.parametrize("kwaad", ["\ud800", "\x00"])
def test_half_a_character_in_what_tells_edits_apart_is_refused(
    browser: Client, dossier: Dossier, veld: str, kwaad: str
) -> None:
    gekregen = Venster(browser, dossier).stuur("zet", "kop.titel", "x", oud=dossier.titel, **{veld: f"a{kwaad}"})
    assert (gekregen.status_code, ruw(dossier)["kop"]["titel"]) == (400, dossier.titel)


@pytest.mark.parametrize("weg", ["bewerk/", "ongedaan/", "voorstel/"])
def test_what_is_too_large_is_told_in_words_that_a_script_can_read(browser: Client, dossier: Dossier, weg: str) -> None:
    gekregen = Venster(browser, dossier).vraag(weg, {"waarde": "x" * 2_000_001})
    assert gekregen.status_code == 413
    assert "te groot" in gekregen.json()["fout"]


def test_that_a_dossier_is_gone_is_told_in_words_that_a_script_can_read(browser: Client, dossier: Dossier) -> None:
    venster = Venster(browser, dossier)
    dossier.delete()
    gekregen = venster.vraag("bewerk/", {})
    assert gekregen.status_code == 404
    assert "er niet meer" in gekregen.json()["fout"]


@pytest.mark.parametrize("versie", [2, "2", 2.5, " 3 "])
def test_a_plan_of_a_newer_plandocs_is_only_read(versie: Any, browser: Client, anna: Gebruiker) -> None:
    dossier = nieuw_dossier(anna, {**ruw_van(), "plandocs": versie, "iets_nieuws": {"van": "later"}})
    voor = ruw(dossier)
    assert browser.get(f"/dossiers/{dossier.uuid}/invullen/kop/").status_code == 200
    antwoord = Venster(browser, dossier).stuur("zet", "kop.titel", "Anders", oud=dossier.titel)
    assert antwoord.status_code == 400
    assert "alleen te lezen" in antwoord.json()["fout"]
    assert ruw(dossier) == voor


def test_every_way_to_write_in_a_plan_of_a_newer_plandocs_says_why_not(browser: Client, anna: Gebruiker) -> None:
    dossier = nieuw_dossier(anna, {**ruw_van(), "plandocs": 2})
    voor, weg = ruw(dossier), f"/dossiers/{dossier.uuid}/"
    Versie.objects.create(dossier=dossier, nummer=1, plan=json.dumps(ruw_van()), auteur=anna, plandocs="1")
    terug = browser.post(f"{weg}versies/1/terug/", {"revisie": "0", "sleutel": "a" * 32})
    bestand = SimpleUploadedFile("plan.json", json.dumps(ruw_van()).encode())
    inzending = browser.post(f"{weg}inlezen/", {"bestand": bestand, "sleutel": "b" * 32})["Location"]
    bij = browser.post(f"{inzending}bij/", {"revisie": "0", "sleutel": "c" * 32})
    opzij = {"blad": "kop", "vast": "kop.titel", "regel": "ALG-001", "reden": "x", "door": "bart"}
    gezegd = browser.post(f"{weg}overwegen/", opzij, follow=True)
    for antwoord, status in ((terug, 409), (bij, 409), (gezegd, 200)):
        assert antwoord.status_code == status
        assert "alleen te lezen" in antwoord.content.decode()
    assert ruw(dossier) == voor


def test_no_page_writes_the_version_of_the_plan(browser: Client, dossier: Dossier) -> None:
    assert Venster(browser, dossier).stuur("zet", "plandocs", "2", oud="1").status_code == 400


def test_a_finding_is_put_aside_once_however_often_it_is_sent(browser: Client, dossier: Dossier) -> None:
    opzij = {"blad": "kop", "vast": "kop.titel", "regel": "ALG-001", "reden": "Zo is het.", "door": "bart"}
    for _ in range(2):
        assert browser.post(f"/dossiers/{dossier.uuid}/overwegen/", opzij).status_code == 302
    assert len([een for een in ruw(dossier)["afwijkingen"] if een["reden"] == "Zo is het."]) == 1
