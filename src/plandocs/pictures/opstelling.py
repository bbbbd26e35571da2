"""Where people stand: side by side, as large as width and bubbles allow, with their names below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plandocs.pictures.contact import Bundel, bundels
from plandocs.pictures.meetkunde import Strook, schik
from plandocs.pictures.persoon import Naam, Persoon, letter_naam
from plandocs.pictures.plaatsen import BREED
from plandocs.pictures.reiken import dichtbij, geef_hand, omhels, til
from plandocs.pictures.toneel import ZONES, Geplaatst, op_rij

_RAND = 12.0
_TUSSEN = 6.0
_STAP = 0.02
_MIDDENS = (0.2, 0.5, 0.8)
_UITEEN = 96.0


@dataclass(frozen=True, slots=True)
class _Groep:
    """People who stand together around 0, with how far they and their names reach to each side."""

    leden: tuple[Persoon, ...]
    links: float
    rechts: float

    @property
    def breed(self) -> float:
        """Return the whole width."""
        return self.links + self.rechts


def stel_op(personen: Sequence[Geplaatst], schaal: float = 1.0) -> tuple[Persoon, ...]:
    """Return the persons in the given order, each with a place, at most `schaal` large.

    Nobody overlaps a neighbour, except who is hugged. Raises PictureError when there is no room for the names.
    """
    samen = bundels([geplaatst.figuur for geplaatst in personen], op_rij(personen))
    ruimte = (BREED - 2 * _RAND) / len(personen) - _TUSSEN
    namen = [letter_naam(geplaatst.figuur.naam, ruimte) for geplaatst in personen]
    wensen = _wensen([personen[lid] for bundel in samen for lid in bundel.leden])
    gekeerd = _gekeerd(samen, personen)
    while True:
        groepen = [
            _groep(bundel, personen, namen, andersom, schaal) for bundel, andersom in zip(samen, gekeerd, strict=True)
        ]
        if (plekken := _plekken(groepen, wensen)) is not None:
            return _op_plek(samen, groepen, plekken)
        schaal -= _STAP


def _wensen(rij: Sequence[Geplaatst]) -> list[float]:
    if all(geplaatst.plek is None for geplaatst in rij):
        return [BREED * (nummer + 1) / (len(rij) + 1) for nummer in range(len(rij))]
    zones = [ZONES[geplaatst.plek] for geplaatst in rij]
    wensen = []
    for nummer, zone in enumerate(zones):
        in_zone = zones[:nummer].count(zone)
        wensen.append(BREED * _MIDDENS[zone] + (in_zone - (zones.count(zone) - 1) / 2) * _UITEEN)
    return wensen


def _plekken(groepen: Sequence[_Groep], wensen: Sequence[float]) -> tuple[float, ...] | None:
    stroken, eerste = [], 0
    for groep in groepen:
        aantal = len(groep.leden)
        wens = sum(wensen[eerste : eerste + aantal]) / aantal
        eerste += aantal
        stroken.append(Strook(groep.breed, wens - groep.links, _RAND, BREED - _RAND - groep.breed))
    plekken = schik(stroken, _TUSSEN)
    if plekken is None:
        return None
    return tuple(plek + groep.links for plek, groep in zip(plekken, groepen, strict=True))


def _op_plek(samen: Sequence[Bundel], groepen: Sequence[_Groep], plekken: Sequence[float]) -> tuple[Persoon, ...]:
    gevonden = {}
    for bundel, groep, x in zip(samen, groepen, plekken, strict=True):
        for nummer, wie in zip(bundel.leden, groep.leden, strict=True):
            gevonden[nummer] = replace(wie, x=wie.x + x, naam_x=wie.naam_x + x)
    return tuple(gevonden[nummer] for nummer in sorted(gevonden))


def _groep(
    bundel: Bundel, personen: Sequence[Geplaatst], namen: Sequence[Naam], gekeerd: bool, schaal: float
) -> _Groep:
    samen = bundel.soort != "los"
    leden = [
        Persoon(personen[lid].figuur, 0.0, schaal, gekeerd and not samen, namen[lid], 0.0, samen=samen)
        for lid in bundel.leden
    ]
    if bundel.soort == "omhelst":
        leden = _knuffel(leden, bundel)
    if bundel.soort == "hand_in_hand":
        leden = _aan_de_hand(leden)
    return _met_namen(leden)


def _gekeerd(samen: Sequence[Bundel], personen: Sequence[Geplaatst]) -> list[bool]:
    """Return for every bundle whether it is one who comforts and has to turn round to reach the others."""
    rij = [bundel.leden[0] for bundel in samen for _ in bundel.leden]
    return [
        len(rij) > 1
        and personen[bundel.leden[0]].figuur.houding == "troost"
        and rij.index(bundel.leden[0]) >= len(rij) / 2
        for bundel in samen
    ]


def _knuffel(leden: Sequence[Persoon], bundel: Bundel) -> list[Persoon]:
    links, rechts = (replace(wie, omhelst=ander) for wie, ander in zip(leden, bundel.leden[::-1], strict=True))
    links, rechts = til(links, rechts), til(rechts, links)
    rechts = replace(rechts, x=dichtbij(links, rechts))
    return [replace(links, reiken=omhels(links, rechts)), replace(rechts, reiken=omhels(rechts, links))]


def _aan_de_hand(leden: Sequence[Persoon]) -> list[Persoon]:
    rij = list(leden)
    for nummer, (links, rechts) in enumerate(pairwise(leden)):
        plek = rij[nummer].x + links.vak.rechts - rechts.vak.links
        van, naar = geef_hand(rij[nummer], replace(rechts, x=plek))
        rij[nummer] = replace(rij[nummer], reiken=(*rij[nummer].reiken, van))
        rij[nummer + 1] = replace(rechts, x=plek, reiken=(naar,))
    return rij


def _met_namen(leden: Sequence[Persoon]) -> _Groep:
    """Return the group around its middle; names keep below their person as far as they fit side by side."""
    midden = (leden[0].x + leden[-1].x) / 2
    leden = [replace(wie, x=wie.x - midden) for wie in leden]
    links, rechts = min(wie.vak.links for wie in leden), max(wie.vak.rechts for wie in leden)
    totaal = sum(wie.naam.breed for wie in leden) + _TUSSEN * (len(leden) - 1)
    half = max(-links, rechts, totaal / 2 + 0.01)
    stroken = [Strook(wie.naam.breed, wie.x - wie.naam.breed / 2, -half, half - wie.naam.breed) for wie in leden]
    plekken = schik(stroken, _TUSSEN) or tuple(strook.wens for strook in stroken)
    leden = [replace(wie, naam_x=plek + wie.naam.breed / 2) for wie, plek in zip(leden, plekken, strict=True)]
    links = min(links, *(wie.naam_vak.links for wie in leden))
    rechts = max(rechts, *(wie.naam_vak.rechts for wie in leden))
    return _Groep(tuple(leden), -links, rechts)
