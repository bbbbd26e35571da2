"""Rules on what is in the way, on keeping it safe afterwards, and on help that has really started."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.gezinsplan import Barriere, Borgingsplan, Gezinsplan, Hoofdaannemer
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden
from plandocs.rules.overleg import DEEL, UITVOEREN
from plandocs.rules.uit_de_tekst import kies_wie
from plandocs.taal.datums import schrijf_datum

_BORGINGSPLAN = {
    "houdt_het_veilig": ["Ruud ziet Tess en Jip als Kees erbij is."],
    "vroege_signalen": [{"signaal": "Ruud slaapt twee nachten op de bank.", "wie_merkt": ["kees"]}],
    "wat_doen_we_dan": [{"stap": "Kees belt oma Hanneke en daarna het wijkteam.", "wie": ["kees"]}],
    "contactpersonen": ["hanneke"],
    "overdracht_naar": "Wijkteam Oosterpoort",
    "terugkommomenten": ["2027-06-14"],
}


@rule(
    "JV-006",
    op=Gezinsplan,
    titel="Wat vastloopt, gaat hogerop",
    deel=DEEL,
    bron="JVV",
    ernst="fout",
    slecht={"gezinsplan.barrieres[0].opgelost_op": None},
    goed={
        "gezinsplan.barrieres[0].opgelost_op": None,
        "gezinsplan.kwesties": [{"barriere": "barriere-huisarts", "datum": "2026-11-03", "naar": "de gemeente"}],
        "gezinsplan.casenotes": [
            {"datum": "2026-11-04", "vraag": "Welke hulp kan eerder starten?", "barriere": "barriere-huisarts"}
        ],
    },
)
def barriere(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Een wachtlijst lost niet vanzelf op. Is de afgesproken dag voorbij, dan gaat de barrière als kwestie naar wie wel
    iets kan beslissen, en bespreekt het team de zaak met een casenote. Anders wacht het kind."""
    for nummer, een in enumerate(deel.barrieres):
        if een.opgelost_op is None:
            yield from _open_barriere(een, nummer, deel, plek)


