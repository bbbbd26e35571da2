"""The week of a child: per part of the day what is agreed, or room to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plandocs.blocks import Block, Cell, Document, Figure, List, Paragraph, Row, Run, Table
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import cel, gezicht, gezichten, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.pictures.uiterlijk import Uiterlijk
from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak
from plandocs.taal.datums import WEEKDAG, WEEKDAGEN
from plandocs.taal.letters import vouw
from plandocs.taal.momenten import Moment
from plandocs.taal.patronen import patroon

DAGDELEN = ("ochtend", "na_school", "avond", "nacht")
_TIJDEN = (("05:00", "nacht"), ("12:00", "ochtend"), ("17:00", "na_school"), ("21:00", "avond"))
_NIET_WEKELIJKS = r"(?<!\w)(?:om de|maand|eerste|tweede|derde|vierde|laatste|even|oneven)(?!\w)"
_VAN_TOT = rf"(?<!\w)van {WEEKDAG}.* tot (?:en met )?{WEEKDAG}"
MEESTE = 4


@document("weekkalender", titel="Weekkalender", lezer="kind", ook_voor=("gezin", "professional"))
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
    kop = (kind.w("dag"), *(kind.w(deel) for deel in DAGDELEN))
    rijen = tuple(_dag(kind, dag, gekozen, mensen) for dag in WEEKDAGEN)
    yield Table("", kop, rijen, (20, 20, 20, 20, 20), header_column=True)
    if gekozen:
        items = tuple((Paragraph(kind.w.eigen(een.voor_het_kind or ""), kind.pad_van(een)),) for een in gekozen)
        yield List(items, ordered=True)


def _op_vaste_dagen(kind: Kind) -> tuple[Veiligheidsafspraak, ...]:
    """Return the agreements for the child that come back every week on named days; more would be a guess."""
    goed = (een for een in kind.gewone_afspraken if een.wanneer and _elke_week(een.wanneer) and _deel(een))
    return tuple(goed)[:MEESTE]


def _elke_week(moment: Moment) -> bool:
    if not moment.dagen or moment.als or patroon(_NIET_WEKELIJKS).search(vouw(moment.woorden)):
        return False
    return not (len(moment.dagen) == 2 and patroon(_VAN_TOT).search(vouw(moment.woorden)))


def _deel(afspraak: Veiligheidsafspraak) -> str:
    """Return the part of the day: by the clock, or by the one part that the agreement names."""
    tijd = afspraak.wanneer.tijd if afspraak.wanneer else None
    if tijd:
        return next((deel for tot, deel in _TIJDEN if tijd < tot), "nacht")
    delen = [deel for deel in afspraak.situaties if deel in DAGDELEN]
    return delen[0] if len(delen) == 1 else ""


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
    wie = [id for _, een in hier for id in een.wie if kind.mensen.mag_contact(id)]
    beeld: tuple[Figure, ...] = tuple(gezicht(kind, id, mensen, kind.pad_van(hier[0][1])) for id in wie[:1])
    nummers = Paragraph((Run(", ".join(str(nummer) for nummer, _ in hier), strong=True),))
    return cel(*beeld, nummers)
