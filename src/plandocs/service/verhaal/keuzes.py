"""What can be chosen for a frame, as small pictures with their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from plandocs.documents.kindblad import gezichten
from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.pictures.dingen import DINGEN, ding
from plandocs.pictures.figuren import gezichtje
from plandocs.pictures.pictogram import teken_pictogram
from plandocs.pictures.plaatsen import PLAATSEN
from plandocs.pictures.scenes import Scene, teken_scene
from plandocs.pictures.svg import blad
from plandocs.plan.base import Onderdeel
from plandocs.plan.kind import Ballon, Ding, Frame, InBeeld
from plandocs.renderers.svg import inline_svg
from plandocs.service.verhaal.verhaal import Verhaal
from plandocs.service.woorden import nl

_MAAT = 120
_LANGSTE_BALLON = 300
GROEPEN: Mapping[str, tuple[Ding, ...]] = {
    nl("Om van te houden"): ("hart", "knuffel", "hond", "kat", "konijn", "cavia", "vogel", "vis", "foto", "cadeau",
                         "taart"),
    nl("Spelen"): ("bal", "boek", "blokken", "tekening", "potloden", "muziek", "fiets", "glijbaan", "schommel",
               "voetbaldoel"),
    nl("Buiten"): ("zon", "maan", "ster", "wolk", "regenboog", "boom", "bloem", "huis", "paraplu"),
    nl("Onderweg"): ("auto", "bus", "tas", "koffer", "sleutel"),
    nl("In huis"): ("bank", "stoel", "leunstoel", "tafel", "lamp", "raam", "deur", "kast", "boekenkast", "plant", "bed",
                "wieg", "bad", "kopje", "eten"),
    nl("School, werk en afspraken"): ("schoolbord", "bureau", "balie", "computer", "weegschaal", "schild", "brief",
                                  "kalender", "klok", "telefoon", "mobiel"),
    nl("Zorg"): ("pleister", "infuus", "rolstoel", "rollator"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Citaat:
    """Words that the child really said: where they stand in the plan, and the id of the statement if it has one."""

    pad: str
    woorden: str
    bron: str | None = None


def namen(model: type[Onderdeel], veld: str) -> Mapping[str, str]:
    """Return the name of every code of a field."""
    return invulvelden(model)[veld].keuzes


DELEN = namen(Frame, "deel")
PLAATSNAMEN = namen(Frame, "plaats")
GEVOELENS = namen(InBeeld, "gevoel")
HOUDINGEN = namen(InBeeld, "houding")
PLEKKEN = namen(InBeeld, "plek")
BALLONNEN = namen(Ballon, "soort")


def citaten(verhaal: Verhaal) -> tuple[Citaat, ...]:
    """Return what the child said in the plan and what is short enough for a bubble; the words are never altered."""
    gezegd = [Citaat(pad, een.tekst, een.id) for een, pad in verhaal.kind.uitspraken]
    gezegd += [Citaat(pad, woorden) for _, woorden, pad in verhaal.kind.antwoorden]
    return tuple(een for een in gezegd if len(een.woorden) <= _LANGSTE_BALLON and "\n" not in een.woorden)


def gezichten_van(verhaal: Verhaal, wie: Any) -> Mapping[str, str]:
    """Return the face of somebody with every feeling, by its code."""
    uiterlijk = gezichten(verhaal.kind).get(wie)
    return {code: _gezicht(uiterlijk, code, naam) for code, naam in GEVOELENS.items()} if uiterlijk else {}


@cache
def _gezicht(uiterlijk: Any, code: Any, naam: str) -> str:
    return inline_svg(gezichtje(uiterlijk, code), naam, "g-")


def dinggroepen() -> Mapping[str, Mapping[str, str]]:
    """Return the things by group, each with its name."""
    woorden = namen(Frame, "dingen")
    return {groep: {code: woorden[code] for code in codes} for groep, codes in GROEPEN.items()}


@cache
def voorbeeldje(soort: str, naam: str) -> str | None:
    """Return a small picture to choose by, or None when there is none of that name."""
    if soort == "plaats" and naam in PLAATSEN:
        plaats = next(een for een in PLAATSEN if een == naam)
        return teken_scene(Scene(plaats, moment="dag")).svg
    if soort == "ding" and naam in DINGEN and naam in get_args(Ding):
        half = _MAAT / 2
        maat = min(_MAAT - 12, max(ding(naam).breed, ding(naam).hoog) * 2)
        return blad(_MAAT, _MAAT, naam, teken_pictogram(naam, half, half, maat))
    return None
