"""A pseudonymised copy names nobody, keeps the order of events, and says what a human must look at."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from opdracht import run
from plandocs.loaders import load, loads
from plandocs.pipeline import plan_as_json
from plandocs.plan import Plan
from plandocs.plan.walk import teksten
from plandocs.pseudonimiseren import pseudonimiseer
from plandocs.pseudonimiseren.datums import verschuif_tekst
from plandocs.pseudonimiseren.vervanging import IEDEREEN, OPENBAAR
from plandocs.rules import check
from plannen import PLANNEN, VANDAAG, clean, edited, plan_van

ZAADJES = st.integers(0, 2**64)
_WOORD = re.compile(r"[^\W\d_]+")
_KLEIN = frozenset(
    {"el", "van", "de", "der", "den", "het", "oma", "opa", "oom", "tante", "juf", "mama", "papa", "dokter"}
)


def namen(plan: Plan) -> set[str]:
    """Return every word with a capital in a name of somebody in the plan."""
    velden = [veld for p in plan.personen for veld in (p.roepnaam, p.achternaam, p.aanspreeknaam) if veld]
    woorden = {woord for veld in velden for woord in _WOORD.findall(veld) if woord[0].isupper() and len(woord) > 1}
    return {woord for woord in woorden if woord.lower() not in _KLEIN}


def nummers(plan: Plan) -> set[str]:
    contacten = [persoon.contact for persoon in plan.personen if persoon.contact]
    cijfers = {re.sub(r"\D", "", contact.telefoon) for contact in contacten if contact.telefoon}
    bsn = {re.sub(r"\D", "", persoon.bsn) for persoon in plan.personen if persoon.bsn}
    return (cijfers | bsn) - OPENBAAR


@pytest.mark.parametrize("naam", PLANNEN)
@settings(max_examples=genoeg(2))
@given(ZAADJES)
def test_no_original_name_number_or_address_is_in_the_copy(naam: str, zaad: int) -> None:
    plan = plan_van(naam)
    copy = plan_as_json(pseudonimiseer(plan, zaad).plan).decode()
    assert not namen(plan) & set(_WOORD.findall(copy))
    assert not [nummer for nummer in nummers(plan) if nummer in re.sub(r"[ ()/-]", "", copy)]
    contacten = [persoon.contact for persoon in plan.personen if persoon.contact]
    vast = [veld for contact in contacten for veld in (contact.email, contact.adres) if veld]
    orgs = [p.organisatie for p in plan.personen if p.organisatie and " " in p.organisatie]
    eigen = [naam for naam in orgs if naam.lower() not in IEDEREEN]
    assert not [veld for veld in (*vast, *eigen) if veld in copy]


@pytest.mark.parametrize("naam", PLANNEN)
def test_the_copy_loads_and_the_rules_find_the_same(naam: str) -> None:
    plan = plan_van(naam)
    kopie = pseudonimiseer(plan, 11)
    assert loads(plan_as_json(kopie.plan), "kopie.json", "json").plan == kopie.plan
    dag = VANDAAG + timedelta(weeks=kopie.weken)
    assert {een.rule for een in check(kopie.plan, dag)} == {een.rule for een in check(plan, VANDAAG)}


def test_the_same_seed_gives_the_same_copy_and_another_gives_another() -> None:
    assert pseudonimiseer(clean(), 1) == pseudonimiseer(clean(), 1)
    assert pseudonimiseer(clean(), 1).plan != pseudonimiseer(clean(), 2).plan


@settings(max_examples=genoeg(15))
@given(ZAADJES, st.sampled_from(["{}", "{}s fiets", "{}'s fiets", "{}tje", "met {}.", "({})", "{}-{}", "„{}!”", "{}2"]))
def test_a_name_in_a_quote_goes_in_every_form(zaad: int, vorm: str) -> None:
    naam = clean().personen[0].roepnaam or ""
    woorden = f"Ik zag {vorm.replace('{}', naam)} en {naam.upper()}"
    plan = edited({"ondersteuningsplan.zorgen[0].tekst": woorden})
    kopie = pseudonimiseer(plan, zaad)
    tekst = kopie.plan.ondersteuningsplan.zorgen[0].tekst
    assert naam.lower() not in tekst.lower()
    assert kopie.vervangen[naam] in tekst


def test_one_name_becomes_one_name_everywhere() -> None:
    kopie = pseudonimiseer(clean(), 5)
    nieuw = {kopie.vervangen[naam] for naam in namen(clean())}
    assert len(nieuw) == len(namen(clean()))


def test_a_person_keeps_place_role_and_references() -> None:
    kopie = pseudonimiseer(clean(), 5).plan
    assert [persoon.rol for persoon in kopie.personen] == [persoon.rol for persoon in clean().personen]
    ids = {persoon.id for persoon in kopie.personen}
    assert all(actie.wie and set(actie.wie) <= ids for doel in kopie.ondersteuningsplan.doelen for actie in doel.acties)
    assert not ids & {persoon.id for persoon in clean().personen}


def test_all_dates_move_by_the_same_weeks_and_keep_their_weekday() -> None:
    plan, kopie = clean(), pseudonimiseer(clean(), 3)
    oud = [persoon.geboortedatum for persoon in plan.personen if persoon.geboortedatum]
    nieuw = [persoon.geboortedatum for persoon in kopie.plan.personen if persoon.geboortedatum]
    assert kopie.weken
    assert nieuw == [dag + timedelta(weeks=kopie.weken) for dag in oud]


@settings(max_examples=genoeg(60))
@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.integers(-90, 90))
def test_a_date_in_words_moves_like_a_date_in_a_field(dag: date, weken: int) -> None:
    from plandocs.taal.datums import schrijf_datum

    nieuw = dag + timedelta(weeks=weken)
    zin = "Op {} ging het mis."
    assert verschuif_tekst(zin.format(schrijf_datum(dag)), weken, 2026) == zin.format(schrijf_datum(nieuw))
    assert verschuif_tekst(f"({dag.isoformat()})", weken, 2026) == f"({nieuw.isoformat()})"


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("sinds 11 oktober", "sinds 4 oktober"),
        ("op 3-3-2026 en 3/3/26", "op 24-2-2026 en 24/2/26"),
        ("in september 2026", "in september 2026"),
        ("op 31-02-2026", "op 31-02-2026"),
        ("om 16.00 uur, 2 keer, € 2050", "om 16.00 uur, 2 keer, € 2050"),
        ("Mei kwam op 2 mei", "Mei kwam op 25 april"),
    ],
)
def test_dates_are_told_from_what_looks_like_one(oud: str, nieuw: str) -> None:
    assert verschuif_tekst(oud, -1, 2026) == nieuw


def test_public_numbers_stay_and_other_numbers_go() -> None:
    tekst = (
        "Bel 112 of Veilig Thuis 0800-2000, of Bo op 06 12 34 56 78, b.jansen@school.nl, 1234 AB, NL91ABNA0417164300"
    )
    plan = edited({"ondersteuningsplan.zorgen[0].tekst": tekst})
    nieuw = pseudonimiseer(plan, 9).plan.ondersteuningsplan.zorgen[0].tekst
    assert "112" in nieuw
    assert "0800-2000" in nieuw
    assert not [deel for deel in ("34 56", "jansen", "school.nl", "1234 AB", "ABNA04") if deel in nieuw]


@pytest.mark.parametrize(
    ("veld", "naam", "zin"),
    [
        ("roepnaam", "kees", "Ik zag kees en Kees en KEES."),
        ("achternaam", "d’Ancona", "Mevrouw d’Ancona, D’Ancona en Ancona."),
        ("roepnaam", "سميرة", "Ik zag سميرة daar."),
        ("achternaam", "van der meulen", "Mevrouw van der meulen, Meulen."),
    ],
)
def test_a_name_without_a_capital_goes_too(veld: str, naam: str, zin: str) -> None:
    plan = edited({f"personen[0].{veld}": naam, "ondersteuningsplan.zorgen[0].tekst": zin})
    tekst = pseudonimiseer(plan, 9).plan.ondersteuningsplan.zorgen[0].tekst
    assert naam.split()[-1].replace("d’", "").casefold() not in tekst.casefold()


def test_a_word_without_a_capital_in_how_somebody_is_called_stays() -> None:
    changes = {
        "personen[0].aanspreeknaam": "mama van thuis",
        "ondersteuningsplan.zorgen[0].tekst": "Ik wil naar thuis.",
    }
    assert pseudonimiseer(edited(changes), 9).plan.ondersteuningsplan.zorgen[0].tekst == "Ik wil naar thuis."


@pytest.mark.parametrize("nummer", ["nl91abna0417164300", "nl91 abna 0417 1643 00", "be68 5390 0754 7034"])
def test_a_bank_account_in_small_letters_goes(nummer: str) -> None:
    plan = edited({"ondersteuningsplan.zorgen[0].tekst": f"Stort op {nummer} deze week."})
    tekst = pseudonimiseer(plan, 9).plan.ondersteuningsplan.zorgen[0].tekst
    assert tekst == "Stort op NL00XXXX0000000000 deze week."


def test_an_unknown_name_is_listed_for_a_human() -> None:
    plan = edited({"ondersteuningsplan.zorgen[0].tekst": "Toen kwam Gerritje uit Appelscha binnen."})
    over = {een.woorden: een.pad for een in pseudonimiseer(plan, 9).over}
    assert over["Gerritje"] == over["Appelscha"] == "ondersteuningsplan.zorgen[0].tekst"


def test_file_names_and_checksums_of_annexes_go() -> None:
    plan = edited({"rechtbank.bijlagen[0].bestand": "brief-jansen.pdf", "rechtbank.bijlagen[0].sha256": "ab" * 32})
    copy = plan_as_json(pseudonimiseer(plan, 1).plan).decode()
    assert "jansen" not in copy
    assert "abab" not in copy


@pytest.mark.parametrize("naam", ["kopie.yaml", "kopie.json"])
def test_the_command_writes_a_plan_that_can_be_read(
    naam: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = Path(__file__).parents[1] / "schoon.yaml"
    code, said, _ = run(capsys, "pseudonymise", bron, "--out", tmp_path / naam, "--seed", "4")
    assert (code, "mens moet haar nalezen" in said) == (0, True)
    assert load(tmp_path / naam).plan == pseudonimiseer(clean(), 4).plan


def test_the_command_refuses_another_kind_of_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bron = Path(__file__).parents[1] / "schoon.yaml"
    code, _, errors = run(capsys, "pseudonymise", bron, "--out", tmp_path / "kopie.docx")
    assert code == 2
    assert ".yaml of .json" in errors


def test_all_texts_of_the_copy_are_as_many_as_before() -> None:
    oud, nieuw = list(teksten(clean())), list(teksten(pseudonimiseer(clean(), 8).plan))
    weg = {"bsn", "sha256", "skj_nummer", "bronorganisatie_rsin"}
    assert [pad for pad, _ in nieuw] == [pad for pad, _ in oud if pad.rpartition(".")[2] not in weg]
