"""Rules on the gate to the safety plan, on what happened, and on what that does to each child."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from plandocs.plan.ondersteuningsplan import Ondersteuningsplan
from plandocs.plan.veilig_verder_plan import Frequentie, VeiligVerderPlan
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import namen
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.zinnen import opsomming

DEEL = "Veiligheid"
Keer = Literal["eerste", "ergste", "laatste"]
KEREN: tuple[Keer, ...] = get_args(Keer)

_EEN_KEER = (
    r"(?<!\w)(?:eenmalig|(?:een|1) (?:enkele )?keer)(?!\w)"
    r"(?! (?:of|per|in|om|elke?|iedere?|a|tot|op de|de|het)\b)"
)


@rule(
    "VV-001",
    op=Ondersteuningsplan,
    titel="Bij zorgen over veiligheid een Veilig Verder Plan",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan": None},
    goed={"ondersteuningsplan.basiszorg_en_veiligheid.zorgen": False},
)
def poort(deel: Ondersteuningsplan, plek: Plek) -> Iterator[Melding]:
    """De vraag naar basiszorg en veiligheid mag nooit open blijven: zonder antwoord weet niemand of er een gevaar is
    waar nu iets voor moet worden afgesproken."""
    zorgen = deel.basiszorg_en_veiligheid.zorgen
    if zorgen is None:
        yield Melding(
            plek.bij("basiszorg_en_veiligheid", "zorgen"),
            "Er staat niet of er zorgen zijn over basiszorg of veiligheid.",
            "Bespreek het met het gezin en vul ja of nee in, met een toelichting. Bijvoorbeeld: ja, in augustus was "
            "er een ruzie waarbij met een stoel is gegooid.",
        )
    elif zorgen and plek.plan.veilig_verder_plan is None:
        yield Melding(
            "veilig_verder_plan",
            "Er zijn zorgen over basiszorg of veiligheid, maar er is geen Veilig Verder Plan.",
            "Maak met het gezin en het netwerk een Veilig Verder Plan: wat is er gebeurd, wat is het gevaar, en wie "
            "doet wat om het veilig te houden.",
        )


@rule(
    "VV-002",
    op=VeiligVerderPlan,
    titel="Eerste, ergste en laatste keer, en hoe vaak",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan.gebeurtenissen[0]": None},
    goed={
        "veilig_verder_plan.gebeurtenissen[0]": None,
        "veilig_verder_plan.niet_bekend": ["eerste"],
        "veilig_verder_plan.reden_niet_bekend": "Femke en Ruud weten niet meer wanneer het begon.",
    },
)
def eerste_ergste_laatste(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """‘Er is sprake van geweld’ zegt niet wat een kind meemaakte. De eerste, de ergste en de laatste keer, en hoe
    vaak het gebeurt, laten zien hoe groot het gevaar is en of het toeneemt."""
    bekend = {gebeurtenis.keer for gebeurtenis in deel.gebeurtenissen}
    mist = [keer for keer in KEREN if keer not in bekend and keer not in deel.niet_bekend]
    if mist and not (bekend and _was_een_keer(deel.frequentie)):
        yield Melding(
            plek.bij("gebeurtenissen"),
            f"Er staat niet wat er gebeurde: {opsomming([f'de {keer} keer' for keer in mist])}.",
            "Vraag wat er gebeurde, wanneer, waar en wie erbij was. Bijvoorbeeld: eerste keer, mei 2024, een duw in "
            "de gang. Weet niemand het? Zet het dan bij ‘niet bekend’, met de reden.",
        )
    if deel.niet_bekend and not deel.reden_niet_bekend:
        yield Melding(
            plek.bij("reden_niet_bekend"),
            "Er staat niet waarom dit niet bekend is.",
            "Schrijf de reden op, bijvoorbeeld: de ouders weten niet meer wanneer het begon.",
        )
    if deel.frequentie is None or not (deel.frequentie.tekst or deel.frequentie.onbekend_omdat):
        yield Melding(
            plek.bij("frequentie"),
            "Er staat niet hoe vaak het gebeurt.",
            "Schrijf hoe vaak en wie dat zegt, bijvoorbeeld: ongeveer één keer per maand, volgens moeder. Weet "
            "niemand het? Schrijf dan waarom niet.",
        )


def _was_een_keer(frequentie: Frequentie | None) -> bool:
    """Return whether it happened once: then the first is also the worst and the last."""
    tekst = vouw(frequentie.tekst or "") if frequentie else ""
    return patroon(_EEN_KEER).search(tekst) is not None


@rule(
    "VV-003",
    op=VeiligVerderPlan,
    titel="Wat het met ieder kind doet",
    deel=DEEL,
    bron="1G1P",
    ernst="let op",
    slecht={"veilig_verder_plan.mogelijke_schade[1]": None},
    goed={"veilig_verder_plan.mogelijke_schade[2]": None},
)
def schade_per_kind(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Hetzelfde gevaar raakt ieder kind anders. Wie per kind kijkt, ziet welk kind stil is geworden en weet wie
    straks hulp nodig heeft om te herstellen."""
    bekend = {schade.wie for schade in deel.mogelijke_schade}
    mist = [kind for kind in plek.plan.kinderen if kind.id not in bekend]
    if mist:
        yield Melding(
            plek.bij("mogelijke_schade"),
            f"Er staat niet wat dit doet met {namen(mist)}.",
            "Schrijf per kind wat je ziet of wat er kan gebeuren, en wie dat zegt. Bijvoorbeeld: Noor slaapt slecht "
            "en heeft buikpijn (huisarts, 10 februari).",
        )
    elif not plek.plan.kinderen and not bekend:
        yield Melding(
            plek.bij("mogelijke_schade"),
            "Er staat niet wat dit doet met de mensen in huis.",
            "Schrijf per persoon wat je ziet of wat er kan gebeuren, en wie dat zegt.",
        )
