"""A code word in the forms in which people say it: more of them, a small one, in old spelling, without article."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LIDWOORD = re.compile(r"^(?:de|het|een|mijn|['’]t)\s+", re.IGNORECASE)
_KLINKERS = re.compile(r"[aeiouy]+")
_KORT = re.compile(r"(?:^|[^aeiou])[aeiou]([bdfgklmnprst])$")
_LANG = re.compile(r"([aeou])\1([bdfgklmnprst])$")
_TUSSEN_N = re.compile(r"(?<=[^aeiou]e)n(?=[bdfghjklmprstvwz][^bdfghjklmpstvwz]|s[ptl]|sch)")
_ZONDER_N = re.compile(r"(?<=[^aeiou]e)(?=[bdfghjklmprstvwz][^bdfghjklmpstvwz]|s[ptl]|sch)")
_ZACHT = {"f": "v", "s": "z"}
_MEER_OF_KLEIN = re.compile(r"(.{3,}?)(?:(?<=.{5})en|(?<=.{4})s|(?<=.{3})[tpk]?jes?)")
_KORTSTE, _KORTSTE_SAMEN, _RAND = 3, 8, 3


def zonder_lidwoord(woord: str) -> str:
    """Return a code word without the article before it."""
    return _LIDWOORD.sub("", woord.strip())


def spellingen(woord: str) -> Iterator[str]:
    """Yield a word in lower case, and with or without the n inside a compound: `paddenstoel`, `paddestoel`."""
    yield woord
    if len(woord) < _KORTSTE_SAMEN:
        return
    for patroon, ander in ((_TUSSEN_N, ""), (_ZONDER_N, "n")):
        for match in patroon.finditer(woord, _RAND):
            yield woord[: match.start()] + ander + woord[match.end() :]


def is_regelmatig(woord: str) -> bool:
    """Return whether endings can just be put behind it: not behind `hal`, since `halen` is another word."""
    return len(woord) >= _KORTSTE and woord.isalpha() and not (_is_kort(woord) or _LANG.search(woord))


def verbogen(woord: str) -> Iterator[str]:
    """Yield the forms of a word that are more than a plain ending: `katten`, `manen`, `brieven`, `koninkje`."""
    if len(woord) < _KORTSTE or not woord.isalpha():
        return
    if _is_kort(woord) or _LANG.search(woord):
        yield from (f"{woord}{einde}" for einde in ("je", "jes", "tje", "tjes", "pje", "pjes"))
    if match := _KORT.search(woord):
        yield from (f"{woord}{match[1]}{einde}" for einde in ("en", "etje", "etjes"))
    stam = _LANG.sub(r"\1\2", woord)
    zacht = stam[:-1] + _ZACHT.get(stam[-1], stam[-1])
    if zacht != woord:
        yield f"{zacht}en"
    if woord.endswith("ng"):
        yield from (f"{woord[:-1]}kje", f"{woord[:-1]}kjes")
    if woord[-1] in "aou":
        yield from (f"{woord}{woord[-1]}tje", f"{woord}{woord[-1]}tjes")
    if match := _MEER_OF_KLEIN.fullmatch(woord):
        yield match[1]


def _is_kort(woord: str) -> bool:
    return bool(_KORT.search(woord)) and len(_KLINKERS.findall(woord)) == 1
