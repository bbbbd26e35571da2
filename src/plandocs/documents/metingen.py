"""The scores for safety as they were given: a chart over time and a table with the reasons, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Figure, Heading, Row, Run, Table
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import WIJZEN, Schrijver, alinea, cel, label, nog_invullen, tabel
from plandocs.pictures.grafieken import Meting as Punt
from plandocs.pictures.grafieken import Reeks, meting_grafiek
from plandocs.plan.gezinsplan import Gezinsplan, Meting
from plandocs.plan.walk import ontbreekt

PAD = "gezinsplan.metingen"
SOORTEN = {"actuele_veiligheid": "Actuele veiligheid", "blijvende_veiligheid": "Blijvende veiligheid"}
KOP = ("Wanneer", "Welke veiligheid", "Cijfer", "Waarom dit cijfer")

Genummerd = tuple[int, Meting]


def metingen(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield the chart of all scores, and who gave which score and why."""
    yield Heading(2, (Run("Hoe veilig is het, volgens de metingen"),), PAD)
    if ontbreekt(plan.metingen):
        yield alinea(nog_invullen("een cijfer voor de actuele en voor de blijvende veiligheid"), source=PAD)
    if not plan.metingen:
        return
    uitleg = "Een cijfer van 0 tot en met 10 laat zien hoe iemand het op die dag vond. Er wordt niet mee gerekend."
    yield alinea(uitleg, source=PAD)
    yield _grafiek(s, plan.metingen)
    nieuwste = sorted(enumerate(plan.metingen), key=lambda paar: paar[1].datum, reverse=True)
    yield from metingtabel(s, nieuwste)


def metingtabel(s: Schrijver, genummerd: Sequence[Genummerd]) -> Iterator[Table]:
    """Yield these scores with their reasons, in the order given."""
    rijen = (_rij(s, meting, f"{PAD}[{nummer}]") for nummer, meting in genummerd)
    yield from tabel(KOP, (18, 20, 10, 52), rijen, PAD)


def _grafiek(s: Schrijver, items: Sequence[Meting]) -> Figure:
    reeksen = tuple(_reeks(s, items, *soort) for soort in dict.fromkeys((een.soort, een.kind) for een in items))
    tekening = meting_grafiek(reeksen)
    return Figure(tekening.svg, tekening.alt, drawn=tekening.woorden, source=PAD)


def _reeks(s: Schrijver, items: Sequence[Meting], soort: str, kind: str | None) -> Reeks:
    punten = [Punt(een.datum, een.score) for een in items if (een.soort, een.kind) == (soort, kind)]
    return Reeks(_naam(s, soort, kind), tuple(sorted(punten, key=lambda punt: punt.datum)))


def _naam(s: Schrijver, soort: str, kind: str | None) -> str:
    van = f" van {s.naam(kind)}" if kind else ""
    return f"{SOORTEN[soort]}{van}"


def _rij(s: Schrijver, meting: Meting, pad: str) -> Row:
    return Row(
        (
            cel(alinea(s.datum(meting.datum), source=f"{pad}.datum")),
            cel(alinea(_naam(s, meting.soort, meting.kind), source=f"{pad}.soort")),
            cel(alinea(str(meting.score), source=f"{pad}.score")),
            cel(*_waarom(s, meting, pad)),
        ),
        pad,
    )


def _waarom(s: Schrijver, meting: Meting, pad: str) -> Iterator[Block]:
    if meting.toelichting:
        yield from tekst(meting.toelichting, f"{pad}.toelichting")
    else:
        yield alinea(nog_invullen("waarom dit cijfer"), source=f"{pad}.toelichting")
    if meting.aanleiding:
        yield label("Aanleiding", *regel(meting.aanleiding), source=f"{pad}.aanleiding")
    if meting.reactie_op_daling:
        yield label("Wat er toen is gedaan", *regel(meting.reactie_op_daling), source=f"{pad}.reactie_op_daling")
    door = s.naam(meting.door) if meting.door else ""
    gegeven = ", ".join(deel for deel in (door, WIJZEN[meting.wijze] if meting.wijze else "") if deel)
    if gegeven:
        yield label("Gegeven door" if door else "Hoe", gegeven, source=f"{pad}.door")
