"""People in a sentence: known names, family and role words, pronouns, and what stands before them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from plandocs.taal.detectie.zinsbouw import woorden
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import vormen

VOORZETSELS = frozenset((
    "aan", "achter", "bij", "binnen", "door", "in", "langs", "met", "naar", "naast", "namens", "om", "onder", "op",
    "over", "per", "rond", "sinds", "tegen", "tijdens", "tot", "tussen", "uit", "van", "via", "volgens", "voor",
    "zonder", "behalve",
))  # fmt: skip
_ERTUSSEN = frozenset((
    "de", "het", "een", "zijn", "haar", "hun", "mijn", "jouw", "je", "onze", "ons", "deze", "die", "dat", "dit",
    "elke", "iedere", "beide", "alle", "andere", "oude", "jonge", "oudste", "jongste", "eigen", "me", "m'n", "z'n",
    "d'r", "heer", "mevrouw", "meneer", "familie", "van", "der", "den", "ne", "te",
))  # fmt: skip
_ACHTERVOEGSEL = (
    r"[^\W\d_]{2,25}(?:werker|werkster|verlener|begeleider|begeleidster|medewerker|medewerkster|consulent|consulente"
    r"|loog|loge|agoog|agoge|kundige|arts|coach|therapeut|moeder|vader|ouders|broer|zus|zoon|dochter|meester|juf"
    r"|mentor|docent|agent|agente|voogd|manager|regisseur|coordinator|beschermer|verzorger|verzorgster|vrouw"
    r"|leider|leidster|leraar|lerares|adviseur|trainer|trainster|ambtenaar|rechter|advocaat|kundigen|kinderen)"
)
_KIJK_TERUG = 20
_VOORNAAMWOORDEN = frozenset(("ik", "hij", "zij", "ze", "jij", "je", "jullie", "u"))
_GEEN_NAAM = frozenset((
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "kerst", "pasen",
    "pinksteren", "sinterklaas", "ramadan", "suikerfeest",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody in a text, from `begin` up to `eind`, with the preposition that it depends on, if any."""

    woord: str
    begin: int
    eind: int
    voorzetsel: str = ""
    soort: str = "mens"

    @property
    def kan_doen(self) -> bool:
        """Whether this can be the one who acts: nobody acts from inside `met oma`."""
        return not self.voorzetsel


def naamdelen(namen: Collection[str]) -> frozenset[str]:
    """Return the folded words of the names, without prefixes such as `van`."""
    delen = (vouw(deel).strip(".") for naam in namen for deel in naam.split())
    return frozenset(deel for deel in delen if deel not in _ERTUSSEN)


def vind_mensen(text: str, namen: Collection[str] = ()) -> tuple[Mens, ...]:
    """Return the people of a text from left to right; a capital in the middle of a sentence counts as a name."""
    bekend = naamdelen(namen)
    gevonden: list[Mens] = []
    for match in woorden(text):
        soort = _soort(match, text, bekend)
        if soort:
            gevonden.append(Mens(match[0], *match.span(), _voorzetsel(text, match.start(), gevonden), soort))
    return tuple(gevonden)


def _soort(match: re.Match[str], text: str, bekend: frozenset[str]) -> str:
    woord, klein = match[0], vouw(match[0])
    if klein in VOORZETSELS or klein in _ERTUSSEN:
        return "mens" if klein in ("heer", "mevrouw", "meneer") else ""
    hoofdletter = woord[0].isupper()
    if hoofdletter and not _begint_zin(text, match.start()) and klein not in _GEEN_NAAM:
        return "naam"
    if hoofdletter and (klein in bekend or klein.removesuffix("'s").removesuffix("s") in bekend):
        return "naam"
    if klein in _VOORNAAMWOORDEN:
        return "voornaamwoord"
    if klein in vormen("mensen") or patroon(_ACHTERVOEGSEL).fullmatch(klein):
        return "mens"
    return ""


def _begint_zin(text: str, begin: int) -> bool:
    voor = text[max(0, begin - 12) : begin].rstrip(" \"'“„‘«(-*•")
    return not voor or voor[-1] in ".!?:\n"


def _voorzetsel(text: str, begin: int, eerder: list[Mens]) -> str:
    """Return the preposition before a word, past articles and a person it stands with: `met oma en Roos`."""
    voor = list(woorden(text[max(0, begin - 60) : begin]))
    schuif = max(0, begin - 60)
    for match in reversed(voor):
        klein = vouw(match[0])
        if klein in VOORZETSELS and not _hoort_bij_naam(match[0], schuif + match.start(), text, eerder):
            return klein
        vorige = next((mens for mens in reversed(eerder[-_KIJK_TERUG:]) if mens.begin == schuif + match.start()), None)
        if vorige is not None and vorige.soort != "voornaamwoord":
            return vorige.voorzetsel if _vlak_voor(text, vorige.eind, begin) else ""
        if klein not in _ERTUSSEN and klein not in ("en", "of", "van"):
            return ""
    return ""


def _hoort_bij_naam(woord: str, plaats: int, text: str, eerder: list[Mens]) -> bool:
    """Recognise the `van` of `Petra van Loon` and `mevrouw Van Loon`."""
    if vouw(woord) != "van":
        return False
    naam_ervoor = bool(eerder) and eerder[-1].soort == "naam" and not text[eerder[-1].eind : plaats].strip()
    return woord == "Van" or naam_ervoor


def _vlak_voor(text: str, eind: int, begin: int) -> bool:
    return text[eind:begin].strip().lower() in ("", "en", "of", ",", "van", "van de", "van der")
