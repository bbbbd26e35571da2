"""Numbers as people write them: in digits or in words, up to what a plan needs."""

from __future__ import annotations

_WOORDEN = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "twintig": 20, "dertig": 30,
}  # fmt: skip

TELWOORD = "(?:" + "|".join(sorted(_WOORDEN, key=len, reverse=True)) + ")"
GETAL = f"(?:[0-9]{{1,3}}|{TELWOORD})"


def getal(text: str) -> int:
    """Return the number of a text that matches GETAL."""
    return _WOORDEN[text] if text in _WOORDEN else int(text)
