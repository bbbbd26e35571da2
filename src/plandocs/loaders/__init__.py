"""From a file to a plan, keeping the place of every part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from plandocs.loaders.bron import als_tekst, fout, lees_bytes, splits
from plandocs.loaders.knopen import Knoop
from plandocs.loaders.problemen import Opmerking, Plaats, PlanError, Probleem, nabij
from plandocs.loaders.toetsen import toets
from plandocs.plan import Plan

__all__ = ["Gelezen", "Opmerking", "Plaats", "PlanError", "Probleem", "lees_word", "load", "loads"]

Formaat = Literal["yaml", "json"]
_FORMATEN: Mapping[str, Formaat] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A plan with the file it came from: the place of every path, and the lines to show."""

    plan: Plan
    plaatsen: Mapping[str, Plaats]
    bestand: str
    regels: tuple[str, ...]
    opmerkingen: tuple[Opmerking, ...] = ()

    def plaats_van(self, pad: str) -> Plaats:
        """Return the place of a path, or of the nearest part above it that is in the file."""
        return nabij(self.plaatsen, pad)


def load(path: Path) -> Gelezen:
    """Return the plan in a .yaml, .yml, .json or .docx file; raises PlanError with everything that is wrong.

    Raises OnveiligError for a Word file that cannot be trusted or is no form of plandocs.
    """
    if path.suffix.lower() == ".docx":
        return lees_word(path)
    formaat = _FORMATEN.get(path.suffix.lower())
    data = lees_bytes(path)
    if formaat is None:
        wat = "Aan dit soort bestand is niet te zien hoe het gelezen moet worden"
        raise fout(str(path), wat, "Geef een bestand dat eindigt op .yaml, .yml, .json of .docx")
    return loads(data, str(path), formaat)


def lees_word(path: Path, wijzigingen: Literal["refuse", "accept", "reject"] = "refuse") -> Gelezen:
    """Return the plan in a Word form, deciding what to do with tracked changes; raises PlanError or OnveiligError."""
    from plandocs.loaders.word_form import lees_formulier
    from plandocs.loaders.word_form.veilig import lees_docx

    return lees_formulier(lees_docx(path), str(path), wijzigingen)


def loads(data: bytes, bestand: str, formaat: Formaat) -> Gelezen:
    """Return the plan in these bytes; raises PlanError with everything that is wrong."""
    tekst = als_tekst(data, bestand)
    knoop, problemen = _ontleed(tekst, bestand, formaat)
    plan, plaatsen = toets(knoop, problemen, bestand)
    return Gelezen(plan, MappingProxyType(plaatsen), bestand, splits(tekst))


def _ontleed(tekst: str, bestand: str, formaat: Formaat) -> tuple[Knoop, list[Probleem]]:
    if formaat == "json":
        from plandocs.loaders.json_bestand import lees_json

        return lees_json(tekst, bestand)
    from plandocs.loaders.yaml_bestand import lees_yaml

    return lees_yaml(tekst, bestand)
