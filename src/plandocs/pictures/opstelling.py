"""Where people stand: side by side, as large as width and bubbles allow, with their names below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.letters import ANDIKA_VET, Letter, breedte, breek
from plandocs.pictures.maten import Omvang, hoofdplek, lichaam_schaal, omvang
from plandocs.pictures.meetkunde import Punt, Strook, Vak, schik
from plandocs.pictures.plaatsen import BREED, VOETEN
from plandocs.pictures.svg import schoon
from plandocs.pictures.toneel import Geplaatst
from plandocs.pictures.uiterlijk import Figuur

_NAAM_REGEL = 301.0
# Size, number of lines, and distance between lines: two lines must fit between feet and frame.
_NAAM_MATEN = ((13.5, 1, 0.0), (12.0, 1, 0.0), (12.0, 2, 12.5), (10.5, 2, 12.5))
_RAND = 12.0
_TUSSEN = 6.0
_STAP = 0.02
_ZONE = {"links": 0, "midden": 1, "rechts": 2, None: 1}
_MIDDENS = (0.2, 0.5, 0.8)
_UITEEN = 96.0


@dataclass(frozen=True, slots=True)
class Naam:
    """A name as it is lettered under the feet."""

    regels: tuple[str, ...]
    grootte: float
    regel: float

    @property
    def tekst(self) -> str:
        """Return the whole name."""
        return "".join(self.regels)

    @property
    def breed(self) -> float:
        """Return the width of the widest line."""
        return max((breedte(regel, _naamletter(self.grootte)) for regel in self.regels), default=0.0)

    @property
    def y(self) -> float:
        """Return the baseline of the first line."""
        return _NAAM_REGEL - (len(self.regels) > 1) * 4.0

    @property
    def onder(self) -> float:
        """Return the lower edge."""
        return self.y + self.regel * (len(self.regels) - 1) + 0.3 * self.grootte


@dataclass(frozen=True, slots=True)
class Persoon:
    """A figure with its place on the page."""

    figuur: Figuur
    x: float
    schaal: float
    spiegel: bool
    naam: Naam

    @property
    def hoofd(self) -> Punt:
        """Return the middle of the head on the page."""
        plek, vergroot = hoofdplek(self.figuur), self._vergroot
        kant = -1 if self.spiegel else 1
        return Punt(self.x + kant * plek.x * vergroot, VOETEN + plek.y * vergroot)

    @property
    def straal(self) -> float:
        """Return the radius of the head on the page."""
        return hoofdplek(self.figuur).straal * self._vergroot

    @property
    def kruin(self) -> Punt:
        """Return the top of the hair on the page."""
        return Punt(self.hoofd.x, VOETEN + hoofdplek(self.figuur).kruin * self._vergroot)

    @property
    def vak(self) -> Vak:
        """Return the box that the drawn figure fills."""
        om = _gespiegeld(omvang(self.figuur), self.spiegel)
        return Vak(
            self.x - om.links * self.schaal,
            VOETEN - om.boven * self.schaal,
            self.x + om.rechts * self.schaal,
            VOETEN + 4,
        )

    @property
    def naam_vak(self) -> Vak:
        """Return the box of the name."""
        half = self.naam.breed / 2
        return Vak(self.x - half, self.naam.y - 0.85 * self.naam.grootte, self.x + half, self.naam.onder)

    @property
    def _vergroot(self) -> float:
        return self.schaal * lichaam_schaal(self.figuur.uiterlijk)


def stel_op(personen: Sequence[Geplaatst]) -> tuple[Persoon, ...]:
    """Return the persons in the given order, each with a place; nobody overlaps a neighbour.

    Raises PictureError when there is no room for the names.
    """
    volgorde = sorted(range(len(personen)), key=lambda nummer: (_ZONE[personen[nummer].plek], nummer))
    rij = [personen[nummer] for nummer in volgorde]
    spiegels = [_gekeerd(geplaatst.figuur, plaats, len(rij)) for plaats, geplaatst in enumerate(rij)]
    namen = [_naam(geplaatst.figuur.naam, (BREED - 2 * _RAND) / len(rij) - _TUSSEN) for geplaatst in rij]
    wensen = _wensen(rij)
    schaal = 1.0
    while (assen := _assen(rij, spiegels, namen, wensen, schaal)) is None:
        schaal -= _STAP
    opgesteld = {
        nummer: Persoon(geplaatst.figuur, as_, schaal, spiegel, naam)
        for nummer, geplaatst, as_, spiegel, naam in zip(volgorde, rij, assen, spiegels, namen, strict=True)
    }
    return tuple(opgesteld[nummer] for nummer in range(len(personen)))


def _gespiegeld(om: Omvang, spiegel: bool) -> Omvang:
    return Omvang(om.rechts, om.links, om.boven) if spiegel else om


def _gekeerd(figuur: Figuur, plaats: int, aantal: int) -> bool:
    """Return whether somebody who comforts has to turn round to reach the others."""
    return figuur.houding == "troost" and aantal > 1 and plaats >= aantal / 2


def _naam(naam: str, ruimte: float) -> Naam:
    tekst = schoon(naam)
    for grootte, aantal, regel in _NAAM_MATEN:
        regels = breek(tekst, _naamletter(grootte), ruimte)
        if len(regels) <= aantal:
            return Naam(regels, grootte, regel)
    raise PictureError("Een naam is te lang voor onder de tekening. Kies een kortere aanspreeknaam.")


def _naamletter(grootte: float) -> Letter:
    return Letter(ANDIKA_VET, grootte)


def _wensen(rij: Sequence[Geplaatst]) -> list[float]:
    if all(geplaatst.plek is None for geplaatst in rij):
        return [BREED * (nummer + 1) / (len(rij) + 1) for nummer in range(len(rij))]
    zones = [_ZONE[geplaatst.plek] for geplaatst in rij]
    wensen = []
    for nummer, zone in enumerate(zones):
        in_zone = zones.index(zone)
        verschil = nummer - in_zone - (zones.count(zone) - 1) / 2
        wensen.append(BREED * _MIDDENS[zone] + verschil * _UITEEN)
    return wensen


def _assen(
    rij: Sequence[Geplaatst],
    spiegels: Sequence[bool],
    namen: Sequence[Naam],
    wensen: Sequence[float],
    schaal: float,
) -> tuple[float, ...] | None:
    stroken, linkerkanten = [], []
    for geplaatst, spiegel, naam, wens in zip(rij, spiegels, namen, wensen, strict=True):
        om = _gespiegeld(omvang(geplaatst.figuur), spiegel)
        links, rechts = max(om.links * schaal, naam.breed / 2), max(om.rechts * schaal, naam.breed / 2)
        breed = links + rechts
        stroken.append(Strook(breed, wens - links, _RAND, BREED - _RAND - breed))
        linkerkanten.append(links)
    plekken = schik(stroken, _TUSSEN)
    if plekken is None:
        return None
    return tuple(plek + links for plek, links in zip(plekken, linkerkanten, strict=True))
