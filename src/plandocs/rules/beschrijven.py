"""Rules on how a family is described: fair words, diagnoses, earlier help, and how it all hangs together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Uitspraak, Zichtbaar
from plandocs.plan.ondersteuningsplan import EerdereHulp, Ondersteuningsplan
from plandocs.plan.walk import onderdelen
from plandocs.rules.etiketten import diagnoses, etiketten, noemt_deskundige
from plandocs.rules.geschreven import geschreven, is_van_het_gezin
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.krachten_en_zorgen import DEEL
from plandocs.rules.mensen import vind
from plandocs.taal.letters import vouw
from plandocs.taal.zinnen import opsomming

_VERBAND = re.compile(r"\b(?:als|wanneer|zodra|daardoor|waardoor|hierdoor|doordat|omdat|want|zodat|daarom)\b")
_GENOEG_VERWIJZINGEN = 2


@rule(
    "KZ-004",
    op=Zichtbaar,
    titel="Gedrag in plaats van een oordeel",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.analyse.patronen[1]": "Ruud is onbetrouwbaar bij het halen van de kinderen."},
    goed={"ondersteuningsplan.analyse.patronen[1]": "Ruud kwam in oktober op 3 van de 5 zondagen."},
)
def oordeel(deel: Zichtbaar, plek: Plek) -> Iterator[Melding]:
    """Een etiket zegt meer over de schrijver dan over de mens, en het blijft jaren in het dossier staan. Met gedrag
    erbij kan iedereen zien wat er gebeurde, en kan diegene er iets aan doen."""
    for stappen, tekst in geschreven(deel):
        if stappen == ("tekst",) and is_van_het_gezin(deel, plek.plan):
            continue
        woorden = list(dict.fromkeys(f"‘{tekst[een.begin : een.eind]}’" for een in etiketten(tekst, plek.plan)))
        if woorden:
            yield Melding(
                plek.bij(*stappen),
                f"{opsomming(woorden)} {'is een oordeel' if len(woorden) == 1 else 'zijn oordelen'} over iemand.",
                "Schrijf wat diegene deed, hoe vaak en wanneer. Bijvoorbeeld niet ‘onbetrouwbaar’ maar: moeder kwam "
                "3 van de 5 afspraken niet; zij belde 1 keer af.",
            )


@rule(
    "KZ-005",
    op=Zichtbaar,
    titel="Een diagnose alleen met bron",
    deel=DEEL,
    bron="Nationale ombudsman",
    ernst="let op",
    slecht={
        "rechtbank": None,
        "veilig_verder_plan.complicerende_factoren[1]": {"tekst": "Ruud heeft borderline.", "volgens": ["femke"]},
    },
    goed={
        "veilig_verder_plan.complicerende_factoren[1]": {
            "tekst": "Brief van GZ-psycholoog L. Mol, 10-1-2026: bij Ruud is ADHD vastgesteld.",
            "volgens": ["ruud"],
        }
    },
)
def diagnose(deel: Zichtbaar, plek: Plek) -> Iterator[Melding]:
    """Alleen een deskundige stelt een diagnose. Zonder naam, beroep en datum wordt een vermoeden een feit, dat van
    het ene verslag in het andere wordt overgenomen. In een stuk voor de rechtbank is dat een fout."""
    for stappen, tekst in geschreven(deel):
        for match in diagnoses(tekst):
            if not _is_onderbouwd(deel, tekst, stappen, plek.plan) and not _elders_onderbouwd(match[0], plek.plan):
                yield Melding(
                    plek.bij(*stappen),
                    f"Bij ‘{match[0]}’ staat niet wie dit heeft vastgesteld, en wanneer.",
                    "Noem de deskundige, het beroep en de datum, en wat diegene er zelf van vindt. Bijvoorbeeld: "
                    "brief van GZ-psycholoog L. Mol, 10 januari 2026. Is er geen diagnose? Schrijf dan welk gedrag "
                    "je ziet.",
                    "fout" if plek.plan.rechtbank else None,
                )


def _is_onderbouwd(deel: Onderdeel, tekst: str, stappen: tuple[str | int, ...], plan: Plan) -> bool:
    if noemt_deskundige(tekst):
        return True
    if not isinstance(deel, Uitspraak) or stappen != ("tekst",):
        return False
    if any(bron.id == deel.bron and bron.auteur and (bron.datum or deel.datum) for bron in plan.bronnen):
        return True
    spreker = vind(plan, deel.wie)
    if spreker is None or deel.datum is None:
        return False
    return (bool(spreker.functie) and spreker.rol == "professional") or deel.over == (spreker.id,)


def _elders_onderbouwd(naam: str, plan: Plan) -> bool:
    gezocht = vouw(naam)
    return any(
        gezocht in vouw(tekst) and _is_onderbouwd(deel, tekst, stappen, plan)
        for _, deel in onderdelen(plan)
        for stappen, tekst in geschreven(deel)
    )


@rule(
    "KZ-006",
    op=Ondersteuningsplan,
    titel="Eerdere hulp compleet",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.eerdere_hulp[0].resultaat": None},
    goed={"ondersteuningsplan.eerdere_hulp[0].wat_werkte_niet": None},
)
def eerdere_hulp(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """Wat eerder hielp, hoef je niet opnieuw uit te vinden, en wat niet hielp, hoeft niet nog een keer. Daarvoor
    moet er staan welke hulp het was, van wie, wanneer, en wat het opleverde."""
    if not deel.eerdere_hulp and _hoort_ingevuld(deel, plek.plan):
        yield Melding(
            plek.bij("eerdere_hulp"),
            "Er staat niet of er eerder hulp was.",
            "Vraag het en vul het in, of kies ‘geen’. Bijvoorbeeld: 2024, gezinshulp van De Brug, zes maanden; het "
            "ritueel bij het slapengaan lukte, de ruzies bleven.",
        )
    for nummer, hulp in enumerate(deel.eerdere_hulp):
        yield from _gaten(hulp, nummer, plek)


def _hoort_ingevuld(deel: Ondersteuningsplan, plan: Plan) -> bool:
    if deel.eerdere_hulp_antwoord == "niet_besproken":
        return plan.kop.profiel != "licht"
    return deel.eerdere_hulp_antwoord == "ingevuld"


def _gaten(hulp: EerdereHulp, nummer: int, plek: Plek) -> Iterator[Melding]:
    hier = ("eerdere_hulp", nummer)
    for veld, waarde, mist, bijvoorbeeld in (
        ("door_wie", hulp.door_wie, "van wie deze hulp kwam", "gezinshulp van De Brug"),
        ("periode", hulp.periode, "wanneer deze hulp er was", "januari tot en met juni 2024"),
        ("resultaat", hulp.resultaat, "wat deze hulp opleverde", "het slapengaan lukte, de ruzies bleven"),
    ):
        if not waarde:
            yield Melding(
                plek.bij(*hier, veld),
                f"Er staat niet {mist}.",
                f"Vraag het aan het gezin en vul het in. Bijvoorbeeld: {bijvoorbeeld}.",
            )
    if not (hulp.wat_werkte or hulp.wat_werkte_niet):
        yield Melding(
            plek.bij(*hier, "wat_werkte"),
            "Er staat niet wat van deze hulp werkte en wat niet.",
            "Vraag aan ieder wat hielp. Bijvoorbeeld: elke avond dezelfde volgorde bij het slapengaan.",
            "tip",
        )


@rule(
    "KZ-007",
    op=Ondersteuningsplan,
    titel="De integrale analyse verbindt",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    profielen=("volledig", "jvv"),
    slecht={"ondersteuningsplan.analyse": {"tekst": "Zie zorgen."}},
    goed={"ondersteuningsplan.analyse.patronen": None, "ondersteuningsplan.analyse.gevolgen": None},
)
def analyse(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """Losse zorgen naast elkaar laten niet zien wat het een met het ander te maken heeft. Pas met het patroon erbij
    weet je waar je het eerst iets aan kunt doen."""
    wat = (
        "Schrijf wat waardoor komt en noem de krachten en zorgen waarop dat steunt. Bijvoorbeeld: als de huur te "
        "laat is (zorg 3), maken de ouders ruzie (zorg 1) en slaapt Noor slecht (zorg 4)."
    )
    if deel.analyse is None:
        yield Melding(plek.bij("analyse"), "De integrale analyse is nog niet ingevuld.", wat)
        return
    genoeg = min(_GENOEG_VERWIJZINGEN, len(deel.krachten) + len(deel.zorgen))
    if len(set(deel.analyse.verwijzingen)) < genoeg:
        yield Melding(
            plek.bij("analyse", "verwijzingen"), "De analyse noemt geen twee krachten of zorgen uit dit plan.", wat
        )
    inhoud = deel.analyse.patronen or deel.analyse.gevolgen or _VERBAND.search(vouw(deel.analyse.tekst))
    if not inhoud:
        yield Melding(plek.bij("analyse", "tekst"), "De analyse noemt geen patroon en geen gevolg voor het gezin.", wat)
