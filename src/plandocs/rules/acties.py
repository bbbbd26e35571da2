"""Rules on actions: who does what, and when."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import Actie
from plandocs.plan.personen import Persoon
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import aan_het_begin, met_bekenden, vind
from plandocs.rules.uit_de_tekst import begrepen, in_tekst, kies_wie, zet_wanneer
from plandocs.rules.voorstel import Voorstel, zet
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import anoniem, zwak_werkwoord
from plandocs.taal.zinnen import opsomming

DEEL = "Doelen en acties"
_EEN_MENS = ("men", "iemand", "het netwerk")


def _speelt(actie: Actie) -> bool:
    return actie.status in ("open", "bezig")


@rule(
    "DO-005",
    op=Actie,
    titel="Wie doet het",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"ondersteuningsplan.doelen[2].acties[0].wie": []},
    goed={"ondersteuningsplan.doelen[2].acties[0].wie": ["ruud", "kees"]},
    biedt="de mensen kiezen die de tekst noemt",
)
def wie(actie: Actie, plek: Plek) -> Iterator[Melding]:
    """Wat van iedereen is, doet niemand. Met een naam erbij weet diegene het, en weten de anderen wie ze kunnen
    vragen hoe het ging."""
    if actie.status == "gestopt" or actie.wie:
        return
    genoemd = opsomming(in_tekst(actie.wat, plek.plan).wie)
    if genoemd:
        yield Melding(
            plek.bij("wie"),
            f"De tekst noemt {genoemd}, maar bij ‘wie’ is niemand gekozen.",
            met_bekenden(f"Doet {genoemd} dit? Kies dan die naam.", plek.plan, tekst=actie.wat),
            voorstellen=kies_wie(actie.wat, plek.plan, plek.bij("wie")),
        )
        return
    yield Melding(
        plek.bij("wie"),
        "Er staat niet wie dit doet.",
        met_bekenden("Wie doet dit? Kies een persoon.", plek.plan, tekst=actie.wat),
    )


@rule(
    "DO-006",
    op=Actie,
    titel="Wanneer",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"ondersteuningsplan.doelen[2].acties[0].wanneer": "zo snel mogelijk"},
    goed={"ondersteuningsplan.doelen[2].acties[0].wanneer": "elke dinsdag vanaf 10 maart"},
    biedt="het moment overnemen dat de tekst noemt, of het schrijven in woorden die te begrijpen zijn",
)
def wanneer(actie: Actie, plek: Plek) -> Iterator[Melding]:
    """‘Binnenkort’ kan morgen zijn of over een jaar. Met een dag, een termijn of een vast ritme weet iedereen wanneer
    het gebeurt, en vanaf wanneer je mag vragen waarom het nog niet is gebeurd."""
    if not _speelt(actie):
        return
    raad = "Noem een dag, een termijn of hoe vaak. Bijvoorbeeld: vóór 15 maart, of: elke dinsdag vanaf 10 maart."
    if actie.wanneer is None:
        yield _zonder_wanneer(actie, plek, raad)
    elif not actie.wanneer.is_concreet:
        pad = plek.bij("wanneer")
        zin = f"‘{actie.wanneer.woorden}’ zegt niet wanneer dit gebeurt."
        yield Melding(pad, zin, raad, voorstellen=begrepen(actie.wanneer, pad))


def _zonder_wanneer(actie: Actie, plek: Plek, raad: str) -> Melding:
    genoemd = in_tekst(actie.wat, plek.plan).wanneer
    if not genoemd:
        return Melding(plek.bij("wanneer"), "Er staat niet wanneer dit gebeurt.", raad)
    return Melding(
        plek.bij("wanneer"),
        f"In de tekst staat ‘{genoemd}’, maar ‘wanneer’ is leeg.",
        f"Zet ‘{genoemd}’ bij ‘wanneer’. Dan komt het op de juiste plek in elk document.",
        "tip",
        zet_wanneer(actie.wat, plek.plan, plek.bij("wanneer")),
    )


@rule(
    "DO-007",
    op=Actie,
    titel="Een sterk werkwoord",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.doelen[3].acties[0].wat": "Femke gaat werken aan structuur."},
    goed={"ondersteuningsplan.doelen[3].acties[0].wat": "Femke werkt aan rust: zij leest Tess elke avond voor."},
)
def sterk_werkwoord(actie: Actie, plek: Plek) -> Iterator[Melding]:
    """Werken aan, proberen en aandacht hebben kun je niet zien. Een handeling die een ander kan zien of horen, kun je
    afspreken, oefenen en afvinken."""
    if not _speelt(actie):
        return
    oordeel = zwak_werkwoord(actie.wat)
    if oordeel.is_probleem:
        yield Melding(
            plek.bij("wat"),
            f"Met ‘{oordeel.woord}’ is nog niet te zien wat iemand doet.",
            "Schrijf wat je diegene ziet doen. Niet: moeder gaat werken aan structuur. Wel: Sanne leest Daan elke "
            "avond om 19.00 uur voor en doet om 19.30 uur het licht uit.",
        )


@rule(
    "DO-008",
    op=Actie,
    titel="Een mens, geen groep",
    deel=DEEL,
    bron="TSD",
    ernst="let op",
    slecht={"ondersteuningsplan.doelen[1].acties[0].wat": "Het netwerk springt bij."},
    goed={"ondersteuningsplan.doelen[1].acties[0].wat": "Oom Kees haalt de kinderen op en brengt ze naar Ruud."},
    biedt="de naam van wie gekozen is, in plaats van ‘men’, ‘iemand’ of ‘het netwerk’",
)
def geen_groep(actie: Actie, plek: Plek) -> Iterator[Melding]:
    """Een netwerk of een wijkteam belt niet en haalt niemand op; dat doet een mens. Zonder naam denkt iedereen dat
    een ander het doet."""
    if not _speelt(actie):
        return
    raad = met_bekenden("Noem wie van hen het doet.", plek.plan, behalve=actie.wie)
    groepen = [
        (nummer, persoon)
        for nummer, id in enumerate(actie.wie)
        if (persoon := vind(plek.plan, id)) and _is_groep(persoon)
    ]
    for nummer, persoon in groepen:
        yield Melding(plek.bij("wie", nummer), f"‘{persoon.naam}’ is een groep, geen mens.", raad)
    if groepen:
        return
    oordeel = anoniem(actie.wat)
    # With two or more people chosen, `het gezin` only sums them up; without any, DO-005 already speaks.
    if oordeel.is_probleem and len(actie.wie) == 1 and not _heet_zo(plek.plan, oordeel.woord):
        zin = f"Hier staat ‘{oordeel.woord}’, en niet wie het doet."
        yield Melding(plek.bij("wat"), zin, raad, voorstellen=_noem(actie, oordeel.woord, plek))


def _noem(actie: Actie, woord: str, plek: Plek) -> tuple[Voorstel, ...]:
    """Propose the name of the one person that was chosen, where a sentence opens with a word for somebody."""
    persoon = vind(plek.plan, actie.wie[0])
    if persoon is None or vouw(woord) not in _EEN_MENS or not vouw(actie.wat).startswith(f"{vouw(woord)} "):
        return ()
    nieuw = aan_het_begin(persoon.naam) + actie.wat[len(woord) :]
    return (zet(f"Schrijf ‘{persoon.naam}’ in plaats van ‘{woord}’", plek.bij("wat"), nieuw),)


def _is_groep(persoon: Persoon) -> bool:
    if persoon.roepnaam and persoon.achternaam:
        return False
    if not (persoon.roepnaam or persoon.achternaam or persoon.aanspreeknaam):
        return persoon.organisatie is not None and not persoon.functie
    oordeel = anoniem(persoon.naam)
    return oordeel.is_probleem and oordeel.woord == persoon.naam


def _heet_zo(plan: Plan, woord: str) -> bool:
    return any(persoon.naam == woord for persoon in plan.personen)
