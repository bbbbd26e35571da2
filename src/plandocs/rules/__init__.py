"""The quality rules, in the order of the report."""

from __future__ import annotations

from plandocs.rules import (  # isort: skip
    basis,
    heel_beeld,
    krachten_en_zorgen,
    beschrijven,
    doelen,
    acties,
    opvolging,
    wat_er_is_gebeurd,
    gevaar,
    schaal,
    afspraken,
    dekking,
    doelencheck,
    akkoord_en_delen,
    afscherming,
    afwijkingen,
)
from plandocs.rules.kernel import RULES, Finding, Rule
from plandocs.rules.oordeel import Beoordeling, Overwogen, beoordeel, check

__all__ = [
    "RULES",
    "Beoordeling",
    "Finding",
    "Overwogen",
    "Rule",
    "acties",
    "afscherming",
    "afspraken",
    "afwijkingen",
    "akkoord_en_delen",
    "basis",
    "beoordeel",
    "beschrijven",
    "check",
    "dekking",
    "doelen",
    "doelencheck",
    "gevaar",
    "heel_beeld",
    "krachten_en_zorgen",
    "opvolging",
    "schaal",
    "wat_er_is_gebeurd",
]
