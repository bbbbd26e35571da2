"""What to do when it is not safe right now."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Callout, Field, Fields, Heading, Run
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen, veld
from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import Noodgeval, Telefoonnummer, VeiligVerderPlan

PAD = "veilig_verder_plan.noodgeval"


def noodgeval(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield whom to call and where to go; the code word is in no document."""
    yield Heading(2, (Run("Als het nu niet veilig is"),), PAD)
    if plan.noodgeval is None:
        yield alinea(nog_invullen("wie je belt en waar je heen kunt"), source=PAD)
        return
    yield Callout("emergency", "Direct gevaar? Bel 112.", tuple(nummers(s, plan.noodgeval)), PAD)


def nummers(s: Schrijver, noodgeval: Noodgeval) -> Iterator[Block]:
    """Yield the phone numbers, the safe place and who fetches the children."""
    velden: list[Field] = []
    for nummer, telefoon in enumerate(noodgeval.telefoonnummers):
        velden += veld(telefoon.naam, _nummer(telefoon), f"{PAD}.telefoonnummers[{nummer}]")
    velden += veld("Veilige plek", noodgeval.veilige_plek, f"{PAD}.veilige_plek")
    velden += veld(f"Wie haalt {de_kinderen(s.plan)}", s.namen(noodgeval.wie_haalt_kind), f"{PAD}.wie_haalt_kind")
    yield Fields(tuple(velden), PAD)


def de_kinderen(plan: Plan) -> str:
    """Return the children as they are called together: one child is not called children."""
    geboren = [kind for kind in plan.kinderen if kind.rol == "jeugdige" and not kind.overleden_op]
    return "het kind" if len(geboren or plan.kinderen) == 1 else "de kinderen"


def _nummer(telefoon: Telefoonnummer) -> tuple[Run, ...]:
    wanneer = f" ({telefoon.wanneer})" if telefoon.wanneer else ""
    return tuple(run for run in (Run(telefoon.nummer, strong=True), Run(wanneer)) if run.text)
