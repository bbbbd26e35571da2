"""A change that answers a finding: what a button says, and the edits of the plan that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.eigen_woorden import is_eigen, staat_in_eigen_woorden
from plandocs.plan.walk import geef, onderdelen, teksten
from plandocs.taal.aanhalingen import aanhalingen
from plandocs.taal.momenten import Moment

Op = Literal["zet", "voeg_toe", "verwijder"]
_ZINSEINDE = ".!?:\n•-*"


@dataclass(frozen=True, slots=True)
class Stap:
    """One edit of the plan: set a field (None empties it), or put in or take out an item; `waarde` is plain JSON."""

    op: Op
    pad: str
    waarde: Any = None


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A change that invents nothing; `titel` says in plain Dutch what it does, and the steps follow one another."""

    titel: str
    stappen: tuple[Stap, ...]


def zet(titel: str, pad: str, waarde: Any) -> Voorstel:
    """Return the proposal to set one field; None empties it."""
    return Voorstel(titel, (Stap("zet", pad, waarde),))


def verwijder(titel: str, *paden: str) -> Voorstel:
    """Return the proposal to take out items; of one list the last comes first."""
    return Voorstel(titel, tuple(Stap("verwijder", pad) for pad in paden))


def ander_woord(tekst: str, plekken: tuple[tuple[int, int], ...], nieuw: str, pad: str) -> Voorstel:
    """Return the proposal to write another word at these places of a text; a capital stays a capital."""
    oud = tekst[slice(*plekken[0])]
    delen, vanaf = [], 0
    for begin, eind in plekken:
        delen += [tekst[vanaf:begin], _als(tekst, begin, nieuw)]
        vanaf = eind
    return zet(f"Schrijf ‘{nieuw}’ in plaats van ‘{oud}’", pad, "".join([*delen, tekst[vanaf:]]))


def _als(tekst: str, begin: int, nieuw: str) -> str:
    """Return a word with a capital when the word at this place has one, or opens a sentence."""
    voor = tekst[:begin].rstrip()
    gewone_hoofdletter = tekst[begin].isupper() and not tekst[begin + 1 : begin + 2].isupper()
    if gewone_hoofdletter or (tekst[begin].isupper() and (not voor or voor[-1] in _ZINSEINDE)):
        return nieuw[:1].upper() + nieuw[1:]
    return nieuw


def laat_woorden_heel(plan: Plan, voorstel: Voorstel) -> bool:
    """Return whether a proposal leaves everybody's own words, and all that is quoted within a text, as they are."""
    return all(_laat_heel(plan, stap) for stap in voorstel.stappen)


def _laat_heel(plan: Plan, stap: Stap) -> bool:
    oud = None if stap.op == "voeg_toe" else _nu(plan, stap.pad)
    if isinstance(oud, Moment):
        oud = oud.woorden
    if isinstance(oud, str):
        nieuw = stap.waarde if isinstance(stap.waarde, str) else ""
        return not staat_in_eigen_woorden(plan, stap.pad) and _aangehaald(oud) == _aangehaald(nieuw)
    return not isinstance(oud, Onderdeel) or not _met_woorden(plan, oud)


def _nu(plan: Plan, pad: str) -> object:
    try:
        waarde: object = geef(plan, pad)
    except KeyError:
        return None
    return waarde


def _met_woorden(plan: Plan, weg: Onderdeel) -> bool:
    """Whether somebody's own words, or a quotation, stand anywhere in this part."""
    eigen = any(
        getattr(deel, naam) and is_eigen(deel, naam, plan) for _, deel in onderdelen(weg) for naam in _namen(deel)
    )
    return eigen or any(_aangehaald(tekst) for _, tekst in teksten(weg))


def _namen(deel: Onderdeel) -> tuple[str, ...]:
    return tuple(type(deel).model_fields)


def _aangehaald(tekst: str) -> list[str]:
    return [tekst[begin:eind] for begin, eind in aanhalingen(tekst)]
