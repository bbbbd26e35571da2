"""The languages that a child's documents have words in, and how people write their names."""

from __future__ import annotations

from plandocs.taal.letters import vouw

TALEN = ("nl", "en", "ar", "tr", "pl", "uk")
TAALNAMEN = ("Nederlands", "Engels", "Arabisch", "Turks", "Pools", "Oekraïens")
_NAMEN = {
    "nederlands": "nl",
    "nederlandse": "nl",
    "engels": "en",
    "english": "en",
    "arabisch": "ar",
    "turks": "tr",
    "pools": "pl",
    "polski": "pl",
    "oekraiens": "uk",
    "oekraiense": "uk",
}


def bekende_taal(taal: str) -> str | None:
    """Return the code of a language by its code, with a country or without, or by its name; None for another."""
    klein = vouw(taal).strip()
    code = _NAMEN.get(klein, klein.replace("_", "-").split("-")[0])
    return code if code in TALEN else None
