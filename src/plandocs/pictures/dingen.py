"""Things by Dutch word: how to draw one, how big it is, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from plandocs.pictures import buitendingen, dieren, hulpmiddelen, kamers, meubels, spullen
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
    "hond": Ding(dieren.hond, 64, 48, "voor"),
    "kat": Ding(dieren.kat, 58, 48, "voor"),
    "boek": Ding(meubels.boek, 48, 26, "voor"),
    "telefoon": Ding(meubels.telefoon, 44, 56, "vloer"),
    "kopje": Ding(meubels.kopje, 44, 64, "vloer"),
    "eten": Ding(meubels.eten, 44, 52, "vloer"),
    "lamp": Ding(meubels.lamp, 48, 119, "vloer"),
    "bank": Ding(meubels.bank, 156, 68, "vloer"),
    "bed": Ding(meubels.bed, 144, 66, "vloer"),
    "tafel": Ding(meubels.tafel, 116, 48, "vloer"),
    "wieg": Ding(meubels.wieg, 76, 62, "vloer"),
    "rolstoel": Ding(hulpmiddelen.rolstoel, 90, 84, "vloer"),
    "kast": Ding(meubels.kast, 116, 76, "vloer"),
    "deur": Ding(meubels.deur, 64, 130, "vloer"),
    "infuus": Ding(meubels.infuus, 46, 112, "vloer"),
    "plant": Ding(meubels.plant, 48, 72, "vloer"),
    "raam": Ding(meubels.raam, 90, 78, "muur"),
    "nachtraam": Ding(meubels.nachtraam, 90, 78, "muur"),
    "schoolbord": Ding(meubels.schoolbord, 144, 74, "muur"),
    "wolk": Ding(buitendingen.wolk, 86, 46, "muur", buiten=True),
    "regenboog": Ding(buitendingen.regenboog, 90, 48, "muur", buiten=True),
    "ster": Ding(buitendingen.ster, 44, 44, "muur"),
    "bloem": Ding(buitendingen.bloem, 34, 56, "voor"),
    "auto": Ding(buitendingen.auto, 156, 74, "vloer", buiten=True),
    "fiets": Ding(buitendingen.fiets, 94, 64, "vloer", buiten=True),
    "bus": Ding(buitendingen.bus, 130, 76, "vloer", buiten=True),
    "glijbaan": Ding(buitendingen.glijbaan, 114, 110, "vloer", buiten=True),
    "schommel": Ding(buitendingen.schommel, 102, 106, "vloer", buiten=True),
    "voetbaldoel": Ding(buitendingen.voetbaldoel, 150, 88, "vloer", buiten=True),
    "konijn": Ding(dieren.konijn, 44, 66, "voor"),
    "cavia": Ding(dieren.cavia, 62, 34, "voor"),
    "vogel": Ding(dieren.vogel, 62, 70, "vloer"),
    "vis": Ding(dieren.vis, 66, 50, "vloer"),
    "tas": Ding(spullen.tas, 50, 58, "voor"),
    "koffer": Ding(spullen.koffer, 60, 50, "voor"),
    "brief": Ding(spullen.brief, 54, 40, "muur"),
    "kalender": Ding(spullen.kalender, 54, 60, "muur"),
    "taart": Ding(spullen.taart, 64, 60, "vloer"),
    "cadeau": Ding(spullen.cadeau, 54, 58, "voor"),
    "tekening": Ding(spullen.tekening, 56, 48, "muur"),
    "potloden": Ding(spullen.potloden, 36, 56, "voor"),
    "pleister": Ding(spullen.pleister, 58, 28, "muur"),
    "sleutel": Ding(spullen.sleutel, 66, 30, "muur"),
    "paraplu": Ding(spullen.paraplu, 70, 66, "voor"),
    "mobiel": Ding(spullen.mobiel, 32, 52, "voor"),
    "blokken": Ding(spullen.blokken, 50, 42, "voor"),
    "foto": Ding(spullen.lijst, 60, 54, "muur"),
    "muziek": Ding(spullen.muziek, 46, 54, "muur"),
    "schild": Ding(spullen.veilig, 56, 58, "muur"),
    "klok": Ding(kamers.klok, 56, 56, "muur"),
    "stoel": Ding(kamers.stoel, 64, 84, "vloer"),
    "leunstoel": Ding(kamers.leunstoel, 90, 90, "vloer"),
    "boekenkast": Ding(kamers.boekenkast, 76, 116, "vloer"),
    "computer": Ding(kamers.computer, 66, 58, "vloer"),
    "bureau": Ding(kamers.bureau, 130, 92, "vloer"),
    "balie": Ding(kamers.balie, 130, 68, "vloer"),
    "politiebord": Ding(kamers.politiebord, 80, 66, "muur"),
    "weegschaal": Ding(kamers.weegschaal, 90, 66, "muur"),
    "rechtbanktafel": Ding(kamers.rechtbanktafel, 144, 78, "vloer"),
    "bad": Ding(kamers.bad, 94, 60, "vloer"),
    "rollator": Ding(hulpmiddelen.rollator, 70, 66, "vloer"),
}


def ding(woord: str) -> Ding:
    """Return the thing for a Dutch word.

    Raises PictureError when there is no drawing for it.
    """
    check_bekend("Een ding", woord, sorted(DINGEN))
    return DINGEN[woord]


@cache
def teken_ding(wat: Ding) -> str:
    """Return the drawing of a thing, which is always the same."""
    return wat.teken()


@cache
def in_lijst(wat: Ding) -> Ding:
    """Return the thing as a drawing in a frame on the wall."""
    schaal = (_LIJST - 10) / max(wat.breed, wat.hoog)

    def teken() -> str:
        lijst = vlak(-_LIJST / 2, -_LIJST - 2, _LIJST, _LIJST, "#fffdf6", 3)
        return lijst + groep(teken_ding(wat), 0, -7, schaal, dikte=2)

    return Ding(teken, _LIJST + 4, _LIJST + 6, "muur")
