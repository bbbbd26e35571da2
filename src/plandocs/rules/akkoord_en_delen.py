"""Rules on agreement and sharing: who agrees, who gave consent, and for what."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.beheer import Delen
from plandocs.plan.gezinsplan import Accordering
from plandocs.plan.personen import Persoon
from plandocs.rules.kernel import Ernst, Melding, Plek, rule
from plandocs.rules.mensen import aan_het_begin, heeft_gezag, leeftijd, leeftijd_van, namen, vind

DEEL = "Akkoord en delen"
ZELF_MEEBESLISSEN = 12
ZELF_BESLISSEN = 16
_NA_HET_OVERLEG = {"besproken", "vastgesteld", "in_uitvoering", "geevalueerd", "afgesloten"}


@rule(
    "OP-001",
    op=Plan,
    titel="Akkoord of een ander standpunt",
    deel=DEEL,
    bron="JVV",
    ernst="fout",
    slecht={"akkoord[1]": None},
    goed={
        "akkoord[1].standpunt": "niet_akkoord",
        "akkoord[1].toelichting": "Ik vind de eerste afspraak te lang duren.",
    },
)
def akkoord(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Van ieder die in het plan iets te zeggen heeft, staat er of die akkoord is, niet akkoord, of het plan alleen
    heeft gezien. Wie het er niet mee eens is, mag dat in eigen woorden laten opschrijven; het plan gaat dan toch
    door, maar niemand kan later zeggen dat die stem er niet was."""
    if plan.kop.status not in _NA_HET_OVERLEG:
        return
    ernst: Ernst = "let op" if plan.kop.status == "besproken" else "fout"
    bekend = {een.wie for een in plan.akkoord}
    mist = [persoon for persoon in _partijen(plek) if persoon.id not in bekend]
    if mist:
        yield Melding(
            plek.bij("akkoord"),
            f"Er staat nog niet wat {namen(mist)} van het plan {'vindt' if len(mist) == 1 else 'vinden'}.",
            "Vraag het en schrijf het op: akkoord, niet akkoord of gezien. Bijvoorbeeld: Bart: niet akkoord met "
            "afspraak 1, “te lang”.",
            ernst,
        )
    for nummer, een in enumerate(plan.akkoord):
        yield from _gaten(een, plek.bij("akkoord", nummer), ernst)


def _partijen(plek: Plek) -> Iterator[Persoon]:
    regie = plek.plan.regie.wie if plek.plan.regie else None
    for persoon in plek.plan.personen:
        jaren = leeftijd_van(persoon, plek.vandaag)
        kind = persoon.is_kind and (jaren is None or jaren < ZELF_MEEBESLISSEN)
        if persoon.id == regie or (persoon.in_gezin and not kind):
            yield persoon


def _gaten(een: Accordering, pad: str, ernst: Ernst) -> Iterator[Melding]:
    if een.vorm in ("geweigerd", "niet_bereikt"):
        if not een.toelichting:
            yield Melding(
                f"{pad}.toelichting",
                "Er staat niet waarom het akkoord er niet is.",
                "Schrijf wat er is gedaan en wat diegene zei. Bijvoorbeeld: drie keer gebeld, geen antwoord.",
                ernst,
            )
        return
    if een.standpunt is None:
        yield Melding(
            f"{pad}.standpunt",
            "Er staat niet of diegene akkoord is.",
            "Kies akkoord, niet akkoord of gezien.",
            ernst,
        )
    if een.standpunt == "niet_akkoord" and not een.toelichting:
        yield Melding(
            f"{pad}.toelichting",
            "Er staat niet waarmee diegene het niet eens is.",
            "Schrijf het op in eigen woorden. Bijvoorbeeld: “Ik vind afspraak 1 te lang duren.”",
            ernst,
        )
    if een.standpunt and een.datum is None:
        yield Melding(
            f"{pad}.datum",
            "Er staat niet wanneer dit standpunt is gegeven.",
            "Vul de datum in, bijvoorbeeld: 16 november 2026.",
            ernst,
        )


@rule(
    "OP-002",
    op=Delen,
    titel="Toestemming van de juiste mensen",
    deel=DEEL,
    bron="Toestemming",
    ernst="fout",
    slecht={"personen[0].geboortedatum": "2013-05-02"},
    goed={
        "personen[0].geboortedatum": "2010-05-02",
        "delen[0].toestemming_van": ["tess"],
    },
)
def toestemming(delen: Delen, plek: Plek) -> Iterator[Melding]:
    """Tot 12 jaar geeft een ouder met gezag toestemming, van 12 tot en met 15 jaar het kind én een ouder met gezag,
    en vanaf 16 jaar de jongere zelf. Een volwassene beslist over de eigen gegevens. Delen zonder de juiste
    toestemming schaadt het vertrouwen, en mag alleen als de wet of de veiligheid het vraagt."""
    if delen.grondslag != "toestemming" or delen.ingetrokken:
        return
    if not delen.over:
        yield Melding(
            plek.bij("over"),
            "Er staat niet over wie de gedeelde informatie gaat.",
            "Kies de personen. Dan is te zien wie toestemming moet geven.",
        )
    for id in delen.over:
        persoon = vind(plek.plan, id)
        if persoon is not None:
            yield from _toestemming_voor(persoon, delen, plek)
    if delen.geldig_tot and delen.geldig_tot < plek.vandaag and plek.plan.kop.status != "afgesloten":
        yield Melding(
            plek.bij("geldig_tot"),
            "Deze toestemming is verlopen.",
            "Vraag of het delen nog nodig is. Zo ja, vraag opnieuw toestemming en vul de nieuwe datum in.",
            "let op",
        )


def _toestemming_voor(persoon: Persoon, delen: Delen, plek: Plek) -> Iterator[Melding]:
    jaren = _jaren(persoon, delen, plek)
    if jaren is None:
        return
    if jaren >= ZELF_MEEBESLISSEN and persoon.id not in delen.toestemming_van:
        yield Melding(
            plek.bij("toestemming_van"),
            f"{aan_het_begin(persoon.naam)} gaf zelf nog geen toestemming.",
            f"Leg aan {persoon.naam} uit wat met wie wordt gedeeld en waarom, en schrijf op of dat mag. Kan of mag het "
            "niet, maar is delen nodig voor de veiligheid? Kies dan die grond en leg het uit.",
        )
    gezag = [een for een in plek.plan.personen if heeft_gezag(een)]
    if jaren < ZELF_BESLISSEN and gezag and not any(een.id in delen.toestemming_van for een in gezag):
        yield Melding(
            plek.bij("toestemming_van"),
            f"Voor {persoon.naam} gaf nog niemand met gezag toestemming.",
            f"Vraag het aan wie het gezag heeft: {namen(gezag)}.",
        )


def _jaren(persoon: Persoon, delen: Delen, plek: Plek) -> int | None:
    """Return the age at the consent; adults without a date of birth are old enough, children are not judged."""
    if persoon.rol == "ongeboren_kind":
        return 0
    if persoon.geboortedatum is None:
        return None if persoon.is_kind else ZELF_BESLISSEN
    return leeftijd(persoon.geboortedatum, delen.datum or plek.vandaag)