def _open_barriere(een: Barriere, nummer: int, deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    if een.uiterlijk is None:
        yield Melding(
            plek.bij("barrieres", nummer, "uiterlijk"),
            "Er staat niet wanneer dit opgelost moet zijn.",
            met_bekenden("Kies een dag en wie het oplost.", plek.plan, behalve=een.wie_lost_op),
            "let op",
        )
        return
    if een.uiterlijk >= plek.vandaag:
        return
    kwestie = any(kwestie.barriere == een.id for kwestie in deel.kwesties)
    casenote = any(casenote.barriere == een.id for casenote in deel.casenotes)
    if not (kwestie and casenote):
        mist = "geen casenote" if kwestie else "geen kwestie" if casenote else "geen kwestie en geen casenote"
        yield Melding(
            plek.bij("barrieres", nummer),
            f"Dit moest op {schrijf_datum(een.uiterlijk)} zijn opgelost, en er is {mist}.",
            "Leg het neer bij wie kan beslissen en bespreek het in het team. Bijvoorbeeld: kwestie naar de gemeente op "
            "2 april, casenote op 3 april.",
            "let op" if kwestie or casenote else None,
        )


@rule(
    "JV-007",
    op=Gezinsplan,
    titel="Borgingsplan in fase 3",
    deel=DEEL,
    bron="JVV fasen",
    ernst="fout",
    slecht={"gezinsplan.fase": "generaliseren_borgen"},
    goed={"gezinsplan.fase": "generaliseren_borgen", "gezinsplan.borgingsplan": _BORGINGSPLAN},
    biedt="de mensen kiezen die de stap noemt",
)
def borgingsplan(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Als de hulp stopt, moet het gezin het zelf merken wanneer het minder gaat, en weten wie dan wat doet. ‘Neem bij
    problemen contact op’ helpt niemand om tien uur ’s avonds."""
    if deel.fase != "generaliseren_borgen":
        return
    if deel.borgingsplan is None:
        yield Melding(
            plek.bij("borgingsplan"),
            "Het gezin is in fase 3, maar er is geen borgingsplan.",
            "Schrijf met het gezin en het netwerk op wat het veilig houdt, waaraan je vroeg merkt dat het minder gaat, "
            "en wie dan wat doet.",
        )
        return
    yield from _wat_mist(deel.borgingsplan, plek)


def _wat_mist(borging: Borgingsplan, plek: Plek) -> Iterator[Melding]:
    for veld, waarde, mist, bijvoorbeeld in (
        ("houdt_het_veilig", borging.houdt_het_veilig, "wat het veilig houdt", "oma Ria eet op vrijdag mee"),
        ("vroege_signalen", borging.vroege_signalen, "waaraan je vroeg merkt dat het minder gaat", "Bart slaapt twee "
         "nachten op de bank"),
        ("wat_doen_we_dan", borging.wat_doen_we_dan, "wat er dan gebeurt", "Els belt Ria, en daarna het wijkteam"),
        ("overdracht_naar", borging.overdracht_naar or borging.contactpersonen, "wie het overneemt", "het wijkteam"),
        ("terugkommomenten", borging.terugkommomenten, "wanneer je elkaar weer ziet", "1 december"),
    ):  # fmt: skip
        if not waarde:
            yield Melding(
                plek.bij("borgingsplan", veld),
                f"Er staat niet {mist}.",
                f"Spreek het af, bijvoorbeeld: {bijvoorbeeld}.",
            )
    for nummer, signaal in enumerate(borging.vroege_signalen):
        if not signaal.wie_merkt:
            yield Melding(
                plek.bij("borgingsplan", "vroege_signalen", nummer, "wie_merkt"),
                "Er staat niet wie dit signaal merkt.",
                met_bekenden("Wie ziet dit als eerste?", plek.plan),
            )
    for nummer, stap in enumerate(borging.wat_doen_we_dan):
        if not stap.wie:
            pad = plek.bij("borgingsplan", "wat_doen_we_dan", nummer, "wie")
            yield Melding(
                pad,
                "Er staat niet wie deze stap zet.",
                met_bekenden("Wie doet dit?", plek.plan, tekst=stap.stap),
                voorstellen=kies_wie(stap.stap, plek.plan, pad),
            )


@rule(
    "JV-008",
    op=Gezinsplan,
    titel="De hoofdaannemer is begonnen",
    deel=DEEL,
    bron="JVV",
    ernst="let op",
    slecht={"gezinsplan.hoofdaannemer.gestart": None},
    goed={"gezinsplan.hoofdaannemer.wie": None},
)
def hoofdaannemer(deel: Gezinsplan, plek: Plek) -> Iterator[Melding]:
    """Fase 2 begint pas als de hulp echt is begonnen. Zonder startdag, besproken behandelplan en een taak in dit plan
    wacht het gezin, terwijl op papier de hulp loopt."""
    if deel.fase != UITVOEREN:
        return
    hulp = deel.hoofdaannemer
    if hulp is None:
        yield Melding(
            plek.bij("hoofdaannemer"),
            "Het gezin is in fase 2, maar er staat niet wie de belangrijkste hulp geeft.",
            "Vul de organisatie, de contactpersoon en de startdag in.",
        )
        return
    if hulp.gestart is None or hulp.gestart > plek.vandaag:
        yield Melding(
            plek.bij("hoofdaannemer", "gestart"),
            f"De hulp van {hulp.organisatie} is nog niet begonnen.",
            "Vul de startdag in. Staat het gezin op een wachtlijst, schrijf dat dan bij de barrières.",
        )
    if hulp.behandelplan_besproken is None:
        yield Melding(
            plek.bij("hoofdaannemer", "behandelplan_besproken"),
            "Er staat niet wanneer het behandelplan met het gezin is besproken.",
            "Bespreek het in het eerstvolgende overleg en vul de dag in.",
        )
    if not _heeft_een_taak(hulp, plek):
        yield Melding(
            plek.bij("hoofdaannemer"),
            f"Bij geen enkel doel staat wat {hulp.organisatie} doet.",
            "Zet bij een doel een actie van de hoofdaannemer, bijvoorbeeld: Lotte oefent elke dinsdag het slapengaan.",
        )


def _heeft_een_taak(hulp: Hoofdaannemer, plek: Plek) -> bool:
    mensen = {persoon.id for persoon in plek.plan.personen if persoon.organisatie == hulp.organisatie} | {hulp.wie}
    acties = [actie for doel in plek.plan.ondersteuningsplan.doelen for actie in doel.acties]
    afspraken = plek.plan.veilig_verder_plan.afspraken if plek.plan.veilig_verder_plan else ()
    return any(not mensen.isdisjoint((*actie.wie, *actie.met_wie)) for actie in acties) or any(
        not mensen.isdisjoint((*een.wie, *een.ondersteund_door)) for een in afspraken
    )
