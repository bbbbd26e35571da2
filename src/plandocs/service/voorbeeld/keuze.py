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
    """A document with everybody it can be for: how that reader is asked for, and its name."""

    naam: str
    titel: str
    lezers: tuple[tuple[str, str], ...]


def keuzes(dossier: Dossier, plan: Plan) -> tuple[Documentkeuze, ...]:
    """Return every document with its readers as an address asks for them, the reader that it is made for first."""
    return tuple(
        Documentkeuze(soort.name, soort.titel, tuple(_lezers(dossier, plan, soort.lezers))) for soort in DOCUMENTS.values()
    )


def _lezers(dossier: Dossier, plan: Plan, soorten: tuple[Lezer, ...]) -> Iterator[tuple[str, str]]:
    for soort in soorten:
        yield soort, vertaald(LEZERNAMEN[soort])
        for persoon in mogelijk(plan, soort):
            yield lezer_code(dossier, f"{soort}:{persoon.id}"), f"{vertaald(LEZERNAMEN[soort])}: {persoon.naam}"
