from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.aanhalingen import aanhalingen
from plandocs.taal.woorden import LIJSTEN, lijst, zoek


def gevonden(naam: str, text: str) -> list[str]:
    return [treffer.woord for treffer in zoek(naam, text)]


@pytest.mark.parametrize(
    ("naam", "text", "woorden"),
    [
        ("vage_woorden", "Karin belt z.s.m. en daarna regelmatig.", ["z.s.m.", "regelmatig"]),
        ("vage_woorden", "Karin belt ZO  SNEL\nMOGELIJK.", ["zo snel mogelijk"]),
        ("vage_woorden", "Karin belt één keer per week, niet later dan vrijdag.", []),
        ("vage_woorden", "Karin belt een keer.", ["een keer"]),
        ("ontkenningen", "Mark gebruikt geen drank meer.", ["geen … meer"]),
        ("ontkenningen", "Niet alleen Sanne, ook Mark kookt.", []),
        ("ontkenningen", "Lotte weet wat zij doet als het niet goed gaat.", []),
        ("zwakke_werkwoorden", "Vader doet op school erg zijn best.", ["doet … best"]),
        ("oordeelswoorden", "Lotte is gek op haar hond.", []),
        ("oordeelswoorden", "Mark is gek.", ["gek"]),
        ("anonieme_actoren", "Er wordt gebeld; men komt langs.", ["er wordt", "men"]),
        ("anonieme_actoren", "Mensen komen ieder weekend langs.", []),
        ("hulp_en_diensten", "Mark volgt rots en water via de GGZ.", ["Rots en Water", "ggz"]),
        ("vaktaal", "De client is bij de VVP-groep.", ["cliënt"]),
        ("vaktaal", "De OTS loopt; Lotte heeft zin in friet.", ["OTS"]),
        ("vaktaal", "De raad van de RvdK, niet van de rvdk.", ["RvdK"]),
        ("absolute_woorden", "Mark luistert nooit, maar niet altijd.", ["nooit"]),
    ],
)
def test_words_of_a_list_are_found_as_whole_words(naam: str, text: str, woorden: list[str]) -> None:
    assert gevonden(naam, text) == woorden


@pytest.mark.parametrize(
    "text",
    ["Sanne zegt: “Mark is lui.”", "Sanne zegt: 'Mark is lui.'", '"Mark is lui", zegt Sanne.', "«Lui!»"],
)
def test_the_literal_words_of_a_speaker_are_left_alone(text: str) -> None:
    assert gevonden("oordeelswoorden", text) == []


def test_words_beside_a_quotation_are_found_at_their_own_place() -> None:
    text = "De luie vader zegt: “Ik ben niet lui.” Hij is lui."
    assert [text[treffer.begin : treffer.eind] for treffer in zoek("oordeelswoorden", text)] == ["luie", "lui"]


@pytest.mark.parametrize(
    ("text", "ontkend"),
    [
        ("Mark is agressief.", False),
        ("Mark is niet agressief.", True),
        ("Mark is zeker niet echt zo agressief.", True),
        ("Mark is niet alleen agressief.", False),
        ("Mark luistert niet en is agressief.", False),
        ("Mark luistert niet. Hij is agressief.", False),
        ("Mark luistert niet, is agressief.", False),
        ("Mark is nooit agressief.", True),
        ("Mark was vroeger niet vaak met zijn oude vrienden agressief.", False),
    ],
)
def test_a_denial_just_before_a_word_is_seen(text: str, ontkend: bool) -> None:
    assert [treffer.ontkend for treffer in zoek("oordeelswoorden", text)] == [ontkend]


@pytest.mark.parametrize("naam", LIJSTEN)
def test_every_word_of_a_list_is_found_by_its_own_list_with_its_own_advice(naam: str) -> None:
    for woord in lijst(naam):
        treffers = zoek(naam, f"Dus {woord.woord.replace('…', 'eh')} zo.")
        verwacht = [] if woord.soort == "uitzondering" else [(woord.soort, woord.advies)]
        assert [(treffer.soort, treffer.advies) for treffer in treffers] == verwacht, woord.woord


WOORDEN = st.sampled_from(sorted({woord.woord for naam in LIJSTEN for woord in lijst(naam)}))
LOSSE_TEKST = st.lists(WOORDEN | st.sampled_from(["niet", "“", "”", "'", '"', ".", "\n\n"]) | st.text(max_size=9))


@given(st.sampled_from(LIJSTEN), LOSSE_TEKST.map(" ".join))
def test_spans_follow_each_other_outside_quotations(naam: str, text: str) -> None:
    grenzen = [grens for treffer in zoek(naam, text) for grens in (treffer.begin, treffer.eind)]
    assert grenzen == sorted(grenzen)
    citaten = aanhalingen(text)
    for treffer in zoek(naam, text):
        assert all(treffer.eind <= begin or eind <= treffer.begin for begin, eind in citaten)
