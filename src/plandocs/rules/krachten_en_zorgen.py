"""Rules on strengths and concerns: who says it, since when, with what result, and in whose words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Uitspraak
from plandocs.plan.ondersteuningsplan import Kracht, Zorg
from plandocs.plan.veilig_verder_plan import VeiligeKracht
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden, noemt_iemand, vind
from plandocs.rules.voorstel import zet
from plandocs.taal.aanhalingen import aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.zinnen import eerste_woord, zinnen

DEEL = "Krachten en zorgen"
_MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_SINDS = re.compile(
    r"\b(?:sinds|vanaf|sedert|vorige|vorig|gisteren|(?:19|20)[0-9]{2}"
    rf"|[0-9]{{1,2}}-[0-9]{{1,2}}|(?:op|in|begin|eind|medio|tot) (?:[0-9]{{1,2}} )?(?:{_MAANDEN})"
    r"|al (?:[\w]+ ){0,2}(?:dagen|weken|maanden|jaar|jaren))\b"
)
_GEVOLG = re.compile(r"\b(?:daardoor|waardoor|hierdoor|zodat|daarom)\b")
_PARAFRASE = re.compile(
    r"(?:geeft (?:\w+ ){0,2}aan|gaf (?:\w+ ){0,2}aan|heeft aangegeven|benoemt|benoemde|ervaart|ervaarde"
    r"|is van mening)\b"
)
_KRACHT_OF_ZORG = (Kracht, Zorg, VeiligeKracht)


@rule(
    "KZ-001",
    op=Uitspraak,
    titel="Wie zegt het",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"ondersteuningsplan.zorgen[0].wie": None, "ondersteuningsplan.zorgen[0].bron": None},
    goed={"ondersteuningsplan.zorgen[0].wie": None},
)
def wie_zegt_het(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """‘Er zijn zorgen’ is van niemand: je kunt er niet op doorvragen en je kunt je er niet tegen verweren. Met een
    naam of een brief erbij weet iedereen wie wat zag."""
    if isinstance(uitspraak, _KRACHT_OF_ZORG) and not (uitspraak.wie or uitspraak.bron):
        yield Melding(
            plek.bij("wie"),
            f"Er staat niet van wie deze {'zorg' if isinstance(uitspraak, Zorg) else 'kracht'} komt.",
            met_bekenden("Wie zegt dit, of wie zag het? Of noem het document.", plek.plan, tekst=uitspraak.tekst),
        )


@rule(
    "KZ-002",
    op=Uitspraak,
    titel="Sinds wanneer en met welk gevolg",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.zorgen[1].sinds": None},
    goed={
        "ondersteuningsplan.zorgen[1].sinds": None,
        "ondersteuningsplan.zorgen[1].tekst": "Sinds de zomer drinkt Ruud elke avond bier. Dan slaap ik slecht.",
    },
)
def sinds_en_gevolg(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """Een zorg van vorige week vraagt iets anders dan een zorg van vijf jaar. En pas als er staat wat het voor wie
    betekent, kun je zien wat eerst moet en of het later beter gaat."""
    if not isinstance(uitspraak, _KRACHT_OF_ZORG) or uitspraak.achterhaald_per or _is_opgelost(uitspraak):
        return
    klein = vouw(uitspraak.tekst)
    if isinstance(uitspraak, Zorg) and not (uitspraak.sinds or _SINDS.search(klein)):
        yield Melding(
            plek.bij("sinds"),
            "Er staat niet sinds wanneer deze zorg er is.",
            "Vraag wanneer het begon. Bijvoorbeeld: sinds de zomer van 2026, of: sinds de verhuizing in maart.",
        )
    if not (uitspraak.gevolg or _noemt_gevolg(uitspraak.tekst, klein)):
        wat, hoe = ("dit oplevert", "beter") if not isinstance(uitspraak, Zorg) else ("dit betekent", "slecht")
        yield Melding(
            plek.bij("gevolg"),
            f"Er staat niet wat {wat}, en voor wie.",
            f"Schrijf op wat een van de gezinsleden daarvan merkt. Bijvoorbeeld: Noor slaapt daardoor {hoe}.",
        )
    elif uitspraak.gevolg and not uitspraak.gevolg_voor and not noemt_iemand(uitspraak.gevolg, plek.plan):
        yield Melding(
            plek.bij("gevolg_voor"),
            "Er staat niet voor wie dit gevolg is.",
            "Kies de gezinsleden die dit merken, bijvoorbeeld: Noor en Daan.",
        )


def _is_opgelost(uitspraak: Uitspraak) -> bool:
    return isinstance(uitspraak, Zorg) and uitspraak.status == "opgelost"


def _noemt_gevolg(tekst: str, klein: str) -> bool:
    return bool(_GEVOLG.search(klein)) or any(eerste_woord(zin) in ("Dan", "Dus") for zin in zinnen(tekst))


@rule(
    "KZ-003",
    op=Uitspraak,
    titel="Een citaat is echt een citaat",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"ondersteuningsplan.krachten[0].datum": None},
    goed={"ondersteuningsplan.krachten[0].tekst": "Mama leest ’s avonds voor. ‘Nog een’, zeg ik dan."},
    biedt="de soort ‘citaat’ bij een tekst tussen aanhalingstekens, of ‘mening’ bij een samenvatting",
)
def citaat(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """Letterlijke woorden laten iemand zelf aan het woord. Dat werkt alleen als erbij staat wie het zei en wanneer,
    en als het ook echt de woorden van diegene zijn en niet een samenvatting."""
    if not uitspraak.letterlijk:
        if _is_een_aanhaling(uitspraak.tekst):
            yield Melding(
                plek.bij("soort"),
                "De hele tekst staat tussen aanhalingstekens, maar de soort is niet ‘citaat’.",
                "Zijn dit letterlijke woorden? Kies dan de soort ‘citaat’. Is het in eigen woorden? Haal de "
                "aanhalingstekens dan weg.",
                voorstellen=(zet("Kies de soort ‘citaat’", plek.bij("soort"), "citaat"),),
            )
        return
    if not uitspraak.wie and not isinstance(uitspraak, _KRACHT_OF_ZORG) and not _bron(uitspraak, plek.plan):
        yield Melding(
            plek.bij("wie"),
            "Er staat niet wie dit zei.",
            "Kies de spreker. Bijvoorbeeld: Bart, 4 maart: “Het gaat thuis niet goed.”",
        )
    if not uitspraak.datum and not _bron(uitspraak, plek.plan):
        yield Melding(
            plek.bij("datum"),
            "Er staat niet wanneer dit is gezegd.",
            "Vul de dag van het gesprek in, bijvoorbeeld: 4 maart 2026.",
        )
    if _vertelt_over_zichzelf(uitspraak, plek.plan):
        yield Melding(
            plek.bij("tekst"),
            "Dit is een samenvatting, geen letterlijke tekst.",
            "Schrijf wat diegene zelf zei, in de ik-vorm. Bijvoorbeeld niet ‘Bart geeft aan dat hij moe is’ maar "
            "“Ik ben zo moe.” Zijn de woorden niet meer bekend, kies dan de soort ‘mening’.",
            voorstellen=(zet("Kies de soort ‘mening’ in plaats van ‘citaat’", plek.bij("soort"), "mening"),),
        )


def _bron(uitspraak: Uitspraak, plan: Plan) -> bool:
    """Whether the document that is quoted says who wrote it and when."""
    return any(bron.id == uitspraak.bron and bron.auteur and bron.datum for bron in plan.bronnen)


def _is_een_aanhaling(tekst: str) -> bool:
    kaal = tekst.strip().rstrip(".")
    return kaal[:1] in "“„\"‘'«" and aanhalingen(kaal) == ((0, len(kaal)),)


def _vertelt_over_zichzelf(uitspraak: Uitspraak, plan: Plan) -> bool:
    klein = vouw(uitspraak.tekst)
    gevonden = _PARAFRASE.search(klein)
    spreker = vind(plan, uitspraak.wie)
    if gevonden is None or spreker is None:
        return False
    relatie = (spreker.relatie or "").split()[:1]
    zelf = {vouw(naam) for naam in (spreker.roepnaam, spreker.aanspreeknaam, *relatie) if naam}
    return klein[: gevonden.start()].strip() in zelf
