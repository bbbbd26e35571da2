"""One edit of a plan as plain data, the edit that takes it back, and paths past edits of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from plandocs.errors import PlandocsError
from plandocs.plan.walk import stappen

Soort = Literal["zet", "voeg_toe", "verwijder", "verplaats"]
SOORTEN: tuple[Soort, ...] = get_args(Soort)
Stap = str | int


class BewerkingError(PlandocsError):
    """Raised when an edit does not fit the plan; the message names the path, never what stands there."""


@dataclass(frozen=True, slots=True)
class Bewerking:
    """One edit: set or empty a field, or add, remove or move an item; `waarde` is the new value or the new number."""

    op: Soort
    pad: str
    waarde: Any = None

    def als_data(self) -> dict[str, Any]:
        """Return the edit as JSON keeps it."""
        return {"op": self.op, "pad": self.pad, "waarde": self.waarde}


def uit_data(data: Mapping[str, Any]) -> Bewerking:
    """Return the edit that JSON holds; raises BewerkingError when it is none."""
    op, pad = data.get("op"), data.get("pad")
    if op not in SOORTEN or not isinstance(pad, str) or not 0 < len(pad) <= 300:
        raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")
    return Bewerking(SOORTEN[SOORTEN.index(op)], pad, data.get("waarde"))


def pas_toe(data: Any, bewerking: Bewerking) -> tuple[Any, Bewerking]:
    """Return the plan after an edit, and the edit that takes it back; the given data stays as it is.

    Raises BewerkingError when there is no such place.
    """
    weg = stappen(bewerking.pad)
    match bewerking.op:
        case "zet":
            return _zet(data, weg, bewerking.waarde)
        case "voeg_toe":
            return _voeg_toe(data, weg, bewerking.waarde)
        case "verwijder":
            lijst, nummer = _item(data, weg)
            terug = Bewerking("voeg_toe", bewerking.pad, lijst[nummer])
            return _met(data, weg[:-1], [*lijst[:nummer], *lijst[nummer + 1 :]]), terug
        case "verplaats":
            return _verplaats(data, weg, bewerking.waarde)


def waarde_op(data: Any, pad: str) -> Any:
    """Return what stands at a path, or None when nothing does."""
    for stap in stappen(pad):
        data = _kind(data, stap)
    return data


def _kind(data: Any, stap: Stap) -> Any:
    if isinstance(stap, int):
        return data[stap] if isinstance(data, list) and stap < len(data) else None
    return data.get(stap) if isinstance(data, dict) else None


def _zet(data: Any, weg: tuple[Stap, ...], waarde: Any) -> tuple[Any, Bewerking]:
    pad = schrijf_pad(weg)
    oud = waarde_op(data, pad)
    if waarde is None and oud is None:
        return data, Bewerking("zet", pad, None)
    begin = _eerste_nieuwe(data, weg)
    terug = Bewerking("zet", pad, oud) if begin is None else Bewerking("zet", schrijf_pad(begin), None)
    return _met(data, weg, waarde), terug


def _voeg_toe(data: Any, weg: tuple[Stap, ...], waarde: Any) -> tuple[Any, Bewerking]:
    lijst = waarde_op(data, schrijf_pad(weg[:-1]))
    nummer = weg[-1]
    if lijst is None and nummer == 0:
        return _zet(data, weg[:-1], [waarde])
    if not isinstance(lijst, list) or not isinstance(nummer, int) or nummer > len(lijst):
        raise _geen_plek(weg)
    terug = Bewerking("verwijder", schrijf_pad(weg))
    return _met(data, weg[:-1], [*lijst[:nummer], waarde, *lijst[nummer:]]), terug


def _verplaats(data: Any, weg: tuple[Stap, ...], naar: Any) -> tuple[Any, Bewerking]:
    lijst, nummer = _item(data, weg)
    if type(naar) is not int or not 0 <= naar < len(lijst):
        raise _geen_plek(weg)
    rest = [*lijst[:nummer], *lijst[nummer + 1 :]]
    terug = Bewerking("verplaats", schrijf_pad((*weg[:-1], naar)), nummer)
    return _met(data, weg[:-1], [*rest[:naar], lijst[nummer], *rest[naar:]]), terug


def _item(data: Any, weg: tuple[Stap, ...]) -> tuple[list[Any], int]:
    lijst = waarde_op(data, schrijf_pad(weg[:-1]))
    nummer = weg[-1]
    if not isinstance(lijst, list) or not isinstance(nummer, int) or nummer >= len(lijst):
        raise _geen_plek(weg)
    return lijst, nummer


def _eerste_nieuwe(data: Any, weg: tuple[Stap, ...]) -> tuple[Stap, ...] | None:
    """Return the path of the first part that must be made to reach the last step, or None when all is there."""
    for diepte, stap in enumerate(weg[:-1]):
        data = _kind(data, stap)
        if data is None:
            return weg[: diepte + 1]
    return None


def _met(data: Any, weg: tuple[Stap, ...], waarde: Any) -> Any:
    """Return a copy with another value at a path; None takes a field away, and missing parts are made."""
    if not weg:
        return waarde
    stap, rest = weg[0], weg[1:]
    if isinstance(stap, int):
        if not isinstance(data, list) or stap >= len(data) or (not rest and waarde is None):
            raise _geen_plek(weg)
        return [*data[:stap], _met(data[stap], rest, waarde), *data[stap + 1 :]]
    if data is not None and not isinstance(data, dict):
        raise _geen_plek(weg)
    velden = dict(data or {})
    nieuw = _met(velden.get(stap), rest, waarde)
    velden[stap] = nieuw
    return velden if nieuw is not None else {naam: deel for naam, deel in velden.items() if naam != stap}


def _geen_plek(weg: tuple[Stap, ...]) -> BewerkingError:
    return BewerkingError(f"Deze plek is er niet (meer): {schrijf_pad(weg)}. Laad de pagina opnieuw.")


def schrijf_pad(weg: tuple[Stap, ...]) -> str:
    """Join names and numbers into a path."""
    return "".join(f"[{stap}]" if isinstance(stap, int) else f".{stap}" for stap in weg).lstrip(".")


def verleggen(bewerking: Bewerking, eerder: Bewerking) -> Bewerking | None:
    """Return the edit as it must be after an earlier edit of somebody else; None when its place is gone."""
    weg = stappen(bewerking.pad)
    *lijst, nummer = stappen(eerder.pad)
    diep = len(lijst)
    if eerder.op == "zet" and bewerking.op != "zet" and bewerking.pad.startswith((f"{eerder.pad}.", f"{eerder.pad}[")):
        return None
    if eerder.op == "zet" or weg[:diep] != tuple(lijst) or len(weg) <= diep or not isinstance(weg[diep], int):
        return bewerking
    nieuw = _verlegd(int(weg[diep]), eerder, int(nummer))
    if nieuw is None and bewerking.op == "voeg_toe" and len(weg) == diep + 1:
        return bewerking
    if nieuw is None:
        return None
    if bewerking.op == "verplaats" and len(weg) == diep + 1:
        naar = _verlegd(bewerking.waarde, eerder, int(nummer))
        bewerking = replace(bewerking, waarde=bewerking.waarde if naar is None else naar)
    return replace(bewerking, pad=schrijf_pad((*weg[:diep], nieuw, *weg[diep + 1 :])))


def _verlegd(hier: int, eerder: Bewerking, nummer: int) -> int | None:
    if eerder.op == "voeg_toe":
        return hier + (hier >= nummer)
    if eerder.op == "verwijder":
        return None if hier == nummer else hier - (hier > nummer)
    if hier == nummer:
        return int(eerder.waarde)
    zonder = hier - (hier > nummer)
    return zonder + (zonder >= int(eerder.waarde))
