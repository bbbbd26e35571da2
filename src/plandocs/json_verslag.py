"""The findings as JSON; docs/bevindingen-json.md describes every field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from plandocs.loaders import Gelezen
from plandocs.plan.paden import afdruk, vast_pad
from plandocs.rules import Beoordeling, Finding, Overwogen
from plandocs.rules.voorstel import Op, Stap

VERSIE = 1
_OPS: Mapping[Op, str] = {"zet": "set", "voeg_toe": "insert", "verwijder": "remove"}


def als_json(gelezen: Gelezen, oordeel: Beoordeling) -> str:
    """Return the findings as one JSON object, with line and column counted from 1."""
    verslag = {
        "version": VERSIE,
        "findings": [_velden(finding, gelezen) for finding in oordeel.open],
        "overruled": [_overwogen(een, gelezen) for een in oordeel.overwogen],
    }
    return json.dumps(verslag, ensure_ascii=False, indent=2)


def vingerafdruk(finding: Finding, gelezen: Gelezen) -> str:
    """Return a short hash of the rule, the item and the message of a finding."""
    return afdruk(f"{finding.rule}\n{vast_pad(gelezen.plan, finding.path)}\n{finding.message}")


def _velden(finding: Finding, gelezen: Gelezen) -> dict[str, Any]:
    plaats = gelezen.plaats_van(finding.path)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": finding.path,
        "line": plaats.regel,
        "column": plaats.kolom,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "source": finding.source,
        "fingerprint": vingerafdruk(finding, gelezen),
        "fixes": [{"title": een.titel, "edits": [*map(_edit, een.stappen)]} for een in finding.voorstellen],
    }


def _edit(stap: Stap) -> dict[str, Any]:
    """Return one edit; a field that is emptied is removed, and what is removed has no value."""
    op = "remove" if stap.waarde is None else _OPS[stap.op]
    return {"op": op, "path": stap.pad, "value": stap.waarde}


def _overwogen(een: Overwogen, gelezen: Gelezen) -> dict[str, Any]:
    reden = {"reason": een.afwijking.reden, "by": een.afwijking.door, "date": een.afwijking.datum.isoformat()}
    return {**_velden(een.finding, gelezen), **reden}
