"""The quality rules, in the order of the report."""

from __future__ import annotations

from plandocs.rules import (  # isort: skip
    basis,
    heel_beeld,
    krachten_en_zorgen,
    beschrijven,
    doelen,
    acties,
    akkoord_en_delen,
    afscherming,
)
from plandocs.rules.kernel import RULES, Finding, Rule, check

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "acties",
    "afscherming",
    "akkoord_en_delen",
    "basis",
    "beschrijven",
    "check",
    "doelen",
    "heel_beeld",
    "krachten_en_zorgen",
]
