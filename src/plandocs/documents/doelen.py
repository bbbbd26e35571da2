"""The goals with their actions: who does what, when, and how we see that it works."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Field, Fields, Heading, Inline, List, Paragraph, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, labels, nog_invullen, tabel, veld
from plandocs.plan.ondersteuningsplan import Actie, Doel
from plandocs.plan.walk import ontbreekt
from plandocs.taal.zinnen import opsomming

SOORTEN = {
    "gezin": "doel van het gezin",
    "maatschappelijk": "nodig volgens de professionals",
    "veiligheid": "nodig voor de veiligheid",
    "ontwikkeling": "voor de ontwikkeling",
}
FASEN = {"direct": "directe veiligheid", "stabiel": "blijvende veiligheid", "herstel": "herstel"}
STATUS = {
    "open": "moet nog beginnen",
    "op_koers": "op koers",
    "vertraagd": "vertraagd",
    "behaald": "behaald",
    "bijgesteld": "bijgesteld",
    "losgelaten": "losgelaten",
    "later": "komt later",
}
ACTIESTATUS = {"open": "nog doen", "bezig": "bezig", "gedaan": "gedaan", "gestopt": "gestopt"}
DOELENCHECK = {
    "afspraken_nakomen": "de afspraken nakomen",
    "onveiligheid_opheffen": "de onveiligheid wegnemen",
    "onderliggende_problematiek": "wat eronder ligt aanpakken",
    "herstel_schade": "herstel van schade",
}


def doelen(s: Schrijver) -> Iterator[Block]:
    """Yield every goal with its actions."""
    pad = "ondersteuningsplan.doelen"
    yield Heading(2, (Run("Doelen en acties"),), pad)
    if ontbreekt(s.plan.ondersteuningsplan.doelen):
        yield alinea(nog_invullen("minstens één doel"), source=pad)
    for nummer, doel in enumerate(s.plan.ondersteuningsplan.doelen):
        yield from _doel(s, doel, f"{pad}[{nummer}]", nummer + 1)


def _doel(s: Schrijver, doel: Doel, pad: str, nummer: int) -> Iterator[Block]:
    yield Heading(3, (Run(f"Doel {nummer}"),), pad)
    yield Paragraph(regel(doel.tekst), f"{pad}.tekst", "lead")
    yield from _van_wie_en_waarvoor(s, doel, pad)
    yield Fields(tuple(_velden(s, doel, pad)), pad)
    if ontbreekt(doel.acties) and doel.is_open:
        yield alinea(nog_invullen("wie wat doet, en wanneer"), source=f"{pad}.acties")
    rijen = (_actie(s, actie, f"{pad}.acties[{nr}]", f"{nummer}{_letter(nr)}") for nr, actie in enumerate(doel.acties))
    kop = ("Nr.", "Wie", "Wat", "Wanneer", "Stand")
    yield from tabel(kop, (7, 17, 40, 23, 13), rijen, f"{pad}.acties", f"Acties bij doel {nummer}")


def _van_wie_en_waarvoor(s: Schrijver, doel: Doel, pad: str) -> Iterator[Block]:
    soort = [SOORTEN[doel.soort]]
    if doel.fase:
        soort.append(FASEN[doel.fase])
    delen = [
        ("Van", s.namen(doel.eigenaar)),
        ("Soort", ", ".join(soort)),
        ("Doelencheck", DOELENCHECK[doel.doelencheck] if doel.doelencheck else ""),
        ("Hoort bij", s.verwijzing((*doel.zorgen, *doel.gevaren, *doel.voorwaarden))),
    ]
    yield from labels(delen, f"{pad}.eigenaar")


def _letter(nummer: int) -> str:
    """Return a, b, … z, aa, ab, … for the nth action."""
    letters = ""
    nummer += 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def _velden(s: Schrijver, doel: Doel, pad: str) -> Iterator[Field]:
    if doel.zichtbaar_aan:
        hier = f"{pad}.zichtbaar_aan"
        items = tuple((Paragraph(regel(text), f"{hier}[{nr}]"),) for nr, text in enumerate(doel.zichtbaar_aan))
        yield Field("Zo zien we het", (List(items, source=hier),), hier)
    start = f"vanaf {s.datum(doel.start)}" if doel.start else ""
    klaar = f"klaar op {s.datum(doel.streefdatum)}" if doel.streefdatum else ""
    yield from veld("Wanneer", ", ".join(deel for deel in (start, klaar) if deel), f"{pad}.start")
    yield from veld("Stand", STATUS[doel.status], f"{pad}.status")
    yield from _evaluaties(s, doel, pad)
    yield from _scores(s, doel, pad)


def _evaluaties(s: Schrijver, doel: Doel, pad: str) -> Iterator[Field]:
    hier = f"{pad}.evaluaties"
    if not doel.evaluaties and doel.is_open:
        yield Field("We kijken op", (alinea(nog_invullen("wanneer we kijken of het lukt"), source=hier),), hier)
        return
    kaal = [s.datum(keer.datum) for keer in doel.evaluaties if not keer.resultaat]
    blokken = [
        alinea(s.datum(keer.datum), *_erachter(keer.resultaat), source=f"{hier}[{nr}]")
        for nr, keer in enumerate(doel.evaluaties)
        if keer.resultaat
    ]
    if kaal:
        blokken.append(alinea(opsomming(kaal), source=hier))
    if blokken:
        yield Field("We kijken op", tuple(blokken), hier)


def _erachter(text: str | None) -> Inline:
    return (Run(": "), *regel(text)) if text else ()


def _actie(s: Schrijver, actie: Actie, pad: str, nummer: str) -> Row:
    wat = [*tekst(actie.wat, f"{pad}.wat")]
    wat.extend(labels([("Waar", actie.waar or ""), ("Met", s.namen(actie.met_wie))], f"{pad}.waar"))
    if actie.hoe_meten:
        wat.append(label("Zo zien we het", *regel(actie.hoe_meten), source=f"{pad}.hoe_meten"))
    if actie.resultaat:
        wat.append(label("Resultaat", *regel(actie.resultaat), source=f"{pad}.resultaat"))
    wanneer = actie.wanneer.woorden if actie.wanneer else nog_invullen("wanneer")
    return Row(
        (
            cel(alinea(nummer, source=pad)),
            s.wie_cel(actie.wie, f"{pad}.wie"),
            cel(*wat),
            cel(alinea(wanneer, source=f"{pad}.wanneer")),
            cel(alinea(ACTIESTATUS[actie.status], source=f"{pad}.status")),
        ),
        pad,
    )


def _scores(s: Schrijver, doel: Doel, pad: str) -> Iterator[Field]:
    blokken = []
    for nummer, score in enumerate(doel.scores):
        hier = f"{pad}.scores[{nummer}]"
        cijfer = Run(str(score.score), strong=True)
        wie = f" volgens {s.naam(score.door)}, {s.datum(score.datum)}"
        blokken.append(alinea(cijfer, wie, *_erachter(score.toelichting), source=hier))
    if blokken:
        yield Field("Hoe ver, van 0 tot 10", tuple(blokken), f"{pad}.scores")
