"""The engine of the rules: what a rule is, what a finding is, and one walk that calls every rule."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, TypeVar

from plandocs.errors import RuleError
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import onderdelen
from plandocs.rules.voorstel import Voorstel, laat_woorden_heel

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
    voorstellen: tuple[Voorstel, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of the check; `suggestion` says what to do next, in Dutch, and `voorstellen` can do it."""

    rule: str
    path: str
    severity: Ernst
    message: str
    suggestion: str
    source: str
    voorstellen: tuple[Voorstel, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A quality rule: its code and place in the report, where it comes from, and an example each way.

    `biedt` tells in Dutch what its findings can propose, if anything.
    It says nothing about a place where a rule of `zwijgt_bij` already speaks: nothing is reported twice.
    """

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
    zwijgt_bij: tuple[str, ...] = ()
    biedt: str = ""


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
    zwijgt_bij: tuple[str, ...] = (),
    biedt: str = "",
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
            code, titel, deel, bron, ernst, op, reden, slecht, goed or {}, profielen, controle, zwijgt_bij, biedt
        )
        return controle

    return register


def bevindingen(plan: Plan, vandaag: date, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Return everything that the rules find, overruled or not, in the order of the plan.

    In a plan in status concept nothing weighs more than `let op`. Raises RuleError when a rule breaks down.
    """
    van_type = _per_type(rules if rules is not None else RULES.values(), plan.kop.profiel)
    gevonden: list[tuple[Rule, Finding]] = []
    with _Wacht() as wacht:
        for pad, onderdeel in onderdelen(plan):
            plek = Plek(pad, plan, vandaag)
            for regel in van_type(type(onderdeel)):
                wacht.regel, wacht.pad = regel, pad
                gevonden.extend((regel, een) for een in _findings(regel, onderdeel, plek))
    return _zonder_doublures(gevonden)


class _Wacht:
    """Knows which rule is at work; whatever goes wrong becomes an error that names it, and no word of the plan."""

    regel: Rule | None = None
    pad: str = ""

    def __enter__(self) -> _Wacht:
        return self

    def __exit__(self, soort: object, error: BaseException | None, spoor: TracebackType | None) -> None:
        if isinstance(error, Exception) and self.regel is not None:
            plaats = traceback.extract_tb(spoor)[-1]
            waar = f"{type(error).__name__} in {Path(plaats.filename).name}, regel {plaats.lineno}"
            raise RuleError(self.regel.code, self.pad, waar) from None


def _zonder_doublures(gevonden: Sequence[tuple[Rule, Finding]]) -> tuple[Finding, ...]:
    gezegd = {(een.rule, een.path) for _, een in gevonden}
    return tuple(een for regel, een in gevonden if not any((code, een.path) in gezegd for code in regel.zwijgt_bij))


def _per_type(rules: Iterable[Rule], profiel: str) -> Callable[[type], tuple[Rule, ...]]:
    """Return a look-up of the rules that look at one kind of plan part."""
    gekozen = [regel for regel in rules if profiel in regel.profielen]

    @cache
    def van_type(soort: type) -> tuple[Rule, ...]:
        return tuple(regel for ouder in soort.__mro__ for regel in gekozen if regel.op is ouder)

    return van_type


def _findings(regel: Rule, onderdeel: Onderdeel, plek: Plek) -> Iterator[Finding]:
    for melding in regel.controle(onderdeel, plek):
        ernst = melding.ernst or regel.ernst
        if plek.plan.kop.status == "concept" and ernst == "fout":
            ernst = "let op"
        aanbod = tuple(een for een in melding.voorstellen if laat_woorden_heel(plek.plan, een))
        yield Finding(regel.code, melding.pad, ernst, melding.tekst, melding.suggestie, regel.bron, aanbod)
