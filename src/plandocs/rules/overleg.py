"""Rules on the meetings of the family with everybody who helps: what was said, and how often they meet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from plandocs.plan.gezinsplan import Gezinsplan, Uitvoerdersoverleg
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden
from plandocs.taal.datums import schrijf_datum
from plandocs.taal.zinnen import opsomming

DEEL = "Gezinsplan"
UITVOEREN = "ondersteunen_volgen"
LANGSTE_PAUZE = timedelta(weeks=8)
TIJD_VOOR_AKKOORD = timedelta(days=14)


def _geweest(deel: Gezinsplan, plek: Plek) -> list[tuple[int, Uitvoerdersoverleg]]:
    """Return the meetings that have taken place, the newest last."""
    nummers = [(nummer, een) for nummer, een in enumerate(deel.uitvoerdersoverleggen) if een.datum <= plek.vandaag]
    return sorted(nummers, key=lambda paar: paar[1].datum)


@rule(
    "JV-001",
    op=Gezinsplan,
    titel="Verslag van het overleg compleet",
    deel=DEEL,
    bron="JVV",
    ernst="fout",
    slecht={"gezinsplan.uitvoerdersoverleggen[0].voortgang": []},
    goed={"gezinsplan.uitvoerdersoverleggen[0].besluiten": []},
)
def verslag_compleet(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Een overleg waarvan niemand meer weet wie er waren en wat er lukte, moet over. Met de voortgang per doel, en met
    wie het daarmee eens is, kan ook wie er niet bij was verder."""
    geweest = _geweest(deel, plek)
    for nummer, overleg in geweest:
        yield from _wat_mist(overleg, plek.bij("uitvoerdersoverleggen", nummer), plek)
    if geweest and geweest[-1][1].voortgang:
        yield from _overgeslagen_doelen(geweest[-1][1], plek.bij("uitvoerdersoverleggen", geweest[-1][0]), plek)


def _wat_mist(overleg: Uitvoerdersoverleg, pad: str, plek: Plek) -> Iterator[Melding]:
    if not overleg.deelnemers:
        yield Melding(
            f"{pad}.deelnemers",
            f"Er staat niet wie er waren op {schrijf_datum(overleg.datum)}.",
            met_bekenden("Wie waren erbij?", plek.plan),
        )
    if not overleg.voortgang:
        yield Melding(
            f"{pad}.voortgang",
            f"In het verslag van {schrijf_datum(overleg.datum)} staat niet hoe het per doel gaat.",
            "Schrijf per doel wat er lukte en wat niet. Bijvoorbeeld: doel 1, vijf van de zeven avonden gelukt.",
        )
    if not overleg.accordering:
        kort_geleden = plek.vandaag - overleg.datum <= TIJD_VOOR_AKKOORD
        yield Melding(
            f"{pad}.accordering",
            f"Er staat niet wie het eens is met het verslag van {schrijf_datum(overleg.datum)}.",
            "Leg het verslag voor en schrijf per persoon op: akkoord, niet akkoord of gezien.",
            "let op" if kort_geleden else None,
        )


def _overgeslagen_doelen(overleg: Uitvoerdersoverleg, pad: str, plek: Plek) -> Iterator[Melding]:
    besproken = {een.doel for een in overleg.voortgang}
    doelen = plek.plan.ondersteuningsplan.doelen
    mist = [
        f"‘{doel.id}’"
        for doel in doelen
        if doel.is_open and doel.id not in besproken and doel.start is not None and doel.start <= overleg.datum
    ]
    if mist:
        yield Melding(
            f"{pad}.voortgang",
            f"In het laatste overleg staat niets over: {opsomming(mist)}.",
            "Schrijf ook daar hoe het gaat, of zet het doel op ‘later’ of ‘behaald’.",
            "let op",
        )


@rule(
    "JV-002",
    op=Gezinsplan,
    titel="Overleg in een vast ritme",
    deel=DEEL,
    bron="JVV fasen",
    ernst="let op",
    slecht={
        "gezinsplan.uitvoerdersoverleggen[1]": None,
        "gezinsplan.uitvoerdersoverleggen[0].datum": "2026-09-20",
    },
    goed={
        "gezinsplan.uitvoerdersoverleggen[1]": None,
        "gezinsplan.uitvoerdersoverleggen[0].datum": "2026-10-05",
    },
)
def ritme(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """In fase 2 zien het gezin, het netwerk en de hulp elkaar om de vier tot acht weken. Duurt het langer, dan merkt
    niemand op tijd dat iets niet lukt. De bronnen noemen verschillende termijnen; acht weken is hier de grens."""
    if deel.fase != UITVOEREN or plek.plan.kop.status == "afgesloten":
        return
    geweest = _geweest(deel, plek)
    begin = max((stap.datum for stap in deel.faseovergangen if stap.naar == UITVOEREN), default=None)
    laatste = geweest[-1][1].datum if geweest else begin
    if laatste is None or plek.vandaag - laatste > LANGSTE_PAUZE:
        sinds = f"sinds {schrijf_datum(laatste)} " if laatste else ""
        yield Melding(
            plek.bij("uitvoerdersoverleggen"),
            f"Er is {sinds}geen uitvoerdersoverleg geweest.",
            "Prik een dag met het gezin, het netwerk en de hulp, en daarna elke zes weken.",
        )
    elif geweest and geweest[-1][1].volgend_overleg and geweest[-1][1].volgend_overleg - laatste > LANGSTE_PAUZE:
        yield Melding(
            plek.bij("uitvoerdersoverleggen", geweest[-1][0], "volgend_overleg"),
            "Het volgende overleg is meer dan acht weken later.",
            "Kies een eerdere dag, bijvoorbeeld zes weken na het vorige overleg.",
        )
