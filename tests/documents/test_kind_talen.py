"""A child's documents in its own language: nothing left in Dutch by accident, nothing translated by a machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.blocks import Callout, Document, Fields, Figure, Frame, List, Quote, Run, Table, plain
from plandocs.documents import compose
from plandocs.documents.kinderen import kinderen
from plandocs.documents.kindwoorden import Woorden, op_een_rij, vaste_woorden
from plandocs.documents.meegeven import MET_INHOUD, ZONDER_INHOUD
from plandocs.documents.vertalen import nog_te_vertalen, past_nergens_bij, zinnen_voor
from plandocs.pieces import pieces, runs_of
from plandocs.plan import Plan
from plandocs.taal.talen import TALEN
from plannen import edited

BLADEN = (*MET_INHOUD, *ZONDER_INHOUD)
ANDERE = tuple(taal for taal in TALEN if taal != "nl")
BALLON = {"wie": "tess", "woorden": "Ik wil zwemmen.", "soort": "zegt"}
FRAME = "kinduitleg[0].frames[0]"
IN_BEELD = {f"{FRAME}.eigen_tekening": False, f"{FRAME}.personen": [{"wie": "tess"}], f"{FRAME}.ballonnen": [BALLON]}


def plan_in(taal: str, *vertalingen: tuple[str, str], **erbij: object) -> Plan:
    """Return the clean sample with a story in this language for Tess, and a bubble in its first picture."""
    paren = [{"nederlands": nl, "vertaling": anders} for nl, anders in vertalingen]
    uitleg = {"kinduitleg[0].taal": taal, "kinduitleg[0].vertalingen": paren}
    return edited({**uitleg, **IN_BEELD, **erbij})


def van(plan: Plan, name: str) -> Document:
    """Return the document of this name."""
    return next(document for document in compose(plan, [name.rpartition("-")[0]]) if document.name == name)


def woorden(document: Document) -> str:
    """Return all words of a document, one piece per line."""
    return "\n".join(piece.text for piece in pieces(document))


def van_tess(plan: Plan) -> Iterator[Document]:
    """Yield everything on paper for Tess."""
    yield from (document for document in compose(plan, BLADEN) if document.person == "tess")


def citaten(blokken: tuple[object, ...]) -> Iterator[Quote]:
    """Yield the literal words in blocks, wherever they stand."""
    for blok in blokken:
        match blok:
            case Quote():
                yield blok
            case List():
                yield from (een for item in blok.items for een in citaten(item))
            case Callout():
                yield from citaten(blok.blocks)
            case Fields():
                yield from (een for veld in blok.fields for een in citaten(veld.value))
            case Table():
                yield from (een for rij in blok.rows for vak in rij.cells for een in citaten(vak.blocks))


def nederlands(document: Document) -> Iterator[str]:
    """Yield the Dutch words of the plan in a document in another language."""
    yield from (run.text for block in document.blocks for run in runs_of(block) if run.lang == "nl")
    yield from (quote.words for quote in citaten(document.blocks))


@cache
def vaste_zinnen(taal: str) -> frozenset[str]:
    """Return the fixed words of one language that are not the same in another."""
    tabel = vaste_woorden().values()
    zinnen = {re.split(r"\{\w+\}", rij[taal])[0].strip() for rij in tabel}
    return frozenset(zin for zin in zinnen if len(zin) > 9)


@pytest.mark.parametrize("taal", ANDERE)
def test_no_fixed_dutch_words_are_left_in_another_language(taal: str) -> None:
    anders = vaste_zinnen("nl") - vaste_zinnen(taal)
    for document in van_tess(plan_in(taal)):
        van_ons = [piece for piece in pieces(document) if piece.kind == "text" or not document.name.startswith("woord")]
        tekst = "\n".join(piece.text for piece in van_ons)
        for eigen in [*nederlands(document), *zinnen_voor(next(kinderen(plan_in(taal))))]:
            tekst = tekst.replace(eigen, "")
        assert not [zin for zin in anders if zin in tekst]


@pytest.mark.parametrize("taal", ANDERE)
def test_every_dutch_sentence_that_a_child_sees_is_listed_for_who_translates(taal: str) -> None:
    plan = plan_in(taal)
    lijst = zinnen_voor(next(kinderen(plan)))
    for document in van_tess(plan):
        for zin in map(op_een_rij, nederlands(document)):
            los = re.sub(r"^.*?: “|^“|”$|” –$| –$", "", zin)
            assert not zin or zin in lijst or los in lijst


def test_a_bubble_keeps_its_words_and_has_the_translation_below_the_picture() -> None:
    document = van(plan_in("pl", ("Ik wil zwemmen.", "Chcę pływać.")), "woord-en-beeld-tess")
    frame = next(block for block in document.blocks if isinstance(block, Frame))
    assert frame.figure
    assert "Ik wil zwemmen." in frame.figure.drawn
    assert plain(frame.content).endswith("\nTess mówi: “Chcę pływać.” (tłumaczenie)")


def test_a_bubble_without_translation_is_marked_below_the_picture() -> None:
    document = van(plan_in("tr"), "woord-en-beeld-tess")
    frame = next(block for block in document.blocks if isinstance(block, Frame))
    assert plain(frame.content).count("(henüz çevrilmedi)") == 2


def test_in_dutch_nothing_is_added_to_a_bubble() -> None:
    document = van(plan_in("nl", ("Ik wil zwemmen.", "x")), "woord-en-beeld-tess")
    frame = next(block for block in document.blocks if isinstance(block, Frame))
    assert plain(frame.content) == "Dit is Tess. Tess houdt van zwemmen."


@pytest.mark.parametrize("taal", ANDERE)
def test_the_mark_that_words_have_no_translation_is_small_and_in_the_language_of_the_child(taal: str) -> None:
    mark = vaste_woorden()["niet_vertaald"][taal]
    runs = [
        run
        for document in van_tess(plan_in(taal))
        for block in document.blocks
        for run in runs_of(block)
        if mark in run.text
    ]
    assert runs
    assert all(run == Run(mark, lang=taal, small=True) for run in runs)


def test_a_title_of_the_author_stands_below_its_translation() -> None:
    titel = {"kinduitleg[0].titel": "Zo doen wij het"}
    met = van(plan_in("en", ("Zo doen wij het", "How we do it"), **titel), "woord-en-beeld-tess")
    zonder = van(plan_in("en", **titel), "woord-en-beeld-tess")
    assert met.title == "How we do it"
    assert zonder.title == "The story of Tess"
    assert "Zo doen wij het" in woorden(met).splitlines()
    assert "Zo doen wij het\n(not translated yet)" in woorden(zonder)


@pytest.mark.parametrize(
    ("taal", "zin"),
    [
        ("nl", "Voorgelezen door Femke en Marloes op 17 november 2026."),
        ("en", "Read aloud by Femke and Marloes on 17 November 2026."),
        ("ar", "القراءة: Femke و Marloes. التاريخ: 17 نوفمبر 2026."),
        ("tr", "Okuyan: Femke ve Marloes. Tarih: 17 Kasım 2026."),
        ("pl", "Kto czytał: Femke i Marloes. Data: 17 listopada 2026."),
        ("uk", "Хто читав: Femke і Marloes. Дата: 17 листопада 2026."),
    ],
)
def test_who_read_the_story_and_when_is_said_in_the_language_of_the_story(taal: str, zin: str) -> None:
    assert zin in woorden(van(plan_in(taal), "woord-en-beeld-tess"))


@pytest.mark.parametrize("standpunt", ["akkoord", "niet_akkoord", "gezien", None])
@pytest.mark.parametrize("taal", ["ar", "uk"])
def test_consent_is_said_in_the_language_of_the_story(taal: str, standpunt: str | None) -> None:
    plan = plan_in(taal, **{"kinduitleg[0].instemming": [{"wie": "ruud", "standpunt": standpunt}]})
    zin = vaste_woorden()[f"instemming.{standpunt or 'open'}"][taal].format(naam="Ruud")
    assert zin in woorden(van(plan, "woord-en-beeld-tess"))


def test_the_adults_get_a_list_of_what_is_still_to_be_translated_and_of_what_fits_nowhere() -> None:
    goed, fout = "Dit is Tess. Tess houdt van zwemmen.", "Dit is Tes."
    plan = plan_in("pl", (goed, "To jest Tess."), (fout, "To jest Tes."))
    lijst = woorden(next(iter(compose(plan, ["kind-meegeven"]))))
    nog, los = lijst.split("Past nergens bij")
    assert "Mama en oma Hanneke maken zich zorgen." in nog.split("Nog te vertalen")[1]
    assert goed not in lijst
    assert fout in los
    assert fout not in nog


def test_a_child_that_reads_dutch_has_no_list_of_translations() -> None:
    (lijst,) = compose(edited({}), ["kind-meegeven"])
    assert "vertalen" not in woorden(lijst)


def test_line_breaks_do_not_make_it_another_sentence() -> None:
    kind = next(kinderen(plan_in("pl", ("Dit is Tess.\n  Tess houdt van zwemmen.\n", "To jest Tess."))))
    assert "Dit is Tess. Tess houdt van zwemmen." not in nog_te_vertalen(kind)
    assert past_nergens_bij(kind) == ()


@given(st.sampled_from(TALEN), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_date_has_its_day_and_year_in_the_digits_that_dutch_has(taal: str, dag: date) -> None:
    gevonden = re.findall(r"\d+", Woorden(taal).datum(dag))
    assert gevonden == [str(dag.day), str(dag.year)]
    assert all(cijfer.isascii() for cijfer in "".join(gevonden))


@pytest.mark.parametrize("sleutel", ["waarover", "naar", "stap.naar", "wie.een", "let_op", "helpt"])
def test_a_name_is_filled_in_where_it_needs_no_ending(sleutel: str) -> None:
    rij = vaste_woorden()[sleutel]
    for taal in ("tr", "pl", "uk"):
        assert not re.search(r"\}['’]?\w", rij[taal])
        assert "{" not in rij[taal] or re.search(r"[:?] \{", rij[taal])


def test_a_small_face_and_a_house_say_their_language() -> None:
    for document in van_tess(plan_in("ar")):
        for block in document.blocks:
            if isinstance(block, Figure) and block.svg and not document.name.startswith("woord"):
                taal = "ar" if re.search(r"[\u0600-\u06ff]", block.alt) else "nl"
                assert f'lang="{taal}"' in block.svg.partition(">")[0]
