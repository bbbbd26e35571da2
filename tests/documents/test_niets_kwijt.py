"""Promise 1: every word of the plan that a reader may see is in that reader's documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from plandocs.blocks import Document, plain
from plandocs.documents import DOCUMENTS
from plandocs.documents.opmaak import regel
from plandocs.lezers import zicht
from plandocs.pieces import pieces
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.gezinsplan import Fase, Gezinsplan
from plandocs.plan.rechtbank import Rechtbankrapportage
from plandocs.plan.walk import teksten, velden
from plannen import PLANNEN, plan_van
from vol_plan import full

KERN = ("kop", "personen", "huishoudens", "netwerk", "regie", "ondersteuningsplan", "kindgesprekken", "akkoord")
COVERED = {
    "ondersteuningsplan": KERN,
    "veilig-verder-plan": ("veilig_verder_plan", "akkoord"),
    "gezinsplan": (
        *KERN,
        "gezinsplan",
        "veilig_verder_plan.gevaren",
        "veilig_verder_plan.voorwaarden",
        "veilig_verder_plan.afspraken",
        "veilig_verder_plan.noodgeval",
    ),
    "borgingsplan": ("gezinsplan.borgingsplan",),
    "voortgangsverslag": ("gezinsplan.uitvoerdersoverleggen",),
    "casenote": ("gezinsplan.casenotes",),
    "rapportage-rechtbank": (
        "rechtbank",
        "ondersteuningsplan.aanleiding",
        "ondersteuningsplan.krachten",
        "ondersteuningsplan.zorgen",
        "ondersteuningsplan.niet_gehoord",
        "ondersteuningsplan.eerdere_hulp",
        "ondersteuningsplan.analyse",
        "ondersteuningsplan.gewenst_resultaat",
        "ondersteuningsplan.doelen",
        "veilig_verder_plan.veilige_krachten",
        "veilig_verder_plan.gebeurtenissen",
        "veilig_verder_plan.gevaren",
        "veilig_verder_plan.voorwaarden",
        "veilig_verder_plan.afspraken",
        "gezinsplan.metingen",
        "gezinsplan.kernbeslissingen",
        "gezinsplan.samenvatting_en_conclusie",
        "kindgesprekken",
        "akkoord",
    ),
    "woord-en-beeld": ("kinduitleg",),
}
"""Which parts of the plan each document must hold completely."""

ONLY_IN_BRIEF = {"gezinsplan": r"^gezinsplan\.casenotes\[\d+\]\.(feiten|al_geprobeerd|standpunt_gezin|weging|advies)"}
"""What a document tells in brief, because another document of the same plan holds it completely."""

ELSEWHERE = (
    r"\.(id|taal|leesniveau)$",  # names for references; language is worded in a sentence
    r"^kop\.(soort|profiel)$",
    r"^netwerk\.leden\[\d+\]\.mag_zien",  # what each network member receives is for the professional
    r"^huishoudens\[\d+\]\.naam$",  # shown with the people who live there
    r"^personen\[\d+\]\.(roepnaam|achternaam|figuur)",
    r"^kinduitleg\[\d+\]\.frames\[\d+\]\.alt$",  # in place of the drawing's own; none when the child draws
    r"^kinduitleg\[\d+\]\.week",  # in the week calendar, which has a test of its own
    r"^kinduitleg\[\d+\]\.frames\[\d+\]\.ballonnen",  # drawn with line breaks; held by the picture's own test
)


@pytest.mark.parametrize("naam", PLANNEN)
@pytest.mark.parametrize("name", COVERED)
def test_every_text_of_the_plan_is_in_the_document(naam: str, name: str) -> None:
    assert _missing(plan_van(naam), name) == []


@pytest.mark.parametrize("fase", get_args(Fase))
@pytest.mark.parametrize("name", COVERED)
def test_every_field_of_the_youth_protection_and_the_court_is_in_the_document(fase: Fase, name: str) -> None:
    assert _missing(full(fase), name) == []


def test_the_full_plan_fills_every_text_of_the_youth_protection_and_the_court() -> None:
    filled = {_field(pad) for pad, _ in teksten(full("generaliseren_borgen"))}
    for model, part in ((Gezinsplan, "gezinsplan"), (Rechtbankrapportage, "rechtbank")):
        assert {pad for pad in _text_fields(model, part) if pad not in filled} == set()


def _field(pad: str) -> str:
    return re.sub(r"\[\d+\]", "", pad)


def _text_fields(model: type[Onderdeel], pad: str) -> Iterator[str]:
    for naam, veld in velden(model).items():
        hier = f"{pad}.{naam}"
        if veld.model:
            yield from _text_fields(veld.model, hier)
        elif veld.tekst and naam != "reden_afscherming":
            yield hier


def _missing(plan: Plan, name: str) -> list[str]:
    soort = DOCUMENTS[name]
    gezien = zicht(plan, soort.lezer)
    words = [_squeezed(_words(document)) for document in soort.compose(gezien)]
    if not words:
        return []
    brief = ONLY_IN_BRIEF.get(name, r"(?!)")
    texts = [(pad, text) for pad, text in _texts(gezien, COVERED[name]) if not re.search(brief, pad)]
    return [pad for pad, text in texts if not any(_in(text, held) for held in words)]


def _texts(plan: Plan, parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    wanted = re.compile(rf"(?:{'|'.join(map(re.escape, parts))})(?![a-z_])")
    for pad, text in teksten(plan):
        if wanted.match(pad) and not any(re.search(pattern, pad) for pattern in ELSEWHERE):
            yield pad, text


def _words(document: Document) -> str:
    return " ".join(piece.text for piece in pieces(document))


def _in(text: str, held: str) -> bool:
    return _squeezed(text) in held or _squeezed(plain(regel(text))) in held or _squeezed(_listed(text)) in held


def _listed(text: str) -> str:
    return re.sub(r"(?m)^\s*(?:[-+*]|\d+[.)])\s+", "", text)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s*_\\]+", "", text)
