"""A plan in which every field of every part is filled in, made from the models, so that a new field is in it too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from plandocs.loaders.word_form.invulvelden import Invulveld, invulvelden
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel

_VAST: dict[str, Any] = {"plandocs": 1, "id": None}


class Vuller:
    """Fills parts in; every text is another, so that words that change places are seen."""

    def __init__(self) -> None:
        self.nummer = 0
        self.ids: dict[str, list[str]] = {}
        self.later: list[tuple[dict[str, Any], str, str, bool]] = []

    def plan(self) -> Plan:
        data = self.deel(Plan, Counter())
        for houder, naam, soort, meervoud in self.later:
            ids = self.ids.get(soort, [])[:1]
            houder[naam] = ids if meervoud else ids[0]
        return Plan.model_validate(data)

    def deel(self, model: type[Onderdeel], boven: Counter[type[Onderdeel]]) -> dict[str, Any]:
        """Return the fields of a part; a part within itself is left out."""
        boven = boven + Counter([model])
        velden: dict[str, Any] = {}
        for naam, veld in invulvelden(model).items():
            if naam == "id":
                velden[naam] = self.id(model)
            elif naam == "plandocs":
                velden[naam] = 1
            elif veld.verwijzing:
                self.later.append((velden, naam, veld.verwijzing, veld.meervoud))
            elif veld.model is None or not boven[veld.model]:
                een = self.waarde(veld, boven)
                velden[naam] = [een] if veld.meervoud else een
        return velden

    def id(self, model: type[Onderdeel]) -> str:
        self.nummer += 1
        id = f"deel-{self.nummer}"
        self.ids.setdefault(model.naamruimte or "", []).append(id)
        return id

    def waarde(self, veld: Invulveld, boven: Counter[type[Onderdeel]]) -> Any:
        self.nummer += 1
        if veld.model is not None:
            return self.deel(veld.model, boven)
        if veld.aard == "datum":
            return f"2026-{1 + self.nummer % 12:02}-{1 + self.nummer % 28:02}"
        if veld.aard in ("waar", "getal"):
            return veld.standaard is not True if veld.aard == "waar" else 1 + self.nummer % 9
        if veld.keuzes:
            return next(code for code in veld.keuzes if code != veld.standaard)
        return f"Woord {self.nummer}"


def velden_van(deel: Onderdeel) -> Iterator[tuple[str, str]]:
    """Yield every field that is filled in, by the part that it belongs to."""
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for een in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(een, Onderdeel):
                yield from velden_van(een)
        if waarde not in (None, ()):
            yield type(deel).__name__, naam
