"""The voortgangsverslag: every meeting on the progress, the newest first."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Heading, Paragraph, Run
from plandocs.documents.beslissingen import BARRIERES, barrieretabel
from plandocs.documents.kernel import document
from plandocs.documents.metingen import PAD as METINGEN
from plandocs.documents.metingen import metingtabel
from plandocs.documents.overleggen import aanwezigheid, nieuwste_eerst, resultaten, slot
from plandocs.documents.rapport import stel_samen
from plandocs.documents.schrijver import Schrijver
from plandocs.plan import Plan
from plandocs.plan.gezinsplan import Gezinsplan, Uitvoerdersoverleg


@document("voortgangsverslag", titel="Voortgangsverslag", lezer="gezin", ook_voor=("professional",))
def voortgangsverslag(plan: Plan) -> Iterator[Document]:
    """De verslagen van het uitvoerdersoverleg, het nieuwste eerst: hoe elk doel ervoor staat en wat is afgesproken."""
    if plan.gezinsplan is None or not plan.gezinsplan.uitvoerdersoverleggen:
        return
    s = Schrijver(plan)
    blokken = _inhoud(s, plan.gezinsplan)
    yield stel_samen(s, "voortgangsverslag", "Voortgangsverslag", blokken, kicker="Het nieuwste overleg staat vooraan")


def _inhoud(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    for pad, overleg in nieuwste_eerst(plan):
        yield Heading(2, (Run(f"Overleg van {s.datum(overleg.datum)}"),), pad)
        yield from aanwezigheid(s, overleg, pad)
        yield from resultaten(s, overleg, pad)
        yield from _metingen(s, plan, overleg)
        yield from _barrieres(s, plan, overleg)
        yield from slot(s, overleg, pad)


def _metingen(s: Schrijver, plan: Gezinsplan, overleg: Uitvoerdersoverleg) -> Iterator[Block]:
    """Yield the scores that were given on the day of this meeting."""
    van_die_dag = [(nummer, een) for nummer, een in enumerate(plan.metingen) if een.datum == overleg.datum]
    if van_die_dag:
        yield Paragraph((Run("Hoe veilig is het"),), METINGEN, "label")
        yield from metingtabel(s, van_die_dag)


def _barrieres(s: Schrijver, plan: Gezinsplan, overleg: Uitvoerdersoverleg) -> Iterator[Block]:
    """Yield what stood in the way on the day of this meeting."""
    dag = overleg.datum
    toen = [
        (nummer, een)
        for nummer, een in enumerate(plan.barrieres)
        if een.sinds <= dag and not (een.opgelost_op and een.opgelost_op < dag)
    ]
    if toen:
        yield Paragraph((Run("Wat er in de weg staat"),), BARRIERES, "label")
        yield from barrieretabel(s, plan, toen)
