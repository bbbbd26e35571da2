"""The easy-to-read variant, and the draft of a story against the rules for stories."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.blocks import Document, Figure, Frame, Heading, Paragraph, plain
from plandocs.documents import compose
from plandocs.documents.kinderen import kinderen
from plandocs.documents.pictogrammen import ding_in, genoemde_dingen
from plandocs.documents.verhaal import ontwerp
from plandocs.documents.woord_en_beeld import woord_en_beeld
from plandocs.lezers import zicht
from plandocs.pieces import pieces
from plandocs.pipeline import FORMATS, render, tasks
from plandocs.plan import Plan
from plandocs.plan.kind import Kinduitleg
from plandocs.plan.personen import Communicatie
from plandocs.renderers.html import render_html
from plandocs.rules import check
from plandocs.taal.zinnen import zinnen
from plannen import PLANNEN, VANDAAG, edited, plan_van

BANDEN = ("3-6", "7-9", "10-12", "13-17")
OVER_DE_WOORDEN = {"KI-003", "KI-004", "KI-006"}
LVB = {"personen[0].communicatie": {"lvb": True}}
BRIEF = {**LVB, "kinduitleg[0].leeftijdsband": "13-17", "kinduitleg[0].titel": None}
TEKST = "kinduitleg[0].frames[1].tekst"


def zonder_verhaal(naam: str, band: str, lvb: bool) -> Plan:
    """Return a sample as the child's reader sees it, with children of this age and no written story."""
    plan = zicht(plan_van(naam), "kind")
    leeg = tuple(Kinduitleg.model_validate({"kind": kind.id, "leeftijdsband": band}) for kind in plan.kinderen)
    steun = {"communicatie": Communicatie.model_validate({"lvb": lvb})}
    personen = tuple(een.model_copy(update=steun) if een.is_kind else een for een in plan.personen)
    return plan.model_copy(update={"kinduitleg": leeg, "personen": personen})


def met_ontwerp(plan: Plan) -> Plan:
    """Return the plan with the draft of every child as if an author had written it."""
    verhalen = []
    for kind in kinderen(plan):
        frames = tuple(
            schets.frame.model_copy(update={"tekst": plain(schets.tekst(regels=kind.eenvoudig))})
            for schets in ontwerp(kind)
            if not (schets.vraag or schets.tekenen)
        )
        band = "7-9" if kind.eenvoudig and kind.leeftijdsband != "13-17" else kind.leeftijdsband
        verhalen.append(Kinduitleg(kind=kind.id, leeftijdsband=band, frames=frames))
    return plan.model_copy(update={"kinduitleg": tuple(verhalen)})


@pytest.mark.parametrize("lvb", [False, True])
@pytest.mark.parametrize("band", BANDEN)
@pytest.mark.parametrize("naam", PLANNEN)
def test_a_draft_breaks_no_rule_on_the_words_of_a_story(naam: str, band: str, lvb: bool) -> None:
    plan = zonder_verhaal(naam, band, lvb)
    gevonden = [een for een in check(met_ontwerp(plan), VANDAAG) if een.rule in OVER_DE_WOORDEN]
    assert [(een.rule, een.message) for een in gevonden] == []


@pytest.mark.parametrize("band", BANDEN)
@pytest.mark.parametrize("naam", PLANNEN)
def test_what_a_draft_does_not_say_it_asks_the_adults(naam: str, band: str) -> None:
    """Rule KI-001 finds nothing missing that is not an open question in the draft."""
    for kind in kinderen(zonder_verhaal(naam, band, lvb=False)):
        delen = {schets.deel for schets in ontwerp(kind)}
        assert {"begin", "wie", "waarover", "wat", "niet_jouw_schuld", "wat_doen_we", "wie_helpt", "einde"} <= delen


def test_the_rules_do_find_a_hard_word_in_a_draft() -> None:
    plan = edited({"kinduitleg": None, "veilig_verder_plan.afspraken[0].voor_het_kind": "Je ziet papa."})
    slecht = met_ontwerp(plan).kinduitleg[0]
    frame = slecht.frames[0].model_copy(update={"tekst": "Papa pleegde fysiek geweld. Bel jij oma als papa drinkt?"})
    fout = plan.model_copy(update={"kinduitleg": (slecht.model_copy(update={"frames": (frame,)}),)})
    assert {een.rule for een in check(fout, VANDAAG)} >= {"KI-004", "KI-006"}


