"""What a plan that comes in or goes out lacks, in words: the places that are not complete, and its own pictures."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plandocs.loaders.eigen_beelden import in_map
from plandocs.loaders.word_form.namen import korte_naam
from plandocs.plan import Plan
from plandocs.plan.paden import in_woorden
from plandocs.plan.walk import velden
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.heel import Opmerking, maak_heel
from plandocs.service.editor.indeling import BLADEN, blad_van
from plandocs.service.editor.namen import delen

MEESTE = 20


@dataclass(frozen=True, slots=True)
class Plek:
    """One place that is not complete: its section, where in it, and what is asked."""

    blad: str
    waar: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Plekken:
    """The first places that are not complete, and how many there are in all."""

    eerste: tuple[Plek, ...] = ()
    aantal: int = 0

    @property
    def meer(self) -> int:
        """How many are not named."""
        return self.aantal - len(self.eerste)


def plekken_van(ruw: Mapping[str, Any], opmerkingen: Iterable[Opmerking]) -> Plekken:
    """Return the places of a typed plan that are not complete."""
    alle, leeg = [*opmerkingen], maak_heel({}).plan
    return Plekken(tuple(_plek(ruw, een, leeg) for een in alle[:MEESTE]), len(alle))


def _plek(ruw: Mapping[str, Any], een: Opmerking, leeg: Plan) -> Plek:
    return Plek(BLADEN[blad_van(een.pad)].titel, _waar(ruw, een.pad, leeg), een.tekst)


def _waar(ruw: Mapping[str, Any], pad: str, leeg: Plan) -> str:
    """Return a path in words, counted as typed; somebody with a name is called by it."""
    woorden = in_woorden(leeg, pad)
    wie = waarde_op(ruw, pad[: pad.find("]") + 1]) if pad.startswith("personen[") else None
    naam = korte_naam("persoon", wie, "") if isinstance(wie, dict) else ""
    return naam + woorden[len(woorden.partition(",")[0]) :] if naam else woorden


def zonder(opmerkingen: Iterable[Opmerking], ruw: Mapping[str, Any], ander: Mapping[str, Any]) -> list[Opmerking]:
    """Return what is not complete in a typed plan and does not stand just so in another."""
    return [een for een in opmerkingen if waarde_op(ruw, _om(een.pad)) != waarde_op(ander, _om(een.pad))]


def _om(pad: str) -> str:
    """Return the path of the item, or else of the part of the plan, in which a path leads."""
    return pad[: pad.rfind("]") + 1] or pad.partition(".")[0]


def zonder_plaatje(ruw: Mapping[str, Any], folder: Path | None) -> int:
    """Return how many pictures of its own a typed plan names that are not in a folder."""
    return sum(folder is None or not _is_er(folder, naam) for naam in _plaatjes(ruw))


def _plaatjes(ruw: Mapping[str, Any]) -> set[str]:
    return {
        deel[naam]
        for model, deel in delen(Plan, ruw)
        for naam, veld in velden(model).items()
        if veld.bestand and isinstance(deel.get(naam), str) and deel[naam].strip()
    }


def _is_er(folder: Path, naam: str) -> bool:
    path = in_map(folder, naam)
    return path is not None and os.path.isfile(path)
