"""Nobody who died or may not be in touch helps in a child's papers, and only who agreed to help is a helper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from plandocs.blocks import Document
from plandocs.documents import compose
from plandocs.documents.kinderen import Kind, kinderen
from plandocs.documents.meegeven import meegeven, met_besluiten
from plandocs.documents.vormen import Vorm, in_vormen, waar_passen
from plandocs.pieces import pieces
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plandocs.plan.kind import Frame, Kinduitleg, Weekvak
from plandocs.plan.omgang import Omgang
from plannen import edited, plan_van

GEMAAKT = ("kindposter", "weekkalender", "mijn-kring")


def met(plan: Plan, id: str, **velden: Any) -> Plan:
    """Return the plan with other fields of one person."""
    personen = tuple(een.model_copy(update=velden) if een.id == id else een for een in plan.personen)
    return plan.model_copy(update={"personen": personen})


def met_frames(plan: Plan, frames: Mapping[int, Frame]) -> Plan:
    """Return the plan with other frames in the story of its first child."""
    eerste, *rest = plan.kinduitleg
    nieuw = tuple(frames.get(nummer, een) for nummer, een in enumerate(eerste.frames))
    return plan.model_copy(update={"kinduitleg": (eerste.model_copy(update={"frames": nieuw}), *rest)})


def zonder_papa() -> Plan:
    """Return the main sample with a father who may not be in touch with his children."""
    return met(plan_van("hoofdvoorbeeld"), "bart", geen_contact_met=("noor", "daan"))


def zonder_oma() -> Plan:
    """Return the main sample after grandmother died."""
    return met(plan_van("hoofdvoorbeeld"), "ria", overleden_op=date(2026, 11, 1))


def woorden(*documents: Document) -> str:
    """Return all words of documents."""
    return "\n".join(piece.text for document in documents for piece in pieces(document)).casefold()


def eerste(plan: Plan) -> Kind:
    """Return the first child."""
    return next(iter(kinderen(plan)))


@pytest.mark.parametrize(
    "tekst",
    [
        "bij papa, daarna zwemmen",
        "naar papa!",
        "bij pappa",
        "bij vader",
        "(papa)",
        "papa’s huis",
        "Bart",
        "Meneer de Groot",
    ],
)
def test_papa_is_recognised_by_every_word_for_him(tekst: str) -> None:
    plan = zonder_papa()
    omgang = Omgang(plan, plan.persoon("noor"))
    assert [een.id for een in omgang.weg_in(tekst)] == ["bart"]


@pytest.mark.parametrize(
    "tekst", ["papaver", "Papa komt nu niet.", "We denken aan papa.", "bij oom Kees", "De familie."]
)
def test_other_words_and_what_is_no_more_are_not_papa(tekst: str) -> None:
    plan = zonder_papa()
    assert Omgang(plan, plan.persoon("noor")).weg_in(tekst) == ()


def test_oma_counts_only_when_no_other_oma_is_there() -> None:
    plan = zonder_oma()
    assert Omgang(plan, plan.persoon("noor")).weg_in("Oma haalt je op.")
    ook = met(plan, "els", aanspreeknaam="oma Els")
    assert not Omgang(ook, ook.persoon("noor")).weg_in("Oma haalt je op.")
    assert Omgang(ook, ook.persoon("noor")).weg_in("Oma Ria haalt je op.")


@pytest.mark.parametrize(
    "plan", [zonder_papa(), met(plan_van("hoofdvoorbeeld"), "bart", overleden_op=date(2026, 11, 1))]
)
def test_what_is_made_without_an_author_promises_no_papa(plan: Plan) -> None:
    documents = tuple(compose(plan.model_copy(update={"kinduitleg": ()}), GEMAAKT))
    assert documents
    assert "papa" not in woorden(*documents)
    verhalen = woorden(*compose(plan.model_copy(update={"kinduitleg": ()}), ["woord-en-beeld"]))
    assert "ben je bij papa" not in verhalen
    assert "naar papa" not in verhalen


def test_a_picture_with_a_helper_who_may_not_be_in_touch_becomes_a_question() -> None:
    frame = {"deel": "wie_helpt", "tekst": "Je mag naar papa of oma.", "personen": [{"wie": "bart"}]}
    ballon = {"ballonnen": [{"wie": "bart", "woorden": "Bel mij maar."}]}
    plan = met_frames(zonder_papa(), {7: Frame.model_validate(frame | ballon)})
    verhaal = next(iter(compose(plan, ["woord-en-beeld"])))
    assert "bel mij maar" not in woorden(verhaal)
    assert "je mag naar papa" not in woorden(verhaal)
    assert "vraag aan de volwassenen: naar wie mag het kind toe" in woorden(verhaal)
    assert verhaal.concept


def test_a_story_and_a_week_do_not_send_a_child_to_who_died() -> None:
    gemaakt = woorden(*compose(zonder_oma(), ["woord-en-beeld", "weekkalender", "kindposter"]))
    assert "je mag naar els, oma" not in gemaakt
    assert "mama en oma letten op" not in gemaakt
    assert "haalt mama, oma of els" not in gemaakt


def test_the_fridge_sheet_has_no_number_of_who_died() -> None:
    assert "06-00001203" in woorden(*compose(plan_van("hoofdvoorbeeld"), ["koelkastblad"]))
    assert "06-00001203" not in woorden(*compose(zonder_oma(), ["koelkastblad"]))


@pytest.mark.parametrize(
    "woord", ["bij papa, daarna zwemmen", "naar papa!", "bij pappa", "bij vader", "(papa)", "papa’s huis"]
)
def test_a_box_of_the_week_that_names_who_may_not_be_in_touch_stays_empty(woord: str) -> None:
    vak = Weekvak.model_validate({"dagen": ["zondag"], "deel": "ochtend", "woorden": woord})
    plan = zonder_papa()
    daan = plan.kinduitleg[1].model_copy(update={"week": (vak,)})
    gemaakt = compose(plan.model_copy(update={"kinduitleg": (plan.kinduitleg[0], daan)}), ["weekkalender"])
    assert woord not in woorden(*gemaakt)


def test_the_week_does_not_say_that_a_child_is_with_who_keeps_an_agreement() -> None:
    _, daan = compose(plan_van("hoofdvoorbeeld"), ["weekkalender"])
    assert "fatma" not in woorden(daan)
    assert "na school: (3)." in woorden(daan)


def test_a_helper_agreed_to_help_the_child() -> None:
    kind = eerste(plan_van("hoofdvoorbeeld"))
    assert kind.mensen.helpers == ("els", "ria", "kees", "amir")
    assert "joost" in kind.mensen.netwerk


def test_the_strictest_decision_on_two_stories_counts_for_the_child() -> None:
    plan = plan_van("hoofdvoorbeeld")
    noor = plan.kinduitleg[0]
    assert noor.veilig_meegeven
    niets = noor.model_copy(update={"veilig_meegeven": noor.veilig_meegeven.model_copy(update={"besluit": "niets"})})
    samen = plan.model_copy(update={"kinduitleg": (*plan.kinduitleg, niets)})
    for name in ("kindposter", "woord-en-beeld", "zakkaart"):
        assert {een.person for een in compose(samen, [name])} == {"daan"}
        assert {task.document.person for task in tasks(samen, [name], ["txt"])} == {"daan"}


@pytest.mark.parametrize(
    ("antwoorden", "keus"),
    [
        ({"besluit": "alles", "onveilig_als_gevonden": True}, "niets"),
        ({"besluit": "alles", "onveilig_als_gevonden": True, "reden": "Het blijft bij oma."}, "alles"),
        ({"besluit": "zakkaart", "onveilig_als_gevonden": True}, "niets"),
        ({"besluit": "niets"}, "niets"),
    ],
)
def test_a_decision_wider_than_the_answers_needs_a_reason(antwoorden: dict[str, Any], keus: str) -> None:
    plan = edited({"kinduitleg[0].veilig_meegeven": antwoorden})
    assert meegeven(plan.kinduitleg[0]).keus == keus
    gezien = met_besluiten(plan, edited({"kinduitleg[0].veilig_meegeven": None}))
    assert meegeven(gezien.kinduitleg[0]).keus == keus


def test_only_a_living_child_of_the_plan_gets_papers() -> None:
    plan = plan_van("hoofdvoorbeeld")
    moeder = plan.kinduitleg[0].model_copy(update={"kind": "sanne"})
    assert {een.person for een in compose(plan.model_copy(update={"kinduitleg": (moeder,)}), GEMAAKT)} == {
        "noor",
        "daan",
    }
    weg = met(plan, "noor", overleden_op=date(2026, 11, 1))
    assert {een.person for een in compose(weg, ["woord-en-beeld", *GEMAAKT, "zakkaart"])} == {"daan"}


@pytest.mark.parametrize("naam", ["Noor", "N" * 40])
def test_a_circle_with_long_names_stays_on_one_page(naam: str) -> None:
    plan = met(met(plan_van("hoofdvoorbeeld"), "noor", aanspreeknaam=naam), "ria", aanspreeknaam="W" * 40)
    for task in tasks(plan, ["mijn-kring"], ["pdf"]):
        assert render(task)


@pytest.mark.parametrize("taal", ["nl", "uk"])
def test_a_child_that_reads_easy_words_gets_its_week(taal: str) -> None:
    plan = edited({"personen[0].communicatie": {"lvb": True}, "kinduitleg[0].taal": taal})
    for task in tasks(plan, ["weekkalender"], ["pdf"]):
        assert render(task)


def test_no_form_has_the_name_of_another_persons_document() -> None:
    document = next(iter(compose(plan_van("hoofdvoorbeeld"), ["kindposter"])))
    gemaakt = in_vormen(document, ("kleurplaat",))
    assert gemaakt
    assert gemaakt.name == "kindposter-noor.kleurplaat"


@pytest.mark.parametrize(
    ("vormen", "zin"),
    [(("kleurplaat",), "documenten van een kind: kindposter"), (("vier-per-blad", "boekje"), "gaan niet samen")],
)
def test_it_is_said_for_what_a_form_is(vormen: tuple[Vorm, ...], zin: str) -> None:
    assert zin in waar_passen(vormen, ["kindposter"])


def test_an_explanation_without_answers_leaves_the_questions_open() -> None:
    assert meegeven(Kinduitleg(kind="noor")).open
