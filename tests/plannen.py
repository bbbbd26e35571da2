"""The clean sample, and small edits on it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from plandocs.loaders import load
from plandocs.plan import Plan
from plandocs.plan.walk import stappen

VANDAAG = date(2026, 11, 22)
_HIER = Path(__file__).parent


def read_yaml(path: Path) -> Any:
    """Return the plain content of a YAML file."""
    return YAML(typ="safe", pure=True).load(path)


@lru_cache(maxsize=1)
def _schoon() -> Any:
    return read_yaml(_HIER / "schoon.yaml")


@lru_cache(maxsize=1)
def clean() -> Plan:
    """Return the clean sample: a plan in which no rule finds anything."""
    return edited({})


def edited(changes: Mapping[str, Any]) -> Plan:
    """Return the clean sample after edits by path, in the order they are given.

    None removes a field or item, and an index one past the end of a list adds an item.
    """
    data = deepcopy(_schoon())
    for pad, waarde in changes.items():
        *naar, laatste = stappen(pad)
        put(_below(data, naar), laatste, deepcopy(waarde))
    return Plan.model_validate(data)


def _below(data: Any, naar: list[str | int]) -> Any:
    for stap in naar:
        if isinstance(data, dict):
            data.setdefault(stap, {})
        data = data[stap]
    return data


def put(houder: Any, naam: str | int, waarde: Any) -> None:
    """Set, add or remove one value in a mapping or list."""
    if waarde is None:
        del houder[naam]
    elif isinstance(houder, list) and naam == len(houder):
        houder.append(waarde)
    else:
        houder[naam] = waarde


VOORBEELDEN = _HIER.parent / "samples"
PLANNEN = ("schoon", *sorted(path.stem for path in VOORBEELDEN.glob("*.yaml")))
"""The clean sample and every plan in samples/, by name."""


@cache
def plan_van(naam: str) -> Plan:
    """Return the clean sample or one of the samples."""
    return clean() if naam == "schoon" else load(VOORBEELDEN / f"{naam}.yaml").plan
