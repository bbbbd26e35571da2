"""A secret address does not go out through somebody else: not in a field for another, not in other words."""

from __future__ import annotations

from typing import Any

import pytest

from plandocs.errors import LeakError
from plandocs.lezers import Voor, achtergehouden
from plandocs.lezers.uitgave import uitgave
from plandocs.lezers.zoektekst import kern
from plandocs.pipeline import plan_as_json, render, tasks
from plandocs.plan import Plan
from plandocs.plan.walk import stappen
from plannen import plan_van, put

RUBEN = Voor("gezin", "ruben")
DEWI = "personen[6].contact"
TEKST = "ondersteuningsplan.levensgebieden[0].samenvatting"


def anders(changes: dict[str, Any]) -> Plan:
    """Return the plan of the secret address after edits by path."""
    data = plan_van("ongeboren-kind").model_dump(mode="json", exclude_defaults=True)
    for pad, waarde in changes.items():
        *naar, laatste = stappen(pad)
        hier: Any = data
        for stap in naar:
            hier = hier[stap]
        put(hier, laatste, waarde)
    return Plan.model_validate(data)


def lek(plan: Plan) -> LeakError | None:
    """Return the refusal to write the support plan for the father, if it is refused."""
    try:
        render(next(tasks(plan, ["ondersteuningsplan"], ["txt"], RUBEN)))
    except LeakError as error:
        return error
    return None


VELDEN = [
    ("adres", "Sluisdijk 112, Overhaven"),
    ("adres", "Sluisdijk 112, Overhaven, Nederland"),
    ("adres", "Sluisdijk 112, Overhaven-Noord"),
    ("adres", "Sluisdijk 112, gemeente Overhaven"),
    ("adres", "Sluisdijk 112, 1e verdieping, Overhaven"),
    ("adres", "Sluisdijk 112, kamer 4"),
    ("adres", "Sluisdijk 112 (achterom)"),
    ("adres", "Sluisdijk nr. 112"),
    ("adres", "Sluisdijk 112, Zandwijk"),
    ("adres", "sluisdijk 112b te overhaven"),
    ("adres", "Sluisdijk 114, Overhaven"),
    ("adres", "Sluisdijk, Overhaven"),
    ("adres", "Overhaven"),
    ("adres", "Bij Jara thuis aan de Sluisdijk 112"),
    ("telefoon", "06-00004412 (of bij Jara, Sluisdijk 112)"),
    ("telefoon", "06-00004412 of 06-00004401"),
    ("email", "dewi@jongeouders.example (Sluisdijk 112)"),
    ("email", "dewi@overhaven.example"),
]


@pytest.mark.parametrize(("veld", "waarde"), VELDEN)
def test_a_field_of_another_that_tells_a_secret_address_is_withheld_and_listed(veld: str, waarde: str) -> None:
    plan = anders({f"{DEWI}.{veld}": waarde})
    gezien = kern(plan_as_json(uitgave(plan, RUBEN).plan).decode())
    assert "sluisdijk" not in gezien
    assert "overhaven" not in gezien
    assert [een.reden for een in achtergehouden(plan, RUBEN) if een.pad == f"{DEWI}.{veld}"]
    assert lek(plan) is None


@pytest.mark.parametrize(("veld", "waarde"), VELDEN)
def test_what_another_has_in_a_field_makes_nothing_known(veld: str, waarde: str) -> None:
    for zin in ("Jara woont op de Sluisdijk 112.", "Jara woont op de Sluisdijk.", "Jara woont in Overhaven."):
        assert lek(anders({f"{DEWI}.{veld}": waarde, TEKST: zin})) is not None


def test_a_household_that_is_open_with_the_secret_address_is_withheld_too() -> None:
    plan = anders({"huishoudens[1].adres": "Sluisdijk 112 boven, Overhaven"})
    assert "huishoudens[1].adres" in {een.pad for een in achtergehouden(plan, RUBEN)}


def test_a_number_for_emergencies_with_the_secret_address_beside_it_is_withheld() -> None:
    regel = "veilig_verder_plan.noodgeval.telefoonnummers[2]"
    plan = anders({f"{regel}.nummer": "06-00004411 (Sluisdijk 112)"})
    assert regel in {een.pad for een in achtergehouden(plan, RUBEN)}


