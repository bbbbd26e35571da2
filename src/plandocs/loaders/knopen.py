"""What stands in a file, with its place: the shape that YAML and JSON have in common."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from plandocs.loaders.problemen import Plaats

MAX_DIEPTE = 40
MAX_KNOPEN = 200_000


class Scalar(NamedTuple):
    """A text as written; `kaal` means without quotes, so that it can be empty, a number, or yes or no."""

    tekst: str
    kaal: bool
    plaats: Plaats

    @property
    def leeg(self) -> bool:
        """Whether nothing is filled in."""
        return self.kaal and self.tekst in {"", "~", "null"}


class Lijst(NamedTuple):
    """Items in order."""

    delen: tuple[Knoop, ...]
    plaats: Plaats


class Ingang(NamedTuple):
    """The value of a key, and where the key stands."""

    sleutel: Plaats
    waarde: Knoop


class Tabel(NamedTuple):
    """Values by key."""

    velden: dict[str, Ingang]
    plaats: Plaats


Knoop: TypeAlias = Scalar | Lijst | Tabel
