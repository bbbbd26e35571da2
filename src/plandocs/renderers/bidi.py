"""Right-to-left text: what it is, and which stretches inside it stay left-to-right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from string import ascii_letters

from plandocs.blocks import Run

_RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"})
_BIDI_CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DRAWN_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile(r"[+(]?[0-9A-Za-z\u00c0-\u024f](?:[^\u0590-\u08ff\n]*[0-9A-Za-z\u00c0-\u024f])?")


def is_rtl(text: str) -> bool:
    """Return whether the first letter of the text belongs to a right-to-left script."""
    if text[:1] in ascii_letters:
        return False
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def has_rtl(text: str) -> bool:
    """Return whether drawing the text may change the order of its characters."""
    if text.isascii():
        return False
    return any(char in _BIDI_CONTROLS or unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text)


def letters_of(text: str) -> str:
    """Return the text with the letters and vowel marks that a drawn form of them, such as lam-alef, stands for."""
    return _DRAWN_FORM.sub(lambda form: "".join(unicodedata.normalize("NFKC", form[0]).split()), text)


def runs_rtl(run: Run) -> bool:
    """Return whether a run is right-to-left, by its language or else by its first letter.

    A run without any right-to-left letter, such as a telephone number, stays left-to-right in every language.
    """
    language = (run.lang or "").lower()
    rtl = language in _RTL_LANGUAGES or language.split("-")[0] in _RTL_LANGUAGES
    return is_rtl(run.text) or (rtl and has_rtl(run.text))


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a right-to-left text, with whether each is a number, date or Latin name."""
    end = 0
    for match in _LEFT_TO_RIGHT.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], False
        yield match.group(), True
        end = match.end()
    if end < len(text):
        yield text[end:], False
