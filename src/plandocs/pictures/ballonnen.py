"""Speech and thought bubbles: above everybody, wide enough for their words, pointing at the speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plandocs.errors import PictureError
from plandocs.pictures.letters import ANDIKA, Letter
from plandocs.pictures.meetkunde import Punt, Strook, Vak, schik
from plandocs.pictures.persoon import Persoon
from plandocs.pictures.plaatsen import BREED, HOOG
from plandocs.pictures.svg import LIJN, getal, pad, regels_tekst, rond, schoon, vlak
from plandocs.pictures.toneel import Ballon, Soort
from plandocs.pictures.zetting import BINNEN, SMALST, Zetting, regel_hoog, smalste

BOVEN = 11.0
RUIMTE_ONDER = 22.0
_HOEK = 14.0
_RAND = 11.0
_TUSSEN = 8.0
_ANKER = SMALST / 2
_NET = 250.0
_REGELS_NET = 3
_HOOGST = HOOG / 2 - BOVEN
_GROOTTES = (16.0, 14.0, 12.5)


@dataclass(frozen=True, slots=True)
class Tekstvak:
    """A bubble with its place: `voet` is where the pointer leaves it, `punt` where it ends."""

    nummer: int
    soort: Soort
    zetting: Zetting
    vak: Vak
    voet: Punt
    punt: Punt

    @property
    def tekst(self) -> str:
        """Return the words of the bubble."""
        return "".join(self.zetting.regels)


def plaats_ballonnen(ballonnen: Sequence[Ballon], personen: Sequence[Persoon]) -> tuple[Tekstvak, ...]:
    """Return the bubbles in the given order, side by side from the upper edge, above their speakers.

    Raises PictureError when the words do not fit in the upper half of the picture.
    """
    koppen = {nummer: personen[ballon.spreker].kruin for nummer, ballon in enumerate(ballonnen)}
    rij = sorted(koppen, key=lambda nummer: (koppen[nummer].x, nummer))
    teksten = [schoon(ballonnen[nummer].tekst) for nummer in rij]
    ankers = _ankers([koppen[nummer].x for nummer in rij])
    zettingen, plekken = _pas(teksten, ankers)
    gezet = {}
    for nummer, anker, zetting, links in zip(rij, ankers, zettingen, plekken, strict=True):
        vak = Vak(links, BOVEN, links + zetting.breed, BOVEN + zetting.hoog)
        voet = Punt(anker, vak.onder)
        gezet[nummer] = Tekstvak(nummer, ballonnen[nummer].soort, zetting, vak, voet, koppen[nummer])
    return tuple(gezet[nummer] for nummer in sorted(gezet))


def laat_zakken(ballon: Tekstvak, onder: float, kruin: Punt) -> Tekstvak:
    """Return the bubble with its lower edge at `onder`, pointing just above the top of a head."""
    vak = ballon.vak
    lager = Vak(vak.links, onder - (vak.onder - vak.boven), vak.rechts, onder)
    voet, punt = Punt(ballon.voet.x, onder), Punt(kruin.x, kruin.y - 5)
    return replace(ballon, vak=lager, voet=voet, punt=punt)


def _ankers(wensen: Sequence[float]) -> tuple[float, ...]:
    """Return where the pointers start: above the heads, but never two in one place."""
    rand = _RAND + _ANKER
    stroken = [Strook(0, wens, rand, BREED - rand) for wens in wensen]
    return schik(stroken, 2 * _ANKER + _TUSSEN) or tuple(wensen)


def _pas(teksten: Sequence[str], ankers: Sequence[float]) -> tuple[list[Zetting], tuple[float, ...]]:
    """Return the roomiest setting that fits: few lines first, then wide bubbles, then smaller letters."""
    for grootte, aantal, breedst in _maten():
        zettingen = [
            Zetting(regels, grootte)
            for tekst in teksten
            if (regels := smalste(tekst, aantal, Letter(ANDIKA, grootte), breedst - 2 * BINNEN))
        ]
        if len(zettingen) < len(teksten):
            continue
        stroken = [_strook(zetting.breed, anker) for zetting, anker in zip(zettingen, ankers, strict=True)]
        if (plekken := schik(stroken, _TUSSEN)) is not None:
            return zettingen, plekken
    raise PictureError("De woorden passen niet in de ballonnen. Maak ze korter of verdeel ze over twee tekeningen.")


def _maten() -> Iterator[tuple[float, int, float]]:
    for aantal in range(1, _REGELS_NET + 1):
        yield _GROOTTES[0], aantal, _NET
    for grootte in _GROOTTES:
        for aantal in range(1, int((_HOOGST - 2 * BINNEN) // regel_hoog(grootte)) + 1):
            yield grootte, aantal, BREED - 2 * _RAND


def _strook(breed: float, anker: float) -> Strook:
    laagst = max(_RAND, anker + _ANKER - breed)
    hoogst = min(BREED - _RAND - breed, anker - _ANKER)
    return Strook(breed, anker - breed / 2, laagst, hoogst)


def teken_ballon(ballon: Tekstvak, taal: str) -> str:
    """Return the bubble, its pointer and its words in a language."""
    vorm = _spraak(ballon) if ballon.soort == "zegt" else _gedachte(ballon)
    vak, zetting = ballon.vak, ballon.zetting
    begin = (vak.links + vak.rechts - zetting.tekst_breed) / 2
    y = vak.boven + BINNEN + 0.97 * zetting.grootte
    taal_anders = None if taal == "nl" else taal
    return vorm + regels_tekst(zetting.regels, begin, y, zetting.regel, zetting.grootte, taal=taal_anders)


def _spraak(ballon: Tekstvak) -> str:
    boven, onder = getal(ballon.vak.boven), getal(ballon.vak.onder)
    breed = getal(ballon.vak.rechts - ballon.vak.links - 2 * _HOEK)
    hoog = getal(ballon.vak.onder - ballon.vak.boven - 2 * _HOEK)
    boog = f"a{_HOEK:g} {_HOEK:g} 0 0 1"
    x, punt = ballon.voet.x, ballon.punt
    # One outline for bubble and pointer: nothing has to be wiped out where they meet.
    wijzer = f"L{getal(x + 8)} {onder}L{getal(punt.x)} {getal(punt.y)}L{getal(x - 8)} {onder}"
    d = (
        f"M{getal(ballon.vak.links + _HOEK)} {boven}h{breed}{boog} 14 14v{hoog}{boog} -14 14"
        f"{wijzer}L{getal(ballon.vak.links + _HOEK)} {onder}{boog} -14 -14v-{hoog}{boog} 14 -14Z"
    )
    return pad(d, "#ffffff", stroke=LIJN, stroke_width=2.6, stroke_linejoin="round")


def _gedachte(ballon: Tekstvak) -> str:
    vak, voet, punt = ballon.vak, ballon.voet, ballon.punt
    lijf = vlak(
        vak.links,
        vak.boven,
        vak.rechts - vak.links,
        vak.onder - vak.boven,
        "#ffffff",
        20,
        stroke=LIJN,
        stroke_width=2.6,
    )
    lengte = max(1.0, punt.y - voet.y)
    plekken = ((min(0.4, 7 / lengte), 5.0), (min(0.7, 17 / lengte), 3.6), (1.0, 2.4))
    bellen = (
        rond(
            voet.x + deel * (punt.x - voet.x),
            voet.y + deel * lengte,
            straal,
            "#ffffff",
            stroke=LIJN,
            stroke_width=2.2,
        )
        for deel, straal in plekken
    )
    return lijf + "".join(bellen)
