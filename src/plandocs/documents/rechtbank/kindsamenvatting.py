"""One page for a child about the report to the court, in short words."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Heading, List, Quote, Run
from plandocs.documents.kernel import document
from plandocs.documents.kort import kort_stuk
from plandocs.documents.opmaak import tekst
from plandocs.documents.rapport import documentdatum
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen
from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.plan.rechtbank import MeningKind, Rechtbankrapportage

MAG_SPREKEN = 12
TIENER = 13
MEESTE_AFSPRAKEN = 5
_TOEZICHT = "Onder toezicht betekent: er kijkt iemand mee of het goed gaat met jou. De rechter beslist dat."
WOORDEN = {
    "ondertoezichtstelling": _TOEZICHT,
    "onder toezicht": _TOEZICHT,
    "uithuisplaatsing": "Uithuisplaatsing betekent: je woont een tijd ergens anders dan thuis.",
    "verleng": "Verlengen betekent: langer laten duren.",
    "gezag": "Wie gezag heeft, beslist over belangrijke dingen voor jou.",
    "omgang": "Omgang betekent: wanneer en hoe je je vader of moeder ziet.",
    "voogdij": "Voogdij betekent: iemand anders dan je ouders beslist over belangrijke dingen voor jou.",
}


@document(
    "kindsamenvatting",
    titel="Samenvatting voor het kind",
    lezer="kind",
    ook_voor=("gezin", "rechtbank", "professional"),
)
def kindsamenvatting(plan: Plan) -> Iterator[Document]:
    """Eén bladzijde voor elk kind bij het stuk voor de rechter: wat we vragen, wat jij zei en wie beslist."""
    if plan.rechtbank is None:
        return
    s = Schrijver(plan)
    for kind in plan.kinderen:
        if kind.rol == "jeugdige":
            yield kort_stuk(
                s,
                f"kindsamenvatting-{kind.id}",
                "Dit leest de rechter",
                _inhoud(s, plan.rechtbank, kind),
                ondertitel=f"Voor {kind.naam}",
                layout="blad",
                max_pages=1,
            )


def _inhoud(s: Schrijver, rapport: Rechtbankrapportage, kind: Persoon) -> Iterator[Block]:
    wie = _wie(s)
    begin = f"{wie[:1].upper()}{wie[1:]} schreef aan de rechter hoe het gaat."
    yield alinea(f"{begin} Hier lees je wat er in dat stuk staat.", source="rechtbank")
    yield from _verzoek(rapport)
    yield from _jouw_woorden(s, rapport, kind)
    yield from _afspraken(s, kind)
    yield from _wie_beslist(s, kind)


def _wie(s: Schrijver) -> str:
    id = s.plan.kop.opsteller or (s.plan.regie.wie if s.plan.regie else "")
    return s.naam(id) if id else "iemand van de jeugdbescherming"


def _verzoek(rapport: Rechtbankrapportage) -> Iterator[Block]:
    pad = "rechtbank.zaak.verzoek"
    yield Heading(2, (Run("Wat vragen we aan de rechter?"),), pad)
    yield from tekst(rapport.zaak.verzoek, pad)
    klein = rapport.zaak.verzoek.casefold()
    uitleg = dict.fromkeys(betekenis for woord, betekenis in WOORDEN.items() if woord in klein)
    if uitleg:
        yield alinea(" ".join(uitleg), source=pad)


def _jouw_woorden(s: Schrijver, rapport: Rechtbankrapportage, kind: Persoon) -> Iterator[Block]:
    pad = "rechtbank.mening_kind"
    yield Heading(2, (Run("Wat zei jij?"),), pad)
    gevonden = [(nummer, een) for nummer, een in enumerate(rapport.mening_kind) if een.kind == kind.id]
    if not gevonden:
        yield alinea("Hier staat nog niets van jou. Wil je iets zeggen? Dat mag altijd.", source=pad)
    for nummer, een in gevonden:
        yield from _mening(s, een, kind, f"{pad}[{nummer}]")


def _mening(s: Schrijver, een: MeningKind, kind: Persoon, pad: str) -> Iterator[Block]:
    if een.mening:
        yield Quote(een.mening, ", ".join(deel for deel in (kind.naam, s.datum(een.datum)) if deel), f"{pad}.mening")
    elif een.gesproken:
        yield alinea(nog_invullen(f"wat {kind.naam} zei"), source=f"{pad}.mening")
    else:
        yield alinea("We hebben nog niet met jou gepraat. Wil je wel praten? Dat mag.", source=pad)


def _afspraken(s: Schrijver, kind: Persoon) -> Iterator[Block]:
    """Yield the agreements in the words that the plan has for the child."""
    pad = "veilig_verder_plan.afspraken"
    veilig = s.plan.veilig_verder_plan
    items = tuple(
        tekst(item.voor_het_kind, f"{pad}[{nummer}].voor_het_kind")
        for nummer, item in enumerate(veilig.afspraken if veilig else ())
        if item.voor_het_kind and item.status == "actief"
    )
    if items:
        wie = "volwassenen" if _jaren(s, kind) >= TIENER else "grote mensen"
        yield Heading(2, (Run(f"Wat doen de {wie}?"),), pad)
        yield List(items[:MEESTE_AFSPRAKEN], source=pad)
    if len(items) > MEESTE_AFSPRAKEN:
        yield alinea("Er zijn nog meer afspraken. Die staan in het plan.", source=pad)


def _wie_beslist(s: Schrijver, kind: Persoon) -> Iterator[Block]:
    yield Heading(2, (Run("Wie beslist?"),), "rechtbank.zaak")
    yield alinea(
        "De rechter leest wat iedereen vindt en beslist dan. Jij hoeft niet te kiezen.", source="rechtbank.zaak"
    )
    zelf = (
        "Jij bent 12 jaar of ouder. Daarom mag je zelf aan de rechter vertellen wat je vindt."
        if _jaren(s, kind) >= MAG_SPREKEN
        else f"Wil je iets aan de rechter laten weten? Vertel het aan {_wie(s)}."
    )
    yield alinea(zelf, source="rechtbank.zaak")
    yield alinea(f"Klopt er iets niet, of snap je iets niet? Vraag het aan {_wie(s)}{_nummer(s)}.", source="regie.wie")


def _jaren(s: Schrijver, kind: Persoon) -> int:
    """Return how old the child is on the day of the document; 0 when the plan does not say."""
    geboren, dag = kind.geboortedatum, documentdatum(s.plan.kop)
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day)) if geboren else 0


def _nummer(s: Schrijver) -> str:
    id = s.plan.kop.opsteller or (s.plan.regie.wie if s.plan.regie else "")
    contact = s.plan.persoon(id).contact if id else None
    return f", {contact.telefoon}" if contact and contact.telefoon else ""
