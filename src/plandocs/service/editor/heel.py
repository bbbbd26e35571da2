"""From a plan that is not finished to one that can be checked and rendered, with what was left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plandocs.loaders.knopen import Ingang, Knoop, Lijst, Scalar, Tabel
from plandocs.loaders.problemen import BEGIN, PlanError, Probleem
from plandocs.loaders.toetsen import toets
from plandocs.plan import SCHEMA_VERSIE, Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import stappen, velden
from plandocs.service.editor.bewerking import Stap, schrijf_pad, waarde_op

ZONDER_TITEL = "Plan zonder titel"
Weg = tuple[Stap, ...]
_ALTIJD_IETS: frozenset[Weg] = frozenset({("plandocs",), ("kop",), ("kop", "titel"), ("personen",)})


@dataclass(frozen=True, slots=True)
class Opmerking:
    """What is not complete yet, at a path of the plan as it was typed."""

    pad: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Heel:
    """A plan that holds all that is complete, and what is not."""

    plan: Plan
    opmerkingen: tuple[Opmerking, ...]
    zeef: Zeef = field(repr=False)


@dataclass(frozen=True, slots=True)
class Zeef:
    """The plan as it was typed, with the paths that are left out of it."""

    ruw: Mapping[str, Any]
    weg: frozenset[Weg] = frozenset()

    def ruw_pad(self, pad: str) -> str:
        """Return where in the typed plan a path of the complete plan leads."""
        hier: Weg = ()
        for stap in stappen(pad):
            if isinstance(stap, int):
                blijft = self._blijvers(hier)
                stap = blijft[stap] if stap < len(blijft) else stap
            hier = (*hier, stap)
        return schrijf_pad(hier)

    def heel_pad(self, pad: str) -> str:
        """Return where in the complete plan a path of the typed plan leads, or the nearest part above it."""
        hier: Weg = ()
        heel: Weg = ()
        for stap in stappen(pad):
            blijft = self._blijvers(hier) if isinstance(stap, int) else []
            if isinstance(stap, int) and stap not in blijft:
                break
            heel = (*heel, blijft.index(stap) if isinstance(stap, int) else stap)
            hier = (*hier, stap)
        return schrijf_pad(heel)

    def _blijvers(self, lijst: Weg) -> list[int]:
        """Return the numbers of the items of a list that stay."""
        items = waarde_op(self.ruw, schrijf_pad(lijst))
        return self._blijvers_van(items, lijst) if isinstance(items, list) else [0]

    def _blijvers_van(self, items: list[Any], lijst: Weg) -> list[int]:
        blijft = (nummer for nummer, item in enumerate(items) if not leeg(item))
        return [nummer for nummer in blijft if (*lijst, nummer) not in self.weg] if self.weg else [*blijft]

    def knoop(self) -> Knoop:
        """Return what stays, as the loader reads it, with the few things that no plan can do without."""
        tabel = self._tabel(self.ruw, Plan, ())
        kop = tabel.velden.get("kop")
        kopvelden = kop.waarde.velden if kop and isinstance(kop.waarde, Tabel) else {}
        titel = {"titel": _ingang(_scalar(ZONDER_TITEL)), **kopvelden}
        begin = {"plandocs": _ingang(_scalar(SCHEMA_VERSIE)), "personen": _ingang(Lijst((), BEGIN))}
        return Tabel({**begin, **tabel.velden, "kop": _ingang(Tabel(titel, BEGIN))}, BEGIN)

    def _tabel(self, data: Mapping[str, Any], model: type[Onderdeel], pad: Weg) -> Tabel:
        bekend, gevuld = velden(model), {}
        for naam, waarde in data.items():
            hier = (*pad, naam) if self.weg else ()
            if naam in bekend and not leeg(waarde) and hier not in self.weg:
                gevuld[naam] = Ingang(BEGIN, self._knoop(waarde, bekend[naam].model, hier))
        return Tabel(gevuld, BEGIN)

    def _knoop(self, waarde: Any, model: type[Onderdeel] | None, pad: Weg) -> Knoop:
        if isinstance(waarde, str):
            return Scalar(waarde, False, BEGIN)
        if isinstance(waarde, dict) and model is not None:
            return self._tabel(waarde, model, pad)
        if isinstance(waarde, list):
            blijft = self._blijvers_van(waarde, pad)
            delen = (self._knoop(waarde[nummer], model, (*pad, nummer) if self.weg else ()) for nummer in blijft)
            return Lijst(tuple(delen), BEGIN)
        return _scalar(waarde) if not isinstance(waarde, dict) else Tabel({}, BEGIN)


def leeg(waarde: Any) -> bool:
    """Return whether nothing is filled in here, however deep."""
    if isinstance(waarde, str):
        return not waarde.strip()
    if isinstance(waarde, dict):
        return all(leeg(deel) for deel in waarde.values())
    return waarde is None or (isinstance(waarde, list) and all(leeg(deel) for deel in waarde))


def _ingang(knoop: Knoop) -> Ingang:
    return Ingang(BEGIN, knoop)


def _scalar(waarde: Any) -> Scalar:
    if isinstance(waarde, str):
        return Scalar(waarde, False, BEGIN)
    return Scalar(str(waarde).lower() if isinstance(waarde, bool) else str(waarde), True, BEGIN)


def maak_heel(ruw: Mapping[str, Any]) -> Heel:
    """Return the complete part of a typed plan; the smallest items that are unfinished or unreadable are left out."""
    zeef = Zeef(ruw)
    gezegd: dict[str, Opmerking] = {}
    while True:
        try:
            plan, _ = toets(zeef.knoop(), [], "plan")
        except PlanError as error:
            for probleem in error.problemen:
                een = _opmerking(probleem, zeef)
                gezegd.setdefault(een.pad, een)
            meer = zeef.weg.union(_weg_te_laten(probleem.pad, zeef) for probleem in error.problemen)
            zeef = Zeef(ruw, meer if meer != zeef.weg else meer.union((naam,) for naam in ruw))
            continue
        return Heel(plan, tuple(gezegd.values()), zeef)


def _weg_te_laten(pad: str, zeef: Zeef) -> Weg:
    """Return the smallest part around a problem without which the plan can be read."""
    hier = tuple(stappen(zeef.ruw_pad(pad)))
    while len(hier) > 1 and hier not in _ALTIJD_IETS and not _kan_weg(hier):
        hier = hier[:-1]
    return hier


def _kan_weg(hier: Weg) -> bool:
    if isinstance(hier[-1], int):
        return True
    ouder = model_op(hier[:-1])
    return ouder is None or not ouder.model_fields[hier[-1]].is_required()


def model_op(weg: Weg) -> type[Onderdeel] | None:
    """Return the kind of part at a path, or None when it leads to a value."""
    model: type[Onderdeel] | None = Plan
    for stap in weg:
        if isinstance(stap, str):
            model = velden(model)[stap].model if model else None
    return model


def _opmerking(probleem: Probleem, zeef: Zeef) -> Opmerking:
    pad = zeef.ruw_pad(probleem.pad)
    naam = next((stap for stap in reversed(stappen(pad)) if isinstance(stap, str)), "")
    ouder = model_op(tuple(stappen(pad[: pad.rfind(naam)]))) if naam else None
    veld = velden(ouder)[naam] if ouder else None
    if veld and leeg(waarde_op(zeef.ruw, pad)):
        return Opmerking(pad, f"Nog niet compleet: vul ‘{veld.titel}’ in.")
    if veld and veld.verwijzing:
        return Opmerking(pad, "Wat hier is gekozen, is nog niet compleet of is weggehaald.")
    return Opmerking(pad, probleem.zin)
