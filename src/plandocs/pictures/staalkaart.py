"""Contact sheets: every figure, feeling, pose, place and thing with its Dutch word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from plandocs.pictures.dingen import DINGEN
from plandocs.pictures.figuren import teken_figuur
from plandocs.pictures.kleuren import HAAR, HUID, KLEDING
from plandocs.pictures.plaatsen import PLAATSEN
from plandocs.pictures.scenes import scene_inhoud
from plandocs.pictures.stijl import Stijl, in_stijl
from plandocs.pictures.svg import Tekening, blad, element, getal, groep, vlak, woord
from plandocs.pictures.toneel import Ballon, Geplaatst, Moment, Scene
from plandocs.pictures.uiterlijk import Bouw, Figuur, Gevoel, Haar, Houding, Leeftijd, Uiterlijk

_KOP = 46.0
_LABEL = 24.0
_RAND = 12.0
_SCENE = 0.5
_WIE = Uiterlijk("volwassen", "getint", "golvend", "zwart", kleur="turkoois")
_KIND = Uiterlijk("kind", "getint", "krullen", "zwart", kleur="oranje", broekkleur="grijs")
_OPA = Uiterlijk("oud", "getint", "kaal", "grijs", kleur="paars", bril=True)


@dataclass(frozen=True, slots=True)
class Staal:
    """One picture on a sheet, drawn around its own 0, 0."""

    woord: str
    inhoud: str


@dataclass(frozen=True, slots=True)
class _Raster:
    """The cells of a sheet; `x` and `y` are where 0, 0 of a picture is in its cell."""

    kolommen: int
    breed: float
    hoog: float
    x: float
    y: float


_VOOR_FIGUUR = _Raster(8, 150, 200, 75, 190)
_VOOR_DING = _Raster(8, 176, 140, 88, 132)
_VOOR_SCENE = _Raster(4, 252, 172, 6, 6)


def staalkaart(naam: str, stijl: Stijl = "kleur") -> Tekening:
    """Return one of the sheets in KAARTEN."""
    stalen, raster = KAARTEN[naam]
    return _vel(naam, tuple(stalen()), raster, stijl)


def _vel(naam: str, stalen: Sequence[Staal], raster: _Raster, stijl: Stijl) -> Tekening:
    rijen = -(-len(stalen) // raster.kolommen)
    breed = raster.kolommen * raster.breed + 2 * _RAND
    hoog = _KOP + rijen * (raster.hoog + _LABEL) + _RAND
    titel = naam.capitalize()
    cellen = "".join(_cel(staal, nummer, raster) for nummer, staal in enumerate(stalen))
    inhoud = vlak(0, 0, breed, hoog, "#ffffff") + woord(titel, _RAND, 32, 22, vet=True, anker="start") + cellen
    woorden = (titel, *(staal.woord for staal in stalen))
    alt = f"{titel}: {', '.join(staal.woord for staal in stalen)}"
    return Tekening(blad(breed, hoog, alt, in_stijl(inhoud, stijl)), alt, woorden)


def _cel(staal: Staal, nummer: int, raster: _Raster) -> str:
    rij, kolom = divmod(nummer, raster.kolommen)
    x, y = _RAND + kolom * raster.breed, _KOP + rij * (raster.hoog + _LABEL)
    plek = f"translate({getal(x + raster.x)} {getal(y + raster.y)})"
    return element("g", staal.inhoud, transform=plek) + woord(
        staal.woord, x + raster.breed / 2, y + raster.hoog + 15, 14
    )


def _figuur(naam: str, wie: Uiterlijk, gevoel: Gevoel = "rustig", houding: Houding = "staat") -> Staal:
    return Staal(naam, teken_figuur(Figuur(wie, gevoel=gevoel, houding=houding), 0, 0))


def figuren() -> Iterator[Staal]:
    """Return every age, build, hairdo, colour and aid."""
    for leeftijd in get_args(Leeftijd):
        yield _figuur(leeftijd, replace(_WIE, leeftijd=leeftijd))
    yield from (_figuur(bouw, replace(_WIE, bouw=bouw)) for bouw in get_args(Bouw))
    for haar in get_args(Haar):
        yield _figuur(haar, replace(_WIE, haar=haar))
    yield from (_figuur(f"huid {huid}", replace(_WIE, huid=huid)) for huid in HUID)
    yield from (_figuur(f"haar {kleur}", replace(_WIE, haarkleur=kleur)) for kleur in HAAR)
    yield from (_figuur(f"kleren {kleur}", replace(_WIE, kleur=kleur)) for kleur in KLEDING)
    yield _figuur("jurk", replace(_WIE, kleding="jurk"))
    yield from (_figuur("bril", replace(_WIE, bril=True)), _figuur("baard", replace(_WIE, haar="kort", baard=True)))
    yield from (_figuur("rolstoel", replace(_WIE, rolstoel=True)), _figuur("rollator", replace(_OPA, rollator=True)))
    yield _figuur("zwanger", replace(_WIE, zwanger=True))


def gevoelens() -> Iterator[Staal]:
    """Return every feeling on a grown-up and a child."""
    for wie in (_WIE, _KIND):
        yield from (_figuur(gevoel, wie, gevoel) for gevoel in get_args(Gevoel))


def houdingen() -> Iterator[Staal]:
    """Return every pose of somebody alone."""
    for wie in (_WIE, _KIND):
        yield from (_figuur(houding.replace("_", " "), wie, "blij", houding) for houding in get_args(Houding))


def samen() -> Iterator[Staal]:
    """Return people who touch each other, and people who speak."""
    baby, rolstoel = replace(_KIND, leeftijd="baby", haar="kaal"), replace(_OPA, rolstoel=True)
    for naam, houding, wie in (
        ("omhelst kind", "omhelst", (_WIE, _KIND)),
        ("omhelst baby", "omhelst", (_WIE, baby)),
        ("omhelst volwassene", "omhelst", (_WIE, _OPA)),
        ("omhelst in rolstoel", "omhelst", (_KIND, rolstoel)),
        ("hand in hand", "hand_in_hand", (_WIE, _KIND)),
        ("drie hand in hand", "hand_in_hand", (_WIE, replace(_KIND, leeftijd="peuter"), _OPA)),
    ):
        personen = tuple(Geplaatst(Figuur(iemand, "", "blij", _houding(houding))) for iemand in wie)
        yield _scene(naam, Scene("huiskamer", personen))
    twee = (Geplaatst(Figuur(_WIE, "mama", "rustig", "leest")), Geplaatst(Figuur(_KIND, "Sem", "trots", "zit")))
    yield _scene("ballonnen", Scene("huiskamer", twee, (Ballon(0, "Zal ik voorlezen?"), Ballon(1, "Fijn!", "denkt"))))


def _houding(naam: str) -> Houding:
    return "omhelst" if naam == "omhelst" else "hand_in_hand"


def plaatsen() -> Iterator[Staal]:
    """Return every place by day and by night."""
    momenten: tuple[Moment, ...] = get_args(Moment)
    for plaats, gegevens in PLAATSEN.items():
        for moment in momenten:
            personen = (Geplaatst(Figuur(_KIND, "Sem", "blij", "staat"), "midden"),)
            yield _scene(f"{gegevens.woord}, {moment}", Scene(plaats, personen, moment=moment))


def _scene(naam: str, scene: Scene) -> Staal:
    return Staal(naam, element("g", scene_inhoud(scene), transform=f"scale({_SCENE})"))


def dingen() -> Iterator[Staal]:
    """Return every thing."""
    return (Staal(naam, groep(ding.teken())) for naam, ding in sorted(DINGEN.items()))


KAARTEN: Mapping[str, tuple[Callable[[], Iterator[Staal]], _Raster]] = {
    "figuren": (figuren, _VOOR_FIGUUR),
    "gevoelens": (gevoelens, _VOOR_FIGUUR),
    "houdingen": (houdingen, _VOOR_FIGUUR),
    "samen": (samen, _VOOR_SCENE),
    "plaatsen": (plaatsen, _VOOR_SCENE),
    "dingen": (dingen, _VOOR_DING),
}
