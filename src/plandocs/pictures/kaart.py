"""A card for a pocket, as large as a bank card: two sides beside each other, to cut out and to fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breek
from plandocs.pictures.svg import LIJN, Tekening, blad, lijn, regels_tekst, schoon, vlak

MM = 174
_PER_MM = 4.0
KANT_BREED, KANT_HOOG = 85.6 * _PER_MM, 54 * _PER_MM
_BREED, _HOOG = MM * _PER_MM, KANT_HOOG + 84
_LINKS, _BOVEN = (_BREED - 2 * KANT_BREED) / 2, 42.0
_RAND = 20.0
_MATEN = ((19.0, 16.0), (17.0, 14.5), (15.0, 13.2))
_RECHTS_NAAR_LINKS = {"ar"}


@dataclass(frozen=True, slots=True)
class Kant:
    """One side of the card: a title, short lines, and its colour."""

    titel: str
    regels: tuple[str, ...]
    kleur: str


def teken_kaart(kanten: Sequence[Kant], *, alt: str, taal: str = "nl") -> Tekening:
    """Return both sides with cutting marks and the line to fold on; raises PictureError when the words do not fit."""
    delen = [_kant(kant, _LINKS + nummer * KANT_BREED, taal) for nummer, kant in enumerate(kanten)]
    omschrijving = schoon(alt) or " "
    woorden = (woord for kant in kanten for woord in (kant.titel, *kant.regels))
    inhoud = "".join((*delen, *_merken()))
    svg = blad(_BREED, _HOOG, omschrijving, inhoud, taal=taal)
    return Tekening(svg, omschrijving, tuple(filter(None, map(schoon, woorden))))


def _merken() -> Iterator[str]:
    """Yield the edge to cut along, marks at its corners, and the dotted line to fold on."""
    einde, onder = _LINKS + 2 * KANT_BREED, _BOVEN + KANT_HOOG
    yield vlak(_LINKS, _BOVEN, 2 * KANT_BREED, KANT_HOOG, "none", stroke=LIJN, stroke_width=1.2, stroke_dasharray="7 5")
    for x in (_LINKS, einde):
        yield lijn(x, _BOVEN - 16, x, _BOVEN - 4, stroke=LIJN, stroke_width=1.2)
        yield lijn(x, onder + 4, x, onder + 16, stroke=LIJN, stroke_width=1.2)
    midden = _LINKS + KANT_BREED
    yield lijn(midden, _BOVEN - 16, midden, onder + 16, stroke=LIJN, stroke_width=1.4, stroke_dasharray="2 5")


def _kant(kant: Kant, links: float, taal: str) -> str:
    rechts_om = taal in _RECHTS_NAAR_LINKS
    x, anker = (links + KANT_BREED - _RAND, "end") if rechts_om else (links + _RAND, "start")
    delen = [vlak(links, _BOVEN, KANT_BREED, KANT_HOOG, kant.kleur)]
    titel, grootte, gezet = _gezet(kant)
    for nummer, (regels, y) in enumerate(gezet):
        maat = grootte if nummer else titel
        delen.append(regels_tekst(regels, x, y, maat * 1.28, maat, vet=not nummer, anker=anker, taal=taal))
    return "".join(delen)


def _gezet(kant: Kant) -> tuple[float, float, list[tuple[tuple[str, ...], float]]]:
    """Return the words at the largest size that fits, none smaller than 9 points."""
    for titel, grootte in _MATEN:
        gezet, einde = _onder_elkaar(kant, titel, grootte)
        if einde <= _BOVEN + KANT_HOOG - 8:
            return titel, grootte, gezet
    raise PictureError("De woorden passen niet op de kaart. Maak ze korter.")


def _onder_elkaar(kant: Kant, titel: float, grootte: float) -> tuple[list[tuple[tuple[str, ...], float]], float]:
    y = _BOVEN + 14 + titel
    gezet: list[tuple[tuple[str, ...], float]] = []
    for nummer, tekst in enumerate((kant.titel, *filter(schoon, kant.regels))):
        letter = Letter(ANDIKA, grootte) if nummer else Letter(ANDIKA_VET, titel)
        regels = breek(schoon(tekst), letter, KANT_BREED - 2 * _RAND)
        gezet.append((regels, y))
        y += letter.grootte * 1.28 * len(regels) + 6
    return gezet, y - 6 - grootte
