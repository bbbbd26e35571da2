"""The engine of the rules: what a rule is, what a finding is, and one walk that calls every rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import onderdelen

Ernst = Literal["fout", "let op", "tip"]
ERNSTEN: tuple[Ernst, ...] = ("fout", "let op", "tip")

Deel = TypeVar("Deel", bound=Onderdeel)
Wijziging = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a rule is looking: the path, with the whole plan and the day of the check."""

    pad: str
    plan: Plan
    vandaag: date

    def bij(self, *stappen: str | int) -> str:
        """Return the path of a field or item below this place."""
        pad = self.pad
        for stap in stappen:
            pad += f"[{stap}]" if isinstance(stap, int) else f".{stap}" if pad else stap
        return pad


@dataclass(frozen=True, slots=True)
class Melding:
    """What one rule says about one place; without `ernst` the severity of the rule counts."""

    pad: str
    tekst: str
    suggestie: str = ""
    ernst: Ernst | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of the check; `suggestion` says what to do next, in Dutch."""

    rule: str
    path: str
    severity: Ernst
    message: str
    suggestion: str
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A quality rule: its code and place in the report, where it comes from, and an example each way."""

    code: str
    titel: str
    deel: str
    bron: str
    ernst: Ernst
    op: type[Onderdeel]
    reden: str
    slecht: Wijziging
    goed: Wijziging
    profielen: tuple[str, ...]
    controle: Callable[[Any, Plek], Iterable[Melding]] = field(repr=False)


RULES: dict[str, Rule] = {}


def rule(
    code: str,
    *,
    op: type[Deel],
    titel: str,
    deel: str,
    bron: str,
    ernst: Ernst,
    slecht: Wijziging,
    goed: Wijziging | None = None,
    profielen: tuple[str, ...] = ("licht", "volledig", "jvv"),
) -> Callable[[Callable[[Deel, Plek], Iterable[Melding]]], Callable[[Deel, Plek], Iterable[Melding]]]:
    """Register a rule on one kind of plan part; its Dutch docstring is the reason.

    `slecht` and `goed` are edits of the clean sample, by path: the first is found, the second is not.
    Raises ValueError when the code is taken or the reason is missing.
    """

    def register(
        controle: Callable[[Deel, Plek], Iterable[Melding]],
    ) -> Callable[[Deel, Plek], Iterable[Melding]]:
        if code in RULES or not controle.__doc__:
            raise ValueError(f"rule {code} is registered twice or has no reason")
        reden = " ".join(controle.__doc__.split())
        RULES[code] = Rule(
            code, titel, deel, bron, ernst, op, reden, slecht, goed or {}, profielen, controle
        )
        return controle

    return register


def check(plan: Plan, vandaag: date, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Return the findings of all rules in the order of the plan.

    In a plan in status concept nothing weighs more than `let op`.
    """
    van_type = _per_type(rules if rules is not None else RULES.values(), plan.kop.profiel)
    gevonden: list[Finding] = []
    for pad, onderdeel in onderdelen(plan):
        plek = Plek(pad, plan, vandaag)
        for soort in type(onderdeel).__mro__:
            for regel in van_type.get(soort, ()):
                gevonden.extend(_findings(regel, onderdeel, plek))
    return tuple(gevonden)


def _per_type(rules: Iterable[Rule], profiel: str) -> Mapping[type, list[Rule]]:
    van_type: defaultdict[type, list[Rule]] = defaultdict(list)
    for regel in rules:
        if profiel in regel.profielen:
            van_type[regel.op].append(regel)
    return dict(van_type)


def _findings(regel: Rule, onderdeel: Onderdeel, plek: Plek) -> Iterator[Finding]:
    for melding in regel.controle(onderdeel, plek):
        ernst = melding.ernst or regel.ernst
        if plek.plan.kop.status == "concept" and ernst == "fout":
            ernst = "let op"
        yield Finding(regel.code, melding.pad, ernst, melding.tekst, melding.suggestie, regel.bron)

