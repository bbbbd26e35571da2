"""A plan that is not finished: read as it was typed, when the editor can hold what is wrong with it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal

from plandocs.loaders import PlanError
from plandocs.loaders.bron import MAX_BYTES, als_tekst
from plandocs.loaders.json_bestand import lees_json
from plandocs.loaders.knopen import Knoop, Lijst, Scalar, Tabel
from plandocs.loaders.problemen import MEESTE_PROBLEMEN
from plandocs.loaders.vormen import Vorm, vormen
from plandocs.loaders.yaml_bestand import lees_yaml
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.invoer import lees
from plandocs.service.editor.namen import delen

_HALF_TEKEN = re.compile("[\ud800-\udfff]")
_JA_NEE = {"ja": True, "true": True, "nee": False, "false": False}


def lees_half(data: bytes, naam: str, soort: Literal["json", "yaml"], fout: PlanError) -> dict[str, Any] | None:
    """Return what was typed in a file that the loader refused with `fout`, complete or not.

    Returns None when keeping it would lose something, or when people could not mend it in the editor: an unknown
    name, a shape that does not fit, a wrong id. Raises PlanError when it is no YAML or JSON.
    """
    lezer = lees_json if soort == "json" else lees_yaml
    knoop, problemen = lezer(als_tekst(data, naam), naam)
    if problemen or len(fout.problemen) >= MEESTE_PROBLEMEN or not _is_plan(knoop):
        return None
    ruw = _tabel(Plan, knoop) if isinstance(knoop, Tabel) else {}
    return ruw if _te_verbeteren(fout, ruw) and _klein(ruw) else None


def _is_plan(knoop: Knoop) -> bool:
    return isinstance(knoop, Tabel) and bool(knoop.velden) and _omvang(knoop) <= MAX_BYTES and _past_tabel(Plan, knoop)


def _omvang(knoop: Knoop) -> int:
    """Return how many characters a part holds, counting what is repeated every time."""
    if isinstance(knoop, Scalar):
        return len(knoop.tekst)
    if isinstance(knoop, Lijst):
        return sum(_omvang(deel) for deel in knoop.delen)
    return sum(_omvang(ingang.waarde) for ingang in knoop.velden.values())


def _klein(ruw: Mapping[str, Any]) -> bool:
    return len(json.dumps(ruw, ensure_ascii=False).encode()) <= MAX_BYTES


def _past_tabel(model: type[Onderdeel], tabel: Tabel) -> bool:
    """Return whether every name is a field, and everything has the shape of its field."""
    bekend = vormen(model)
    return all(naam in bekend and _past(bekend[naam], ingang.waarde) for naam, ingang in tabel.velden.items())


def _past(vorm: Vorm, knoop: Knoop) -> bool:
    if isinstance(knoop, Lijst):
        return vorm.meervoud and all(not isinstance(deel, Lijst) and _past_een(vorm, deel) for deel in knoop.delen)
    return _past_een(vorm, knoop) and (not vorm.meervoud or isinstance(knoop, Scalar))


def _past_een(vorm: Vorm, knoop: Scalar | Tabel) -> bool:
    if isinstance(knoop, Tabel):
        return vorm.model is not None and _past_tabel(vorm.model, knoop)
    return knoop.leeg or (vorm.model is None and not _HALF_TEKEN.search(knoop.tekst))


def _tabel(model: type[Onderdeel], tabel: Tabel) -> dict[str, Any]:
    """Return a part as the editor keeps it: a field that is left empty is left out."""
    bekend = vormen(model)
    waarden = {naam: _waarde(bekend[naam], ingang.waarde) for naam, ingang in tabel.velden.items()}
    return {naam: waarde for naam, waarde in waarden.items() if waarde is not None}


def _waarde(vorm: Vorm, knoop: Knoop) -> Any:
    if isinstance(knoop, Lijst):
        return [_item(vorm, deel) for deel in knoop.delen]
    een = _een(vorm, knoop)
    return een if een is None or not vorm.meervoud else [een]


def _item(vorm: Vorm, knoop: Knoop) -> Any:
    """Return an item of a list; one that is left empty stays, as in the editor."""
    een = _een(vorm, knoop)
    if een is not None:
        return een
    return "" if vorm.model is None else {}


def _een(vorm: Vorm, knoop: Knoop) -> Any:
    if isinstance(knoop, Tabel) and vorm.model is not None:
        return _tabel(vorm.model, knoop)
    return None if not isinstance(knoop, Scalar) or knoop.leeg else _getypt(vorm, knoop.tekst)


def _getypt(vorm: Vorm, tekst: str) -> Any:
    if vorm.aard == "waar":
        return _JA_NEE.get(tekst.strip().lower(), tekst)
    return lees("getal", tekst) if vorm.aard == "getal" and tekst.strip() else tekst


def _te_verbeteren(fout: PlanError, ruw: Mapping[str, Any]) -> bool:
    """Return whether the editor can mend all that is wrong: it shows neither ids nor the version of the plan."""
    ids = Counter(deel["id"] for _, deel in delen(Plan, ruw) if "id" in deel)
    for probleem in fout.problemen:
        dubbel = ids[waarde_op(ruw, probleem.pad)] > 1 if probleem.pad.endswith(".id") else True
        if probleem.pad == "plandocs" or not dubbel:
            return False
    return True
