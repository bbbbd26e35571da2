"""Text made searchable: in one spelling, without what hides a word, but knowing where words begin and end."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Literal

_ZACHT_EINDE = re.compile("[\u00ad\u0002\ufffe][ \\t\\r]*\\n\\s*")
_AFGEBROKEN = re.compile(
    r"[-\u2010\u2011](?<=[^\W\d_].)[ \t\r]*\n\s*(?=[^\W\d_A-Z])(?!(?:en|of)\b)"  # The hyphen first: it is rare.
)
_ONZICHTBAAR = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u0300-\u036f\ufe00-\ufe0f\ufeff\ufffe]"
)
_WOORD = re.compile(r"[^\W\d_]+|\d+")
_CIJFER = re.compile(r"\d")
_ANDER_CIJFER = re.compile(r"[^\W0-9a-zA-Z_](?<=\d)")
_NIET_ASCII = re.compile("[^\\x00-\\x7f]+")
_GEEN_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_TUSSEN_TEKSTEN = "\0"
_ZONDER_STREEP = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"})
_VOORVOEGSELS = ("0", "00", "31", "0031", "310", "00310", "6", "06", "316", "00316", "3106", "003106")


_UITGANG = re.compile(
    r"(?:e?n?aa?r(?:s|en)?|s?en?|s|e?rs?|sers?|mers?|ters?|(?:t|p|k|et)?jes?)?"
    r"(?:(?:s|se)?(?:bewoners?|buurt|wijk|school|station|huis|flat|brug|park|kant))?"
)
_MEER_OF_KLEIN = re.compile(r"e?n|e?s|(?:t|p|et)?jes?")


@dataclass(frozen=True, slots=True)
class Naald:
    """Something to look for: its letters and digits, the path of what is withheld, and how strictly to look.

    `naam` says that it counts only when it begins with a capital, but for `klein`, when it is also a word by itself;
    `nummer` that it may follow a 0 or a country code; `beeld` that it is a sign such as a little picture, not letters.
    The `soort` says which endings may follow: somebody of Oosterveen is an Oosterveense, and a word has a plural.
    """

    kern: str
    pad: str
    naam: bool = False
    nummer: bool = False
    beeld: bool = False
    klein: bool = False
    soort: Literal["", "straat", "plaats", "woord"] = ""


def gelijkgetrokken(text: str) -> str:
    """Return the text without invisible characters, accents and hyphens at the end of a line."""
    text = _AFGEBROKEN.sub("", _ZACHT_EINDE.sub("", text)).replace("\x02", "")
    return text if text.isascii() else _NIET_ASCII.sub(lambda match: _kaal(match[0]), text)


@lru_cache(maxsize=1024)
def _kaal(stuk: str) -> str:
    return _ONZICHTBAAR.sub("", unicodedata.normalize("NFKD", stuk).translate(_ZONDER_STREEP))


def letters(text: str) -> bytes:
    """Return only the letters and digits of a text in one spelling and without capitals, as UTF-8; this is fast."""
    gewoon = gelijkgetrokken(text)
    if not gewoon.isascii():
        gewoon = _NIET_ASCII.sub(lambda match: _klein(match[0]), gewoon)
    return gewoon.encode().lower().translate(None, _GEEN_LETTERS)


@lru_cache(maxsize=1024)
def _klein(stuk: str) -> str:
    return _CIJFER.sub(lambda match: _cijfers(match[0]), "".join(filter(str.isalnum, stuk))).casefold()


def woorden(text: str) -> list[str]:
    """Return the stretches of letters and of digits of a text, in one spelling but with their capitals."""
    gewoon = gelijkgetrokken(text)
    if _ANDER_CIJFER.search(gewoon):
        gewoon = _ANDER_CIJFER.sub(lambda match: _cijfers(match[0]), gewoon)
    return _WOORD.findall(gewoon)


def _cijfers(woord: str) -> str:
    return "".join(str(unicodedata.decimal(teken)) for teken in woord)


def gewone_cijfers(text: str) -> str:
    """Return the text in one spelling, with every digit written as 0 to 9."""
    return _CIJFER.sub(lambda match: _cijfers(match[0]), gelijkgetrokken(text))


def kern(text: str) -> str:
    """Return only the letters and digits of a text, in one spelling and without capitals."""
    return "".join(woorden(text)).casefold()


def _uitgang(naald: Naald) -> re.Pattern[str]:
    return _MEER_OF_KLEIN if naald.soort == "woord" else _UITGANG


class Zoektekst:
    """Any number of texts as one long stretch of letters and digits."""

    def __init__(self, teksten: Iterable[str]) -> None:
        """Read the texts; where their words begin is only worked out for something that may be there."""
        self._bron = tuple(teksten)
        self._bytes = letters(_TUSSEN_TEKSTEN.join(self._bron))

    @cached_property
    def _woorden(self) -> list[str]:
        return woorden(_TUSSEN_TEKSTEN.join(self._bron))

    @cached_property
    def _letters(self) -> str:
        return "".join(self._woorden).casefold()

    @cached_property
    def _einden(self) -> list[int]:
        """Where each word ends."""
        return list(accumulate(len(woord.casefold()) for woord in self._woorden))

    def bevat(self, naald: Naald) -> bool:
        """Return whether its letters are there at all, if only as part of a longer word."""
        return naald.beeld or (bool(naald.kern) and naald.kern.encode() in self._bytes)

    def vind(self, naald: Naald) -> int | None:
        """Return the number of the text in which something begins, or None; part of a longer word does not count."""
        if naald.beeld:
            treffers = (nummer for nummer, text in enumerate(self._bron) if naald.kern in gelijkgetrokken(text))
            return next(treffers, None)
        if not self.bevat(naald):
            return None
        plek = self._letters.find(naald.kern)
        while plek >= 0:
            if self._begint(plek, naald) and self._eindigt(plek + len(naald.kern), naald):
                return self._tekst_van(bisect_right(self._einden, plek))
            plek = self._letters.find(naald.kern, plek + 1)
        return None

    def _eindigt(self, plek: int, naald: Naald) -> bool:
        """Return whether a word ends at a place, or nearly: what follows is only an ending of its own."""
        nummer = bisect_left(self._einden, plek)
        if nummer >= len(self._einden):
            return False
        rest = self._letters[plek : self._einden[nummer]]
        return not rest or (bool(naald.soort) and bool(_uitgang(naald).fullmatch(rest)))

    def _begin(self, plek: int) -> str:
        """Return the word that begins at a place, or nothing."""
        nummer = bisect_right(self._einden, plek)
        begin = self._einden[nummer - 1] if nummer else 0
        return self._woorden[nummer] if begin == plek and nummer < len(self._woorden) else ""

    def _begint(self, plek: int, naald: Naald) -> bool:
        if woord := self._begin(plek):
            heel = naald.klein and len(woord.casefold()) >= len(naald.kern)
            return woord[0].isupper() or not naald.naam or heel
        return naald.nummer and any(
            self._letters.endswith(voor, 0, plek) and self._begin(plek - len(voor)) for voor in _VOORVOEGSELS
        )

    def _tekst_van(self, woord: int) -> int:
        """Return the number of the text that holds a word."""
        geteld = accumulate(len(woorden(text)) for text in self._bron)
        return next(nummer for nummer, samen in enumerate(geteld) if samen > woord)
