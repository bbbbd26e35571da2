"""A heading with nothing under it would tell a reader that something is withheld."""

from __future__ import annotations

from typing import Any

import pytest

from plandocs.blocks import Document, Heading
from plandocs.documents import compose
from plandocs.lezers.voor import lees_lezer
from plandocs.plan import Plan
from plannen import PLANNEN, plan_van


def lege_koppen(document: Document) -> list[str]:
    """Return the headings that the end, or a heading that is not below them, follows at once."""
    paren = zip(document.blocks, (*document.blocks[1:], None), strict=True)
    return [
        "".join(run.text for run in kop.content)
        for kop, erna in paren
        if isinstance(kop, Heading) and (erna is None or (isinstance(erna, Heading) and erna.level <= kop.level))
    ]


def zonder_zorgen_voor(plan: Plan, wie: str) -> Plan:
    ruw: dict[str, Any] = plan.model_dump(mode="json", exclude_defaults=True)
    for lijst in ("zorgen", "krachten"):
        for item in ruw["ondersteuningsplan"][lijst]:
            item["niet_voor"] = [wie]
    return Plan.model_validate(ruw)


@pytest.mark.parametrize("naam", PLANNEN)
def test_no_document_has_a_heading_with_nothing_under_it(naam: str) -> None:
    for document in compose(plan_van(naam)):
        assert lege_koppen(document) == [], document.name


def test_what_is_withheld_leaves_no_heading_behind() -> None:
    plan = zonder_zorgen_voor(plan_van("hoofdvoorbeeld"), "bart")
    for document in compose(plan, ["ondersteuningsplan", "gezinsplan"], lees_lezer("gezin:bart", plan)):
        koppen = ["".join(run.text for run in blok.content) for blok in document.blocks if isinstance(blok, Heading)]
        assert "Waar zijn zorgen over" not in koppen
        assert "Wat gaat er goed" not in koppen
        assert lege_koppen(document) == []
