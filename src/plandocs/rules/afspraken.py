"""Rules on one safety agreement: who, what, where, when, who watches, and what if it fails."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak, VeiligVerderPlan
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden, noemt_iemand, vind, volwassene
from plandocs.rules.uit_de_tekst import begrepen, kies_wie, zet_wanneer

DEEL = "Veiligheid"


def _geldt(afspraak: Veiligheidsafspraak) -> bool:
    return afspraak.status == "actief"


@rule(
    "VV-008",
    op=VeiligVerderPlan,
    titel="Afspraak: wie, wat, waar en wanneer",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan.afspraken[0].waar": None},
    goed={"veilig_verder_plan.afspraken[0].wat_is_nodig": None},
    biedt="de mensen of het moment overnemen die de tekst noemt",
)
def wie_wat_waar_wanneer(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Op het moment dat het spannend wordt, is er geen tijd om te overleggen. Een afspraak werkt als iedereen vooraf
    weet wie wat doet, op welke plek en wanneer, en wat daarvoor nodig is."""
    if not any(_geldt(afspraak) for afspraak in deel.afspraken):
        yield Melding(
            plek.bij("afspraken"),
            "Er is nog geen veiligheidsafspraak.",
            "Spreek af wie wat doet om het veilig te houden. Bijvoorbeeld: Bart slaapt tot 1 april elke nacht bij "
            "zijn broer Kees in de Dorpsstraat.",
        )
    for nummer, afspraak in enumerate(deel.afspraken):
        if _geldt(afspraak):
            yield from _wat_mist(afspraak, nummer, plek)


def _wat_mist(afspraak: Veiligheidsafspraak, nummer: int, plek: Plek) -> Iterator[Melding]:
    if not afspraak.wie:
        yield Melding(
            plek.bij("afspraken", nummer, "wie"),
            "Er staat niet wie dit doet.",
            met_bekenden("Wie doet dit?", plek.plan, tekst=afspraak.wat),
            voorstellen=kies_wie(afspraak.wat, plek.plan, plek.bij("afspraken", nummer, "wie")),
        )
    if not afspraak.waar:
        yield Melding(
            plek.bij("afspraken", nummer, "waar"),
            "Er staat niet waar deze afspraak geldt.",
            "Noem de plek, bijvoorbeeld: bij Kees thuis, of: aan de telefoon.",
        )
    if afspraak.wanneer is None or not afspraak.wanneer.is_concreet:
        woorden = afspraak.wanneer.woorden if afspraak.wanneer else ""
        pad = plek.bij("afspraken", nummer, "wanneer")
        yield Melding(
            pad,
            f"‘{woorden}’ zegt niet wanneer." if woorden else "Er staat niet wanneer deze afspraak geldt.",
            "Noem dagen en tijden, of waar het mee begint. Bijvoorbeeld: elke zondag van 14.00 tot 16.00 uur, of: "
            "als Bart schreeuwt.",
            voorstellen=begrepen(afspraak.wanneer, pad)
            if afspraak.wanneer
            else zet_wanneer(afspraak.wat, plek.plan, pad),
        )
    if not afspraak.wat_is_nodig and not afspraak.ondersteund_door:
        yield Melding(
            plek.bij("afspraken", nummer, "wat_is_nodig"),
            "Er staat niet wat er nodig is om dit te laten lukken, en wie daarbij helpt.",
            "Vraag wat diegene zelf doet en wie kan helpen, bijvoorbeeld: Kees maakt een bed klaar.",
            "let op",
        )


@rule(
    "VV-009",
    op=Veiligheidsafspraak,
    titel="Een ander kijkt mee",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan.afspraken[0].toezicht_door": ["ruud"]},
    goed={"veilig_verder_plan.afspraken[0].toezicht_door": ["ruud", "samira"]},
)
def toezicht_door_ander(afspraak: Veiligheidsafspraak, plek: Plek) -> Iterator[Melding]:
    """Wie een afspraak moet nakomen, kan niet ook zelf nagaan of het lukt. En een kind mag nooit hoeven opletten of
    grote mensen zich aan hun afspraken houden. Dat het een ander is en geen kind, is een eigen afleiding."""
    if not _geldt(afspraak) or any(_kan_meekijken(id, afspraak, plek) for id in afspraak.toezicht_door):
        return
    yield Melding(
        plek.bij("toezicht_door"),
        "Wie hier meekijkt, is een kind of doet de afspraak zelf."
        if afspraak.toezicht_door
        else "Er staat niet wie meekijkt of deze afspraak lukt.",
        met_bekenden(
            "Kies een andere volwassene en schrijf op hoe die meekijkt.",
            plek.plan,
            wie=volwassene,
            behalve=afspraak.wie,
        ),
    )


def _kan_meekijken(id: str, afspraak: Veiligheidsafspraak, plek: Plek) -> bool:
    persoon = vind(plek.plan, id)
    return persoon is not None and not persoon.is_kind and id not in afspraak.wie


@rule(
    "VV-010",
    op=Veiligheidsafspraak,
    titel="Wat als het niet lukt",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan.afspraken[1].als_het_niet_lukt": None},
    goed={"veilig_verder_plan.afspraken[1].als_het_niet_lukt.gevolg": None},
)
def als_het_niet_lukt(afspraak: Veiligheidsafspraak, plek: Plek) -> Iterator[Melding]:
    """Een afspraak kan mislukken, en dan telt elke minuut. Wie van tevoren weet wie wie belt en waar de kinderen heen
    gaan, hoeft op dat moment niets te bedenken."""
    if not _geldt(afspraak):
        return
    plan_b = afspraak.als_het_niet_lukt
    if plan_b is None:
        yield Melding(
            plek.bij("als_het_niet_lukt"),
            "Er staat niet wat er gebeurt als deze afspraak niet lukt.",
            "Schrijf de eerste stap op en wie dan belt. Bijvoorbeeld: komt Bart toch, dan belt Sanne 112 en daarna "
            "Amir, en gaan de kinderen naar Els.",
        )
    elif not plan_b.wie_belt and not noemt_iemand(plan_b.eerste_stap, plek.plan):
        yield Melding(
            plek.bij("als_het_niet_lukt", "wie_belt"),
            "Er staat niet wie dan in actie komt.",
            met_bekenden("Wie belt er dan, en met wie?", plek.plan, tekst=plan_b.eerste_stap),
            "let op",
        )
