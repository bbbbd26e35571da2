"""Voices and coverage: who is heard, and when the safety agreements hold and on whom they rest."""

from __future__ import annotations

from typing import Any

import pytest

from plandocs.blocks import Block
from plandocs.documents.schrijver import Schrijver
from plandocs.documents.stemmen import dekkingsoverzicht, stemmenregister
from plandocs.pieces import block_pieces
from plandocs.plan import Plan
from plandocs.plan.dekking import dekking, steunt_op_een
from plandocs.plan.stemmen import nooit_gehoord, stemmen
from plannen import clean, edited, plan_van

ALTIJD_RUUD = {
    "id": "afspraak-altijd",
    "wie": ["ruud"],
    "wat": "Ruud belt Kees voordat hij komt.",
    "situaties": ["altijd"],
}


def met_afspraken(*afspraken: dict[str, Any]) -> Plan:
    return edited({"veilig_verder_plan.afspraken": [*afspraken]})


def woorden(*blokken: Block) -> str:
    return " ".join(piece.text for blok in blokken for piece in block_pieces(blok))


def test_children_come_first_and_everyone_of_the_family_is_there() -> None:
    ids = [stem.persoon.id for stem in stemmen(clean())]
    assert ids[:4] == ["tess", "jip", "femke", "ruud"]


def test_literal_words_other_words_and_words_about_somebody_are_counted_apart() -> None:
    nieuw = {"soort": "mening", "wie": "jip", "tekst": "Jip vindt het rustiger.", "over": ["tess"]}
    plan = edited({"ondersteuningsplan.krachten[0]": nieuw})
    voor, na = ({stem.persoon.id: stem for stem in stemmen(een)} for een in (clean(), plan))
    oud = clean().ondersteuningsplan.krachten[0]
    assert na["jip"].andere == voor["jip"].andere + 1
    assert na["jip"].citaten == voor["jip"].citaten - (oud.wie == "jip" and oud.letterlijk)
    assert na["tess"].over == voor["tess"].over + 1 - ("tess" in oud.over)


def test_somebody_without_own_words_is_never_heard_and_an_unborn_child_is_not_counted() -> None:
    assert [persoon.id for persoon in nooit_gehoord(plan_van("zwak-plan"))] == ["kevin", "lisa", "moeder", "vader"]
    assert nooit_gehoord(plan_van("ongeboren-kind")) == ()


def test_the_block_says_why_somebody_is_not_heard_yet() -> None:
    reden = {"wie": "jip", "reden": "Jip was ziek.", "datum": "2026-11-13", "alsnog_op": "2026-11-27"}
    plan = edited({"kindgesprekken[1]": None, "ondersteuningsplan.niet_gehoord[0]": reden})
    tekst = woorden(*stemmenregister(Schrijver(plan)))
    assert "Jip: Jip was ziek. Alsnog op 27 november 2026." in tekst


def test_an_agreement_that_always_holds_covers_every_part_of_the_week() -> None:
    delen = dekking(met_afspraken({**ALTIJD_RUUD, "toezicht_door": ["kees", "hanneke"]}))
    assert [deel.situatie for deel in delen] == ["ochtend", "na_school", "avond", "nacht", "weekend"]
    assert all(deel.afspraken == (0,) and deel.mensen == ("kees", "hanneke") for deel in delen)


@pytest.mark.parametrize(
    ("afspraak", "wie"),
    [
        ({"toezicht_door": ["kees"]}, "kees"),
        ({"toezicht_door": ["kees", "tess"]}, "kees"),
        ({"toezicht_door": ["kees"], "ondersteund_door": ["hanneke"]}, None),
        ({"toezicht_door": ["kees"], "wie": ["hanneke"]}, None),
        ({}, None),
    ],
)
def test_everything_hangs_on_one_person_when_no_other_adult_watches_or_helps(
    afspraak: dict[str, Any], wie: str | None
) -> None:
    assert steunt_op_een(met_afspraken({**ALTIJD_RUUD, **afspraak})) == wie


def test_the_block_names_open_parts_and_the_one_person() -> None:
    nacht = {**ALTIJD_RUUD, "situaties": ["nacht"], "toezicht_door": ["kees"]}
    overdag = {**ALTIJD_RUUD, "id": "b", "situaties": ["avond"], "toezicht_door": ["hanneke", "samira"]}
    tekst = woorden(*dekkingsoverzicht(Schrijver(met_afspraken(nacht, overdag))))
    assert "geen enkele afspraak staat dat die geldt voor: ochtend, na school en weekend." in tekst
    assert "Hier hangt het op één persoon, Kees: nacht." in tekst


def test_a_stopped_agreement_covers_nothing() -> None:
    assert dekking(met_afspraken({**ALTIJD_RUUD, "status": "gestopt"})) == ()
    assert list(dekkingsoverzicht(Schrijver(met_afspraken()))) == []
