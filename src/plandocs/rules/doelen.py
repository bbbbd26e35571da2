"""Rules on one goal: what it says, and whether somebody works on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plandocs.plan.ondersteuningsplan import Doel
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.taal.diensten import alleen_hulp
from plandocs.taal.oordelen import Oordeel, heeft_maat, negatief, vergelijkend

DEEL = "Doelen en acties"


def _telt_mee(doel: Doel) -> bool:
    return doel.is_open or doel.status == "later"


def _oordeel_over(doel: Doel, kijk: Callable[[str], Oordeel]) -> Oordeel | None:
    """Return the judgement on the words of a goal that is still worked on, when it is a problem."""
    if not _telt_mee(doel):
        return None
    oordeel = kijk(doel.tekst)
    return oordeel if oordeel.is_probleem else None


@rule(
    "DO-001",
    op=Doel,
    titel="Doel positief geformuleerd",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.doelen[1].tekst": "Femke en Ruud maken geen ruzie meer."},
    goed={"ondersteuningsplan.doelen[1].tekst": "Femke en Ruud praten over geld als de kinderen op school zijn."},
)
def positief(doel: Doel, plek: Plek) -> Iterator[Melding]:
    """Een doel wijst de weg: het zegt wat er straks wél is. Wie alleen leest wat er moet stoppen, weet nog niet wat
    hij dan moet doen, en niemand kan zien dat het gelukt is."""
    oordeel = _oordeel_over(doel, negatief)
    if oordeel:
        yield Melding(
            plek.bij("tekst"),
            f"Dit doel zegt wat er niet meer moet zijn (‘{oordeel.woord}’).",
            "Schrijf wat er dan wél gebeurt. Niet: ouders maken geen ruzie meer. Wel: ouders praten over geld als "
            "de kinderen op school zijn.",
        )


@rule(
    "DO-002",
    op=Doel,
    titel="Doel is een situatie, geen middel",
    deel=DEEL,
    bron="Doelen",
    ernst="let op",
    slecht={"ondersteuningsplan.doelen[2].tekst": "Ruud volgt agressietherapie."},
    goed={
        "ondersteuningsplan.doelen[2].tekst": "Als Ruud boos wordt, gaat hij naar buiten en belt hij Kees. "
        "Tess en Jip merken dat er thuis niet geschreeuwd wordt."
    },
)
def situatie(doel: Doel, plek: Plek) -> Iterator[Melding]:
    """Hulp is een weg, geen bestemming. Als de training klaar is en er thuis niets anders is, is het doel op papier
    gehaald en in het echt niet. De hulp zelf hoort bij de acties."""
    oordeel = _oordeel_over(doel, alleen_hulp)
    if oordeel:
        yield Melding(
            plek.bij("tekst"),
            f"Dit doel noemt alleen de hulp (‘{oordeel.woord}’), niet wat er daardoor anders is.",
            "Zet de hulp bij de acties en schrijf hier hoe het dan is. Bijvoorbeeld: als vader boos wordt, gaat hij "
            "naar buiten en belt hij Joost.",
        )


@rule(
    "DO-003",
    op=Doel,
    titel="Doel meetbaar zonder ‘meer’ of ‘beter’",
    deel=DEEL,
    bron="Doelen",
    ernst="let op",
    slecht={
        "ondersteuningsplan.doelen[3].tekst": "Tess gaat beter naar school.",
        "ondersteuningsplan.doelen[3].zichtbaar_aan": None,
    },
    goed={
        "ondersteuningsplan.doelen[3].tekst": "Tess is tot de zomer elke schooldag om 8.30 uur op school.",
        "ondersteuningsplan.doelen[3].zichtbaar_aan": None,
    },
)
def meetbaar(doel: Doel, plek: Plek) -> Iterator[Melding]:
    """Onder ‘meer’ en ‘beter’ verstaat iedereen iets anders. Met een aantal, of met wat je dan ziet, kunnen het
    gezin en de hulp samen vaststellen of het gelukt is."""
    oordeel = _oordeel_over(doel, vergelijkend)
    if oordeel and not any(_is_maat(teken) for teken in doel.zichtbaar_aan):
        yield Melding(
            plek.bij("tekst"),
            f"‘{oordeel.woord}’ zegt niet wanneer het doel is gehaald.",
            "Noem een aantal of wat je dan ziet, hier of bij ‘waaraan zien we het’. Bijvoorbeeld: Noor is tot de "
            "zomer elke schooldag om 8.30 uur op school.",
        )


def _is_maat(teken: str) -> bool:
    return heeft_maat(teken) or vergelijkend(teken).antwoord == "ok"


@rule(
    "DO-004",
    op=Doel,
    titel="Bij elk doel een actie",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"ondersteuningsplan.doelen[2].acties": []},
    goed={"ondersteuningsplan.doelen[3].acties[1]": None},
)
def doel_met_actie(doel: Doel, plek: Plek) -> Iterator[Melding]:
    """Een doel zonder actie is een wens. Pas als er staat wie wat doet, komt het doel dichterbij."""
    if not doel.is_open or any(actie.status != "gestopt" for actie in doel.acties):
        return
    plan = plek.plan.veilig_verder_plan
    via_afspraken = doel.doelencheck == "afspraken_nakomen" and plan is not None and plan.afspraken
    yield Melding(
        plek.bij("acties"),
        "Bij dit doel staat geen actie.",
        "Spreek af wie wat doet en wanneer. Bijvoorbeeld: Marloes belt elke vrijdag en vraagt welke afspraken zijn "
        "gelukt. Komt het doel pas later, kies dan de status ‘later’.",
        "let op" if via_afspraken else None,
    )
