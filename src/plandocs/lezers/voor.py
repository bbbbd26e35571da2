"""For whom a document is: a kind of reader, or one person of that kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from plandocs.errors import PlandocsError
from plandocs.plan import Plan
from plandocs.plan.base import Lezer
from plandocs.plan.personen import Persoon
from plandocs.taal.suggesties import dichtstbij

LEZERS: dict[str, Lezer] = {lezer: lezer for lezer in get_args(Lezer)}


@dataclass(frozen=True, slots=True)
class Voor:
    """A kind of reader, narrowed to one person when `persoon` is the id of somebody in the plan."""

    soort: Lezer
    persoon: str | None = None

    def __str__(self) -> str:
        """Return how this reader is asked for: `gezin` or `gezin:bart`."""
        return f"{self.soort}:{self.persoon}" if self.persoon else self.soort


def als_voor(lezer: Lezer | Voor) -> Voor:
    """Return a reader as a Voor, also when only its kind is given."""
    return lezer if isinstance(lezer, Voor) else Voor(lezer)


def lees_lezer(text: str, plan: Plan) -> Voor:
    """Return the reader that is meant by `gezin` or `gezin:bart`.

    Raises PlandocsError, naming who can be chosen, when there is no such kind of reader or no such person of that kind.
    """
    naam, _, wie = text.strip().partition(":")
    soort = LEZERS[_gekozen("lezer", naam.strip().lower(), tuple(LEZERS))]
    if ":" not in text:
        return Voor(soort)
    bekend = tuple(persoon.id for persoon in mogelijk(plan, soort))
    if not bekend:
        geen = "geen kind" if soort == "kind" else f"niemand voor wie {soort} kan worden beperkt"
        raise PlandocsError(f"Dit plan heeft {geen}. Kies: {soort}, of zet die persoon eerst in het plan.")
    return Voor(soort, _gekozen(f"persoon bij {soort}", wie.strip().lower(), bekend))


def _gekozen(wat: str, naam: str, bekend: tuple[str, ...]) -> str:
    if naam in bekend:
        return naam
    lijkt = dichtstbij(naam, bekend)
    bedoeld = f" Bedoelt u {lijkt}?" if lijkt else ""
    raise PlandocsError(f"Onbekende {wat}: {naam or 'niets'}.{bedoeld} Kies uit: {', '.join(bekend)}.")


def mogelijk(plan: Plan, soort: Lezer) -> tuple[Persoon, ...]:
    """Return the people to whom a kind of reader can be narrowed, in the order of the plan."""
    netwerk = {lid.wie for lid in plan.netwerk.leden} if plan.netwerk else set()
    keuze: dict[Lezer, Callable[[Persoon], bool]] = {
        "gezin": lambda persoon: persoon.in_gezin,
        "kind": lambda persoon: persoon.is_kind,
        "netwerk": lambda persoon: persoon.rol == "netwerklid" or persoon.id in netwerk,
        "professional": lambda persoon: persoon.rol == "professional",
        "rechtbank": lambda persoon: persoon.in_gezin and not persoon.is_kind,
        "intern": lambda persoon: persoon.rol == "professional",
    }
    return tuple(persoon for persoon in plan.personen if keuze[soort](persoon))


def groep(plan: Plan, lezer: Lezer | Voor) -> frozenset[str]:
    """Return the ids of the people who read a document for this reader; nobody is named for the internal file."""
    voor = als_voor(lezer)
    if voor.persoon:
        return frozenset((voor.persoon,))
    if voor.soort == "intern":
        return frozenset()
    gezin = {persoon.id for persoon in plan.gezinsleden}
    zelf = {persoon.id for persoon in plan.personen if _leest_mee(persoon, voor.soort)}
    return frozenset(zelf | gezin if voor.soort in ("netwerk", "professional") else zelf)


def _leest_mee(persoon: Persoon, soort: Lezer) -> bool:
    match soort:
        case "kind":
            return persoon.is_kind
        case "rechtbank":
            return persoon.in_gezin and not persoon.is_kind
        case "netwerk":
            return persoon.rol == "netwerklid"
        case "professional":
            return persoon.rol == "professional"
        case _:
            return persoon.in_gezin
