"""A plan that is not read again as a whole is the plan that reading it as a whole gives."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from plandocs.plan.walk import teksten
from plandocs.service.editor.bewerking import Bewerking, pas_toe
from plandocs.service.editor.heel import Heel, maak_heel
from plandocs.service.editor.hergebruik import Vorige, heel_na
from plannen import PLANNEN as NAMEN
from service.ruwe_plannen import PLANNEN, ruw_van

TEKSTEN = st.sampled_from(
    ["anders", "3 maart 2026", "31 februari", " ", "", "elke dinsdag", "x" * 301, "a\u202eb", "Bart"]
)


def gezien(heel: Heel) -> tuple[Any, ...]:
    return heel.plan.model_dump(mode="json", exclude_unset=True), heel.opmerkingen, heel.zeef


def bladeren(data: Any, weg: str = "") -> list[str]:
    """Return the path of every value in a typed plan."""
    if isinstance(data, dict):
        return [pad for naam, deel in data.items() for pad in bladeren(deel, f"{weg}.{naam}" if weg else naam)]
    if isinstance(data, list):
        return [pad for nummer, deel in enumerate(data) for pad in bladeren(deel, f"{weg}[{nummer}]")]
    return [weg]


@pytest.mark.parametrize("naam", NAMEN)
def test_every_other_text_gives_the_plan_that_reading_gives(naam: str) -> None:
    ruw = ruw_van(naam)
    heel, snel = maak_heel(ruw), 0
    for nummer, (pad, _) in enumerate(teksten(heel.plan)):
        nieuw, _ = pas_toe(ruw, Bewerking("zet", pad, "Bart belt op 3 maart 2026."))
        deze = heel_na(heel, nieuw)
        snel += deze is not None
        if deze and nummer % 25 == 0:
            assert gezien(deze) == gezien(maak_heel(nieuw))
    assert snel > 10


@settings(max_examples=genoeg(25), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLANNEN, st.lists(st.tuples(st.integers(0, 5000), TEKSTEN | st.booleans() | st.integers(0, 9)), max_size=4))
def test_whatever_is_changed_the_hint_changes_nothing(ruw: dict[str, Any], wijzigingen: list[tuple[int, Any]]) -> None:
    vorige = Vorige()
    vorige.heel_van(ruw)
    for waar, waarde in wijzigingen:
        paden = bladeren(ruw)
        pad = paden[waar % len(paden)] if paden else ""
        ruw = pas_toe(ruw, Bewerking("zet", pad, waarde))[0] if pad and not pad.endswith("]") else deepcopy(ruw)
        assert gezien(vorige.heel_van(ruw)) == gezien(maak_heel(ruw))


def test_an_unfinished_part_elsewhere_is_still_told() -> None:
    ruw = ruw_van()
    ruw["ondersteuningsplan"]["doelen"].insert(1, {"id": "doel-nieuw"})
    voor = maak_heel(ruw)
    nieuw, _ = pas_toe(ruw, Bewerking("zet", "ondersteuningsplan.doelen[2].tekst", "Bart is er elke avond."))
    heel = heel_na(voor, nieuw)
    assert heel is not None
    assert gezien(heel) == gezien(maak_heel(nieuw))
    assert heel.plan.ondersteuningsplan.doelen[1].tekst == "Bart is er elke avond."


@pytest.mark.parametrize(
    ("pad", "waarde"),
    [
        ("personen[0].id", "anders"),
        ("regie.gezinsmanager", "bart"),
        ("personen[0].functie", "Van iemand zonder naam."),
        ("ondersteuningsplan.doelen[0].tekst", ""),
        ("ondersteuningsplan.doelen[0].tekst", "\u202e"),
    ],
)
def test_what_may_change_more_than_itself_is_read_again(pad: str, waarde: str) -> None:
    ruw = ruw_van()
    ruw["personen"].insert(0, {"id": "zonder-naam", "functie": "onaf"})
    nieuw, _ = pas_toe(ruw, Bewerking("zet", pad, waarde))
    assert heel_na(maak_heel(ruw), nieuw) is None


@pytest.mark.parametrize("pad", ["personen[0].geboortedatum", "kinduitleg[0].veilig_meegeven.besproken_op"])
def test_a_date_that_is_mended_is_no_longer_unfinished(pad: str) -> None:
    goed, _ = pas_toe(ruw_van(), Bewerking("zet", pad, "2018-02-02"))
    stuk, _ = pas_toe(goed, Bewerking("zet", pad, "31 februari 2018"))
    vorige = Vorige()
    for ruw in (goed, stuk, goed, stuk):
        assert gezien(vorige.heel_van(ruw)) == gezien(maak_heel(ruw))
    assert [een.pad for een in vorige.heel_van(stuk).opmerkingen] == [pad]


def test_of_two_things_with_one_id_the_same_one_stays_out() -> None:
    ruw = {
        "krachten": [{"id": "een", "tekst": "Bart kookt."}],
        "zorgen": [{"id": "een", "tekst": "Bart slaapt slecht."}],
    }
    voor = {**ruw_van(), "ondersteuningsplan": ruw}
    na = {
        **ruw_van(),
        "ondersteuningsplan": {"zorgen": [{"id": "een", "tekst": "Bart slaapt."}], "krachten": ruw["krachten"]},
    }
    vorige = Vorige()
    vorige.heel_van(voor)
    assert gezien(vorige.heel_van(na)) == gezien(maak_heel(na))
