"""The borgingsplan: how it stays safe when the help stops, in two pages at most."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Document
from plandocs.documents.borging import LEEG, borgingsdelen, moet_borgen
from plandocs.documents.kernel import document
from plandocs.documents.kort import kort_stuk
from plandocs.documents.schrijver import Schrijver
from plandocs.plan import Plan

MEESTE_PAGINAS = 2


@document("borgingsplan", titel="Borgingsplan", lezer="gezin", ook_voor=("professional", "netwerk"))
def borgingsplan(plan: Plan) -> Iterator[Document]:
    """Hoe het veilig blijft als de hulp stopt: vroege signalen, wat we dan doen en wie je belt. Hoogstens twee
    bladzijden."""
    if plan.gezinsplan is None or not moet_borgen(plan.gezinsplan):
        return
    s = Schrijver(plan)
    blokken = borgingsdelen(s, plan.gezinsplan.borgingsplan or LEEG, 2)
    yield kort_stuk(s, "borgingsplan", "Borgingsplan", blokken, max_pages=MEESTE_PAGINAS)
