"""A plan in which one text changed is not read again as a whole: what is the same as a moment ago stays."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from threading import Lock
from typing import Any, TypeVar

from pydantic import ValidationError

from plandocs.loaders.vormen import vormen
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import stappen
from plandocs.service.editor.bewerking import Stap, schrijf_pad, waarde_op
from plandocs.service.editor.heel import Heel, Weg, Zeef, leeg, maak_heel

D = TypeVar("D", bound=Onderdeel)
_MEESTE = 40


class Vorige:
    """The plans that were read last, one for each id: a hint where to look, and never more than that."""

    def __init__(self) -> None:
        """Begin without any."""
        self._slot, self._gelezen = Lock(), OrderedDict[str, Heel]()

    def heel_van(self, ruw: Mapping[str, Any]) -> Heel:
        """Return what `maak_heel` returns, sooner when it is the plan of a moment ago with another text somewhere."""
        naam = str(waarde_op(ruw, "kop.id") or "")
        vorige = self._gelezen.get(naam)
        heel = (vorige and heel_na(vorige, ruw)) or maak_heel(ruw)
        with self._slot:
            self._gelezen[naam] = heel
            self._gelezen.move_to_end(naam)
            while len(self._gelezen) > _MEESTE:
                self._gelezen.popitem(last=False)
        return heel


def heel_na(vorige: Heel, ruw: Mapping[str, Any]) -> Heel | None:
    """Return what `maak_heel` makes of a plan that has one other text than the plan of a moment ago.

    None when more is different, or when the difference may change what is complete or what it refers to.
    """
    anders = _anders(vorige.zeef.ruw, ruw, ())
    weg = next(anders, None)
    if weg is None or next(anders, None) is not None or _weggelaten(weg, vorige.zeef):
        return None
    pad = schrijf_pad(weg)
    oud, nieuw = waarde_op(vorige.zeef.ruw, pad), waarde_op(ruw, pad)
    if not isinstance(oud, str) or not isinstance(nieuw, str) or leeg(oud) or leeg(nieuw):
        return None
    try:
        plan = _met(vorige.plan, stappen(vorige.zeef.heel_pad(pad)), nieuw)
    except ValidationError:
        return None
    return None if plan is None else Heel(plan, vorige.opmerkingen, Zeef(ruw, vorige.zeef.weg))


def _weggelaten(weg: Weg, zeef: Zeef) -> bool:
    """Return whether a part was left out of the plan, by itself or with what it is in."""
    return any(weg[:diep] in zeef.weg for diep in range(len(weg) + 1))


def _anders(oud: Any, nieuw: Any, weg: Weg) -> Iterator[Weg]:
    """Yield the path of every part that is different, as deep as both have the same shape."""
    if isinstance(oud, dict) and isinstance(nieuw, dict) and [*oud] == [*nieuw]:
        for naam, deel in oud.items():
            yield from _anders(deel, nieuw[naam], (*weg, naam))
    elif isinstance(oud, list) and isinstance(nieuw, list) and len(oud) == len(nieuw):
        for nummer, (deel, ander) in enumerate(zip(oud, nieuw, strict=True)):
            yield from _anders(deel, ander, (*weg, nummer))
    elif type(oud) is not type(nieuw) or oud != nieuw:
        yield weg


def _met(deel: D, weg: tuple[Stap, ...], tekst: str) -> D | None:
    """Return a part with another text, checked again from there up; None when the field holds no plain text."""
    naam, *rest = weg
    vorm = vormen(type(deel)).get(str(naam))
    if vorm is None or naam == "id":
        return None
    waarde: Any = tekst
    if rest:
        waarde = _onder(getattr(deel, str(naam)), tuple(rest), tekst)
    elif vorm.aard != "tekst" or vorm.verwijzing or vorm.meervoud:
        return None
    gevuld = {een: getattr(deel, een) for een in deel.model_fields_set}
    return waarde and type(deel).model_validate({**gevuld, str(naam): waarde})


def _onder(waarde: Any, weg: tuple[Stap, ...], tekst: str) -> Any:
    """Return what a field holds with another text somewhere in it, or None."""
    if isinstance(waarde, Onderdeel):
        return _met(waarde, weg, tekst)
    nummer, *rest = weg
    if not isinstance(waarde, tuple) or not isinstance(nummer, int) or not rest:
        return None
    nieuw = _onder(waarde[nummer], tuple(rest), tekst)
    return nieuw and (*waarde[:nummer], nieuw, *waarde[nummer + 1 :])
