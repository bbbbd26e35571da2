"""What a template did not place: every text of the plan that this reader may see, and that is not in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plandocs.eigen_sjabloon.soorten import velden_van
from plandocs.eigen_sjabloon.waarden import onopgemaakt
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import stappen, teksten, velden

_GEEN_LETTER = re.compile(r"[\W_]+")
_NIET = ("plandocs", "afwijkingen", "beheer", "delen", "kinduitleg")
_NIET_VELD = ("id", "voor", "reden_afscherming", "bsn", "mag_zien")
_MEESTE = 20
_NAMEN = ("personen", "huishoudens", "bronnen")


@dataclass(frozen=True, slots=True)
class Gemist:
    """A group of texts that are not in the document: where in the plan, in words, and their paths."""

    waar: str
    paden: tuple[str, ...]
    plekken: tuple[str, ...]

    def __str__(self) -> str:
        """Return the group on one line."""
        aantal = len(self.paden)
        eerste = ", ".join(self.plekken[:_MEESTE]) + (" …" if len(self.plekken) > _MEESTE else "")
        return f"{self.waar} ({eerste}): {aantal} {'tekst' if aantal == 1 else 'teksten'}"


def gemist(plan: Plan, geplaatst: Iterable[str], secties: Iterable[str], woorden: Iterable[str]) -> tuple[Gemist, ...]:
    """Return what is not in a document, in the order of the plan.

    `geplaatst` are the paths that the template placed itself. What else there may be is looked for in what whole
    `secties` say, and names, which a person brings along, in all `woorden`.
    """
    er_wel, in_secties = {*geplaatst}, "|".join(map(_kaal, secties))
    overal = "|".join((in_secties, *map(_kaal, woorden)))
    groepen: dict[str, list[str]] = {}
    for pad, tekst in teksten(plan):
        waar = overal if pad.startswith(_NAMEN) else in_secties
        if pad not in er_wel and _telt(pad) and not _staat_in(tekst, waar):
            groepen.setdefault(_groep(pad), []).append(pad)
    return tuple(Gemist(groep, tuple(paden), tuple(_plekken(paden))) for groep, paden in groepen.items())


def _staat_in(tekst: str, waar: str) -> bool:
    """Return whether words are there; only a list reads differently from how it was written."""
    return bool(waar) and (_kaal(tekst) in waar or ("\n" in tekst and _kaal(onopgemaakt(tekst)) in waar))


def _telt(pad: str) -> bool:
    """Return whether a text is for people to read: no id and no choice from a list."""
    namen = [stap for stap in stappen(pad) if isinstance(stap, str)]
    if namen[0] in _NIET or namen[-1] in _NIET_VELD or "figuur" in namen:
        return False
    model: type[Onderdeel] = Plan
    for naam in namen[:-1]:
        model = velden(model)[naam].model or model
    soort = velden_van(model).get(namen[-1])
    return soort is not None and not soort.keuzes


def _kaal(tekst: str) -> str:
    return _GEEN_LETTER.sub("", tekst.casefold())


def _groep(pad: str) -> str:
    titels = _titels(pad)
    diepte = 1 if titels[0][1] else 2
    return " › ".join(titel for titel, _ in titels[:diepte])


def _plekken(paden: list[str]) -> Iterator[str]:
    """Yield where in a group something is missing: the number of the item, or the field."""
    gezien: dict[str, None] = {}
    for pad in paden:
        titels = _titels(pad)
        gezien.setdefault(next((nummer for _, nummer in titels if nummer), titels[-1][0]))
    yield from gezien


def _titels(pad: str) -> list[tuple[str, str]]:
    """Return the title of every field on a path, with the number of its item."""
    titels: list[tuple[str, str]] = []
    model: type[Onderdeel] = Plan
    for stap in stappen(pad):
        if isinstance(stap, int):
            titels[-1] = (titels[-1][0], str(stap + 1))
            continue
        veld = velden(model)[stap]
        titels.append((veld.titel, ""))
        model = veld.model or model
    return titels
