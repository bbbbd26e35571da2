"""Promise 1: every word of the plan that a reader may see is in that reader's documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from plandocs.blocks import Document, pieces, plain
from plandocs.documents import DOCUMENTS
from plandocs.documents.opmaak import regel
from plandocs.lezers import zicht
from plandocs.plan import Plan
from plandocs.plan.walk import teksten
from plannen import PLANNEN, plan_van

COVERED = {
    "ondersteuningsplan": ("kop", "personen", "huishoudens", "netwerk", "regie", "ondersteuningsplan", "akkoord"),
    "veilig-verder-plan": ("veilig_verder_plan", "akkoord"),
    "woord-en-beeld": ("kinduitleg",),
}
"""Which parts of the plan each document must hold completely."""

ELSEWHERE = (
    r"\.(id|taal|leesniveau)$",  # names for references; language is worded in a sentence
    r"^kop\.(soort|profiel)$",
    r"^netwerk\.leden\[\d+\]\.mag_zien",  # what each network member receives is for the professional
    r"^huishoudens\[\d+\]\.naam$",  # shown with the people who live there
    r"^personen\[\d+\]\.(roepnaam|achternaam|figuur)",
    r"^kinduitleg\[\d+\]\.frames\[\d+\]\.alt$",  # in place of the drawing's own; none when the child draws
    r"^kinduitleg\[\d+\]\.frames\[\d+\]\.ballonnen",  # drawn with line breaks; held by the picture's own test
)


@pytest.mark.parametrize("naam", PLANNEN)
@pytest.mark.parametrize("name", COVERED)
def test_every_text_of_the_plan_is_in_the_document(naam: str, name: str) -> None:
    soort = DOCUMENTS[name]
    gezien = zicht(plan_van(naam), soort.lezer)
    words = [_squeezed(_words(document)) for document in soort.compose(gezien)]
    if words:
        missing = [pad for pad, text in _texts(gezien, COVERED[name]) if not any(_in(text, held) for held in words)]
        assert missing == []


def _texts(plan: Plan, parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for pad, text in teksten(plan):
        if re.split(r"[.\[]", pad)[0] in parts and not any(re.search(pattern, pad) for pattern in ELSEWHERE):
            yield pad, text


def _words(document: Document) -> str:
    return " ".join(piece.text for piece in pieces(document))


def _in(text: str, held: str) -> bool:
    return _squeezed(text) in held or _squeezed(plain(regel(text))) in held or _squeezed(_listed(text)) in held


def _listed(text: str) -> str:
    return re.sub(r"(?m)^\s*(?:[-+*]|\d+[.)])\s+", "", text)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s*_\\]+", "", text)
