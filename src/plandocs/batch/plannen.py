"""Which plans there are in a folder, and what is to be made of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from plandocs.errors import PlandocsError
from plandocs.renderers.engines import Engine

Proof = Literal["all", "sample"]
SAMPLE = 20
"""Of a sample every so many files one is proved."""
_SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Keuze:
    """What to make of every plan: which documents, in which formats, for whom, and in which looks."""

    names: tuple[str, ...]
    formats: tuple[str, ...]
    reader: str | None = None
    style: str = "plandocs"
    engine: Engine = "auto"
    proof: Proof = "all"


@dataclass(frozen=True, slots=True)
class Werk:
    """One plan: its file, its name within the folder, and the folder for its documents."""

    plan: Path
    naam: str
    out: Path
    keuze: Keuze
    nummer: int = 0

    def proves(self, file: int) -> bool:
        """Return whether the file with this number of the plan is proved; each plan of a sample begins elsewhere."""
        return self.keuze.proof == "all" or (self.nummer + file) % SAMPLE == 0


def vind_plannen(folder: Path, out: Path, keuze: Keuze) -> tuple[Werk, ...]:
    """Return the plans below a folder, each with a folder of its own below `out`, in the order of their names.

    Raises PlandocsError when there is no plan.
    """
    gevonden = sorted(_plannen(folder, out))
    if not gevonden:
        raise PlandocsError(f"In {folder} staat geen plan. Een plan is een bestand .yaml, .yml of .json.")
    dubbel = Counter(path.with_suffix("") for path in gevonden)
    werken = (_werk(folder, path, out, keuze, uniek=dubbel[path.with_suffix("")] == 1) for path in gevonden)
    return tuple(replace(werk, nummer=nummer) for nummer, werk in enumerate(werken))


def _plannen(folder: Path, out: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        if path.suffix.lower() in _SUFFIXES and not hidden and not path.is_relative_to(out) and path.is_file():
            yield path


def _werk(folder: Path, path: Path, out: Path, keuze: Keuze, *, uniek: bool) -> Werk:
    naam = path.relative_to(folder)
    return Werk(path, naam.as_posix(), out / (naam.with_suffix("") if uniek else naam), keuze)
