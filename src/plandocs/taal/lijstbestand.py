"""One word list as a file: three columns, a heading, one word or phrase on a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plandocs.errors import PlandocsError

KOLOMMEN = "woord\tsoort\tadvies"
UITZONDERING = "uitzondering"


class WoordenlijstError(PlandocsError):
    """Raised when a word list cannot be used; the message is Dutch and names the file and the line."""


@dataclass(frozen=True, slots=True)
class Woord:
    """A word or phrase of a list; `…` in it stands for at most ten other words.

    A `soort` of `uitzondering` is a harmless phrase that hides the words inside it; it has no advice.
    """

    woord: str
    soort: str
    advies: str


def lees_lijst(path: Path) -> tuple[Woord, ...]:
    """Return the words of a file; raises WoordenlijstError when a line is not a word, a kind and advice."""
    try:
        kop, *regels = path.read_text(encoding="utf-8-sig").splitlines() or [""]
    except (OSError, UnicodeDecodeError) as fout:
        raise WoordenlijstError(f"{path.name} is niet te lezen. Bewaar de lijst als tekst in UTF-8.") from fout
    if kop != KOLOMMEN:
        raise _fout(path, 1, "hier horen de kolommen woord, soort en advies, met een tab ertussen")
    return tuple(_woorden(path, regels))


def _woorden(path: Path, regels: list[str]) -> Iterator[Woord]:
    for nummer, regel in enumerate(regels, 2):
        if not regel.strip():
            continue
        velden = [veld.strip() for veld in regel.split("\t")]
        if len(velden) == 2:
            velden.append("")
        if wat := _mist(velden):
            raise _fout(path, nummer, wat)
        yield Woord(*velden)


def _mist(velden: list[str]) -> str:
    if len(velden) != 3:
        return "hier horen drie kolommen, met een tab ertussen"
    woord, soort, advies = velden
    if not any(letter.isalnum() for letter in woord):
        return "het woord ontbreekt"
    if not soort:
        return "de soort ontbreekt; kijk in de lijst van plandocs welke soorten er zijn"
    if soort != UITZONDERING and not advies:
        return "het advies ontbreekt; alleen een uitzondering heeft er geen"
    return ""


def _fout(path: Path, regel: int, wat: str) -> WoordenlijstError:
    return WoordenlijstError(f"{path.name}, regel {regel}: {wat}.")
