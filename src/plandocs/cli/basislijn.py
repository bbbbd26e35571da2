"""An earlier JSON report as a baseline: what it names is known, what it does not name is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plandocs.errors import PlandocsError
from plandocs.rules import Finding

_VELDEN = ("rule", "path", "message")


@dataclass(frozen=True, slots=True)
class Bekend:
    """A finding of an earlier report: its fingerprint if it has one, and its rule, path and message."""

    afdruk: str
    plek: tuple[str, str, str]


def lees_basislijn(path: Path) -> tuple[Bekend, ...]:
    """Return the findings of an earlier report; raises PlandocsError when the file is not such a report."""
    try:
        rapport = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PlandocsError(f"{path} is niet te lezen ({error.strerror}). Controleer de naam en de map.") from None
    except (ValueError, RecursionError):
        raise _geen_rapport(path) from None
    findings = rapport.get("findings") if isinstance(rapport, dict) else None
    if not isinstance(findings, list) or rapport.get("version") != 1:
        raise _geen_rapport(path)
    return tuple(_bekend(een, path) for een in findings)


def _bekend(een: object, path: Path) -> Bekend:
    if not isinstance(een, dict) or any(not isinstance(een.get(naam), str) for naam in _VELDEN):
        raise _geen_rapport(path)
    afdruk = een.get("fingerprint")
    return Bekend(afdruk if isinstance(afdruk, str) else "", (een["rule"], een["path"], een["message"]))


def _geen_rapport(path: Path) -> PlandocsError:
    return PlandocsError(
        f"{path} is geen eerder verslag van plandocs. Maak er een met: plandocs check PLAN --format json > {path.name}"
    )


def alleen_nieuw(findings: Sequence[tuple[Finding, str]], bekend: Iterable[Bekend]) -> tuple[Finding, ...]:
    """Return the findings, given with their fingerprints, that the baseline does not name.

    A finding is known by its fingerprint, or else by its rule, path and message; each known one counts once.
    """
    over = list(bekend)
    afdrukken = Counter(een.afdruk for een in over if een.afdruk)
    rest = []
    for finding, afdruk in findings:
        if afdrukken[afdruk]:
            afdrukken[afdruk] -= 1
            over.remove(next(een for een in over if een.afdruk == afdruk))
        else:
            rest.append(finding)
    plekken = Counter(een.plek for een in over)
    return tuple(finding for finding in rest if not _telt_af(plekken, finding))


def _telt_af(plekken: Counter[tuple[str, str, str]], finding: Finding) -> bool:
    plek = (finding.rule, finding.path, finding.message)
    plekken[plek] -= 1
    return plekken[plek] >= 0
