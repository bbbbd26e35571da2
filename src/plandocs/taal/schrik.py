"""Words that frighten a child, and addresses: neither belongs in a draft for a child."""

from __future__ import annotations

from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

SCHRIK = (
    r"(?<!\w)(?:bloed\w{0,6}|mes(?:sen)?|wapens?|pistool|geweer|pleegde|gepleegd|misdrijf|crimineel|dader|slachtoffer"
    r"|seks\w{0,12}|verkracht\w{0,6}|aanrand\w{0,6}|misbruik\w{0,4}|mishandel\w{0,6}|wurg\w{0,5}|gewurgd|vermoord\w{0,4}"
    r"|zelfmoord\w{0,8}|zelfdoding|fysiek geweld|seksueel geweld|onder invloed|steekpartij"
    r"|doodga(?:an|at)|(?:kan|kunnen|zou|zouden|gaat|gaan|ga) (?:\w+ ){0,3}(?:dood|sterven)|dood(?:maken|gemaakt|sla\w+"
    r"|geslagen|schiet\w*|geschoten)|gevangen(?:is\w{0,7}|en|zit|gezet)?|celstraf|politiecel)(?!\w)"
)
_ADRES = r"(?<!\w)\w*(?:straat|weg|laan|plein|pad|dijk|kade|gracht|singel|hof|steeg)\s+\d{1,4}|\d{4}\s?[a-z]{2}(?!\w)"


def schrikt(text: str) -> bool:
    """Return whether a text has a word that frightens a child."""
    return bool(patroon(SCHRIK).search(vouw(text)))


def noemt_adres(text: str) -> bool:
    """Return whether a text names a street with a number, or a postcode."""
    return bool(patroon(_ADRES).search(vouw(text)))
