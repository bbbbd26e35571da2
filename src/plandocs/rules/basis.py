"""Rules on the base of the plan: whom it is about, why it is there, and who leads."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import Ondersteuningsplan
from plandocs.plan.personen import Persoon
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import is_bereikbaar, leeftijd_van, met_bekenden, vind

DEEL = "Basis"
MEERDERJARIG = 18


@rule(
    "ALG-001",
    op=Plan,
    titel="Kerngegevens compleet",
    deel=DEEL,
    bron="1G1P licht",
    ernst="fout",
    slecht={"personen[0].geboortedatum": None},
    goed={"personen[3].geboortedatum": None},
)
def kerngegevens(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Wie het plan leest, moet weten over wie het gaat, bij wie een kind woont, wie er mag beslissen en hoe het
    gezin te bereiken is. Zonder die gegevens belt iemand de verkeerde of wordt een ouder vergeten."""
    gezin = [(nummer, persoon) for nummer, persoon in enumerate(plan.personen) if persoon.in_gezin]
    if not gezin:
        yield Melding(
            plek.bij("personen"),
            "Er staat nog niemand uit het gezin in het plan.",
            "Voeg ieder gezinslid toe met naam, rol en huishouden, bijvoorbeeld: Sanne Bakker, moeder, bij mama.",
        )
        return
    for nummer, persoon in gezin:
        yield from _gegevens(persoon, nummer, plek)
    if not any(is_bereikbaar(persoon) for _, persoon in gezin if not persoon.is_kind):
        yield Melding(
            plek.bij("personen", gezin[0][0], "contact"),
            "Van niemand uit het gezin staat hier een telefoonnummer of e-mailadres.",
            "Schrijf bij ten minste één volwassene hoe die te bereiken is, bijvoorbeeld: 06-12345678.",
        )


def _gegevens(persoon: Persoon, nummer: int, plek: Plek) -> Iterator[Melding]:
    hier = ("personen", nummer)
    wie = persoon.naam
    if not (persoon.roepnaam or persoon.rol == "ongeboren_kind"):
        yield Melding(
            plek.bij(*hier, "roepnaam"),
            f"Van {wie} staat de roepnaam er niet bij.",
            "Schrijf de roepnaam op, bijvoorbeeld: Sanne.",
        )
    if persoon.rol == "jeugdige" and not persoon.geboortedatum:
        yield Melding(
            plek.bij(*hier, "geboortedatum"),
            f"De geboortedatum van {wie} staat er niet bij.",
            "Vul de geboortedatum in, bijvoorbeeld: 14 maart 2017.",
        )
    if persoon.rol == "ongeboren_kind" and not persoon.uitgerekend_op:
        yield Melding(
            plek.bij(*hier, "uitgerekend_op"),
            "Er staat niet wanneer de baby wordt verwacht.",
            "Vul de uitgerekende datum in, bijvoorbeeld: 3 mei 2027.",
        )
    if persoon.rol != "ongeboren_kind" and not persoon.huishouden:
        yield Melding(
            plek.bij(*hier, "huishouden"),
            f"Er staat niet waar {wie} woont.",
            "Kies het huishouden, bijvoorbeeld: bij-mama.",
        )
    if persoon.rol == "ouder" and persoon.gezag is None and _heeft_kinderen(plek):
        yield Melding(
            plek.bij(*hier, "gezag"),
            f"Er staat niet of {wie} het gezag heeft.",
            "Vul in: ja, nee, gedeeld of onbekend. Kijk bij twijfel in het gezagsregister.",
        )


def _heeft_kinderen(plek: Plek) -> bool:
    leeftijden = (leeftijd_van(kind, plek.vandaag) for kind in plek.plan.kinderen)
    return any(leeftijd is None or leeftijd < MEERDERJARIG for leeftijd in leeftijden)


@rule(
    "ALG-002",
    op=Ondersteuningsplan,
    titel="De aanleiding in eigen woorden",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"ondersteuningsplan.aanleiding[0].wie": "marloes"},
    goed={"ondersteuningsplan.aanleiding[0].wie": "tess"},
)
def aanleiding(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """Een plan begint bij wat het gezin zelf wil of waar het zelf mee zit. Staat er alleen de vraag van een
    verwijzer, dan is het plan van een ander en werkt het gezin er minder aan mee."""
    gezin = {persoon.id for persoon in plek.plan.gezinsleden}
    if any(uitspraak.wie in gezin for uitspraak in deel.aanleiding):
        return
    yield Melding(
        plek.bij("aanleiding"),
        "Niemand uit het gezin vertelt hier zelf waarom dit plan er is."
        if deel.aanleiding
        else "De aanleiding is nog niet ingevuld.",
        "Vraag wat de reden of vraag is en schrijf het antwoord letterlijk op, met wie het zegt. "
        "Bijvoorbeeld: Sanne: “Ik red het ’s avonds niet meer met Daan en de ruzies.”",
        "let op" if plek.plan.kop.profiel == "licht" else None,
    )


@rule(
    "ALG-003",
    op=Plan,
    titel="Eén regisseur",
    deel=DEEL,
    bron="TSD",
    ernst="fout",
    slecht={"regie.vervanger": None},
    goed={"regie.opschalen_naar": None},
)
def regisseur(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Als niet één mens de regie heeft, wacht iedereen op elkaar. Het gezin moet weten wie dat is, hoe die te
    bereiken is, wat die doet en mag beslissen, en wie het overneemt bij ziekte of vakantie."""
    if plan.regie is None:
        yield Melding(
            plek.bij("regie"),
            "Er staat niet wie de regie heeft.",
            "Kies één persoon, met taken, bevoegdheden en een vervanger. Bijvoorbeeld: Amir roept het overleg "
            "bijeen, mag naar de beschermtafel, en Iris vervangt hem.",
        )
        return
    yield from _bereikbaar(plan, plek)
    if not plan.regie.taken:
        yield Melding(
            plek.bij("regie", "taken"),
            "Er staat niet wat de regisseur doet.",
            "Schrijf de taken op, bijvoorbeeld: roept elke zes weken het overleg bijeen.",
        )
    if not plan.regie.bevoegdheden:
        yield Melding(
            plek.bij("regie", "bevoegdheden"),
            "Er staat niet wat de regisseur mag beslissen.",
            "Schrijf het op, bijvoorbeeld: mag het plan voorleggen aan de beschermtafel.",
        )
    if plan.regie.vervanger in (None, plan.regie.wie):
        yield Melding(
            plek.bij("regie", "vervanger"),
            "Er staat niet wie de regie overneemt als de regisseur er niet is.",
            met_bekenden(
                "Kies een andere persoon als vervanger en spreek af wanneer die het overneemt.",
                plan,
                behalve=(plan.regie.wie,),
            ),
        )


def _bereikbaar(plan: Plan, plek: Plek) -> Iterator[Melding]:
    persoon = vind(plan, plan.regie.wie if plan.regie else None)
    if persoon is None or not (persoon.roepnaam or persoon.achternaam):
        yield Melding(
            plek.bij("regie", "wie"),
            "De regie ligt niet bij een mens met een naam.",
            met_bekenden(
                "Kies één persoon, niet een team of organisatie.", plan, behalve=(persoon.id,) if persoon else ()
            ),
        )
    elif not is_bereikbaar(persoon):
        yield Melding(
            plek.bij("personen", plan.personen.index(persoon), "contact"),
            f"Er staat niet hoe {persoon.naam}, die de regie heeft, te bereiken is.",
            "Vul een telefoonnummer of e-mailadres in.",
        )
