"""Addresses, phone numbers and e-mail: which are secret for a group of readers, and whether two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plandocs.lezers.zoektekst import kern
from plandocs.plan import Plan
from plandocs.plan.personen import Contact, Huishouden, Persoon

Soort = Literal["telefoon", "email", "adres"]
_CIJFERS = re.compile(r"\D")
_ZONDER_LANDNUMMER = 9
_KORTSTE_NUMMER = 6
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Za-z]{2}\b")


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One way to reach somebody, or one place to find somebody."""

    soort: Soort
    waarde: str

    def is_gelijk(self, ander: Gegeven) -> bool:
        """Return whether both say the same, however they are spelled."""
        if self.soort != ander.soort:
            return False
        if self.soort == "telefoon":
            nummer = kort_nummer(self.waarde)
            return len(nummer) >= _KORTSTE_NUMMER and nummer == kort_nummer(ander.waarde)
        if self.soort == "email":
            return kern(self.waarde) == kern(ander.waarde)
        return _zelfde_adres(self.waarde, ander.waarde)


def kort_nummer(telefoon: str) -> str:
    """Return the digits of a phone number that are the same with and without the country code."""
    return _CIJFERS.sub("", telefoon)[-_ZONDER_LANDNUMMER:].lstrip("0")


def _zelfde_adres(een: str, ander: str) -> bool:
    straat, _, plaats = een.partition(",")
    andere_straat, _, andere_plaats = ander.partition(",")
    if kern(straat) != kern(andere_straat):
        return kern(een) == kern(ander)
    plaatsen = {kern(_POSTCODE.sub("", deel)) for deel in (plaats, andere_plaats)} - {""}
    return len(plaatsen) < 2


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
    huizen = {huis.id: huis for huis in plan.huishoudens}
    for huis in plan.huishoudens:
        if huis.geheim and huis.adres:
            yield Gegeven("adres", huis.adres)
    eigen = {persoon.id: tuple(_eigen(persoon, huizen)) for persoon in plan.personen}
    for persoon in plan.personen:
        contact = persoon.contact
        if contact is None or not is_verborgen(contact, wie):
            continue
        buiten = wie & set(contact.afgeschermd_voor)
        for gegeven in eigen[persoon.id]:
            if contact.geheim or any(not _heeft(gegeven, eigen.get(id, ())) for id in buiten):
                yield gegeven


def _eigen(persoon: Persoon, huizen: dict[str, Huishouden]) -> Iterator[Gegeven]:
    yield from van_contact(persoon.contact)
    huis = huizen.get(persoon.huishouden or "")
    if huis and huis.adres:
        yield Gegeven("adres", huis.adres)


def _heeft(gegeven: Gegeven, eigen: tuple[Gegeven, ...]) -> bool:
    return any(gegeven.is_gelijk(ander) for ander in eigen)
