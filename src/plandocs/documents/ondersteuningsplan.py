"""The ondersteuningsplan: what goes well, what worries, where we want to go and who does what."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Field, Fields, Heading, List, Paragraph, Row, Run
from plandocs.documents.doelen import doelen
from plandocs.documents.kernel import document
from plandocs.documents.kindgesprekken import kindgesprekken
from plandocs.documents.mensen import akkoord, gezin, netwerk, professionals
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.rapport import stel_samen, versies
from plandocs.documents.schrijver import (
    Schrijver,
    alinea,
    cel,
    citaten,
    label,
    labels,
    nog_invullen,
    tabel,
    tekstcel,
    veld,
)
from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import LEVENSGEBIEDEN, EerdereHulp, Kracht, OpAfschalen, Zorg
from plandocs.plan.walk import ontbreekt

PAD = "ondersteuningsplan"
KOP_UITSPRAKEN = ("Nr.", "Wie zegt wat", "Sinds wanneer, en wat betekent het")
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


@document("ondersteuningsplan", titel="Ondersteuningsplan", lezer="gezin")
def ondersteuningsplan(plan: Plan) -> Iterator[Document]:
    """Het hele plan voor het gezin en iedereen die meewerkt: krachten, zorgen, doelen en wie wat wanneer doet."""
    s = Schrijver(plan)
    titel = TITELS[plan.kop.soort]
    yield stel_samen(s, "ondersteuningsplan", titel, _inhoud(s), kicker="Eén plan voor het hele gezin")


def _inhoud(s: Schrijver) -> Iterator[Block]:
    yield from aanleiding(s)
    yield from gezin(s)
    yield from netwerk(s)
    yield from professionals(s)
    yield from krachten(s)
    yield from zorgen(s)
    yield from kindgesprekken(s)
    yield from niet_gehoord(s)
    yield from levensgebieden(s)
    yield from eerdere_hulp(s)
    yield from analyse(s)
    yield from gewenst_resultaat(s)
    yield from basiszorg(s)
    yield from doelen(s)
    yield from op_en_afschalen(s)
    yield from evaluatie(s)
    yield from akkoord(s)


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


def krachten(s: Schrijver) -> Iterator[Block]:
    """Yield what goes well, with who says it, since when, and what it brings."""
    pad = f"{PAD}.krachten"
    yield Heading(2, (Run("Wat gaat er goed"),), pad)
    items = s.plan.ondersteuningsplan.krachten
    if ontbreekt(items):
        yield alinea(nog_invullen("wat er goed gaat, en wie dat zegt"), source=pad)
    rijen = (_kracht_of_zorg(s, item, f"{pad}[{nummer}]", str(nummer + 1)) for nummer, item in enumerate(items))
    yield from tabel(KOP_UITSPRAKEN, (6, 53, 41), rijen, pad)


def zorgen(s: Schrijver) -> Iterator[Block]:
    """Yield the concerns, with who says it, since when, and what it does to whom."""
    pad = f"{PAD}.zorgen"
    yield Heading(2, (Run("Waar zijn zorgen over"),), pad)
    items = s.plan.ondersteuningsplan.zorgen
    if ontbreekt(items):
        yield alinea("Er zijn geen zorgen opgeschreven.", source=pad)
    rijen = (_kracht_of_zorg(s, item, f"{pad}[{nummer}]", str(nummer + 1)) for nummer, item in enumerate(items))
    yield from tabel(KOP_UITSPRAKEN, (6, 53, 41), rijen, pad)


def _kracht_of_zorg(s: Schrijver, item: Kracht | Zorg, pad: str, nummer: str) -> Row:
    return Row((cel(alinea(nummer, source=pad)), cel(*s.uitspraak(item, pad)), cel(*_betekenis(s, item, pad))), pad)


def _voor_en_gebied(s: Schrijver, item: Kracht | Zorg, pad: str) -> Iterator[Block]:
    delen = [
        ("Voor", s.namen(item.gevolg_voor)),
        ("Gebied", LEVENSGEBIEDEN[item.gebied] if item.gebied else ""),
        ("Talent", "ja" if isinstance(item, Kracht) and item.talent else ""),
    ]
    yield from labels(delen, f"{pad}.gevolg_voor")


def _betekenis(s: Schrijver, item: Kracht | Zorg, pad: str) -> Iterator[Block]:
    if item.sinds:
        yield label("Sinds", item.sinds, source=f"{pad}.sinds")
    elif isinstance(item, Zorg):
        yield alinea(nog_invullen("sinds wanneer"), source=f"{pad}.sinds")
    if item.gevolg:
        yield from tekst(item.gevolg, f"{pad}.gevolg")
    if not item.gevolg and not item.gevolg_voor:
        yield alinea(nog_invullen("wat dit betekent, en voor wie"), source=f"{pad}.gevolg")
    yield from _voor_en_gebied(s, item, pad)
    if isinstance(item, Zorg):
        yield from _stand(s, item, pad)


def _stand(s: Schrijver, zorg: Zorg, pad: str) -> Iterator[Block]:
    doelen_hierbij = [doel.id for doel in s.plan.ondersteuningsplan.doelen if zorg.id and zorg.id in doel.zorgen]
    if doelen_hierbij:
        yield label("Hieraan werken we bij", s.verwijzing(doelen_hierbij), source=pad)
    if zorg.status == "opgelost":
        yield label("Stand", "opgelost", source=pad)
    if zorg.status == "later":
        wanneer = f"; we bespreken dit op {s.datum(zorg.later_op)}" if zorg.later_op else ""
        yield label("Stand", f"nu niet{wanneer}", source=pad)
    if zorg.reden_later:
        yield label("Waarom later", *regel(zorg.reden_later), source=f"{pad}.reden_later")


def niet_gehoord(s: Schrijver) -> Iterator[Block]:
    """Yield who has not spoken for themselves yet, and when that will happen."""
    pad = f"{PAD}.niet_gehoord"
    items = s.plan.ondersteuningsplan.niet_gehoord
    if not items:
        return
    yield Heading(3, (Run("Wie we nog niet zelf hebben gehoord"),), pad)
    for nummer, item in enumerate(items):
        alsnog = f" We horen {s.naam(item.wie)} alsnog op {s.datum(item.alsnog_op)}." if item.alsnog_op else ""
        begin = Run(f"{s.naam(item.wie)} ({s.datum(item.datum)}): ", strong=True)
        yield alinea(begin, *regel(item.reden), alsnog, source=f"{pad}[{nummer}]")


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


def eerdere_hulp(s: Schrijver) -> Iterator[Block]:
    """Yield which help there was before, by whom, when and with what result."""
    pad = f"{PAD}.eerdere_hulp"
    items = s.plan.ondersteuningsplan.eerdere_hulp
    antwoord = s.plan.ondersteuningsplan.eerdere_hulp_antwoord
    if not items and s.plan.kop.profiel == "licht" and antwoord == "niet_besproken":
        return
    yield Heading(2, (Run("Eerdere hulp"),), pad)
    if not items:
        wat = {
            "geen": "Er was niet eerder hulp.",
            "onbekend": "Het is niet bekend of er eerder hulp was.",
        }.get(antwoord)
        yield alinea(wat or nog_invullen("welke hulp er eerder was"), source=pad)
    rijen = (_hulp(s, item, f"{pad}[{nummer}]") for nummer, item in enumerate(items))
    kop = ("Welke hulp", "Door wie", "Wanneer", "Resultaat")
    yield from tabel(kop, (24, 20, 17, 39), rijen, pad)


def _hulp(s: Schrijver, hulp: EerdereHulp, pad: str) -> Row:
    resultaat = [*tekst(hulp.resultaat, f"{pad}.resultaat")] if hulp.resultaat else []
    if not resultaat:
        resultaat = [alinea(nog_invullen("wat het resultaat was"), source=pad)]
    if hulp.wat_werkte:
        resultaat.append(label("Wat werkte", *regel(hulp.wat_werkte), source=f"{pad}.wat_werkte"))
    if hulp.wat_werkte_niet:
        resultaat.append(label("Wat werkte niet", *regel(hulp.wat_werkte_niet), source=f"{pad}.wat_werkte_niet"))
    if hulp.volgens:
        resultaat.append(label("Volgens", s.namen(hulp.volgens), source=f"{pad}.volgens"))
    return Row(
        (
            tekstcel(hulp.welke_hulp, f"{pad}.welke_hulp"),
            tekstcel(hulp.door_wie, f"{pad}.door_wie", "door wie"),
            tekstcel(hulp.periode, f"{pad}.periode", "wanneer"),
            cel(*resultaat),
        ),
        pad,
    )


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
    yield from veld("Meer hulp als", regel(wat.op_wanneer) if wat.op_wanneer else None, f"{pad}.op_wanneer")
    yield from veld("Dan gaan we naar", wat.op_naar, f"{pad}.op_naar")
    yield from veld("Minder hulp als", regel(wat.af_wanneer) if wat.af_wanneer else None, f"{pad}.af_wanneer")
    yield from veld("Dan gaan we naar", wat.af_naar, f"{pad}.af_naar")
    yield from veld("Besproken met", s.namen(wat.besproken_met), f"{pad}.besproken_met")


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
