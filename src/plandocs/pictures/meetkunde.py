"""Plane geometry for layouts: boxes, distances, and intervals side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot


@dataclass(frozen=True, slots=True)
class Punt:
    """A point; y grows downward."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Vak:
    """A box by its four sides."""

    links: float
    boven: float
    rechts: float
    onder: float

    @property
    def oppervlak(self) -> float:
        """Return the area."""
        return (self.rechts - self.links) * (self.onder - self.boven)

    def overlap(self, ander: Vak) -> float:
        """Return the area that both boxes cover."""
        if self.rechts <= ander.links or ander.rechts <= self.links:
            return 0.0
        if self.onder <= ander.boven or ander.onder <= self.boven:
            return 0.0
        breed = min(self.rechts, ander.rechts) - max(self.links, ander.links)
        return breed * (min(self.onder, ander.onder) - max(self.boven, ander.boven))

    def binnen(self, ander: Vak) -> bool:
        """Return whether this box lies wholly in the other."""
        return (
            self.links >= ander.links
            and self.boven >= ander.boven
            and self.rechts <= ander.rechts
            and self.onder <= ander.onder
        )


@dataclass(frozen=True, slots=True)
class Strook:
    """An interval to place: its width, where its left end would like to be and where it may be."""

    breed: float
    wens: float
    laagst: float
    hoogst: float


def schik(stroken: Sequence[Strook], tussen: float) -> tuple[float, ...] | None:
    """Return left ends close to the wishes, in this order and without overlap; None if they do not fit."""
    vroegst, laatst = _vroegst(stroken, tussen), _laatst(stroken, tussen)
    if any(vroeg > laat for vroeg, laat in zip(vroegst, laatst, strict=True)):
        return None
    heen = _langs(stroken, vroegst, laatst, tussen)
    terug = _terug(stroken, vroegst, laatst, tussen)
    # Both are valid, and so is everything between them; the middle favours no side.
    return tuple((a + b) / 2 for a, b in zip(heen, terug, strict=True))


def _vroegst(stroken: Sequence[Strook], tussen: float) -> list[float]:
    plekken: list[float] = []
    vrij = float("-inf")
    for strook in stroken:
        plekken.append(max(strook.laagst, vrij))
        vrij = plekken[-1] + strook.breed + tussen
    return plekken


def _laatst(stroken: Sequence[Strook], tussen: float) -> list[float]:
    plekken: list[float] = []
    vrij = float("inf")
    for strook in reversed(stroken):
        plekken.append(min(strook.hoogst, vrij - strook.breed))
        vrij = plekken[-1] - tussen
    return plekken[::-1]


def _langs(stroken: Sequence[Strook], vroegst: Sequence[float], laatst: Sequence[float], tussen: float) -> list[float]:
    plekken: list[float] = []
    vrij = float("-inf")
    for strook, vroeg, laat in zip(stroken, vroegst, laatst, strict=True):
        plekken.append(min(max(strook.wens, vroeg, vrij), laat))
        vrij = plekken[-1] + strook.breed + tussen
    return plekken


def _terug(stroken: Sequence[Strook], vroegst: Sequence[float], laatst: Sequence[float], tussen: float) -> list[float]:
    plekken: list[float] = []
    vrij = float("inf")
    for strook, vroeg, laat in zip(stroken[::-1], vroegst[::-1], laatst[::-1], strict=True):
        plekken.append(max(min(strook.wens, laat, vrij - strook.breed), vroeg))
        vrij = plekken[-1] - tussen
    return plekken[::-1]


def afstand(punt: Punt, begin: Punt, eind: Punt) -> float:
    """Return the distance from a point to a line segment."""
    dx, dy = eind.x - begin.x, eind.y - begin.y
    lengte = dx * dx + dy * dy
    deel = ((punt.x - begin.x) * dx + (punt.y - begin.y) * dy) / lengte if lengte else 0.0
    deel = min(1.0, max(0.0, deel))
    return hypot(punt.x - begin.x - deel * dx, punt.y - begin.y - deel * dy)


def punt_tot_vak(punt: Punt, vak: Vak) -> float:
    """Return the distance from a point to a box, 0 inside it."""
    dx = max(vak.links - punt.x, 0.0, punt.x - vak.rechts)
    dy = max(vak.boven - punt.y, 0.0, punt.y - vak.onder)
    return hypot(dx, dy)
