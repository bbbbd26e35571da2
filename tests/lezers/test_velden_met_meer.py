"""Fields that hold more than one value, or words around it: everything in them is withheld and looked for."""

from __future__ import annotations

import pytest

from lezers.test_lekcontrole import FEMKE, ZORG, lek
from plandocs.lezers import Voor, zicht
from plandocs.lezers.gegevens import Gegeven, Soort
from plannen import edited

CODE = "veilig_verder_plan.noodgeval.codewoord"
WERELD = "ondersteuningsplan.zorgen[1]"

TELEFOON = [
    ("06-91827364 (na 9 uur)", "06 91827364"),
    ("06-91827364 of 06-55443322", "0691827364"),
    ("06-91827364 of 06-55443322", "+31 6 55443322"),
    ("06-91827364 / 06-55443322", "0655443322"),
    ("06-91827364, 06-55443322", "0655443322"),
    ("088-1234567 toestel 12", "088 123 45 67"),
    ("+31 (0)6-91827364 thuis", "06-91827364"),
    ("+49 1512 3456789", "+49 15123456789"),
    ("+49 1512 3456789", "0049 1512 3456789"),
    ("+49 1512 3456789", "01512 3456789"),
    ("0049 1512 3456789", "+49 1512 3456789"),
]


@pytest.mark.parametrize(("veld", "gezegd"), TELEFOON)
def test_every_phone_number_in_a_field_is_looked_for(veld: str, gezegd: str) -> None:
    plan = {FEMKE: {"telefoon": veld, "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: f"Zij zei: bel {gezegd} maar."})) is not None
    assert lek(edited({**plan, ZORG: "Zij zei: bel 06-11112222 maar."})) is None


ADRES = [
    ("Zilverpad 3 Zeedorp", "Zilverpad 3"),
    ("Zilverpad 3 Zeedorp", "het Zilverpad"),
    ("Zilverpad 3-5 hs, Zeedorp", "Zilverpad 3"),
    ("Zilverpad 3-5 hs, Zeedorp", "het Zilverpad"),
    ("Zqweg 3 1234 AB Zqdorp", "Zqweg 3"),
    ("Zqweg 3 1234 AB Zqdorp", "Zqdorp"),
    ("Zilverpad 3 bis Zeedorp", "Zeedorp"),
    ("Zilverpad 3 's-Zeedorp", "'s-Zeedorp"),
    ("p/a Opvang, Zilverpad 3 Zeedorp", "Zilverpad 3"),
    ("1e Zilverstraat 3 Zeedorp", "1e Zilverstraat 3"),
]


@pytest.mark.parametrize(("veld", "gezegd"), ADRES)
def test_an_address_is_found_without_a_comma_and_with_a_suffix(veld: str, gezegd: str) -> None:
    plan = {FEMKE: {"adres": veld, "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: f"Zij is nu bij {gezegd}, denk ik."})) is not None
    assert lek(edited({**plan, ZORG: "Zij loopt elke dag drie keer over straat."})) is None


@pytest.mark.parametrize(
    ("soort", "een", "ander", "gelijk"),
    [
        ("telefoon", "06-91827364 of 06-55443322", "thuis 0655443322", True),
        ("telefoon", "06-91827364 (na 9 uur)", "0031 6 91827364", True),
        ("telefoon", "06-91827364", "06-91827365", False),
        ("telefoon", "112", "112", False),
        ("email", "a@post.example of b@post.example", "B@post.example (werk)", True),
        ("email", "a@post.example", "c@post.example", False),
        ("adres", "Zilverpad 3 Zeedorp", "zilverpad 3, 1234 AB Zeedorp", True),
        ("adres", "Zilverpad 3-5 hs, Zeedorp", "Zilverpad 3", True),
        ("adres", "Zilverpad 3 Zeedorp", "Zilverpad 3 Bosdorp", False),
        ("adres", "Zilverpad 3 Zeedorp", "Zilverpad 31 Zeedorp", False),
    ],
)
def test_two_fields_are_the_same_when_they_share_a_value(soort: Soort, een: str, ander: str, gelijk: bool) -> None:
    assert Gegeven(soort, een).is_gelijk(Gegeven(soort, ander)) is gelijk


def test_a_number_for_emergencies_that_shares_a_hidden_number_is_hidden() -> None:
    plan = edited({FEMKE: {"telefoon": "06-91827364 of 06-55443322", "afgeschermd_voor": ["ruud"]}})
    data = plan.model_dump(mode="json", exclude_defaults=True)
    regels = data["veilig_verder_plan"]["noodgeval"].setdefault("telefoonnummers", [])
    regels.append({"naam": "Bel mij", "nummer": "0655443322 (thuis)"})
    gezien = zicht(type(plan).model_validate(data), Voor("gezin", "ruud")).veilig_verder_plan
    assert gezien
    assert gezien.noodgeval
    assert not [een for een in gezien.noodgeval.telefoonnummers if "5544" in een.nummer]


@pytest.mark.parametrize("gezegd", ["111222333", "1112.22.333", "444 555 666"])
def test_every_citizen_service_number_in_a_field_is_looked_for(gezegd: str) -> None:
    plan = {"personen[0].bsn": "bsn 111222333 (oud: 444555666)"}
    assert lek(edited({**plan, ZORG: f"Het nummer is {gezegd} zei hij."})) is not None


@pytest.mark.parametrize("gezegd", ["zq.een@post.example", "ZQTWEE@post.example"])
def test_every_mail_address_in_a_field_is_looked_for(gezegd: str) -> None:
    plan = {FEMKE: {"email": "zq.een@post.example (werk) of zqtwee@post.example", "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: f"Mail naar {gezegd} graag."})) is not None


@pytest.mark.parametrize(
    ("code", "gezegd"),
    [("zq", "Zeg dan Zq."), ("7391", "Zeg dan 7391!"), ("\U0001f98a", "Stuur dan \U0001f98a."), ("q", "Zeg Q.")],
)
def test_a_short_code_word_or_a_sign_is_looked_for_as_a_whole(code: str, gezegd: str) -> None:
    data = edited({CODE: code, ZORG: gezegd})
    assert lek(data, Voor("intern")) is not None
    assert lek(edited({CODE: code, ZORG: "Wij eten zqen en 73910 \U0001f98b."}), Voor("intern")) is None


@pytest.mark.parametrize("woorden", ["Ik wil naar Papa.", "Ik wil naar Papa's huis.", "Ik ga naar Femke."])
def test_somebody_to_whom_one_goes_is_no_secret_place(woorden: str) -> None:
    dicht = {f"{WERELD}.tekst": woorden, f"{WERELD}.niet_voor": ["ruud"]}
    assert lek(edited({**dicht, ZORG: "Tess mist Papa en Femke."})) is None


def test_a_secret_place_is_still_found() -> None:
    dicht = {f"{WERELD}.tekst": "Ik wil naar Zqdorp.", f"{WERELD}.niet_voor": ["ruud"]}
    assert lek(edited({**dicht, ZORG: "Zij is in Zqdorp."})) is not None
