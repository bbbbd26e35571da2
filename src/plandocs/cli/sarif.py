"""The findings as SARIF 2.1.0, for editors, dashboards and CI that read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from plandocs import __version__
from plandocs.cli.controle import Controle
from plandocs.loaders import Gelezen
from plandocs.rules import RULES, Finding, Rule
from plandocs.rules.bronnen import BRONNEN
from plandocs.rules.kernel import Ernst

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
AFDRUK = "plandocs/v1"
NIVEAUS: dict[Ernst, str] = {"fout": "error", "let op": "warning", "tip": "note"}
_NUMMERS = {code: nummer for nummer, code in enumerate(RULES)}


def als_sarif(controle: Controle) -> str:
    """Return one SARIF run; an overruled finding is there too, suppressed, with its reason."""
    run = {
        "tool": {"driver": _driver()},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(controle.gelezen.bestand)}}],
        "results": list(_resultaten(controle)),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _driver() -> dict[str, object]:
    return {
        "name": "plandocs",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "nl",
        "rules": [_regel(rule) for rule in RULES.values()],
    }


def _regel(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.titel},
        "fullDescription": {"text": rule.reden},
        "help": {"text": f"{rule.reden}\n\nBron: {BRONNEN[rule.bron]}"},
        "defaultConfiguration": {"level": NIVEAUS[rule.ernst]},
        "properties": {"deel": rule.deel, "bron": rule.bron, "profielen": list(rule.profielen)},
    }


def _resultaten(controle: Controle) -> Iterator[dict[str, object]]:
    for finding in controle.open:
        yield _resultaat(finding, controle)
    for een in controle.overwogen:
        opzij = {"kind": "inSource", "status": "accepted", "justification": een.afwijking.reden}
        yield {**_resultaat(een.finding, controle), "suppressions": [opzij]}


def _resultaat(finding: Finding, controle: Controle) -> dict[str, object]:
    doe = f" {finding.suggestion}" if finding.suggestion else ""
    return {
        "ruleId": finding.rule,
        "ruleIndex": _NUMMERS[finding.rule],
        "level": NIVEAUS[finding.severity],
        "message": {"text": f"{finding.message}{doe}"},
        "locations": [_plek(finding, controle.gelezen)],
        "partialFingerprints": {AFDRUK: controle.vingerafdruk(finding)},
    }


def _plek(finding: Finding, gelezen: Gelezen) -> dict[str, object]:
    plaats = gelezen.plaats_van(finding.path)
    gebied = {"startLine": plaats.regel, "startColumn": plaats.kolom}
    if plaats.einde is not None and plaats.einde > plaats.kolom:
        gebied |= {"endLine": plaats.regel, "endColumn": plaats.einde}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(gelezen.bestand), "index": 0},
            "region": gebied,
        },
        "logicalLocations": [{"fullyQualifiedName": finding.path, "kind": "member"}],
    }


def _uri(bestand: str) -> str:
    path = Path(bestand)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")
