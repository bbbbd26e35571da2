"""The forms of a child: who may not be there never is, what does not fit is not lost, what is kept back is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from documents.test_kind_bladen import BLADEN, van, woorden
from genoeg import genoeg
from opdracht import run
from plandocs.blocks import Figure, Quote, Table
from plandocs.documents import compose
from plandocs.documents.kinderen import geboren_kinderen
from plandocs.documents.kindplekken import plekken
from plandocs.documents.mijn_kring import ringen
from plandocs.errors import PlandocsError
from plandocs.lezers import lees_lezer
from plandocs.loaders import load
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plannen import edited, plan_van, read_yaml

UITLEG = "kinduitleg[0]"
NAMEN = ("femke", "ruud", "hanneke", "samira", "kees", "anouk", "marloes", "erik", "farah")
VAKJE = {"dagen": ["maandag", "zondag"], "deel": "nacht", "wie": ["hanneke"], "plaats": "slaapkamer"}


def week(*vakken: dict[str, Any], **anders: Any) -> Plan:
    """Return the clean sample with these boxes in the week of the child."""
    return edited({f"{UITLEG}.week": list(vakken), **anders})


def kind_van(plan: Plan) -> Any:
    """Return the first child of a plan."""
    return next(iter(geboren_kinderen(plan)))


@settings(max_examples=genoeg(25))
@given(
    st.sets(st.sampled_from(NAMEN), min_size=1, max_size=5),
    st.sets(st.sampled_from(NAMEN)),
    st.lists(st.tuples(st.sampled_from(NAMEN), st.sampled_from(["ochtend", "nacht"])), max_size=8),
    st.sampled_from(["3-6", "7-9", "10-12", "13-17"]),
)
def test_who_died_or_may_not_be_in_touch_is_on_no_form(
    weg: set[str], overleden: set[str], vakken: list[tuple[str, str]], band: str
) -> None:
    gewijzigd: dict[str, object] = {f"{UITLEG}.leeftijdsband": band}
    for nummer, id in enumerate(NAMEN, 2):
        gewijzigd[f"personen[{nummer}].aanspreeknaam"] = f"Zq{id}"
        if id in weg:
            reden = "overleden_op" if id in overleden else "geen_contact_met"
            gewijzigd[f"personen[{nummer}].{reden}"] = "2025-01-01" if id in overleden else ["tess"]
    gewijzigd[f"{UITLEG}.week"] = [
        {"dagen": ["maandag"], "deel": deel, "wie": [id], "woorden": f"bij zq{id}"} for id, deel in vakken
    ]
    gewijzigd[f"{UITLEG}.voorgelezen"] = [{"datum": "2026-11-01", "door": list(NAMEN[:5]), "aanwezig": list(NAMEN[5:])}]
    plan = edited(gewijzigd)
    for document in compose(plan, BLADEN):
        if document.person == "tess":
            tekst = woorden(document).casefold()
            assert not [id for id in weg if f"zq{id}" in tekst], document.name


def test_the_circle_has_home_family_and_work_each_once() -> None:
    thuis, dichtbij, werk = ringen(kind_van(plan_van("hoofdvoorbeeld")))
    assert thuis == ("daan", "sanne")
    assert dichtbij[:2] == ("bart", "els")
    assert {"kees", "ria", "joost"} <= set(dichtbij)
    assert {"fatma", "amir"} <= set(werk)
    assert len({*thuis, *dichtbij, *werk}) == len((*thuis, *dichtbij, *werk))


def test_a_circle_for_who_is_older_has_names_and_no_faces() -> None:
    jong, oud = (van(edited({f"{UITLEG}.leeftijdsband": band}), "mijn-kring-tess") for band in ("7-9", "13-17"))
    beelden = [next(blok for blok in een.blocks if isinstance(blok, Figure)) for een in (jong, oud)]
    assert [beeld.svg.count("<g ") > 0 for beeld in beelden] == [True, False]
    assert beelden[0].drawn[1:] == beelden[1].drawn[1:]


@pytest.mark.parametrize("taal", ["nl", "ar", "uk"])
def test_who_does_not_fit_in_the_circle_is_named_below_it(taal: str) -> None:
    namen = {f"personen[{nummer}].aanspreeknaam": f"{'Zqlange naam ' * 8}{nummer}" for nummer in range(2, 11)}
    document = van(edited({f"{UITLEG}.taal": taal, **namen}), "mijn-kring-tess")
    gezegd = woorden(document)
    assert all(str(namen[f"personen[{nummer}].aanspreeknaam"]) in gezegd for nummer in (2, 4, 5))


def test_the_week_shows_who_and_where_in_pictures_and_in_words() -> None:
    (beeld,) = [blok for blok in van(week(VAKJE), "weekkalender-tess").blocks if isinstance(blok, Figure)]
    assert beeld.drawn.count("slapen") == 2
    assert "maandag, Nacht: oma Hanneke, slapen." in beeld.alt
    assert beeld.source == f"{UITLEG}.week"


def test_own_words_go_before_the_word_of_the_place() -> None:
    tekst = woorden(van(week({**VAKJE, "woorden": "in het hoge bed"}), "weekkalender-tess"))
    assert "in het hoge bed" in tekst
    assert "slapen" not in tekst


def test_an_address_in_a_box_is_not_shown() -> None:
    assert "Dorpsstraat" not in woorden(van(week({**VAKJE, "woorden": "Dorpsstraat 12"}), "weekkalender-tess"))


def test_words_that_do_not_fit_in_a_box_are_in_a_table_instead() -> None:
    lang = "heel veel woorden over deze avond " * 8
    document = van(week({**VAKJE, "woorden": lang.strip()}), "weekkalender-tess")
    assert any(isinstance(blok, Table) for blok in document.blocks)
    assert lang.strip() in woorden(document)
    assert document.max_pages is None


@pytest.mark.parametrize(
    "vak",
    [
        {"dagen": [], "deel": "nacht"},
        {"dagen": ["doensdag"], "deel": "nacht"},
        {"dagen": ["maandag"], "deel": "middag"},
        {"dagen": ["maandag"], "deel": "nacht", "plaats": "zolder"},
        {"dagen": ["maandag"], "deel": "nacht", "wie": ["femke"] * 5},
        {"dagen": ["maandag"], "deel": "nacht", "kleur": "rood"},
    ],
)
def test_a_box_that_is_wrong_is_refused(vak: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        week(vak)


def test_an_unknown_person_in_the_week_is_refused_with_the_place(tmp_path: Path) -> None:
    bestand = tmp_path / "plan.yaml"
    schoon = Path(__file__).parents[1] / "schoon.yaml"
    tekst = schoon.read_text(encoding="utf-8")
    regel = "    week: [{dagen: [maandag], deel: nacht, wie: [piet]}]\n"
    bestand.write_text(tekst.replace("kinduitleg:\n  - kind: tess\n", f"kinduitleg:\n  - kind: tess\n{regel}"), "utf-8")
    assert read_yaml(bestand)[("kinduitleg")][0]["week"]
    with pytest.raises(PlandocsError, match="piet"):
        load(bestand)


def test_places_are_words_and_a_secret_address_leaves_only_home() -> None:
    plan = plan_van("hoofdvoorbeeld")
    assert [woord for woord, _ in plekken(kind_van(plan))] == ["thuis", "school", "buiten"]
    for geheim in ({"huishoudens[0].geheim": True}, {f"{UITLEG}.veilig_meegeven.adres_geheim": True}):
        assert [woord for woord, _ in plekken(kind_van(edited(geheim)))] == ["thuis"]


def test_what_a_child_said_that_is_in_no_house_is_a_quote_below_them() -> None:
    antwoorden = [
        {"vak": "huis van de zorgen", "woorden": "Het is hard."},
        {"vak": "op de brug", "woorden": "Ik fiets."},
    ]
    document = van(
        edited({"kindgesprekken[0].delen": "ja", "kindgesprekken[0].antwoorden": antwoorden}),
        "drie-huizen-tess",
    )
    assert [blok.words for blok in document.blocks if isinstance(blok, Quote)] == ["Ik fiets."]
    assert "Dit zei ik ook" in woorden(document)


def test_a_certificate_keeps_long_words_of_the_child_below_it_and_unaltered() -> None:
    lang = "Mag ik nog een keer het stuk over de maan horen? " * 12
    gelezen = {"datum": "2026-11-01", "door": ["femke"], "reactie": lang.strip()}
    document = van(edited({f"{UITLEG}.voorgelezen": [gelezen]}), "voorgelezen-tess")
    assert [blok.words for blok in document.blocks if isinstance(blok, Quote)] == [lang.strip()]
    assert document.max_pages is None


def test_the_second_story_of_a_child_is_never_named_as_the_first_of_a_sibling() -> None:
    uitleg = read_yaml(Path(__file__).parents[1] / "schoon.yaml")["kinduitleg"][0]
    persoon = {"id": "tess-2", "rol": "jeugdige", "roepnaam": "Bo"}
    plan = edited({"personen[11]": persoon, "kinduitleg[1]": uitleg, "kinduitleg[2]": {**uitleg, "kind": "tess-2"}})
    namen = [task.file_name for task in tasks(plan, ["woord-en-beeld"], ["txt"])]
    assert len(namen) == len(set(namen))
    assert {"woord-en-beeld-tess.2.txt", "woord-en-beeld-tess-2.txt"} <= set(namen)


@pytest.mark.parametrize("naam", ["hoofdvoorbeeld", "gezinsplan-fase-2"])
def test_every_form_says_whose_the_letters_and_drawings_are(naam: str) -> None:
    for document in compose(plan_van(naam), BLADEN):
        assert "Andika" in document.footer
        assert "SIL OFL 1.1" in document.footer
        assert "OpenMoji" not in document.footer


@pytest.mark.parametrize("name", ["mijn-kring", "weekkalender", "voorgelezen", "zakkaart"])
@pytest.mark.parametrize("band", ["7-9", "13-17"])
def test_a_full_form_is_one_page(name: str, band: str) -> None:
    vakken = [{**VAKJE, "deel": deel} for deel in ("ochtend", "na_school", "avond", "nacht")]
    plan = week(*vakken, **{f"{UITLEG}.leeftijdsband": band})
    for task in tasks(plan, [name], ["pdf"]):
        if task.document.person == "tess":
            assert render(task)


def niet_veilig(tmp_path: Path, antwoord: str) -> Path:
    """Return the main sample as a file in which this is the answer for Noor."""
    tekst = (Path(__file__).parents[2] / "samples" / "hoofdvoorbeeld.yaml").read_text(encoding="utf-8")
    voor, na = tekst.split("onveilig_als_gevonden: false", 1)
    bestand = tmp_path / "plan.yaml"
    bestand.write_text(f"{voor}{antwoord}, reden: Zqreden{na}", "utf-8")
    return bestand


def test_a_form_that_is_kept_back_is_told_without_the_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plan = niet_veilig(tmp_path, "onveilig_als_gevonden: true")
    args = ("--document", "kindposter", "--document", "zakkaart", "--format", "txt", "--out", tmp_path / "uit")
    status, out, _ = run(capsys, "render", plan, *args)
    assert status == 0
    assert "Voor noor is niet gemaakt, omdat het niet mee mag op papier: kindposter, zakkaart." in out
    assert "kind-meegeven" in out
    assert "Zqreden" not in out
    assert "Voor daan" not in out


def test_when_nothing_is_left_to_make_the_message_says_so_without_the_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plan = niet_veilig(tmp_path, "onveilig_als_gevonden: true")
    args = ("--document", "kindposter", "--reader", "kind:noor", "--out", tmp_path / "uit")
    status, _, err = run(capsys, "render", plan, *args)
    assert status == 2
    assert "Voor noor is niet gemaakt" in err
    assert "Zqreden" not in err


def test_a_child_that_is_not_in_the_plan_is_a_clear_error() -> None:
    with pytest.raises(PlandocsError, match="Kies uit: tess, jip"):
        lees_lezer("kind:piet", edited({}))
    with pytest.raises(PlandocsError, match="geen kind"):
        lees_lezer("kind:piet", plan_van("ouder-echtpaar"))
