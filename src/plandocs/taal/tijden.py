"""Clock times as people write them: `16.00 uur`, `14 tot 16 uur`, `half acht`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plandocs.taal.patronen import patroon
from plandocs.taal.telwoorden import TELWOORD, getal

_VRIJ = r"(?<![\w.:,/€-])"
_UUR = r"(?:[01]?[0-9]|2[0-3])"
_KLOK = rf"{_UUR}[.:][0-5][0-9](?::[0-5][0-9])?|24[.:]00"
_EENHEID = r"(?: ?uur| ?u\.?)(?!\w)(?! per)(?! in de)(?! lang)"
_REEKS = (
    rf"{_VRIJ}(?P<van>{_KLOK}|{_UUR})(?: ?uur| ?u)?(?P<tot> ?- ?| ?– ?| tot en met | tot | t/m | en )"
    rf"(?P<tm>{_KLOK}|{_UUR})(?![0-9.:/-][0-9])(?P<eenheid>{_EENHEID})?"
)
_ROL = r"(?P<rol>om|rond|tegen|vanaf|tot|voor|uiterlijk(?: om)?|na) "
_LOS = (
    rf"(?:(?<!\w){_ROL}|(?<=\0t)|{_VRIJ})"
    rf"(?:(?P<klok>{_KLOK})(?![0-9]|[.:/-][0-9])(?P<eenheid>{_EENHEID})?|(?P<heel>{_UUR}){_EENHEID})"
)
_GESPROKEN = (
    rf"(?<!\w)(?:(?P<rol>om|rond|tegen|vanaf|tot|voor|na) )?"
    rf"(?P<deel>half|kwart over|kwart voor)? ?(?P<uur>{TELWOORD}|[0-9]{{1,2}})(?P<eenheid> uur)?"
    r"(?!\w)(?! uur)(?! per)"
)
_DAGDELEN = ("ochtend", "morgen", "middag", "avond", "nacht")
_EINDROLLEN = {"tot", "voor", "tegen", "uiterlijk", "uiterlijk om"}
_DUREN = r"(?:binnen|gedurende|over|na|om de|elke|iedere) $"


@dataclass(frozen=True, slots=True)
class Tijden:
    """The times of a moment as `HH:MM`; `gevonden` without a time means that it may be day or night."""

    tijd: str | None = None
    tijd_tot: str | None = None
    gevonden: bool = False


def schrijf_tijd(tijd: str) -> str:
    """Write `16:00` as `16.00 uur` and `08:30` as `8.30 uur`."""
    uur, minuten = tijd.split(":")
    return f"{int(uur)}.{minuten} uur"


def vind_tijden(klein: str) -> Tijden:
    """Return the first clock time or range of a folded line from which the dates are gone.

    A bare `4 uur` or `half acht` becomes a time only when the line says which part of the day it is.
    """
    dagdeel = _enig_dagdeel(klein)
    return _reeks(klein, dagdeel) or _los(klein, dagdeel) or _gesproken(klein, dagdeel) or Tijden()


def _reeks(klein: str, dagdeel: str | None) -> Tijden | None:
    for match in patroon(_REEKS).finditer(klein):
        if _is_reeks(match, klein):
            van, tot = _klok(match["van"], dagdeel), _klok(match["tm"], dagdeel)
            return Tijden(van, tot, gevonden=True) if van and tot else Tijden(gevonden=True)
    return None


def _is_reeks(match: re.Match[str], klein: str) -> bool:
    tussen = match["tot"] != " en " or klein.endswith("tussen ", 0, match.start())
    beide_klok = not match["van"].isdigit() and not match["tm"].isdigit()
    return tussen and (beide_klok or match["eenheid"] is not None)


def _los(klein: str, dagdeel: str | None) -> Tijden | None:
    for match in patroon(_LOS).finditer(klein):
        rol = match["rol"]
        if match["klok"] and (rol or match["eenheid"] or ":" in match["klok"]):
            return _met_rol(_klok(match["klok"], dagdeel), rol)
        if (
            match["heel"]
            and rol != "na"
            and not patroon(_DUREN).search(klein, max(0, match.start() - 12), match.start())
        ):
            return _met_rol(_klok(match["heel"], dagdeel), rol)
    return None


def _gesproken(klein: str, dagdeel: str | None) -> Tijden | None:
    for match in patroon(_GESPROKEN).finditer(klein):
        uur = getal(match["uur"])
        if not 1 <= uur <= 12 or not (match["deel"] or (match["rol"] == "om" and match["eenheid"])):
            continue
        if match["deel"] is None or not klein.startswith((" uur", " jaar", " maand"), match.end()):
            return _met_rol(_uit_woorden(uur, match["deel"], dagdeel), match["rol"])
    return None


def _uit_woorden(uur: int, deel: str | None, dagdeel: str | None) -> str | None:
    if dagdeel is None:
        return None
    minuten = uur * 60 + {"half": -30, "kwart over": 15, "kwart voor": -15}.get(deel or "", 0)
    return _met_dagdeel(minuten, dagdeel)


def _met_rol(tijd: str | None, rol: str | None) -> Tijden:
    if rol in _EINDROLLEN:
        return Tijden(None, tijd, gevonden=True)
    return Tijden(tijd, None, gevonden=True)


def _klok(tekst: str, dagdeel: str | None) -> str | None:
    uur, _, rest = tekst.replace(".", ":").partition(":")
    if not rest and dagdeel is None and 1 <= int(uur) <= 6:
        return None
    return _met_dagdeel(int(uur) * 60 + int(rest[:2] or 0), dagdeel)


def _met_dagdeel(minuten: int, dagdeel: str | None) -> str:
    in_de_middag = dagdeel == "middag" and 60 <= minuten < 7 * 60
    in_de_avond = dagdeel == "avond" and 4 * 60 <= minuten < 12 * 60
    minuten += 12 * 60 * (in_de_middag or in_de_avond)
    return f"{minuten // 60:02}:{minuten % 60:02}"


def _enig_dagdeel(klein: str) -> str | None:
    genoemd = [deel for deel in _DAGDELEN if deel in klein]
    return genoemd[0] if len(genoemd) == 1 else None
