"""The whole layout of a scene: people, bubbles, and things where they hide the least."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plandocs.pictures.ballonnen import BOVEN, RUIMTE_ONDER, Tekstvak, laat_zakken, plaats_ballonnen
from plandocs.pictures.dingen import Ding, ding, in_lijst
from plandocs.pictures.maten import slaapt
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.opstelling import stel_op
from plandocs.pictures.persoon import Persoon
from plandocs.pictures.plaatsen import BREED, PLAATSEN, VOETEN
from plandocs.pictures.toneel import Scene, gevulde_ballonnen

_RAND = 14.0
_STAP = 22.0
_ONDER = {"vloer": (250.0,), "voor": (VOETEN,)}
_MUUR_TUSSEN = (34.0, 72.0)
_WENSEN = (0.22, 0.76, 0.5, 0.9, 0.1)
_TE_BEDEKT = 0.35


@dataclass(frozen=True, slots=True)
class Geplaatstding:
    """A thing with the place where it stands or hangs."""

    ding: Ding
    x: float
    y: float

    @property
    def vak(self) -> Vak:
        """Return the box that the thing fills."""
        half = self.ding.breed / 2
        return Vak(self.x - half, self.y - self.ding.hoog, self.x + half, self.y)


@dataclass(frozen=True, slots=True)
class Indeling:
    """Where everything in a scene is."""

    personen: tuple[Persoon, ...]
    ballonnen: tuple[Tekstvak, ...]
    dingen: tuple[Geplaatstding, ...]


def deel_in(scene: Scene) -> Indeling:
    """Return the layout of a scene; bubbles go first, then people shrink to fit under them.

    Raises PictureError when the scene cannot be drawn.
    """
    personen, ballonnen = _mensen_en_ballonnen(scene)
    if ballonnen:
        hoogste = min(persoon.vak.boven for persoon in personen)
        sprekers = [personen[ballon.spreker] for ballon in gevulde_ballonnen(scene)]
        ballonnen = tuple(
            laat_zakken(ballon, hoogste - RUIMTE_ONDER, spreker.kruin)
            for ballon, spreker in zip(ballonnen, sprekers, strict=True)
        )
    return Indeling(personen, ballonnen, _plaats_dingen(scene, personen, ballonnen))


def _mensen_en_ballonnen(scene: Scene) -> tuple[tuple[Persoon, ...], tuple[Tekstvak, ...]]:
    """Return people and bubbles; smaller people stand elsewhere, so their bubbles are placed anew."""
    if not scene.personen:
        return (), ()
    personen = stel_op(scene.personen)
    ballonnen = plaats_ballonnen(gevulde_ballonnen(scene), personen)
    while ballonnen and (schaal := _past(personen, ballonnen)) < personen[0].schaal:
        personen = stel_op(scene.personen, schaal)
        ballonnen = plaats_ballonnen(gevulde_ballonnen(scene), personen)
    return personen, ballonnen


def _past(personen: Sequence[Persoon], ballonnen: Sequence[Tekstvak]) -> float:
    """Return how large people can be below the bubbles."""
    onder = max(ballon.vak.onder for ballon in ballonnen)
    hoogste = max((VOETEN - persoon.vak.boven) / persoon.schaal for persoon in personen)
    return (VOETEN - onder - RUIMTE_ONDER) / hoogste - 1e-9


def _plaats_dingen(
    scene: Scene, personen: Sequence[Persoon], ballonnen: Sequence[Tekstvak]
) -> tuple[Geplaatstding, ...]:
    teksten = [ballon.vak for ballon in ballonnen]
    mensen = [persoon.vak for persoon in personen]
    gezet: list[Geplaatstding] = []
    for nummer, (woord, gevraagd) in enumerate(_woorden(scene)):
        wat = _passend(woord, scene)
        zwaar = teksten + [ander.vak for ander in gezet]
        wens = BREED * _WENSEN[nummer % len(_WENSEN)]
        beste = _beste(wat, zwaar, mensen, wens)
        if gevraagd:
            gezet.append(_zichtbaar(beste, zwaar, mensen, wens))
        elif _bedekt(beste.vak, zwaar) < _TE_BEDEKT:
            gezet.append(beste)
    return tuple(sorted(gezet, key=lambda staat: _lagen(staat.ding)))


def _lagen(wat: Ding) -> int:
    return ("muur", "vloer", "voor").index(wat.laag)


def _woorden(scene: Scene) -> list[tuple[str, bool]]:
    """Return what is drawn: what was asked for, then what belongs to the place."""
    slaper = any(slaapt(persoon.figuur) for persoon in scene.personen)
    gevraagd = [_op_dit_uur(woord, scene) for woord in dict.fromkeys(scene.dingen)]
    vast = [_op_dit_uur(woord, scene) for woord in PLAATSEN[scene.plaats].dingen]
    rest = [woord for woord in vast if woord not in gevraagd and not (slaper and woord == "bed")]
    return [(woord, True) for woord in dict.fromkeys(gevraagd)] + [(woord, False) for woord in rest]


def _op_dit_uur(woord: str, scene: Scene) -> str:
    """Return what belongs to the hour: at night a window is dark and outside the moon has come for the sun."""
    if scene.nacht and woord == "raam":
        return "nachtraam"
    return "maan" if scene.nacht and woord == "zon" and PLAATSEN[scene.plaats].buiten else woord


def _passend(woord: str, scene: Scene) -> Ding:
    wat = ding(woord)
    return in_lijst(wat) if wat.buiten and not PLAATSEN[scene.plaats].buiten else wat


def _bedekt(vak: Vak, hindernissen: Iterable[Vak]) -> float:
    return sum(vak.overlap(ander) for ander in hindernissen) / vak.oppervlak


def _zichtbaar(staat: Geplaatstding, zwaar: Sequence[Vak], mensen: Sequence[Vak], wens: float) -> Geplaatstding:
    """Return the thing, or a framed drawing of it on the wall where that shows more of it."""
    alles = (*zwaar, *mensen)
    if _bedekt(staat.vak, alles) < _TE_BEDEKT:
        return staat
    hangt = _beste(in_lijst(staat.ding), zwaar, mensen, wens)
    return min(staat, hangt, key=lambda keuze: _bedekt(keuze.vak, alles))


def _beste(wat: Ding, zwaar: Sequence[Vak], mensen: Sequence[Vak], wens: float) -> Geplaatstding:
    def last(plek: Geplaatstding) -> tuple[float, float, float]:
        vak = plek.vak
        hinder = 4 * _bedekt(vak, zwaar) + _bedekt(vak, mensen)
        return (round(hinder + abs(plek.x - wens) / BREED / 4, 6), plek.y, plek.x)

    return min(_plekken(wat), key=last)


def _plekken(wat: Ding) -> Iterable[Geplaatstding]:
    laagst, hoogst = _RAND + wat.breed / 2, BREED - _RAND - wat.breed / 2
    aantal = max(1, int((hoogst - laagst) // _STAP))
    onderkanten = _ONDER.get(wat.laag) or tuple(BOVEN + wat.hoog + extra for extra in (4.0, *_MUUR_TUSSEN))
    for y in onderkanten:
        for nummer in range(aantal + 1):
            yield Geplaatstding(wat, laagst + (hoogst - laagst) * nummer / aantal, y)
