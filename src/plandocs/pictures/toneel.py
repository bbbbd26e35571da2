"""A scene as data: the place, who stands where, what they say and what is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from plandocs.errors import PictureError
from plandocs.pictures.dingen import ding
from plandocs.pictures.keuze import check_bekend
from plandocs.pictures.plaatsen import PLAATSEN, Plaatsnaam
from plandocs.pictures.svg import schoon
from plandocs.pictures.uiterlijk import Figuur

Plek = Literal["links", "midden", "rechts"]
Soort = Literal["zegt", "denkt"]
Moment = Literal["dag", "nacht"]

ZONES: Mapping[Plek | None, int] = {"links": 0, "midden": 1, "rechts": 2, None: 1}
MEESTE_PERSONEN = 6
MEESTE_BALLONNEN = 3


@dataclass(frozen=True, slots=True)
class Geplaatst:
    """A figure in a scene; without `plek` there is room for it where the others are not."""

    figuur: Figuur
    plek: Plek | None = None

    def __post_init__(self) -> None:
        """Check the side."""
        check_bekend("Een plek", self.plek or "midden", get_args(Plek))


@dataclass(frozen=True, slots=True)
class Ballon:
    """What somebody says or thinks; `spreker` counts the persons of the scene from 0."""

    spreker: int
    tekst: str
    soort: Soort = "zegt"

    def __post_init__(self) -> None:
        """Check the kind of bubble."""
        check_bekend("Een soort ballon", self.soort, get_args(Soort))


@dataclass(frozen=True, slots=True)
class Scene:
    """One frame of a story; without `alt` the drawing is described from its parts.

    `taal` is the language of the words in the bubbles; without `moment` it is day, and night in the bedroom.
    Raises PictureError when a name is unknown, there are too many people or bubbles, or a speaker is not there.
    """

    plaats: Plaatsnaam
    personen: tuple[Geplaatst, ...] = ()
    ballonnen: tuple[Ballon, ...] = ()
    dingen: tuple[str, ...] = ()
    alt: str = ""
    taal: str = "nl"
    moment: Moment | None = None

    def __post_init__(self) -> None:
        """Check names, numbers and speakers."""
        _check_namen(self)
        _check_aantallen(self)

    @property
    def nacht(self) -> bool:
        """Return whether it is dark."""
        return self.moment == "nacht" or (self.moment is None and self.plaats == "slaapkamer")


def _check_namen(scene: Scene) -> None:
    check_bekend("Een plaats", scene.plaats, PLAATSEN)
    check_bekend("Een moment", scene.moment or "dag", get_args(Moment))
    for woord in scene.dingen:
        ding(woord)


def _check_aantallen(scene: Scene) -> None:
    if len(scene.personen) > MEESTE_PERSONEN:
        raise PictureError(
            f"In één tekening passen hoogstens {MEESTE_PERSONEN} personen. Verdeel ze over twee tekeningen."
        )
    if len(gevulde_ballonnen(scene)) > MEESTE_BALLONNEN:
        raise PictureError(
            f"In één tekening passen hoogstens {MEESTE_BALLONNEN} ballonnen. Maak er twee tekeningen van."
        )
    if any(not 0 <= ballon.spreker < len(scene.personen) for ballon in scene.ballonnen):
        raise PictureError("Een ballon hoort bij iemand die niet in de tekening staat. Kies een andere spreker.")


def op_rij(personen: Sequence[Geplaatst]) -> list[int]:
    """Return who stands where from left to right, by number."""
    return sorted(range(len(personen)), key=lambda nummer: (ZONES[personen[nummer].plek], nummer))


def gevulde_ballonnen(scene: Scene) -> tuple[Ballon, ...]:
    """Return the bubbles that have words in them."""
    return tuple(ballon for ballon in scene.ballonnen if schoon(ballon.tekst))
