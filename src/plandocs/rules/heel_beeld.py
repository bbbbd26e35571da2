"""Rules on the whole picture: the network, every voice, every area of life, and the version."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.kop import Kop
from plandocs.plan.ondersteuningsplan import LEVENSGEBIEDEN, Ondersteuningsplan
from plandocs.plan.personen import Persoon
from plandocs.rules.basis import DEEL
from plandocs.rules.geschreven import stemmen
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import aan_het_begin, leeftijd_van, vind
from plandocs.taal.zinnen import opsomming

PRAAT_NOG_NIET = 2
GENOEG_NETWERK = 2
_STATUSSEN = ("concept", "besproken", "vastgesteld", "in_uitvoering", "geevalueerd", "afgesloten")


@rule(
    "ALG-004",
    op=Plan,
    titel="Het netwerk in beeld",
    deel=DEEL,
    bron="TSD",
    ernst="let op",
    slecht={"netwerk": None, "personen[4].rol": "professional", "personen[5].rol": "professional"},
    goed={"netwerk": None},
)
def netwerk(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Familie, vrienden en buren blijven als de hulp stopt. Met één helper valt alles weg als die ziek is; daarom
    vraagt deze regel om twee mensen (een eigen grens), of om een reden en een dag waarop het opnieuw ter sprake
    komt."""
    mensen = {persoon.id for persoon in plan.personen if persoon.rol == "netwerklid"}
    leden = plan.netwerk.leden if plan.netwerk else ()
    mensen |= {lid.wie for lid in leden if (wie := vind(plan, lid.wie)) and wie.rol != "professional"}
    if len(mensen) >= GENOEG_NETWERK:
        return
    if plan.netwerk is None or not plan.netwerk.waarom_klein:
        yield Melding(
            plek.bij("netwerk", "leden") if plan.netwerk else plek.bij("netwerk"),
            f"Er {'staat één persoon' if mensen else 'staat niemand'} uit het eigen netwerk in het plan.",
            "Vraag door: wie past er weleens op, wie belt het gezin als eerste? Bijvoorbeeld oma Ria en buurvrouw "
            "Els. Wil het gezin dat nu niet, schrijf dan waarom en wanneer het opnieuw ter sprake komt.",
        )
    elif plan.netwerk.opnieuw_bespreken is None:
        yield Melding(
            plek.bij("netwerk", "opnieuw_bespreken"),
            "Er staat niet wanneer het netwerk opnieuw ter sprake komt.",
            "Vul een datum in, bijvoorbeeld de datum van het volgende overleg.",
        )


