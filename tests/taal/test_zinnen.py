from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.zinnen import eerste_woord, opsomming, zinnen

GEVALLEN = [
    "Sanne belt oma. | Oma komt.",
    "Drs. J.P. de Vries belt. | Daarna komt zij.",
    "Dr. S.J. Bakker en mw. Th. de Boer bellen a.u.b. om 16.00 uur. | Daarna niet meer.",
    "Bel a.u.b. | Daarna komt Karin.",
    "Bel a.u.b. eerst.",
    "Karin B. checkt dit bij dhr. Van Dijk.",
    "De afspraak is om 16.00 uur. | Oma komt om 8.15.",
    "Het kost € 12.50 per keer, d.w.z. i.v.m. de reis o.a. Sanne.",
    "Zie blz. 4, nr. 3 (o.a. school). | Ok.",
    "Ze wacht... en gaat. | Tja... | Dan niet.",
    "Ze wacht … en gaat. | Tja… | Dan niet.",
    "Hij zei (...) Niets.",
    "Komt oma? | Ja! | Echt waar?! | Nee.",
    '"Ik ben bang!" zegt Lotte. | Mark knikt.',
    '"Ik ben moe. Ik wil slapen", zegt Lotte. | Mark knikt.',
    'Sanne zegt: "Ik ben moe. Ik wil slapen." | Mark luistert.',
    "Lotte vertelt: ‘Papa schreeuwt. Dan huil ik.’ | Mama troost haar.",
    "„Ik slaap slecht. Elke nacht.” | Dat zegt Daan.",
    "Lotte zegt 's avonds: 'Ik ga. Nu.' | Foto's en papa's auto. | Klaar.",
    '"Ik wacht. | Lotte zwijgt.',
    "De vader van Bilal rijdt Daan iedere wo. naar voetbal.",
    "Hij komt wo. | Daarna niet.",
    "Oma komt op 3 okt. a.s. met brood, kaas enz. | Opa niet.",
    "Het duurt 5 min. | Dan stopt het.",
    "Op de 3. verdieping woont oma.",
    "Hij is 16. | Zij is 12.",
    "Lotte [ˈlɔ.tə] lacht. | Mei [mɛi̯] ook.",
    "Bel 06-11223344 of mail naar s.devries@voorbeeld.nl. | Doe het nu.",
    "moeder haalt lotte op. | daarna gaat ze.",
    "Vader zegt 'ja.' en gaat.",
    "",
    "...",
    "?",
]


@pytest.mark.parametrize("geval", GEVALLEN)
def test_a_text_falls_apart_at_the_bars(geval: str) -> None:
    verwacht = tuple(geval.split(" | ")) if geval else ()
    assert zinnen(geval.replace(" | ", " ")) == verwacht


@pytest.mark.parametrize(
    ("text", "verwacht"),
    [
        ("1. Oma belt.\n2. Opa komt.", ("1. Oma belt.", "2. Opa komt.")),
        ("- Mark: haalt op\n- Sanne: brengt", ("- Mark: haalt op", "- Sanne: brengt")),
        ("Oma belt\nOpa komt", ("Oma belt", "Opa komt")),
        ("Oma belt elke\nvrijdag. Opa\nniet.", ("Oma belt elke\nvrijdag.", "Opa\nniet.")),
        ("oma belt\n\nopa komt", ("oma belt", "opa komt")),
        ("Lotte: “Ik ga.\nNu.”\nKlaar.", ("Lotte: “Ik ga.\nNu.”", "Klaar.")),
    ],
)
def test_a_new_line_ends_a_sentence_unless_it_goes_on_in_small_letters(text: str, verwacht: tuple[str, ...]) -> None:
    assert zinnen(text) == verwacht


LEESTEKENS = st.text(alphabet=" .!?…\n\t\"'“”‘’„«»()[]-*•aAbSé1", max_size=200)


@given(st.text() | LEESTEKENS)
def test_no_character_is_lost_or_added(text: str) -> None:
    assert "".join("".join(zinnen(text)).split()) == "".join(text.split())


@given(st.text() | LEESTEKENS)
def test_sentences_stand_in_the_text_in_order_and_are_never_empty(text: str) -> None:
    vanaf = 0
    for zin in zinnen(text):
        assert zin == zin.strip() != ""
        vanaf = text.index(zin, vanaf) + len(zin)


@pytest.mark.parametrize(
    ("zin", "woord"),
    [("“Ik ga,” zegt Daan.", "Ik"), ("- Oma: belt", "Oma"), ("'s Avonds belt oma.", "s"), ("... !", ""), ("", "")],
)
def test_the_first_word_has_no_marks(zin: str, woord: str) -> None:
    assert eerste_woord(zin) == woord


@pytest.mark.parametrize(
    ("namen", "verwacht"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_names_are_listed_the_dutch_way(namen: list[str], verwacht: str) -> None:
    assert opsomming(namen) == verwacht
