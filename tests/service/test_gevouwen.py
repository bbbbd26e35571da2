"""Items of a long list are folded away: their words can be found, what is wrong in them is counted, and they open."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.editor.indeling import BLADEN
from plandocs.service.editor.stand import stand_van
from plandocs.service.editor.velden import deel_van, formulier, gevouwen
from plandocs.service.editor.vragen import Groep, Lijst, Vraag
from plandocs.service.toegang.models import Gebruiker
from service.ruwe_plannen import ruw_van

PLAN: dict[str, Any] = {
    "plandocs": 1,
    "kop": {"titel": "Plan van Tess"},
    "personen": [
        {"id": f"p{nummer}", "roepnaam": naam, "rol": "netwerklid", "achternaam": "De Wit"}
        for nummer, naam in enumerate(("Kees", "Ruud", "Tess", "Bo", "Lot"))
    ],
    "ondersteuningsplan": {
        "doelen": [
            {"id": f"d{nummer}", "tekst": f"Doel {nummer}.", "acties": [{"wat": f"Lijsterbes {nummer}", "wie": ["p0"]}]}
            for nummer in range(5)
        ]
    },
}


@pytest.fixture
def gezin(anna: Gebruiker) -> Dossier:
    return nieuw_dossier(anna, PLAN)


def open_item(browser: Client, dossier: Dossier, pad: str, **meer: str | int) -> Any:
    return browser.get(reverse("meer", args=[dossier.uuid]), {"wat": "item", "pad": pad, **meer})


def blad(browser: Client, dossier: Dossier, naam: str) -> str:
    return str(browser.get(reverse("sectie", args=[dossier.uuid, naam])).content.decode())


def bewaar(browser: Client, dossier: Dossier, **data: Any) -> Any:
    vast = {"revisie": 0, "venster": "ander", "sleutel": json.dumps(data, sort_keys=True)[:80], "oud": ""}
    adres = reverse("bewerk", args=[dossier.uuid])
    return browser.post(adres, json.dumps({**vast, **data}), content_type="application/json")


def test_a_folded_item_has_its_words_and_not_its_fields(browser: Client, gezin: Dossier) -> None:
    pagina = blad(browser, gezin, "ondersteuningsplan-doelen")
    assert "data-pad=" not in pagina
    for nummer in range(5):
        assert f"Lijsterbes {nummer}" in pagina


def test_it_opens_with_its_fields_and_what_is_found_in_it(browser: Client, gezin: Dossier) -> None:
    deel = open_item(browser, gezin, "ondersteuningsplan.doelen[3]").content.decode()
    assert 'data-pad="ondersteuningsplan.doelen[3].acties[0].wat"' in deel
    assert "doelen[2]" not in deel
    stand = stand_van(gezin.plan, timezone.localdate())
    assert (
        deel.count('class="melding ') == stand.binnen("ondersteuningsplan-doelen")["ondersteuningsplan.doelen[3]"] > 0
    )


def test_its_summary_says_how_much_is_found_in_it(browser: Client, gezin: Dossier) -> None:
    aantal = stand_van(gezin.plan, timezone.localdate()).binnen("ondersteuningsplan-doelen")
    pagina = blad(browser, gezin, "ondersteuningsplan-doelen")
    for nummer in range(5):
        teller = re.search(rf'data-binnen="v-ondersteuningsplan-doelen-{nummer}"[^>]*>(\d+) melding', pagina)
        assert teller
        assert int(teller[1]) == aantal[f"ondersteuningsplan.doelen[{nummer}]"]


def test_nothing_is_opened_by_a_number_that_may_mean_another_item_now(browser: Client, gezin: Dossier) -> None:
    weg = bewaar(browser, gezin, op="verwijder", pad="ondersteuningsplan.doelen[0]", blad="ondersteuningsplan-doelen")
    assert weg.status_code == 200
    hier = "ondersteuningsplan.doelen[3]"
    assert open_item(browser, gezin, hier, revisie=0, venster="dit").status_code == 409
    assert open_item(browser, gezin, hier, revisie=0, venster="ander").status_code == 200
    assert open_item(browser, gezin, hier, revisie=1, venster="dit").status_code == 200


def test_a_new_item_comes_open_and_the_others_stay_folded(browser: Client, gezin: Dossier) -> None:
    gedaan = bewaar(browser, gezin, op="voeg_toe", pad="ondersteuningsplan.doelen[5]", blad="ondersteuningsplan-doelen")
    assert 'data-pad="ondersteuningsplan.doelen[5].tekst"' in gedaan.json()["html"]
    assert 'data-pad="ondersteuningsplan.doelen[4].tekst"' not in gedaan.json()["html"]


def test_an_edit_is_answered_with_the_place_of_everything_that_is_found(browser: Client, gezin: Dossier) -> None:
    pad = "ondersteuningsplan.doelen[1].tekst"
    gedaan = bewaar(browser, gezin, op="zet", pad=pad, waarde="", oud="Doel 1.", blad="ondersteuningsplan-doelen")
    assert "v-ondersteuningsplan-doelen-1-tekst" in gedaan.json()["meldingen"]
    assert gedaan.json()["binnen"]["v-ondersteuningsplan-doelen-1"] > 0


@pytest.mark.parametrize("naam", [*BLADEN])
def test_unfolded_every_page_asks_all_that_the_whole_form_asks(naam: str) -> None:
    ruw = ruw_van()
    heel = {vraag.pad for vraag in vragen(formulier(BLADEN[naam], ruw))}
    gevonden: set[str] = set()
    wachten: list[Any] = [*gevouwen(BLADEN[naam], ruw)]
    while wachten:
        deel = wachten.pop()
        if isinstance(deel, Groep) and deel.dicht is not None:
            lijst = deel_van(deel.pad.rpartition("[")[0], ruw)
            deel = next(item for item in lijst.items if item.pad == deel.pad) if isinstance(lijst, Lijst) else deel
        gevonden |= {deel.pad} if isinstance(deel, Vraag) else set()
        wachten += onder(deel)
    assert gevonden == heel


def vragen(delen: Any) -> list[Vraag]:
    return [een for deel in delen for een in ([deel] if isinstance(deel, Vraag) else vragen(onder(deel)))]


def onder(deel: Any) -> tuple[Any, ...]:
    if isinstance(deel, Lijst):
        return (*deel.items,)
    return (*deel.delen, *deel.meer, *deel.zicht) if isinstance(deel, Groep) else ()