@rule(
    "ALG-005",
    op=Plan,
    titel="Iedere stem gehoord",
    deel=DEEL,
    bron="IVRK",
    ernst="fout",
    slecht={"kindgesprekken[1]": None},
    goed={
        "kindgesprekken[1]": None,
        "ondersteuningsplan.niet_gehoord[0]": {
            "wie": "jip",
            "reden": "Jip was ziek op de dag van het gesprek.",
            "datum": "2026-11-13",
            "alsnog_op": "2026-11-27",
        },
    },
)
def iedere_stem(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Ieder kind en ieder gezinslid heeft het recht om zelf te vertellen hoe het is. Een plan over iemand die niet
    is gehoord, mist wat diegene ziet en nodig heeft. Kon het nog niet, dan staat erbij waarom en wanneer wel."""
    gehoord, verteld_over = stemmen(plan)
    reden = {een.wie: (nummer, een) for nummer, een in enumerate(plan.ondersteuningsplan.niet_gehoord)}
    for nummer, persoon in enumerate(plan.personen):
        if not persoon.in_gezin or persoon.rol == "ongeboren_kind" or persoon.id in gehoord:
            continue
        jaren = leeftijd_van(persoon, plek.vandaag)
        jong = jaren is not None and jaren < PRAAT_NOG_NIET
        if jong and persoon.id in verteld_over:
            continue
        if persoon.id not in reden:
            yield _niet_gehoord(persoon, plek.bij("personen", nummer), jong)
            continue
        plaats, uitleg = reden[persoon.id]
        if uitleg.alsnog_op is None or uitleg.alsnog_op < plek.vandaag:
            yield Melding(
                plek.bij("ondersteuningsplan", "niet_gehoord", plaats, "alsnog_op"),
                f"{aan_het_begin(persoon.naam)} is nog niet gehoord en er staat geen dag waarop dat alsnog gebeurt."
                if uitleg.alsnog_op is None
                else f"{aan_het_begin(persoon.naam)} zou inmiddels gehoord zijn, maar staat nog niet in het plan.",
                f"Plan een gesprek met {persoon.naam} en vul de datum in.",
            )


def _niet_gehoord(persoon: Persoon, pad: str, jong: bool) -> Melding:
    if jong:
        return Melding(
            pad,
            f"Nergens staat hoe het met {persoon.naam} gaat.",
            "Een baby vertelt het met gedrag. Schrijf wie wat zag, bijvoorbeeld: Sanne ziet dat Mila goed drinkt.",
        )
    return Melding(
        pad,
        f"{aan_het_begin(persoon.naam)} komt in het plan nergens zelf aan het woord.",
        f"Praat met {persoon.naam} en schrijf de woorden letterlijk op, met de datum. Kan het nog niet? Schrijf "
        "dan bij ‘nog niet gehoord’ waarom, en wanneer het alsnog gebeurt.",
    )


@rule(
    "ALG-006",
    op=Ondersteuningsplan,
    titel="Alle levensgebieden besproken",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    profielen=("volledig", "jvv"),
    slecht={"ondersteuningsplan.levensgebieden[4].antwoord": "niet_besproken"},
    goed={"ondersteuningsplan.levensgebieden[4].antwoord": "geen"},
)
def levensgebieden(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """Wie alleen over de eerste zorg praat, mist wat erachter zit: schulden, slecht slapen, een zieke opa. Daarom
    komt elk gebied een keer ter sprake, ook als het antwoord is dat er niets speelt."""
    wat = "Vraag ernaar en vul in wat er gezegd is, of kies ‘geen’. Bijvoorbeeld: geld, besproken op 12 februari, geen."
    for nummer, gebied in enumerate(deel.levensgebieden):
        if gebied.antwoord == "niet_besproken":
            yield Melding(
                plek.bij("levensgebieden", nummer, "antwoord"),
                f"Het gebied ‘{LEVENSGEBIEDEN[gebied.gebied]}’ is nog niet besproken.",
                wat,
            )
    genoemd = {gebied.gebied for gebied in deel.levensgebieden}
    mist = [f"‘{titel}’" for gebied, titel in LEVENSGEBIEDEN.items() if gebied not in genoemd]
    if mist:
        yield Melding(plek.bij("levensgebieden"), f"Nog niet besproken: {opsomming(mist)}.", wat)


@rule(
    "ALG-007",
    op=Kop,
    titel="Versie en datum",
    deel=DEEL,
    bron="TIMM",
    ernst="fout",
    slecht={"kop.versies[1]": None},
    goed={"kop.organisatie": None},
)
def versie_en_datum(kop: Kop, plek: Plek) -> Iterator[Melding]:
    """Een plan groeit. Zonder datum, schrijver en een regel over wat er anders is, werkt de een met het plan van
    vorig jaar en de ander met dat van gisteren."""
    for veld, naam in (("opgesteld", "de datum van deze versie"), ("opsteller", "wie dit plan schreef")):
        if getattr(kop, veld) is None:
            yield Melding(plek.bij(veld), f"Er staat niet bij: {naam}.", "Vul dit in bij de kop van het plan.")
    for veld in ("besproken", "vastgesteld"):
        if _STATUSSEN.index(kop.status) >= _STATUSSEN.index(veld):
            yield from _gebeurd(kop, veld, plek)
    if kop.versie > 1 and all(versie.versie != kop.versie for versie in kop.versies):
        yield Melding(
            plek.bij("versies"),
            f"Er staat niet wat er in versie {kop.versie} is veranderd.",
            "Schrijf op wat er anders is en waarom, bijvoorbeeld: afspraak 2 en 5 zijn aangepast na het overleg.",
        )


def _gebeurd(kop: Kop, veld: str, plek: Plek) -> Iterator[Melding]:
    datum = getattr(kop, veld)
    if datum is None:
        yield Melding(
            plek.bij(veld),
            f"Er staat niet wanneer het plan is {veld}.",
            "Vul de datum in, of kies een status die past bij hoe ver het plan is.",
        )
    elif datum > plek.vandaag:
        yield Melding(
            plek.bij(veld),
            f"Volgens de status is het plan al {veld}, maar de datum ligt in de toekomst.",
            "Verbeter de datum, of kies een status die past bij hoe ver het plan is.",
        )
