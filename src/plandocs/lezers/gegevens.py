"""Addresses, phone numbers and e-mail: which are secret for a group of readers, and whether two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plandocs.lezers.adressen import zelfde_adres
from plandocs.lezers.zoektekst import gewone_cijfers, kern
from plandocs.plan import Plan
from plandocs.plan.personen import Contact, Huishouden, Persoon

Soort = Literal["telefoon", "email", "adres"]
_TUSSEN = r"[\s()./\u2010-\u2015-]{0,3}"
_NUMMERS = re.compile(
    rf"(?:\+|(?<!\d)00){_TUSSEN}31(?:{_TUSSEN}0(?=\)))?(?:{_TUSSEN}\d){{9}}(?!\d)"
    rf"|(?:\+|(?<!\d)00)\d(?:{_TUSSEN}\d){{6,13}}"
    rf"|(?<!\d)0(?:{_TUSSEN}\d){{9}}(?!\d)"
    rf"|\d(?:{_TUSSEN}\d){{5,13}}"
)
_BSN = re.compile(r"(?<!\d)\d(?:[\s.\u2010-\u2015-]{0,3}\d){8}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CIJFERS = re.compile(r"\D")
_ZONDER_LANDNUMMER = 9
_KORTSTE_NUMMER = 6


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One way to reach somebody, or one place to find somebody; `open_plaats` says that its town is no secret."""

    soort: Soort
    waarde: str
    open_plaats: bool = False

    def is_gelijk(self, ander: Gegeven) -> bool:
        """Return whether both say the same, however they are spelled."""
        if self.soort != ander.soort:
            return False
        if self.soort == "adres":
            return zelfde_adres(self.waarde, ander.waarde)
        return not self.waarden().isdisjoint(ander.waarden())

    def waarden(self) -> set[str]:
        """Return every number or e-mail address in it, in one spelling; an address is compared as a whole."""
        if self.soort == "telefoon":
            return _korte_nummers(self.waarde)
        return set(map(kern, mailadressen(self.waarde))) if self.soort == "email" else set()


def kort_nummer(telefoon: str) -> str:
    """Return the digits of a phone number that are the same with and without the country code."""
    return _CIJFERS.sub("", telefoon)[-_ZONDER_LANDNUMMER:].lstrip("0")


def telefoonnummers(veld: str) -> tuple[str, ...]:
    """Return every phone number in a field, without the words around them."""
    return tuple(match[0] for match in _NUMMERS.finditer(gewone_cijfers(veld)))


def _korte_nummers(veld: str) -> set[str]:
    return {kort for nummer in telefoonnummers(veld) if len(kort := kort_nummer(nummer)) >= _KORTSTE_NUMMER}


def mailadressen(veld: str) -> tuple[str, ...]:
    """Return every e-mail address in a field, or the field itself when there is none."""
    return tuple(_EMAIL.findall(veld)) or (veld,)


def burgerservicenummers(veld: str) -> tuple[str, ...]:
    """Return every number of nine digits in a field, or the field itself when there is none."""
    return tuple(_BSN.findall(gewone_cijfers(veld))) or (veld,)


def van_contact(contact: Contact | None) -> Iterator[Gegeven]:
    """Yield what a contact tells."""
    if contact is not None:
        for soort, waarde in _velden(contact):
            if waarde:
                yield Gegeven(soort, waarde)


def _velden(contact: Contact) -> tuple[tuple[Soort, str | None], ...]:
    return ("telefoon", contact.telefoon), ("email", contact.email), ("adres", contact.adres)


def is_verborgen(contact: Contact, wie: frozenset[str]) -> bool:
    """Return whether somebody in this group may not see how to reach this person."""
    return contact.geheim or not wie.isdisjoint(contact.afgeschermd_voor)


def geheime_gegevens(plan: Plan, wie: frozenset[str]) -> tuple[Gegeven, ...]:
    """Return everything that this group may not know, wherever it stands.

    What somebody has as his own number or address is no secret for him, unless it may be in no document at all.
    """
    return tuple(dict.fromkeys(_geheim(plan, wie)))


def _geheim(plan: Plan, wie: frozenset[str]) -> Iterator[Gegeven]:
    for huis in plan.huishoudens:
        if huis.geheim and huis.adres:
            yield Gegeven("adres", huis.adres)
    eigen = eigen_gegevens(plan)
    for persoon in plan.personen:
        contact = persoon.contact
        if contact is None or not is_verborgen(contact, wie):
            continue
        buiten = wie & set(contact.afgeschermd_voor)
        for gegeven in eigen[persoon.id]:
            if contact.geheim or any(not _heeft(gegeven, eigen.get(id, ())) for id in buiten):
                yield gegeven


def eigen_gegevens(plan: Plan) -> dict[str, tuple[Gegeven, ...]]:
    """Return per person everything that is written about how to reach that person, and where that person lives."""
    huizen = {huis.id: huis for huis in plan.huishoudens}
    return {persoon.id: tuple(_eigen(persoon, huizen)) for persoon in plan.personen}


def _eigen(persoon: Persoon, huizen: dict[str, Huishouden]) -> Iterator[Gegeven]:
    yield from van_contact(persoon.contact)
    huis = huizen.get(persoon.huishouden or "")
    if huis and huis.adres:
        yield Gegeven("adres", huis.adres, open_plaats=True)


def _heeft(gegeven: Gegeven, eigen: tuple[Gegeven, ...]) -> bool:
    """Return whether all that this tells is in one's own: one number of two is not enough."""
    return any(gegeven.is_gelijk(ander) and gegeven.waarden() <= ander.waarden() for ander in eigen)
