"""The known word that a writer probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from plandocs.taal.letters import vouw

_LANGSTE_WOORD = 60
_MEESTE_FOUTEN = 4


def dichtstbij(woord: str, bekenden: Iterable[str]) -> str | None:
    """Return the known word nearest to a word, or None when none is near.

    Near is one slip of the pen for every three letters, at most four; in three letters or fewer none counts.
    Case, accents, hyphens, spaces and underscores do not count; of equals the first in the alphabet wins.
    """
    gezocht = _kaal(woord)
    if not gezocht or len(gezocht) > _LANGSTE_WOORD:
        return None
    afstanden = ((_afstand(gezocht, _kaal(bekende)), bekende) for bekende in sorted(bekenden))
    nabij = [(afstand, bekende) for afstand, bekende in afstanden if afstand is not None]
    return min(nabij, key=lambda paar: paar[0])[1] if nabij else None


def _kaal(woord: str) -> str:
    return vouw(woord.strip()).replace("-", "_").replace(" ", "_")


def _afstand(een: str, ander: str) -> int | None:
    langste = max(len(een), len(ander))
    grens = min(langste // 3, _MEESTE_FOUTEN) if langste > 3 else 0
    if abs(len(een) - len(ander)) > grens:
        return None
    afstand = _fouten(een, ander)
    return afstand if afstand <= grens else None


def _fouten(een: str, ander: str) -> int:
    """Count the letters added, left out, changed or swapped with their neighbour."""
    daarvoor, vorige = [0] * (len(ander) + 1), list(range(len(ander) + 1))
    for i, letter in enumerate(een, 1):
        rij = [i]
        for j, tegen in enumerate(ander, 1):
            beste = min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (letter != tegen))
            verwisseld = i > 1 and j > 1 and letter == ander[j - 2] and een[i - 2] == tegen
            rij.append(min(beste, daarvoor[j - 2] + 1) if verwisseld else beste)
        daarvoor, vorige = vorige, rij
    return vorige[-1]
