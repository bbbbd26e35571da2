"""Plans as people leave them: unfinished, misspelt, and with items missing; and edits on them."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from hypothesis import strategies as st

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.service.dossiers.voorbeelden import als_ruw
from plandocs.service.editor.soorten import soortvelden
from plannen import plan_van

ONZIN = st.sampled_from(["", " ", "x", "31-02-2026", "morgen", "{{ 7*7 }}", "<b>&", "noor", "oma", "\u202e", "é" * 400])
WAARDEN = st.one_of(ONZIN, st.integers(-3, 99), st.booleans(), st.none(), st.lists(ONZIN, max_size=3), st.just({}))


@cache
def _ruw(naam: str) -> dict[str, Any]:
    return als_ruw(plan_van(naam))


def ruw_van(naam: str = "hoofdvoorbeeld") -> dict[str, Any]:
    """Return a sample as the editor keeps it."""
    return deepcopy(_ruw(naam))


def deel(model: type[Onderdeel], diepte: int = 4) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for a part with some of its fields, filled with anything."""
    velden = {}
    for naam, veld in soortvelden(model).items():
        binnen: st.SearchStrategy[Any] = WAARDEN
        if veld.veld.model is not None:
            if diepte == 0:
                continue
            heel = deel(veld.veld.model, diepte - 1)
            binnen = st.lists(heel, max_size=2) if veld.soort == "lijst" else heel
        velden[naam] = binnen
    return st.fixed_dictionaries({}, optional=velden)


PLANNEN = deel(Plan, 2)
