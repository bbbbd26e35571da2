"""The week of a child: per part of the day what is agreed, or room to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plandocs.blocks import Block, Cell, Document, Figure, List, Paragraph, Row, Run, Table
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import cel, gezicht, gezichten, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen, zacht
from plandocs.pictures.uiterlijk import Uiterlijk
from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak
from plandocs.taal.datums import WEEKDAGEN

DAGDELEN = {"ochtend": "ochtend", "na_school": "na_school", "avond": "avond", "nacht": "nacht"}
MEESTE = 4


@document("weekkalender", titel="Weekkalender", lezer="kind")
def weekkalender(plan: Plan) -> Iterator[Document]:
    """De week op één blad, voor elk kind: per dag en dagdeel een nummer en een gezicht bij wat is afgesproken. Wat niet
    in het plan staat, zoals waar het kind slaapt of wie het naar school brengt, blijft leeg om samen in te vullen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "weekkalender"):
            titel = kind.w("week", kind=kind.naam(kind.id))
            yield kindblad(kind, "weekkalender", titel, _inhoud(kind), layout="blad", subtitel=kind.w("week.uitleg"))


def _inhoud(kind: Kind) -> Iterator[Block]:
    gekozen = _op_vaste_dagen(kind)
    mensen = gezichten(kind)
    kop = (kind.w("dag"), *(kind.w(deel) for deel in DAGDELEN.values()))
    rijen = tuple(_dag(kind, dag, gekozen, mensen) for dag in WEEKDAGEN)
    yield Table("", kop, rijen, (20, 20, 20, 20, 20), header_column=True)
    if gekozen:
        items = tuple((Paragraph(kind.w.eigen(een.voor_het_kind or ""), kind.pad_van(een)),) for een in gekozen)
        yield List(items, ordered=True)


def _op_vaste_dagen(kind: Kind) -> tuple[Veiligheidsafspraak, ...]:
    """Return the agreements for the child that are on named days and in one part of the day; more would be a guess."""
    passend = (een for een in kind.afspraken if een.wanneer and een.wanneer.dagen and not een.wanneer.als)
    goed = (een for een in passend if _deel(een) and zacht(een.voor_het_kind or "") and not een.bij_trigger)
    return tuple(goed)[:MEESTE]


def _deel(afspraak: Veiligheidsafspraak) -> str:
    delen = [deel for deel in afspraak.situaties if deel in DAGDELEN]
    if len(delen) == 1:
        return delen[0]
    return "ochtend" if not delen and {"omgang", "weekend"} & set(afspraak.situaties) else ""


def _dag(kind: Kind, dag: str, gekozen: tuple[Veiligheidsafspraak, ...], mensen: Mapping[str, Uiterlijk]) -> Row:
    naam = Paragraph((kind.w.run(dag),))
    return Row((cel(naam), *(_vak(kind, dag, deel, gekozen, mensen) for deel in DAGDELEN)))


def _vak(
    kind: Kind, dag: str, deel: str, gekozen: tuple[Veiligheidsafspraak, ...], mensen: Mapping[str, Uiterlijk]
) -> Cell:
    hier = [
        (nummer, een)
        for nummer, een in enumerate(gekozen, 1)
        if een.wanneer and dag in een.wanneer.dagen and _deel(een) == deel
    ]
    if not hier:
        return cel(Paragraph((Run("\u00a0\n\u00a0"),)))
    wie = [id for _, een in hier for id in een.wie if kind.mag_contact(id)]
    beeld: tuple[Figure, ...] = tuple(gezicht(kind, id, mensen, kind.pad_van(hier[0][1])) for id in wie[:1])
    nummers = Paragraph((Run(", ".join(str(nummer) for nummer, _ in hier), strong=True),))
    return cel(*beeld, nummers)
