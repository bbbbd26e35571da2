"""Documents: one function per document type, from a plan as its reader may see it to a Document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandocs.blocks import Document
from plandocs.documents.doelencheck import doelencheck
from plandocs.documents.kernel import DOCUMENTS, DocumentType
from plandocs.documents.koelkastblad import koelkastblad
from plandocs.documents.ondersteuningsplan import ondersteuningsplan
from plandocs.documents.veilig_verder_plan import veilig_verder_plan
from plandocs.documents.woord_en_beeld import woord_en_beeld
from plandocs.lezers import zicht
from plandocs.plan import Plan
from plandocs.plan.base import Lezer

__all__ = [
    "DOCUMENTS",
    "DocumentType",
    "compose",
    "doelencheck",
    "koelkastblad",
    "ondersteuningsplan",
    "veilig_verder_plan",
    "woord_en_beeld",
]


def compose(plan: Plan, names: Iterable[str] = (), lezer: Lezer | None = None) -> Iterator[Document]:
    """Yield the documents with these names (all when none is given), each for its own reader or for `lezer`.

    A plan that has nothing for a document yields none. Raises KeyError for an unknown name.
    """
    for soort in [DOCUMENTS[name] for name in names] or DOCUMENTS.values():
        yield from soort.compose(zicht(plan, lezer or soort.lezer))
