"""The traps of Dutch: what looks like a problem and is none, and the other way round."""

from __future__ import annotations

import pytest

from plandocs.taal.detectie.actie import ontleed
from plandocs.taal.detectie.citaat import citaat
from plandocs.taal.detectie.gedrag import gedrag
from plandocs.taal.detectie.generalisatie import generalisatie
from plandocs.taal.detectie.horen_zeggen import horen_zeggen
from plandocs.taal.detectie.kindertaal import kindertaal
from plandocs.taal.detectie.lijdend import lijdend
from plandocs.taal.detectie.namen import namen
from plandocs.taal.detectie.positief_doel import positief_doel
from plandocs.taal.detectie.privacy import is_bsn, is_iban, privacy
from plandocs.taal.detectie.vaktaal import vaktaal
from plandocs.taal.detectie.waar import waar
from plandocs.taal.detectie.wanneer import wanneer
from plandocs.taal.detectie.wat import wat
from plandocs.taal.detectie.wie import wie
from plandocs.taal.detectie.zinslengte import zinslengte

BEKEND = ("Mei", "Roos Dekker", "Storm", "Wil", "Femke de Boer", "Ömer Yılmaz", "Wout van 't Hof", "Karin B.")


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        # A separable verb: the particle stands far away.
        ("Femke schaalt de hulp na een overleg met de school weer op.", "problem"),
        ("Roos legt een kaart op tafel.", "ok"),
        # An abbreviation counts only in capitals, and a word only when it is whole.
        ("ZIN is aangevraagd.", "problem"),
        ("Storm heeft zin in taart.", "ok"),
        ("De spullen liggen verborgen.", "ok"),
        ("Het computersysteem doet het.", "ok"),
    ],
)
def test_jargon_is_found_as_it_is_written(zin: str, antwoord: str) -> None:
    assert vaktaal(zin).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Femke houdt bij het eten rekening met Roos.", "problem"),
        ("Femke zet vooral in op rust.", "problem"),
        ("Wil spant zich voor Roos in.", "problem"),
        ("Storm doet heel erg zijn best.", "problem"),
        ("Femke ruimt elke dinsdag de schuur op.", "ok"),
        ("Femke werkt 20 minuten per dag aan het rekenen met Roos.", "ok"),
        ("De deur van de gang blijft open; daar zien we op toe.", "ok"),
    ],
)
def test_a_weak_verb_is_found_with_its_particle_far_away(zin: str, antwoord: str) -> None:
    assert wat(zin).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Roos wordt boos.", "ok"),
        ("Roos wordt acht jaar.", "ok"),
        ("Roos wordt kapster.", "ok"),
        ("Roos is naar huis gegaan.", "ok"),
        ("Roos is aangemeld bij judo.", "problem"),
        ("De tas wordt gebracht.", "problem"),
        ("De tas moet nog worden opgehaald.", "problem"),
        ("De tas wordt door Femke gebracht.", "unsure"),
        ("Het gezin wordt bekend in de buurt.", "ok"),
        ("Dat wordt geen gewoonte.", "ok"),
    ],
)
def test_worden_is_a_passive_only_with_a_participle(zin: str, antwoord: str) -> None:
    assert lijdend(zin, BEKEND).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("De tas wordt door Femke gebracht.", "ok"),
        ("De tas wordt elke dag gebracht.", "problem"),
        ("Wil: haalt Roos op", "ok"),
        ("- Femke: elke dag pillen innemen", "ok"),
        ("Juni: pillen innemen", "problem"),
        ("Mei belt oma.", "ok"),
        ("Ze moeten het regelen.", "problem"),
        ("Femke belt als ze thuis is.", "ok"),
        ("De school belt.", "ok"),
        ("De hulpverlening belt.", "problem"),
        ("Karin B. belt z.s.m. terug.", "ok"),
        ("Mw. De Boer komt om 16.00 uur.", "ok"),
        ("Indien nodig belt moeder de dokter.", "ok"),
        ("Het is de bedoeling dat oma belt.", "unsure"),
        ("Huisarts bellen.", "problem"),
    ],
)
def test_who_acts_is_a_person_outside_a_prepositional_phrase(zin: str, antwoord: str) -> None:
    assert wie(zin, BEKEND).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Mei gaat naar turnen.", "problem"),
        ("In mei gaat Mei naar turnen.", "ok"),
        ("Femke belt om half acht.", "ok"),
        ("Femke belt om de dag.", "ok"),
        ("Femke fietst om te winkelen.", "problem"),
        ("Femke komt zo langs.", "problem"),
        ("Femke komt elke wo.", "ok"),
        ("Femke belt een paar keer per week.", "problem"),
        ("Femke belt 3x p/w.", "ok"),
        ("Femke belt als dat nodig is.", "problem"),
        ("Femke belt als Roos huilt.", "ok"),
        ("Femke belt regelmatig, elke dinsdag.", "ok"),
        ("Roos is nog boos.", "problem"),
        ("Femke komt bij ruzie.", "ok"),
        ("Femke komt op 31 februari 2027.", "problem"),
        ("Juni: Femke rondt de cursus af.", "ok"),
    ],
)
def test_when_is_a_time_and_no_word_that_looks_like_one(zin: str, antwoord: str) -> None:
    assert wanneer(zin).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Femke wacht op vrijdag.", "problem"),
        ("Femke wacht bij de voordeur.", "ok"),
        ("Roos blijft bij Wil.", "ok"),
        ("Roos belt naar Wil.", "problem"),
        ("Roos loopt naar Wil.", "ok"),
        ("Femke komt binnen twee weken.", "problem"),
        ("Bij ruzie telt Femke tot tien.", "problem"),
        ("Femke verft de kast.", "problem"),
    ],
)
def test_where_is_a_place_and_no_time_or_event(zin: str, antwoord: str) -> None:
    assert waar(zin, BEKEND).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Roos durft niet alleen nee te zeggen, maar ook ja.", "ok"),
        ("Roos komt niet te laat op school.", "ok"),
        ("Roos leert nee te zeggen.", "ok"),
        ("Roos weet wat zij doet als Storm niet stopt met pesten.", "unsure"),
        ("Roos woont in een huis waar geen geweld is.", "problem"),
        ("Roos groeit op zonder geweld.", "problem"),
        ("Femke telt tot tien, zodat zij niet schreeuwt.", "unsure"),
        ("Het opheffen van de (acute) onveiligheid.", "ok"),
        ("Wil laat de drank staan.", "problem"),
    ],
)
def test_a_denial_is_not_always_a_negative_goal(zin: str, antwoord: str) -> None:
    assert positief_doel(zin).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Femke zou de ruit hebben ingeslagen.", "problem"),
        ("Femke zou de ruit ingeslagen hebben.", "problem"),
        ("Femke zou graag meer slapen.", "ok"),
        ("Femke zou kunnen bellen.", "ok"),
        ("Mogelijk is er sprake van schulden.", "problem"),
        ("Het is mogelijk om later te komen.", "ok"),
        ("Roos lijkt op Wil.", "ok"),
        ("Volgens Wil was het druk.", "ok"),
        ("Volgens de buren was het druk.", "problem"),
    ],
)
def test_hearsay_is_told_from_a_wish_and_a_named_source(zin: str, antwoord: str) -> None:
    assert horen_zeggen(zin).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Wil luistert nooit.", "problem"),
        ("Wil luistert niet altijd.", "ok"),
        ("Als Wil boos is, belt hij altijd eerst Roos.", "unsure"),
        ("Roos zegt: “Wil luistert nooit.”", "ok"),
    ],
)
def test_a_rule_or_a_quotation_is_no_generalisation(zin: str, antwoord: str) -> None:
    assert generalisatie(zin).antwoord == antwoord


