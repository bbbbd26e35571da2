"""Who touches whom: people who hug or hold hands stand together, and their arms really meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from plandocs.pictures.svg import schoon
from plandocs.pictures.uiterlijk import Figuur, Houding

Soort = Literal["los", "omhelst", "hand_in_hand"]

# Poses in which somebody can be hugged or given a hand: the arms hold nothing and nobody sleeps.
_OPEN: frozenset[Houding] = frozenset(("staat", "zit", "troost", "omhelst", "hand_in_hand"))


@dataclass(frozen=True, slots=True)
class Bundel:
    """People who stand together, from left to right, by their number in the scene."""

    leden: tuple[int, ...]
    soort: Soort = "los"


def bundels(figuren: Sequence[Figuur], volgorde: Sequence[int]) -> tuple[Bundel, ...]:
    """Return everybody in bundles from left to right; who wants to hug and finds nobody stands alone."""
    samen = _gewild(figuren, volgorde)
    bezet = {lid for bundel in samen for lid in bundel.leden}
    for nummer in volgorde:
        if nummer in bezet or figuren[nummer].houding not in {"omhelst", "hand_in_hand"}:
            continue
        if (buur := _buur(nummer, figuren, volgorde, bezet)) is not None:
            samen.append(_bundel(figuren[nummer].houding, (nummer, buur), volgorde))
            bezet |= {nummer, buur}
    los = [Bundel((nummer,)) for nummer in volgorde if nummer not in bezet]
    return tuple(sorted(samen + los, key=lambda bundel: volgorde.index(bundel.leden[0])))


def contacten(figuren: Sequence[Figuur], volgorde: Sequence[int]) -> tuple[str, ...]:
    """Return for everybody in words what is done with whom, such as "omhelst mama", or nothing."""
    tekst = [""] * len(figuren)
    for bundel in bundels(figuren, volgorde):
        for plaats, lid in enumerate(bundel.leden):
            buren = (*bundel.leden[max(0, plaats - 1) : plaats], *bundel.leden[plaats + 1 : plaats + 2])
            tekst[lid] = _in_woorden(bundel.soort, [schoon(figuren[buur].naam) or "iemand" for buur in buren])
    return tuple(tekst)


def _gewild(figuren: Sequence[Figuur], volgorde: Sequence[int]) -> list[Bundel]:
    """Return the bundles of people who all want the same."""
    knuffelaars = [nummer for nummer in volgorde if figuren[nummer].houding == "omhelst"]
    handen = tuple(nummer for nummer in volgorde if figuren[nummer].houding == "hand_in_hand")
    paren = zip(knuffelaars[::2], knuffelaars[1::2], strict=False)
    samen = [Bundel(paar, "omhelst") for paar in paren]
    return [*samen, Bundel(handen, "hand_in_hand")] if len(handen) > 1 else samen


def _buur(nummer: int, figuren: Sequence[Figuur], volgorde: Sequence[int], bezet: set[int]) -> int | None:
    """Return the nearest one with free arms, to the right first."""
    hier = volgorde.index(nummer)
    vrij = [ander for ander in volgorde if ander not in bezet | {nummer} and figuren[ander].houding in _OPEN]
    return min(vrij, key=lambda ander: (abs(volgorde.index(ander) - hier), ander < hier), default=None)


def _bundel(houding: Houding, leden: tuple[int, int], volgorde: Sequence[int]) -> Bundel:
    op_rij = sorted(leden, key=volgorde.index)
    return Bundel(tuple(op_rij), "omhelst" if houding == "omhelst" else "hand_in_hand")


def _in_woorden(soort: Soort, buren: Sequence[str]) -> str:
    if soort == "los":
        return ""
    namen = " en ".join(buren)
    return f"omhelst {namen}" if soort == "omhelst" else f"houdt {namen} bij de hand"
