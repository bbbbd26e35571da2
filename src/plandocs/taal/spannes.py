"""Where the words of a list stand in a text: outside quotations, and denied or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import UITZONDERING, Woord, lijst

_TUSSENWOORDEN = r"(?:\s++[\w'-]++){0,6}?\s++"
_NIEUWE_BEWERING = r"(?:en|maar|of|want|dus|omdat|doordat|terwijl|dat|die|als|wel)\b"
_ONTKENNING = (
    r"(?<!\w)(?:niet(?!\s+alleen\b)|geen|nooit|nauwelijks|niets|niemand|zonder)"
    rf"(?:\s++(?!{_NIEUWE_BEWERING})[\w'-]++){{0,3}}+\s*+$"
)
_TERUGBLIK = 60


@dataclass(frozen=True, slots=True)
class Spanne:
    """A word of a list in a text, from `begin` up to `eind`; `ontkend` when a denial stands just before it."""

    woord: str
    soort: str
    advies: str
    begin: int
    eind: int
    ontkend: bool = False


def zoek(naam: str, text: str) -> tuple[Spanne, ...]:
    """Return the words of a list in a text, longest first at each place, outside quotations.

    Words are whole words in any case; one with two capitals (`OTS`, `RvdK`) only matches as it is written.
    """
    return tuple(_spannes(naam, text))


def _spannes(naam: str, text: str) -> Iterator[Spanne]:
    zoekpatroon, woorden = _doorzoekbaar(naam)
    klein = vouw(zonder_aanhalingen(text))
    for match in zoekpatroon.finditer(klein):
        begin, eind = match.span()
        woord = woorden[int((match.lastgroup or "")[1:])]
        if woord.soort != UITZONDERING and _hoofdletters_kloppen(woord.woord, text[begin:eind]):
            yield Spanne(woord.woord, woord.soort, woord.advies, begin, eind, _ontkend(klein, begin))


def _ontkend(klein: str, begin: int) -> bool:
    return bool(patroon(_ONTKENNING).search(klein, max(0, begin - _TERUGBLIK), begin))


@cache
def _doorzoekbaar(naam: str) -> tuple[re.Pattern[str], tuple[Woord, ...]]:
    woorden = tuple(sorted(lijst(naam), key=lambda woord: (-len(woord.woord), woord.woord)))
    keuzes = "|".join(f"(?P<w{nummer}>{_bron(woord.woord)})" for nummer, woord in enumerate(woorden))
    return re.compile(rf"(?<!\w)(?<!\w-)(?:{keuzes})(?!\w)(?!-\w)"), woorden


def _bron(woord: str) -> str:
    delen = (re.escape(deel).replace(r"\ ", r"\s++") for deel in vouw(woord).split(" … "))
    return _TUSSENWOORDEN.join(delen)


def _hoofdletters_kloppen(woord: str, gevonden: str) -> bool:
    is_afkorting = any(sum(letter.isupper() for letter in deel) > 1 for deel in woord.split())
    return not is_afkorting or woord == " ".join(gevonden.split())
