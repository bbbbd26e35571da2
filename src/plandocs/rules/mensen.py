"""What rules ask about people: who somebody is, how old, and by which names a text calls them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.zinnen import opsomming

_KLEINE_WOORDEN = {"van", "de", "den", "der", "het", "el", "al", "ter", "ten"}
_WOORD = r"\w+"
_GENOEG_NAMEN = 6


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


def aan_het_begin(naam: str) -> str:
    """Return a name as it opens a sentence."""
    return naam[:1].upper() + naam[1:]


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


def noemt_iemand(text: str, plan: Plan) -> bool:
    """Return whether a text names somebody of the plan."""
    return not naamwoorden(plan).isdisjoint(_woorden(text))


def volwassene(persoon: Persoon) -> bool:
    """Return whether this is a person with a name who is no child of the plan."""
    return not persoon.is_kind and bool(persoon.in_gezin or persoon.roepnaam or persoon.aanspreeknaam)


def met_bekenden(
    vraag: str,
    plan: Plan,
    *,
    wie: Callable[[Persoon], bool] = volwassene,
    behalve: Iterable[str] = (),
    tekst: str = "",
) -> str:
    """Return a question with the people of the plan who may be the answer; those named in `tekst` come first."""
    niet = set(behalve)
    woorden = _woorden(tekst)
    kandidaten = sorted(
        (persoon for persoon in plan.personen if wie(persoon) and persoon.id not in niet),
        key=lambda persoon: woorden.isdisjoint(_woorden(persoon.naam)),
    )
    if not kandidaten:
        return vraag
    rest = " en anderen" if len(kandidaten) > _GENOEG_NAMEN else ""
    bekend = ", ".join(persoon.naam for persoon in kandidaten[:_GENOEG_NAMEN])
    return f"{vraag} Bekend in dit plan: {bekend}{rest}."


def _woorden(text: str) -> frozenset[str]:
    return frozenset(patroon(_WOORD).findall(vouw(text)))
