"""What comes of a request: a file, or a refusal with the places to mend."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bestand:
    """One file to answer with."""

    naam: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Moeite:
    """One place in the request that must change: the path in the plan, its line and column from 1, and what to do."""

    path: str
    line: int | None
    column: int | None
    message: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Geweigerd:
    """Why there is no answer: a stable code, what is wrong in words, and the places if there are any."""

    code: str
    detail: str
    problemen: tuple[Moeite, ...] = ()


Uitkomst = Bestand | Geweigerd
