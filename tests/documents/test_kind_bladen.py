"""The one-page documents of a child: one page, nobody who may not be there, and only what is safe to hand out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from plandocs.blocks import Document, Figure
from plandocs.documents import DOCUMENTS, compose
from plandocs.documents.kindwoorden import taalcode, vaste_woorden
from plandocs.documents.meegeven import MET_INHOUD, ZONDER_INHOUD, meegeven
from plandocs.pieces import pieces
from plandocs.pipeline import FORMATS, render, tasks
from plandocs.plan import Plan
from plandocs.plan.kind import Kinduitleg
from plandocs.renderers.html import render_html
from plandocs.taal.talen import TALEN
from plannen import PLANNEN, edited, plan_van

BLADEN = ("kindposter", "drie-huizen", "thermometer", "weekkalender", "mijn-kring", "zakkaart", "voorgelezen")
VEILIG = "kinduitleg[0].veilig_meegeven"


def woorden(document: Document) -> str:
    """Return every word of a document, also what is drawn and told about a drawing."""
    return "\n".join(piece.text for piece in pieces(document))


def bladen(plan: Plan, *names: str) -> Iterator[Document]:
    """Yield the pages of a child."""
    yield from compose(plan, names or BLADEN)


def van(plan: Plan, name: str) -> Document:
    """Return the document of this name."""
    return next(document for document in compose(plan, [name.rpartition("-")[0]]) if document.name == name)


@pytest.mark.parametrize("name", BLADEN)
@pytest.mark.parametrize("naam", PLANNEN)
def test_a_page_of_a_child_is_one_page_and_is_proved_in_every_format(naam: str, name: str) -> None:
    for task in tasks(plan_van(naam), [name], FORMATS):
        assert task.document.max_pages == 1
        assert render(task)


@pytest.mark.parametrize("name", BLADEN)
def test_every_page_is_for_the_child(name: str) -> None:
    assert DOCUMENTS[name].lezer == "kind"


@pytest.mark.parametrize("naam", PLANNEN)
def test_no_page_of_a_child_holds_an_address_or_the_code_word(naam: str) -> None:
    plan = plan_van(naam)
    geheim = [huis.adres for huis in plan.huishoudens] + [een.contact.adres for een in plan.personen if een.contact]
    noodgeval = plan.veilig_verder_plan.noodgeval if plan.veilig_verder_plan else None
    geheim += [noodgeval.codewoord if noodgeval else None]
    for document in bladen(plan):
        assert not any(woord and woord.split(",")[0] in woorden(document) for woord in geheim)


def test_a_parent_who_may_not_be_in_touch_is_on_no_page_for_the_child() -> None:
    for document in bladen(plan_van("ongeboren-kind")):
        assert not re.search(r"Ruben|06-00004402", woorden(document))


@pytest.mark.parametrize(
    "reden",
    [
        {"personen[3].overleden_op": "2025-01-01"},
        {"personen[3].geen_contact_met": ["tess"]},
        {"personen[0].geen_contact_met": ["ruud"]},
        {"veilig_verder_plan.voorwaarden[0].tekst": "Ruud en Tess hebben geen contact."},
    ],
)
@pytest.mark.parametrize("naam", ["Ruud", "papa", "papa Ruud"])
def test_who_died_or_may_not_be_in_touch_is_never_a_helper(naam: str, reden: dict[str, object]) -> None:
    nummer = {"naam": naam, "nummer": "06-99999999"}
    met = {"veilig_verder_plan.noodgeval.telefoonnummers[0]": nummer}
    assert "06-99999999" in woorden(van(edited(met), "kindposter-tess"))
    poster = woorden(van(edited({**met, **reden}), "kindposter-tess"))
    assert not re.search(r"06-99999999|Ruud|papa", poster)


def test_an_unborn_child_gets_no_paper_to_fill_in() -> None:
    assert [document.name for document in bladen(plan_van("ongeboren-kind"))] == ["kindposter-baby"]


def test_the_poster_holds_the_childs_own_rules_between_quotation_marks() -> None:
    assert "“Niet schreeuwen. Niet duwen. Wel moppen.”" in woorden(van(plan_van("hoofdvoorbeeld"), "kindposter-noor"))


def test_the_three_houses_hold_the_childs_own_words_or_nothing() -> None:
    plan = plan_van("gezinsplan-fase-2")
    assert "“Roos, doorn, knop aan tafel. En dansen.”" in woorden(van(plan, "drie-huizen-mila"))
    assert "“" not in woorden(van(plan, "drie-huizen-kyan"))


def test_words_of_a_child_that_may_not_be_shared_are_in_no_house() -> None:
    plan = edited({"kindgesprekken[0].delen": "nee"})
    assert "schreeuwt" not in "".join(woorden(document) for document in bladen(plan, "drie-huizen"))


def test_the_week_only_shows_what_comes_back_every_week() -> None:
    week = woorden(van(plan_van("hoofdvoorbeeld"), "weekkalender-noor"))
    assert "Na school haalt mama, oma of Els je op." in week
    assert "geld" not in week
    assert "limonade" not in week


def test_an_empty_week_is_a_grid_to_fill_in() -> None:
    assert not any(piece.kind == "alt" for piece in pieces(van(plan_van("licht"), "weekkalender-amal")))


@pytest.mark.parametrize("woord", ["x" * 280, "😀 heel veel " * 12, "Vertel het rustig aan oma. " * 12])
def test_a_rule_that_is_too_long_for_the_roof_breaks_nothing(woord: str) -> None:
    antwoord = {"vak": "regels in het dak", "woorden": woord}
    plan = edited({"kindgesprekken[1].kind": "tess", "kindgesprekken[1].antwoorden": [antwoord]})
    for task in tasks(plan, ["kindposter", "drie-huizen"], ["docx", "html", "txt"]):
        render(task)


@pytest.mark.parametrize(
    ("antwoorden", "keus"),
    [
        ({"onveilig_als_gevonden": True}, "niets"),
        ({"onveilig_als_gevonden": True, "besluit": "zakkaart", "reden": "Oma bewaart hem."}, "zakkaart"),
        ({"adres_geheim": True}, "zakkaart"),
        ({"andere_ouder_weet_ervan": False}, "zakkaart"),
        ({"onveilig_als_gevonden": False, "adres_geheim": False, "andere_ouder_weet_ervan": True}, "alles"),
    ],
)
def test_the_answers_decide_what_a_child_takes_along(antwoorden: dict[str, object], keus: str) -> None:
    uitleg = Kinduitleg.model_validate({"kind": "tess", "veilig_meegeven": antwoorden})
    assert meegeven(uitleg).keus == keus


def test_only_the_card_without_names_is_given_when_an_address_is_secret() -> None:
    plan = edited({f"{VEILIG}.adres_geheim": True})
    names = {document.name for document in bladen(plan, *MET_INHOUD, *ZONDER_INHOUD)}
    assert {name for name in names if name.endswith("-tess")} == {"thermometer-tess", "zakkaart-tess"}
    kaart = woorden(van(plan, "zakkaart-tess"))
    namen = [persoon.naam for persoon in plan.personen if persoon.id != "tess"]
    assert not any(naam in kaart for naam in namen)


def test_nothing_is_given_when_paper_is_dangerous_and_the_internal_file_says_so() -> None:
    plan = edited({f"{VEILIG}.onveilig_als_gevonden": True})
    names = {document.name for document in bladen(plan, *MET_INHOUD, *ZONDER_INHOUD)}
    assert not any(name.endswith("-tess") for name in names)
    (lijst,) = compose(plan, ["kind-meegeven"])
    assert "Het papier kan iemand in gevaar brengen" in woorden(lijst)
    assert all(DOCUMENTS[name].titel in woorden(lijst) for name in (*MET_INHOUD, *ZONDER_INHOUD))


def test_the_card_has_names_once_that_was_found_safe() -> None:
    assert re.search(r"oma|Samira", woorden(van(edited({}), "zakkaart-tess")))
    assert not re.search(r"oma|Samira", woorden(van(edited({VEILIG: None}), "zakkaart-tess")))


def test_a_page_stays_concept_until_the_questions_are_answered() -> None:
    assert not van(edited({}), "kindposter-tess").concept
    assert van(edited({VEILIG: None}), "kindposter-tess").concept


def test_a_draft_can_be_seen_by_the_adults_whatever_the_answers() -> None:
    plan = edited({"kop.status": "concept", f"{VEILIG}.onveilig_als_gevonden": True})
    assert van(plan, "kindposter-tess").concept


def test_every_fixed_sentence_is_there_in_every_language_with_the_same_gaps() -> None:
    for sleutel, rij in vaste_woorden().items():
        assert tuple(rij) == TALEN
        gaten = {tuple(sorted(re.findall(r"\{\w+\}", zin))) for zin in rij.values()}
        assert (sleutel, len(gaten)) == (sleutel, 1)
        assert all(zin.strip() for zin in rij.values())


@pytest.mark.parametrize(("taal", "code"), [("Arabisch", "ar"), ("pl", "pl"), ("uk-UA", "uk"), ("Frans", "nl")])
def test_a_language_is_known_by_name_or_code(taal: str, code: str) -> None:
    assert taalcode(taal) == code


@pytest.mark.parametrize("taal", TALEN)
def test_all_documents_of_a_child_are_proved_in_every_language(taal: str) -> None:
    plan = edited({"kinduitleg[0].taal": taal})
    for task in tasks(plan, (*MET_INHOUD, *ZONDER_INHOUD), ["html", "docx", "txt"]):
        render(task)
    for task in tasks(plan, (*MET_INHOUD, "zakkaart") if taal == "ar" else ["kindposter"], ["pdf"]):
        render(task)


def test_long_names_stay_on_one_page() -> None:
    lang = {
        f"personen[{nummer}].aanspreeknaam": f"{'Naam van veertig letters ' * 2}{nummer}"[:40] for nummer in range(8)
    }
    for task in tasks(edited(lang), BLADEN, ["pdf"]):
        render(task)


def test_a_translation_stands_with_the_dutch_and_what_has_none_is_marked() -> None:
    zin = "Dit is Tess. Tess houdt van zwemmen."
    plan = edited(
        {"kinduitleg[0].taal": "pl", "kinduitleg[0].vertalingen": [{"nederlands": zin, "vertaling": "To jest Tess."}]}
    )
    document = van(plan, "woord-en-beeld-tess")
    tekst = woorden(document)
    assert f"To jest Tess.\n{zin}" in tekst
    assert "Mama en oma Hanneke maken zich zorgen.\n(jeszcze nieprzetłumaczone)" in tekst


def test_arabic_runs_from_right_to_left_and_keeps_a_phone_number_in_order() -> None:
    plan = edited({"kinduitleg[0].taal": "ar"})
    html = render_html(van(plan, "kindposter-tess")).decode()
    assert '<html lang="ar"' in html
    assert 'dir="rtl"' in html
    assert re.search(r"06-\d{8}", html)


def test_every_drawing_on_a_page_is_told_in_words() -> None:
    for document in bladen(edited({})):
        for block in document.blocks:
            assert not isinstance(block, Figure) or len(block.alt) > 5


def test_a_child_may_choose_to_whom_it_goes() -> None:
    poster = woorden(van(plan_van("hoofdvoorbeeld"), "kindposter-noor"))
    assert re.search(r"Ik mag naar [\w ]+ of [\w ]+\.", poster)


def test_the_picture_of_a_house_without_rules_tells_of_no_rules() -> None:
    met = {een.id: een for een in plan_van("licht").kinderen}
    alt = {name: van(plan_van("licht"), f"kindposter-{name}").blocks[0] for name in met}
    huizen = [block.alt for block in alt.values() if isinstance(block, Figure)]
    assert huizen
    assert not any("In het dak staan de regels" in een for een in huizen)
    assert "In het dak staan de regels" in woorden(van(plan_van("hoofdvoorbeeld"), "kindposter-daan"))


def test_names_that_a_pocket_card_leaves_out_are_told_to_the_file() -> None:
    plannen = (edited({}), edited({VEILIG: None}))
    met, zonder = (woorden(next(compose(plan, ["kind-meegeven"]))) for plan in plannen)
    weg = "de namen op de zakkaart"
    assert zonder.count(weg) == met.count(weg) + 1


def test_a_letter_is_not_called_a_story_on_the_proof_that_it_was_read() -> None:
    bewijs = woorden(van(edited({"kinduitleg[0].leeftijdsband": "13-17"}), "voorgelezen-tess"))
    assert "Wie las de brief voor" in bewijs
    assert "om de brief nog een keer te lezen" in bewijs
    assert "Wie las het voor" not in bewijs
