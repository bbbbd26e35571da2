"""Rules on what becomes of goals and concerns: not too many at once, looked back on, and nothing forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.ondersteuningsplan import Doel, Evaluatie, Ondersteuningsplan, Zorg
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.taal.datums import schrijf_datum

DEEL = "Doelen en acties"
GENOEG_DOELEN = 5


@rule(
    "DO-009",
    op=Ondersteuningsplan,
    titel="Niet te veel doelen tegelijk",
    deel=DEEL,
    bron="Richtlijn doelen",
    ernst="tip",
    slecht={
        f"ondersteuningsplan.doelen[{nummer}]": {
            "id": f"extra-{nummer}",
            "tekst": "Tess zwemt elke zaterdag.",
            "evaluaties": [{"datum": "2026-12-14"}],
            "acties": [{"wie": ["femke"], "wat": "Femke brengt Tess naar zwemles.", "wanneer": "elke zaterdag"}],
        }
        for nummer in (4, 5)
    },
    goed={
        f"ondersteuningsplan.doelen[{nummer}]": {
            "id": f"extra-{nummer}",
            "tekst": "Tess zwemt elke zaterdag.",
            "status": "later",
        }
        for nummer in (4, 5)
    },
)
def aantal_doelen(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """Wie aan alles tegelijk werkt, raakt het overzicht kwijt. Een paar doelen die het gezin zelf belangrijk vindt,
    geven meer kans; de rest komt later. De grens van vijf is een eigen keuze."""
    aantal = sum(doel.is_open for doel in deel.doelen)
    if aantal > GENOEG_DOELEN:
        yield Melding(
            plek.bij("doelen"),
            f"Er zijn nu {aantal} doelen tegelijk.",
            "Kies samen welke doelen nu het belangrijkst zijn en geef de andere de status ‘later’. Bijvoorbeeld: nu "
            "drie doelen, na de zomer de andere twee.",
        )


@rule(
    "DO-010",
    op=Doel,
    titel="Doel wordt bekeken",
    deel=DEEL,
    bron="TSD",
    ernst="let op",
    slecht={"ondersteuningsplan.doelen[2].evaluaties": []},
    goed={
        "ondersteuningsplan.doelen[2].evaluaties[0]": {
            "datum": "2026-11-16",
            "resultaat": "Een 6 van Ruud: drie van de vier keer gelukt.",
        },
        "ondersteuningsplan.doelen[2].evaluaties[1]": {"datum": "2027-01-18"},
    },
)
def evaluatie(doel: Doel, plek: Plek) -> Iterator[Melding]:
    """Een doel waar niemand op terugkijkt, verdwijnt in de la. Een datum maakt dat het gezin en de hulp samen zien
    wat lukt en wat anders moet; wat eruit kwam hoort erbij, want daar gaat het plan op verder."""
    if not doel.is_open or plek.plan.kop.status == "afgesloten":
        return
    vergeten = [(nummer, een) for nummer, een in enumerate(doel.evaluaties) if _zonder_uitkomst(een, plek)]
    for nummer, een in vergeten:
        yield Melding(
            plek.bij("evaluaties", nummer, "resultaat"),
            f"Op {schrijf_datum(een.datum)} zou dit doel worden bekeken, maar er staat niet wat eruit kwam.",
            "Schrijf het op, bijvoorbeeld: een 6 van Sanne, vijf van de zeven avonden gelukt. Ging het niet door? "
            "Vul dan een nieuwe datum in.",
            "fout",
        )
    if not vergeten and all(een.datum < plek.vandaag for een in doel.evaluaties):
        yield Melding(
            plek.bij("evaluaties"),
            "Er staat niet wanneer dit doel wordt bekeken.",
            "Vul een datum in die nog komt, bijvoorbeeld die van het volgende overleg.",
        )


def _zonder_uitkomst(een: Evaluatie, plek: Plek) -> bool:
    return een.datum < plek.vandaag and not een.resultaat


@rule(
    "DO-011",
    op=Ondersteuningsplan,
    titel="Elke zorg krijgt een vervolg",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.doelen[3].zorgen": []},
    goed={
        "ondersteuningsplan.doelen[3].zorgen": [],
        "ondersteuningsplan.zorgen[0].status": "later",
        "ondersteuningsplan.zorgen[0].later_op": "2027-01-18",
        "ondersteuningsplan.zorgen[0].reden_later": "Eerst moet het thuis veilig zijn.",
    },
)
def zorg_met_vervolg(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """Een zorg die wordt opgeschreven en nergens terugkomt, is een zorg die blijft. Soms is wachten een goede keuze;
    dan staat erbij waarom, en wanneer de zorg wel aan bod komt. Deze regel is een eigen afleiding."""
    gekoppeld = {id for doel in deel.doelen if doel.status != "losgelaten" for id in doel.zorgen}
    vervangen = {zorg.correctie_van for zorg in deel.zorgen}
    for nummer, zorg in enumerate(deel.zorgen):
        if zorg.id is not None and zorg.id in gekoppeld | vervangen:
            continue
        if zorg.achterhaald_per is None or zorg.achterhaald_per > plek.vandaag:
            yield from _zonder_vervolg(zorg, nummer, plek)


def _zonder_vervolg(zorg: Zorg, nummer: int, plek: Plek) -> Iterator[Melding]:
    if zorg.status == "open":
        yield Melding(
            plek.bij("zorgen", nummer),
            "Deze zorg komt bij geen enkel doel terug.",
            "Noem de zorg bij een doel (‘bij welke zorgen’), of kies ‘later’ met de reden en een datum. "
            "Bijvoorbeeld: nu niet, bespreken op 1 mei, want eerst moet het thuis veilig zijn.",
        )
    elif zorg.status == "later" and not (zorg.later_op and zorg.reden_later):
        yield Melding(
            plek.bij("zorgen", nummer, "reden_later" if zorg.later_op else "later_op"),
            "Deze zorg komt later aan bod, maar er staat niet " + ("waarom." if zorg.later_op else "wanneer."),
            "Schrijf de reden en een datum op, bijvoorbeeld: bespreken op 1 mei, want eerst moet het thuis veilig "
            "zijn.",
        )
