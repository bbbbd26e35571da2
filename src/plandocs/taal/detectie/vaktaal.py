"""Jargon and abbreviations, with plain words for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek

Versie = Literal["gezin", "kind"]

_SAMENSTELLING = (
    r"(?<!\w)[^\W\d_]{3,25}(?P<staart>problematiek|traject|trajecten|regulatie|interventie|indicatie|taxatie"
    r"|maatregel|inschatting|zelfredzaamheid|diagnostiek|perspectief|voorwaarden)(?!\w)"
)
_UITLEG = {
    "problematiek": "schrijf welke problemen", "traject": "hulp", "trajecten": "hulp", "regulatie": "rustig blijven",
    "interventie": "wat we doen", "indicatie": "toestemming voor hulp", "taxatie": "kijken hoe groot het is",
    "maatregel": "beslissing van de rechter", "inschatting": "kijken hoe groot het is",
    "zelfredzaamheid": "het zelf kunnen", "diagnostiek": "onderzoek", "perspectief": "hoe het later wordt",
    "voorwaarden": "wat er moet gebeuren",
}  # fmt: skip
_AFKORTING = r"(?<![\w.@/-])[A-Z][A-Za-z]{0,2}[A-Z]{1,4}(?![\w@-])"
_BEKEND = frozenset((
    "TV", "WC", "AH", "NS", "ID", "BSO", "USB", "DVD", "PC", "CV", "EHBO", "VMBO", "MBO", "HBO", "HAVO", "VWO",
    "GGD", "BV", "CD", "OK", "AC", "FC", "KNVB", "HEMA", "GPS",
))  # fmt: skip


def vaktaal(text: str, versie: Versie = "gezin") -> Oordeel:
    """Judge whether a reader needs a plainer word; an abbreviation that we do not know makes us unsure."""
    eerste = next(vakwoorden(text, versie), None)
    if eerste is not None:
        return Oordeel("problem", text[eerste.begin : eerste.eind], f"In gewone taal: {eerste.advies}.")
    for match in patroon(_AFKORTING).finditer(zonder_aanhalingen(text)):
        if match[0].upper() not in _BEKEND:
            return Oordeel("unsure", match[0], "Schrijf voluit wat deze afkorting betekent.")
    return GOED


def vakwoorden(text: str, versie: Versie = "gezin") -> Iterator[Treffer]:
    """Yield the jargon of a text for one version: first the words of the list, then compounds by their last part."""
    gevonden = [treffer for treffer in zoek("vaktaal", text) if versie in treffer.soort.split("+")]
    yield from gevonden
    if any(staart in vouw(text) for staart in _UITLEG):
        for match in patroon(_SAMENSTELLING).finditer(vouw(zonder_aanhalingen(text))):
            if not any(treffer.begin <= match.start() < treffer.eind for treffer in gevonden):
                yield Treffer(match[0], "gezin+kind", _UITLEG[match["staart"]], *match.span())
