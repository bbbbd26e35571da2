"""Which ids an editor can offer where somebody or something is referred to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from plandocs.lsp.bekijken import Stuk
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.personen import Persoon
from plandocs.plan.walk import onderdelen, velden

_NA_SLEUTEL = re.compile(r"([a-z_]++)[\"']?\s*+:\s*+(?:\[(?:[^\[\]]*,)?\s*+)?[\"']?([a-z0-9_-]*)$")
_NA_STREEPJE = re.compile(r"(\s*+)-\s++[\"']?([a-z0-9_-]*)$")
_SLEUTEL = re.compile(r"(\s*+(?:-\s++)?)([a-z_]++):\s*+(?:#.*)?$")
_ID = re.compile(r"\s++-?\s*+\{?\s*+id:\s*+([a-z][a-z0-9_-]*)")
_LANGSTE_REGEL = 500
_UITLEG = ("tekst", "wat", "waarover", "titel", "naam")
_KORT = 80


@dataclass(frozen=True, slots=True)
class Aanvulling:
    """An id to fill in, and what it stands for."""

    id: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """A place where an id is being typed: the field, and the part that is there already."""

    veld: str
    begonnen: Stuk


def vraag_op(regels: Sequence[str], regel: int, kolom: int) -> Vraag | None:
    """Return what is being filled in at a place, or None when that is no reference to an id."""
    tekst = regels[regel][:kolom]
    if len(tekst) > _LANGSTE_REGEL:
        return None
    gevonden = _NA_SLEUTEL.search(tekst)
    if gevonden:
        veld, begin = gevonden[1], gevonden.start(2)
    elif in_lijst := _NA_STREEPJE.match(tekst):
        veld, begin = _sleutel_boven(regels, regel, len(in_lijst[1])), in_lijst.start(2)
    else:
        return None
    return Vraag(veld, Stuk(regel, begin, kolom)) if veld in verwijsvelden() else None


def _sleutel_boven(regels: Sequence[str], regel: int, inspringen: int) -> str:
    """Return the key that a list at this indentation belongs to."""
    for nummer in range(regel - 1, -1, -1):
        sleutel = _SLEUTEL.match(regels[nummer])
        if sleutel and len(sleutel[1]) <= inspringen:
            return sleutel[2]
        if not regels[nummer].lstrip().startswith(("- ", "#")) and regels[nummer].strip():
            return ""
    return ""


def aanvullingen(vraag: Vraag, plan: Plan | None, regels: Sequence[str]) -> tuple[Aanvulling, ...]:
    """Return the ids that fit: those of the plan, or when it never could be read, the people that are in the text."""
    soorten = verwijsvelden()[vraag.veld]
    if plan is not None:
        delen = (deel for _, deel in onderdelen(plan) if deel.naamruimte in soorten)
        paren = ((getattr(deel, "id", None), deel) for deel in delen)
        return tuple(Aanvulling(id, _uitleg(deel)) for id, deel in paren if isinstance(id, str))
    return tuple(Aanvulling(id, "") for id in _mensen(regels)) if "persoon" in soorten else ()


def _uitleg(deel: Onderdeel) -> str:
    if isinstance(deel, Persoon):
        return f"{deel.volledige_naam}, {deel.relatie or deel.functie or deel.rol}"
    teksten = (getattr(deel, naam, None) for naam in _UITLEG)
    tekst = next((tekst for tekst in teksten if tekst), "")
    return tekst if len(tekst) <= _KORT else f"{tekst[: _KORT - 1]}…"


def _mensen(regels: Sequence[str]) -> Iterator[str]:
    in_personen = False
    for regel in regels:
        if regel[:1].strip("# "):
            in_personen = regel.startswith("personen:")
        elif in_personen and (gevonden := _ID.match(regel)):
            yield gevonden[1]


@cache
def verwijsvelden() -> Mapping[str, frozenset[str]]:
    """Return which kinds of items each field of the plan can refer to, by the name of the field."""
    soorten: dict[str, set[str]] = {}
    gezien: set[type[Onderdeel]] = set()
    te_doen: list[type[Onderdeel]] = [Plan]
    while te_doen:
        model = te_doen.pop()
        gezien.add(model)
        for naam, veld in velden(model).items():
            if veld.verwijzing:
                soorten.setdefault(naam, set()).add(veld.verwijzing)
            if veld.model and veld.model not in gezien:
                te_doen.append(veld.model)
    return {naam: frozenset(naar) for naam, naar in soorten.items()}
