"""The meetings of family, network and helpers: who was there, how each goal stands, what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Field, Fields, Heading, List, Paragraph, Row, Run, in_quotes
from plandocs.documents.mensen import STANDPUNTEN, VORMEN
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, citaten, label, nog_invullen, tabel, veld
from plandocs.plan.gezinsplan import Accordering, Gezinsplan, Uitvoerdersoverleg, Voortgang
from plandocs.plan.walk import ontbreekt

PAD = "gezinsplan.uitvoerdersoverleggen"
JA_NEE = {True: "ja", False: "nee", None: ""}


def nieuwste_eerst(plan: Gezinsplan) -> list[tuple[str, Uitvoerdersoverleg]]:
    """Return every meeting with its path, the newest first."""
    genummerd = sorted(enumerate(plan.uitvoerdersoverleggen), key=lambda paar: paar[1].datum, reverse=True)
    return [(f"{PAD}[{nummer}]", overleg) for nummer, overleg in genummerd]


def voortgang(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield the reports of all meetings, the newest first."""
    moet = plan.fase != "verbinden_motiveren" and ontbreekt(plan.uitvoerdersoverleggen)
    if not plan.uitvoerdersoverleggen and not moet:
        return
    yield Heading(2, (Run("Hoe het gaat: de overleggen"),), PAD)
    if moet:
        yield alinea(nog_invullen("het verslag van een uitvoerdersoverleg"), source=PAD)
    for pad, overleg in nieuwste_eerst(plan):
        yield Heading(3, (Run(f"Overleg van {s.datum(overleg.datum)}"),), pad)
        yield from aanwezigheid(s, overleg, pad)
        yield from resultaten(s, overleg, pad)
        yield from slot(s, overleg, pad)


def aanwezigheid(s: Schrijver, overleg: Uitvoerdersoverleg, pad: str) -> Iterator[Block]:
    """Yield where it was, who were there, what it was about, and whether the treatment plan was discussed."""
    velden = [
        *veld("Waar", overleg.plaats, f"{pad}.plaats"),
        *_deelnemers(s, overleg, pad),
        *veld("Afwezig", s.namen(overleg.afwezig), f"{pad}.afwezig"),
        *opsomveld("Waarover", overleg.agenda, f"{pad}.agenda"),
        *veld("Behandelplan besproken", JA_NEE[overleg.behandelplan_besproken], f"{pad}.behandelplan_besproken"),
    ]
    if velden:
        yield Fields(tuple(velden), pad)


def _deelnemers(s: Schrijver, overleg: Uitvoerdersoverleg, pad: str) -> Iterator[Field]:
    hier = f"{pad}.deelnemers"
    if ontbreekt(overleg.deelnemers):
        yield Field("Erbij waren", (alinea(nog_invullen("wie erbij waren"), source=hier),), hier)
    yield from veld("Erbij waren", s.namen(overleg.deelnemers), hier)


def opsomveld(naam: str, teksten: Sequence[str], pad: str) -> Iterator[Field]:
    """Yield a field with a list when there is something in it."""
    items = tuple((Paragraph(regel(text), f"{pad}[{nummer}]"),) for nummer, text in enumerate(teksten))
    if items:
        yield Field(naam, (List(items, source=pad),), pad)


def resultaten(s: Schrijver, overleg: Uitvoerdersoverleg, pad: str) -> Iterator[Block]:
    """Yield how every goal stands, with what people say about it and their score."""
    hier = f"{pad}.voortgang"
    if ontbreekt(overleg.voortgang):
        yield alinea(nog_invullen("hoe elk doel ervoor staat"), source=hier)
    rijen = (_resultaat(s, item, f"{hier}[{nummer}]") for nummer, item in enumerate(overleg.voortgang))
    yield from tabel(("Doel", "Hoe het ervoor staat", "Cijfer"), (36, 54, 10), rijen, hier)


def _resultaat(s: Schrijver, item: Voortgang, pad: str) -> Row:
    wat = next(doel.tekst for doel in s.plan.ondersteuningsplan.doelen if doel.id == item.doel)
    nummer = s.verwijzing([item.doel]).capitalize()
    return Row(
        (
            cel(alinea(f"{nummer}: ", *regel(wat), source=f"{pad}.doel")),
            cel(*tekst(item.stand_van_zaken, pad), *citaten(s, item.citaten, f"{pad}.citaten")),
            cel(alinea("" if item.score is None else str(item.score), source=f"{pad}.score")),
        ),
        pad,
    )


def slot(s: Schrijver, overleg: Uitvoerdersoverleg, pad: str) -> Iterator[Block]:
    """Yield what was decided, who agrees with the report, and when the next meeting is."""
    if overleg.besluiten:
        hier = f"{pad}.besluiten"
        yield Paragraph((Run("Besluiten en afspraken"),), hier, "label")
        items = tuple(tekst(text, f"{hier}[{nummer}]") for nummer, text in enumerate(overleg.besluiten))
        yield List(items, source=hier)
    yield from _akkoord(s, overleg, f"{pad}.accordering")
    volgend = s.datum(overleg.volgend_overleg) or nog_invullen("wanneer het volgende overleg is")
    yield label("Volgend overleg", volgend, source=f"{pad}.volgend_overleg")


def _akkoord(s: Schrijver, overleg: Uitvoerdersoverleg, pad: str) -> Iterator[Block]:
    if ontbreekt(overleg.accordering):
        yield alinea(nog_invullen("wie het eens is met dit verslag"), source=pad)
    rijen = (_accordering(s, item, f"{pad}[{nummer}]") for nummer, item in enumerate(overleg.accordering))
    yield from tabel(("Wie", "Akkoord met het verslag", "Wanneer"), (24, 50, 26), rijen, pad)


def _accordering(s: Schrijver, item: Accordering, pad: str) -> Row:
    hoe = [
        STANDPUNTEN[item.standpunt] if item.standpunt else "",
        VORMEN[item.vorm] if item.vorm else "",
        f"over: {', '.join(item.onderdelen)}" if item.onderdelen else "",
    ]
    standpunt = ", ".join(deel for deel in hoe if deel) or nog_invullen("akkoord, niet akkoord of gezien")
    wat = [alinea(standpunt, source=f"{pad}.standpunt")]
    if item.toelichting:
        wat.append(alinea(in_quotes(item.toelichting), source=f"{pad}.toelichting", klein=True))
    wie = cel(alinea(s.naam(item.wie), source=f"{pad}.wie"))
    return Row((wie, cel(*wat), cel(alinea(s.datum(item.datum), source=f"{pad}.datum"))), pad)
