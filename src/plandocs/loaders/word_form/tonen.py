"""Which fields of a plan stand in the form: what the profile asks, and whatever is filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plandocs.loaders.word_form.indeling import SECTIES, gevraagd
from plandocs.loaders.word_form.invulvelden import Invulveld, invulvelden
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel


@dataclass(frozen=True, slots=True)
class Getoond:
    """One field in the form: its name below the part (`contact.telefoon`), its label, and its value."""

    naam: str
    titel: str
    veld: Invulveld
    waarde: Any


def getoond(model: type[Onderdeel], deel: Onderdeel | None, profiel: str, *, vragen: bool = True) -> list[Getoond]:
    """Return the fields of a part in the form; the fields of a single part within it are among them."""
    eerst = gevraagd(model, profiel) if vragen else ()
    namen = {*eerst, *model.model_fields}
    volgorde = [*eerst, *(naam for naam in model.model_fields if naam not in eerst)]
    gezien: dict[str, Getoond] = {}
    for naam in volgorde:
        for een in onder(model, deel, naam, profiel, vragen=naam in eerst):
            if naam in namen:
                gezien.setdefault(een.naam, een)
    return list(gezien.values())


def onder(
    model: type[Onderdeel], deel: Onderdeel | None, naam: str, profiel: str, *, vragen: bool
) -> Iterator[Getoond]:
    """Yield a field of a part, or the fields of the single part that it holds."""
    eerste, _, rest = naam.partition(".")
    veld = invulvelden(model)[eerste]
    waarde = getattr(deel, eerste, None) if deel is not None else None
    if veld.model is None or veld.meervoud:
        if vragen or _gevuld(veld, waarde):
            yield Getoond(eerste, veld.titel, veld, waarde)
        return
    binnen = onder(veld.model, waarde, rest, profiel, vragen=vragen) if rest else None
    for een in binnen or getoond(veld.model, waarde, profiel, vragen=vragen):
        titel = f"{veld.titel}: {een.titel[:1].lower()}{een.titel[1:]}" if not rest else een.titel
        yield Getoond(f"{eerste}.{een.naam}", titel, een.veld, een.waarde)


def _gevuld(veld: Invulveld, waarde: Any) -> bool:
    if veld.naam == "plandocs":
        return False
    return waarde is not None and waarde != () and waarde != veld.standaard


def gevraagde_velden(profiel: str) -> tuple[str, ...]:
    """Return which fields a new form of this profile asks, as sections and parts name them."""
    velden: set[str] = set()
    for sectie in SECTIES:
        if profiel in sectie.profielen:
            velden |= {*_onder(Plan, sectie.velden, profiel, set())}
    return tuple(sorted(velden))


def _onder(model: type[Onderdeel], namen: Sequence[str], profiel: str, gezien: set[type[Onderdeel]]) -> Iterator[str]:
    for naam in namen:
        eerste, _, rest = naam.partition(".")
        veld = invulvelden(model)[eerste]
        if veld.model is None:
            yield f"{model.__name__}.{eerste}"
        elif rest:
            yield from _onder(veld.model, (rest,), profiel, gezien)
        elif veld.model not in gezien:
            yield from _onder(veld.model, gevraagd(veld.model, profiel), profiel, gezien | {veld.model})
