"""What a plan says comes back from the form word for word, whatever program saved it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from formulier.elk_veld import Vuller, velden_van
from formulier.word_zoals_mensen import DAG, formulier, lees, sla_op_als_libreoffice
from genoeg import genoeg
from plandocs.loaders import loads
from plandocs.loaders.schrijven import als_yaml
from plandocs.loaders.word_form.formulier import maak_formulier
from plandocs.loaders.word_form.indeling import PROFIELEN, SECTIES
from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.gezinsplan import Gezinsplan
from plandocs.plan.ondersteuningsplan import Ondersteuningsplan
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan
from plannen import PLANNEN, clean, edited, plan_van


@pytest.mark.parametrize("naam", PLANNEN)
def test_a_plan_comes_back_from_its_form_as_it_was(naam: str) -> None:
    gelezen = lees(formulier(naam))
    assert gelezen.plan == plan_van(naam)
    assert gelezen.opmerkingen == ()


@pytest.mark.parametrize("naam", ["schoon", "licht", "zwak-plan", "ouder-echtpaar"])
def test_a_plan_comes_back_from_a_program_that_forgets_tags_and_repetition(naam: str) -> None:
    assert lees(sla_op_als_libreoffice(formulier(naam))).plan == plan_van(naam)


@pytest.mark.parametrize("profiel", PROFIELEN)
def test_a_form_of_another_profile_loses_nothing(profiel: str) -> None:
    assert lees(maak_formulier(clean(), profiel, DAG)).plan == clean()


@pytest.mark.parametrize("naam", PLANNEN)
def test_a_plan_written_as_yaml_is_the_same_plan(naam: str) -> None:
    tekst = als_yaml(plan_van(naam))
    assert loads(tekst.encode(), "plan.yaml", "yaml").plan == plan_van(naam)


def _alle_velden(model: type[Onderdeel], gezien: set[type[Onderdeel]]) -> Iterator[tuple[str, str]]:
    if model in gezien:
        return
    gezien.add(model)
    for naam, veld in invulvelden(model).items():
        yield model.__name__, naam
        if veld.model is not None:
            yield from _alle_velden(veld.model, gezien)


def test_every_field_of_every_part_comes_back() -> None:
    plan = Vuller().plan()
    assert {*velden_van(plan)} == {*_alle_velden(Plan, set())}
    gelezen = lees(maak_formulier(plan, "licht", DAG))
    assert (gelezen.plan, gelezen.opmerkingen) == (plan, ())


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert maak_formulier(plan_van("licht"), "licht", DAG) == formulier("licht")


def test_every_part_of_the_plan_has_a_section() -> None:
    genoemd = {naam for sectie in SECTIES for naam in sectie.velden}
    delen: dict[str, type[Onderdeel]] = {
        "ondersteuningsplan": Ondersteuningsplan,
        "veilig_verder_plan": VeiligVerderPlan,
        "gezinsplan": Gezinsplan,
    }
    verwacht = {naam for naam in Plan.model_fields if naam not in {"plandocs", *delen}}
    verwacht |= {f"{deel}.{naam}" for deel, model in delen.items() for naam in model.model_fields}
    assert genoemd == verwacht


TEKST = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=40)
LASTIG = st.sampled_from(
    (
        "Typ hier",
        "null",
        "ja",
        "- ~",
        "a: b",
        "een\ntwee\n\ndrie",
        "zacht\u00adafbreken",
        "  ruimte  ",
        "\u201cja\u201d ’t",
        "<w:t>&",
        "2026-03-04",
    )
)
WOORDEN = st.one_of(TEKST, LASTIG)
PADEN = (
    "kop.titel",
    "personen[0].roepnaam",
    "personen[1].contact",
    "ondersteuningsplan.zorgen[0].tekst",
    "ondersteuningsplan.doelen[0].zichtbaar_aan",
    "ondersteuningsplan.doelen[0].acties[0].wanneer",
    "ondersteuningsplan.analyse",
    "veilig_verder_plan.afspraken[0].waar",
    "akkoord",
    "netwerk",
)


def _waarde(pad: str, tekst: str) -> Any:
    if pad.endswith("contact"):
        return {"telefoon": tekst}
    if pad.endswith("zichtbaar_aan"):
        return [tekst, tekst]
    if pad.endswith("analyse"):
        return {"tekst": tekst, "patronen": [tekst]}
    return {} if pad == "netwerk" else [] if pad == "akkoord" else tekst


@settings(max_examples=genoeg(8))
@given(st.dictionaries(st.sampled_from(PADEN), WOORDEN, max_size=4))
def test_any_words_come_back_from_the_form_and_from_yaml(wijzigingen: dict[str, str]) -> None:
    try:
        plan = edited({pad: _waarde(pad, tekst) for pad, tekst in wijzigingen.items()})
    except ValidationError:
        return
    assert lees(maak_formulier(plan, plan.kop.profiel, DAG)).plan == plan
    assert loads(als_yaml(plan).encode(), "plan.yaml", "yaml").plan == plan
