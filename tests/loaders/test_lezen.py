"""What a plan says is read as it was written, with the place of every part."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from plan_als_yaml import as_yaml

from plandocs.loaders import Gelezen, Plaats, load, loads
from plandocs.plan.walk import onderdelen
from plannen import clean

SCHOON = Path(__file__).parents[1] / "schoon.yaml"
PLAN = """\
plandocs: 1
kop:
  titel: Plan van Noor
personen:
  - id: noor
    rol: jeugdige
"""


def lees(tekst: str) -> Gelezen:
    return loads(tekst.encode(), "plan.yaml", "yaml")


def test_the_clean_sample_is_read_whole() -> None:
    assert load(SCHOON).plan == clean()


def test_a_plan_written_as_json_and_read_back_is_equal() -> None:
    data = clean().model_dump_json().encode()
    assert loads(data, "plan.json", "json").plan == clean()


def test_a_plan_written_as_yaml_and_read_back_is_equal() -> None:
    data = as_yaml(clean().model_dump(mode="json"))
    assert loads(data, "plan.yaml", "yaml").plan == clean()


@pytest.mark.parametrize("naam", ["plan.yaml", "plan.YML", "plan.json"])
def test_the_name_tells_how_to_read_the_file(tmp_path: Path, naam: str) -> None:
    pad = tmp_path / naam
    pad.write_bytes(clean().model_dump_json().encode())
    assert load(pad).plan == clean()


def test_every_part_of_the_plan_has_a_place_in_the_file() -> None:
    gelezen = load(SCHOON)
    for pad, deel in onderdelen(gelezen.plan):
        if deel != type(deel).model_construct():
            assert pad in gelezen.plaatsen


@pytest.mark.parametrize(
    ("pad", "woorden"),
    [
        ("kop.titel", "Plan van Tess, Jip, Femke en Ruud"),
        ("ondersteuningsplan.doelen[3].acties[0].wanneer", "elke avond om 19.30 uur"),
        ("ondersteuningsplan.levensgebieden[1].gebied", "veiligheid"),
        ("veilig_verder_plan.noodgeval.telefoonnummers[0].nummer", "'112'"),
        ("kop.familiegroepsplan.aangeboden", "true"),
    ],
)
def test_a_place_marks_the_words_themselves(pad: str, woorden: str) -> None:
    gelezen = load(SCHOON)
    plaats = gelezen.plaatsen[pad]
    assert plaats.einde is not None
    assert gelezen.regels[plaats.regel - 1][plaats.kolom - 1 : plaats.einde - 1] == woorden


def test_a_part_is_placed_at_its_name_or_its_dash() -> None:
    gelezen = lees(PLAN)
    assert gelezen.plaatsen["kop"] == Plaats(2, 1, 4)
    assert gelezen.plaatsen["personen[0]"][:2] == (5, 5)


def test_what_is_not_in_the_file_is_placed_at_what_it_belongs_to() -> None:
    gelezen = lees(PLAN)
    assert gelezen.plaats_van("personen[0].contact.telefoon") == gelezen.plaatsen["personen[0]"]
    assert gelezen.plaats_van("rechtbank.zaak") == gelezen.plaatsen[""]


def test_places_in_json_are_those_of_the_file() -> None:
    tekst = json.dumps(json.loads(clean().model_dump_json()), indent=2, ensure_ascii=False)
    gelezen = loads(tekst.encode(), "plan.json", "json")
    plaats = gelezen.plaatsen["personen[2].roepnaam"]
    assert gelezen.regels[plaats.regel - 1][plaats.kolom - 1 :] == '"Femke",'


@pytest.mark.parametrize(
    ("veld", "geschreven"),
    [
        ("roepnaam", "Null"),
        ("roepnaam", "Ja"),
        ("achternaam", "No"),
        ("relatie", "3.0"),
        ("bsn", "012345678"),
        ("skj_nummer", "1e3"),
        ("functie", "2026-03-04"),
        ("organisatie", "0x1F"),
    ],
)
def test_text_stays_as_it_was_written(veld: str, geschreven: str) -> None:
    plan = lees(f"{PLAN}    {veld}: {geschreven}\n").plan
    assert getattr(plan.personen[0], veld) == geschreven


def test_a_phone_number_keeps_its_first_zero() -> None:
    contact = lees(PLAN + "    contact: {telefoon: 0612345678}\n").plan.personen[0].contact
    assert contact is not None
    assert contact.telefoon == "0612345678"


def test_an_answer_that_is_a_word_stays_a_word() -> None:
    assert lees(PLAN + "    gezag: nee\n").plan.personen[0].gezag == "nee"


@pytest.mark.parametrize(
    ("geschreven", "waarde"),
    [("ja", True), ("Ja", True), ("true", True), ("'ja'", True), ("nee", False), ("NEE", False), ("false", False)],
)
def test_yes_and_no_may_be_dutch(geschreven: str, waarde: bool) -> None:
    figuur = lees(f"{PLAN}    figuur: {{bril: {geschreven}}}\n").plan.personen[0].figuur
    assert figuur is not None
    assert figuur.bril is waarde


@pytest.mark.parametrize("geschreven", ["2017-03-14", "14 maart 2017", "14-3-2017", "dinsdag 14 maart 2017"])
def test_a_date_may_be_dutch(geschreven: str) -> None:
    assert lees(f"{PLAN}    geboortedatum: {geschreven}\n").plan.personen[0].geboortedatum == date(2017, 3, 14)


@pytest.mark.parametrize("geschreven", ["3", "'3'", "+3", "3.0"])
def test_a_number_may_be_written_in_any_plain_way(geschreven: str) -> None:
    assert lees(PLAN.replace("Noor\n", f"Noor\n  versie: {geschreven}\n", 1)).plan.kop.versie == 3


def test_one_word_may_stand_for_a_list_of_one() -> None:
    plan = lees(PLAN + "netwerk: {leden: [{wie: noor, mag_zien: koelkastblad}]}\n").plan
    assert plan.netwerk is not None
    assert plan.netwerk.leden[0].mag_zien == ("koelkastblad",)


@pytest.mark.parametrize("leeg", ["", " ~", " null"])
def test_what_is_left_empty_is_not_filled_in(leeg: str) -> None:
    assert lees(f"{PLAN}    figuur:{leeg}\nbronnen:{leeg}\n").plan == lees(PLAN).plan


@pytest.mark.parametrize("voor", ["\ufeff", "---\n", "# plan\n\n", "%YAML 1.2\n---\n"])
def test_what_may_stand_before_a_plan_does_not_matter(voor: str) -> None:
    assert lees(voor + PLAN).plan == lees(PLAN).plan


@pytest.mark.parametrize("einde", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(einde: str) -> None:
    gelezen = lees(PLAN.replace("\n", einde))
    assert gelezen.plan == lees(PLAN).plan
    assert gelezen.plaatsen == lees(PLAN).plaatsen
    assert gelezen.regels == lees(PLAN).regels


def test_a_part_may_be_repeated_with_an_anchor() -> None:
    plan = lees(PLAN + "    relatie: &wie kind van &\nregie: {wie: noor, taken: [*wie, *wie]}\n").plan
    assert plan.regie is not None
    assert plan.regie.taken == ("kind van &", "kind van &")


def test_only_a_yaml_file_needs_the_yaml_reader() -> None:
    code = (
        "import sys; from plandocs.loaders import loads, PlanError\n"
        "try: loads(b'{}', 'plan.json', 'json')\n"
        "except PlanError: sys.exit('ruamel' in str([*sys.modules]))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
