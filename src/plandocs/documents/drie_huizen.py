"""The three houses: what is nice, what is not, and what I wish, in the child's own words or to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandocs.blocks import Block, Document, Paragraph, Run, in_quotes
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import figuur, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.documents.samen_gelezen import gezegd
from plandocs.errors import PictureError
from plandocs.pictures.huis import Huisje, teken_drie_huizen
from plandocs.plan import Plan
from plandocs.plan.kind import KindAntwoord, Kindgesprek

_HUIZEN = (
    ("huis.fijn", "#bfe0b4", ("leuk", "fijn", "goed")),
    ("huis.zorgen", "#f4d9a4", ("zorg",)),
    ("huis.dromen", "#cfd6ee", ("droom", "wens")),
)

_LANGSTE_BLAD = 300


@document("drie-huizen", titel="Drie huizen", lezer="kind", ook_voor=("gezin", "professional"))
def drie_huizen(plan: Plan) -> Iterator[Document]:
    """Drie huizen op één blad, voor elk kind: wat fijn is, waar het zorgen over heeft en wat het wenst. Met de eigen
    woorden van het kind, als het die wil delen, of leeg om in te tekenen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "drie-huizen"):
            titel = kind.w("drie_huizen", kind=kind.naam(kind.id))
            lang = sum(len(een.woorden) for een, _ in _ook(*_laatste(kind))) > _LANGSTE_BLAD
            yield kindblad(kind, "drie-huizen", titel, _inhoud(kind), subtitel="", bladzijden=None if lang else 1)


def _inhoud(kind: Kind) -> Iterator[Block]:
    gesprek, pad = _laatste(kind)
    huisjes = tuple(Huisje(kind.w(sleutel), kleur, _woorden(gesprek, delen)) for sleutel, kleur, delen in _HUIZEN)
    leeg = teken_drie_huizen(
        tuple(Huisje(huisje.titel, huisje.kleur) for huisje in huisjes), alt=kind.w("drie_huizen.alt"), taal=kind.w.taal
    )
    try:
        tekening = teken_drie_huizen(huisjes, alt=kind.w("drie_huizen.alt"), taal=kind.w.taal)
    except PictureError:
        yield figuur(leeg, 120, pad)
        yield from _als_citaten(kind, _genummerd(gesprek, pad))
    else:
        vertaald = tuple(_vertaald(kind, gesprek, pad))
        ook = tuple(_als_citaten(kind, _ook(gesprek, pad)))
        breed = max((156 if gesprek else 164) - 8 * len(vertaald) - 18 * len(ook), 90)
        yield figuur(tekening, breed, pad, leeg=leeg if gesprek else None)
        yield from vertaald
        if ook:
            yield Paragraph((kind.w.run("huis.ook"),), pad, "label")
            yield from ook
    if gesprek:
        wanneer = f"{kind.naam(kind.id)}, {kind.w.datum(gesprek.datum)}"
        yield Paragraph((Run(wanneer),), pad, "small")


def _laatste(kind: Kind) -> tuple[Kindgesprek | None, str]:
    met = [(een, pad) for een, pad in kind.gesprekken if een.hulpmiddel == "drie_huizen"]
    return max(met, key=lambda paar: paar[0].datum) if met else (None, "")


def _woorden(gesprek: Kindgesprek | None, delen: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(in_quotes(woorden) for woorden in _antwoorden(gesprek, delen))


def _antwoorden(gesprek: Kindgesprek | None, delen: tuple[str, ...]) -> Iterator[str]:
    antwoorden = gesprek.antwoorden if gesprek else ()
    yield from (een.woorden for een in antwoorden if any(deel in een.vak.casefold() for deel in delen))


def _genummerd(gesprek: Kindgesprek | None, pad: str) -> Iterator[tuple[KindAntwoord, str]]:
    antwoorden = enumerate(gesprek.antwoorden if gesprek else ())
    yield from ((antwoord, f"{pad}.antwoorden[{nummer}]") for nummer, antwoord in antwoorden)


def _ook(gesprek: Kindgesprek | None, pad: str) -> Iterator[tuple[KindAntwoord, str]]:
    """Yield what the child said that belongs in none of the houses."""
    alle = tuple(deel for _, _, delen in _HUIZEN for deel in delen)
    for antwoord, plek in _genummerd(gesprek, pad):
        if not any(deel in antwoord.vak.casefold() for deel in alle):
            yield antwoord, plek


def _als_citaten(kind: Kind, antwoorden: Iterable[tuple[KindAntwoord, str]]) -> Iterator[Block]:
    for antwoord, plek in antwoorden:
        yield from gezegd(kind, antwoord.woorden, f"{kind.naam(kind.id)}, {antwoord.vak}", plek)


def _vertaald(kind: Kind, gesprek: Kindgesprek | None, pad: str) -> Iterator[Paragraph]:
    """Yield the translation of what stands in the houses, in their order; a quote itself is never altered."""
    antwoorden = [woorden for _, _, delen in _HUIZEN for woorden in _antwoorden(gesprek, delen)]
    if not any(kind.w.vertaling(woorden) for woorden in antwoorden):
        yield from (Paragraph(kind.w.erbij(woorden), pad, "small") for woorden in antwoorden[:1] if kind.w.anders)
        return
    for sleutel, _, delen in _HUIZEN:
        for woorden in _antwoorden(gesprek, delen):
            yield Paragraph((Run(f"{kind.w(sleutel)}: ", lang=kind.w.taal), *kind.w.erbij(woorden)), pad, "small")
