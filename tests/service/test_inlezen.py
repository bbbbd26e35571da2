"""Files from outside: whatever comes in, the page says what it is, and nothing changes until somebody says so."""

from __future__ import annotations

import json
from datetime import timedelta
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from formulier.test_ingevuld import tracked
from formulier.test_veilig import SLECHT
from formulier.word_zoals_mensen import bewerkt, formulier
from plandocs.loaders.schrijven import als_yaml
from plandocs.loaders.word_form.veilig import onderdelen_van
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.models import Dossier
from plandocs.service.editor.bewerking import Bewerking
from plandocs.service.formulieren import nieuwe_sleutel
from plandocs.service.inlezen import lezen
from plandocs.service.inlezen.models import BEWAARTIJD, Inzending
from plandocs.service.middleware import MAX_UPLOAD, limit_size
from plandocs.service.toegang.models import Gebruiker
from plannen import edited
from service.ruwe_plannen import ruw_van

WEG = reverse("inlezen")


def breng(browser: Client, data: bytes, naam: str = "plan.yaml", dossier: Dossier | None = None, **velden: Any) -> Any:
    adres = reverse("inlezen-bij", args=[dossier.uuid]) if dossier else WEG
    bestand = SimpleUploadedFile(naam, data) if data else BytesIO()
    return browser.post(adres, {"sleutel": nieuwe_sleutel(), "bestand": bestand, **velden})


def getoond(browser: Client, gekregen: Any) -> str:
    assert gekregen.status_code == 302, gekregen.content.decode()
    return str(browser.get(gekregen["Location"]).content.decode())


def yaml_met(titel: str) -> bytes:
    return als_yaml(edited({"kop.titel": titel})).encode()


def test_a_plan_becomes_a_dossier_once(browser: Client, anna: Gebruiker) -> None:
    gekregen = breng(browser, yaml_met("Plan van Mila"))
    assert "Plan van Mila" in getoond(browser, gekregen)
    assert not Dossier.objects.exists()
    for _ in range(2):
        gemaakt = browser.post(f"{gekregen['Location']}nieuw/")
        assert gemaakt.status_code == 302
    dossier = Dossier.objects.get()
    assert (dossier.titel, dossier.eigenaar) == ("Plan van Mila", anna)
    assert gemaakt["Location"] == reverse("overzicht", args=[dossier.uuid])


@pytest.mark.parametrize("naam", SLECHT)
def test_a_hostile_word_file_is_told_in_words(naam: str, browser: Client, dossier: Dossier) -> None:
    maak, woord = SLECHT[naam]
    data = maak()
    gekregen = breng(browser, data, "formulier.docx", dossier)
    if not data:
        assert gekregen.status_code == 400
        return
    bladzijde = getoond(browser, gekregen)
    assert "Dit is nog niet te lezen" in bladzijde
    if lezen.soort_van(data) == "word":
        assert woord in unescape(bladzijde)
    assert "plandocs form" not in bladzijde
    assert browser.post(f"{gekregen['Location']}nieuw/").status_code == 409
    assert browser.post(f"{gekregen['Location']}bij/", {"revisie": 0}).status_code == 409
    assert browser.get(f"{gekregen['Location']}opmerkingen/").status_code == 409
    dossier.refresh_from_db()
    assert (Dossier.objects.count(), dossier.revisie) == (1, 0)


@pytest.mark.parametrize(
    "data", [b"kop: [", b"{", b"\xff\xfe\x00", b"[]", b"&a [*a]", b"a: &a [x]\nb: *a", b"<html>", b"{}" * 9, b"\x00"]
)
def test_a_broken_file_is_told_with_its_place(data: bytes, browser: Client) -> None:
    bladzijde = getoond(browser, breng(browser, data))
    assert "Dit is nog niet te lezen" in bladzijde
    assert "regel 1" in bladzijde


def test_html_in_a_file_and_in_its_name_is_text(browser: Client) -> None:
    bladzijde = getoond(browser, breng(browser, yaml_met("<script>alert(1)</script>"), "<img src=x>.yaml"))
    assert "<script>alert" not in bladzijde
    assert "<img src=x>" not in bladzijde
    assert "&lt;script&gt;" in bladzijde


