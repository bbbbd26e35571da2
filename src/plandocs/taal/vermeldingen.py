"""Dates inside a line of text: each mention with the word before it that says begin or deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from plandocs.taal.datums import (
    DAG_EN_MAAND,
    MAAND,
    VOLLEDIG,
    WEEKDAG,
    OnmogelijkeDatumError,
    dag_en_maand_uit,
    datum_uit,
    laatste_van_de_maand,
    maak_datum,
    maandnummer,
)
from plandocs.taal.patronen import patroon

_MAAT = r"(?! ?(?:uur|u|keer|x|maal|dag|dagen|week|weken|maanden|jaar|minuten|nachten|avonden)\b)"
_GRENS = (
    r"uiterlijk voor|(?:tot )?uiterlijk(?: op)?|tot en met|t/m|niet later dan|ten laatste(?: op)?"
    r"|voor|tot(?: aan)?|tegen"
)
_START = r"vanaf|van|sinds|met ingang van|m\.?i\.?v\.?|per|ingaande(?: op)?|na|(?:te )?beginnend? op|tussen"
_STUK = r"begin|einde?|half|medio"
_VERMELDING = (
    rf"(?<!\w)(?:(?P<rol>{_GRENS}|{_START}|en|-) )?(?P<plek>(?:op|in|heel|de maand) )?"
    rf"(?:(?P<stuk>{_STUK}) )?"
    rf"(?:(?P<weekdag>{WEEKDAG})(?:ochtend|middag|avond)?,? )?(?:"
    rf"(?P<vol>{VOLLEDIG})(?![0-9])"
    rf"|(?P<dag>{DAG_EN_MAAND})(?!\w)"
    rf"|(?P<cijfers>(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2]))(?![-/0-9])(?![.:,][0-9]){_MAAT}"
    rf"|(?<!elke )(?<!iedere )(?<!per )(?<!de )(?:week|wk|weeknummer) (?P<week>[0-9]{{1,2}})(?![0-9.:]){_MAAT}"
    rf"(?:,? (?:van |in )?(?P<weekjaar>[0-9]{{4}})(?!\w))?"
    rf"|(?P<maand>{MAAND})(?: (?:van )?(?P<maandjaar>[0-9]{{4}}))?(?!\w)"
    rf"|(?P<jaar>(?:19|20)[0-9]{{2}})(?!\w))"
)
# `van 3 tot 7 maart 2026` is read as `van 3 maart 2026 tot 7 maart 2026`.
_KORT = (
    rf"(?<![\w.:/-])(?<!week )((?:[12]?[0-9]|3[01]))(,| en| tot en met| tot| t/m| -) "
    rf"(?=[0-9]{{1,2}} ({MAAND}(?: [0-9]{{4}})?)(?!\w))"
)
_LANGSTE_RIJ = 6


@dataclass(frozen=True, slots=True)
class Vermelding:
    """One date, month, week or year in a text; `jaar` is None when the writer left it out."""

    plaats: tuple[int, int]
    rol: str
    jaar: int | None
    maand: int = 0
    dag: int = 0
    week: int = 0
    eind: bool = False
    weekdag: str | None = None

    @property
    def is_dag(self) -> bool:
        """Whether one day is named, instead of a week, month or year."""
        return self.dag > 0

    @property
    def eerste(self) -> date | None:
        """The first day that is meant; the last one for `eind maart`."""
        if self.jaar is None or self.eind:
            return self.laatste
        if self.week:
            return _dag_van_week(self.jaar, self.week, 1)
        return maak_datum(self.dag or 1, self.maand or 1, self.jaar)

    @property
    def laatste(self) -> date | None:
        """The last day that is meant."""
        if self.jaar is None:
            return None
        if self.week:
            return _dag_van_week(self.jaar, self.week, 7)
        if self.dag:
            return maak_datum(self.dag, self.maand, self.jaar)
        return laatste_van_de_maand(self.jaar, self.maand or 12)


def schrijf_uit(klein: str) -> str:
    """Return a folded line in which each day of a row or range has a month of its own."""
    klein = re.sub(r" ?[–—] ?", " - ", klein)
    for _ in range(_LANGSTE_RIJ):
        klein, aantal = patroon(_KORT).subn(r"\1 \3\2 ", klein)
        if not aantal:
            break
    return klein


def vind_vermeldingen(klein: str) -> tuple[Vermelding, ...]:
    """Return the dates of a folded line; raises OnmogelijkeDatumError when one of them cannot exist.

    A year that is named once counts for its neighbours: `van 3 maart tot 1 april 2026`.
    """
    gevonden = [_lees(match) for match in patroon(_VERMELDING).finditer(klein) if _telt_mee(match, klein)]
    vermeldingen = tuple(_met_jaar_van_de_buren(gevonden))
    for vermelding in vermeldingen:
        _ = vermelding.eerste, vermelding.laatste
    return vermeldingen


def _telt_mee(match: re.Match[str], klein: str) -> bool:
    if match["cijfers"] or (match["maand"] and not match["maandjaar"]):
        vooraf = match["rol"] or match["plek"] or match["stuk"] or match["weekdag"]
        return bool(vooraf) or match[0] == klein or klein.startswith((" t", " -"), match.end())
    return bool(not match["jaar"] or match["plek"] or match["stuk"] or match["rol"] not in (None, "-", "en", "per"))


def _lees(match: re.Match[str]) -> Vermelding:
    kaal = Vermelding(
        match.span(),
        match["rol"] or "",
        None,
        eind=(match["stuk"] or "").startswith("eind"),
        weekdag=match["weekdag"],
    )
    if match["vol"]:
        dag = datum_uit(match["vol"])
        return replace(kaal, jaar=dag.year, maand=dag.month, dag=dag.day)
    if dag_en_maand := match["dag"] or match["cijfers"]:
        dagnummer, maand = dag_en_maand_uit(dag_en_maand)
        return replace(kaal, maand=maand, dag=dagnummer)
    if match["week"]:
        return replace(kaal, week=_weeknummer(match["week"]), jaar=_jaar(match["weekjaar"]))
    maand = maandnummer(match["maand"]) if match["maand"] else 0
    rol = "" if match["jaar"] and kaal.rol == "van" else kaal.rol
    return replace(kaal, rol=rol, maand=maand, jaar=_jaar(match["maandjaar"] or match["jaar"]))


def _jaar(cijfers: str | None) -> int | None:
    return maak_datum(1, 1, int(cijfers)).year if cijfers else None


def _weeknummer(cijfers: str) -> int:
    if not 1 <= int(cijfers) <= 53:
        raise OnmogelijkeDatumError(f"Week {cijfers} bestaat niet; een jaar heeft 52 of 53 weken")
    return int(cijfers)


def _dag_van_week(jaar: int, week: int, dag: int) -> date:
    if week > date(jaar, 12, 28).isocalendar().week:
        raise OnmogelijkeDatumError(f"Week {week} bestaat niet; {jaar} heeft 52 weken")
    return date.fromisocalendar(jaar, week, dag)


def _met_jaar_van_de_buren(vermeldingen: list[Vermelding]) -> Iterator[Vermelding]:
    bekend = next((een for een in vermeldingen if een.jaar is not None), None)
    na_bekend = False
    for vermelding in vermeldingen:
        na_bekend = na_bekend or vermelding is bekend
        if bekend is not None and vermelding.jaar is None:
            vermelding = replace(vermelding, jaar=_buurjaar(vermelding, bekend, later=na_bekend))
        if vermelding.jaar is not None:
            bekend = vermelding
        yield vermelding


def _buurjaar(vermelding: Vermelding, buur: Vermelding, *, later: bool) -> int:
    jaar = buur.jaar or 0
    hier, daar = (vermelding.week, vermelding.maand, vermelding.dag), (buur.week, buur.maand, buur.dag)
    if later:
        return jaar + (hier < daar)
    return jaar - (hier > daar)
