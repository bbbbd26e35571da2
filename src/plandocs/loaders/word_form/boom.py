"""The controls of a form as a tree: parts, lists with their items in the order of the file, and fields."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from plandocs.loaders.word_form.wandeling import Vondst


@dataclass(slots=True, eq=False)
class Blad:
    """One field: its control, its words (None when it is empty), and what they stand for in the plan."""

    vondst: Vondst
    woorden: str | None
    code: str | None = None


@dataclass(slots=True, eq=False)
class Tak:
    """A part, a list or a field; `oorsprong` is where it stood in the form as it was made."""

    oorsprong: str = ""
    kinderen: dict[Hashable, Tak] = field(default_factory=dict)
    blad: Blad | None = None
    id: str | None = None

    @property
    def vol(self) -> bool:
        """Whether anything in it is filled in."""
        if self.blad is not None:
            return self.blad.woorden is not None
        return any(kind.vol for kind in self.kinderen.values())

    def bladen(self) -> Iterator[Blad]:
        """Yield the fields in it, in the order of the file."""
        if self.blad is not None:
            yield self.blad
        for kind in self.kinderen.values():
            yield from kind.bladen()


def zet(wortel: Tak, pad: str, blad: Blad) -> None:
    """Put a control at its path; a number in the path only tells where an item came from.

    Word says which items it repeated. Where a program forgot that, a field that comes back begins a new item.
    """
    stappen = pad.split(".")
    herkend = len(blad.vondst.items) == sum(stap.isdigit() for stap in stappen)
    items = iter(blad.vondst.items if herkend else ())
    hier, rij, sleutel = wortel, wortel, stappen[0]
    for plek, stap in enumerate(stappen):
        naam: Hashable = stap
        if stap.isdigit():
            naam = next(items) if herkend else _laatste(hier, stap)
            rij, sleutel = hier, stap
        hier = hier.kinderen.setdefault(naam, Tak(".".join(stappen[: plek + 1])))
    if hier.blad is None:
        hier.blad = blad
    elif rij is not wortel:
        rij.kinderen[(sleutel, len(rij.kinderen))] = Tak(f"{_tot(stappen)}")
        zet(wortel, pad, blad)


def _laatste(rij: Tak, nummer: str) -> Hashable:
    """Return the last item that came from this one, or the first."""
    keren = [naam for naam in rij.kinderen if isinstance(naam, tuple) and naam[0] == nummer]
    return keren[-1] if keren else (nummer, 0)


def _tot(stappen: list[str]) -> str:
    laatste = max(plek for plek, stap in enumerate(stappen) if stap.isdigit())
    return ".".join(stappen[: laatste + 1])
