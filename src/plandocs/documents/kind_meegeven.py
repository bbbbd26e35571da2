"""For the internal file: what each child takes along on paper, what was left out, and why."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Cell, Document, Heading, List, Paragraph, Row, Run
from plandocs.documents.kernel import DOCUMENTS, document
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.documents.meegeven import MET_INHOUD, ZONDER_INHOUD
from plandocs.documents.rapport import documentdatum, is_concept, voettekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, tabel
from plandocs.documents.vertalen import nog_te_vertalen, past_nergens_bij
from plandocs.plan import Plan

KEUZEN = {"alles": "alles", "zakkaart": "alleen de zakkaart en de thermometer, zonder namen", "niets": "niets"}


@document("kind-meegeven", titel="Wat het kind meekrijgt", lezer="intern")
def kind_meegeven(plan: Plan) -> Iterator[Document]:
    """Voor het eigen dossier: wat elk kind op papier meekrijgt, wat is weggelaten en waarom, welke vragen over
    veilig meegeven nog open zijn, en welke zinnen nog een vertaling nodig hebben."""
    kinderen = tuple(geboren_kinderen(plan))
    if not kinderen:
        return
    s = Schrijver(plan)
    titel = "Wat het kind meekrijgt"
    yield Document(
        name="kind-meegeven",
        title=titel,
        subtitle=plan.kop.titel,
        layout="matrix",
        header=titel,
        footer=voettekst(s),
        date=documentdatum(plan.kop),
        blocks=(*_inhoud(kinderen), *_vertalingen(kinderen)),
        concept=is_concept(plan.kop),
    )


def _inhoud(kinderen: tuple[Kind, ...]) -> Iterator[Block]:
    yield alinea("De antwoorden op de vragen over veilig meegeven bepalen wat een kind op papier krijgt.")
    kop = ("Kind", "Krijgt mee", "Weggelaten", "Waarom", "Nog te bespreken")
    yield from tabel(kop, (12, 20, 23, 22, 23), (_rij(kind) for kind in kinderen), "kinduitleg")


def _vertalingen(kinderen: tuple[Kind, ...]) -> Iterator[Block]:
    """Yield per child the sentences to paste in `vertalingen`, and the translations that belong to no sentence."""
    for kind in kinderen:
        mist, los = nog_te_vertalen(kind), past_nergens_bij(kind)
        if mist or los:
            yield Heading(2, (Run(f"Vertalingen voor {kind.persoon.naam}"),), kind.pad)
        yield from _zinnen("Nog te vertalen", "Zet deze zinnen precies zo bij vertalingen.", mist, kind.pad)
        yield from _zinnen("Past nergens bij", "Deze zinnen staan niet meer zo in het plan.", los, kind.pad)


def _zinnen(kop: str, uitleg: str, zinnen: tuple[str, ...], pad: str) -> Iterator[Block]:
    if zinnen:
        yield Heading(3, (Run(kop),), pad)
        yield alinea(uitleg, source=pad)
        yield List(tuple((Paragraph((Run(zin),), pad),) for zin in zinnen), source=pad)


def _rij(kind: Kind) -> Row:
    pad = f"{kind.pad}.veilig_meegeven" if kind.pad else ""
    keus = kind.keus
    weg = [_titel(naam) for naam in (*MET_INHOUD, *ZONDER_INHOUD) if not keus.mag(naam)]
    if keus.keus == "alles" and not keus.met_namen:
        weg.append("de namen op de zakkaart")
    wat = KEUZEN[keus.keus]
    krijgt = f"{wat}, zolang het concept is" if keus.open else wat
    return Row(
        (
            cel(alinea(kind.persoon.naam, source=pad)),
            cel(alinea(krijgt, source=pad)),
            _lijst(weg, pad, "niets"),
            _lijst(list(keus.redenen), pad, ""),
            _lijst(list(keus.vragen), pad, ""),
        ),
        pad,
    )


def _titel(naam: str) -> str:
    return DOCUMENTS[naam].titel


def _lijst(regels: list[str], pad: str, leeg: str) -> Cell:
    if not regels:
        return cel(alinea(leeg, source=pad)) if leeg else cel()
    return cel(List(tuple((Paragraph((Run(regel),), pad),) for regel in regels), source=pad))
