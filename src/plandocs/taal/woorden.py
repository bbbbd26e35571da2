"""The word lists: vague words, judgements, jargon and more, each with advice in plain Dutch."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.lijstbestand import UITZONDERING, WoordenlijstError, lees_lijst
from plandocs.taal.lijstbestand import Woord as Woord
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
    "gissingen",
    "abstracte_woorden",
    "mensen",
    "plekken",
)
_WOORD = r"\w+"
_KORT = 2000
_KIES_UIT = "Kies uit: " + ", ".join(f"{naam}.tsv" for naam in LIJSTEN) + "."
_TUSSENWOORDEN = r"(?:\s++[\w'-]++){0,10}?\s++"
_NIEUWE_BEWERING = r"(?:en|maar|of|want|dus|omdat|doordat|terwijl|dat|die|als|wel)\b"
_ONTKENNING = (
    r"(?<!\w)(?:niet(?!\s+alleen\b)|geen|nooit|nauwelijks|niets|niemand|zonder)"
    rf"(?:\s++(?!{_NIEUWE_BEWERING})[\w'-]++){{0,3}}+\s*+$"
)
_TERUGBLIK = 60


@dataclass(frozen=True, slots=True)
class Treffer:
    """A word of a list in a text, from `begin` up to `eind`; `ontkend` when a denial stands just before it."""

    woord: str
    soort: str
    advies: str
    begin: int
    eind: int
    ontkend: bool = False


class _Eigen:
    """The lists of an organisation, read once: they come on top of ours."""

    lijsten: Mapping[str, tuple[Woord, ...]] = MappingProxyType({})


def gebruik_map(folder: Path | None) -> None:
    """Use the word lists of a folder on top of ours, or only ours again when it is None.

    A file is named after a list (`vaktaal.tsv`) and has its columns; a word that we know is replaced. A word of soort
    `uitzondering` is never reported again. Raises WoordenlijstError for a broken list and changes nothing then.
    """
    _Eigen.lijsten = MappingProxyType({} if folder is None else _lees_map(folder))
    lijst.cache_clear()
    _doorzoekbaar.cache_clear()
    _woorden_per_entry.cache_clear()
    vormen.cache_clear()
    delen.cache_clear()


def _lees_map(folder: Path) -> dict[str, tuple[Woord, ...]]:
    if not folder.is_dir():
        raise WoordenlijstError(f"{folder.name} is geen map. Noem een map met woordenlijsten, zoals vaktaal.tsv.")
    gelezen = {path.stem: lees_lijst(path) for path in sorted(folder.glob("*.tsv")) if _is_bekend(path)}
    if not gelezen:
        raise WoordenlijstError(f"In de map {folder.name} staat geen woordenlijst. {_KIES_UIT}")
    return gelezen


def _is_bekend(path: Path) -> bool:
    if path.stem not in LIJSTEN:
        raise WoordenlijstError(f"{path.name} hoort niet bij een lijst van plandocs. {_KIES_UIT}")
    return True


@cache
def lijst(naam: str) -> tuple[Woord, ...]:
    """Return a word list by its name in LIJSTEN; raises KeyError for another name."""
    if naam not in LIJSTEN:
        raise KeyError(naam)
    eigen = {vouw(woord.woord): woord for woord in _Eigen.lijsten.get(naam, ())}
    onze = lees_lijst(_MAP / f"{naam}.tsv")
    return (*(woord for woord in onze if vouw(woord.woord) not in eigen), *eigen.values())


@cache
def vormen(naam: str) -> frozenset[str]:
    """Return the folded words and phrases of a list, without its exceptions."""
    return frozenset(vouw(woord.woord) for woord in lijst(naam) if woord.soort != UITZONDERING)


@cache
def delen(naam: str) -> frozenset[str]:
    """Return every single folded word that occurs in a list."""
    return frozenset(deel for woord in lijst(naam) for deel in patroon(_WOORD).findall(vouw(woord.woord)))


def zoek(naam: str, text: str) -> tuple[Treffer, ...]:
    """Return the words of a list in a text, longest first at each place, outside quotations.

    Words are whole words in any case; one with two capitals (`OTS`, `RvdK`) only matches as it is written.
    """
    return tuple(_treffers(naam, text)) if _kan_voorkomen(naam, text) else ()


def _kan_voorkomen(naam: str, text: str) -> bool:
    """Whether a text holds all the words of any entry; most texts do not, and need no search."""
    woorden = _woorden_van(text) if len(text) < _KORT else _ontleed(text)
    per_woord = _woorden_per_entry(naam)
    return any(delen <= woorden for woord in woorden & per_woord.keys() for delen in per_woord[woord])


def _ontleed(text: str) -> frozenset[str]:
    return frozenset(patroon(_WOORD).findall(vouw(text)))


# Several rules look at one text in turn, each with a list of its own.
_woorden_van = lru_cache(maxsize=1024)(_ontleed)


@cache
def _woorden_per_entry(naam: str) -> Mapping[str, list[frozenset[str]]]:
    """Return the sets of words that the entries of a list are made of, by the longest word of each."""
    per_woord: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for woord in lijst(naam):
        delen = _ontleed(woord.woord)
        if woord.soort != UITZONDERING:
            per_woord[max(delen, key=len)].append(delen)
    return dict(per_woord)


def _treffers(naam: str, text: str) -> Iterator[Treffer]:
    zoekpatroon, woorden = _doorzoekbaar(naam)
    klein = vouw(zonder_aanhalingen(text))
    for match in zoekpatroon.finditer(klein):
        begin, eind = match.span()
        woord = woorden[int((match.lastgroup or "")[1:])]
        if woord.soort != UITZONDERING and _hoofdletters_kloppen(woord.woord, text[begin:eind]):
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
