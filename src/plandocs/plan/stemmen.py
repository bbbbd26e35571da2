"""The voices in a plan: who is quoted how often, and who of the family is never heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Reactie, Uitspraak
from plandocs.plan.kind import Kindgesprek
from plandocs.plan.personen import Persoon
from plandocs.plan.rechtbank import MeningKind
from plandocs.plan.walk import onderdelen


@dataclass(frozen=True, slots=True)
class Woord:
    """One time that somebody speaks: literally, or in words that were written down for them."""

    wie: str
    letterlijk: bool
    datum: date | None


@dataclass(frozen=True, slots=True)
class Stem:
    """How often somebody speaks, how often others speak about them, and the last day that they spoke."""

    persoon: Persoon
    citaten: int
    andere: int
    over: int
    laatst: date | None

    @property
    def gehoord(self) -> bool:
        """Whether there is anything at all from this person."""
        return self.citaten + self.andere > 0


def stemmen(plan: Plan) -> tuple[Stem, ...]:
    """Return the voice of everyone in the family, heard or not, and of everyone else who speaks.

    Children come first, then the rest of the family, the network and the professionals, in the order of the plan.
    """
    delen = [deel for _, deel in onderdelen(plan)]
    woorden = [woord for deel in delen for woord in _woorden(deel)]
    over = [id for deel in delen if isinstance(deel, Uitspraak) for id in deel.over if id != deel.wie]
    personen = sorted(plan.personen, key=_volgorde)
    alle = (_stem(persoon, woorden, over) for persoon in personen)
    return tuple(stem for stem in alle if stem.gehoord or stem.persoon.in_gezin)


def nooit_gehoord(plan: Plan) -> tuple[Persoon, ...]:
    """Return who of the family never speaks in the plan, the children first; an unborn child is not counted."""
    return tuple(stem.persoon for stem in stemmen(plan) if not stem.gehoord and stem.persoon.rol != "ongeboren_kind")


def _stem(persoon: Persoon, woorden: list[Woord], over: list[str]) -> Stem:
    eigen = [woord for woord in woorden if woord.wie == persoon.id]
    dagen = [woord.datum for woord in eigen if woord.datum]
    citaten = sum(woord.letterlijk for woord in eigen)
    return Stem(persoon, citaten, len(eigen) - citaten, over.count(persoon.id), max(dagen, default=None))


def _woorden(deel: Onderdeel) -> Iterator[Woord]:
    match deel:
        case Uitspraak(wie=str(wie)):
            yield Woord(wie, deel.letterlijk, deel.datum)
        case Reactie(woorden=str()):
            yield Woord(deel.wie, True, deel.datum)
        case Kindgesprek():
            yield from (Woord(deel.kind, True, deel.datum) for _ in deel.antwoorden)
        case MeningKind(mening=str()):
            yield Woord(deel.kind, False, deel.datum)
        case _:
            return


def _volgorde(persoon: Persoon) -> int:
    if persoon.is_kind:
        return 0
    if persoon.in_gezin:
        return 1
    return 3 if persoon.rol == "professional" else 2
