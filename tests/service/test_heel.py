"""An unfinished plan can always be checked, and nothing that is whole is left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from genoeg import genoeg
from plandocs.rules import check
from plandocs.service.editor.heel import ZONDER_TITEL, maak_heel
from plandocs.service.editor.stand import stand_van
from plannen import PLANNEN as NAMEN
from plannen import plan_van
from service.ruwe_plannen import PLANNEN, ruw_van


@pytest.mark.parametrize("naam", NAMEN)
def test_a_plan_that_is_whole_stays_as_it_is(naam: str) -> None:
    heel = maak_heel(ruw_van(naam))
    assert heel.plan == plan_van(naam)
    assert heel.opmerkingen == ()


@settings(max_examples=genoeg(40), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLANNEN)
def test_whatever_was_typed_gives_a_plan_that_can_be_checked(ruw: dict[str, Any]) -> None:
    voor = repr(ruw)
    heel = maak_heel(ruw)
    check(heel.plan, date(2026, 11, 22))
    assert repr(ruw) == voor


def test_an_item_that_was_just_added_does_not_take_others_along() -> None:
    ruw = ruw_van()
    ruw["ondersteuningsplan"]["doelen"].insert(1, {"id": "doel-nieuw"})
    heel = maak_heel(ruw)
    assert heel.plan == plan_van("hoofdvoorbeeld")
    assert [een.pad for een in heel.opmerkingen] == ["ondersteuningsplan.doelen[1].tekst"]


def test_paths_lead_from_the_whole_plan_to_the_typed_one_and_back() -> None:
    ruw = ruw_van()
    ruw["ondersteuningsplan"]["doelen"].insert(1, {"id": "doel-nieuw"})
    zeef = maak_heel(ruw).zeef
    assert zeef.ruw_pad("ondersteuningsplan.doelen[1].acties[0].wat") == "ondersteuningsplan.doelen[2].acties[0].wat"
    assert zeef.heel_pad("ondersteuningsplan.doelen[2].tekst") == "ondersteuningsplan.doelen[1].tekst"
    assert zeef.heel_pad("ondersteuningsplan.doelen[1].tekst") == "ondersteuningsplan.doelen"


def test_who_refers_to_an_unfinished_person_is_told_so_without_an_id() -> None:
    ruw = ruw_van()
    ruw["personen"].append({"id": "geheime-id"})
    ruw["regie"]["vervanger"] = "geheime-id"
    opmerkingen = {een.pad: een.tekst for een in maak_heel(ruw).opmerkingen}
    assert "nog niet compleet" in opmerkingen["regie.vervanger"]
    assert "geheime-id" not in "".join(opmerkingen.values())


def test_nothing_at_all_is_a_plan_without_a_title() -> None:
    assert maak_heel({}).plan.kop.titel == ZONDER_TITEL


def test_findings_stand_at_the_typed_plan() -> None:
    plan = '{"kop":{"titel":"P"},"personen":[{"id":"a"},{"id":"b","rol":"jeugdige"}]}'
    assert any(een.pad == "personen[0].rol" for een in stand_van(plan, date(2026, 11, 22)).bevindingen)