@pytest.mark.parametrize("naam", ["../../../etc/passwd", "..\\..\\x.yaml", "a\x00b\n.yaml", "x" * 400 + ".yaml"])
def test_a_name_that_leads_away_is_only_a_name(naam: str, browser: Client) -> None:
    breng(browser, b"kop: 1", naam)
    bewaard = Inzending.objects.get().naam
    assert "/" not in bewaard
    assert bewaard.isprintable()
    assert len(bewaard) <= 120


def test_three_hundred_megabytes_are_refused_before_they_are_read(browser: Client) -> None:
    gekregen = browser.generic("POST", WEG, b"", headers={"content-length": str(300 * 1024**2)})
    assert gekregen.status_code == 413
    assert "hooguit 15 MB" in gekregen.content.decode()
    vraag = RequestFactory().generic("POST", WEG, b"", headers={"content-length": str(300 * 1024**2)})
    assert limit_size(lambda request: pytest.fail("it was let through"))(vraag).status_code == 413


@pytest.mark.parametrize("lengte", ["-1", "1e9", "9" * 40, "²"])
def test_a_length_that_is_no_number_is_refused(lengte: str, browser: Client) -> None:
    assert browser.generic("POST", WEG, b"", headers={"content-length": lengte}).status_code == 413


def test_the_page_says_how_much_it_takes(browser: Client) -> None:
    assert f'data-grens="{MAX_UPLOAD}"' in browser.get(WEG).content.decode()


def test_a_dossier_is_brought_up_to_date_after_the_differences_were_shown(browser: Client, dossier: Dossier) -> None:
    voor = json.loads(dossier.plan)
    anders = json.loads(dossier.plan)
    anders["kop"]["titel"] = "Plan van Noor, opnieuw"
    gekregen = breng(browser, json.dumps(anders).encode(), "plan.json", dossier)
    bladzijde = getoond(browser, gekregen)
    assert "Plan van Noor, opnieuw" in bladzijde
    assert "<del>" in bladzijde
    for _ in range(2):
        assert browser.post(f"{gekregen['Location']}bij/", {"revisie": 0}).status_code == 302
    dossier.refresh_from_db()
    assert (dossier.titel, dossier.revisie) == ("Plan van Noor, opnieuw", 1)
    for _ in range(2):
        assert browser.post(f"{gekregen['Location']}terug/").status_code == 302
    dossier.refresh_from_db()
    assert json.loads(dossier.plan) == voor
    assert "weer zoals het was" in browser.get(f"{gekregen['Location']}klaar/").content.decode()


def test_a_window_that_knew_the_old_list_removes_nothing_from_the_new_one(anna: Gebruiker, dossier: Dossier) -> None:
    anders = json.loads(dossier.plan)
    anders["ondersteuningsplan"]["doelen"].reverse()
    opslag.vervang(dossier, anna, anders, 0, "ander")
    weg = opslag.Aanvraag(Bewerking("verwijder", "ondersteuningsplan.doelen[0]"), 0, "venster", "sleutel")
    with pytest.raises(opslag.ConflictError):
        opslag.bewerk(dossier, anna, weg)
    dossier.refresh_from_db()
    assert json.loads(dossier.plan) == anders


def test_what_somebody_wrote_meanwhile_is_not_overwritten(browser: Client, dossier: Dossier) -> None:
    gekregen = breng(browser, yaml_met("Een ander plan"), dossier=dossier)
    Dossier.objects.update(revisie=4)
    geweigerd = browser.post(f"{gekregen['Location']}bij/", {"revisie": 3})
    assert geweigerd.status_code == 409
    assert "intussen" in geweigerd.content.decode()
    dossier.refresh_from_db()
    assert dossier.titel != "Een ander plan"


