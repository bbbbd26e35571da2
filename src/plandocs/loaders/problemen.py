"""What is wrong with a file, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plandocs.errors import PlandocsError

MEESTE_PROBLEMEN = 200
_MEESTE_REGELS = 50
_LANGSTE_NAAM = 40


class Plaats(NamedTuple):
    """A place in a file, counted from 1; `einde` is the column after the last character on that line.

    In a Word form every paragraph is a line, and `vak` is the label of the control.
    """

    regel: int
    kolom: int
    einde: int | None = None
    vak: str = ""

    def in_woorden(self) -> str:
        """Return the place as people find it."""
        return f"alinea {self.regel}, vak ‘{self.vak}’" if self.vak else f"regel {self.regel}, kolom {self.kolom}"


BEGIN = Plaats(1, 1)


class Opmerking(NamedTuple):
    """What people should know about a file that could be read all the same."""

    plaats: Plaats
    wat: str
    doe: str

    def __str__(self) -> str:
        """Write the remark on one line, with its place."""
        waar = self.plaats.in_woorden() if self.plaats.vak else f"alinea {self.plaats.regel}"
        return f"{waar}: {self.wat}. {self.doe}."


def nabij(plaatsen: Mapping[str, Plaats], pad: str) -> Plaats:
    """Return the place of a path or of its nearest known ancestor; without one, the begin of the file."""
    while pad not in plaatsen:
        knip = max(pad.rfind("."), pad.rfind("["))
        if knip < 0:
            return plaatsen.get("", BEGIN)
        pad = pad[:knip]
    return plaatsen[pad]


class Probleem(NamedTuple):
    """One thing that must change before the file can be read; `beter` is the word that was probably meant."""

    bestand: str
    regel: int
    kolom: int
    pad: str
    wat: str
    doe: str
    beter: str = ""
    vak: str = ""

    @property
    def zin(self) -> str:
        """What is wrong and what to do, without the place."""
        return f"{self.wat}. {self.doe}" + ("" if self.doe.endswith((".", "?", "!")) else ".")

    def __str__(self) -> str:
        """Write the problem on one line, with its place."""
        pad = f" ({self.pad})" if self.pad else ""
        waar = Plaats(self.regel, self.kolom, vak=self.vak).in_woorden()
        return f"{self.bestand}, {waar}{pad}: {self.zin}"


class PlanError(PlandocsError):
    """Raised when a file does not hold a readable plan; holds every problem, in the order of the file."""

    def __init__(self, problemen: Iterable[Probleem]) -> None:
        """Keep the problems in the order of the file."""
        self.problemen = tuple(sorted(problemen, key=lambda probleem: (probleem.regel, probleem.kolom)))
        super().__init__(self.problemen)

    def __str__(self) -> str:
        """Write one line for each problem, and no more than a screen or two."""
        regels = [str(probleem) for probleem in self.problemen[:_MEESTE_REGELS]]
        rest = len(self.problemen) - len(regels)
        if rest:
            regels.append(f"… en nog minstens {rest} andere.")
        return "\n".join(regels)


def noem(naam: str) -> str:
    """Return a name from the file between quotes, shortened, with invisible characters made visible."""
    kort = naam if len(naam) <= _LANGSTE_NAAM else naam[: _LANGSTE_NAAM - 1] + "…"
    return "‘" + "".join(teken if teken.isprintable() else f"(U+{ord(teken):04X})" for teken in kort) + "’"


def som_op(namen: Iterable[str], slot: str = "en") -> str:
    """Write names as a Dutch enumeration: `a, b en c`."""
    *eerste, laatste = [*namen]
    return f"{', '.join(eerste)} {slot} {laatste}" if eerste else laatste
