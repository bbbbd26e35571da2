"""The safety scale: a line from 0 to 10 with a flag for everybody's score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plandocs.pictures.letters import breedte
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.merken import HOOGSTE, LETTER, LETTER_KLEIN, check_waarde, cijfer, label, merk, teken_merk
from plandocs.pictures.svg import LIJN, Tekening, blad, lijn, regels_tekst, rond, schoon, woord

_BREED = 640.0
_LINKS, _RECHTS = 26.0, 446.0
_REGEL = 17.0
_TUSSEN = 7.0
_NAAST = 12.0
_RAND = 6.0
_GRIJS = "#6b7178"


@dataclass(frozen=True, slots=True)
class Score:
    """A score somebody gave, and when, already worded."""

    naam: str
    waarde: float
    datum_tekst: str = ""


@dataclass(frozen=True, slots=True)
class Vlag:
    """The label of a score; `onder` and `boven` count upward from the axis."""

    nummer: int
    x: float
    regels: tuple[str, ...]
    breed: float
    onder: float

    @property
    def boven(self) -> float:
        """Return the upper edge."""
        return self.onder + len(self.regels) * _REGEL

    @property
    def vak(self) -> Vak:
        """Return the box of the words, with the axis at 0 and up negative."""
        return Vak(self.x + _NAAST, -self.boven, self.x + _NAAST + self.breed, -self.onder)


def schaal_lijn(scores: Sequence[Score], *, links: str, rechts: str, alt: str = "") -> Tekening:
    """Return the scale with what 0 and 10 mean at its ends; without scores it can be filled in by hand.

    Raises PictureError when a score is not between 0 and 10 or a text is far too long.
    """
    for score in scores:
        check_waarde(score.waarde)
    vlaggen = zet_vlaggen(scores)
    einden = (label(links, LETTER_KLEIN, 205), label(rechts, LETTER_KLEIN, 205))
    as_y = max((vlag.boven for vlag in vlaggen), default=12) + 16
    hoog = as_y + 48 + _REGEL * max(len(einden[0]), len(einden[1]), 1)
    delen = (
        *(_teken_stok(vlag, as_y) for vlag in vlaggen),
        _teken_as(as_y),
        *(_teken_vlag(vlag, as_y) for vlag in vlaggen),
        _teken_einden(einden, as_y + 52),
    )
    titel = schoon(alt) or _beschrijf(scores, links, rechts)
    vlagwoorden = ("".join(vlag.regels) for vlag in vlaggen)
    getallen = tuple(str(nummer) for nummer in range(HOOGSTE + 1))
    woorden = (*getallen, *vlagwoorden, *("".join(einde) for einde in einden if einde))
    return Tekening(blad(_BREED, hoog, titel, "".join(delen)), titel, woorden)


def zet_vlaggen(scores: Sequence[Score]) -> tuple[Vlag, ...]:
    """Return the flags in the order of the scores, each above the ones it would hide.

    Every flag flies to the right of its pole; going from right to left a flag stands above all the
    poles it reaches, so no pole ever runs through words.
    """
    gezet: dict[int, Vlag] = {}
    for nummer in sorted(range(len(scores)), key=lambda nummer: (-scores[nummer].waarde, nummer)):
        x = _plek(scores[nummer].waarde)
        regels = label(_tekst(scores[nummer]), LETTER, _BREED - _RAND - x - _NAAST)
        breed = max(breedte(regel, LETTER) for regel in regels)
        geraakt = (ander.boven for ander in gezet.values() if ander.x < x + _NAAST + breed + _NAAST)
        gezet[nummer] = Vlag(nummer, x, regels, breed, max(geraakt, default=15.0) + _TUSSEN)
    return tuple(gezet[nummer] for nummer in range(len(scores)))


def _plek(waarde: float) -> float:
    return _LINKS + (_RECHTS - _LINKS) * waarde / HOOGSTE


def _tekst(score: Score) -> str:
    datum = schoon(score.datum_tekst)
    return schoon(f"{schoon(score.naam)}: {cijfer(score.waarde)}" + (f" ({datum})" if datum else ""))


def _teken_stok(vlag: Vlag, as_y: float) -> str:
    return lijn(vlag.x, as_y, vlag.x, as_y - vlag.boven + 8, stroke=_GRIJS, stroke_width=1.5)


def _teken_vlag(vlag: Vlag, as_y: float) -> str:
    y = as_y - vlag.boven
    tekst = regels_tekst(vlag.regels, vlag.x + _NAAST, y + 13, _REGEL, LETTER.grootte)
    stip = rond(vlag.x, as_y, 4.5, LIJN)
    return stip + teken_merk(merk(vlag.nummer), vlag.x, y + 8) + tekst


def _teken_as(as_y: float) -> str:
    streep = lijn(_LINKS, as_y, _RECHTS, as_y, stroke=LIJN, stroke_width=3, stroke_linecap="round")
    delen = [streep]
    for nummer in range(HOOGSTE + 1):
        x = _plek(nummer)
        delen.append(lijn(x, as_y - 5, x, as_y + 7, stroke=LIJN, stroke_width=2))
        delen.append(woord(str(nummer), x, as_y + 25, 14, vet=nummer in {0, HOOGSTE}))
    return "".join(delen)


def _teken_einden(einden: tuple[tuple[str, ...], tuple[str, ...]], y: float) -> str:
    links, rechts = einden
    delen = []
    if links:
        delen.append(regels_tekst(links, _LINKS - 8, y, _REGEL, LETTER_KLEIN.grootte))
    if rechts:
        begin = _RECHTS + 8 - max(breedte(regel, LETTER_KLEIN) for regel in rechts)
        delen.append(regels_tekst(rechts, begin, y, _REGEL, LETTER_KLEIN.grootte))
    return "".join(delen)


def _beschrijf(scores: Sequence[Score], links: str, rechts: str) -> str:
    begin = f"Schaal van 0 ({schoon(links)}) tot 10 ({schoon(rechts)})."
    return schoon(" ".join((begin, *(f"{_tekst(score)}." for score in scores))))
