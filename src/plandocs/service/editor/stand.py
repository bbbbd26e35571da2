"""All that a page shows of one revision of a plan: the whole plan, what is not complete, and the findings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from plandocs.plan.paden import vast_pad
from plandocs.rules import check
from plandocs.service.editor.heel import Heel, maak_heel
from plandocs.service.editor.indeling import blad_van
from plandocs.service.editor.velden import plek


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One finding, or one thing that is not complete, at a path of the typed plan; `vast` is its lasting path."""

    pad: str
    ernst: str
    tekst: str
    doe: str = ""
    regel: str = ""
    bron: str = ""
    vast: str = ""

    @property
    def blad(self) -> str:
        """The section where it stands."""
        return blad_van(self.pad)

    @property
    def anker(self) -> str:
        """Where in that section it stands."""
        return plek(self.pad)


@dataclass(frozen=True, slots=True)
class Stand:
    """One revision of a plan, read and checked."""

    ruw: Mapping[str, Any]
    heel: Heel
    bevindingen: tuple[Bevinding, ...]

    @property
    def tellingen(self) -> Mapping[str, int]:
        """How many findings each section has."""
        return Counter(een.blad for een in self.bevindingen)

    def per_plek(self, blad: str, paden: Iterable[str]) -> dict[str, list[Bevinding]]:
        """Return the findings of a section by the nearest path that stands in its form."""
        bekend = set(paden)
        gevonden: dict[str, list[Bevinding]] = {}
        for een in self.bevindingen:
            if een.blad == blad:
                gevonden.setdefault(_nabij(een.pad, bekend), []).append(een)
        return gevonden


def _nabij(pad: str, bekend: set[str]) -> str:
    """Return the path itself or the nearest one above it that is known; nothing when there is none."""
    while pad and pad not in bekend:
        pad = pad[: max(pad.rfind("."), pad.rfind("["), 0)]
    return pad


@lru_cache(maxsize=64)
def stand_van(plan: str, vandaag: date) -> Stand:
    """Return a stored plan as the pages show it; the same text on the same day is read once."""
    ruw = json.loads(plan)
    heel = maak_heel(ruw)
    open_ = [Bevinding(een.pad, "nog niet compleet", een.tekst) for een in heel.opmerkingen]
    gevonden = [
        Bevinding(
            heel.zeef.ruw_pad(een.path),
            een.severity,
            een.message,
            een.suggestion,
            een.rule,
            een.source,
            vast_pad(heel.plan, een.path),
        )
        for een in check(heel.plan, vandaag)
    ]
    return Stand(ruw, heel, (*open_, *gevonden))
