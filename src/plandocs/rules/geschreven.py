"""Whose words are in the plan: who describes the family, and who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Reactie, Uitspraak
from plandocs.plan.kind import Kindgesprek
from plandocs.plan.ondersteuningsplan import Analyse, Kracht, Levensgebied, Zorg
from plandocs.plan.rechtbank import MeningKind
from plandocs.plan.veilig_verder_plan import ComplicerendeFactor, Gebeurtenis, MogelijkeSchade, VeiligeKracht
from plandocs.plan.walk import onderdelen
from plandocs.rules.mensen import is_professional

Stuk = tuple[tuple[str | int, ...], str]


def geschreven(deel: Onderdeel) -> Iterator[Stuk]:
    """Yield the texts of one part that are no quotation, with the steps to each field."""
    match deel:
        case Kracht() | Zorg() | VeiligeKracht():
            if not deel.letterlijk:
                yield ("tekst",), deel.tekst
            if deel.gevolg:
                yield ("gevolg",), deel.gevolg
        case Gebeurtenis():
            if not deel.letterlijk:
                yield ("tekst",), deel.tekst
        case Analyse():
            yield ("tekst",), deel.tekst
            yield from ((("patronen", nummer), patroon) for nummer, patroon in enumerate(deel.patronen))
            if deel.gevolgen:
                yield ("gevolgen",), deel.gevolgen
        case Levensgebied(samenvatting=str(tekst)):
            yield ("samenvatting",), tekst
        case ComplicerendeFactor() | MogelijkeSchade():
            yield ("tekst",), deel.tekst
        case _:
            pass


def is_van_het_gezin(deel: Onderdeel, plan: Plan) -> bool:
    """Return whether these are the words of somebody who is not a professional."""
    match deel:
        case Uitspraak(wie=str(wie)):
            return not is_professional(plan, wie)
        case ComplicerendeFactor(volgens=volgens) | MogelijkeSchade(volgens=volgens):
            return bool(volgens) and not any(is_professional(plan, wie) for wie in volgens)
        case _:
            return False


def stemmen(plan: Plan) -> tuple[set[str], set[str]]:
    """Return who speaks in the plan, and about whom others speak."""
    gehoord: set[str] = set()
    verteld_over: set[str] = set()
    for _, deel in onderdelen(plan):
        match deel:
            case Uitspraak():
                gehoord.add(deel.wie or "")
                verteld_over.update(deel.over)
            case Reactie(woorden=str()):
                gehoord.add(deel.wie)
            case Kindgesprek() if deel.antwoorden:
                gehoord.add(deel.kind)
            case MeningKind(mening=str()):
                gehoord.add(deel.kind)
            case _:
                pass
    return gehoord, verteld_over
