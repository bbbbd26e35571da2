"""The outcome of a check: what is open, and what somebody overruled with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plandocs.plan import Plan
from plandocs.plan.beheer import Afwijking
from plandocs.plan.paden import vast_pad
from plandocs.rules.kernel import Finding, Rule, bevindingen

NOOIT_OPZIJ = "AFW-001"
"""The rule on overrulings themselves; nobody can overrule it."""


@dataclass(frozen=True, slots=True)
class Overwogen:
    """A finding that was overruled, with the overruling: who, when and why."""

    finding: Finding
    afwijking: Afwijking


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """The findings of a plan, split into what is open and what was overruled; both in the order of the plan."""

    open: tuple[Finding, ...]
    overwogen: tuple[Overwogen, ...]


def check(plan: Plan, vandaag: date, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Return the open findings of all rules (or of these) in the order of the plan.

    In a plan in status concept nothing weighs more than `let op`.
    """
    return beoordeel(plan, vandaag, rules).open


def beoordeel(plan: Plan, vandaag: date, rules: Iterable[Rule] | None = None) -> Beoordeling:
    """Return what the rules find, split by the overrulings in the plan."""
    alle = bevindingen(plan, vandaag, rules)
    if not plan.afwijkingen:
        return Beoordeling(alle, ())
    paren = [(finding, afwijking_van(plan, finding)) for finding in alle]
    return Beoordeling(
        tuple(finding for finding, afwijking in paren if afwijking is None),
        tuple(Overwogen(finding, afwijking) for finding, afwijking in paren if afwijking),
    )


def afwijking_van(plan: Plan, finding: Finding) -> Afwijking | None:
    """Return the first overruling in the plan that is about this finding, or None."""
    return next((een for een in plan.afwijkingen if hoort_bij(een, finding, plan)), None)


def hoort_bij(afwijking: Afwijking, finding: Finding, plan: Plan) -> bool:
    """Return whether an overruling is about a finding: the same rule at exactly the same place.

    The place may name items by number (`doelen[0].tekst`) or by id (`doelen[doel-slapen].tekst`).
    """
    if finding.rule == NOOIT_OPZIJ or afwijking.regel.strip().upper() != finding.rule:
        return False
    pad = afwijking.pad.strip()
    return pad == finding.path or pad == vast_pad(plan, finding.path)
