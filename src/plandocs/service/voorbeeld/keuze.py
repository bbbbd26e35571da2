"""Which documents can be previewed, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plandocs.documents import DOCUMENTS
from plandocs.lezers.voor import mogelijk
from plandocs.plan import Plan
from plandocs.plan.base import Lezer
from plandocs.service.dossiers.codes import lezer_code
from plandocs.service.dossiers.models import Dossier
from plandocs.service.vertalen import vertaald
from plandocs.service.woorden import nl

LEZERNAMEN: dict[Lezer, str] = {
    "gezin": nl("het gezin"),
    "kind": nl("het kind"),
    "netwerk": nl("het netwerk"),
    "professional": nl("professionals"),
    "rechtbank": nl("de rechtbank"),
    "intern": nl("het eigen dossier"),
}


@dataclass(frozen=True, slots=True)
class Documentkeuze:
    """A document, with the kinds of reader it can be for; the kind that it is made for comes first."""

    naam: str
    titel: str
    lezers: tuple[Lezer, ...]


@dataclass(frozen=True, slots=True)
class Lezerkeuze:
    """A kind of reader, with everybody of that kind: how an address asks for them, and their names."""

    soort: Lezer
    naam: str
    mensen: tuple[tuple[str, str], ...]


def keuzes() -> tuple[Documentkeuze, ...]:
    """Return every document."""
    return tuple(Documentkeuze(soort.name, soort.titel, soort.lezers) for soort in DOCUMENTS.values())


def lezers(dossier: Dossier, plan: Plan) -> tuple[Lezerkeuze, ...]:
    """Return every kind of reader, with the people in a plan who can be one."""
    return tuple(Lezerkeuze(soort, vertaald(naam), tuple(_mensen(dossier, plan, soort)))
                 for soort, naam in LEZERNAMEN.items())  # fmt: skip


def _mensen(dossier: Dossier, plan: Plan, soort: Lezer) -> Iterator[tuple[str, str]]:
    for persoon in mogelijk(plan, soort):
        yield lezer_code(dossier, f"{soort}:{persoon.id}"), persoon.naam
