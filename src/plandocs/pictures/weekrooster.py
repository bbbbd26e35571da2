"""The week as a sheet: days below each other, parts of the day side by side, and in each box who is there and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.figuren import teken_gezicht
from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breek
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.pictogram import teken_pictogram
from plandocs.pictures.svg import Tekening, blad, regels_tekst, schoon, vlak
from plandocs.pictures.uiterlijk import Uiterlijk

BREED = 640.0
BEELD = 52.0
_DAG = 92.0
_KOP = 30.0
_REGEL = 13.5
_LETTER = Letter(ANDIKA, 12)
_KOPLETTER = Letter(ANDIKA_VET, 13)
_GRIJS = "#8fabae"
_MEESTE = 2


@dataclass(frozen=True, slots=True)
class Weekvakje:
    """One box: faces and a pictogram, and the words that say the same."""

    woorden: tuple[str, ...]
    gezichten: tuple[Uiterlijk, ...] = ()
    pictogram: str = ""

    @property
    def beelden(self) -> int:
        """Return how many pictures stand side by side."""
        return min(len(self.gezichten), _MEESTE - bool(self.pictogram)) + bool(self.pictogram)


@dataclass(frozen=True, slots=True)
class Rooster:
    """The names of the days and of the parts of the day, and what is in the boxes by day and part."""

    hoek: str
    delen: tuple[str, ...]
    dagen: tuple[str, ...]
    vakken: Mapping[tuple[int, int], Weekvakje]


def teken_week(rooster: Rooster, hoog: float, *, alt: str, taal: str = "nl") -> Tekening:
    """Return the week as high as asked; raises PictureError when the words of a box do not fit."""
    rij, kolom = (hoog - _KOP - 4) / len(rooster.dagen), (BREED - _DAG - 4) / len(rooster.delen)
    delen = [_koptekst(naam, nummer, kolom, taal) for nummer, naam in enumerate((rooster.hoek, *rooster.delen))]
    for dag, naam in enumerate(rooster.dagen):
        boven = 2 + _KOP + dag * rij
        delen.append(_dag(naam, boven, rij, taal))
        for deel in range(len(rooster.delen)):
            vak = Vak(2 + _DAG + deel * kolom, boven, 2 + _DAG + (deel + 1) * kolom, boven + rij)
            delen.extend(_vak(rooster.vakken.get((dag, deel)), vak, taal))
    titel = schoon(alt) or " "
    return Tekening(blad(BREED, hoog, titel, "".join(delen), taal=taal), titel, tuple(_woorden(rooster)))


def _woorden(rooster: Rooster) -> Iterator[str]:
    yield from filter(None, map(schoon, (rooster.hoek, *rooster.delen)))
    for dag, naam in enumerate(rooster.dagen):
        yield schoon(naam)
        for deel in range(len(rooster.delen)):
            vakje = rooster.vakken.get((dag, deel))
            yield from filter(None, map(schoon, vakje.woorden if vakje else ()))


def _koptekst(naam: str, nummer: int, kolom: float, taal: str) -> str:
    links, breed = (2 + _DAG + (nummer - 1) * kolom, kolom) if nummer else (2.0, _DAG)
    bord = vlak(links, 2, breed, _KOP, "#e6eeee", stroke=_GRIJS, stroke_width=1.2)
    return bord + _op_een_regel(naam, links + breed / 2, 22, breed, taal)


def _dag(naam: str, boven: float, rij: float, taal: str) -> str:
    bord = vlak(2, boven, _DAG, rij, "#f4f7f7", stroke=_GRIJS, stroke_width=1.2)
    return bord + _op_een_regel(naam, 2 + _DAG / 2, boven + rij / 2 + 5, _DAG, taal)


def _op_een_regel(naam: str, x: float, y: float, breed: float, taal: str) -> str:
    regels = breek(schoon(naam), _KOPLETTER, breed - 6)
    boven = y - 7.5 * (len(regels) - 1)
    return regels_tekst(regels, x, boven, 15, _KOPLETTER.grootte, vet=True, anker="middle", taal=taal)


def _vak(vakje: Weekvakje | None, vak: Vak, taal: str) -> Iterator[str]:
    yield vlak(vak.links, vak.boven, vak.rechts - vak.links, vak.onder - vak.boven, "#ffffff", stroke=_GRIJS)
    if vakje is None:
        return
    midden, breed = (vak.links + vak.rechts) / 2, vak.rechts - vak.links - 8
    regels = [breek(schoon(stuk), _LETTER, breed) for stuk in vakje.woorden if schoon(stuk)]
    beeld = BEELD + 3 if vakje.beelden else 0
    nodig = beeld + _REGEL * sum(map(len, regels)) + 5
    if nodig > vak.onder - vak.boven:
        raise PictureError("De woorden passen niet in een vak van de week. Maak ze korter.")
    boven = vak.boven + (vak.onder - vak.boven - nodig) / 2 + 2
    yield from _beelden(vakje, midden, boven + BEELD / 2)
    y = boven + beeld + 10.5
    for stuk in regels:
        yield regels_tekst(stuk, midden, y, _REGEL, _LETTER.grootte, anker="middle", taal=taal)
        y += _REGEL * len(stuk)


def _beelden(vakje: Weekvakje, x: float, y: float) -> Iterator[str]:
    links = x - (BEELD + 4) * (vakje.beelden - 1) / 2
    gezichten = vakje.gezichten[: vakje.beelden - bool(vakje.pictogram)]
    for nummer, uiterlijk in enumerate(gezichten):
        yield teken_gezicht(uiterlijk, links + nummer * (BEELD + 4), y, BEELD, "blij")
    if vakje.pictogram:
        yield teken_pictogram(vakje.pictogram, links + len(gezichten) * (BEELD + 4), y, BEELD)
