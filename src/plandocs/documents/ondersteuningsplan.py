"""The ondersteuningsplan: what goes well, what worries, where we want to go and who does what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plandocs.blocks import Block, Document, Field, Fields, Heading, List, Paragraph, Row, Run
from plandocs.documents.doelen import doelen
from plandocs.documents.eerdere_hulp import eerdere_hulp
from plandocs.documents.kernel import document
from plandocs.documents.kindgesprekken import kindgesprekken
from plandocs.documents.krachten_en_zorgen import krachten, zorgen
from plandocs.documents.mensen import akkoord, gezin, netwerk, professionals
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.rapport import stel_samen, versies
from plandocs.documents.schrijver import (
    Schrijver,
    alinea,
    cel,
    citaten,
    label,
    nog_invullen,
    tabel,
    tekstcel,
    veld,
)
from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import LEVENSGEBIEDEN, NietGehoord, OpAfschalen
from plandocs.plan.walk import ontbreekt

PAD = "ondersteuningsplan"
ANTWOORDEN = {
    "niet_besproken": "nog niet besproken",
    "geen": "besproken, geen bijzonderheden",
    "onbekend": "besproken, niet bekend",
    "ingevuld": "besproken",
}
TITELS = {
    "ondersteuningsplan": "Ondersteuningsplan",
    "gezinsplan": "Gezinsplan",
    "familiegroepsplan": "Familiegroepsplan",
}


@document("ondersteuningsplan", titel="Ondersteuningsplan", lezer="gezin", ook_voor=("professional", "rechtbank"))
def ondersteuningsplan(plan: Plan) -> Iterator[Document]:
    """Het hele plan voor het gezin en iedereen die meewerkt: krachten, zorgen, doelen en wie wat wanneer doet."""
    s = Schrijver(plan)
    titel = TITELS[plan.kop.soort]
    yield stel_samen(s, "ondersteuningsplan", titel, _inhoud(s), kicker="Eén plan voor het hele gezin")


def _inhoud(s: Schrijver) -> Iterator[Block]:
    for onderdeel in INHOUD:
        yield from onderdeel(s)


def aanleiding(s: Schrijver) -> Iterator[Block]:
    """Yield why there is a plan, in the family's own words."""
    pad = f"{PAD}.aanleiding"
    yield Heading(2, (Run("Waarom dit plan"),), pad)
    if ontbreekt(s.plan.ondersteuningsplan.aanleiding):
        yield alinea(nog_invullen("de aanleiding, in de woorden van het gezin"), source=pad)
    yield from citaten(s, s.plan.ondersteuningsplan.aanleiding, pad)
    familie = s.plan.kop.familiegroepsplan
    if familie:
        aangeboden = (
            "Het gezin kon zelf een familiegroepsplan maken"
            if familie.aangeboden
            else ("Het gezin kon niet zelf een familiegroepsplan maken")
        )
        wanneer = f" (besproken op {s.datum(familie.datum)})." if familie.datum else "."
        yield alinea(aangeboden + wanneer, source="kop.familiegroepsplan")
        for naam in ("besluit", "toelichting"):
            text = getattr(familie, naam)
            if text:
                yield from tekst(text, f"kop.familiegroepsplan.{naam}")


def niet_gehoord(s: Schrijver) -> Iterator[Block]:
    """Yield who has not spoken for themselves yet, and when that will happen."""
    pad = f"{PAD}.niet_gehoord"
    items = s.plan.ondersteuningsplan.niet_gehoord
    if not items:
        return
    yield Heading(3, (Run("Wie we nog niet zelf hebben gehoord"),), pad)
    for nummer, item in enumerate(items):
        naam = s.naam(item.wie)
        begin = Run(f"{naam[:1].upper()}{naam[1:]} ({s.datum(item.datum)}): ", strong=True)
        yield alinea(begin, *regel(item.reden), _alsnog(s, item), source=f"{pad}[{nummer}]")


def _alsnog(s: Schrijver, item: NietGehoord) -> str:
    if not item.alsnog_op:
        return ""
    ongeboren = s.plan.persoon(item.wie).rol == "ongeboren_kind"
    wat = "bespreken dit opnieuw" if ongeboren else f"horen {s.naam(item.wie)} alsnog"
    return f" We {wat} op {s.datum(item.alsnog_op)}."


def levensgebieden(s: Schrijver) -> Iterator[Block]:
    """Yield what was discussed about each area of life."""
    pad = f"{PAD}.levensgebieden"
    items = s.plan.ondersteuningsplan.levensgebieden
    if not items:
        return
    yield Heading(2, (Run("Levensgebieden"),), pad)
    rijen = []
    for nummer, item in enumerate(items):
        hier = f"{pad}[{nummer}]"
        wanneer = f" ({s.datum(item.besproken_op)})" if item.besproken_op else ""
        gebied = alinea(LEVENSGEBIEDEN[item.gebied], source=hier)
        besproken = alinea(f"{ANTWOORDEN[item.antwoord]}{wanneer}", source=hier, klein=True)
        rijen.append(Row((cel(gebied, besproken), tekstcel(item.samenvatting, f"{hier}.samenvatting")), hier))
    yield from tabel(("Gebied", "Wat is er gezegd"), (36, 64), rijen, pad)


