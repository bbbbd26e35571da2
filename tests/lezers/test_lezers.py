"""Who a document is for: a group, or one person; what each of them sees."""

from __future__ import annotations

import pytest

from plandocs.errors import PlandocsError
from plandocs.lezers import LEZERS, Voor, achtergehouden, lees_lezer, mogelijk, zicht
from plandocs.plan import Plan
from plandocs.plan.walk import geef
from plannen import edited

ZORG = "ondersteuningsplan.zorgen[0]"
ADRES = "Lariksdreef 14, Oosterveen"


def zorgen(plan: Plan) -> int:
    return len(plan.ondersteuningsplan.zorgen)


def contact(plan: Plan, lezer: str, wie: str) -> tuple[str | None, ...]:
    """Return phone, e-mail, address and the address of the household of somebody, as a reader sees them."""
    gezien = zicht(plan, lees_lezer(lezer, plan))
    persoon = gezien.persoon(wie)
    huis = next((een for een in gezien.huishoudens if een.id == persoon.huishouden), None)
    gegevens = persoon.contact
    if gegevens is None:
        return (None, None, None, huis.adres if huis else None)
    return (gegevens.telefoon, gegevens.email, gegevens.adres, huis.adres if huis else None)


@pytest.fixture
def plan() -> Plan:
    return edited({f"{ZORG}.niet_voor": ["ruud"], f"{ZORG}.reden_afscherming": "Femke vertelt dit zelf."})


@pytest.mark.parametrize(
    "lezer",
    [
        *LEZERS,
        "gezin:femke",
        "gezin:ruud",
        "kind:tess",
        "netwerk:kees",
        "professional:anouk",
        "rechtbank:ruud",
        "intern:marloes",
    ],
)
def test_every_reader_can_be_asked_for_by_name(lezer: str) -> None:
    plan = edited({})
    assert str(lees_lezer(lezer, plan)) == lezer
    assert str(lees_lezer(f" {lezer.upper()} ", plan)) == lezer


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("gezni", "Bedoelt u gezin?"),
        ("oma", "Kies uit: gezin, kind, netwerk, professional, rechtbank, intern."),
        ("gezin:rud", "Bedoelt u ruud?"),
        ("gezin:", "niets"),
        ("gezin:femke:ruud", "Kies uit: "),
        ("kind:femke", "Onbekende persoon bij kind: femke."),
        ("", "Onbekende lezer: niets."),
    ],
)
def test_a_reader_who_does_not_exist_is_refused_with_who_does(tekst: str, verwacht: str) -> None:
    with pytest.raises(PlandocsError, match=r"Kies uit: ") as fout:
        lees_lezer(tekst, edited({}))
    assert verwacht in str(fout.value)


def test_a_kind_of_reader_without_anybody_cannot_be_narrowed() -> None:
    plan = edited({})
    zonder = plan.model_copy(update={"personen": tuple(een for een in plan.personen if not een.is_kind)})
    with pytest.raises(PlandocsError, match="Kies: kind"):
        lees_lezer("kind:iemand", zonder)


def test_an_item_that_one_of_the_group_may_not_see_is_seen_by_the_others_alone(plan: Plan) -> None:
    alles = zorgen(plan)
    assert zorgen(zicht(plan, "gezin")) == alles - 1
    assert zorgen(zicht(plan, Voor("gezin", "ruud"))) == alles - 1
    assert zorgen(zicht(plan, Voor("gezin", "femke"))) == alles
    assert zorgen(zicht(plan, "intern")) == alles


def test_who_else_may_not_see_something_is_not_told_to_who_may(plan: Plan) -> None:
    assert "Femke vertelt dit zelf." not in zicht(plan, Voor("gezin", "femke")).model_dump_json()


def test_who_was_looked_up_before_is_not_remembered_in_what_a_reader_sees() -> None:
    plan = met_adres("femke", "kees", afgeschermd_voor=["ruud"])
    assert plan.persoon("femke").contact
    assert zicht(plan, "gezin").persoon("femke").contact is None


def test_an_item_for_one_kind_of_reader_stays_with_that_kind() -> None:
    plan = edited({f"{ZORG}.voor": ["professional"]})
    assert zorgen(zicht(plan, Voor("gezin", "femke"))) == zorgen(plan) - 1
    assert zorgen(zicht(plan, "professional")) == zorgen(plan)


def met_adres(wie: str, ander: str, **meer: object) -> Plan:
    """Return a plan in which two people have the same address, which is hidden for somebody at the first."""
    plan = edited({})
    nummers = {een.id: nummer for nummer, een in enumerate(plan.personen)}
    return edited(
        {
            f"personen[{nummers[wie]}].contact": {"telefoon": "06-00007788", "adres": ADRES, **meer},
            f"personen[{nummers[ander]}].contact": {"telefoon": "0031 6 0000 77 88", "adres": "lariksdreef 14"},
        }
    )


