"""A person with a place on the page: head, box, name, and the arms that reach for others."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.errors import PictureError
from plandocs.pictures.armen import Reik
from plandocs.pictures.letters import ANDIKA_VET, Letter, breedte, breek
from plandocs.pictures.maten import Omvang, haar_half, hoofdplek, lichaam_schaal, omvang, romp_half
from plandocs.pictures.meetkunde import Punt, Vak
from plandocs.pictures.plaatsen import VOETEN
from plandocs.pictures.svg import schoon
from plandocs.pictures.uiterlijk import Figuur

_NAAM_REGEL = 301.0
# Size, number of lines, and distance between lines: two lines must fit between feet and frame.
_NAAM_MATEN = ((13.5, 1, 0.0), (12.0, 1, 0.0), (12.0, 2, 12.5), (10.5, 2, 12.5))


@dataclass(frozen=True, slots=True)
class Naam:
    """A name as it is lettered under the feet."""

    regels: tuple[str, ...]
    grootte: float
    regel: float
    breed: float

    @property
    def tekst(self) -> str:
        """Return the whole name."""
        return "".join(self.regels)

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
    """A figure with its place on the page; `y` is where the feet are, higher for a baby on the arm.

    `omhelst` is the number of the one who is hugged; `samen` is whether the arms are given to somebody.
    """

    figuur: Figuur
    x: float
    schaal: float
    spiegel: bool
    naam: Naam
    naam_x: float
    y: float = VOETEN
    reiken: tuple[Reik, ...] = ()
    omhelst: int | None = None
    samen: bool = False

    @property
    def hoofd(self) -> Punt:
        """Return the middle of the head on the page."""
        plek = hoofdplek(self.figuur)
        kant = -1 if self.spiegel else 1
        return Punt(self.x + kant * plek.x * self.vergroot, self.y + plek.y * self.vergroot)

    @property
    def straal(self) -> float:
        """Return the radius of the head on the page."""
        return hoofdplek(self.figuur).straal * self.vergroot

    @property
    def haar_half(self) -> float:
        """Return half the width of head and hair on the page."""
        return haar_half(self.figuur.uiterlijk) * self.vergroot

    @property
    def kruin(self) -> Punt:
        """Return the top of the hair on the page."""
        return Punt(self.hoofd.x, self.y + hoofdplek(self.figuur).kruin * self.vergroot)

    @property
    def vak(self) -> Vak:
        """Return the box that the drawn figure fills; arms around somebody else are not in it."""
        om = zijden(self.figuur, self.spiegel, samen=self.samen)
        return Vak(
            self.x - om.links * self.schaal,
            self.y - om.boven * self.schaal,
            self.x + om.rechts * self.schaal,
            self.y + 4,
        )

    @property
    def naam_vak(self) -> Vak:
        """Return the box of the name."""
        half = self.naam.breed / 2
        return Vak(self.naam_x - half, self.naam.y - 0.85 * self.naam.grootte, self.naam_x + half, self.naam.onder)

    @property
    def vergroot(self) -> float:
        """Return how many pixels one unit of this body is."""
        return self.schaal * lichaam_schaal(self.figuur.uiterlijk)


def zijden(figuur: Figuur, spiegel: bool = False, *, samen: bool = False) -> Omvang:
    """Return how far a figure reaches at its natural size; together with others the arms stay at its sides."""
    om = omvang(figuur)
    if samen:
        half = romp_half(figuur) * lichaam_schaal(figuur.uiterlijk)
        return Omvang(half, half, om.boven)
    return Omvang(om.rechts, om.links, om.boven) if spiegel else om


def letter_naam(naam: str, ruimte: float) -> Naam:
    """Return a name in the largest letters that fit in `ruimte`.

    Raises PictureError when it does not fit in two lines.
    """
    tekst = schoon(naam)
    for grootte, aantal, regel in _NAAM_MATEN:
        letter = Letter(ANDIKA_VET, grootte)
        regels = breek(tekst, letter, ruimte)
        if len(regels) <= aantal:
            return Naam(regels, grootte, regel, max((breedte(deel, letter) for deel in regels), default=0.0))
    raise PictureError("Een naam is te lang voor onder de tekening. Kies een kortere aanspreeknaam.")
