"""Plain words that fit in the place of jargon as they stand, and the explanation that can be put behind it."""

from __future__ import annotations

from collections.abc import Mapping

from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer

# With a noun the gender stays (de hulp, het gesprek), so that `de`, `het`, `dit` and `een goed` stay right.
_ZELFDE_PLEK: Mapping[str, tuple[str, ...]] = {
    "behandelplan": ("plan van de behandeling",),
    "beschermende factoren": ("dingen die helpen",),
    "complicerende factoren": ("dingen die het moeilijker maken",),
    "familieberaad": ("gesprek met familie en vrienden",),
    "gezien het feit dat": ("omdat",),
    "handelingsplan": ("plan van wat er gebeurt",),
    "hulpverlening": ("hulp",),
    "hulpverleningsplan": ("plan van de hulp",),
    "MDO": ("gesprek met alle hulpverleners samen",),
    "multidisciplinair overleg": ("gesprek met alle hulpverleners samen",),
    "netwerkberaad": ("gesprek met familie en vrienden",),
    "plan van aanpak": ("plan",),
    "risicofactoren": ("dingen die gevaar geven",),
    "rondetafeloverleg": ("gesprek aan tafel met het gezin en alle hulpverleners",),
    "RTO": ("gesprek aan tafel met het gezin en alle hulpverleners",),
    "schuldhulpverlening": ("hulp bij schulden",),
    "SHV": ("hulp bij schulden",),
    "signaleert": ("ziet", "merkt"),
    "steunfiguren": ("mensen die helpen",),
    "stressoren": ("dingen waardoor het moeilijker wordt",),
    "transitie": ("overgang",),
    "triggers": ("dingen waardoor het moeilijker wordt",),
    "uitvoerdersoverleg": ("gesprek van het gezin met iedereen die helpt",),
    "UVO": ("gesprek van het gezin met iedereen die helpt",),
    "zorgplan": ("plan van de zorg",),
}
_VOORZETSELS: Mapping[str, tuple[str, ...]] = {
    "aangaande": ("over",),
    "conform": ("volgens",),
    "m.b.t.": ("over", "bij"),
    "met betrekking tot": ("over", "bij"),
    "middels": ("met", "door"),
    "omtrent": ("over",),
    "ten aanzien van": ("over", "bij"),
}
_NA_VOORZETSEL = r"\s+(?:de|het|een|dit|dat|deze|die|zijn|haar|hun|mijn|ons|onze|elke?|alle|[A-Z])(?:\b|(?<=[A-Z]))"
_OPDRACHT = r"(?:;|, of: |\bliever\b|^(?:noem|laat dit|gebruik|schrijf)\b)"
_HAAKJE = r"\s*\("


def gewone_woorden(treffer: Treffer, text: str) -> tuple[str, ...]:
    """Return the plain words that may stand where the found word stands, without any other change to the sentence.

    Only what the word list itself advises counts: an organisation that advises something else is followed.
    """
    gevonden = _ZELFDE_PLEK.get(treffer.woord, ())
    if patroon(_NA_VOORZETSEL).match(text, treffer.eind):
        gevonden = _VOORZETSELS.get(treffer.woord, gevonden)
    advies = vouw(treffer.advies)
    return tuple(woord for woord in gevonden if vouw(woord) in advies)


def uitleg_erbij(treffer: Treffer, text: str) -> str:
    """Return the explanation of the found word as it can stand behind it in brackets, or nothing."""
    advies = treffer.advies
    if patroon(_OPDRACHT).search(vouw(advies)) or "(" in advies or patroon(_HAAKJE).match(text, treffer.eind):
        return ""
    return f" ({advies})"
