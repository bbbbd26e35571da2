"""Addresses, phone numbers and e-mail: which are secret for a group of readers, and whether two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

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
_HUISNUMMER = re.compile(r"^(?P<straat>\d*\D+?)[\s,]*(?P<nummer>\d+)(?P<rest>.*)$", re.DOTALL)
_PLAATS = re.compile(r"(?:(?<=\s)|^)(?:['’]s[- ])?[^\W\d_a-z][\w'’-]{2,}.*$", re.DOTALL)
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
            return not _korte_nummers(self.waarde).isdisjoint(_korte_nummers(ander.waarde))
        if self.soort == "email":
            return not set(map(kern, mailadressen(self.waarde))).isdisjoint(map(kern, mailadressen(ander.waarde)))
        return _zelfde_adres(self.waarde, ander.waarde)


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


@dataclass(frozen=True, slots=True)
class Adres:
    """An address taken apart: the street with and without the number, and the town."""

    straat: str
    met_nummer: str
    plaats: str


def ontleed(adres: str) -> Adres:
    """Return an address in parts; a postcode is in none, and a comma may be missing."""
    kaal = _POSTCODE.sub(" ", adres)
    delen = [deel.strip() for deel in kaal.split(",")]
    nummer = next((nummer for nummer, deel in enumerate(delen) if _HUISNUMMER.match(deel)), None)
    match = _HUISNUMMER.match(delen[nummer or 0])
    if match is None:
        return Adres(delen[0], "", " ".join(delen[1:]).strip())
    los = _PLAATS.search(match["rest"])
    plaats = " ".join((los[0] if los else "", *delen[(nummer or 0) + 1 :])).strip()
    return Adres(match["straat"].strip(), f"{match['straat']} {match['nummer']}".strip(), plaats)


def _zelfde_adres(een: str, ander: str) -> bool:
    links, rechts = ontleed(een), ontleed(ander)
    if kern(links.met_nummer or links.straat) != kern(rechts.met_nummer or rechts.straat):
        return kern(een) == kern(ander)
    return len({kern(links.plaats), kern(rechts.plaats)} - {""}) < 2


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
