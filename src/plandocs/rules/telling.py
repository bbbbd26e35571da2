"""How many findings there are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from plandocs.rules.kernel import ERNSTEN, Finding

_MEERVOUD = {"fout": ("fout", "fouten"), "let op": ("keer let op", "keer let op"), "tip": ("tip", "tips")}


def telling(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity, in words."""
    delen = []
    for ernst in ERNSTEN:
        aantal = sum(finding.severity == ernst for finding in findings)
        if aantal:
            enkel, meer = _MEERVOUD[ernst]
            delen.append(f"{aantal} {enkel if aantal == 1 else meer}")
    return f"{', '.join(delen)}." if delen else "Geen bevindingen: het plan voldoet aan alle regels."
