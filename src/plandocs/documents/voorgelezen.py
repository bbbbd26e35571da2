"""The certificate that a story was read aloud: to whom, by whom, when, and what the child said."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Field, Fields, Figure, Heading, Paragraph, Quote, Run
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import gezichten, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.pictures.figuren import gezichtje
from plandocs.plan import Plan
from plandocs.plan.kind import Voorgelezen

_LIJN = "." * 34


@document("voorgelezen", titel="Voorgelezen", lezer="kind", ook_voor=("gezin", "professional"))
def voorgelezen(plan: Plan) -> Iterator[Document]:
    """Een bewijs op één blad dat het verhaal is voorgelezen, voor elk kind: wanneer, door wie, wie erbij waren en wat
    het kind zei. Of leeg, om na het voorlezen in te vullen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "voorgelezen"):
            yield kindblad(kind, "voorgelezen", kind.w("bewijs"), _inhoud(kind))


def _inhoud(kind: Kind) -> Iterator[Block]:
    keren = kind.uitleg.voorgelezen if kind.uitleg else ()
    pad = f"{kind.pad}.voorgelezen[{len(keren) - 1}]" if keren else ""
    naam = kind.naam(kind.id)
    if kind.leeftijdsband != "13-17":
        yield Figure(gezichtje(gezichten(kind)[kind.id], "blij"), kind.w("tekening_van", naam=naam), width_mm=45)
    yield Heading(2, (kind.w.run("bewijs.zin", kind=naam),))
    yield Fields(tuple(_velden(kind, keren[-1] if keren else None, pad)), pad)
    if keren and keren[-1].reactie:
        yield Quote(keren[-1].reactie, naam, f"{pad}.reactie")
    yield Paragraph((kind.w.run("bewijs.nog_eens"),))


def _velden(kind: Kind, keer: Voorgelezen | None, pad: str) -> Iterator[Field]:
    datum = kind.s.datum(keer.datum) if keer else _LIJN
    door = kind.namen(keer.door) if keer else _LIJN
    erbij = kind.namen(keer.aanwezig) if keer else _LIJN
    for sleutel, waarde in (("datum", datum), ("bewijs.door", door), ("bewijs.erbij", erbij)):
        if waarde:
            yield Field(kind.w(sleutel), (Paragraph((Run(waarde),), pad),), pad)
