"""The copy itself: every id, text, date and number of the plan replaced, and what is left for a human to judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import onderdelen, teksten, velden
from plandocs.pseudonimiseren.datums import verschoven, verschuif_tekst
from plandocs.pseudonimiseren.vervanging import Vervanging, lees_vervanging, namen_van
from plandocs.pseudonimiseren.verzonnen import Kans
from plandocs.taal.momenten import Moment, parse_moment

WEKEN = (20, 90)
_ZONDER = frozenset({"bsn", "sha256", "skj_nummer", "bronorganisatie_rsin", "eigen_beeld", "foto"})
_ZAAK = "ZAAK-1"
_BLIJFT = frozenset({"regel", "taal"})
_HOOFDWOORD = re.compile(r"(?<![\w@.-])[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:['’-][^\W\d_]+)*")
_GETAL = re.compile(r"(?<!\w)\d[\d .-]{4,}\d(?!\w)")
_BEGIN = re.compile(r"(?:^|[.!?:;\n“\"‘(*-])\s*$")
_GEWOON = frozenset({"Ik", "De", "Het", "Een", "Zij", "Hij", "Wij", "Dat", "Dit", "Er", "Als", "En"})


@dataclass(frozen=True, slots=True)
class Over:
    """Something that stayed and that may tell who it is about: the words and the first place where they stand."""

    woorden: str
    pad: str


@dataclass(frozen=True, slots=True)
class Kopie:
    """A plan in which nobody is named, what each name became, and what a human must look at."""

    plan: Plan
    vervangen: dict[str, str]
    weken: int
    over: tuple[Over, ...]


def pseudonimiseer(plan: Plan, zaad: int) -> Kopie:
    """Return a copy of a plan without original names, places, organisations, numbers and dates.

    `zaad` decides which invented names are taken and how far dates move; who knows it can undo both.
    """
    kans = Kans(zaad)
    weken = -kans.getal("weken", *WEKEN)
    vervanging = lees_vervanging(plan, kans)
    data = _Herschrijver(plan, vervanging, weken).onderdeel(plan)
    kopie = Plan.model_validate(data)
    return Kopie(kopie, dict(namen_van(vervanging)), weken, tuple(_over(kopie, vervanging)))


class _Herschrijver:
    """Writes every part of the plan anew."""

    def __init__(self, plan: Plan, vervanging: Vervanging, weken: int) -> None:
        self._vervanging = vervanging
        self._weken = weken
        self._jaar = _jaar_van(plan)
        self._ids = _nieuwe_ids(plan)
        self._bestanden: dict[str, str] = {}

    def onderdeel(self, deel: Onderdeel) -> dict[str, Any]:
        """Return a part of the plan as plain data, rewritten."""
        nieuw: dict[str, Any] = {}
        for naam, veld in velden(type(deel)).items():
            waarde = getattr(deel, naam)
            if waarde is None or (waarde == () and naam not in deel.model_fields_set) or naam in _ZONDER:
                continue
            if naam == "id" and isinstance(waarde, str):
                nieuw[naam] = self._id(deel.naamruimte or "plan", waarde)
            elif veld.verwijzing:
                nieuw[naam] = self._verwijzing(veld.verwijzing, waarde)
            else:
                nieuw[naam] = self._waarde(naam, waarde, vrij=_is_vrij(deel, naam))
        return nieuw

    def _id(self, ruimte: str, id: str) -> str:
        return self._ids.get((ruimte, id), "plan-pseudoniem")

    def _verwijzing(self, ruimte: str, waarde: Any) -> Any:
        if isinstance(waarde, str):
            return self._ids.get((ruimte, waarde), waarde)
        return [self._ids.get((ruimte, id), id) for id in waarde]

    def _waarde(self, naam: str, waarde: Any, *, vrij: bool) -> Any:
        if isinstance(waarde, Onderdeel):
            return self.onderdeel(waarde)
        if isinstance(waarde, tuple):
            return [self._waarde(naam, een, vrij=vrij) for een in waarde]
        if isinstance(waarde, date):
            return verschoven(waarde, self._weken)
        if isinstance(waarde, Moment):
            return parse_moment(self._tekst(waarde.woorden))
        return self._regel(naam, waarde) if isinstance(waarde, str) and vrij else waarde

    def _regel(self, naam: str, waarde: str) -> str:
        if naam == "zaaknummer":
            return _ZAAK
        if naam == "bestand":
            return self._bestanden.setdefault(waarde, f"bijlage-{len(self._bestanden) + 1:02}{_soort_bestand(waarde)}")
        if naam == "pad":
            return self._pad(waarde)
        if naam in ("telefoon", "nummer"):
            return self._vervanging.nummer(waarde)
        return waarde if naam in _BLIJFT else self._tekst(waarde)

    def _pad(self, pad: str) -> str:
        anders = {id: nieuw for (_, id), nieuw in self._ids.items()}
        return re.sub(r"\[([^\]]*)\]", lambda match: f"[{anders.get(match[1], match[1])}]", pad)

    def _tekst(self, text: str) -> str:
        return verschuif_tekst(self._vervanging.pas_toe(text), self._weken, self._jaar)


def _soort_bestand(naam: str) -> str:
    einde = re.search(r"\.[a-z]{3,4}$", naam.lower())
    return einde[0] if einde else ""


def _is_vrij(deel: Onderdeel, naam: str) -> bool:
    """Return whether a field holds words of a writer, not a choice from a list."""
    return "Literal" not in str(type(deel).model_fields[naam].annotation)


def _jaar_van(plan: Plan) -> int:
    dag = plan.kop.opgesteld or plan.kop.besproken or plan.kop.vastgesteld
    return dag.year if dag else 2025


def _nieuwe_ids(plan: Plan) -> dict[tuple[str, str], str]:
    """Return a number instead of every id: an id is often somebody's name."""
    nieuw: dict[tuple[str, str], str] = {}
    for _, deel in onderdelen(plan):
        id = getattr(deel, "id", None)
        if deel.naamruimte and id and (deel.naamruimte, id) not in nieuw:
            aantal = sum(ruimte == deel.naamruimte for ruimte, _ in nieuw) + 1
            nieuw[deel.naamruimte, id] = f"{deel.naamruimte}-{aantal}"
    return nieuw


def _over(kopie: Plan, vervanging: Vervanging) -> Iterator[Over]:
    """Yield once every name-like word, long number and lower-case name that is still in the copy."""
    eigen = {deel for naam in namen_van(vervanging).values() for deel in naam.split()}
    klein = re.compile("|".join(rf"\b{re.escape(woord.lower())}\b" for woord in vervanging.woorden) or r"(?!)")
    gezien: set[str] = set()
    for pad, text in teksten(kopie):
        gevonden = (*_hoofdwoorden(text), *(match[0] for match in _GETAL.finditer(text)), *klein.findall(text))
        for woord in gevonden:
            kaal = re.sub(r"['’]?s$", "", woord)
            if not {woord, kaal} & (eigen | gezien) and not _verzonnen_nummer(woord, vervanging):
                gezien.add(woord)
                yield Over(woord, pad)


def _hoofdwoorden(text: str) -> Iterator[str]:
    """Yield the words with a capital that do not start a sentence."""
    for match in _HOOFDWOORD.finditer(text):
        if not _BEGIN.search(text[: match.start()]) and match[0] not in _GEWOON:
            yield match[0]


def _verzonnen_nummer(woord: str, vervanging: Vervanging) -> bool:
    return any(woord in nieuw for nieuw in vervanging.nummers.values())