def van_tess(plan: Plan) -> Document:
    """Return the story of Tess."""
    return next(document for document in woord_en_beeld(plan) if document.person == "tess")


def test_a_letter_that_is_easy_to_read_has_one_sentence_on_a_line_in_large_print() -> None:
    document = van_tess(edited(BRIEF))
    assert document.large
    assert document.layout == "blad"
    assert document.title == "Brief voor Tess"
    regels = [
        regel for blok in document.blocks if isinstance(blok, Paragraph) for regel in plain(blok.content).split("\n")
    ]
    assert all(len(zinnen(regel)) < 2 for regel in regels if "Gelezen" not in regel)
    assert [blok for blok in document.blocks if isinstance(blok, Heading)]


def test_a_letter_says_the_rights_in_short_sentences() -> None:
    woorden = "\n".join(piece.text for piece in pieces(van_tess(edited(BRIEF))))
    rechten = woorden.split("Dit mag jij\n")[1].split("Samen gelezen")[0]
    assert "12 jaar" in rechten
    assert max(len(zin.split()) for zin in zinnen(rechten)) <= 9


def test_a_sentence_that_names_a_thing_has_its_drawing_beside_it_in_every_format() -> None:
    zin = "Oma belt met de telefoon."
    plan = edited({**BRIEF, TEKST: f"{zin} Els is lief."})
    beelden = [blok for blok in van_tess(plan).blocks if isinstance(blok, Figure)]
    assert [(beeld.alt, plain(beeld.caption), beeld.beside) for beeld in beelden] == [("telefoon", zin, True)]
    for task in tasks(plan, ["woord-en-beeld"], FORMATS):
        if task.document.person == "tess":
            assert render(task)
    assert '<figure class="ernaast">' in render_html(van_tess(plan), embed_fonts=False).decode()


def test_without_need_for_it_nothing_is_easy_to_read() -> None:
    plan = edited({"kinduitleg[0].leeftijdsband": "13-17", TEKST: "Oma belt met de telefoon."})
    document = van_tess(plan)
    assert not document.large
    assert not any(isinstance(blok, Figure) for blok in document.blocks)


@pytest.mark.parametrize(
    ("zin", "ding"),
    [
        ("Je mag met de telefoon bellen.", "telefoon"),
        ("Jij krijgt twee boeken.", "boek"),
        ("De potloden liggen klaar.", "potloden"),
        ("Jouw tas gaat mee naar school.", "tas"),
        ("Jij mag niet met de telefoon.", ""),
        ("Mama werkt bij de bank.", ""),
        ("Papa heeft een groot hart.", ""),
        ("Oma let op.", ""),
        ("De telefoonrekening is betaald.", ""),
    ],
)
def test_a_drawing_is_only_chosen_when_it_is_sure(zin: str, ding: str) -> None:
    assert ding_in(zin) == ding


@given(st.text(max_size=40))
def test_any_sentence_may_be_asked_for_its_thing(zin: str) -> None:
    assert ding_in(zin) == "" or re.search(r"\w", zin)
    assert len(genoemde_dingen(zin, erbij=("hart",))) <= 2


def frames(plan: Plan) -> Iterator[Frame]:
    """Yield the pictures of the story of Tess."""
    yield from (blok for blok in van_tess(plan).blocks if isinstance(blok, Frame))


def test_the_picture_of_an_easy_draft_shows_the_thing_that_its_words_name() -> None:
    pad = "veilig_verder_plan.afspraken[0].voor_het_kind"
    plan = edited({**LVB, "kinduitleg": None, pad: "Oma brengt je boek."})
    (frame,) = (een for een in frames(plan) if "boek" in plain(een.content))
    assert frame.figure
    assert "Ook te zien: boek." in frame.figure.alt


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_easy_document_of_a_sample_is_drawn(naam: str) -> None:
    for band in ("7-9", "13-17"):
        documents = list(compose(zonder_verhaal(naam, band, lvb=True), ["woord-en-beeld"]))
        assert len(documents) == len(plan_van(naam).kinderen)
        assert all(document.large for document in documents)
