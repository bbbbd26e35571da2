"""Findings as a professional reads them: by section, with the line of the plan and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plandocs.cli.controle import Controle
from plandocs.loaders import Gelezen, Plaats
from plandocs.rules import RULES, Finding
from plandocs.rules.telling import telling

LANGSTE_REGEL = 110


def als_tekst(controle: Controle) -> Iterator[str]:
    """Yield the lines of the report, grouped by section of the plan, and a count at the end."""
    yield from _open(controle.open, controle.gelezen)
    yield ""
    if controle.open or not (controle.overwogen or controle.al_bekend):
        yield telling(controle.open)
    else:
        yield "Geen nieuwe bevindingen." if controle.al_bekend else "Geen open bevindingen."
    yield from _niet_getoond(controle)


def _open(findings: Sequence[Finding], gelezen: Gelezen) -> Iterator[str]:
    geordend = sorted(findings, key=lambda item: (_volgorde(item), gelezen.plaats_van(item.path).regel))
    for deel, groep in groupby(geordend, key=lambda item: RULES[item.rule].deel):
        yield f"\n{deel}\n{'─' * len(deel)}"
        for finding in groep:
            yield from _bevinding(finding, gelezen)


def _niet_getoond(controle: Controle) -> Iterator[str]:
    opzij, bekend = len(controle.overwogen), controle.al_bekend
    if opzij:
        werkwoord = "bevinding is" if opzij == 1 else "bevindingen zijn"
        yield f"{opzij} {werkwoord} met een reden opzijgezet (meer: plandocs report)."
    if bekend:
        stond = "bevinding stond" if bekend == 1 else "bevindingen stonden"
        yield f"{bekend} {stond} al in het eerdere verslag."


def _volgorde(finding: Finding) -> int:
    delen = list(dict.fromkeys(rule.deel for rule in RULES.values()))
    return delen.index(RULES[finding.rule].deel)


def _bevinding(finding: Finding, gelezen: Gelezen) -> Iterator[str]:
    plaats = gelezen.plaats_van(finding.path)
    bron = _zichtbaar(gelezen.regels[plaats.regel - 1])
    kantlijn = " " * len(str(plaats.regel))
    yield f"\n{finding.severity} {finding.rule}: {finding.message}"
    yield f"{kantlijn} ┌ {gelezen.bestand}, {plaats.in_woorden()} ({finding.path})"
    yield f"{plaats.regel} │ {_ingekort(bron)}"
    yield f"{kantlijn} │ {' ' * (plaats.kolom - 1)}{'^' * _breedte(bron, plaats)}"
    if finding.suggestion:
        yield f"{kantlijn} └ Doe: {finding.suggestion}"
    yield f"{kantlijn}   Bron: {finding.source} (meer: plandocs explain {finding.rule})"


def _zichtbaar(regel: str) -> str:
    """Return a line of the file in which every character takes its own place in the terminal."""
    return "".join(teken if teken.isprintable() else "·" for teken in regel)


def _ingekort(regel: str) -> str:
    return regel if len(regel) <= LANGSTE_REGEL else f"{regel[: LANGSTE_REGEL - 1]}…"


def _breedte(regel: str, plaats: Plaats) -> int:
    tot = min(plaats.einde or len(regel) + 1, len(_ingekort(regel)) + 1)
    return max(1, tot - plaats.kolom)
