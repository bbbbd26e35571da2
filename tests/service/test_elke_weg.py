"""Every address there is, found in the routes: what a stranger, nobody, and a form of another site get there."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from plandocs.service.dossiers.models import Dossier
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.toegang.models import Gebruiker
from service.meteen import meteen as meteen
from service.test_verhaal import map_ as map_
from service.test_verhaal import plaatje
from service.wegen import NAMEN, VAN_IEMAND, Wat, Weg, alles_van, wegen

WEGEN = tuple(wegen())
OPEN = {"inloggen", "binnen", "taal", "api-v1:health", "api-v1:openapi"}
"""What can be reached without an account."""
NIET_GEVONDEN_ALS_HET_ER_NIET_IS = {"frame-tekening", "bijgewerkt", "inzending-terug", "inzending-opmerkingen"}
"""Answers 404 to its owner too, because there is no such picture or file in what is made here."""
RAAR = ["../x", "..%2f..%2fgeheime-sleutel", "%2e%2e", "%2e%2e%2f%2e%2e", "%252e%252e", "/etc/passwd", "kop%00", "%00"]
RAAR += [
    "CON",
    "NUL.txt",
    "com1",
    "a%5cb",
    "..%5c..%5cx",
    "C:%5cx",
    "~root",
    "-rf",
    "x" * 5000,
    "%ff%fe",
    "kop%0d%0aX:1",
]

GEKOZEN = ["../../x", "/etc/passwd", "\0", "CON", "..\\x", "{{7*7}}", "x" * 5000, "[" * 500, "²"]


@pytest.fixture
def wat(dossier: Dossier, map_: Path) -> Wat:
    """Return one of everything, with a photo of the first person."""
    plan = json.loads(dossier.plan)
    plan["personen"][0].setdefault("figuur", {})["foto"] = "foto.png"
    dossier.plan = json.dumps(plan)
    dossier.save()
    folder = map_ / "beelden" / dossier.uuid.hex
    folder.mkdir(parents=True)
    (folder / "foto.png").write_bytes(plaatje())
    assert waarde_op(plan, "personen[0].figuur.foto")
    return alles_van(dossier)


def gekregen(client: Client, adres: str) -> list[int]:
    """Return what GET and POST are answered with."""
    return [client.get(adres).status_code, client.post(adres, {}).status_code]


def client_van(wie: Gebruiker | None = None, **meer: Any) -> Client:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False, **meer)
    if wie is not None:
        client.force_login(wie)
    return client


@pytest.mark.usefixtures("meteen")
def test_what_belongs_to_somebody_is_not_there_for_a_stranger(wat: Wat, vreemde: Gebruiker) -> None:
    client = client_van(vreemde)
    for weg in WEGEN:
        if weg.van_iemand:
            codes = gekregen(client, wat.adres(weg))
            assert 404 in codes, weg
            assert {*codes} <= {404, 405}, (weg, codes)


@pytest.mark.usefixtures("meteen")
def test_what_belongs_to_somebody_is_there_for_them(wat: Wat, anna: Gebruiker) -> None:
    client = client_van(anna)
    for weg in WEGEN:
        if weg.van_iemand and "weg" not in weg.naam and weg.naam not in NIET_GEVONDEN_ALS_HET_ER_NIET_IS:
            codes = gekregen(client, wat.adres(weg))
            assert {*codes} - {404, 405}, weg
            assert 500 not in codes, weg


def test_what_belongs_to_a_stranger_does_not_hang_on_an_own_dossier(wat: Wat, vreemde: Gebruiker) -> None:
    from plandocs.service.dossiers.opslag import nieuw_dossier

    eigen = nieuw_dossier(vreemde, {"kop": {"titel": "Van een ander"}})
    client = client_van(vreemde)
    for weg in WEGEN:
        if "uuid" in weg.argumenten and {"taak", "nummer", "kind"} & {*weg.argumenten}:
            assert {*gekregen(client, wat.adres(weg, uuid=eigen.uuid))} <= {400, 404, 405}, weg


def test_a_number_that_is_guessed_leads_nowhere(wat: Wat, anna: Gebruiker) -> None:
    client = client_van(anna)
    for weg in WEGEN:
        for argument in VAN_IEMAND & {*weg.argumenten}:
            assert {*gekregen(client, wat.adres(weg, **{argument: uuid.UUID(int=7)}))} <= {404, 405}, weg
        if "nummer" in weg.argumenten:
            assert {*gekregen(client, wat.adres(weg, nummer=99_999_999_999))} <= {400, 404, 405}, weg


def test_nobody_gets_in_without_an_account(wat: Wat) -> None:
    client = client_van()
    for weg in WEGEN:
        if weg.naam in OPEN:
            continue
        for antwoord in (client.get(wat.adres(weg)), client.post(wat.adres(weg), {})):
            if weg.api:
                assert antwoord.status_code in (401, 405, 415), weg
            else:
                assert antwoord.status_code == 302, weg
                assert antwoord["Location"].startswith("/inloggen/?next=/"), weg


def test_a_form_without_our_mark_is_refused_everywhere(wat: Wat, anna: Gebruiker) -> None:
    client = client_van(anna, enforce_csrf_checks=True)
    for weg in WEGEN:
        for methode in ("POST", "PUT", "PATCH", "DELETE"):
            code = client.generic(methode, wat.adres(weg), b"{}", content_type="application/json").status_code
            assert code == 403 or (weg.api and code == 405), (weg, methode)


def test_the_api_lets_no_page_of_another_site_in_with_a_session(wat: Wat, anna: Gebruiker) -> None:
    client = client_van(anna, enforce_csrf_checks=True)
    for weg in WEGEN:
        if weg.api and weg.naam not in OPEN:
            code = client.post(wat.adres(weg), b"{}", content_type="application/json").status_code
            assert code in (403, 405), weg


@pytest.mark.parametrize("raar", RAAR)
def test_a_strange_name_in_an_address_opens_nothing(raar: str, wat: Wat, anna: Gebruiker) -> None:
    client = client_van(anna)
    for weg in WEGEN:
        for argument in NAMEN & {*weg.argumenten}:
            merk = "merkteken"
            adres = wat.adres(weg, **{argument: merk}).replace(merk, raar)
            antwoord = client.get(adres)
            goed = {302} if weg.naam == "binnen" else set()
            assert antwoord.status_code in {400, 404, 405} | goed, (weg, antwoord.status_code)


def test_a_strange_choice_is_refused_and_breaks_nothing(wat: Wat, anna: Gebruiker) -> None:
    client = client_van(anna)
    vragen = ("document", "lezer", "nummer", "pad", "wat", "oud", "nieuw", "wijzigingen", "hier", "gedaan", "zoek")
    velden = ("sleutel", "revisie", "stijl", "sjabloon", "formaat", "venster", "blad", "voorbeeld", "profiel", "kind")
    for nummer, weg in enumerate(WEGEN):
        if not weg.api and weg.naam not in {"huisstijl-weg", "uitloggen", "dossier-verwijderen"}:
            adres = wat.adres(weg).partition("?")[0]
            for raar in (GEKOZEN[nummer % len(GEKOZEN)], GEKOZEN[(nummer + 3) % len(GEKOZEN)]):
                waarden = dict.fromkeys(vragen, raar)
                assert client.get(adres, waarden).status_code < 500, (weg, raar)
                assert client.post(adres, {**waarden, **dict.fromkeys(velden, raar)}).status_code < 500, (weg, raar)


@pytest.mark.parametrize(
    "pad", ["[[[", "personen[²]", "personen[00]", "personen[0", "kop..titel", "[0]", "٣", "9" * 5000]
)
@pytest.mark.parametrize("op", ["zet", "voeg_toe", "verwijder", "verplaats"])
def test_a_strange_path_changes_nothing(op: str, pad: str, browser: Client, dossier: Dossier) -> None:
    vast = {"revisie": 0, "venster": "v", "sleutel": "s", "waarde": 0 if op == "verplaats" else "x", "oud": ""}
    data = json.dumps({"op": op, "pad": pad, **vast})
    adres = f"/dossiers/{dossier.uuid}/bewerk/"
    assert browser.post(adres, data, content_type="application/json").status_code == 400
    assert browser.get(f"/dossiers/{dossier.uuid}/meer/", {"pad": pad}).status_code == 404


def test_every_argument_of_a_route_is_known() -> None:
    bekend = VAN_IEMAND | NAMEN | {"nummer", "welk"}
    assert {een for weg in WEGEN for een in weg.argumenten} <= bekend
    assert len({weg.naam for weg in WEGEN}) == len(WEGEN)


def test_a_weg_is_a_name_with_arguments() -> None:
    assert Weg("sectie", ("uuid", "naam")) in WEGEN
