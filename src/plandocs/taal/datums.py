"""Dates as people write them: read, checked against the calendar, and written in Dutch."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from plandocs.taal.letters import op_een_regel, vouw
from plandocs.taal.onthouden import onthoud
from plandocs.taal.patronen import patroon

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2100

_AFKORTINGEN = {
    "jan": 1, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NUMMERS = {naam: nummer for nummer, naam in enumerate(MAANDEN, 1)} | _AFKORTINGEN

MAAND = "(?:" + "|".join(MAANDEN) + ")"
WEEKDAG = "(?:" + "|".join(WEEKDAGEN) + ")"
DAG_EN_MAAND = rf"[0-9]{{1,2}}(?:e|ste)? (?:{MAAND}|(?:{'|'.join(_AFKORTINGEN)})\b\.?)"
VOLLEDIG = (
    rf"(?:[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}|[0-9]{{1,2}}(?P<streep>[-/.])[0-9]{{1,2}}(?P=streep)[0-9]{{4}}"
    rf"|{DAG_EN_MAAND} [0-9]{{4}})"
)
_DATUM = rf"(?:{WEEKDAG},? )?({VOLLEDIG})"
_DEEL = r"[0-9]+|[a-z]{3,}"


class OnmogelijkeDatumError(ValueError):
    """Raised when a text has the shape of a date that no calendar holds; the message is Dutch."""


@onthoud
def parse_datum(text: str) -> date | None:
    """Return the date that the whole text names, or None when it is not a date with a four-digit year.

    A weekday before the date is read past, not compared. Raises OnmogelijkeDatumError when the date cannot exist.
    """
    match = patroon(_DATUM).fullmatch(vouw(op_een_regel(text)))
    return datum_uit(match[1]) if match else None


def datum_uit(gevonden: str) -> date:
    """Return the date of a text that matches VOLLEDIG; raises OnmogelijkeDatumError when it cannot exist."""
    delen = patroon(_DEEL).findall(gevonden.replace("ste ", " "))
    jaar, maand, dag = delen if len(delen[0]) == 4 else reversed(delen)
    return maak_datum(int(dag), maandnummer(maand), int(jaar))


def dag_en_maand_uit(gevonden: str) -> tuple[int, int]:
    """Return day and month of a text such as `15 maart` or `15-3`; raises OnmogelijkeDatumError."""
    dag, maand = patroon(_DEEL).findall(gevonden.replace("ste ", " "))
    # 2000 is a leap year: 29 februari may exist in the year that was left out.
    maak_datum(int(dag), maandnummer(maand), 2000, jaar_bekend=False)
    return int(dag), maandnummer(maand)


def maandnummer(maand: str) -> int:
    """Return the number of a month given by name, abbreviation or number."""
    return _NUMMERS[maand] if maand in _NUMMERS else int(maand)


def maak_datum(dag: int, maand: int, jaar: int, *, jaar_bekend: bool = True) -> date:
    """Return a date; raises OnmogelijkeDatumError with the reason when it cannot exist."""
    if not 1 <= maand <= 12:
        raise OnmogelijkeDatumError(f"Maand {maand} bestaat niet; een jaar heeft 12 maanden")
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise OnmogelijkeDatumError(
            f"Het jaar {jaar:04} kan niet kloppen; kies een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}"
        )
    if not 1 <= dag <= monthrange(jaar, maand)[1]:
        raise OnmogelijkeDatumError(_waarom_niet(dag, maand, jaar if jaar_bekend else None))
    return date(jaar, maand, dag)


def _waarom_niet(dag: int, maand: int, jaar: int | None) -> str:
    naam = MAANDEN[maand - 1]
    dagen = monthrange(jaar or 2000, maand)[1]
    maat = f"{naam} {jaar} heeft {dagen} dagen" if jaar else f"{naam} heeft nooit meer dan {dagen} dagen"
    return f"{dag} {naam} bestaat niet; {maat}"


def laatste_van_de_maand(jaar: int, maand: int) -> date:
    """Return the last day of a month."""
    return date(jaar, maand, monthrange(jaar, maand)[1])


def naam_van_de_dag(dag: date) -> str:
    """Return the Dutch name of the weekday."""
    return WEEKDAGEN[dag.weekday()]


def naam_van_de_maand(dag: date) -> str:
    """Return the Dutch name of the month."""
    return MAANDEN[dag.month - 1]


def schrijf_datum(dag: date) -> str:
    """Write a date in full: `4 maart 2026`."""
    return f"{dag.day} {naam_van_de_maand(dag)} {dag.year}"


def schrijf_periode(begin: date | None, eind: date | None) -> str:
    """Write a period without repeating the month or year; an open side becomes `vanaf` or `tot en met`."""
    if begin is None:
        return f"tot en met {schrijf_datum(eind)}" if eind else ""
    if eind is None:
        return f"vanaf {schrijf_datum(begin)}"
    if begin == eind:
        return schrijf_datum(begin)
    return f"{_begin_zonder_herhaling(begin, eind)} tot en met {schrijf_datum(eind)}"


def _begin_zonder_herhaling(begin: date, eind: date) -> str:
    if begin.year != eind.year:
        return schrijf_datum(begin)
    if begin.month != eind.month:
        return f"{begin.day} {naam_van_de_maand(begin)}"
    return str(begin.day)


def leeftijd(geboortedatum: date, op: date) -> int:
    """Return the age in whole years on a day; who is born on 29 februari has a birthday on 1 maart.

    The answer is negative before the birth.
    """
    jarig_geweest = (op.month, op.day) >= (geboortedatum.month, geboortedatum.day)
    return op.year - geboortedatum.year - (not jarig_geweest)
