"""The texts of a plan in which somebody describes the family, and whose words they are."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Uitspraak
from plandocs.plan.ondersteuningsplan import Analyse, Kracht, Levensgebied, Zorg
from plandocs.plan.veilig_verder_plan import ComplicerendeFactor, Gebeurtenis, MogelijkeSchade, VeiligeKracht
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