def analyse(s: Schrijver) -> Iterator[Block]:
    """Yield how everything hangs together."""
    pad = f"{PAD}.analyse"
    wat = s.plan.ondersteuningsplan.analyse
    if wat is None and s.plan.kop.profiel == "licht":
        return
    yield Heading(2, (Run("Hoe hangt het samen"),), pad)
    if wat is None:
        yield alinea(nog_invullen("hoe krachten en zorgen samenhangen"), source=pad)
        return
    yield from tekst(wat.tekst, f"{pad}.tekst")
    if wat.patronen:
        yield Paragraph((Run("Wat steeds terugkomt"),), f"{pad}.patronen", "label")
        items = tuple((Paragraph(regel(text), f"{pad}.patronen[{nr}]"),) for nr, text in enumerate(wat.patronen))
        yield List(items, source=f"{pad}.patronen")
    if wat.gevolgen:
        yield Paragraph((Run("Wat dit betekent"),), f"{pad}.gevolgen", "label")
        yield from tekst(wat.gevolgen, f"{pad}.gevolgen")
    verwijzing = s.verwijzing(wat.verwijzingen)
    if verwijzing:
        yield label("Dit steunt op", verwijzing, source=f"{pad}.verwijzingen")
    if wat.opsteller:
        yield label("Opgeschreven door", s.naam(wat.opsteller), source=f"{pad}.opsteller")


def gewenst_resultaat(s: Schrijver) -> Iterator[Block]:
    """Yield what everyone wants to reach, in their own words."""
    pad = f"{PAD}.gewenst_resultaat"
    items = s.plan.ondersteuningsplan.gewenst_resultaat
    if not items and s.plan.kop.profiel == "licht":
        return
    yield Heading(2, (Run("Wat willen we bereiken"),), pad)
    if ontbreekt(items):
        yield alinea(nog_invullen("het gewenste resultaat"), source=pad)
    yield from citaten(s, items, pad)


def basiszorg(s: Schrijver) -> Iterator[Block]:
    """Yield the gate: are there concerns about basic care or safety?"""
    pad = f"{PAD}.basiszorg_en_veiligheid"
    poort = s.plan.ondersteuningsplan.basiszorg_en_veiligheid
    yield Heading(2, (Run("Basiszorg en veiligheid"),), pad)
    vraag = Run("Zijn er zorgen over de basiszorg of de veiligheid? ", strong=True)
    if poort.zorgen is None:
        yield alinea(vraag, nog_invullen("ja of nee"), source=pad)
    elif poort.zorgen:
        vervolg = "Het Veilig Verder Plan hoort bij dit plan." if s.plan.veilig_verder_plan else ""
        gemist = "" if vervolg else nog_invullen("het Veilig Verder Plan")
        yield alinea(vraag, "Ja. ", vervolg, gemist, source=pad)
    else:
        yield alinea(vraag, "Nee.", source=pad)
    if poort.toelichting:
        yield from tekst(poort.toelichting, f"{pad}.toelichting")
    if poort.meldcode_stap:
        yield label("Meldcode", f"stap {poort.meldcode_stap} van 5", source=f"{pad}.meldcode_stap")


def op_en_afschalen(s: Schrijver) -> Iterator[Block]:
    """Yield when there will be more or less help, and from whom."""
    pad = f"{PAD}.op_en_afschalen"
    wat = s.plan.ondersteuningsplan.op_en_afschalen
    if wat is None:
        return
    yield Heading(2, (Run("Meer of minder hulp"),), pad)
    yield Fields(tuple(_schalen(s, wat, pad)), pad)


def _schalen(s: Schrijver, wat: OpAfschalen, pad: str) -> Iterator[Field]:
    yield from _hulp_als("Meer hulp", wat.op_wanneer, f"{pad}.op_wanneer")
    yield from veld("Dan gaan we naar", wat.op_naar, f"{pad}.op_naar")
    yield from _hulp_als("Minder hulp", wat.af_wanneer, f"{pad}.af_wanneer")
    yield from veld("Dan gaan we naar", wat.af_naar, f"{pad}.af_naar")
    yield from veld("Besproken met", s.namen(wat.besproken_met), f"{pad}.besproken_met")


def _hulp_als(naam: str, wanneer: str | None, pad: str) -> Iterator[Field]:
    """Yield when the help changes; the label leaves out `als` when the words begin with it."""
    if wanneer:
        yield from veld(naam if wanneer.casefold().startswith("als ") else f"{naam} als", regel(wanneer), pad)


def evaluatie(s: Schrijver) -> Iterator[Block]:
    """Yield when and with whom the plan is looked at again, and what changed before."""
    pad = f"{PAD}.afspraken_evaluatie"
    wat = s.plan.ondersteuningsplan.afspraken_evaluatie
    yield Heading(2, (Run("Hoe kijken we of het werkt"),), pad)
    volgend = s.plan.kop.volgend_overleg
    if volgend:
        yield alinea(Run("Volgend overleg: ", strong=True), s.datum(volgend), source="kop.volgend_overleg")
    else:
        yield alinea(nog_invullen("de datum van het volgende overleg"), source="kop.volgend_overleg")
    if wat:
        yield from tekst(wat, pad)
    yield from versies(s)


INHOUD: tuple[Callable[[Schrijver], Iterator[Block]], ...] = (
    aanleiding,
    gezin,
    netwerk,
    professionals,
    krachten,
    zorgen,
    kindgesprekken,
    niet_gehoord,
    levensgebieden,
    eerdere_hulp,
    analyse,
    gewenst_resultaat,
    basiszorg,
    doelen,
    op_en_afschalen,
    evaluatie,
    akkoord,
)
"""The sections, in their order."""
