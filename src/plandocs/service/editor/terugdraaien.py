"""The edit that takes an earlier one back, as it must be after everything that was written since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plandocs.plan.walk import stappen
from plandocs.service.editor.bewerking import Bewerking, Stap, schrijf_pad, verleggen, waarde_op


@dataclass(frozen=True, slots=True)
class Later:
    """An edit that was done since, and whether somebody else did it or another window."""

    bewerking: Bewerking
    vreemd: bool


def terug_nu(op: Bewerking, omgekeerd: Bewerking, later: Sequence[Later], ruw: Any) -> Bewerking | None:
    """Return the edit that takes `op` back now; None when what it wrote is no longer what stands there."""
    if op.op == "verwijder":
        return _weer_erin(omgekeerd, later, ruw)
    pad = plek_nu(op, later)
    if pad is None:
        return None
    if op.op == "verplaats":
        return None if _herhaald(op, later) else _verlegd(omgekeerd, later)
    hier = waarde_op(ruw, pad)
    if hier != op.waarde and (op.op == "zet" or _beschreven(op, later)):
        return None
    return _weg(op, omgekeerd, pad, ruw)


def plek_nu(op: Bewerking, later: Sequence[Later]) -> str | None:
    """Return where the field or item that an edit wrote stands now; None when it, or all around it, was replaced."""
    sporen = _sporen(op, later)
    return sporen[-1] if len(sporen) > len(later) else None


def _sporen(op: Bewerking, later: Sequence[Later]) -> list[str]:
    """Return where it stood before every later edit, and after the last one; shorter when it was lost on the way."""
    begin = schrijf_pad((*stappen(op.pad)[:-1], int(op.waarde))) if op.op == "verplaats" else op.pad
    sporen = [begin]
    for een in later:
        verder = verleggen(Bewerking("zet", sporen[-1]), een.bewerking)
        if verder is None or (een.bewerking.op == "zet" and _binnen(sporen[-1], een.bewerking.pad)):
            break
        sporen.append(verder.pad)
    return sporen


def _binnen(pad: str, geheel: str) -> bool:
    return pad.startswith((f"{geheel}.", f"{geheel}["))


def _beschreven(op: Bewerking, later: Sequence[Later]) -> bool:
    """Return whether somebody else wrote inside a new item."""
    samen = zip(_sporen(op, later), later, strict=False)
    return any(een.vreemd and _binnen(een.bewerking.pad, spoor) for spoor, een in samen)


def _herhaald(op: Bewerking, later: Sequence[Later]) -> bool:
    """Return whether somebody else moved the item as well."""
    samen = zip(_sporen(op, later), later, strict=False)
    return any(een.vreemd and een.bewerking.op == "verplaats" and een.bewerking.pad == spoor for spoor, een in samen)


def _verlegd(bewerking: Bewerking, later: Sequence[Later]) -> Bewerking | None:
    for een in later:
        verder = verleggen(bewerking, een.bewerking)
        if verder is None:
            return None
        bewerking = verder
    return bewerking


def _weer_erin(omgekeerd: Bewerking, later: Sequence[Later], ruw: Any) -> Bewerking | None:
    """Return the edit that puts an item back; None when its list is gone, or the item is there again."""
    doel = _verlegd(omgekeerd, later)
    lijst = waarde_op(ruw, schrijf_pad(stappen(doel.pad)[:-1])) if doel else None
    id = omgekeerd.waarde.get("id") if isinstance(omgekeerd.waarde, dict) else None
    al = id and any(isinstance(een, dict) and een.get("id") == id for een in lijst or ())
    return None if al else doel


def _weg(op: Bewerking, omgekeerd: Bewerking, pad: str, ruw: Any) -> Bewerking:
    """Return what takes a value or a new item away: with the part that was made for it, when that holds no more."""
    if omgekeerd.pad == op.pad:
        return Bewerking(omgekeerd.op, pad, omgekeerd.waarde)
    weg, diep = stappen(pad), len(stappen(omgekeerd.pad))
    geheel = schrijf_pad(weg[:diep])
    if waarde_op(ruw, geheel) == _niets_dan(weg[diep:], waarde_op(ruw, pad)):
        return Bewerking("zet", geheel)
    return Bewerking("zet" if op.op == "zet" else "verwijder", pad)


def _niets_dan(weg: tuple[Stap, ...], waarde: Any) -> Any:
    for stap in reversed(weg):
        waarde = [waarde] if isinstance(stap, int) else {stap: waarde}
    return waarde
