"""The documents that one attached plan can stand for.

A reader's plan does not say from which lists something was left out, because that itself would tell. A document does
know: it asks for nothing that is missing in such a list. So the same plan can give a few documents, and a file is
right when it is one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from plandocs.blocks import Document
from plandocs.pieces import pieces
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import Ingekort, onderdelen, velden

Opstellen = Callable[[Plan], Document | None]
_MEESTE = 5


def varianten(plan: Plan, stel_op: Opstellen) -> Iterator[Document]:
    """Yield every document that the plan can stand for: as it is, all lists shortened, and what is in between."""
    gewoon = stel_op(plan)
    if gewoon is None:
        return
    yield gewoon
    telt = [pad for pad in _lijsten(plan) if (anders := stel_op(_ingekort(plan, {pad}))) and _anders(gewoon, anders)]
    for aantal in _aantallen(len(telt)):
        for paden in combinations(telt, aantal):
            document = stel_op(_ingekort(plan, {*paden}))
            if aantal and document is not None:
                yield document


def _aantallen(lijsten: int) -> tuple[int, ...]:
    """Return how many lists to take as shortened, in which order; of many lists only all, all but one, and one."""
    alle = (lijsten, *range(lijsten - 1, 0, -1))
    return alle if lijsten <= _MEESTE else (lijsten, lijsten - 1, 1)


def _anders(een: Document, ander: Document) -> bool:
    return list(pieces(een)) != list(pieces(ander))


def _lijsten(plan: Plan) -> Iterator[str]:
    for pad, deel in onderdelen(plan):
        for naam in velden(type(deel)):
            if isinstance(getattr(deel, naam), tuple):
                yield f"{pad}.{naam}" if pad else naam


def _ingekort(onderdeel: Any, paden: set[str], pad: str = "") -> Any:
    """Return the plan in which the lists at these paths count as shortened."""
    wijzigingen: dict[str, Any] = {}
    soort: type[Onderdeel] = type(onderdeel)
    for naam in velden(soort):
        waarde, hier = getattr(onderdeel, naam), f"{pad}.{naam}" if pad else naam
        if not any(een == hier or een.startswith((f"{hier}.", f"{hier}[")) for een in paden):
            continue
        if isinstance(waarde, Onderdeel):
            wijzigingen[naam] = _ingekort(waarde, paden, hier)
        elif isinstance(waarde, tuple):
            delen = (_deel(een, paden, f"{hier}[{nummer}]") for nummer, een in enumerate(waarde))
            wijzigingen[naam] = (Ingekort if hier in paden else tuple)(delen)
    return onderdeel.model_copy(update=wijzigingen) if wijzigingen else onderdeel


def _deel(waarde: Any, paden: set[str], pad: str) -> Any:
    return _ingekort(waarde, paden, pad) if isinstance(waarde, Onderdeel) else waarde
