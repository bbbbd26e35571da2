"""The findings as JSON; docs/bevindingen-json.md describes every field."""

from __future__ import annotations

import json

from plandocs.cli.controle import Controle
from plandocs.rules import Finding, Overwogen

VERSIE = 1


def als_json(controle: Controle) -> str:
    """Return the findings as one JSON object, with line and column counted from 1."""
    verslag = {
        "version": VERSIE,
        "findings": [_velden(finding, controle) for finding in controle.open],
        "overruled": [_overwogen(een, controle) for een in controle.overwogen],
    }
    return json.dumps(verslag, ensure_ascii=False, indent=2)


def _velden(finding: Finding, controle: Controle) -> dict[str, str | int]:
    plaats = controle.gelezen.plaats_van(finding.path)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": finding.path,
        "line": plaats.regel,
        "column": plaats.kolom,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "source": finding.source,
        "fingerprint": controle.vingerafdruk(finding),
    }


def _overwogen(een: Overwogen, controle: Controle) -> dict[str, str | int]:
    reden = {"reason": een.afwijking.reden, "by": een.afwijking.door, "date": een.afwijking.datum.isoformat()}
    return {**_velden(een.finding, controle), **reden}
