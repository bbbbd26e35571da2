"""What sets the name of a school or a house apart from what it is: `Vlieger` in `Basisschool De Vlieger`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SCHOLEN = (
    "school basisschool montessorischool daltonschool jenaplanschool praktijkschool muziekschool peuterschool"
    " kleuterschool zwemschool huisschool obs ods cbs rkbs pcbs pcb gbs jps abs bs kc ikc sbo so vso roc mbo vmbo sws"
    " college lyceum gymnasium kinderdagverblijf kdv bso psz kinderopvang peuterspeelzaal kindcentrum speelzaal"
)
_HUIZEN = (
    "opvang noodopvang vrouwenopvang opvanghuis blijfhuis gezinshuis tehuis ziekenhuis logeerhuis woonhuis huize fort"
    " villa hoeve landgoed residentie pension kasteel klooster hospice kliniek locatie hotel camping zorgboerderij"
    " stichting"
)
_ERBIJ = (
    "de het een 't ’t van voor den der te aan op in openbare christelijke katholieke protestantse vrije bijzondere"
    " koningin koning prins prinses sint st dr burgemeester pater rk pc internationale middelbare"
)
_SOORT = frozenset(f"{_SCHOLEN} {_HUIZEN}".split())
_GEWOON = _SOORT | frozenset(_ERBIJ.split())
_WOORD = re.compile(r"[\w'’.-]+")
_SAMEN = re.compile(r"^(?P<stam>\w{4,}?)(?:school|college|lyceum|opvang|huis)$", re.IGNORECASE)
_KORTSTE_STAM = 4


def onderscheidend(naam: str) -> Iterator[str]:
    """Yield the parts of the name of a school or house by which people know it; nothing for another name."""
    woorden = _WOORD.findall(naam)
    if not woorden or not (any(map(_is_soort, woorden)) or _SAMEN.match(woorden[-1])):
        return
    rest = [woord for woord in woorden if woord.lower().strip(".") not in _GEWOON]
    if not rest or not rest[0][0].isupper():
        return
    samen = _SAMEN.match(rest[-1])
    for delen in (rest, [*rest[:-1], samen["stam"]] if samen else rest):
        if len("".join(delen)) >= _KORTSTE_STAM:
            yield " ".join(delen)


def als_school(naam: str) -> str:
    """Return a name as that of a school, `Vliegerschool`; nothing when that is an ordinary word or no single word."""
    school = f"{naam}school"
    return "" if " " in naam or school.lower() in _SOORT or _SAMEN.match(naam) else school


def _is_soort(woord: str) -> bool:
    return woord.lower().strip(".") in _SOORT
