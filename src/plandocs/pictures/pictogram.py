"""Pictograms: one thing that stands for a place, drawn to fit a small square."""

from __future__ import annotations

from collections.abc import Mapping

from plandocs.pictures.dingen import ding, teken_ding
from plandocs.pictures.keuze import check_bekend
from plandocs.pictures.plaatsen import Plaatsnaam
from plandocs.pictures.svg import groep

VAN_PLAATS: Mapping[Plaatsnaam, str] = {
    "huiskamer": "huis",
    "slaapkamer": "bed",
    "keuken": "eten",
    "gang": "deur",
    "school": "schoolbord",
    "speelplaats": "glijbaan",
    "opa_en_oma": "leunstoel",
    "pleeggezin": "huis",
    "ziekenhuis": "pleister",
    "verzorgingshuis": "rollator",
    "politie": "politiebord",
    "kantoor": "bureau",
    "rechtbank": "weegschaal",
    "gesprek": "stoel",
    "auto": "auto",
    "buiten": "boom",
    "sport": "voetbaldoel",
}
_DIKTE = 2.2


def teken_pictogram(naam: str, x: float, y: float, maat: float) -> str:
    """Return a thing in the middle of a square of `maat` around x, y.

    Raises PictureError when there is no drawing of it.
    """
    wat = ding(naam)
    schaal = maat / max(wat.breed, wat.hoog)
    return groep(teken_ding(wat), x, y + wat.hoog * schaal / 2, schaal, dikte=_DIKTE)


def pictogram_van(plaats: Plaatsnaam) -> str:
    """Return the thing that stands for a place; raises PictureError for an unknown place."""
    check_bekend("Een plaats", plaats, sorted(VAN_PLAATS))
    return VAN_PLAATS[plaats]
