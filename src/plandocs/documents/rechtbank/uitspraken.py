"""Tables of numbered statements: kind by kind, each with source and date, and beside it who answers what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plandocs.blocks import Block, Heading, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.rechtbank.nummers import Genummerd, Rechtbankschrijver
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, labels, nog_invullen, reeks, tabel
from plandocs.plan.base import Uitspraak
from plandocs.plan.ondersteuningsplan import Kracht, Zorg
from plandocs.plan.veilig_verder_plan import Gebeurtenis, VeiligeKracht
from plandocs.plan.walk import Ingekort, ontbreekt, stappen

KOPPEN = {
    "feit": "Feiten",
    "waarneming": "Waarnemingen",
    "citaat": "Letterlijke woorden",
    "mening": "Meningen",
    "interpretatie": "Interpretaties",
}
GEVAREN = "veilig_verder_plan.gevaren["
NIET_MEER = "Verbeterd of niet meer actueel"
KOLOMMEN = ("Nr.", "Wat, van wie en wanneer", "Reactie van wie het betreft")
KEREN = {"eerste": "eerste keer", "ergste": "ergste keer", "laatste": "laatste keer", "anders": "andere keer"}


def per_soort(s: Rechtbankschrijver, items: Sequence[Genummerd]) -> Iterator[Block]:
    """Yield a table for every kind of statement, and one for what no longer holds."""
    for kop, groep in groupby(items, lambda een: KOPPEN[een.uitspraak.soort] if een.geldt else NIET_MEER):
        lijst = tuple(groep)
        yield Heading(2, (Run(kop),), lijst[0].pad)
        yield from uitspraaktabel(s, lijst)


def uitspraaktabel(s: Rechtbankschrijver, items: Sequence[Genummerd]) -> Iterator[Block]:
    """Yield the statements with their numbers in the order given."""
    yield from tabel(KOLOMMEN, (7, 57, 36), (_rij(s, een) for een in items), items[0].pad if items else "")


def _rij(s: Rechtbankschrijver, een: Genummerd) -> Row:
    zonder_reacties = een.uitspraak.model_copy(update={"reacties": ()})
    wat = (
        *s.uitspraak(zonder_reacties, een.pad),
        *_herkomst(s, een),
        *_bij(s, een),
        *_vervangen(s, een),
    )
    nummer = cel(alinea(str(een.nummer), source=een.pad))
    return Row((nummer, cel(*wat), cel(*_reacties(s, een))), een.pad)


def _herkomst(s: Schrijver, een: Genummerd) -> Iterator[Block]:
    bijlagen = s.plan.rechtbank.bijlagen if s.plan.rechtbank else ()
    nummers = [bijlage.nummer for bijlage in bijlagen if bijlage.bron == een.uitspraak.bron]
    if nummers:
        yield label("Bijlage", reeks(nummers), source=f"{een.pad}.bron")
    bron = next((bron.datum for bron in s.plan.bronnen if bron.id == een.uitspraak.bron), None)
    gebeurd = isinstance(een.uitspraak, Gebeurtenis) and een.uitspraak.wanneer
    if een.uitspraak.soort in {"feit", "waarneming"} and not (een.uitspraak.datum or bron or gebeurd):
        yield alinea(nog_invullen("van wanneer dit is"), source=f"{een.pad}.datum", klein=True)


def _bij(s: Schrijver, een: Genummerd) -> Iterator[Block]:
    """Yield what a concern, strength or event says more than its words."""
    if een.pad.startswith(GEVAREN):
        yield label("Over", f"gevaar {int(stappen(een.pad)[2]) + 1}", source=een.pad)
    match een.uitspraak:
        case Gebeurtenis() as gebeurtenis:
            yield from _gebeurtenis(s, gebeurtenis, een.pad)
        case Kracht() | Zorg() | VeiligeKracht() as item:
            delen = [("Sinds", item.sinds or ""), ("Voor", s.namen(item.gevolg_voor))]
            yield from labels(delen, f"{een.pad}.sinds")
            if item.gevolg:
                yield label("Gevolg", *regel(item.gevolg), source=f"{een.pad}.gevolg")
            yield from _stand(s, item, een.pad)


def _stand(s: Schrijver, item: Uitspraak, pad: str) -> Iterator[Block]:
    if isinstance(item, Zorg) and item.status != "open":
        wanneer = f", te bespreken op {s.datum(item.later_op)}" if item.later_op else ""
        stand = "opgelost" if item.status == "opgelost" else f"nu niet aan de orde{wanneer}"
        yield label("Stand", stand, source=f"{pad}.status")
    if isinstance(item, Zorg) and item.reden_later:
        yield label("Waarom later", *regel(item.reden_later), source=f"{pad}.reden_later")


def _gebeurtenis(s: Schrijver, item: Gebeurtenis, pad: str) -> Iterator[Block]:
    delen = [
        ("Welke keer", KEREN[item.keer]),
        ("Wanneer", item.wanneer.woorden if item.wanneer else ""),
        ("Waar", item.plaats or ""),
        ("Erbij", s.namen(item.aanwezig)),
    ]
    yield from labels(delen, f"{pad}.keer")
    if item.letsel:
        yield label("Letsel", *regel(item.letsel), source=f"{pad}.letsel")


def _vervangen(s: Rechtbankschrijver, een: Genummerd) -> Iterator[Block]:
    """Yield by which statement this one is corrected."""
    id = een.uitspraak.id
    alle = (ander for lijst in s.genummerd.values() for ander in lijst)
    door = [ander.nummer for ander in alle if id and ander.uitspraak.correctie_van == id]
    if door:
        yield label("Verbeterd in", f"nr. {reeks(door)}", source=een.pad)


def _reacties(s: Rechtbankschrijver, een: Genummerd) -> Iterator[Block]:
    for nummer, reactie in enumerate(een.uitspraak.reacties):
        yield from s.reactie(reactie, f"{een.pad}.reacties[{nummer}]")
    stil = _nog_te_horen(s, een)
    if stil:
        yield alinea(nog_invullen(f"wat {s.namen(stil)} hiervan vindt"), source=f"{een.pad}.reacties")
    elif ontbreekt(een.uitspraak.reacties):
        yield alinea("geen reactie opgeschreven", source=f"{een.pad}.reacties", klein=True)


def _nog_te_horen(s: Rechtbankschrijver, een: Genummerd) -> list[str]:
    """Return the adults of the family about whom this is, who weighs it against, and who have not answered."""
    item = een.uitspraak
    conclusies = s.plan.rechtbank.conclusies if s.plan.rechtbank else ()
    weegt = isinstance(item, Zorg | Gebeurtenis) or any(item.id in conclusie.feiten for conclusie in conclusies)
    verborgen = isinstance(item.reacties, Ingekort)
    if verborgen or not (weegt and een.geldt) or isinstance(item, Kracht | VeiligeKracht):
        return []
    gehoord = {item.wie, *(reactie.wie for reactie in item.reacties)}
    volwassen = {lid.id for lid in s.plan.gezinsleden if not lid.is_kind}
    return [id for id in item.over if id in volwassen - gehoord]


def vrije_lijst(teksten: Sequence[str], pad: str) -> Iterator[Block]:
    """Yield every text as paragraphs of its own, to be numbered."""
    for nummer, text in enumerate(teksten):
        yield from tekst(text, f"{pad}[{nummer}]")
