"""From a path to what may be written there, and what the page shows for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plandocs.loaders.vormen import vormen
from plandocs.plan.walk import stappen, velden
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, schrijf_pad
from plandocs.service.editor.heel import model_op
from plandocs.service.editor.invoer import bevestiging, lees, toon
from plandocs.service.editor.soorten import Soort, soortvelden, waardesoort

_HALF = re.compile("[\ud800-\udfff]")
_MEESTE_TEKENS = 100_000
_LANGSTE_PAD = 300


@dataclass(frozen=True, slots=True)
class Plaats:
    """One value of the plan: its kind, what counts when it is empty, and whether it is a number or an item."""

    soort: Soort
    standaard: Any
    item: bool
    getal: bool


def controleer_pad(pad: str) -> None:
    """Raise BewerkingError when a path is no field or item of a plan."""
    if len(pad) > _LANGSTE_PAD or schrijf_pad(stappen(pad)) != pad:
        raise _geen_plek()
    hier: tuple[str | int, ...] = ()
    lijst = False
    for stap in stappen(pad):
        model = model_op(hier)
        if isinstance(stap, int) != lijst and (lijst or isinstance(stap, int)):
            raise _geen_plek()
        if isinstance(stap, str):
            if model is None or stap not in velden(model):
                raise _geen_plek()
            lijst = velden(model)[stap].meervoud
        else:
            lijst = False
        hier = (*hier, stap)


def plaats_van(pad: str) -> Plaats:
    """Return what may be written at a path; raises BewerkingError when that is no single value."""
    controleer_pad(pad)
    weg = stappen(pad)
    naam = next((stap for stap in reversed(weg) if isinstance(stap, str)), "")
    item = isinstance(weg[-1], int) if weg else False
    model = model_op(weg[: -2 if item else -1])
    if model is None or not naam or velden(model)[naam].model is not None:
        raise _geen_plek()
    veld = soortvelden(model)[naam]
    soort = waardesoort(model, naam)
    if (veld.soort == "lijst") != item:
        raise _geen_plek()
    getal = vormen(model)[naam].aard == "getal"
    return Plaats(soort, None if veld.veld.meervoud else veld.veld.standaard, item, getal)


def _geen_plek() -> BewerkingError:
    return BewerkingError("Deze plek is er niet in een plan. Laad de pagina opnieuw.")


def getoond(pad: str, waarde: Any) -> str | list[str]:
    """Return what a page shows for the value at a path."""
    plaats = plaats_van(pad)
    if plaats.soort == "meerkeuze":
        return [str(een) for een in waarde] if isinstance(waarde, list) else []
    return toon(plaats.soort, plaats.standaard if waarde is None else waarde)


def komt_overeen(pad: str, waarde: Any, gezien: str | list[str]) -> bool:
    """Return whether what a page says that it showed is the value at a path, also as somebody typed it."""
    toont = getoond(pad, waarde)
    return toont == gezien or _gelezen(pad, toont) == _gelezen(pad, gezien)


def _gelezen(pad: str, getypt: Any) -> Any:
    plaats = plaats_van(pad)
    return lees("getal" if plaats.getal else plaats.soort, getypt)


def zelfde_waarde(bewerking: Bewerking, bewaard: Any) -> bool:
    """Return whether an edit asks for a value as it was kept: a new item got an id, and a picture a name."""
    nieuw = bewerking.waarde
    if bewerking.op == "voeg_toe" and isinstance(nieuw, dict) and isinstance(bewaard, dict):
        return nieuw == bewaard or nieuw == {naam: een for naam, een in bewaard.items() if naam != "id"}
    if bewerking.op == "zet" and is_veld(bewerking.pad) and plaats_van(bewerking.pad).soort == "bestand":
        return (nieuw is None) == (bewaard is None)
    return bool(nieuw == bewaard)


def is_veld(pad: str) -> bool:
    """Return whether a path is one value of a page, and no part that holds more."""
    try:
        plaats_van(pad)
    except BewerkingError:
        return False
    return True


def bevestigd(pad: str, waarde: Any) -> str:
    """Return how a date or moment at a path is understood."""
    return bevestiging(plaats_van(pad).soort, waarde)


def uit_pagina(data: Mapping[str, Any]) -> Bewerking:
    """Return the edit that a page asks for, with values as the plan keeps them.

    Raises BewerkingError for a path or a value that no page of ours sends.
    """
    op, pad, waarde = data.get("op"), data.get("pad"), data.get("waarde")
    if not isinstance(pad, str) or not 0 < len(pad) <= _LANGSTE_PAD or pad == "plandocs":
        raise _geen_plek()
    match op:
        case "zet":
            plaats = plaats_van(pad)
            gelezen = _gelezen(pad, _schoon(waarde))
            return Bewerking("zet", pad, "" if gelezen is None and plaats.item else gelezen)
        case "voeg_toe":
            controleer_pad(pad)
            return Bewerking("voeg_toe", pad, _nieuw(pad, waarde))
        case "verwijder":
            controleer_pad(pad)
            return Bewerking("verwijder", pad)
        case "verplaats" if type(waarde) is int:
            controleer_pad(pad)
            return Bewerking("verplaats", pad, waarde)
        case _:
            raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")


def _schoon(waarde: Any) -> Any:
    """Return text without halves of characters, which cannot be stored; raises BewerkingError for anything odd."""
    if isinstance(waarde, list) and len(waarde) <= 200:
        return [_schoon(str(een)) for een in waarde]
    if waarde is not None and not isinstance(waarde, str):
        raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")
    if waarde and len(waarde) > _MEESTE_TEKENS:
        raise BewerkingError("Deze tekst is te lang. Maak hem korter.")
    return _HALF.sub("\ufffd", waarde) if waarde else waarde


def _nieuw(pad: str, waarde: Any) -> Any:
    """Return a new item: empty, or with the first answers that a page gives."""
    model = model_op(stappen(pad))
    if model is None:
        return ""
    eerste = waarde if isinstance(waarde, dict) else {}
    return {
        naam: _schoon(tekst)
        for naam, tekst in eerste.items()
        if naam in velden(model) and velden(model)[naam].model is None and isinstance(tekst, str) and tekst.strip()
    }
