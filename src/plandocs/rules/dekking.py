"""Rules on what the agreements are worth: every condition met, help is not safety, and day and night covered."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import (
    SITUATIES,
    Situatie,
    Veiligheidsafspraak,
    VeiligVerderPlan,
    Voorwaarde,
)
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden, vind
from plandocs.taal.diensten import alleen_hulp_of_belofte
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.zinnen import opsomming

DEEL = "Veiligheid"
ALLEDAAGS: tuple[Situatie, ...] = ("ochtend", "na_school", "avond", "nacht", "weekend")
_DAG_EN_NACHT = r"(?<!\w)(?:dag en nacht|altijd|24 uur|24/7|dag of nacht|(?:heel|hele) (?:de )?dag en)(?!\w)"


def _actief(deel: VeiligVerderPlan) -> list[tuple[int, Veiligheidsafspraak]]:
    return [(nummer, een) for nummer, een in enumerate(deel.afspraken) if een.status == "actief"]


@rule(
    "VV-011",
    op=VeiligVerderPlan,
    titel="Elke voorwaarde heeft een afspraak",
    deel=DEEL,
    bron="Veilig Thuis voorwaarden",
    ernst="fout",
    slecht={
        "veilig_verder_plan.voorwaarden[1]": {
            "id": "voorwaarde-slapen",
            "tekst": "Tess en Jip slapen elke nacht waar geen ruzie is.",
            "gesteld_door": "farah",
            "datum": "2026-11-10",
        }
    },
    goed={
        "veilig_verder_plan.voorwaarden[1]": {
            "id": "voorwaarde-slapen",
            "tekst": "Tess en Jip slapen elke nacht waar geen ruzie is.",
            "gesteld_door": "farah",
            "datum": "2026-11-10",
        },
        "veilig_verder_plan.afspraken[1].voorwaarden": ["voorwaarde-bier", "voorwaarde-slapen"],
    },
)
def voorwaarde_gedekt(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Een instantie zegt wat er ten minste moet; het gezin zegt hoe. Staat bij een voorwaarde geen afspraak, dan weet
    het gezin niet waaraan het moet voldoen, en de instantie niet waar zij op let."""
    voorwaarden = [(nummer, een) for nummer, een in enumerate(deel.voorwaarden) if een.status == "actief"]
    afspraken = _actief(deel)
    gedekt = {id for _, afspraak in afspraken for id in afspraak.voorwaarden}
    for nummer, voorwaarde in voorwaarden:
        yield from _over_voorwaarde(voorwaarde, nummer, voorwaarde.id in gedekt, plek)
    for nummer, afspraak in afspraken:
        if voorwaarden and not afspraak.voorwaarden:
            yield Melding(
                plek.bij("afspraken", nummer, "voorwaarden"),
                "Deze afspraak hoort bij geen enkele voorwaarde.",
                "Kies de voorwaarde die met deze afspraak is ingevuld. Is het een eigen afspraak van het gezin, laat "
                "dit dan zo.",
                "tip",
            )


def _over_voorwaarde(voorwaarde: Voorwaarde, nummer: int, gedekt: bool, plek: Plek) -> Iterator[Melding]:
    if voorwaarde.gesteld_door is None:
        yield Melding(
            plek.bij("voorwaarden", nummer, "gesteld_door"),
            "Er staat niet wie deze voorwaarde stelde.",
            "Kies de persoon die de voorwaarde stelde, bijvoorbeeld de medewerker van Veilig Thuis.",
        )
    if voorwaarde.datum is None:
        yield Melding(
            plek.bij("voorwaarden", nummer, "datum"),
            "Er staat niet wanneer deze voorwaarde is gesteld.",
            "Vul de datum in waarop de voorwaarde is gesteld, bijvoorbeeld: 1 maart 2026.",
        )
    if not gedekt:
        yield Melding(
            plek.bij("voorwaarden", nummer),
            "Bij deze voorwaarde hoort nog geen afspraak.",
            "Vraag het gezin hoe het hieraan gaat voldoen en maak er een afspraak van, of noem deze voorwaarde bij "
            "een afspraak die er al is.",
        )


