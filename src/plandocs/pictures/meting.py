"""A line chart of scores over time, readable in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plandocs.errors import PictureError
from plandocs.pictures.letters import breedte
from plandocs.pictures.merken import HOOGSTE, LETTER, LETTER_KLEIN, check_waarde, cijfer, label, merk, teken_merk
from plandocs.pictures.svg import (
    LIJN,
    Tekening,
    blad,
    getal,
    lijn,
    pad,
    regels_tekst,
    schoon,
    woord,
)

_BREED = 640.0
_LINKS, _RECHTS = 46.0, 600.0
_HOOG = 230.0
_REGEL = 19.0
_GRIJS = "#d5d8dc"
_MAANDEN = ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.")


@dataclass(frozen=True, slots=True)
class Meting:
    """A score on a day."""

    datum: date
    waarde: float


@dataclass(frozen=True, slots=True)
class Reeks:
    """The scores of one person or one goal."""

    naam: str
    metingen: tuple[Meting, ...]


def meting_grafiek(reeksen: Sequence[Reeks], *, alt: str = "") -> Tekening:
    """Return the chart of all series on one scale of 0 to 10, with the legend above it.

    Raises PictureError when there is nothing to draw or a score is not between 0 and 10.
    """
    dagen = _dagen(reeksen)
    legenda = [label(schoon(reeks.naam) or "Naamloos", LETTER, _RECHTS - _LINKS - 60) for reeks in reeksen]
    boven = 16 + _REGEL * sum(len(regels) for regels in legenda) + 14
    datums = _datums(dagen)
    delen = (
        _teken_legenda(legenda),
        _teken_rooster(boven),
        *(_teken_datum(tekst, x, boven + _HOOG) for tekst, x in datums),
        *(_teken_reeks(reeksen, nummer, dagen, boven) for nummer in range(len(reeksen))),
    )
    titel = schoon(alt) or _beschrijf(reeksen)
    getallen = tuple(str(nummer) for nummer in range(HOOGSTE + 1))
    woorden = (*("".join(regels) for regels in legenda), *getallen, *(tekst for tekst, _ in datums))
    return Tekening(blad(_BREED, boven + _HOOG + 36, titel, "".join(delen)), titel, woorden)


def _dagen(reeksen: Sequence[Reeks]) -> tuple[date, ...]:
    metingen = [meting for reeks in reeksen for meting in reeks.metingen]
    if not metingen:
        raise PictureError("Er zijn nog geen cijfers voor de grafiek. Vul eerst een cijfer met een datum in.")
    for meting in metingen:
        check_waarde(meting.waarde)
    return tuple(sorted({meting.datum for meting in metingen}))


def datum_kort(dag: date) -> str:
    """Return a date as it stands along the axis."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def _x(dag: date, dagen: Sequence[date]) -> float:
    duur = (dagen[-1] - dagen[0]).days
    links, rechts = _LINKS + 24, _RECHTS - 24
    return (links + rechts) / 2 if not duur else links + (rechts - links) * (dag - dagen[0]).days / duur


def _datums(dagen: Sequence[date]) -> list[tuple[str, float]]:
    """Return the dates that fit along the axis; the last one always does."""
    laatste = _label(dagen[-1], dagen)
    gekozen: list[tuple[str, float]] = []
    for dag in dagen[:-1]:
        label = _label(dag, dagen)
        if _past(label, laatste) and (not gekozen or _past(gekozen[-1], label)):
            gekozen.append(label)
    return [*gekozen, laatste]


def _label(dag: date, dagen: Sequence[date]) -> tuple[str, float]:
    return datum_kort(dag), _x(dag, dagen)


def _past(links: tuple[str, float], rechts: tuple[str, float]) -> bool:
    nodig = (breedte(links[0], LETTER_KLEIN) + breedte(rechts[0], LETTER_KLEIN)) / 2 + 10
    return rechts[1] - links[1] >= nodig


def _teken_legenda(legenda: Sequence[tuple[str, ...]]) -> str:
    delen, y = [], 18.0
    for nummer, regels in enumerate(legenda):
        delen.append(_streep(nummer, f"M{_LINKS} {y}H{_LINKS + 44}") + teken_merk(merk(nummer), _LINKS + 22, y))
        delen.append(regels_tekst(regels, _LINKS + 56, y + 5, _REGEL, LETTER.grootte))
        y += _REGEL * len(regels)
    return "".join(delen)


def _teken_rooster(boven: float) -> str:
    delen = []
    for nummer in range(HOOGSTE + 1):
        y = _y(nummer, boven)
        delen.append(lijn(_LINKS, y, _RECHTS, y, stroke=LIJN if nummer == 0 else _GRIJS, stroke_width=1.2))
        delen.append(woord(str(nummer), _LINKS - 9, y + 4.5, 12.5, anker="end"))
    return "".join(delen) + lijn(_LINKS, boven, _LINKS, boven + _HOOG, stroke=LIJN, stroke_width=1.2)


def _y(waarde: float, boven: float) -> float:
    return boven + _HOOG * (1 - waarde / HOOGSTE)


def _teken_datum(tekst: str, x: float, onder: float) -> str:
    streepje = lijn(x, onder, x, onder + 6, stroke=LIJN, stroke_width=1.2)
    return streepje + woord(tekst, x, onder + 22, LETTER_KLEIN.grootte)


def _teken_reeks(reeksen: Sequence[Reeks], nummer: int, dagen: Sequence[date], boven: float) -> str:
    metingen = sorted(reeksen[nummer].metingen, key=lambda meting: meting.datum)
    if not metingen:
        return ""
    punten = [(_x(meting.datum, dagen), _y(meting.waarde, boven)) for meting in metingen]
    route = "M" + "L".join(f"{getal(x)} {getal(y)}" for x, y in punten)
    merken = (
        teken_merk(merk(nummer), x + _opzij(meting, reeksen[:nummer]), y)
        for meting, (x, y) in zip(metingen, punten, strict=True)
    )
    return _streep(nummer, route) + "".join(merken)


def _opzij(meting: Meting, eerdere: Sequence[Reeks]) -> float:
    """Return how far a mark moves aside, so that equal scores on one day all show."""
    return 10.0 * (sum(meting in reeks.metingen for reeks in eerdere) % 5)


def _streep(nummer: int, route: str) -> str:
    look = merk(nummer)
    return pad(route, stroke=look.kleur, stroke_width=2.5, stroke_dasharray=look.streep, stroke_linejoin="round")


def _beschrijf(reeksen: Sequence[Reeks]) -> str:
    zinnen = (
        f"{schoon(reeks.naam) or 'Naamloos'}: "
        + ", ".join(f"{cijfer(meting.waarde)} op {datum_kort(meting.datum)}" for meting in reeks.metingen)
        + "."
        for reeks in reeksen
        if reeks.metingen
    )
    return schoon(" ".join(("Grafiek van de cijfers van 0 tot 10.", *zinnen)))
