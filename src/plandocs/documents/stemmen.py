"""Blocks on the plan as a whole: who is heard in it, and when its safety agreements hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Callout, Heading, List, Row, Run
from plandocs.documents.schrijver import Schrijver, alinea, cel, tabel
from plandocs.plan.dekking import Dekking, dekking, steunt_op_een
from plandocs.plan.personen import Persoon
from plandocs.plan.stemmen import Stem, nooit_gehoord, stemmen
from plandocs.taal.zinnen import opsomming

AFSPRAKEN = "veilig_verder_plan.afspraken"


def stemmenregister(s: Schrijver) -> Iterator[Block]:
    """Yield who speaks in the plan and how often, the children first, and who is never heard."""
    yield Heading(2, (Run("Wie komt aan het woord"),), "personen")
    yield alinea(
        "Per persoon: hoe vaak het plan die zelf aan het woord laat, en hoe vaak anderen over diegene vertellen.",
        source="personen",
    )
    kop = ("Wie", "Letterlijk aangehaald", "In andere woorden", "Anderen over hen", "Voor het laatst")
    yield from tabel(kop, (28, 18, 18, 18, 18), (_stemrij(s, stem) for stem in stemmen(s.plan)), "personen")
    stil = nooit_gehoord(s.plan)
    if stil:
        items = tuple((alinea(*_stil(s, persoon), source="personen"),) for persoon in stil)
        yield Callout("caution", "Nog niet zelf aan het woord", (List(items, source="personen"),), "personen")


def _stemrij(s: Schrijver, stem: Stem) -> Row:
    hier = f"personen[{s.plan.personen.index(stem.persoon)}]"
    cellen = (str(stem.citaten), str(stem.andere), str(stem.over), s.datum(stem.laatst) or "nog niet")
    return Row(
        (cel(alinea(stem.persoon.naam, source=hier)), *(cel(alinea(text, source=hier)) for text in cellen)), hier
    )


def _stil(s: Schrijver, persoon: Persoon) -> tuple[str, ...]:
    uitleg = next((een for een in s.plan.ondersteuningsplan.niet_gehoord if een.wie == persoon.id), None)
    if uitleg is None:
        return (f"{persoon.naam}: er staat niet waarom.",)
    alsnog = f" Alsnog op {s.datum(uitleg.alsnog_op)}." if uitleg.alsnog_op else ""
    return (f"{persoon.naam}: {uitleg.reden}{alsnog}",)


def dekkingsoverzicht(s: Schrijver) -> Iterator[Block]:
    """Yield when the active safety agreements hold and who helps or watches then; nothing without agreements."""
    delen = dekking(s.plan)
    if not delen:
        return
    yield Heading(2, (Run("Wanneer de veiligheidsafspraken gelden"),), AFSPRAKEN)
    kop = ("Wanneer", "Afspraken", "Wie kijkt mee of helpt")
    yield from tabel(kop, (24, 28, 48), (_dekkingsrij(s, deel) for deel in delen), AFSPRAKEN)
    punten = tuple(_aandachtspunten(s, delen))
    if punten:
        items = tuple((alinea(punt, source=AFSPRAKEN),) for punt in punten)
        yield Callout("caution", "Hier is het kwetsbaar", (List(items, source=AFSPRAKEN),), AFSPRAKEN)


def _dekkingsrij(s: Schrijver, deel: Dekking) -> Row:
    nummers = opsomming([str(nummer + 1) for nummer in deel.afspraken]) or "geen"
    wie = s.namen(deel.mensen) or ("niemand" if deel.gedekt else "")
    cellen = (deel.titel[:1].upper() + deel.titel[1:], nummers, wie)
    return Row(tuple(cel(alinea(text, source=AFSPRAKEN)) if text else cel() for text in cellen), AFSPRAKEN)


def _aandachtspunten(s: Schrijver, delen: Sequence[Dekking]) -> Iterator[str]:
    open_delen = [deel.titel for deel in delen if not deel.gedekt]
    if open_delen:
        yield f"Bij geen enkele afspraak staat dat die geldt voor: {opsomming(open_delen)}."
    zonder = [deel.titel for deel in delen if deel.gedekt and not deel.mensen]
    if zonder:
        yield f"Niemand kijkt mee of helpt: {opsomming(zonder)}."
    een = steunt_op_een(s.plan)
    if een:
        yield f"Alles hangt op één persoon: {s.naam(een)}."
        return
    for id in dict.fromkeys(deel.alleen for deel in delen if deel.alleen):
        wanneer = opsomming([deel.titel for deel in delen if deel.alleen == id])
        yield f"Hier hangt het op één persoon, {s.naam(id)}: {wanneer}."
