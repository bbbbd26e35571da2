"""The goals with their actions: who does what, when, and how we see that it works."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Field, Fields, Heading, Inline, List, Paragraph, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel, veld
from plandocs.plan.ondersteuningsplan import Actie, Doel

SOORTEN = {
    "gezin": "doel van het gezin",
    "maatschappelijk": "nodig volgens de professionals",
    "veiligheid": "nodig voor de veiligheid",
    "ontwikkeling": "voor de ontwikkeling",
}
FASEN = {"direct": "directe veiligheid", "stabiel": "blijvende veiligheid", "herstel": "herstel"}
STATUS = {
    "open": "nog beginnen",
    "op_koers": "op koers",
    "vertraagd": "vertraagd",
    "behaald": "behaald",
    "bijgesteld": "bijgesteld",
    "losgelaten": "losgelaten",
    "later": "later",
}
ACTIESTATUS = {"open": "nog doen", "bezig": "bezig", "gedaan": "gedaan", "gestopt": "gestopt"}
DOELENCHECK = {
    "afspraken_nakomen": "de veiligheidsafspraken nakomen",
    "onveiligheid_opheffen": "de onveiligheid wegnemen",
    "onderliggende_problematiek": "wat eronder ligt aanpakken",
    "herstel_schade": "herstel van schade",
}


def doelen(s: Schrijver) -> Iterator[Block]:
    """Yield every goal with its actions."""
    pad = "ondersteuningsplan.doelen"
    yield Heading(2, (Run("Doelen en acties"),), pad)
    if not s.plan.ondersteuningsplan.doelen:
        yield alinea(nog_invullen("minstens één doel"), source=pad)
    for nummer, doel in enumerate(s.plan.ondersteuningsplan.doelen):
        yield from _doel(s, doel, f"{pad}[{nummer}]", nummer + 1)


def _doel(s: Schrijver, doel: Doel, pad: str, nummer: int) -> Iterator[Block]:
    yield Heading(3, (Run(f"Doel {nummer}"),), pad)
    yield Paragraph(regel(doel.tekst), f"{pad}.tekst", "lead")
    velden = tuple(_velden(s, doel, pad))
    yield Fields(velden, pad)
    if not doel.acties:
        yield alinea(nog_invullen("wie wat doet, en wanneer"), source=f"{pad}.acties")
    rijen = (
        _actie(s, actie, f"{pad}.acties[{nr}]", f"{nummer}{_letter(nr)}") for nr, actie in enumerate(doel.acties)
    )
    kop = ("Nr.", "Wie", "Wat", "Wanneer", "Stand")
    yield from tabel(kop, (7, 17, 40, 23, 13), rijen, f"{pad}.acties", f"Acties bij doel {nummer}")
    yield from _scores(s, doel, pad)


def _letter(nummer: int) -> str:
    """Return a, b, … z, aa, ab, … for the nth action."""
    letters = ""
    nummer += 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def _velden(s: Schrijver, doel: Doel, pad: str) -> Iterator[Field]:
    yield from veld("Van wie", s.namen(doel.eigenaar), f"{pad}.eigenaar")
    soort = [SOORTEN[doel.soort]]
    if doel.fase:
        soort.append(FASEN[doel.fase])
    if doel.doelencheck:
        soort.append(f"doelencheck: {DOELENCHECK[doel.doelencheck]}")
    yield from veld("Soort", ", ".join(soort), f"{pad}.soort")
    hoort_bij = s.verwijzing((*doel.zorgen, *doel.gevaren, *doel.voorwaarden))
    yield from veld("Hoort bij", hoort_bij, f"{pad}.zorgen")
    if doel.zichtbaar_aan:
        hier = f"{pad}.zichtbaar_aan"
        items = tuple((Paragraph(regel(text), f"{hier}[{nr}]"),) for nr, text in enumerate(doel.zichtbaar_aan))
        yield Field("Zo zien we het", (List(items, source=hier),), hier)
    start = f"vanaf {s.datum(doel.start)}" if doel.start else ""
    klaar = f"klaar op {s.datum(doel.streefdatum)}" if doel.streefdatum else ""
    stand = f"nu: {STATUS[doel.status]}"
    yield from veld("Wanneer", ", ".join(deel for deel in (start, klaar, stand) if deel), f"{pad}.start")
    yield from _evaluaties(s, doel, pad)


def _evaluaties(s: Schrijver, doel: Doel, pad: str) -> Iterator[Field]:
    hier = f"{pad}.evaluaties"
    if not doel.evaluaties:
        yield Field("We kijken op", (alinea(nog_invullen("wanneer we kijken of het lukt"), source=hier),), hier)
        return
    blokken = tuple(
        alinea(
            s.datum(keer.datum),
            *_erachter(keer.resultaat),
            source=f"{hier}[{nr}]",
        )
        for nr, keer in enumerate(doel.evaluaties)
    )
    yield Field("We kijken op", blokken, hier)


def _erachter(text: str | None) -> Inline:
    return (Run(": "), *regel(text)) if text else ()


def _actie(s: Schrijver, actie: Actie, pad: str, nummer: str) -> Row:
    wat = [*tekst(actie.wat, f"{pad}.wat")]
    if actie.waar:
        wat.append(label("Waar", actie.waar, source=f"{pad}.waar"))
    if actie.met_wie:
        wat.append(label("Met", s.namen(actie.met_wie), source=f"{pad}.met_wie"))
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


def _scores(s: Schrijver, doel: Doel, pad: str) -> Iterator[Block]:
    if not doel.scores:
        return
    yield Paragraph((Run("Hoe ver zijn we, van 0 tot 10?", strong=True),), f"{pad}.scores")
    items = []
    for nummer, score in enumerate(doel.scores):
        hier = f"{pad}.scores[{nummer}]"
        cijfer = Run(f"{s.naam(score.door)}, {s.datum(score.datum)}: {score.score}", strong=True)
        items.append((alinea(cijfer, *_erachter(score.toelichting), source=hier),))
    yield List(tuple(items), source=f"{pad}.scores")
