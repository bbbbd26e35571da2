"""What somebody typed ↔ the value in the plan, and the words that confirm how it was understood."""

from __future__ import annotations

from datetime import date
from typing import Any

from plandocs.service.editor.soorten import Soort
from plandocs.taal.datums import OnmogelijkeDatumError, naam_van_de_dag, parse_datum, schrijf_datum, schrijf_periode
from plandocs.taal.momenten import Moment, parse_moment

_JA_NEE = {"ja": True, "nee": False}


def lees(soort: Soort, getypt: Any) -> Any:
    """Return the value for the plan; what cannot be understood stays as it was typed, and nothing gives None."""
    if soort == "meerkeuze":
        return [str(een) for een in getypt] or None if isinstance(getypt, list) else None
    tekst = str(getypt if getypt is not None else "").replace("\r\n", "\n")
    if not tekst.strip():
        return None
    match soort:
        case "datum":
            dag = _datum(tekst)
            return dag.isoformat() if dag else tekst
        case "janee" | "aan":
            return _JA_NEE.get(tekst, tekst)
        case "getal":
            return int(tekst) if tekst.strip().isascii() and tekst.strip().isdigit() and len(tekst) < 12 else tekst
        case _:
            return tekst


def toon(soort: Soort, waarde: Any) -> str:
    """Return what a field shows for a value; `lees` gives the value back."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if soort == "datum" and isinstance(waarde, str):
        dag = _datum(waarde)
        return schrijf_datum(dag) if dag else waarde
    return "" if waarde is None or isinstance(waarde, dict | list) else str(waarde)


def bevestiging(soort: Soort, waarde: Any) -> str:
    """Return how a date or moment is understood, or nothing for anything else."""
    if not isinstance(waarde, str) or not waarde.strip():
        return ""
    if soort == "datum":
        dag = _datum(waarde)
        return _voluit(dag) if dag else ""
    if soort != "moment":
        return ""
    try:
        return in_woorden(parse_moment(waarde))
    except OnmogelijkeDatumError:
        return ""


def _datum(tekst: str) -> date | None:
    try:
        return parse_datum(tekst)
    except OnmogelijkeDatumError:
        return None


def _voluit(dag: date) -> str:
    return f"{naam_van_de_dag(dag)} {schrijf_datum(dag)}"


def in_woorden(moment: Moment) -> str:
    """Return a moment as it is understood: `elke dinsdag, 16.00 uur`."""
    als = moment.als if moment.als and moment.soort != "als" else ""
    return ", ".join(deel for deel in (_kern(moment), _tijd(moment), als) if deel)


def _tijd(moment: Moment) -> str:
    tijden = [tijd.lstrip("0").replace(":", ".") for tijd in (moment.tijd, moment.tijd_tot) if tijd]
    return f"{' tot '.join(tijden)} uur" if tijden else ""


def _kern(moment: Moment) -> str:
    match moment.soort:
        case "datum":
            return _voluit(moment.begin) if moment.begin else moment.woorden
        case "uiterlijk":
            voor = "uiterlijk" if moment.tot_en_met else "vóór"
            return f"{voor} {_voluit(moment.eind)}" if moment.eind else moment.woorden
        case "periode":
            return schrijf_periode(moment.begin, moment.eind) or moment.woorden
        case "week" | "frequentie":
            return _ritme(moment)
        case "als":
            return moment.als or moment.woorden
        case _:
            return ""


def _ritme(moment: Moment) -> str:
    if moment.frequentie is None:
        return f"elke {_en(moment.dagen)}" if moment.dagen else "elke dag"
    genoemd = any(dag in moment.frequentie for dag in moment.dagen)
    return f"{moment.frequentie} op {_en(moment.dagen)}" if moment.dagen and not genoemd else moment.frequentie


def _en(dagen: tuple[str, ...]) -> str:
    *eerste, laatste = dagen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste
