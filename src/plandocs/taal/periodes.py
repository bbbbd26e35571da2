"""What the dates of one line say together: a day, a deadline or a period."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from plandocs.taal.patronen import patroon
from plandocs.taal.telwoorden import GETAL, getal
from plandocs.taal.vermeldingen import Vermelding

_TOT = {"voor", "tot", "tot aan", "tegen", "uiterlijk voor"}
_TOT_EN_MET = {
    "tot en met", "t/m", "uiterlijk", "uiterlijk op", "tot uiterlijk", "tot uiterlijk op", "niet later dan",
    "ten laatste", "ten laatste op",
}  # fmt: skip
_GEEN_BEGIN = {"", "-", "en"}
_TERMIJN = (
    rf"(?<!\w)(?:(?P<binnen>binnen|uiterlijk) )?(?P<aantal>{GETAL}) "
    r"(?P<maat>dag|dagen|week|weken|maand|maanden|jaar) $"
)
_LANGSTE_TERMIJN = 40


@dataclass(frozen=True, slots=True)
class Periode:
    """The dates of a line; `soort` is None when there are none."""

    soort: Literal["datum", "uiterlijk", "periode"] | None = None
    begin: date | None = None
    eind: date | None = None
    dagen: tuple[str, ...] = ()
    zonder_jaar: bool = False
    tot_en_met: bool = True


def lees_periode(vermeldingen: tuple[Vermelding, ...], klein: str) -> Periode:
    """Return what the mentions in a folded line say together."""
    if not vermeldingen:
        return Periode()
    return _termijn(vermeldingen[0], klein) or _met_rollen(vermeldingen)


def _termijn(anker: Vermelding, klein: str) -> Periode | None:
    """Read `binnen twee weken na 3 maart 2026` and `een week voor 3 maart 2026`."""
    begin = anker.plaats[0]
    match = patroon(_TERMIJN).search(klein, max(0, begin - _LANGSTE_TERMIJN), begin)
    if match is None or anker.rol not in ("na", "voor") or not anker.is_dag:
        return None
    aantal = getal(match["aantal"]) * (1 if anker.rol == "na" else -1)
    doel = _verschoven(anker.laatste, aantal, match["maat"]) if anker.laatste else None
    if match["binnen"] and anker.rol == "na":
        return Periode("uiterlijk", anker.eerste, doel, zonder_jaar=doel is None)
    soort: Literal["datum", "uiterlijk"] = "uiterlijk" if match["binnen"] else "datum"
    eind = doel if match["binnen"] else None
    return Periode(soort, None if match["binnen"] else doel, eind, zonder_jaar=doel is None)


def _verschoven(dag: date, aantal: int, maat: str) -> date:
    if maat.startswith("dag"):
        return dag + timedelta(days=aantal)
    if maat.startswith("we"):
        return dag + timedelta(weeks=aantal)
    maanden = dag.year * 12 + dag.month - 1 + aantal * (12 if maat == "jaar" else 1)
    jaar, maand = maanden // 12, maanden % 12 + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def _met_rollen(vermeldingen: tuple[Vermelding, ...]) -> Periode:
    begin, eind, punten = _verdeeld(vermeldingen)
    zonder_jaar = any(vermelding.jaar is None for vermelding in vermeldingen)
    dagen = tuple(dict.fromkeys(een.weekdag for een in vermeldingen if een.weekdag))
    if begin is None and eind is None:
        return _punten(punten, dagen, zonder_jaar)
    vanaf = None if begin is None else begin.laatste if begin.rol == "na" else begin.eerste
    if eind is None:
        return Periode("periode", vanaf, None, dagen, zonder_jaar)
    tot_en_met = eind.rol not in _TOT
    tot = eind.laatste if tot_en_met else eind.eerste
    return Periode("periode" if begin else "uiterlijk", vanaf, tot, dagen, zonder_jaar, tot_en_met)


def _verdeeld(
    vermeldingen: tuple[Vermelding, ...],
) -> tuple[Vermelding | None, Vermelding | None, list[Vermelding]]:
    begin: Vermelding | None = None
    eind: Vermelding | None = None
    punten: list[Vermelding] = []
    for een in vermeldingen:
        if _sluit_af(een, begin, punten):
            begin = begin or (punten.pop() if punten else None)
            eind = een
        elif een.rol in _GEEN_BEGIN:
            punten.append(een)
        else:
            begin = begin or een
    return begin, eind, punten


def _sluit_af(een: Vermelding, begin: Vermelding | None, punten: list[Vermelding]) -> bool:
    if een.rol == "-":
        return bool(punten)
    if een.rol == "en":
        return begin is not None and begin.rol == "tussen"
    return een.rol in _TOT | _TOT_EN_MET


def _punten(punten: list[Vermelding], dagen: tuple[str, ...], zonder_jaar: bool) -> Periode:
    eerste = [een.eerste for een in punten if een.eerste]
    laatste = [een.laatste for een in punten if een.laatste]
    soort: Literal["datum", "periode"] = "datum" if all(een.is_dag for een in punten) else "periode"
    meer_dan_een_dag = soort == "periode" or len(punten) > 1
    eind = max(laatste) if laatste and meer_dan_een_dag else None
    return Periode(soort, min(eerste, default=None), eind, dagen, zonder_jaar)
