"""People look as the plan says, and where it says nothing everybody still looks like somebody."""

from __future__ import annotations

from datetime import date

from plandocs.documents.beeld import uiterlijken
from plandocs.plan import Plan
from plannen import edited

DAG = date(2026, 11, 22)


def eerste(plan: Plan) -> str:
    return plan.personen[0].id


def test_everything_the_plan_says_about_looks_is_drawn() -> None:
    keuze = {
        "leeftijd": "peuter",
        "bouw": "stevig",
        "huid": "zand",
        "haar": "vlechten",
        "haarkleur": "wit",
        "kleding": "jurk",
        "kleur": "zwart",
        "hoofddoekkleur": "paars",
        "bril": True,
        "baard": True,
        "rolstoel": True,
        "rollator": True,
        "zwanger": True,
    }
    plan = edited({"personen[0].figuur": keuze})
    gezien = uiterlijken(plan, DAG)[eerste(plan)]
    assert {veld: getattr(gezien, veld) for veld in keuze} == keuze


def test_what_the_plan_leaves_out_stays_the_same_person() -> None:
    plan = edited({})
    standaard = uiterlijken(plan, DAG)[eerste(plan)]
    met_bril = uiterlijken(edited({"personen[0].figuur": {"bril": True}}), DAG)[eerste(plan)]
    assert met_bril.bril
    assert (met_bril.haar, met_bril.kleur, met_bril.huid) == (standaard.haar, standaard.kleur, standaard.huid)


def test_no_two_people_of_a_plan_look_the_same() -> None:
    looks = list(uiterlijken(edited({}), DAG).values())
    assert len({(wie.leeftijd, wie.haar, wie.kleur) for wie in looks}) == len(looks)