def test_a_town_in_which_somebody_openly_lives_elsewhere_is_no_secret_but_the_street_is() -> None:
    plan = {f"{DEWI}.adres": "Kerkplein 3, Overhaven"}
    assert lek(anders({**plan, TEKST: "Dewi werkt in Overhaven."})) is None
    assert lek(anders({**plan, TEKST: "Dewi werkt aan de Sluisdijk."})) is not None
    assert f"{DEWI}.adres" not in {een.pad for een in achtergehouden(anders(plan), RUBEN)}


def test_a_reader_who_lives_in_the_same_street_keeps_his_own_address() -> None:
    plan = {"huishoudens[1].adres": "Sluisdijk 3, Overhaven"}
    assert lek(anders({**plan, TEKST: "Ruben woont aan de Sluisdijk."})) is None
    assert lek(anders({**plan, TEKST: "Jara woont aan de Sluisdijk 112."})) is not None


def test_one_number_of_two_that_are_secret_is_no_reason_to_tell_the_other() -> None:
    samen = {"telefoon": "06-00004403 of 06-00004499", "afgeschermd_voor": ["ruben"]}
    plan = {"personen[3].contact": samen, "personen[2].contact.telefoon": "06-00004403"}
    assert lek(anders({**plan, TEKST: "Bel 06-00004499."})) is not None


GEZEGD = [
    "Zij woont aan de sluisdijk.",
    "Zij woont in overhaven.",
    "Bij Overhavens station stapt zij uit.",
    "Zij is nu een Overhavense.",
    "De Overhavenaren vieren feest.",
    "Het is een overhavense winkel.",
    "Het Sluisdijkje is smal.",
    "Sluisdijkbewoners weten het.",
    "Mail Jara@overhaven.nl maar.",
    "ZIJ WOONT AAN DE SLUIS-\nDIJK",
]


@pytest.mark.parametrize("zin", GEZEGD)
def test_a_secret_street_or_town_is_found_without_capital_and_with_an_ending(zin: str) -> None:
    assert lek(anders({TEKST: zin})) is not None


@pytest.mark.parametrize(
    "adres", ["Schoolplein 3, Best", "Fietspad 3, Goes", "Zonnebloem 3, Houten", "Markt 3, Leiden"]
)
def test_a_street_or_town_that_is_an_ordinary_word_is_only_found_with_a_capital(adres: str) -> None:
    plan = {"huishoudens[0].adres": adres}
    gewoon = "Op het schoolplein en het fietspad gaat het best goed; een zonnebloem van houten latten kan lijden."
    assert lek(anders({**plan, TEKST: gewoon})) is None
    for woord in adres.replace(" 3", "").split(", "):
        assert lek(anders({**plan, TEKST: f"Zij is in {woord}."})) is not None


def test_a_country_or_a_floor_in_a_secret_address_is_no_secret() -> None:
    plan = {"huishoudens[0].adres": "Sluisdijk 112, 1e verdieping, Overhaven (achterom), Nederland"}
    assert lek(anders({**plan, TEKST: "In Nederland is op elke verdieping een kamer, ook achterom."})) is None
    assert lek(anders({**plan, TEKST: "In overhaven."})) is not None


def test_an_id_that_tells_a_secret_is_refused_with_its_path() -> None:
    plan = anders({})
    data = plan.model_dump_json(exclude_defaults=True).replace('"dewi"', '"dewi-sluisdijk"')
    with pytest.raises(LeakError) as fout:
        list(tasks(Plan.model_validate_json(data), ["ondersteuningsplan"], ["pdf"], RUBEN))
    assert fout.value.place == "personen[6].id"


def test_an_id_is_read_as_words_with_capitals() -> None:
    zin = {"ondersteuningsplan.levensgebieden[2].samenvatting": "Jara gaat naar Zqoord met de bus."}
    data = anders(zin).model_dump_json(exclude_defaults=True).replace('"doel-spullen"', '"doel_zqoord"')
    with pytest.raises(LeakError) as fout:
        list(tasks(Plan.model_validate_json(data), ["ondersteuningsplan"], ["docx"], RUBEN))
    assert fout.value.place.endswith(".id")
