"""What people read where the plan holds a code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from plandocs.plan.gezinsplan import FASEN
from plandocs.plan.ondersteuningsplan import LEVENSGEBIEDEN
from plandocs.plan.veilig_verder_plan import SITUATIES

_HELE_LIJSTEN = (LEVENSGEBIEDEN, FASEN, SITUATIES)
_EIGEN: Mapping[str, str] = {
    "jvv": "Jeugdbescherming (jvv)",
    "ots": "Ondertoezichtstelling (ots)",
    "vots_voorlopig": "Voorlopige ondertoezichtstelling",
    "citaat": "Letterlijk gezegd",
    "waarneming": "Gezien of gehoord",
    "zorgcoordinator": "Zorgcoördinator",
    "geevalueerd": "Geëvalueerd",
    "oneens": "Niet eens",
    "fee_tovenaar": "Fee of tovenaar",
    "zorgen": "Bezorgd",
}


def labels(codes: Iterable[str]) -> Mapping[str, str]:
    """Return the label of every code, each label once."""
    alle = tuple(codes)
    for lijst in _HELE_LIJSTEN:
        if {*alle} == {*lijst}:
            return {code: _met_hoofdletter(lijst[code]) for code in alle}
    namen = {code: _EIGEN.get(code) or _gewoon(code) for code in alle}
    aantal = Counter(namen.values())
    return {code: naam if aantal[naam] == 1 else _gewoon(code) for code, naam in namen.items()}


def _gewoon(code: str) -> str:
    return _met_hoofdletter(code.replace("_", " "))


def _met_hoofdletter(woorden: str) -> str:
    return woorden[:1].upper() + woorden[1:]
