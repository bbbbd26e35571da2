"""A proposal beside a finding is taken over as a whole, as it was shown, or not at all."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.dossiers.voorbeelden import leeg_plan
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.stand import stand_van
from plandocs.service.toegang.models import Gebruiker
from service.test_bewerken_en_bewaren import Venster, ruw

ACTIE = "ondersteuningsplan.doelen[1].acties[0]"


def neem(venster: Venster, kenmerk: str, **meer: Any) -> Any:
    """Ask the server to take a proposal over, as the button does."""
    venster.nummer += 1
    vast = {"revisie": venster.revisie, "venster": venster.naam, "blad": "ondersteuningsplan-doelen"}
    return venster.vraag(
        "voorstel/", {**vast, "sleutel": f"{venster.naam}-v{venster.nummer}", "voorstel": kenmerk, **meer}
    )


def knoppen(antwoord: Any) -> dict[str, str]:
    """Return what the buttons beside the findings say, with what they send."""
    html = "".join(antwoord["meldingen"].values())
    return {
        re.sub("<[^>]*>", "", titel): kenmerk
        for kenmerk, titel in re.findall(r'<button type="button"[^>]* data-voorstel="(\w+)">(.*?)</button>', html)
    }


@pytest.fixture
def venster(browser: Client, dossier: Dossier) -> Venster:
    return Venster(browser, dossier)


def schrijf(venster: Venster, dossier: Dossier, pad: str, nieuw: Any) -> Any:
    """Write a value as the page does, and return what the server answers."""
    oud = waarde_op(ruw(dossier), pad)
    blad = "ondersteuningsplan-doelen"
    antwoord = venster.stuur("zet", pad, nieuw, oud=oud if oud is not None else ([] if nieuw == [] else ""), blad=blad)
    assert antwoord.status_code == 200, antwoord.json()
    return antwoord.json()


def test_a_button_does_what_it_says_and_tells_the_page_what_to_show(venster: Venster, dossier: Dossier) -> None:
    gevonden = knoppen(schrijf(venster, dossier, f"{ACTIE}.wanneer", "2x p.w."))
    titel = "Schrijf ‘2x per week’ in plaats van ‘2x p.w.’"
    antwoord = neem(venster, gevonden[titel]).json()
    assert waarde_op(ruw(dossier), f"{ACTIE}.wanneer") == "2x per week"
    (deel,) = antwoord["delen"]
    assert (deel["plek"], deel["waarde"]) == ("v-ondersteuningsplan-doelen-1-acties-0-wanneer", "2x per week")
    assert antwoord["naar"] == deel["plek"]
    assert titel not in knoppen(antwoord)


def test_what_is_no_longer_found_cannot_be_taken_over(venster: Venster, dossier: Dossier) -> None:
    (kenmerk,) = knoppen(schrijf(venster, dossier, f"{ACTIE}.wanneer", "2x p.w.")).values()
    schrijf(venster, dossier, f"{ACTIE}.wanneer", "3x p.w.")
    antwoord = neem(venster, kenmerk)
    assert antwoord.status_code == 409
    assert "Laad de pagina opnieuw" in antwoord.json()["fout"]
    assert waarde_op(ruw(dossier), f"{ACTIE}.wanneer") == "3x p.w."


def test_the_same_question_twice_is_taken_over_once(venster: Venster, dossier: Dossier) -> None:
    (kenmerk,) = knoppen(schrijf(venster, dossier, f"{ACTIE}.wanneer", "2x p.w.")).values()
    eerst, weer = (neem(venster, kenmerk, sleutel="zelfde") for _ in range(2))
    assert (eerst.status_code, weer.status_code) == (200, 200)
    assert eerst.json()["revisies"] == weer.json()["revisies"] == [2]


def test_undo_takes_the_whole_proposal_back(venster: Venster, dossier: Dossier) -> None:
    plan = ruw(dossier)
    uitleg = plan["kinduitleg"][0]
    ouders = [een for een in plan["personen"] if een["rol"] == "ouder"]
    for een in ouders:
        een["geen_contact_met"] = [uitleg["kind"]]
    frame = {"deel": "einde", "tekst": "Je bent veilig.", "personen": [{"wie": een["id"]} for een in ouders]}
    plan["kinduitleg"] = [{**uitleg, "frames": [frame]}]
    dossier.plan = json.dumps(plan)
    dossier.save()
    stand = stand_van(dossier.plan, timezone.localdate())
    (aanbod,) = [voorstel for een in stand.bevindingen for voorstel in een.voorstellen if "uit dit" in voorstel.titel]
    antwoord = neem(venster, aanbod.kenmerk, blad="kinduitleg").json()
    assert antwoord["revisies"] == [1, 2]
    assert ruw(dossier)["kinduitleg"][0]["frames"][0]["personen"] == []
    terug = {"revisie": 2, "revisies": antwoord["revisies"], "venster": "een", "sleutel": "terug", "blad": "kinduitleg"}
    assert venster.vraag("ongedaan/", terug).status_code == 200
    assert ruw(dossier) == plan


def test_a_stranger_gets_nothing_and_nonsense_is_refused(
    venster: Venster, dossier: Dossier, vreemde: Any, client: Client
) -> None:
    (kenmerk,) = knoppen(schrijf(venster, dossier, f"{ACTIE}.wanneer", "2x p.w.")).values()
    onzin: tuple[Any, ...] = ({"voorstel": kenmerk}, {"voorstel": kenmerk, "revisie": -1}, [])
    for data in onzin:
        assert venster.vraag("voorstel/", data).status_code == 400
    assert neem(venster, "000000000000").status_code == 409
    assert venster.browser.get(f"{venster.adres}voorstel/").status_code == 405
    ander = Client(headers={"host": "localhost"})
    ander.force_login(vreemde)
    venster.browser = ander
    assert neem(venster, kenmerk).status_code == 404


def test_an_item_that_is_added_comes_behind_items_that_are_not_finished(venster: Venster, dossier: Dossier) -> None:
    plan = ruw(dossier)
    doelen = plan["ondersteuningsplan"]["doelen"]
    doelen[0]["doelencheck"] = doelen[1]["doelencheck"] = None
    plan["ondersteuningsplan"]["doelen"] = [*doelen, {"tekst": ""}, {"eigenaar": []}]
    dossier.plan = json.dumps(plan)
    dossier.save()
    antwoord = schrijf(venster, dossier, "kop.titel", "Plan")
    (titel,) = [een for een in knoppen(antwoord) if "Het gezin houdt zich" in een]
    gekregen = neem(venster, knoppen(antwoord)[titel]).json()
    nieuw = ruw(dossier)["ondersteuningsplan"]["doelen"]
    assert nieuw[:-1] == plan["ondersteuningsplan"]["doelen"]
    assert nieuw[-1]["tekst"] == "Het gezin houdt zich aan de veiligheidsafspraken."
    assert gekregen["naar"] == f"v-ondersteuningsplan-doelen-{len(nieuw) - 1}"
    assert gekregen["naar"] in gekregen["delen"][0]["html"]


def klaar(lijst: Any) -> str:
    """Return what the button below a list sends that puts in all that is missing."""
    gevonden = re.search(r'data-voorstel="(\w+)">Zet ', lijst)
    return gevonden[1] if gevonden else ""


GEBIEDEN = "ondersteuningsplan.levensgebieden"


@pytest.fixture
def lijst(venster: Venster, dossier: Dossier) -> str:
    """Take out all areas of life but three, and return the page where the others can be put in again."""
    blad = "ondersteuningsplan-levensgebieden"
    for nummer in reversed(range(3, 15)):
        assert venster.stuur("verwijder", f"{GEBIEDEN}[{nummer}]", None, blad=blad).status_code == 200
    return venster.browser.get(f"/dossiers/{dossier.uuid}/invullen/{blad}/").content.decode()


def test_all_areas_of_life_are_put_in_at_once_each_once_and_taken_back_at_once(
    venster: Venster, dossier: Dossier, lijst: str
) -> None:
    voor = waarde_op(ruw(dossier), GEBIEDEN)
    assert "Zet de andere 12 klaar" in lijst
    antwoord = neem(venster, klaar(lijst)).json()
    nu = waarde_op(ruw(dossier), GEBIEDEN)
    assert nu[:3] == voor
    assert len({een["gebied"] for een in nu}) == len(nu) == 15
    assert all([*een] == ["gebied"] for een in nu[3:])
    assert not klaar(antwoord["delen"][0]["html"])
    alles = {"revisie": antwoord["revisie"], "revisies": antwoord["revisies"], "venster": venster.naam, "sleutel": "o"}
    assert venster.vraag("ongedaan/", alles).status_code == 200
    assert waarde_op(ruw(dossier), GEBIEDEN) == voor


def test_a_list_that_has_changed_since_is_not_filled(venster: Venster, lijst: str) -> None:
    venster.stuur("voeg_toe", f"{GEBIEDEN}[3]", {"gebied": "vrije_tijd"})
    assert neem(venster, klaar(lijst)).status_code == 409


def test_all_areas_of_life_are_put_in_an_empty_plan(browser: Client, anna: Gebruiker) -> None:
    dossier = nieuw_dossier(anna, leeg_plan("volledig", "Plan van Sam"))
    weg = f"/dossiers/{dossier.uuid}/invullen/ondersteuningsplan-levensgebieden/"
    html = browser.get(weg).content.decode()
    assert "Zet alle 15 klaar" in html
    assert neem(Venster(browser, dossier), klaar(html)).status_code == 200
    assert len(waarde_op(ruw(dossier), GEBIEDEN)) == 15
