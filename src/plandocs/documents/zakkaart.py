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
from plandocs.pictures.kaart import MM, teken_kaart
from plandocs.plan import Plan

KINDERTELEFOON = "0800-0432"


@document("zakkaart", titel="Zakkaart", lezer="kind", ook_voor=("gezin", "professional"))
def zakkaart(plan: Plan) -> Iterator[Document]:
    """Een kaartje zo groot als een bankpas, voor elk kind: wat ik mag doen en wie ik mag bellen. Namen en nummers van
    mensen staan er alleen op als is besproken dat dat veilig is."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "zakkaart"):
            kaart = kindblad(
                kind, "zakkaart", kind.w("zakkaart"), _inhoud(kind), subtitel="", voorlopig=is_concept(plan.kop)
            )
            yield kaart


def _inhoud(kind: Kind) -> Iterator[Block]:
    w = kind.w
    yield Paragraph((w.run("knip_uit"),), look="small")
    yield from _kant(kind, w("ik_mag"), [w("ik_mag.nee"), w("ik_mag.hulp"), w("ik_mag.weg")], "#fdf3dc")
    yield from _kant(kind, w("wie_bel_ik"), _nummers(kind), "#e4f0f4")


def _nummers(kind: Kind) -> list[str]:
    eigen = [f"{naam}: {nummer}" for naam, nummer, _ in kind.nummers[:2]] if kind.keus.met_namen else []
    return [*eigen, kind.w("kindertelefoon", nummer=KINDERTELEFOON), kind.w("gevaar", nummer=ALARMNUMMER)]


def _kant(kind: Kind, titel: str, regels: list[str], kleur: str) -> Iterator[Block]:
    try:
        yield figuur(teken_kaart(titel, regels, alt=titel, taal=kind.w.taal, kleur=kleur), MM)
    except PictureError:
        yield Paragraph((Run(titel, strong=True, lang=kind.w.anders),))
        yield List(tuple((Paragraph((Run(regel),)),) for regel in regels))
