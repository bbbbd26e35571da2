"""Which help there was before, by whom, when and with what result."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Heading, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import (
    Schrijver,
    alinea,
    cel,
    label,
    nog_invullen,
    tabel,
    tekstcel,
)
from plandocs.plan.ondersteuningsplan import EerdereHulp

PAD = "ondersteuningsplan"


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
