"""Documents: one function per document type, from a plan as its reader may see it to a Document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandocs.blocks import Document

from plandocs.documents import (  # isort: skip
    ondersteuningsplan,
    veilig_verder_plan,
    gezinsplan,
    borgingsplan,
    voortgangsverslag,
    casenote,
    doelencheck,
    koelkastblad,
    netwerkblad,
    woord_en_beeld,
    kindposter,
    drie_huizen,
    thermometer,
    weekkalender,
    mijn_kring,
    zakkaart,
    voorgelezen,
    kind_meegeven,
    achtergehouden,
)
from plandocs.documents.rechtbank import (  # isort: skip
    rapportage,
    kindsamenvatting,
)
from plandocs.documents.kernel import DOCUMENTS, DocumentType
from plandocs.lezers import Voor, als_voor, zicht
from plandocs.plan import Plan
from plandocs.plan.base import Lezer

__all__ = [
    "DOCUMENTS",
    "DocumentType",
    "achtergehouden",
    "borgingsplan",
    "casenote",
    "compose",
    "doelencheck",
    "drie_huizen",
    "gezinsplan",
    "kind_meegeven",
    "kindposter",
    "kindsamenvatting",
    "koelkastblad",
    "mijn_kring",
    "netwerkblad",
    "ondersteuningsplan",
    "rapportage",
    "thermometer",
    "veilig_verder_plan",
    "voorgelezen",
    "voortgangsverslag",
    "weekkalender",
    "woord_en_beeld",
    "zakkaart",
]


def compose(plan: Plan, names: Iterable[str] = (), lezer: Lezer | Voor | None = None) -> Iterator[Document]:
    """Yield the documents with these names (all when none is given), each for its own reader or for `lezer`.

    A plan that has nothing for a document yields none. Raises KeyError for an unknown name.
    """
    gezien: dict[Voor, Plan] = {}
    for soort in [DOCUMENTS[name] for name in names] or DOCUMENTS.values():
        voor = als_voor(lezer or soort.lezer)
        if voor not in gezien:
            gezien[voor] = zicht(plan, voor)
        yield from soort.stel_op(plan, gezien[voor], voor)