def test_a_form_with_problems_goes_back_with_comments(browser: Client) -> None:
    from plandocs.loaders.word_form.formulier import leeg_plan, maak_formulier
    from plannen import VANDAAG

    gekregen = breng(browser, maak_formulier(leeg_plan("licht"), "licht", VANDAAG), "leeg formulier.docx")
    bladzijde = getoond(browser, gekregen)
    assert "alinea" in bladzijde
    terug = browser.get(f"{gekregen['Location']}opmerkingen/")
    assert 'filename="leeg formulier-met-opmerkingen.docx"' in terug["Content-Disposition"]
    assert b"plandocs" in onderdelen_van(terug.content, "terug.docx")["word/comments.xml"]


def test_a_good_form_can_become_a_dossier(browser: Client) -> None:
    gekregen = breng(browser, formulier("licht"), "formulier.docx")
    assert "Formulier terug met opmerkingen" in getoond(browser, gekregen)
    assert browser.post(f"{gekregen['Location']}nieuw/").status_code == 302
    assert Dossier.objects.count() == 1


def test_tracked_changes_wait_for_a_choice(browser: Client) -> None:
    gekregen = breng(browser, bewerkt(formulier("licht"), tracked), "formulier.docx")
    assert "bijgehouden wijzigingen" in getoond(browser, gekregen)
    met = browser.get(f"{gekregen['Location']}?wijzigingen=accept").content.decode()
    assert "Maak hier een nieuw dossier van" in met
    assert browser.post(f"{gekregen['Location']}nieuw/", {"wijzigingen": "accept"}).status_code == 302


def test_a_stranger_sees_nothing_of_it(browser: Client, dossier: Dossier, vreemde: Gebruiker) -> None:
    adres = breng(browser, yaml_met("x"), dossier=dossier)["Location"]
    ander = Client(headers={"host": "localhost"})
    ander.force_login(vreemde)
    for weg in ("", "klaar/", "opmerkingen/"):
        assert ander.get(adres + weg).status_code == 404
    for weg in ("nieuw/", "bij/", "terug/"):
        assert ander.post(adres + weg, {"revisie": 0}).status_code == 404
    assert breng(ander, yaml_met("x"), dossier=dossier).status_code == 404


def test_a_form_of_another_site_brings_nothing_in(anna: Gebruiker) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    client.force_login(anna)
    assert breng(client, yaml_met("x")).status_code == 403
    assert not Inzending.objects.exists()


def test_what_was_brought_in_is_gone_after_a_day_and_leaves_when_anybody_brings_something(
    browser: Client, vreemde: Gebruiker
) -> None:
    gekregen = breng(browser, yaml_met("Plan van Mila"))
    Inzending.objects.update(wanneer=timezone.now() - BEWAARTIJD - timedelta(seconds=1))
    assert browser.get(gekregen["Location"]).status_code == 404
    assert browser.post(f"{gekregen['Location']}nieuw/").status_code == 404
    browser.force_login(vreemde)
    breng(browser, yaml_met("Plan van Bo"))
    assert [een.wie for een in Inzending.objects.all()] == [vreemde]


def met_onaffe_plaatjes() -> dict[str, Any]:
    """Return a plan as the editor keeps it when the adults have not said what goes with some pictures."""
    ruw = ruw_van()
    frames = ruw["kinduitleg"][0]["frames"]
    frames[1:1] = [{"deel": "wat"}, {}, {"deel": "wie_helpt", "tekst": "", "eigen_tekening": True}]
    ruw["personen"][1]["geboortedatum"] = "31-02-2015"
    return ruw


def uitgevoerd(browser: Client, dossier: Dossier, vorm: str) -> bytes:
    return bytes(browser.get(reverse("uitvoer", args=[dossier.uuid, vorm])).content)


@pytest.mark.parametrize("vorm", ["yaml", "json"])
def test_an_unfinished_dossier_that_went_out_comes_back_as_it_was(vorm: str, browser: Client, anna: Gebruiker) -> None:
    ruw = met_onaffe_plaatjes()
    oud = opslag.nieuw_dossier(anna, ruw)
    gekregen = breng(browser, uitgevoerd(browser, oud, vorm), f"plan.{vorm}")
    bladzijde = unescape(getoond(browser, gekregen))
    assert "Nog niet compleet" in bladzijde
    assert "frame 2, tekst" in bladzijde
    assert "geboortedatum" in bladzijde
    assert browser.post(f"{gekregen['Location']}nieuw/").status_code == 302
    assert json.loads(Dossier.objects.exclude(pk=oud.pk).get().plan) == ruw


