"""The tasks of one person in the plan: what to do, help with, look along with, or call about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plandocs.documents.noodgeval import de_kinderen
from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak

AFSPRAKEN = "veilig_verder_plan.afspraken"


@dataclass(frozen=True, slots=True)
class Taak:
    """One thing that somebody does; `mist` says what the plan does not tell yet."""

    wat: str
    wanneer: str
    pad: str
    begin: str = ""
    waar: str = ""
    mist: str = ""


def taken(plan: Plan, wie: str) -> tuple[Taak, ...]:
    """Return the tasks of this person only, in the order of the plan: agreements first, then actions."""
    return (*_afspraken(plan, wie), *_acties(plan, wie), *_stappen(plan, wie), *_noodgeval(plan, wie))


def _afspraken(plan: Plan, wie: str) -> Iterator[Taak]:
    for nummer, item in enumerate(plan.veilig_verder_plan.afspraken if plan.veilig_verder_plan else ()):
        if item.status == "actief":
            yield from _bij_afspraak(item, wie, f"{AFSPRAKEN}[{nummer}]")


def _bij_afspraak(item: Veiligheidsafspraak, wie: str, pad: str) -> Iterator[Taak]:
    wanneer = item.wanneer.woorden if item.wanneer else ""
    if wie in item.wie:
        yield Taak(item.wat, wanneer, pad, waar=item.waar or "")
    if wie in item.ondersteund_door:
        yield Taak(item.wat, wanneer, f"{pad}.ondersteund_door", "Ik help hierbij: ", item.waar or "")
    if wie in item.toezicht_door:
        mist = "" if item.hoe_gecontroleerd else "hoe ik meekijk"
        yield Taak(item.hoe_gecontroleerd or "", wanneer, f"{pad}.hoe_gecontroleerd", "Ik kijk mee: ", mist=mist)
    wat_dan = item.als_het_niet_lukt
    if wat_dan and wie in wat_dan.wie_belt:
        bel = f"Ik bel {wat_dan.belt_met}." if wat_dan.belt_met else "Ik bel."
        stap = "\n".join(deel for deel in (wat_dan.eerste_stap, bel) if deel)
        yield Taak(stap, "als het niet lukt", f"{pad}.als_het_niet_lukt", "Dan gebeurt dit: ")


def _acties(plan: Plan, wie: str) -> Iterator[Taak]:
    for nummer, doel in enumerate(plan.ondersteuningsplan.doelen):
        for plek, actie in enumerate(doel.acties if doel.is_open else ()):
            pad = f"ondersteuningsplan.doelen[{nummer}].acties[{plek}]"
            wanneer = actie.wanneer.woorden if actie.wanneer else ""
            if actie.status in {"open", "bezig"} and wie in actie.wie:
                yield Taak(actie.wat, wanneer, pad, waar=actie.waar or "")
            elif actie.status in {"open", "bezig"} and wie in actie.met_wie:
                yield Taak(actie.wat, wanneer, pad, "Ik ben erbij: ", actie.waar or "")


def _stappen(plan: Plan, wie: str) -> Iterator[Taak]:
    """Yield what somebody does once the help has stopped; before that those steps do not hold yet."""
    deel = plan.gezinsplan
    if deel is None or deel.borgingsplan is None or deel.fase != "generaliseren_borgen":
        return
    pad = "gezinsplan.borgingsplan"
    for nummer, signaal in enumerate(deel.borgingsplan.vroege_signalen):
        if wie in signaal.wie_merkt:
            yield Taak(signaal.signaal, "altijd", f"{pad}.vroege_signalen[{nummer}]", "Hier let ik op: ")
    for nummer, stap in enumerate(deel.borgingsplan.wat_doen_we_dan):
        if wie in stap.wie:
            yield Taak(stap.stap, stap.wanneer or "", f"{pad}.wat_doen_we_dan[{nummer}]")


def _noodgeval(plan: Plan, wie: str) -> Iterator[Taak]:
    noodgeval = plan.veilig_verder_plan.noodgeval if plan.veilig_verder_plan else None
    if noodgeval and wie in noodgeval.wie_haalt_kind:
        pad = "veilig_verder_plan.noodgeval.wie_haalt_kind"
        yield Taak(f"Ik haal {de_kinderen(plan)} op.", "als het nu niet veilig is", pad)
