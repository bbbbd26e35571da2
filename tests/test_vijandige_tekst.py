"""Hostile words at every free-text field of a plan: the proof holds in every format and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from plandocs.pieces import pieces
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plandocs.plan.base import onzichtbaar_teken
from plandocs.plan.walk import teksten
from plandocs.renderers.fonts import first_unshowable
from plannen import clean, edited

GEEN_VRIJE_TEKST = ("id", "wanneer", "taal")
VELDEN = tuple(pad for pad, _ in teksten(clean()) if pad.rpartition(".")[2] not in GEEN_VRIJE_TEKST)
"""Every free-text field that the clean sample fills in."""

BEKEND = (
    "Jansen & Zn <b>vet</b> \"dubbel\" 'enkel'",
    "{{ plan }} {% raw %} ${7*7} #{x}",
    "</w:t></w:r> ]]> <!-- --> &amp; &#0;",
    "* een\n* twee\n\n1. drie _vier_ **vijf** \\*zes\\*",
    "😀 👩‍👩‍👧 e\u0301 ñ ﬁ ²½ ‑ 漢字",
    "مرحبا 0800-2000 שלום",
    "x" * 280,
    "| a | b |\n|---|---|\n# kop\n> citaat\n[a]: http://voorbeeld.example",
    "   voorloop en eind   ",
    "=1+1 @som +31 -5",
)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"])
TEKST = (st.sampled_from(BEKEND) | st.text(LETTERS, min_size=1, max_size=60)).filter(
    lambda text: bool(text.strip()) and onzichtbaar_teken(text) is None
)
ZICHTBAAR = TEKST.filter(lambda text: first_unshowable(text) is None)
"""What a PDF can show: a sign that no bundled font has is refused with its code and place, never left out."""

WIJZIGINGEN = st.dictionaries(st.sampled_from(VELDEN), TEKST, min_size=5, max_size=25)


@settings(max_examples=genoeg(6), suppress_health_check=[HealthCheck.too_slow])
@given(WIJZIGINGEN)
def test_hostile_words_survive_in_word_html_and_text(wijzigingen: dict[str, str]) -> None:
    for task in tasks(edited(wijzigingen), formats=["docx", "html", "txt"]):
        render(task)


@settings(
    max_examples=genoeg(3),
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking a PDF takes minutes
)
@given(st.dictionaries(st.sampled_from(VELDEN), ZICHTBAAR, min_size=5, max_size=25))
def test_hostile_words_survive_in_a_pdf(wijzigingen: dict[str, str]) -> None:
    for task in tasks(edited(wijzigingen), ["ondersteuningsplan"], ["pdf"]):
        render(task)


@pytest.mark.parametrize("tekst", BEKEND)
def test_hostile_words_in_every_field_at_once(tekst: str) -> None:
    for task in tasks(_overal(tekst), formats=["docx", "html", "txt"]):
        render(task)


@pytest.mark.parametrize("tekst", [" ".join(BEKEND[:3]), BEKEND[4], BEKEND[5]])
def test_hostile_words_in_every_field_of_a_pdf(tekst: str) -> None:
    for task in tasks(_overal(tekst), ["ondersteuningsplan", "veilig-verder-plan"], ["pdf"]):
        render(task)


def test_a_word_without_end_in_every_field_of_a_pdf() -> None:
    for task in tasks(_overal(BEKEND[6]), ["veilig-verder-plan"], ["pdf"]):
        render(task)


def test_a_literal_quote_is_never_altered() -> None:
    woorden = "*Ik* zei: \\_nee\\_ & <ja> 1. {{ x }}  twee  spaties"
    plan = edited({"ondersteuningsplan.aanleiding[0].tekst": woorden})
    for task in tasks(plan, ["ondersteuningsplan"], ["txt"]):
        assert f"\u201c{woorden}\u201d" in [piece.text for piece in pieces(task.document)]


def test_a_very_long_word_and_300_goals_are_written_in_every_format() -> None:
    doel = {"tekst": "Tess slaapt door.", "acties": [{"wie": ["femke"], "wat": "Leest voor.", "wanneer": "elke avond"}]}
    plan = edited(
        {
            "ondersteuningsplan.doelen": [{"id": f"doel-{nummer}", **doel} for nummer in range(300)],
            "ondersteuningsplan.zorgen[0].gevolg": "w" * 5000,
            "ondersteuningsplan.analyse": None,
        }
    )
    for task in tasks(plan, ["ondersteuningsplan"], ["docx", "html", "txt"]):
        render(task)


def _overal(tekst: str) -> Plan:
    return edited(dict.fromkeys(VELDEN, tekst))
