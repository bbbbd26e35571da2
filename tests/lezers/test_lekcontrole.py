"""The leak check: it finds what is withheld in every spelling, and is quiet about everything else."""

from __future__ import annotations

from typing import Any

import pytest

from plandocs.errors import LeakError
from plandocs.lezers import Voor
from plandocs.lezers.lekcontrole import controleer_woorden
from plandocs.lezers.uitgave import uitgave
from plandocs.lezers.zoektekst import Naald, Zoektekst, kern
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plandocs.plan.walk import teksten
from plannen import edited

ZORG = "ondersteuningsplan.zorgen[0].tekst"
FEMKE = "personen[2].contact"
ANOUK = "personen[7]"
SCHOOL: dict[str, Any] = {
    "ondersteuningsplan.levensgebieden[0].samenvatting": "Tess gaat nu naar basisschool De Vuurtoren in Duinoord.",
    "ondersteuningsplan.levensgebieden[0].niet_voor": ["ruud"],
}
ADRES = {FEMKE: {"telefoon": "06-12345670", "adres": "Lariksdreef 14, Oosterveen", "afgeschermd_voor": ["ruud"]}}


def lek(plan: Plan, lezer: Voor | None = None) -> LeakError | None:
    """Return the refusal to write the support plan as text, if it is refused."""
    try:
        for task in tasks(plan, ["ondersteuningsplan"], ["txt"], lezer or Voor("gezin", "ruud")):
            render(task)
    except LeakError as error:
        return error
    return None


SPELLINGEN = [
    "06-12345670",
    "0612345670",
    "06 12 34 56 70",
    "06.1234.5670",
    "+31 6 12345670",
    "+31(0)6-12345670",
    "0031612345670",
    "06\u201112345670",
    "0\u200b6\u200b12345\u200b670",
    "06-1234\n5670",
    "\uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff10",
    "Lariksdreef 14",
    "LARIKSDREEF 14",
    "L\u00e0riksdr\u00e9ef 14",
    "La\u00adriks\u00addreef\u00a014",
    "Lariks-\ndreef 14",
    "Lariksdreef nr. 14, in de Lariksdreef dus",
    "Lariksdreef14",
    "aan de Lariksdreef",
    "ergens in Oosterveen",
    "in de lariksdreef",
    "12345670",
    "(06) 123 456 70",
    "0031-6-1234 5670",
    "+31.6.12.34.56.70",
    "[06] 12345670",
    "Lariksdreefje 14",
    "Lariksdreefbewoners",
    "Lariksdreef-\nbewoners",
    "Oosterveense kermis",
    "in oosterveen",
]


@pytest.mark.parametrize("spelling", SPELLINGEN)
def test_a_hidden_address_or_number_is_found_however_it_is_written(spelling: str) -> None:
    plan = edited({**ADRES, ZORG: f"Ik zag dat ze daar is: {spelling}. Dat weet ik."})
    fout = lek(plan)
    assert fout is not None
    assert fout.path.startswith(FEMKE)
    assert fout.place.startswith("ondersteuningsplan.zorgen[0]")
    assert lek(plan, Voor("gezin", "femke")) is None


ANDERS = [
    "Lariksdreefachtig",
    "Oosterveenmol",
    "Noordlariksdreef",
    "10612345670",
    "061234567012",
    "06-12345671",
    "een lariks in de dreef",
    "14 lariksen",
    "23456701",
]


@pytest.mark.parametrize("woorden", ANDERS)
def test_part_of_a_longer_word_or_another_number_is_no_alarm(woorden: str) -> None:
    assert lek(edited({**ADRES, ZORG: f"Het gaat over {woorden} en over vroeger."})) is None


STRAAT: dict[str, Any] = {FEMKE: {"adres": "Zilvermeeuwstraat 12b, 1234 AB Zqdorp", "afgeschermd_voor": ["ruud"]}}
STRAAT_ZO = [
    "zilvermeeuwstraat",
    "Zilvermeeuwstr. 12",
    "zilvermeeuwstr",
    "Zilvermeeuw-straat 12 B",
    "Zilvermeeuwstraat12b",
]


@pytest.mark.parametrize("gezegd", [*STRAAT_ZO, "1234AB", "1234 ab", "1234-AB", "Zilvermeeuwstraat nr. 12"])
def test_a_street_or_postcode_is_found_shortened_glued_and_without_capital(gezegd: str) -> None:
    assert lek(edited({**STRAAT, ZORG: f"Ik zag haar bij {gezegd} lopen."})) is not None


