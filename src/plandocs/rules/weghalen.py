"""Proposals that take a secret out of a text, or keep the text from whom it is secret for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Zichtbaar
from plandocs.plan.walk import geef, stappen
from plandocs.rules.mensen import namen
from plandocs.rules.voorstel import Voorstel, zet
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

WEGGELATEN = "(weggelaten)"
_BSN_CIJFERS = r"(?<![0-9])(?:[0-9][ .]?){7,8}[0-9](?![0-9])"
_TUSSEN = r"[ ./()-]{0,3}"
_VOORAAN = r"(?:(?:\+|00)31[ ./()-]{0,3})?(?:\(0\)|0)?[ ./-]?"
_GEEN_TEKST = ("adres", "nummer", "telefoon", "email")
Plek = tuple[int, int]


def zonder(tekst: str, plekken: Iterable[Plek], wat: str, pad: str, mag: Callable[[str], bool]) -> tuple[Voorstel, ...]:
    """Propose a text without what stands at these places, when nothing of it is left and a field of text holds it."""
    if stappen(pad)[-1] in _GEEN_TEKST:
        return ()
    nieuw = tekst
    for begin, eind in sorted(set(plekken), reverse=True):
        nieuw = nieuw[:begin] + WEGGELATEN + nieuw[eind:]
    titel = f"Schrijf ‘{WEGGELATEN}’ in plaats van {wat}"
    return (zet(titel, pad, nieuw),) if nieuw != tekst and mag(nieuw) else ()


def bsn_plekken(tekst: str, noemt: re.Pattern[str], nummers: Iterable[str]) -> Iterator[Plek]:
    """Yield where a citizen service number stands: behind a word for it, or one that the plan knows."""
    for match in noemt.finditer(tekst.lower()):
        cijfers = [*patroon(_BSN_CIJFERS).finditer(tekst, *match.span())]
        yield from (een.span() for een in cijfers[-1:])
    for nummer in nummers:
        yield from (match.span() for match in re.finditer(re.escape(nummer), tekst))


def plekken_van(tekst: str, woorden: str, cijfers: str) -> Iterator[Plek]:
    """Yield where folded words, or the digits of a number however it is written, stand in a text."""
    if cijfers:
        bron = rf"{_VOORAAN}{_TUSSEN.join(cijfers)}(?![0-9])"
    else:
        bron = r"\s+".join(map(re.escape, woorden.split())) + r"(?!\w)"
    yield from (match.span() for match in re.finditer(bron, vouw(tekst)))


def verberg(plan: Plan, pad: str, voor: frozenset[str]) -> tuple[Voorstel, ...]:
    """Propose to keep the smallest part around a path from these people."""
    delen = stappen(pad)
    for lengte in range(len(delen) - 1, 0, -1):
        houder = geef(plan, ".".join(map(str, delen[:lengte])))
        if isinstance(houder, Zichtbaar):
            wie = [een for een in plan.personen if een.id in voor - set(houder.niet_voor)]
            titel = f"Laat dit onderdeel weg voor {namen(wie)}"
            return (zet(titel, f"{_schrijf(delen[:lengte])}.niet_voor", [*houder.niet_voor, *(een.id for een in wie)]),)
    return ()


def _schrijf(delen: tuple[str | int, ...]) -> str:
    return "".join(f"[{deel}]" if isinstance(deel, int) else f".{deel}" for deel in delen).lstrip(".")