@rule(
    "VV-012",
    op=Veiligheidsafspraak,
    titel="Hulp of een belofte is nog geen veiligheid",
    deel=DEEL,
    bron="Toezicht op veiligheid",
    ernst="let op",
    slecht={"veilig_verder_plan.afspraken[0].wat": "Ruud gaat naar therapie en belooft rustig te blijven."},
    goed={
        "veilig_verder_plan.afspraken[0].wat": "Tot de therapie klaar is, komt Ruud alleen als Kees erbij is.",
    },
)
def hulp_is_geen_veiligheid(afspraak: Veiligheidsafspraak, plek: Plek) -> Iterator[Melding]:
    """Therapie helpt misschien over een half jaar; het kind slaapt er vannacht. Een afspraak zegt wat iemand vanaf nu
    anders doet, zodat het vandaag al veilig is."""
    if afspraak.status != "actief":
        return
    oordeel = alleen_hulp_of_belofte(afspraak.wat)
    if oordeel.is_probleem:
        yield Melding(
            plek.bij("wat"),
            f"Deze afspraak noemt alleen hulp of een belofte (‘{oordeel.woord}’).",
            "Schrijf wat er nu gebeurt om het veilig te houden. Bijvoorbeeld: tot de therapie klaar is, komt Bart "
            "alleen als Kees erbij is, zondag van 14.00 tot 16.00 uur.",
        )


@rule(
    "VV-013",
    op=VeiligVerderPlan,
    titel="Alle uren van de dag, en iemand die altijd opneemt",
    deel=DEEL,
    bron="TIMM",
    ernst="let op",
    slecht={"veilig_verder_plan.afspraken[1].situaties": ["na_school"]},
    goed={"veilig_verder_plan.afspraken[1].situaties": ["altijd"]},
)
def dag_en_nacht(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Gevaar houdt zich niet aan kantooruren. De afspraken gaan over elk deel van de dag en de week, steunen op wat
    dit gezin al eens hielp, en er is iemand uit het eigen netwerk die ook ’s nachts opneemt."""
    afspraken = [afspraak for _, afspraak in _actief(deel)]
    if not afspraken:
        return
    mist = _niet_gedekt(afspraken, heeft_kinderen=bool(plek.plan.kinderen))
    if mist:
        yield Melding(
            plek.bij("afspraken"),
            f"Bij geen enkele afspraak staat dat die geldt voor: {opsomming(mist)}.",
            "Loop de dag en de week met het gezin na en vul per afspraak de situatie in. Bijvoorbeeld: ’s nachts en "
            "in het weekend kunnen de kinderen naar Els.",
        )
    if not any(afspraak.gebaseerd_op for afspraak in afspraken):
        yield Melding(
            plek.bij("afspraken"),
            "Geen enkele afspraak steunt op iets wat al eens werkte.",
            "Vraag wanneer het spannend was en toch veilig bleef, en wat iemand toen deed. Zet dat bij ‘werkte "
            "eerder’. Bijvoorbeeld: op 3 januari ging Noor naar Els.",
        )
    if not _iemand_altijd_bereikbaar(plek.plan):
        yield Melding(
            "netwerk.leden" if plek.plan.netwerk else "netwerk",
            "Er staat niemand uit het netwerk in het plan die dag en nacht te bereiken is.",
            met_bekenden(
                "Wie mag ook ’s nachts worden gebeld? Vul dat in bij de bereikbaarheid.",
                plek.plan,
                wie=lambda persoon: persoon.rol == "netwerklid",
            ),
        )


def _niet_gedekt(afspraken: list[Veiligheidsafspraak], *, heeft_kinderen: bool) -> list[str]:
    gedekt = {situatie for afspraak in afspraken for situatie in afspraak.situaties}
    if "altijd" in gedekt:
        return []
    nodig = [situatie for situatie in ALLEDAAGS if situatie != "na_school" or heeft_kinderen]
    return [SITUATIES[situatie] for situatie in nodig if situatie not in gedekt]


def _iemand_altijd_bereikbaar(plan: Plan) -> bool:
    leden = plan.netwerk.leden if plan.netwerk else ()
    beschikbaar = {lid.wie for lid in leden if patroon(_DAG_EN_NACHT).search(vouw(lid.beschikbaar or ""))}
    netwerk = {persoon.id for persoon in plan.personen if persoon.rol == "netwerklid"} | {lid.wie for lid in leden}
    for id in netwerk:
        persoon = vind(plan, id)
        if persoon is None or persoon.rol == "professional":
            continue
        if id in beschikbaar or (persoon.bereikbaarheid and persoon.bereikbaarheid.altijd):
            return True
    return False
