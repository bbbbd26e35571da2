"""The evidence pack of a final plan: what was made from what, and by which rules and templates."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from plandocs.plan import Plan
from plandocs.resources import resource
from plandocs.rules import RULES, Overwogen
from plandocs.versie import __version__

MAP, NAAM = "bewijs", "bewijs.json"
_PAKKET = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Bewijs:
    """What the evidence pack says: the plan file, the files made from it, and the findings that were overruled."""

    plan: Plan
    planbestand: bytes
    bestanden: Sequence[tuple[str, bytes]]
    overwogen: Sequence[Overwogen]
    huisstijl: str
    vandaag: date

    def als_json(self) -> bytes:
        """Return the manifest; overruled findings by rule and place, without the words of the plan."""
        kop = self.plan.kop
        data = {
            "version": 1,
            "plandocs": __version__,
            "datum": self.vandaag.isoformat(),
            "plan": {"id": kop.id, "versie": kop.versie, "status": kop.status, "sha256": _som(self.planbestand)},
            "regels": {"aantal": len(RULES), "sha256": _som_van_map(_PAKKET / "rules", _PAKKET / "taal")},
            "huisstijl": {
                "naam": Path(self.huisstijl).name,
                "sha256": _som_van_map(resource("templates", self.huisstijl)),
            },
            "afwijkingen": [_afwijking(een) for een in self.overwogen],
            "bestanden": [
                {"naam": naam, "bytes": len(inhoud), "sha256": _som(inhoud)} for naam, inhoud in sorted(self.bestanden)
            ],
        }
        return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"


def _afwijking(een: Overwogen) -> dict[str, str]:
    afwijking = een.afwijking
    return {
        "regel": een.finding.rule,
        "pad": een.finding.path,
        "door": afwijking.door,
        "datum": afwijking.datum.isoformat(),
    }


def _som(data: bytes) -> str:
    return sha256(data).hexdigest()


def _som_van_map(*folders: Path) -> str:
    """Return one checksum for all files in folders, by name and content; compiled files do not count."""
    total = sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
            total.update(f"{folder.name}/{path.relative_to(folder).as_posix()}\0{_som(path.read_bytes())}\n".encode())
    return total.hexdigest()
