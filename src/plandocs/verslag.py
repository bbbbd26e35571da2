"""From the outcome of a check to the printable quality report, without what may be in no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plandocs.blocks import Document
from plandocs.documents.kwaliteitsverslag import Criterium, Opzij, Punt, Verslag, kwaliteitsverslag
from plandocs.lezers import mag_zien, zicht
from plandocs.plan import Plan
from plandocs.plan.paden import houders, in_woorden
from plandocs.plan.personen import Contact, Huishouden
from plandocs.plan.veilig_verder_plan import Noodgeval
from plandocs.plan.walk import onderdelen
from plandocs.rules import RULES, Beoordeling, Finding, Overwogen, Rule, beoordeel
from plandocs.rules.bronnen import BRONNEN
from plandocs.taal.letters import vouw

NIEMAND: frozenset[str] = frozenset()
NIET_HIER = "Dit gaat over iets wat in geen document mag staan."
KIJK_ZELF = "Kijk in het plan zelf, met: plandocs check."
_GEHEIME_VELDEN = ("codewoord", "bsn")


def stel_verslag_op(plan: Plan, vandaag: date) -> Document:
    """Check a plan and return the quality report for the internal reader."""
    return kwaliteitsverslag(zicht(plan, "intern"), maak_verslag(plan, beoordeel(plan, vandaag), vandaag))


def maak_verslag(plan: Plan, oordeel: Beoordeling, vandaag: date) -> Verslag:
    """Return the outcome of a check as the report shows it."""
    zeef = Zeef(plan, tuple(_geheimen(plan)))
    soorten = {soort for _, deel in onderdelen(plan) for soort in type(deel).__mro__}
    regels = [regel for regel in RULES.values() if plan.kop.profiel in regel.profielen]
    bronnen = dict.fromkeys(regel.bron for regel in regels)
    return Verslag(
        vandaag,
        tuple(_criterium(regel, oordeel, zeef, geldt=regel.op in soorten) for regel in regels),
        tuple((bron, BRONNEN[bron]) for bron in bronnen),
    )


def _criterium(regel: Rule, oordeel: Beoordeling, zeef: Zeef, *, geldt: bool) -> Criterium:
    punten = tuple(zeef.punt(een) for een in oordeel.open if een.rule == regel.code)
    opzij = tuple(zeef.opzij(een) for een in oordeel.overwogen if een.finding.rule == regel.code)
    return Criterium(regel.code, regel.titel, regel.deel, regel.bron, geldt, punten, opzij)


@dataclass(frozen=True, slots=True)
class Zeef:
    """Puts findings in words for the report, and leaves out what is hidden from every document."""

    plan: Plan
    geheimen: tuple[re.Pattern[str], ...]

    def punt(self, finding: Finding) -> Punt:
        """Return an open finding, in general words when it is about something hidden."""
        plek = in_woorden(self.plan, finding.path)
        if self._verborgen(finding.path, finding.message, finding.suggestion):
            return Punt(finding.severity, plek, "", NIET_HIER, KIJK_ZELF)
        return Punt(finding.severity, plek, finding.path, finding.message, finding.suggestion)

    def opzij(self, een: Overwogen) -> Opzij:
        """Return an overruled finding, in general words when it is about something hidden."""
        finding, afwijking = een.finding, een.afwijking
        tekst, reden = finding.message, afwijking.reden
        if self._verborgen(finding.path, tekst, reden):
            tekst, reden = NIET_HIER, KIJK_ZELF
        plek = in_woorden(self.plan, finding.path)
        return Opzij(plek, finding.path, tekst, reden, afwijking.door, afwijking.datum)

    def _verborgen(self, pad: str, *teksten: str) -> bool:
        if pad.rsplit(".", 1)[-1] in _GEHEIME_VELDEN:
            return True
        if any(not mag_zien(deel, "intern", NIEMAND) or _is_geheim(deel, pad) for deel in houders(self.plan, pad)):
            return True
        return any(geheim.search(vouw(tekst)) for geheim in self.geheimen for tekst in teksten)


def _is_geheim(deel: object, pad: str) -> bool:
    match deel:
        case Contact(geheim=True):
            return True
        case Huishouden(geheim=True):
            return pad.endswith(".adres")
        case _:
            return False


def _geheimen(plan: Plan) -> Iterator[re.Pattern[str]]:
    for woorden in _geheime_woorden(plan):
        if woorden:
            yield re.compile(rf"(?<!\w){re.escape(vouw(woorden).strip())}(?!\w)")


def _geheime_woorden(plan: Plan) -> Iterator[str | None]:
    """Yield the words that may be in no document; of an address the street with its number as well."""
    yield from (persoon.bsn for persoon in plan.personen)
    for _, deel in onderdelen(plan):
        match deel:
            case Noodgeval():
                yield deel.codewoord
            case Contact(geheim=True):
                yield from (deel.telefoon, deel.email, *_adres(deel.adres))
            case Huishouden(geheim=True):
                yield from _adres(deel.adres)
            case _:
                pass


def _adres(adres: str | None) -> tuple[str, ...]:
    return (adres, adres.split(",")[0]) if adres else ()