def test_a_hidden_address_or_number_is_hidden_where_somebody_else_has_it_too() -> None:
    plan = met_adres("femke", "kees", afgeschermd_voor=["ruud"])
    assert contact(plan, "gezin:ruud", "kees")[:3] == (None, None, None)
    assert contact(plan, "gezin", "kees")[:3] == (None, None, None)
    assert contact(plan, "gezin:femke", "kees")[:3] == ("0031 6 0000 77 88", None, "lariksdreef 14")


def test_a_reader_keeps_the_address_that_is_his_own() -> None:
    plan = met_adres("femke", "ruud", afgeschermd_voor=["ruud"])
    assert contact(plan, "gezin:ruud", "ruud")[2] == "lariksdreef 14"
    assert contact(plan, "gezin:ruud", "femke")[2] is None


def test_an_address_that_may_be_in_no_document_is_hidden_from_everyone_who_has_it() -> None:
    plan = met_adres("femke", "ruud", geheim=True)
    assert contact(plan, "gezin:ruud", "ruud")[:3] == (None, None, None)
    assert contact(plan, "intern", "ruud")[:3] == (None, None, None)


def test_the_household_of_a_protected_person_is_hidden_too() -> None:
    plan = met_adres("femke", "kees", afgeschermd_voor=["ruud"])
    assert contact(plan, "gezin:ruud", "femke")[3] is None
    assert contact(plan, "gezin:femke", "femke")[3] is not None


def test_the_same_street_and_number_in_another_town_is_withheld_to_be_sure() -> None:
    plan = met_adres("femke", "kees", afgeschermd_voor=["ruud"])
    nummer = next(nummer for nummer, een in enumerate(plan.personen) if een.id == "kees")
    data = plan.model_dump(mode="json", exclude_defaults=True)
    data["personen"][nummer]["contact"] = {"adres": "Lariksdreef 14, Westerveen"}
    assert contact(Plan.model_validate(data), "gezin:ruud", "kees")[2] is None


def test_a_hidden_number_is_hidden_in_the_list_for_emergencies_too() -> None:
    plan = met_adres("femke", "kees", afgeschermd_voor=["ruud"])
    assert plan.veilig_verder_plan
    assert plan.veilig_verder_plan.noodgeval
    nummers = len(plan.veilig_verder_plan.noodgeval.telefoonnummers)
    data = plan.model_dump(mode="json", exclude_defaults=True)
    regel = {"naam": "Bel mij", "nummer": "+31 6 00007788"}
    data["veilig_verder_plan"]["noodgeval"].setdefault("telefoonnummers", []).append(regel)
    gezien = zicht(Plan.model_validate(data), Voor("gezin", "ruud")).veilig_verder_plan
    assert gezien
    assert gezien.noodgeval
    assert len(gezien.noodgeval.telefoonnummers) == nummers


def test_where_a_hidden_professional_works_is_hidden_unless_somebody_works_there_openly() -> None:
    plan = edited({})
    wie = next(een.id for een in mogelijk(plan, "professional"))
    nummer = next(nummer for nummer, een in enumerate(plan.personen) if een.id == wie)
    dicht = {f"personen[{nummer}].contact": {"telefoon": "06-00001234", "afgeschermd_voor": ["ruud"]}}
    geheim = edited({**dicht, f"personen[{nummer}].organisatie": "Opvanghuis De Zwaluw"})
    bekend = edited({**dicht, f"personen[{nummer}].organisatie": plan.kop.organisatie})
    assert zicht(geheim, Voor("gezin", "ruud")).persoon(wie).organisatie is None
    assert zicht(geheim, Voor("gezin", "femke")).persoon(wie).organisatie == "Opvanghuis De Zwaluw"
    assert zicht(bekend, Voor("gezin", "ruud")).persoon(wie).organisatie == plan.kop.organisatie


def test_the_list_for_the_internal_file_names_places_and_reasons(plan: Plan) -> None:
    lijst = achtergehouden(plan, "gezin")
    assert [(een.pad, een.reden) for een in lijst if een.pad == ZORG] == [
        (ZORG, "is niet voor Ruud: Femke vertelt dit zelf.")
    ]
    assert ZORG not in {een.pad for een in achtergehouden(plan, Voor("gezin", "femke"))}
    assert all(een.voor == Voor("gezin") for een in lijst)
    assert all(geef(plan, een.pad) is not None for een in lijst)


def test_what_cannot_stand_without_something_hidden_is_hidden_and_listed() -> None:
    plan = edited({})
    assert plan.gezinsplan is None or plan.gezinsplan.kwesties == ()
    met = edited(
        {
            "gezinsplan": {
                "barrieres": [{"id": "wacht", "omschrijving": "Er is geen plek.", "sinds": "2026-10-01"}],
                "kwesties": [{"barriere": "wacht", "datum": "2026-10-08", "naar": "de manager"}],
            },
            "gezinsplan.barrieres[0].niet_voor": ["ruud"],
        }
    )
    redenen = {een.pad: een.reden for een in achtergehouden(met, Voor("gezin", "ruud"))}
    assert redenen["gezinsplan.kwesties[0]"] == "hoort bij iets wat is achtergehouden"
    gezien = zicht(met, Voor("gezin", "ruud")).gezinsplan
    assert gezien is not None
    assert gezien.kwesties == ()
