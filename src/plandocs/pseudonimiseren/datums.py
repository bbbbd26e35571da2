"""Dates moved by one number of weeks, so that weekdays, ages and the order of events stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from plandocs.taal.datums import MAAND, MAANDEN, OnmogelijkeDatumError, maak_datum, maandnummer
from plandocs.taal.patronen import patroon

_AFKORTING = r"jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
_CIJFERS = r"(?<![\d-])(?P<jaar>\d{4})-(?P<maand>\d{1,2})-(?P<dag>\d{1,2})(?![\d-])"
_STREEPJES = r"(?<![\d./-])(?P<dag>\d{1,2})(?P<streep>[-/.])(?P<maand>\d{1,2})(?P=streep)(?P<jaar>\d{4}|\d{2})(?![\d])"
_WOORDEN = (
    rf"(?<!\d)(?P<dag>\d{{1,2}}(?:e|ste|de)?) (?P<maand>{MAAND}|(?:{_AFKORTING})\.?)(?!\w)(?: (?P<jaar>\d{{4}}))?"
)
_ALLEEN_MAAND = rf"(?<!\w)(?P<maand>{MAAND})(?!\w)(?: (?P<jaar>\d{{4}}))?"
_JAAR = r"(?<![\d.,:€-])(?P<jaar>(?:19|20)\d{2})(?![\d.,:-]*\d)"


def verschoven(dag: date, weken: int) -> date:
    """Return a date moved by whole weeks."""
    return dag + timedelta(weeks=weken)


def verschuif_tekst(text: str, weken: int, jaar: int) -> str:
    """Return a text in which every date, month and year is moved by the same weeks; `jaar` is meant when none is given.

    A number that only looks like a date stays: the human who reads the copy finds it in the list of what is left.
    """
    gezet: list[str] = []

    def vast(nieuw: str) -> str:
        gezet.append(nieuw)
        return f"\0{len(gezet) - 1}\0"

    for vorm, schrijf in _VORMEN:
        text = re.sub(vorm, partial(_vervangen, schrijf=schrijf, weken=weken, jaar=jaar, vast=vast), text, flags=re.I)
    return patroon("\0([0-9]+)\0").sub(lambda match: gezet[int(match[1])], text)


Schrijver = Callable[[re.Match[str], date], str]


def _vervangen(match: re.Match[str], schrijf: Schrijver, weken: int, jaar: int, vast: Callable[[str], str]) -> str:
    delen = match.groupdict()
    dag = re.sub(r"\D", "", delen.get("dag") or "15")
    maand = (delen.get("maand") or "7").lower().rstrip(".")
    try:
        eigen = int(delen.get("jaar") or jaar)
        eigen += 2000 if eigen < 50 else 1900 if eigen < 100 else 0
        gevonden = maak_datum(int(dag), maandnummer(maand), eigen)
    except (OnmogelijkeDatumError, KeyError, ValueError):
        return match[0]
    return vast(schrijf(match, verschoven(gevonden, weken)))


def _iso(_: re.Match[str], dag: date) -> str:
    return dag.isoformat()


def _met_streepjes(match: re.Match[str], dag: date) -> str:
    streep = match["streep"]
    jaar = f"{dag.year}"[-len(match["jaar"]) :]
    return f"{dag.day}{streep}{dag.month}{streep}{jaar}"


def _voluit(match: re.Match[str], dag: date) -> str:
    return f"{dag.day} {_maand(match, dag)}{f' {dag.year}' if match['jaar'] else ''}"


def _maand_en_jaar(match: re.Match[str], dag: date) -> str:
    return f"{_maand(match, dag)}{f' {dag.year}' if match['jaar'] else ''}"


def _maand(match: re.Match[str], dag: date) -> str:
    naam = MAANDEN[dag.month - 1]
    return naam.capitalize() if match["maand"][0].isupper() else naam


def _alleen_jaar(_: re.Match[str], dag: date) -> str:
    return str(dag.year)


_VORMEN: tuple[tuple[str, Schrijver], ...] = (
    (_CIJFERS, _iso),
    (_STREEPJES, _met_streepjes),
    (_WOORDEN, _voluit),
    (_ALLEEN_MAAND, _maand_en_jaar),
    (_JAAR, _alleen_jaar),
)
