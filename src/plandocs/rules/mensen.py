"""What rules ask about people: who somebody is, how old, and by which names a text calls them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.taal.letters import vouw
from plandocs.taal.zinnen import opsomming

_KLEINE_WOORDEN = {"van", "de", "den", "der", "het", "el", "al", "ter", "ten"}


def leeftijd(geboren: date, dag: date) -> int:
    """Return the age in whole years on a day."""
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def leeftijd_van(persoon: Persoon, dag: date) -> int | None:
    """Return the age of a person on a day, or None when no date of birth is known."""
    return None if persoon.geboortedatum is None else leeftijd(persoon.geboortedatum, dag)


def vind(plan: Plan, id: str | None) -> Persoon | None:
    """Return the person with this id, or None when the plan has no such person."""
    return next((persoon for persoon in plan.personen if persoon.id == id), None)


def is_professional(plan: Plan, id: str | None) -> bool:
    """Return whether this id is that of a professional."""
    persoon = vind(plan, id)
    return persoon is not None and persoon.rol == "professional"


def heeft_gezag(persoon: Persoon) -> bool:
    """Return whether somebody has authority over the children, alone or together."""
    return persoon.gezag in ("ja", "gedeeld")


def is_bereikbaar(persoon: Persoon) -> bool:
    """Return whether a telephone number or e-mail address is known."""
    return persoon.contact is not None and bool(persoon.contact.telefoon or persoon.contact.email)


def namen(personen: Iterable[Persoon]) -> str:
    """Return the names of people as a Dutch list."""
    return opsomming([persoon.naam for persoon in personen])


def naamwoorden(plan: Plan) -> frozenset[str]:
    """Return every word by which the plan names its people, folded."""
    return frozenset(
        woord
        for persoon in plan.personen
        for naam in (persoon.roepnaam, persoon.achternaam, persoon.aanspreeknaam)
        for woord in vouw(naam or "").split()
        if woord not in _KLEINE_WOORDEN
    )
