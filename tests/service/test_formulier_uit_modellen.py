"""The form that is derived from the models: complete, without ids, and without changing anything by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from plandocs.loaders.word_form.indeling import PROFIELEN
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import teksten, velden
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.indeling import BLADEN, blad_van
from plandocs.service.editor.invoer import bevestiging
from plandocs.service.editor.koppen import enkelvoud
from plandocs.service.editor.plaatsen import getoond, uit_pagina
from plandocs.service.editor.velden import formulier
from plandocs.service.editor.vragen import Deel, Groep, Lijst, Vraag
from plannen import PLANNEN, plan_van
from service.ruwe_plannen import ruw_van


def vragen(delen: tuple[Deel, ...]) -> Iterator[Vraag]:
    for deel in delen:
        if isinstance(deel, Vraag):
            yield deel
        elif isinstance(deel, Groep):
            yield from vragen((*deel.delen, *deel.meer, *deel.zicht))
        elif isinstance(deel, Lijst):
            yield from vragen(deel.items)


@pytest.mark.parametrize("naam", PLANNEN)
def test_giving_every_shown_value_back_changes_nothing(naam: str) -> None:
    ruw = ruw_van(naam)
    for blad in BLADEN.values():
        for vraag in vragen(formulier(blad, ruw)):
            oud = waarde_op(ruw, vraag.pad)
            shown = vraag.gekozen if vraag.soort == "meerkeuze" else vraag.waarde
            assert getoond(vraag.pad, oud) == shown, vraag.pad
            nieuw = uit_pagina({"op": "zet", "pad": vraag.pad, "waarde": shown}).waarde
            assert nieuw == oud or (oud is None and getoond(vraag.pad, None) == shown), vraag.pad


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_text_of_a_plan_can_be_written_in_some_section(naam: str) -> None:
    ruw = ruw_van(naam)
    gevraagd = {vraag.pad for blad in BLADEN.values() for vraag in vragen(formulier(blad, ruw))}
    van_het_plan = {pad for pad, _ in teksten(plan_van(naam)) if not pad.endswith(".id")}
    lijsten = {pad.rpartition("[")[0] for pad in van_het_plan if pad.endswith("]")}
    assert {
        pad for pad in van_het_plan if pad not in gevraagd and pad.rpartition("[")[0] not in lijsten & gevraagd
    } == set()


@pytest.mark.parametrize("naam", PLANNEN)
@pytest.mark.parametrize("profiel", PROFIELEN)
def test_nothing_is_asked_twice_on_one_page(naam: str, profiel: str) -> None:
    ruw = ruw_van(naam)
    ruw["kop"]["profiel"] = profiel
    for blad in BLADEN.values():
        paden = Counter(vraag.pad for vraag in vragen(formulier(blad, ruw)))
        assert [pad for pad, aantal in paden.items() if aantal > 1] == [], blad.naam


@pytest.mark.parametrize("profiel", PROFIELEN)
def test_an_empty_plan_has_a_form_for_every_section(profiel: str) -> None:
    ruw = {"kop": {"profiel": profiel}}
    assert all(formulier(blad, ruw) for blad in BLADEN.values())


def test_people_are_chosen_by_name_and_never_by_id() -> None:
    (regie,) = formulier(BLADEN["regie"], ruw_van())
    assert isinstance(regie, Groep)
    wie = next(vraag for vraag in vragen(regie.delen) if vraag.pad == "regie.wie")
    assert all(keuze.naam and keuze.naam != keuze.code for keuze in wie.keuzes)


@pytest.mark.parametrize(
    ("pad", "blad"),
    [
        ("ondersteuningsplan.doelen[0].acties[1].wanneer", "ondersteuningsplan-doelen"),
        ("veilig_verder_plan.frequentie.tekst", "veilig_verder_plan-gebeurtenissen"),
        ("ondersteuningsplan", "ondersteuningsplan-aanleiding"),
        ("", "kop"),
    ],
)
def test_every_path_has_a_section(pad: str, blad: str) -> None:
    assert blad_van(pad) == blad


@pytest.mark.parametrize(
    ("woorden", "begrepen"),
    [
        ("elke dinsdag om 16.00 uur", "elke dinsdag, 16.00 uur"),
        ("18 november 2026 om 9 uur", "woensdag 18 november 2026, 9.00 uur"),
        ("vóór 1 december 2026", "vóór dinsdag 1 december 2026"),
        ("als papa belt", "als papa belt"),
        ("straks", ""),
    ],
)
def test_a_moment_is_confirmed_as_it_is_understood(woorden: str, begrepen: str) -> None:
    assert bevestiging("moment", woorden) == begrepen


@pytest.mark.parametrize("getypt", ["18-11-2026", "18 november 2026", "2026-11-18"])
def test_a_date_may_be_typed_in_every_usual_way(getypt: str) -> None:
    gelezen = uit_pagina({"op": "zet", "pad": "kop.opgesteld", "waarde": getypt}).waarde
    assert gelezen == date(2026, 11, 18).isoformat()
    assert getoond("kop.opgesteld", gelezen) == "18 november 2026"


def lijsten(model: type[Onderdeel], gezien: set[type[Onderdeel]]) -> Iterator[type[Onderdeel]]:
    gezien.add(model)
    for veld in velden(model).values():
        if veld.model and veld.meervoud:
            yield veld.model
        if veld.model and veld.model not in gezien:
            yield from lijsten(veld.model, gezien)


def test_an_empty_item_is_called_what_it_is_in_plain_words() -> None:
    for model in lijsten(Plan, set()):
        naam = enkelvoud(model)
        assert naam[0].isupper()
        assert naam[1:] == naam[1:].lower()
    (zorgen,) = formulier(BLADEN["ondersteuningsplan-zorgen"], {"ondersteuningsplan": {"zorgen": [{}]}})
    assert isinstance(zorgen, Lijst)
    assert [item.titel for item in zorgen.items] == ["Zorg 1"]


def test_an_item_without_words_is_called_by_what_it_cannot_do_without() -> None:
    ruw = {
        "ondersteuningsplan": {"levensgebieden": [{"gebied": "wonen"}]},
        "gezinsplan": {"kernbeslissingen": [{"datum": "2026-03-04"}]},
    }
    (gebieden,) = formulier(BLADEN["ondersteuningsplan-levensgebieden"], ruw)
    assert isinstance(gebieden, Lijst)
    assert [(item.titel, isinstance(item, Groep) and item.eigen) for item in gebieden.items] == [("Wonen", False)]
    besluiten = next(
        deel
        for blad in BLADEN.values()
        for deel in formulier(blad, ruw)
        if isinstance(deel, Lijst) and deel.pad == "gezinsplan.kernbeslissingen"
    )
    assert [item.titel for item in besluiten.items] == ["4 maart 2026"]
