"""The name of a school or a house is found by the part that sets it apart; a code word in all its forms."""

from __future__ import annotations

from typing import Any

import pytest

from lezers.test_adres_van_een_ander import anders as ongeboren
from lezers.test_adres_van_een_ander import lek as lek_voor_ruben
from lezers.test_lekcontrole import ANOUK, FEMKE, ZORG, lek
from plandocs.lezers import Voor
from plannen import edited

CODE = "veilig_verder_plan.noodgeval.codewoord"
WONEN = "ondersteuningsplan.levensgebieden[2].samenvatting"
TEKST = "ondersteuningsplan.levensgebieden[0].samenvatting"

SCHOLEN = [
    ("Basisschool De Vlieger", "bij de Vliegerschool"),
    ("Basisschool De Vlieger", "bij de vliegerschool"),
    ("Basisschool De Vlieger", "op de Vlieger"),
    ("OBS De Regenboog", "naar de Regenboogschool"),
    ("ODS Wereldwijs", "naar Wereldwijs"),
    ("De Prins Clausschool", "op de Clausschool"),
    ("De Prins Clausschool", "op de Prins Claus"),
    ("Koningin Wilhelminaschool", "op de Wilhelmina"),
    ("Koningin Wilhelminaschool", "op de Wilhelminaschool"),
    ("Huize Lindenlust", "belt Lindenlust"),
    ("Opvanghuis De Zwaluw", "in de Zwaluw"),
]


@pytest.mark.parametrize(("naam", "gezegd"), SCHOLEN)
def test_where_a_hidden_professional_works_is_found_by_what_sets_it_apart(naam: str, gezegd: str) -> None:
    dicht: dict[str, Any] = {
        f"{ANOUK}.contact": {"telefoon": "06-00001234", "afgeschermd_voor": ["ruud"]},
        f"{ANOUK}.organisatie": naam,
    }
    assert lek(edited({**dicht, ZORG: f"Zij is elke dag {gezegd}."})) is not None
    gewoon = "Op de basisschool en de huisschool ziet de koningin een regenboog, een vlieger en een zwaluw."
    assert lek(edited({**dicht, ZORG: gewoon})) is None


HUIZEN = [
    ("Jara woont nu op Fort Isabella.", "Zij neemt de bus naar Fort Isabella."),
    ("Jara slaapt bij Huize Lindenlust.", "Er belt iemand van Lindenlust."),
    ("Jara slaapt in villa Zonnehof.", "Er belt iemand van Zonnehof."),
    ("Jara leert bij ROC Zqmond.", "Er belt iemand van Zqmond."),
]


@pytest.mark.parametrize(("geheim", "gezegd"), HUIZEN)
def test_a_house_with_a_name_in_a_withheld_text_is_found(geheim: str, gezegd: str) -> None:
    assert lek_voor_ruben(ongeboren({WONEN: geheim, TEKST: gezegd})) is not None
    assert lek_voor_ruben(ongeboren({WONEN: geheim, TEKST: "Het huis ligt bij een fort of een villa."})) is None


CODES = [
    ("paddenstoel", "paddenstoelen"),
    ("paddenstoel", "paddenstoeltje"),
    ("paddenstoel", "paddestoel"),
    ("paddenstoel", "paddestoelen"),
    ("paddestoel", "Paddenstoelen"),
    ("de rode paraplu", "rode paraplu"),
    ("de rode paraplu", "rode paraplu's"),
    ("zonnebloemen", "zonnebloem"),
    ("kat", "katten"),
    ("kat", "katje"),
    ("duif", "duiven"),
    ("maan", "manen"),
    ("koning", "koninkje"),
    ("pannenkoek", "pannekoeken"),
]


@pytest.mark.parametrize(("code", "gezegd"), CODES)
def test_a_code_word_is_found_in_the_plural_small_in_old_spelling_and_without_article(code: str, gezegd: str) -> None:
    fout = lek(edited({CODE: code, ZORG: f"Dan zegt zij: {gezegd}, en gaat."}), Voor("intern"))
    assert fout is not None
    assert fout.path == CODE
    gewoon = "De stoel van de pad is rood, en katoen is geen briefkaart of maandag."
    assert lek(edited({CODE: code, ZORG: gewoon}), Voor("intern")) is None


@pytest.mark.parametrize("gezegd", ["1234567", "123 45 67", "123-4567"])
def test_a_number_of_a_house_is_found_without_its_area(gezegd: str) -> None:
    plan = {FEMKE: {"telefoon": "020-1234567", "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: f"Bel {gezegd} na negen uur."})) is not None
    assert lek(edited({**plan, ZORG: "Bel 1234568 na negen uur."})) is None
    plan = {FEMKE: {"telefoon": "0512-912345", "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: "Bel 912345 na negen uur."})) is not None