def test_an_unfinished_file_brings_a_dossier_up_to_date(browser: Client, dossier: Dossier) -> None:
    ruw = met_onaffe_plaatjes()
    del ruw["personen"][1]["geboortedatum"]
    dossier.plan = json.dumps({**ruw, "kinduitleg": ruw_van()["kinduitleg"]})
    dossier.save()
    gekregen = breng(browser, json.dumps(ruw).encode(), "plan.json", dossier)
    bladzijde = getoond(browser, gekregen)
    assert "Alleen wat nog niet compleet is, wordt anders." in bladzijde
    assert "disabled" not in bladzijde
    assert browser.post(f"{gekregen['Location']}bij/", {"revisie": 0}).status_code == 302
    dossier.refresh_from_db()
    assert json.loads(dossier.plan) == ruw
    assert "vervallen" not in getoond(browser, breng(browser, json.dumps(ruw).encode(), "plan.json", dossier))


@pytest.mark.parametrize(
    "anders",
    [
        {"zelfbedacht": "x"},
        {"personen": "Noor"},
        {"personen": [{"id": "Geen Id", "roepnaam": "Noor", "rol": "kind"}]},
        {"personen": [{"id": "noor", "roepnaam": ["Noor"], "rol": "kind"}]},
        {"personen": [{"id": "noor", "haarkleur": "rood"}]},
        {"kop": {"titel": "\ud800"}},
        {"plandocs": 99},
    ],
)
def test_a_file_that_would_lose_something_is_refused(anders: dict[str, Any], browser: Client) -> None:
    gekregen = breng(browser, json.dumps({**met_onaffe_plaatjes(), **anders}).encode(), "plan.json")
    bladzijde = getoond(browser, gekregen)
    assert "Dit is nog niet te lezen" in bladzijde
    assert "regel 1" in bladzijde
    assert browser.post(f"{gekregen['Location']}nieuw/").status_code == 409
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(("keer", "kop"), [(1, "Nog niet compleet"), (60, "Dit is nog niet te lezen")])
def test_a_text_that_is_repeated_until_it_is_too_much_is_refused(keer: int, kop: str, browser: Client) -> None:
    mensen = "\n".join(f"- {{id: p{nummer}, rol: ouder, roepnaam: *t}}" for nummer in range(keer))
    titel = f"kop: {{soort: ondersteuningsplan, profiel: licht, titel: &t {'x' * 100_000}}}"
    assert kop in getoond(browser, breng(browser, f"plandocs: 1\n{titel}\npersonen:\n{mensen}".encode()))


def test_what_is_not_complete_and_goes_away_is_named(browser: Client, dossier: Dossier) -> None:
    ruw = ruw_van()
    ruw["kinduitleg"][0]["frames"] += [{"deel": "wat"}] * 23
    dossier.plan = json.dumps(ruw)
    dossier.save()
    bladzijde = unescape(getoond(browser, breng(browser, json.dumps(ruw_van()).encode(), "plan.json", dossier)))
    assert "23 plekken nog niet compleet" in bladzijde
    assert bladzijde.count("vul ‘Tekst’ in") == 20
    assert "en nog 3" in bladzijde


def test_own_pictures_that_do_not_come_along_are_counted(browser: Client, dossier: Dossier) -> None:
    ruw = ruw_van()
    frames = ruw["kinduitleg"][0]["frames"]
    frames += [{"deel": "wat", "eigen_beeld": naam} for naam in ("weg.png", "../weg.png", "w" * 300)]
    aantal = len({een["eigen_beeld"] for een in frames if "eigen_beeld" in een})
    data = json.dumps(ruw).encode()
    assert f"{aantal} eigen plaatjes staan niet in dit bestand" in getoond(browser, breng(browser, data))
    assert "3 eigen plaatjes staan niet in dit bestand" in getoond(browser, breng(browser, data, dossier=dossier))
