"""What a rule is about, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from plandocs.cli.regelboek import niet_zo, wel_zo
from plandocs.errors import PlandocsError
from plandocs.rules import RULES, Rule
from plandocs.rules.bronnen import BRONNEN
from plandocs.taal.suggesties import dichtstbij

BREEDTE = 88


def regels() -> Iterator[str]:
    """Yield every rule with severity and title, by section."""
    for deel, groep in groupby(RULES.values(), key=lambda rule: rule.deel):
        yield f"\n{deel}\n{'─' * len(deel)}"
        yield from (f"{rule.code}  {rule.ernst:<7} {rule.titel}" for rule in groep)


def uitleg(code: str) -> Iterator[str]:
    """Yield the explanation of one rule; raises PlandocsError when there is no such rule."""
    rule = RULES.get(code.upper())
    if rule is None:
        lijkt = dichtstbij(code.upper(), tuple(RULES))
        bedoeld = f" Bedoelt u {lijkt}?" if lijkt else ""
        raise PlandocsError(f"Er is geen regel {code}.{bedoeld} Alle regels: plandocs rules")
    yield from _uitleg(rule)


def _uitleg(rule: Rule) -> Iterator[str]:
    yield f"{rule.code}  {rule.titel}"
    yield f"Deel: {rule.deel}. Ernst: {rule.ernst}. Profielen: {', '.join(rule.profielen)}."
    yield from ("", *wrap(rule.reden, BREEDTE), "")
    yield f"Bron: {rule.bron} ({BRONNEN[rule.bron]})" if rule.bron in BRONNEN else f"Bron: {rule.bron}"
    yield from _voorbeeld("Niet zo", niet_zo(rule))
    yield from _voorbeeld("Wel zo", wel_zo(rule))


def _voorbeeld(kop: str, regels: Iterable[str]) -> Iterator[str]:
    yield f"\n{kop}:"
    for regel in regels:
        yield from wrap(regel, BREEDTE, initial_indent="  ", subsequent_indent="    ")
