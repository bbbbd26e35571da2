"""Where everybody stands in a circle of people: rings around the middle, in which no face or name touches another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from plandocs.pictures.letters import ANDIKA_VET, Letter, breedte, breek
from plandocs.pictures.meetkunde import Punt, Vak
from plandocs.pictures.svg import schoon
from plandocs.pictures.uiterlijk import Uiterlijk

BREED, HOOG = 640.0, 746.0
MIDDEN = Punt(BREED / 2, HOOG / 2)
HOGER = 1.14
RANDEN = (62.0, 148.0, 232.0, 314.0)
NAAM = Letter(ANDIKA_VET, 12.5)
REGEL = 14.0
GEZICHT = 58.0
RUIMTE = 88.0
_STRALEN = (104.0, 190.0, 272.0)
_MEESTE_REGELS = 4
_STANDEN = 24


@dataclass(frozen=True, slots=True)
class Kringmens:
    """Somebody in the circle: the name, and the face unless only the name is wanted.

    `foto` is the address of a photograph that stands in place of the face.
    """

    naam: str
    uiterlijk: Uiterlijk | None = None
    foto: str = ""


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in a ring: somebody with the name in lines below, or room for somebody else."""

    x: float
    y: float
    mens: Kringmens | None = None

    @property
    def regels(self) -> tuple[str, ...]:
        """Return the name in lines."""
        return naamregels(self.mens) if self.mens else ()

    @property
    def hoog(self) -> float:
        """Return how high the face and the name are together."""
        beeld = GEZICHT if self.mens is None or self.mens.uiterlijk else 20
        return beeld + REGEL * max(len(self.regels), 1) + 4

    @property
    def vak(self) -> Vak:
        """Return the box around the face and the name."""
        breed = max((GEZICHT + 16, *(breedte(regel, NAAM) + 4 for regel in self.regels)))
        boven = self.y - self.hoog / 2
        return Vak(self.x - breed / 2, boven, self.x + breed / 2, boven + self.hoog)


def naamregels(mens: Kringmens) -> tuple[str, ...]:
    """Return a name in lines that fit in the circle."""
    return breek(schoon(mens.naam), NAAM, RUIMTE)


def schik_ring(
    nummer: int, mensen: Sequence[Kringmens], leeg: int, bezet: Sequence[Vak]
) -> tuple[tuple[Plek, ...], tuple[Kringmens, ...]]:
    """Return who stands where in the n-th ring, with empty places if there is room, and for whom there is none."""
    passen = [mens for mens in mensen if len(naamregels(mens)) <= _MEESTE_REGELS]
    te_lang = [mens for mens in mensen if len(naamregels(mens)) > _MEESTE_REGELS]
    for aantal, over in _pogingen(len(passen), leeg):
        rij = (*passen[:aantal], *(None,) * over)
        plekken = next((een for een in _standen(nummer, rij) if _vrij(een, bezet)), None)
        if plekken is not None:
            return plekken, (*passen[aantal:], *te_lang)
    return (), tuple(mensen)


def _pogingen(mensen: int, leeg: int) -> Iterator[tuple[int, int]]:
    yield from ((mensen, over) for over in range(leeg, -1, -1))
    yield from ((aantal, 0) for aantal in range(mensen - 1, 0, -1))


def _standen(nummer: int, rij: Sequence[Kringmens | None]) -> Iterator[tuple[Plek, ...]]:
    """Yield the same people around the ring, turned a little further each time."""
    breed = _STRALEN[nummer]
    for stand in range(_STANDEN):
        hoeken = [2 * pi * (plaats + 0.5 + stand / _STANDEN) / max(len(rij), 1) for plaats in range(len(rij))]
        yield tuple(
            Plek(MIDDEN.x + breed * sin(hoek), MIDDEN.y - breed * HOGER * cos(hoek), mens)
            for hoek, mens in zip(hoeken, rij, strict=True)
        )


def _vrij(plekken: Sequence[Plek], bezet: Sequence[Vak]) -> bool:
    vakken = [plek.vak for plek in plekken]
    if any(vak.overlap(ander) > 0 for vak in vakken for ander in bezet):
        return False
    return all(een.overlap(ander) == 0 for nummer, een in enumerate(vakken) for ander in vakken[:nummer])
