"""While it is not certain who may read what, nobody gets a document: what withholds may itself be unfinished."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from plandocs.service.dossiers.codes import lezer_code
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.editor.bescherming import OnzekerError, onzeker, plan_voor_lezers
from plandocs.service.editor.heel import maak_heel
from plandocs.service.toegang.models import Gebruiker
from service.meteen import meteen
from service.ruwe_plannen import ruw_van

__all__ = ["meteen"]
GEHEIM = "Dit mag Bart niet lezen."


def met_geheim() -> dict[str, Any]:
    ruw = ruw_van()
    ruw["ondersteuningsplan"]["zorgen"][0] |= {"tekst": GEHEIM, "niet_voor": ["bart"]}
    return ruw


def bart(ruw: dict[str, Any]) -> dict[str, Any]:
    gevonden: dict[str, Any] = next(een for een in ruw["personen"] if een["id"] == "bart")
    return gevonden


def zonder_rol(ruw: dict[str, Any]) -> None:
    bart(ruw)["rol"] = ""


def weggehaald(ruw: dict[str, Any]) -> None:
    ruw["personen"].remove(bart(ruw))


def onleesbaar_voor(ruw: dict[str, Any]) -> None:
    ruw["ondersteuningsplan"]["zorgen"][0]["voor"] = ["Professional"]


def onleesbaar_geheim(ruw: dict[str, Any]) -> None:
    bart(ruw)["contact"] = {"adres": "Kade 1, Waterveen", "geheim": "misschien"}


def geheim_huis_zonder_naam(ruw: dict[str, Any]) -> None:
    ruw["huishoudens"][0] |= {"naam": "", "geheim": True}


def afgeschermd_voor_niemand(ruw: dict[str, Any]) -> None:
    ruw["personen"][0]["contact"] = {"telefoon": "0612345678", "afgeschermd_voor": ["niemand-meer"]}


def half_geheim_mens(ruw: dict[str, Any]) -> None:
    ruw["personen"].append({"id": "tante", "contact": {"telefoon": "06-12345678", "geheim": True}})


KAPOT = [zonder_rol, weggehaald, onleesbaar_voor, onleesbaar_geheim, geheim_huis_zonder_naam, afgeschermd_voor_niemand,
         half_geheim_mens]  # fmt: skip


@pytest.mark.parametrize("maak_kapot", KAPOT, ids=lambda een: een.__name__)
def test_no_document_while_something_that_withholds_is_unfinished(
    maak_kapot: Callable[[dict[str, Any]], None], browser: Client, anna: Gebruiker, meteen: None
) -> None:
    ruw = met_geheim()
    maak_kapot(ruw)
    with pytest.raises(OnzekerError, match="wie wat mag lezen"):
        plan_voor_lezers(maak_heel(ruw))
    dossier = nieuw_dossier(anna, ruw)
    assert refused(browser, dossier)


def refused(browser: Client, dossier: Dossier) -> bool:
    """Ask for the preview and for a document for everybody, and return whether both say why there is none."""
    for lezer in ("gezin", "intern", lezer_code(dossier, "gezin:bart")):
        vraag = {"document": "ondersteuningsplan", "lezer": lezer}
        blad = browser.get(reverse("voorbeeld-blad", args=[dossier.uuid]), vraag).content.decode()
        assert GEHEIM not in blad
        assert "wie wat mag lezen" in blad
    formulier = browser.get(reverse("uitvoer", args=[dossier.uuid, "formulier"]))
    assert formulier.status_code == 400, "the form would come back without what withholds"
    assert browser.get(reverse("uitvoer", args=[dossier.uuid, "json"])).status_code == 200
    vraag = {"document": "ondersteuningsplan", "formaat": "txt", "lezer": "gezin", "sleutel": secrets.token_hex(16)}
    gemaakt = browser.post(reverse("documenten-maken", args=[dossier.uuid]), vraag, follow=True).content.decode()
    return "wie wat mag lezen" in gemaakt and GEHEIM not in gemaakt


def test_what_is_unfinished_and_protects_nobody_holds_nothing_up() -> None:
    ruw = met_geheim()
    ruw["personen"].append({"id": "nieuw", "roepnaam": "Nog zonder rol"})
    ruw["ondersteuningsplan"]["zorgen"].append({"tekst": ""})
    ruw["kop"]["volgend_overleg"] = "ooit"
    heel = maak_heel(ruw)
    assert heel.opmerkingen
    assert [*onzeker(heel)] == []
    assert plan_voor_lezers(heel) is heel.plan


def test_of_a_plan_of_a_newer_plandocs_no_document_is_made(browser: Client, anna: Gebruiker) -> None:
    dossier = nieuw_dossier(anna, {**met_geheim(), "plandocs": 99})
    blad = browser.get(reverse("voorbeeld-blad", args=[dossier.uuid]), {"document": "ondersteuningsplan"})
    assert "nieuwere versie van plandocs" in blad.content.decode()
    assert GEHEIM not in blad.content.decode()