@pytest.mark.parametrize(
    "zin",
    [
        "Roos zegt: “Ik ga.”", "Roos zegt: ‘Ik ga.’", "Roos zegt: „Ik ga.”", "Roos zegt: «Ik ga.»",
        'Roos zegt: "Ik ga."',
        "Roos zegt 's avonds: 'Ik ga naar m'n bed.'", "“Ik”, zei Roos, “ga niet.”",
        "Roos zegt: “Wil riep ‘hou op’ naar mij.”",
        "De foto’s van Roos staan ’s avonds op ’t kastje.",
    ],
)  # fmt: skip
def test_every_pair_of_marks_is_a_quotation_and_an_apostrophe_is_none(zin: str) -> None:
    assert citaat(zin, BEKEND).antwoord == "ok"


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("“Ik ga.”", "problem"),
        ("Roos zegt: “Roos ervaart stress.”", "problem"),
        ("Roos geeft aan dat zij moe is.", "problem"),
        ("Roos geeft haar jas aan Wil.", "ok"),
        ("Roos heeft een ‘kort lontje’.", "unsure"),
    ],
)
def test_a_quotation_has_a_speaker_and_literal_words(zin: str, antwoord: str) -> None:
    assert citaat(zin, BEKEND).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("Wil is lui.", "problem"),
        ("De som is lastig.", "unsure"),
        ("Roos zegt: “Wil is lui.”", "ok"),
        ("Mo. labiel", "problem"),
        ("Wil is slordig geworden, vertelt Roos: hij draagt twee verschillende sokken.", "unsure"),
    ],
)
def test_a_judgement_is_about_a_person(zin: str, antwoord: str) -> None:
    assert gedrag(zin, BEKEND).antwoord == antwoord


