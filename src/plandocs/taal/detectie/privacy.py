"""Numbers and addresses that do not belong in running text: BSN, telephone, e-mail, IBAN and address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel
from plandocs.taal.patronen import patroon

Soort = Literal["bsn", "telefoon", "e-mail", "iban", "adres"]

_IBAN = r"(?<!\w)[a-z]{2}[0-9]{2} ?(?:[a-z0-9]{4} ?){2,7}[a-z0-9]{0,4}(?!\w)"
_EMAIL = (
    r"(?<![\w.+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62}[.])(?:[a-z0-9-]{1,62}[.]){0,4}[a-z]{2,24}"
    r"(?!\w)"
)
_TELEFOON = (
    r"(?<![\w/.-])(?:(?:\+|00)3[12][ -]?(?:\(0\))?[ -]?[1-9](?:[ -]?[0-9]){7,8}"
    r"|06[ -]?(?:[0-9][ -]?){7}[0-9]|0[1-9][0-9](?:[ -]{1,3}[0-9]){0,1}[0-9]{6}"
    r"|\(?0[1-9][0-9]{1,2}\)?[ -]{1,3}(?:[0-9][ ]?){5,7}[0-9]|04[5-9][0-9](?: ?[0-9]{2}){3})(?![\w/-])"
)
_BSN = r"(?<![\w./-])(?:[0-9][ .]?){8}[0-9](?![\w/-])"
_BSN_WOORD = r"(?<!\w)(?:bsn|burgerservicenummer|sofinummer)"
_STRAAT = (
    r"(?<!\w)[^\W\d_]{2,25}(?:straat|laan|weg|plein|kade|gracht|dreef|singel|hof|park|steeg|dijk|pad|plantsoen|ring"
    r"|burg|baan|markt)(?: |, ?)(?:nummer |nr\.? )?[1-9][0-9]{0,3} ?[a-z]?(?!\w)(?! (?:uur|keer|minuten|dagen|weken))"
)
_NAAM_EN_NUMMER = (
    r"(?<!\w)(?:op|aan|in) (?:de|het|'t) [A-Z][a-z]{2,15} [A-Z][a-z]{2,15} [1-9][0-9]{0,3}[a-z]?(?![\w.:])"
)
_POSTCODE = r"(?<!\w)[1-9][0-9]{3} ?(?!SA|SD|SS|EN|ML|EU|KM|CM|KG|GR|OF)[A-Z]{2}(?!\w)"
_OPENBAAR = frozenset(("0800", "0900", "0906", "0909", "0881", "14"))
_ADVIES: dict[Soort, str] = {
    "bsn": "Haal het burgerservicenummer weg. Een naam en geboortedatum zijn genoeg.",
    "telefoon": "Zet het telefoonnummer bij de persoon, niet in de tekst.",
    "e-mail": "Zet het e-mailadres bij de persoon, niet in de tekst.",
    "iban": "Haal het rekeningnummer weg.",
    "adres": "Zet het adres bij het huishouden, niet in de tekst. Dan kan het ook geheim blijven.",
}


@dataclass(frozen=True, slots=True)
class Gegeven:
    """Something private in a text, from `begin` up to `eind`; `zeker` when a check digit or word confirms it."""

    soort: Soort
    begin: int
    eind: int
    zeker: bool = True


def privacy(text: str) -> Oordeel:
    """Judge whether a text holds a number or address that belongs in a field of its own, or nowhere."""
    alles = sorted(gegevens(text), key=lambda gegeven: (not gegeven.zeker, gegeven.begin))
    if not alles:
        return GOED
    eerste = alles[0]
    return Oordeel("problem" if eerste.zeker else "unsure", text[eerste.begin : eerste.eind], _ADVIES[eerste.soort])


def gegevens(text: str) -> Iterator[Gegeven]:
    """Yield all that is private in a text; a number is claimed once, by the first kind that fits."""
    bezet = bytearray(len(text))
    for match in patroon(_IBAN).finditer(vouw(text)):
        # What looks like an account number and fails its check is no telephone number either.
        if not is_iban(match[0]):
            bezet[match.start() : match.end()] = bytes([1]) * len(match[0])
    for gegeven in _kandidaten(text):
        if not any(bezet[gegeven.begin : gegeven.eind]):
            bezet[gegeven.begin : gegeven.eind] = bytes([1]) * (gegeven.eind - gegeven.begin)
            yield gegeven


def _kandidaten(text: str) -> Iterator[Gegeven]:
    klein = vouw(text)
    if any(teken.isdigit() for teken in text):
        yield from _met(_IBAN, klein, "iban", is_iban)
        bsn_genoemd = patroon(_BSN_WOORD).search(klein) is not None
        for match in patroon(_BSN).finditer(klein):
            if is_bsn(match[0]) and not klein.startswith("06", match.start()):
                yield Gegeven("bsn", *match.span(), zeker=bsn_genoemd)
        yield from _met(_TELEFOON, klein, "telefoon", _is_telefoon)
        yield from _met(_STRAAT, klein, "adres", bool)
        for bron in (_NAAM_EN_NUMMER, _POSTCODE):
            yield from _met(bron, text, "adres", bool)
    if "@" in text:
        yield from _met(_EMAIL, klein, "e-mail", bool)


def _met(bron: str, text: str, soort: Soort, klopt: Callable[[str], bool]) -> Iterator[Gegeven]:
    for match in patroon(bron).finditer(text):
        if klopt(match[0]):
            yield Gegeven(soort, *match.span())


def _is_telefoon(text: str) -> bool:
    cijfers = _cijfers(text)
    return 9 <= len(cijfers) <= 13 and cijfers[:4] not in _OPENBAAR


def _cijfers(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def is_bsn(text: str) -> bool:
    """Return whether nine digits pass the 11-test of a citizen service number; one in eleven does by chance."""
    cijfers = [int(cijfer) for cijfer in _cijfers(text)]
    if len(cijfers) != 9 or not any(cijfers):
        return False
    som = sum(gewicht * cijfer for gewicht, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), cijfers, strict=True))
    return som % 11 == 0


def is_iban(text: str) -> bool:
    """Return whether a text passes the check of an international bank account number (modulo 97)."""
    kaal = re.sub(r"\s", "", text).upper()
    if not 15 <= len(kaal) <= 34:
        return False
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1
