"""Words that belong to whoever said them: nobody else may alter these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plandocs.plan import Plan
from plandocs.plan.base import Citaat, Onderdeel, Reactie, Uitspraak
from plandocs.plan.gezinsplan import Accordering
from plandocs.plan.kind import Ballon, KindAntwoord, Voorgelezen
from plandocs.plan.rechtbank import MeningKind
from plandocs.plan.walk import geef, onderdelen, stappen

LETTERLIJK: Mapping[type[Onderdeel], str] = {
    Citaat: "woorden",
    Reactie: "woorden",
    KindAntwoord: "woorden",
    Ballon: "woorden",
    Voorgelezen: "reactie",
    MeningKind: "mening",
    Accordering: "toelichting",
}
"""The field of each kind of part that holds what somebody said; an Uitspraak holds it in `tekst` when it is a quote."""


def is_eigen(deel: Onderdeel, veld: str, plan: Plan) -> bool:
    """Return whether a field holds somebody's own words; all that a child says is its own."""
    if isinstance(deel, Uitspraak) and veld == "tekst":
        return deel.letterlijk or any(kind.id == deel.wie for kind in plan.kinderen)
    return any(isinstance(deel, soort) and veld == naam for soort, naam in LETTERLIJK.items())


def staat_in_eigen_woorden(plan: Plan, pad: str) -> bool:
    """Return whether a path leads to somebody's own words; raises KeyError when it leads nowhere."""
    *naar, laatste = stappen(pad)
    deel = geef(plan, ".".join(map(str, naar)))
    return isinstance(deel, Onderdeel) and isinstance(laatste, str) and is_eigen(deel, laatste, plan)


def eigen_woorden(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield everything that somebody said in own words, with its path."""
    for pad, deel in onderdelen(plan):
        for veld in dict.fromkeys(("tekst", *LETTERLIJK.values())):
            waarde = getattr(deel, veld, None)
            if isinstance(waarde, str) and is_eigen(deel, veld, plan):
                yield f"{pad}.{veld}", waarde
