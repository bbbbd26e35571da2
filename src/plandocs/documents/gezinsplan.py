"""The gezinsplan of the youth protection: what the phase of now asks for comes first, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plandocs.blocks import Block, Document, Heading, Run
from plandocs.documents.afspraken import afspraken, voorwaarden
from plandocs.documents.beslissingen import barrieres, kernbeslissingen
from plandocs.documents.borging import borging
from plandocs.documents.casenote import casenotes_kort
from plandocs.documents.doelen import doelen
from plandocs.documents.eerdere_hulp import eerdere_hulp
from plandocs.documents.fasen import fase, instrumenten, passende_hulp
from plandocs.documents.gevaar import gevaren
from plandocs.documents.kernel import document
from plandocs.documents.kindgesprekken import kindgesprekken
from plandocs.documents.krachten_en_zorgen import krachten, zorgen
from plandocs.documents.mensen import akkoord, gezin, netwerk, professionals
from plandocs.documents.metingen import metingen
from plandocs.documents.noodgeval import noodgeval
from plandocs.documents.ondersteuningsplan import (
    aanleiding,
    analyse,
    basiszorg,
    evaluatie,
    gewenst_resultaat,
    levensgebieden,
    niet_gehoord,
    op_en_afschalen,
)
from plandocs.documents.overleggen import voortgang
from plandocs.documents.rapport import stel_samen
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen
from plandocs.plan import Plan
from plandocs.plan.gezinsplan import FASEN, Fase, Gezinsplan

Sectie = Callable[[Schrijver], Iterator[Block]]


def _van_gezinsplan(sectie: Callable[[Schrijver, Gezinsplan], Iterator[Block]]) -> Sectie:
    """Return the section for a plan that may not have a gezinsplan."""

    def alleen_dan(s: Schrijver) -> Iterator[Block]:
        if s.plan.gezinsplan:
            yield from sectie(s, s.plan.gezinsplan)

    return alleen_dan


def _veiligheid(s: Schrijver) -> Iterator[Block]:
    """Yield the dangers, the conditions of an authority, the agreements of the family, and whom to call."""
    veilig = s.plan.veilig_verder_plan
    if veilig is None:
        pad = "veilig_verder_plan"
        yield Heading(2, (Run("Veiligheidsafspraken"),), pad)
        yield alinea(nog_invullen("de voorwaarden en de veiligheidsafspraken"), source=pad)
        return
    yield from gevaren(s, veilig)
    yield from voorwaarden(s, veilig)
    yield from afspraken(s, veilig)
    yield from noodgeval(s, veilig)


HULP = (_van_gezinsplan(passende_hulp), eerdere_hulp, op_en_afschalen)
KENNISMAKING = (aanleiding, gezin, netwerk, professionals, kindgesprekken)
BEELD = (krachten, zorgen, niet_gehoord, levensgebieden, basiszorg)
ANALYSE = (analyse, _van_gezinsplan(instrumenten))
WERK = (gewenst_resultaat, doelen, _veiligheid)
VOORTGANG = tuple(map(_van_gezinsplan, (voortgang, metingen, barrieres)))
BESLUITEN = tuple(map(_van_gezinsplan, (kernbeslissingen, casenotes_kort)))
BORGING = (_van_gezinsplan(borging),)

VOLGORDE: dict[Fase, tuple[tuple[Sectie, ...], ...]] = {
    "verbinden_motiveren": (KENNISMAKING, BEELD, ANALYSE, WERK, HULP, VOORTGANG, BESLUITEN, BORGING),
    "ondersteunen_volgen": (HULP, VOORTGANG, WERK, KENNISMAKING, BEELD, ANALYSE, BESLUITEN, BORGING),
    "generaliseren_borgen": (BORGING, BESLUITEN, VOORTGANG, WERK, HULP, KENNISMAKING, BEELD, ANALYSE),
}
"""Every phase has all parts; what its work is about comes first."""


@document("gezinsplan", titel="Gezinsplan", lezer="gezin", ook_voor=("professional", "rechtbank"))
def gezinsplan(plan: Plan) -> Iterator[Document]:
    """Het plan van de jeugdbescherming, per fase: hulp, voortgang, metingen, doelen, afspraken en beslissingen."""
    if plan.gezinsplan is None:
        return
    s = Schrijver(plan)
    kicker = FASEN[plan.gezinsplan.fase]
    yield stel_samen(s, "gezinsplan", "Gezinsplan", _inhoud(s, plan.gezinsplan), kicker=kicker)


def _inhoud(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    yield from fase(s, plan)
    for deel in VOLGORDE[plan.fase]:
        for sectie in deel:
            yield from sectie(s)
    yield from evaluatie(s)
    yield from akkoord(s)
