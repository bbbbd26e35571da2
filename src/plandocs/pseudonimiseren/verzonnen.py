"""Invented names to choose from: none that the plan itself has, and every original always the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import count

VROUWEN = (
    "Jenthe", "Marijn", "Welmoed", "Fenna", "Tjitske", "Rozemarijn", "Dieuwke", "Sietske", "Machteld", "Eefje",
    "Liselot", "Berbel", "Hadewych", "Ottilie", "Wietske", "Aleida", "Geertrui", "Mirthe", "Ymke", "Pleuni",
)  # fmt: skip
MANNEN = (
    "Wessel", "Tjeerd", "Siebren", "Govert", "Lammert", "Folkert", "Diederik", "Rutger", "Hidde", "Wiebe",
    "Egbert", "Jelmer", "Tijmen", "Alwin", "Berend", "Doeko", "Freerk", "Gijsbert", "Harmen", "Okke",
)  # fmt: skip
NEUTRAAL = (
    "Robijn", "Yentl", "Merel", "Sascha", "Puck", "Jorden", "Nienke", "Elian", "Quirine", "Wende",
    "Maro", "Tobi", "Luca", "Renske", "Ilse", "Davy", "Senna", "Mika", "Jolijn", "Arend",
)  # fmt: skip
ACHTERNAMEN = (
    "Ravenhorst", "Tolsteeg", "Buitenkamp", "Wiersinga", "Kloosterboer", "Elzinga", "Duinhoven", "Appelman",
    "Grootveld", "Noordhuis", "Zandstra", "Hazelhof", "Vinkenberg", "Moerdijk", "Oosterloo", "Terpstra",
    "Weidema", "Lisdonk", "Beukema", "Roggeveen", "Spaanderman", "Kievitsbosch", "Hoogenkamp", "Olthuis",
)  # fmt: skip
PLAATSEN = (
    "Elzendrecht", "Noordermeer", "Wilgerbroek", "Haverveld", "Oudenkolk", "Rietwoude", "Zuiderhage", "Berkenstede",
    "Lageveen", "Molendrecht", "Heidekamp", "Vlierhoven",
)  # fmt: skip
STRATEN = (
    "Eikenlaan", "Zonnedauwstraat", "Kruidenhof", "Plataanweg", "Sleutelbloemstraat", "Meidoornlaan", "Vlasakker",
    "Kastanjehof", "Korenbloemweg", "Dovenetelpad", "Klaverstraat", "Varenlaan",
)  # fmt: skip
ORGANISATIES = (
    "De Regenboog", "Het Baken", "De Vuurtoren", "Het Kompas", "De Steiger", "De Boomgaard", "Het Anker", "De Sluis",
    "De Klimop", "Het Veerhuis", "De Waterlelie", "De Toren", "Het Palet", "De Wending", "De Zonnewijzer", "De Brug",
)  # fmt: skip
CODEWOORDEN = ("pannenkoek", "vuurtoren", "regenjas", "koffiemolen", "wolkenlucht", "speldenkussen")


@dataclass(frozen=True, slots=True)
class Kans:
    """Choices that only the seed decides: the same seed, the same choice."""

    zaad: int

    def getal(self, wat: str, laagste: int, hoogste: int) -> int:
        """Return a number from the lowest up to and including the highest."""
        return laagste + int.from_bytes(self._som(wat), "big") % (hoogste - laagste + 1)

    def geschud(self, namen: Iterable[str]) -> list[str]:
        """Return names in an order that only the seed decides."""
        return sorted(namen, key=self._som)

    def _som(self, wat: str) -> bytes:
        return sha256(f"{self.zaad}/{wat}".encode()).digest()


def vrije(lijst: Iterable[str], bezet: str, kans: Kans) -> Iterator[str]:
    """Yield invented names in a shuffled order, none of which has a word of the plan in it; numbered when they run out.

    `bezet` is all text of the plan in lower case.
    """
    namen = [naam for naam in lijst if not any(deel in bezet for deel in naam.lower().split() if len(deel) > 3)]
    yield from kans.geschud(namen)
    eerste = next(iter(lijst))
    yield from (f"{eerste}{_letters(nummer)}" for nummer in count(1))


def _letters(nummer: int) -> str:
    """Return a number in letters: a, b, and so on, and aa after z."""
    return (_letters((nummer - 1) // 26) if nummer > 26 else "") + chr(97 + (nummer - 1) % 26)
