"""Things by Dutch word: how to draw one, how big it is, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from plandocs.pictures import buitendingen, meubels
from plandocs.pictures.keuze import check_bekend
from plandocs.pictures.svg import groep, vlak

Laag = Literal["muur", "vloer", "voor"]
_LIJST = 52.0


@dataclass(frozen=True, slots=True)
class Ding:
    """A thing that can stand in a scene; `buiten` things hang indoors as a drawing in a frame."""

    teken: Callable[[], str]
    breed: float
    hoog: float
    laag: Laag
    buiten: bool = False


DINGEN: Mapping[str, Ding] = {
    "zon": Ding(buitendingen.zon, 62, 64, "muur", buiten=True),
    "maan": Ding(buitendingen.maan, 42, 44, "muur", buiten=True),
    "boom": Ding(buitendingen.boom, 84, 114, "vloer", buiten=True),
    "huis": Ding(buitendingen.huis, 96, 100, "vloer", buiten=True),
    "hart": Ding(buitendingen.hart, 46, 38, "muur"),
    "bal": Ding(buitendingen.bal, 28, 28, "voor"),
    "knuffel": Ding(buitendingen.knuffel, 32, 48, "voor"),
    "hond": Ding(buitendingen.hond, 64, 48, "voor"),
    "kat": Ding(buitendingen.kat, 58, 48, "voor"),
    "boek": Ding(meubels.boek, 48, 26, "voor"),
    "telefoon": Ding(meubels.telefoon, 44, 56, "vloer"),
    "kopje": Ding(meubels.kopje, 44, 64, "vloer"),
    "eten": Ding(meubels.eten, 44, 52, "vloer"),
    "lamp": Ding(meubels.lamp, 48, 119, "vloer"),
    "bank": Ding(meubels.bank, 156, 68, "vloer"),
    "bed": Ding(meubels.bed, 144, 66, "vloer"),
    "tafel": Ding(meubels.tafel, 116, 48, "vloer"),
    "wieg": Ding(meubels.wieg, 76, 62, "vloer"),
    "rolstoel": Ding(meubels.rolstoel, 90, 84, "vloer"),
    "kast": Ding(meubels.kast, 116, 76, "vloer"),
    "deur": Ding(meubels.deur, 64, 130, "vloer"),
    "infuus": Ding(meubels.infuus, 46, 112, "vloer"),
    "plant": Ding(meubels.plant, 48, 72, "vloer"),
    "raam": Ding(meubels.raam, 90, 78, "muur"),
    "nachtraam": Ding(meubels.nachtraam, 90, 78, "muur"),
    "schoolbord": Ding(meubels.schoolbord, 144, 74, "muur"),
}


def ding(woord: str) -> Ding:
    """Return the thing for a Dutch word.

    Raises PictureError when there is no drawing for it.
    """
    check_bekend("Een ding", woord, sorted(DINGEN))
    return DINGEN[woord]


def in_lijst(wat: Ding) -> Ding:
    """Return the thing as a drawing in a frame on the wall."""
    schaal = (_LIJST - 10) / max(wat.breed, wat.hoog)

    def teken() -> str:
        lijst = vlak(-_LIJST / 2, -_LIJST - 2, _LIJST, _LIJST, "#fffdf6", 3)
        return lijst + groep(wat.teken(), 0, -7, schaal, dikte=2)

    return Ding(teken, _LIJST + 4, _LIJST + 6, "muur")
