"""One edition of a plan: for whom it is, what that reader sees, and what to guard."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.lezers import Voor, als_voor, zonder
from plandocs.lezers.lekcontrole import Bewaking, bewaking
from plandocs.lezers.weglatingen import weglatingen
from plandocs.plan import Plan
from plandocs.plan.base import Lezer


@dataclass(frozen=True, slots=True)
class Uitgave:
    """What one reader gets of a plan, with everything that may not be in a file for that reader."""

    voor: Voor
    plan: Plan
    bewaking: Bewaking


def uitgave(plan: Plan, lezer: Lezer | Voor) -> Uitgave:
    """Return the edition of a plan for one reader."""
    voor = als_voor(lezer)
    weg = weglatingen(plan, voor)
    gezien = zonder(plan, weg)
    return Uitgave(voor, gezien, bewaking(plan, gezien, weg, voor))