def test_a_street_that_was_shortened_in_the_plan_is_found_in_full() -> None:
    plan = {FEMKE: {"adres": "Zilvermeeuwstr. 12, Zqdorp", "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: "Zij woont nu in de Zilvermeeuwstraat, denk ik."})) is not None


GEWOON = ["een lange weg", "de hoofdstraat", "een nieuwe straat", "het schoolplein", "onderweg"]


@pytest.mark.parametrize("adres", ["Langeweg 3", "Hoofdstraat 3", "Nieuwestraat 3", "Schoolplein 3", "Onderweg 3"])
def test_a_street_that_is_also_a_common_word_is_only_found_with_a_capital_or_its_number(adres: str) -> None:
    plan = {FEMKE: {"adres": f"{adres}, Zqdorp", "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: f"Wij liepen over {', '.join(GEWOON)} en naar huis."})) is None
    assert lek(edited({**plan, ZORG: f"Wij liepen over {adres} naar huis."})) is not None
    assert lek(edited({**plan, ZORG: f"Wij liepen over de {adres.split()[0]} naar huis."})) is not None


@pytest.mark.parametrize(
    "gezegd",
    [
        "zq.bos at post.example",
        "zq.bos (at) post (dot) example",
        "zq.bos[at]post[dot]example",
        "ZQ punt Bos apenstaart post punt example",
        "zq.bos @ post.example",
    ],
)
def test_a_mail_address_is_found_as_people_say_it(gezegd: str) -> None:
    plan = {FEMKE: {"email": "zq.bos@post.example", "afgeschermd_voor": ["ruud"]}}
    assert lek(edited({**plan, ZORG: f"Mail naar {gezegd} graag."})) is not None
    assert lek(edited({**plan, ZORG: "De heer Bos is post aan het lezen, dat is een voorbeeld."})) is None


@pytest.mark.parametrize("school", ["Montessorischool", "IKC", "openbare basisschool", "PCBS", "OBS", "vrije school"])
def test_a_school_is_found_without_what_kind_of_school_it_is(school: str) -> None:
    zorg = "ondersteuningsplan.zorgen[1]"
    dicht = {f"{zorg}.tekst": f"Tess gaat nu naar {school} De Zqklimop.", f"{zorg}.niet_voor": ["ruud"]}
    assert lek(edited({**dicht, ZORG: "Zij wacht elke dag bij de Zqklimop."})) is not None
    assert lek(edited({**dicht, ZORG: f"Zij zit niet op een {school}."})) is None


@pytest.mark.parametrize("gezegd", ["0612345670", "0031612345670", "612345670", "12345670"])
def test_a_number_without_its_beginning_is_found_in_the_whole_number(gezegd: str) -> None:
    naald = Naald("12345670", "pad", nummer=True)
    assert Zoektekst([gezegd]).vind(naald) == 0
    assert Zoektekst([f"1{gezegd}"]).vind(naald) is None


def test_a_quote_that_mentions_a_secret_school_is_refused() -> None:
    for woorden in ("Zij zit op De Vuurtoren.", "Ik was bij school de vuur\u00adtoren.", "Ze is nu in Duinoord."):
        fout = lek(edited({**SCHOOL, ZORG: woorden}))
        assert fout is not None
        assert fout.path == "ondersteuningsplan.levensgebieden[0].samenvatting"
        assert fout.place.startswith("ondersteuningsplan.zorgen[0]")
        assert "uurtoren" not in str(fout)
        assert "Duinoord" not in str(fout)
    assert lek(edited({**SCHOOL, ZORG: "We keken naar een vuurtoren aan zee. De vuurtorenwachter zwaaide."})) is None


def test_a_school_where_somebody_works_openly_is_no_secret() -> None:
    plan = edited(
        {
            "ondersteuningsplan.levensgebieden[0].samenvatting": "Tess gaat naar Basisschool De Wilg en leest graag.",
            "ondersteuningsplan.levensgebieden[0].niet_voor": ["ruud"],
            ZORG: "Op De Wilg valt Tess in slaap.",
        }
    )
    assert lek(plan) is None


def test_where_a_hidden_professional_works_is_found_in_a_sentence() -> None:
    dicht = {f"{ANOUK}.contact": {"telefoon": "06-00001234", "afgeschermd_voor": ["ruud"]}}
    geheim = {**dicht, f"{ANOUK}.organisatie": "Opvanghuis De Zwaluw"}
    assert lek(edited({**geheim, ZORG: "Zij slaapt in de Zwaluw."})) is not None
    assert lek(edited({**dicht, f"{ANOUK}.organisatie": "school", ZORG: "Tess valt op school in slaap."})) is None


def test_the_place_is_named_as_in_the_whole_plan_although_the_reader_sees_fewer_items() -> None:
    plan = edited(
        {
            **ADRES,
            "ondersteuningsplan.zorgen[0].niet_voor": ["ruud"],
            "ondersteuningsplan.zorgen[1].tekst": "Zij woont aan de Lariksdreef 14.",
        }
    )
    fout = lek(plan)
    assert fout is not None
    assert fout.place.startswith("ondersteuningsplan.zorgen[1]")


def test_a_withheld_sentence_that_somebody_repeats_is_found_and_common_words_are_not() -> None:
    zin = "Femke heeft in de zomer van 2024 twee weken bij haar zus geslapen omdat zij bang was."
    dicht = {"ondersteuningsplan.zorgen[1].tekst": zin, "ondersteuningsplan.zorgen[1].niet_voor": ["ruud"]}
    herhaald = lek(edited({**dicht, ZORG: f"Dit zei zij: {zin.upper()} Meer niet."}))
    assert herhaald is not None
    assert herhaald.path == "ondersteuningsplan.zorgen[1].tekst"
    assert lek(edited({**dicht, ZORG: "Femke heeft twee weken bij haar zus gegeten in de zomer."})) is None


def test_a_citizen_service_number_or_code_word_is_refused_for_every_reader() -> None:
    plan = edited(
        {
            "personen[0].bsn": "111222333",
            "veilig_verder_plan.noodgeval.codewoord": "pannenkoek",
            ZORG: "Het nummer is 1112.22.333.",
        }
    )
    for lezer in (Voor("gezin"), Voor("intern"), Voor("rechtbank"), Voor("gezin", "femke")):
        fout = lek(plan, lezer)
        assert fout is not None
        assert fout.path == "personen[0].bsn"
    data = plan.model_dump(mode="json", exclude_defaults=True)
    data["ondersteuningsplan"]["zorgen"][0]["tekst"] = "Zeg dan Pannenkoek."
    assert lek(Plan.model_validate(data), Voor("intern")) is not None
    data["ondersteuningsplan"]["zorgen"][0]["tekst"] = "Wij eten pannenkoekmix met koek uit de pan."
    assert lek(Plan.model_validate(data), Voor("intern")) is None


def test_an_attached_plan_is_searched_although_the_document_does_not_show_that_part() -> None:
    plan = edited({**ADRES, "gezinsplan.samenvatting_en_conclusie": "Zij woont aan de Lariksdreef 14."})
    with pytest.raises(LeakError) as fout:
        list(tasks(plan, ["ondersteuningsplan"], ["pdf"], Voor("gezin", "ruud")))
    assert fout.value.place == "gezinsplan.samenvatting_en_conclusie"


def test_a_file_name_may_not_tell_either() -> None:
    wacht = uitgave(edited(ADRES), Voor("gezin", "ruud")).bewaking
    with pytest.raises(LeakError):
        controleer_woorden("niets", wacht, "plan-lariksdreef-14.txt")


def test_what_to_look_for_is_never_in_a_representation() -> None:
    wacht = uitgave(edited(ADRES), Voor("gezin", "ruud")).bewaking
    assert wacht.naalden
    assert "lariks" not in repr(wacht).lower()


def test_every_hidden_text_of_some_length_is_looked_for() -> None:
    zin = "Deze zin van meer dan zes woorden staat nergens anders."
    plan = edited({ZORG: zin, "ondersteuningsplan.zorgen[0].niet_voor": ["ruud"]})
    deze = uitgave(plan, Voor("gezin", "ruud"))
    assert zin not in {tekst for _, tekst in teksten(deze.plan)}
    assert deze.bewaking.eerste(["iets", f"x {zin}"]) == (Naald(kern(zin), ZORG), 1)


def test_a_number_of_the_text_is_that_in_which_the_find_begins() -> None:
    zoektekst = Zoektekst(["", "een Lin", "den laan", "  ", "twee"])
    assert zoektekst.vind(Naald("lindenlaan", "pad")) == 1
    assert zoektekst.vind(Naald("twee", "pad")) == 4
    assert zoektekst.vind(Naald("twee", "pad", naam=True)) is None
    assert zoektekst.vind(Naald("", "pad")) is None
