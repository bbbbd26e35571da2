"""All that a page shows of one revision of a plan: the whole plan, what is not complete, and the findings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from plandocs.plan.paden import afdruk, vast_pad
from plandocs.plan.walk import geef, stappen
from plandocs.rules import RULES, check
from plandocs.rules.voorstel import Stap, Voorstel
from plandocs.service.editor.bewerking import Bewerking, schrijf_pad, waarde_op
from plandocs.service.editor.heel import Heel
from plandocs.service.editor.hergebruik import Vorige
from plandocs.service.editor.indeling import blad_van
from plandocs.service.editor.vragen import plek
from plandocs.service.woorden import nl


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A proposal as a button: what it says, its edits of the typed plan, and what tells it from any other."""

    titel: str
    bewerkingen: tuple[Bewerking, ...]

    @property
    def kenmerk(self) -> str:
        """A hash of all that it says and does."""
        return afdruk(json.dumps([self.titel, *(een.als_data() for een in self.bewerkingen)]))


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One finding, or one thing that is not complete, at a path of the typed plan; `vast` is its lasting path.

    `samen` is how many findings of its rule there are at that path: they are put aside together.
    """

    pad: str
    ernst: str
    tekst: str
    doe: str = ""
    regel: str = ""
    bron: str = ""
    vast: str = ""
    voorstellen: tuple[Aanbod, ...] = ()
    samen: int = 1

    @property
    def blad(self) -> str:
        """The section where it stands."""
        return blad_van(self.pad)

    @property
    def reden(self) -> str:
        """Why there is such a rule."""
        return RULES[self.regel].reden if self.regel in RULES else ""

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

    def per_pad(self, blad: str) -> dict[str, list[Bevinding]]:
        """Return the findings of a section by their own path, for a page that knows what it has unfolded."""
        gevonden: dict[str, list[Bevinding]] = {}
        for een in self.bevindingen:
            if een.blad == blad:
                gevonden.setdefault(een.pad, []).append(een)
        return gevonden

    def binnen(self, blad: str) -> Mapping[str, int]:
        """Return how many findings of a section stand in each item that has any, by the path of the item."""
        paden = [een.pad for een in self.bevindingen if een.blad == blad]
        return Counter(pad[: haak + 1] for pad in paden for haak, teken in enumerate(pad) if teken == "]")


def _nabij(pad: str, bekend: set[str]) -> str:
    """Return the path itself or the nearest one above it that is known; nothing when there is none."""
    while pad and pad not in bekend:
        pad = pad[: max(pad.rfind("."), pad.rfind("["), 0)]
    return pad


_VORIGE = Vorige()


@lru_cache(maxsize=64)
def stand_van(plan: str, vandaag: date) -> Stand:
    """Return a stored plan as the pages show it; the same text on the same day is read once."""
    ruw = json.loads(plan)
    heel = _VORIGE.heel_van(ruw)
    open_ = [Bevinding(een.pad, nl("nog niet compleet"), een.tekst) for een in heel.opmerkingen]
    alle = check(heel.plan, vandaag)
    samen = Counter((een.rule, een.path) for een in alle)
    gevonden = [
        Bevinding(
            heel.zeef.ruw_pad(een.path),
            een.severity,
            een.message,
            een.suggestion,
            een.rule,
            een.source,
            vast_pad(heel.plan, een.path),
            tuple(_aanbod(voorstel, heel) for voorstel in een.voorstellen),
            samen[een.rule, een.path],
        )
        for een in alle
    ]
    return Stand(ruw, heel, (*open_, *gevonden))


def _aanbod(voorstel: Voorstel, heel: Heel) -> Aanbod:
    return Aanbod(voorstel.titel, tuple(_bewerking(stap, heel) for stap in voorstel.stappen))


def _bewerking(stap: Stap, heel: Heel) -> Bewerking:
    """Return the edit of the typed plan; a new last item also comes behind items that are not finished."""
    pad = heel.zeef.ruw_pad(stap.pad)
    *lijst, nummer = stappen(stap.pad)
    if stap.op == "voeg_toe" and nummer == len(geef(heel.plan, schrijf_pad(tuple(lijst)))):
        *ruw_lijst, _ = stappen(pad)
        naam = schrijf_pad(tuple(ruw_lijst))
        pad = f"{naam}[{len(waarde_op(heel.zeef.ruw, naam) or [])}]"
    return Bewerking(stap.op, pad, stap.waarde)
