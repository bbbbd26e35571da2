"""Text made searchable: in one spelling, without what hides a word, but knowing where words begin and end."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_ZACHT_EINDE = re.compile("[\u00ad\u0002\ufffe][ \\t\\r]*\\n\\s*")
_AFGEBROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011][ \t\r]*\n\s*(?=[^\W\d_A-Z])(?!(?:en|of)\b)")
_ONZICHTBAAR = re.compile(
    "[\u0002\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u0300-\u036f\ufe00-\ufe0f\ufeff\ufffe]"
)
_WOORD = re.compile(r"[^\W\d_]+|\d+")
_CIJFER = re.compile(r"\d")
_ZONDER_STREEP = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"})
_VOORVOEGSELS = ("0", "00", "31", "0031", "310", "00310")


@dataclass(frozen=True, slots=True)
class Naald:
    """Something to look for: its letters and digits, the path of what is withheld, and how strictly to look.

    `naam` says that it counts only when it begins with a capital; `nummer` that it may follow a 0 or a country code;
    `beeld` that it is a sign such as a little picture, not letters.
    """

    kern: str
    pad: str
    naam: bool = False
    nummer: bool = False
    beeld: bool = False


def gelijkgetrokken(text: str) -> str:
    """Return the text without invisible characters, accents and hyphens at the end of a line."""
    text = _AFGEBROKEN.sub("", _ZACHT_EINDE.sub("", text))
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_ZONDER_STREEP)
        text = _ONZICHTBAAR.sub("", text)
    return text


def woorden(text: str) -> Iterator[str]:
    """Yield the stretches of letters and of digits of a text, in one spelling but with their capitals."""
    for match in _WOORD.finditer(gelijkgetrokken(text)):
        woord = match[0]
        yield woord if woord.isascii() or not woord.isdecimal() else _cijfers(woord)


def _cijfers(woord: str) -> str:
    return "".join(str(unicodedata.decimal(teken)) for teken in woord)


def gewone_cijfers(text: str) -> str:
    """Return the text in one spelling, with every digit written as 0 to 9."""
    return _CIJFER.sub(lambda match: _cijfers(match[0]), gelijkgetrokken(text))


def kern(text: str) -> str:
    """Return only the letters and digits of a text, in one spelling and without capitals."""
    return "".join(woorden(text)).casefold()


class Zoektekst:
    """Any number of texts as one long stretch of letters and digits."""

    def __init__(self, teksten: Iterable[str]) -> None:
        """Read the texts once; searching is fast after that."""
        delen: list[str] = []
        self._begin: dict[int, bool] = {}
        self._einde: set[int] = set()
        self._teksten: list[int] = []
        self._bron = tuple(teksten)
        plek = 0
        for text in self._bron:
            self._teksten.append(plek)
            for woord in woorden(text):
                klein = woord.casefold()
                self._begin[plek] = woord[0].isupper()
                plek += len(klein)
                self._einde.add(plek)
                delen.append(klein)
        self._letters = "".join(delen)

    def vind(self, naald: Naald) -> int | None:
        """Return the number of the text in which something begins, or None; part of a longer word does not count."""
        if naald.beeld:
            treffers = (nummer for nummer, text in enumerate(self._bron) if naald.kern in gelijkgetrokken(text))
            return next(treffers, None)
        plek = self._letters.find(naald.kern) if naald.kern else -1
        while plek >= 0:
            if plek + len(naald.kern) in self._einde and self._begint(plek, naald):
                return bisect_right(self._teksten, plek) - 1
            plek = self._letters.find(naald.kern, plek + 1)
        return None

    def _begint(self, plek: int, naald: Naald) -> bool:
        if plek in self._begin:
            return self._begin[plek] or not naald.naam
        return naald.nummer and any(
            self._letters.endswith(voor, 0, plek) and plek - len(voor) in self._begin for voor in _VOORVOEGSELS
        )
