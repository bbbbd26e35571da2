"""An address taken apart: the street with and without its number, and the town."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plandocs.lezers.zoektekst import kern

POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Za-z]{2}\b")
_HUISNUMMER = re.compile(
    r"^(?P<straat>\d*\D+?)[\s,]*(?:\b(?:huis)?(?:nr|no|nummer)\b\.?\s*)?(?P<nummer>\d+)(?P<rest>.*)$",
    re.DOTALL | re.IGNORECASE,
)
_PLAATS = re.compile(r"(?:(?<=\s)|^)(?:['’]s[- ])?[^\W\d_a-z][\w'’-]{2,}.*$", re.DOTALL)
_VOLLEDIG = re.compile(
    r"(?P<straat>\d*[^\d,()]*[^\d,()\s])\s+(?P<nummer>\d+)(?:[ -]?[A-Za-z]{1,3}\b|-\d+)?(?:\s*,\s*|\s+)"
    r"(?P<plaats>[^\d,()]{2,})"
)
_TUSSEN_HAKEN = re.compile(r"\([^)]*\)?")
_VOOR_PLAATS = re.compile(r"^(?:(?:de )?gemeente|dorp|stad|te|in)\s+", re.IGNORECASE)
_WINDSTREEK = re.compile(r"[- ](?:noord|zuid|oost|west|centrum|binnen|buiten|dorp|stad)(?:oost|west)?$", re.IGNORECASE)
_GEEN_PLAATS = re.compile(
    r"\d|\b(?:nederland|holland|belgi[eë]|duitsland|verdieping|etage|kamer|begane grond|boven|beneden|achterom|links"
    r"|rechts|hs|huis|appartement|flat|ingang|deur|bel)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Adres:
    """The parts of an address; `plaats` is empty when there is no town in it."""

    straat: str
    met_nummer: str
    plaats: str


def ontleed(adres: str) -> Adres:
    """Return an address in parts; a postcode is in none, and a comma may be missing."""
    kaal = POSTCODE.sub(" ", adres)
    delen = [deel.strip() for deel in kaal.split(",")]
    nummer = next((nummer for nummer, deel in enumerate(delen) if _HUISNUMMER.match(deel)), None)
    match = _HUISNUMMER.match(delen[nummer or 0])
    if match is None:
        return Adres(delen[0], "", " ".join(delen[1:]).strip())
    los = _PLAATS.search(match["rest"])
    plaats = " ".join((los[0] if los else "", *delen[(nummer or 0) + 1 :])).strip()
    return Adres(match["straat"].strip(), f"{match['straat']} {match['nummer']}".strip(), plaats)


def volledig(adres: str) -> Adres | None:
    """Return the parts of an address that is a street, a number and a town and nothing else, or None."""
    match = _VOLLEDIG.fullmatch(" ".join(POSTCODE.sub(" ", adres).split()))
    if match is None or _GEEN_PLAATS.search(match["plaats"]):
        return None
    return Adres(match["straat"], f"{match['straat']} {match['nummer']}", match["plaats"].strip())


def plaatsen(adres: str) -> Iterator[str]:
    """Yield the town in an address, also without `gemeente` before it or `-Noord` behind it; no country or floor."""
    kaal = POSTCODE.sub(" ", _TUSSEN_HAKEN.sub(" ", adres))
    for deel in (ontleed(kaal).plaats, *kaal.split(",")[1:]):
        plaats = _VOOR_PLAATS.sub("", deel.strip())
        if plaats and not _GEEN_PLAATS.search(plaats):
            yield from dict.fromkeys((plaats, _WINDSTREEK.sub("", plaats)))


def zelfde_adres(een: str, ander: str) -> bool:
    """Return whether two addresses are the same, as far as both tell: a town may be left out."""
    links, rechts = ontleed(een), ontleed(ander)
    if kern(links.met_nummer or links.straat) != kern(rechts.met_nummer or rechts.straat):
        return kern(een) == kern(ander)
    return len({kern(links.plaats), kern(rechts.plaats)} - {""}) < 2
