"""The word lists: vague words, judgements, jargon and more, each with advice in plain Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

_MAP = Path(__file__).resolve().parent / "lijsten"
LIJSTEN = (
    "vage_woorden",
    "zwakke_werkwoorden",
    "anonieme_actoren",
    "oordeelswoorden",
    "ontkenningen",
    "vergelijkingen",
    "hulp_en_diensten",
    "vaktaal",
    "absolute_woorden",
)
_UITZONDERING = "uitzondering"
_TUSSENWOORDEN = r"(?:\s++[\w'-]++){0,6}?\s++"
_NIEUWE_BEWERING = r"(?:en|maar|of|want|dus|omdat|doordat|terwijl|dat|die|als|wel)\b"
_ONTKENNING = (
    r"(?<!\w)(?:niet(?!\s+alleen\b)|geen|nooit|nauwelijks|niets|niemand|zonder)"
    rf"(?:\s++(?!{_NIEUWE_BEWERING})[\w'-]++){{0,3}}+\s*+$"
)
_TERUGBLIK = 60


@dataclass(frozen=True, slots=True)
class Woord:
    """A word or phrase of a list; `…` in it stands for at most six other words.

    A `soort` of `uitzondering` is a harmless phrase that hides the words inside it; it has no advice.
    """

    woord: str
    soort: str
    advies: str


@dataclass(frozen=True, slots=True)
class Treffer:
    """A word of a list in a text, from `begin` up to `eind`; `ontkend` when a denial stands just before it."""

    woord: str
    soort: str
    advies: str
    begin: int
    eind: int
    ontkend: bool = False


@cache
def lijst(naam: str) -> tuple[Woord, ...]:
    """Return a word list by its name in LIJSTEN; raises KeyError for another name."""
    if naam not in LIJSTEN:
        raise KeyError(naam)
    _, *regels = (_MAP / f"{naam}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Woord(*regel.split("\t")) for regel in regels)


def zoek(naam: str, text: str) -> tuple[Treffer, ...]:
    """Return the words of a list in a text, longest first at each place, outside quotations.

    Words are whole words in any case; one with two capitals (`OTS`, `RvdK`) only matches as it is written.
    """
    return tuple(_treffers(naam, text))


def _treffers(naam: str, text: str) -> Iterator[Treffer]:
    zoekpatroon, woorden = _doorzoekbaar(naam)
    klein = vouw(zonder_aanhalingen(text))
    for match in zoekpatroon.finditer(klein):
        begin, eind = match.span()
        woord = woorden[int((match.lastgroup or "")[1:])]
        if woord.soort != _UITZONDERING and _hoofdletters_kloppen(woord.woord, text[begin:eind]):
            yield Treffer(woord.woord, woord.soort, woord.advies, begin, eind, _ontkend(klein, begin))


def _ontkend(klein: str, begin: int) -> bool:
    return bool(patroon(_ONTKENNING).search(klein, max(0, begin - _TERUGBLIK), begin))


@cache
def _doorzoekbaar(naam: str) -> tuple[re.Pattern[str], tuple[Woord, ...]]:
    woorden = tuple(sorted(lijst(naam), key=lambda woord: (-len(woord.woord), woord.woord)))
    # An empty group behind a word: a choice that opens with its letters is rejected at once.
    keuzes = "|".join(f"{_bron(woord.woord)}(?P<w{nummer}>)" for nummer, woord in enumerate(woorden))
    return re.compile(rf"(?<!\w)(?<!\w-)(?:{keuzes})(?!\w)(?!-\w)"), woorden


def _bron(woord: str) -> str:
    delen = (re.escape(deel).replace(r"\ ", r"\s++") for deel in vouw(woord).split(" … "))
    return _TUSSENWOORDEN.join(delen)


def _hoofdletters_kloppen(woord: str, gevonden: str) -> bool:
    is_afkorting = any(sum(letter.isupper() for letter in deel) > 1 for deel in woord.split())
    return not is_afkorting or woord == " ".join(gevonden.split())
