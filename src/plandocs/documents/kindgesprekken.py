"""What children told themselves, in their own words."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Heading, Quote, Run
from plandocs.documents.schrijver import Schrijver, alinea
from plandocs.plan.kind import Kindgesprek

HULPMIDDELEN = {
    "drie_huizen": "met de drie huizen",
    "fee_tovenaar": "met de fee of de tovenaar",
    "veilig_huis": "met het veilige huis",
    "gesprek": "in een gesprek",
    "anders": "",
}


def kindgesprekken(s: Schrijver) -> Iterator[Block]:
    """Yield the talks with children that the child lets this reader see."""
    if not s.plan.kindgesprekken:
        return
    yield Heading(2, (Run("Wat de kinderen zelf vertellen"),), "kindgesprekken")
    for nummer, gesprek in enumerate(s.plan.kindgesprekken):
        yield from _gesprek(s, gesprek, f"kindgesprekken[{nummer}]")


def _gesprek(s: Schrijver, gesprek: Kindgesprek, pad: str) -> Iterator[Block]:
    kind = s.naam(gesprek.kind)
    yield Heading(3, (Run(kind),), pad)
    aan = f" aan {s.naam(gesprek.door)}" if gesprek.door else ""
    begin = f"{kind} vertelde dit op {s.datum(gesprek.datum)}{aan}"
    hoe = (HULPMIDDELEN[gesprek.hulpmiddel], gesprek.plaats)
    yield alinea(", ".join(deel for deel in (begin, *hoe) if deel) + ".", source=pad)
    for nummer, antwoord in enumerate(gesprek.antwoorden):
        yield Quote(antwoord.woorden, f"{kind}, {antwoord.vak}", f"{pad}.antwoorden[{nummer}]")
    if gesprek.teruggelezen:
        yield alinea(f"Dit is aan {kind} voorgelezen.", source=f"{pad}.teruggelezen", klein=True)
