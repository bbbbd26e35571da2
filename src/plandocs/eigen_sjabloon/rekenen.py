"""The value of an expression in a tag, worked out without running anything of the template."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from plandocs.eigen_sjabloon.waarden import Blad, Deel, Rij, Uitzicht, Waarde, gezegd, is_gevuld

Plaatsen = Mapping[str, Waarde | Mapping[str, Waarde]]
_VERGELIJK: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
}


class Rekenaar:
    """Works out expressions for one reader's view of the plan; they were checked before."""

    def __init__(self, uitzicht: Uitzicht) -> None:
        """Keep the view."""
        self._uitzicht = uitzicht

    def blad(self, boom: Any, plaatsen: Plaatsen) -> Blad:
        """Return an expression as words."""
        return gezegd(self.waarde(boom, plaatsen), self._uitzicht)

    def lijst(self, boom: Any, plaatsen: Plaatsen) -> tuple[Blad | Deel, ...]:
        """Return the items of a list."""
        waarde = self.waarde(boom, plaatsen)
        return waarde.items if isinstance(waarde, Rij) else ()

    def is_waar(self, boom: Any, plaatsen: Plaatsen) -> bool:
        """Return whether an expression holds, or has something in it."""
        return is_gevuld(self.waarde(boom, plaatsen))

    def waarde(self, boom: Any, plaatsen: Plaatsen) -> Waarde:
        """Return the value of an expression; raises KeyError for a name that is not there."""
        from jinja2 import nodes

        match boom:
            case nodes.Name():
                gevonden = plaatsen.get(boom.name)
                return gevonden if isinstance(gevonden, Blad | Deel | Rij) else self._uitzicht.naam(boom.name)
            case nodes.Getattr():
                return self._veld(boom, plaatsen)
            case nodes.Const():
                return Blad(boom.value, "" if boom.value is None else str(boom.value))
            case nodes.Compare():
                return _zeg(self._vergeleken(boom, plaatsen))
            case nodes.And():
                return _zeg(self.is_waar(boom.left, plaatsen) and self.is_waar(boom.right, plaatsen))
            case nodes.Or():
                return _zeg(self.is_waar(boom.left, plaatsen) or self.is_waar(boom.right, plaatsen))
            case nodes.Not():
                return _zeg(not self.is_waar(boom.node, plaatsen))
            case nodes.Filter():
                return self._gefilterd(boom, plaatsen)
        raise KeyError(type(boom).__name__)

    def _veld(self, boom: Any, plaatsen: Plaatsen) -> Waarde:
        from jinja2 import nodes

        lus = plaatsen.get(boom.node.name) if isinstance(boom.node, nodes.Name) else None
        if isinstance(lus, Mapping):
            return lus[boom.attr]
        van = self.waarde(boom.node, plaatsen)
        return self._uitzicht.veld(van, boom.attr) if isinstance(van, Deel) else Blad(None, "")

    def _vergeleken(self, boom: Any, plaatsen: Plaatsen) -> bool:
        links = self.waarde(boom.expr, plaatsen)
        for operand in boom.ops:
            rechts = self.waarde(operand.expr, plaatsen)
            if not _vergelijk(_VERGELIJK[operand.op], _ruw(links), _ruw(rechts)):
                return False
            links = rechts
        return True

    def _gefilterd(self, boom: Any, plaatsen: Plaatsen) -> Waarde:
        waarde = self.waarde(boom.node, plaatsen)
        tekst = str(boom.args[0].value) if boom.args else ""
        items = waarde.items if isinstance(waarde, Rij) else (waarde,)
        match boom.name:
            case "length":
                aantal = len(waarde.items) if isinstance(waarde, Rij) else len(self.blad(boom.node, plaatsen).woorden)
                return Blad(aantal, str(aantal))
            case "join":
                delen = [gezegd(een, self._uitzicht) for een in items]
                return Blad(
                    waarde, tekst.join(een.woorden for een in delen), tuple(p for een in delen for p in een.paden)
                )
            case "default":
                return waarde if is_gevuld(waarde) else Blad(tekst, tekst)
            case "first" | "last" if items:
                return items[0 if boom.name == "first" else -1]
        return Blad(None, "")


def _zeg(uitkomst: bool) -> Blad:
    return Blad(uitkomst, "ja" if uitkomst else "nee")


def _ruw(waarde: Waarde) -> object:
    if isinstance(waarde, Deel):
        return getattr(waarde.deel, "id", None)
    return waarde.ruw if isinstance(waarde, Blad) else len(waarde.items)


def _vergelijk(hoe: Callable[[Any, Any], bool], links: object, rechts: object) -> bool:
    try:
        return bool(hoe(links, rechts))
    except TypeError:
        return False