@pytest.mark.parametrize(
    ("zin", "antwoord", "woord"),
    [
        ("Vandaag komt Roos.", "ok", ""),
        ("Roosje van Omer komt.", "ok", ""),
        ("Als Omer komt, eten ze.", "ok", ""),
        ("Als Ómer Yilmaz komt, eten ze.", "ok", ""),
        ("Als Fempke komt, eten ze.", "problem", "Fempke"),
        ("Ze belt met mevrouw Van den Akker.", "problem", "Akker"),
        ("Ze gaan in Mei en juni.", "ok", ""),
        ("Zij is in Almelo.", "ok", ""),
        ("Ze woont bij De Linde.", "unsure", "Linde"),
    ],
)
def test_a_name_is_strange_only_when_it_is_a_name(zin: str, antwoord: str, woord: str) -> None:
    oordeel = namen(zin, BEKEND)
    assert (oordeel.antwoord, oordeel.woord) == (antwoord, woord)


@pytest.mark.parametrize(
    ("zin", "antwoord"),
    [
        ("BSN 123456782", "problem"),
        ("Kenmerk 123456782", "unsure"),
        ("BSN 123456789", "ok"),
        ("(071) 512 34 56", "problem"),
        ("2019 - 2024", "ok"),
        ("12-05-2026 om 14.30 uur", "ok"),
        ("Bel 112 of 0800-2000.", "ok"),
        ("NL91 ABNA 0417 1643 00", "problem"),
        ("NL92 ABNA 0417 1643 00", "ok"),
        ("In 2026 EN in 2027", "ok"),
        ("Kerkstraat 12", "problem"),
        ("Om 12 uur in de Kerkstraat", "ok"),
        ("a@b", "ok"),
    ],
)
def test_a_number_is_private_when_its_check_says_so(zin: str, antwoord: str) -> None:
    assert privacy(zin).antwoord == antwoord


def test_the_checks_on_numbers_are_those_of_the_standards() -> None:
    assert is_bsn("1112.22.333")
    assert not is_bsn("000000000")
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_iban("GB83 WEST 1234 5698 7654 32")


@pytest.mark.parametrize(
    ("zin", "leeftijd", "antwoord"),
    [
        ("Wil haalt je op.", 5, "ok"),
        ("Als je bang bent, bel je Wil.", 9, "ok"),
        ("Als je bang bent, bel je Wil.", 5, "unsure"),
        ("De omgang wordt aangepast.", 9, "problem"),
        ("Jouw veiligheid is het belangrijkste.", 6, "problem"),
        ("De omgang wordt aangepast.", 18, "ok"),
    ],
)
def test_what_a_child_can_read_depends_on_age(zin: str, leeftijd: int, antwoord: str) -> None:
    assert kindertaal(zin, leeftijd).antwoord == antwoord


def test_a_sentence_is_too_long_by_its_words() -> None:
    assert zinslengte("Roos " * 18).antwoord == "ok"
    assert zinslengte("Roos " * 19).antwoord == "unsure"
    assert zinslengte("Wil loopt. " + "Roos " * 30).antwoord == "problem"


def test_an_action_in_prose_is_taken_apart() -> None:
    gevonden = ontleed("Wil en Roos halen Storm elke woensdag om 15.00 uur op bij school.", BEKEND)
    assert (gevonden.wie, gevonden.wanneer, gevonden.waar) == (
        ("Wil", "Roos"), "elke woensdag om 15.00 uur", "bij school",
    )  # fmt: skip
    vaag = ontleed("Er wordt binnenkort gebeld.", BEKEND)
    assert (vaag.wie, vaag.wanneer, vaag.waar) == ((), "", "")
    assert ontleed("Als Wil drinkt, gaat Roos naar Storm.", BEKEND).wanneer == "Als Wil drinkt"
    assert ontleed("Mevrouw Van den Akker belt uiterlijk 3 maart 2026.").wie == ("Mevrouw Van den Akker",)
