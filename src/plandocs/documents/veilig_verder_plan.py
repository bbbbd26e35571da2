"""The Veilig Verder Plan: what happened, what we fear, and the agreements that make it safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plandocs.blocks import Block, Document, Heading, Paragraph, Run
from plandocs.documents.afspraken import afspraken, voorwaarden
from plandocs.documents.doelencheck import vier_doelen
from plandocs.documents.gevaar import factoren, gevaren, schaal, schade
from plandocs.documents.kernel import document
from plandocs.documents.mensen import akkoord
from plandocs.documents.noodgeval import noodgeval
from plandocs.documents.opmaak import tekst
from plandocs.documents.rapport import stel_samen
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen
from plandocs.documents.wat_er_is_gebeurd import bestaande_veiligheid, wat_er_is_gebeurd
from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan

PAD = "veilig_verder_plan"


@document("veilig-verder-plan", titel="Veilig Verder Plan", lezer="gezin", ook_voor=("professional", "rechtbank"))
def veilig_verder_plan(plan: Plan) -> Iterator[Document]:
    """De aanvulling bij zorgen over veiligheid: wat er is gebeurd, waar we bang voor zijn en wat we afspreken."""
    if plan.veilig_verder_plan is None:
        return
    s = Schrijver(plan)
    blokken = _inhoud(s, plan.veilig_verder_plan)
    yield stel_samen(s, "veilig-verder-plan", "Veilig Verder Plan", blokken, kicker="Zo wordt en blijft het veilig")


def _inhoud(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    for onderdeel in INHOUD:
        yield from onderdeel(s, plan)
    yield from _evaluatie(plan)
    yield from akkoord(s)


def _evaluatie(plan: VeiligVerderPlan) -> Iterator[Block]:
    pad = f"{PAD}.afspraken_evaluatie"
    yield Heading(2, (Run("Hoe kijken we of het veilig blijft"),), pad)
    if plan.afspraken_evaluatie:
        yield from tekst(plan.afspraken_evaluatie, pad)
    else:
        yield alinea(nog_invullen("wanneer en met wie we de afspraken bekijken"), source=pad)
    if plan.versie != type(plan).model_fields["versie"].default:
        yield Paragraph((Run(f"Dit is versie {plan.versie} van het Veilig Verder Plan."),), f"{PAD}.versie", "small")


INHOUD: tuple[Callable[[Schrijver, VeiligVerderPlan], Iterator[Block]], ...] = (
    bestaande_veiligheid,
    wat_er_is_gebeurd,
    schade,
    gevaren,
    factoren,
    schaal,
    voorwaarden,
    afspraken,
    vier_doelen,
    noodgeval,
)
"""The sections that need the safety plan, in their order."""
