"""Thermometers to fill in: 0 to 10, with a face at both ends and in the middle, and lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breedte, breek
from plandocs.pictures.svg import LIJN, Tekening, blad, lijn, pad, regels_tekst, rond, schoon, vlak, woord

_BREED, _HOOG = 640.0, 620.0
_BOVEN, _ONDER = 96.0, 512.0
_TITEL = Letter(ANDIKA_VET, 19)
_EINDE = Letter(ANDIKA, 15)
_LABEL = Letter(ANDIKA_VET, 15)
_SCHRIJFREGEL = 44.0
_KLEUREN = ("#f4b9ae", "#fbe3a6", "#bfe0b4")
_RUSTIG = ("#e3e7ea", "#edf0f2", "#f7f8f9")
_MEESTE_REGELS = 2
_RECHTS_NAAR_LINKS = {"ar"}


@dataclass(frozen=True, slots=True)
class Thermometer:
    """One thermometer: the question above it and what its ends mean."""

    titel: str
    onder: str
    boven: str


def teken_thermometers(
    meters: Sequence[Thermometer], *, alt: str, taal: str = "nl", schrijven: Sequence[str] = (), rustig: bool = False
) -> Tekening:
    """Return the thermometers side by side, above a line to write on for each of `schrijven`.

    Raises PictureError when a text does not fit. Who is older gets no faces and quiet colours with `rustig`.
    """
    breed = _BREED / max(len(meters), 1)
    stijl = (taal, rustig)
    delen = [_meter(meter, breed * (nummer + 0.5), breed - 24, stijl) for nummer, meter in enumerate(meters)]
    plekken = (_HOOG + _SCHRIJFREGEL * (nummer + 0.9) for nummer in range(len(schrijven)))
    delen += [_schrijfregel(tekst, y, taal) for tekst, y in zip(schrijven, plekken, strict=True)]
    titel = schoon(alt) or " "
    hoog = _HOOG + _SCHRIJFREGEL * len(schrijven) + (6 if schrijven else 0)
    return Tekening(blad(_BREED, hoog, titel, "".join(delen), taal=taal), titel, _woorden(meters, schrijven))


def _woorden(meters: Sequence[Thermometer], schrijven: Sequence[str]) -> tuple[str, ...]:
    getallen = tuple(str(getal) for getal in range(10, -1, -1))
    alles: list[str] = []
    for meter in meters:
        alles += [schoon(meter.titel), schoon(meter.boven), *getallen, schoon(meter.onder)]
    return tuple(filter(None, (*alles, *map(schoon, schrijven))))


def _meter(meter: Thermometer, x: float, ruimte: float, stijl: tuple[str, bool]) -> str:
    taal, rustig = stijl
    delen = [
        _tekst(meter.titel, _TITEL, x, 28, ruimte, taal, vet=True),
        _tekst(meter.boven, _EINDE, x, 76, ruimte, taal),
        *_buis(x, _RUSTIG if rustig else _KLEUREN),
        *(_streep(x, getal) for getal in range(10, -1, -1)),
        *(() if rustig else _gezichten(x)),
        _tekst(meter.onder, _EINDE, x, 598, ruimte, taal),
    ]
    return "".join(delen)


def _gezichten(x: float) -> Iterator[str]:
    yield from (_gezicht(x - 74, _hoogte(getal), stand) for getal, stand in ((10, 1), (5, 0), (0, -1)))


def _hoogte(getal: int) -> float:
    return _ONDER - (_ONDER - _BOVEN - 16) * getal / 10


def _schrijfregel(tekst: str, y: float, taal: str) -> str:
    """Draw words and beside them a line to write on; it starts where the words end."""
    woorden = schoon(tekst)
    ruimte = breedte(woorden, _LABEL)
    if ruimte > _BREED - 240:
        raise PictureError("De tekst bij een schrijfregel is te lang. Maak hem korter.")
    rechts_om = taal in _RECHTS_NAAR_LINKS
    begin, einde = (20.0, _BREED - 34 - ruimte) if rechts_om else (34 + ruimte, _BREED - 20)
    x, anker = (_BREED - 20, "end") if rechts_om else (20.0, "start")
    label = regels_tekst((woorden,), x, y, 0, _LABEL.grootte, vet=True, anker=anker, taal=taal)
    return label + lijn(begin, y + 2, einde, y + 2, stroke=LIJN, stroke_width=1.6)


def _tekst(tekst: str, letter: Letter, x: float, y: float, ruimte: float, taal: str, *, vet: bool = False) -> str:
    regels = breek(schoon(tekst), letter, ruimte)
    if len(regels) > _MEESTE_REGELS:
        raise PictureError("Een tekst past niet bij de thermometer. Maak hem korter.")
    boven = y - letter.grootte * (len(regels) - 1)
    return regels_tekst(regels, x, boven, letter.grootte * 1.2, letter.grootte, vet=vet, anker="middle", taal=taal)


def _buis(x: float, kleuren: Sequence[str]) -> tuple[str, ...]:
    derde = (_ONDER - _BOVEN) / 3
    vakken = (vlak(x - 17, _BOVEN + derde * nummer, 34, derde + 1, kleur) for nummer, kleur in enumerate(kleuren[::-1]))
    bol = rond(x, _ONDER + 34, 36, kleuren[0], stroke=LIJN, stroke_width=3)
    buis = vlak(x - 17, _BOVEN, 34, _ONDER - _BOVEN + 8, "none", 16, stroke=LIJN, stroke_width=3)
    return (bol, *vakken, buis)


def _streep(x: float, getal: int) -> str:
    y = _hoogte(getal)
    return lijn(x + 17, y, x + 30, y, stroke=LIJN, stroke_width=2) + woord(str(getal), x + 46, y + 6, 17)


def _gezicht(x: float, y: float, stand: int) -> str:
    """Draw a plain face that fits everybody; `stand` is 1 for glad, 0 for calm, -1 for sad."""
    mond = f"M{x - 10} {y + 9 - 3 * stand}Q{x} {y + 9 + 9 * stand} {x + 10} {y + 9 - 3 * stand}"
    return (
        rond(x, y, 23, "#fff6d8", stroke=LIJN, stroke_width=3)
        + rond(x - 8, y - 5, 2.6, LIJN)
        + rond(x + 8, y - 5, 2.6, LIJN)
        + pad(mond, stroke=LIJN, stroke_width=2.6, stroke_linecap="round")
    )
