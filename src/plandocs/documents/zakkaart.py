"""The pocket card: two sides as large as a bank card, without names unless that is safe."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, List, Paragraph, Run
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import figuur, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.documents.kindmensen import ALARMNUMMER
from plandocs.documents.rapport import is_concept
from plandocs.errors import PictureError
from plandocs.pictures.kaart import MM, Kant, teken_kaart
from plandocs.plan import Plan

KINDERTELEFOON = "0800-0432"


@document("zakkaart", titel="Zakkaart", lezer="kind", ook_voor=("gezin", "professional"))
def zakkaart(plan: Plan) -> Iterator[Document]:
    """Een kaartje zo groot als een bankpas, voor elk kind, om dubbel te vouwen: wat ik mag doen en wie ik mag bellen.
    Namen en nummers van mensen staan er alleen op als is besproken dat dat veilig is."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "zakkaart"):
            kaart = kindblad(
                kind, "zakkaart", kind.w("zakkaart"), _inhoud(kind), subtitel="", voorlopig=is_concept(plan.kop)
            )
            yield kaart


def _inhoud(kind: Kind) -> Iterator[Block]:
    kanten = (
        Kant(kind.w("ik_mag"), tuple(kind.w(f"ik_mag.{wat}") for wat in ("nee", "hulp", "weg")), "#fdf3dc"),
        Kant(kind.w("wie_bel_ik"), tuple(_nummers(kind)), "#e4f0f4"),
    )
    try:
        tekening = teken_kaart(kanten, alt=kind.w("zakkaart"), taal=kind.w.taal)
    except PictureError:
        yield from (blok for kant in kanten for blok in _in_woorden(kind, kant))
        return
    stappen = ("kaart.knip", "kaart.vouw", "kaart.bewaar")
    yield List(tuple((Paragraph((kind.w.run(stap),)),) for stap in stappen), ordered=True)
    yield figuur(tekening, MM)
    yield Paragraph((kind.w.run("kaart.reserve"),))
    yield figuur(tekening, MM)


def _nummers(kind: Kind) -> list[str]:
    eigen = [f"{naam}: {nummer}" for naam, nummer, _ in kind.nummers[:2]] if kind.keus.met_namen else []
    return [*eigen, kind.w("kindertelefoon", nummer=KINDERTELEFOON), kind.w("gevaar", nummer=ALARMNUMMER)]


def _in_woorden(kind: Kind, kant: Kant) -> Iterator[Block]:
    """Yield one side as words, when they do not fit on a card."""
    yield Paragraph((Run(kant.titel, strong=True, lang=kind.w.anders),))
    yield List(tuple((Paragraph((Run(regel),)),) for regel in kant.regels))
