"""Rules on what others say about a fact, whether it still holds, and how it is worded for the court."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plandocs.plan.base import Reactie, Uitspraak
from plandocs.plan.ondersteuningsplan import Kracht, Zorg
from plandocs.plan.personen import Persoon
from plandocs.plan.rechtbank import Rechtbankrapportage
from plandocs.plan.veilig_verder_plan import Gebeurtenis, VeiligeKracht
from plandocs.rules.etiketten import etiketten
from plandocs.rules.feiten import DEEL, dag_van
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import leeftijd_van, namen, vind
from plandocs.rules.stukken import rechtbankteksten
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.zinnen import opsomming

OUD = 24
MAG_REAGEREN = 12

_TERUGBLIK = r"(?<!\w)(?:(?:19|20)\d\d|sindsdien|destijds|inmiddels|toen(?:malige)?|vroeger)(?!\w)"


@rule(
    "RB-003",
    op=Uitspraak,
    titel="Hoor en wederhoor",
    deel=DEEL,
    bron="Kinderombudsman",
    ernst="fout",
    slecht={"rechtbank.feiten[1].reacties": []},
    goed={
        "rechtbank.feiten[1].reacties": [
            {"wie": "ruud", "standpunt": "geen_reactie", "reden": "Ruud wilde hier op 12 november niet op ingaan."}
        ]
    },
)
def wederhoor(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """Wie iets over een ander in een stuk voor de rechtbank zet, laat ook die ander aan het woord. Anders beslist de
    rechter op het halve verhaal. Kon het niet, dan staat erbij waarom."""
    if plek.plan.rechtbank is None or not _belast(uitspraak, plek.plan.rechtbank):
        return
    reacties = {reactie.wie: nummer for nummer, reactie in enumerate(uitspraak.reacties)}
    mensen = [persoon for id in uitspraak.over if (persoon := vind(plek.plan, id)) and _hoort_gehoord(persoon, plek)]
    stil = [persoon for persoon in mensen if persoon.id not in reacties and persoon.id != uitspraak.wie]
    if stil:
        yield Melding(
            plek.bij("reacties"),
            f"Er staat niet wat {namen(stil)} hiervan {'vindt' if len(stil) == 1 else 'vinden'}.",
            f"Vraag het aan {namen(stil)} en schrijf het antwoord letterlijk op, met de dag. Lukt dat niet, schrijf "
            "dan waarom.",
        )
    for reactie, nummer in ((uitspraak.reacties[plaats], plaats) for plaats in reacties.values()):
        if _zonder_woorden_of_reden(reactie):
            yield Melding(
                plek.bij("reacties", nummer, "reden"),
                "Er staat niet waarom er geen reactie is.",
                "Schrijf wat er is gedaan om de reactie te krijgen, bijvoorbeeld: twee keer gebeld, geen antwoord.",
            )


def _belast(uitspraak: Uitspraak, rapport: Rechtbankrapportage) -> bool:
    """Whether a statement weighs against somebody: a worry, an event, or a fact that a conclusion rests on."""
    if isinstance(uitspraak, (Kracht, VeiligeKracht)) or uitspraak.achterhaald_per:
        return False
    if isinstance(uitspraak, (Zorg, Gebeurtenis)):
        return True
    return uitspraak.id is not None and any(uitspraak.id in een.feiten for een in rapport.conclusies)


def _hoort_gehoord(persoon: Persoon, plek: Plek) -> bool:
    jaren = leeftijd_van(persoon, plek.vandaag)
    if persoon.is_kind:
        return jaren is not None and jaren >= MAG_REAGEREN
    return persoon.rol != "professional"


def _zonder_woorden_of_reden(reactie: Reactie) -> bool:
    return reactie.standpunt in ("geen_reactie", "niet_gevraagd") and not (reactie.woorden or reactie.reden)


@rule(
    "RB-004",
    op=Uitspraak,
    titel="Verouderd of opgelost",
    deel=DEEL,
    bron="Kinderombudsman",
    ernst="let op",
    slecht={"ondersteuningsplan.zorgen[1].datum": "2024-05-01", "ondersteuningsplan.zorgen[1].reacties": []},
    goed={
        "ondersteuningsplan.zorgen[1].datum": "2024-05-01",
        "ondersteuningsplan.zorgen[1].reacties": [],
        "ondersteuningsplan.zorgen[1].status": "opgelost",
    },
)
def verouderd(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """Wat vroeger speelde en voorbij is, mag een gezin niet blijven achtervolgen. Na twee jaar (een eigen grens) vraagt
    deze regel of het nog klopt."""
    dag = dag_van(uitspraak, plek.plan)
    if dag is None or not _geldt_nog(uitspraak, plek) or _maanden(dag, plek.vandaag) <= OUD:
        return
    if patroon(_TERUGBLIK).search(vouw(uitspraak.tekst)):
        return
    if any(een.datum and _maanden(een.datum, plek.vandaag) <= OUD for een in uitspraak.reacties):
        return
    yield Melding(
        plek.bij("datum"),
        "Dit is meer dan twee jaar geleden opgeschreven en staat er alsof het nu zo is.",
        "Vraag of het nog speelt. Zo niet, kies ‘opgelost’ of vul in sinds wanneer het niet meer klopt. Zo ja, schrijf "
        "op wat er nu is, met de datum.",
    )


def _geldt_nog(uitspraak: Uitspraak, plek: Plek) -> bool:
    if uitspraak.achterhaald_per:
        return False
    if isinstance(uitspraak, Zorg):
        vervangen = any(
            een.correctie_van == uitspraak.id for een in plek.plan.ondersteuningsplan.zorgen if uitspraak.id
        )
        return uitspraak.status == "open" and not vervangen
    rapport = plek.plan.rechtbank
    return rapport is not None and uitspraak in rapport.feiten and _belast(uitspraak, rapport)


def _maanden(dag: date, vandaag: date) -> int:
    return (vandaag.year - dag.year) * 12 + vandaag.month - dag.month - (vandaag.day < dag.day)


@rule(
    "RB-005",
    op=Rechtbankrapportage,
    titel="Geen beladen woorden voor de rechter",
    deel=DEEL,
    bron="Nationale ombudsman",
    ernst="let op",
    slecht={"rechtbank.weging": "Ruud is manipulatief in het contact met de school."},
    goed={"rechtbank.weging": "Ruud belde de school zes keer in één week."},
)
def beladen_woord(rapport: Rechtbankrapportage, plek: Plek) -> Iterator[Melding]:
    """Een beladen woord stuurt de lezer en zegt niet wat er is gebeurd. Wie erover leest, herkent zich er niet in, en
    de rechter kan er niets mee nagaan."""
    for pad, tekst in rechtbankteksten(rapport, plek):
        woorden = list(dict.fromkeys(f"‘{tekst[een.begin : een.eind]}’" for een in etiketten(tekst, plek.plan)))
        if woorden:
            yield Melding(
                pad,
                f"Voor de rechtbank {'is' if len(woorden) == 1 else 'zijn'} {opsomming(woorden)} te beladen.",
                "Schrijf wat diegene deed, hoe vaak en wanneer. Bijvoorbeeld: vader belde de school zes keer in één "
                "week.",
            )
