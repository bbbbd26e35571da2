"""The three houses: what is nice, what is not, and what I wish, in the child's own words or to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Paragraph, Quote, Run
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import figuur, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.errors import PictureError
from plandocs.pictures.huis import Huisje, teken_drie_huizen
from plandocs.plan import Plan
from plandocs.plan.kind import Kindgesprek

_HUIZEN = (
    ("huis.fijn", "#bfe0b4", ("leuk", "fijn", "goed")),
    ("huis.zorgen", "#f4d9a4", ("zorg",)),
    ("huis.dromen", "#cfd6ee", ("droom", "wens")),
)


@document("drie-huizen", titel="Drie huizen", lezer="kind", ook_voor=("gezin", "professional"))
def drie_huizen(plan: Plan) -> Iterator[Document]:
    """Drie huizen op één blad, voor elk kind: wat fijn is, waar het zorgen over heeft en wat het wenst. Met de eigen
    woorden van het kind, als het die wil delen, of leeg om in te tekenen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "drie-huizen"):
            titel = kind.w("drie_huizen", kind=kind.naam(kind.id))
            yield kindblad(kind, "drie-huizen", titel, _inhoud(kind), subtitel="")


def _inhoud(kind: Kind) -> Iterator[Block]:
    gesprek, pad = _laatste(kind)
    huisjes = tuple(Huisje(kind.w(sleutel), kleur, _woorden(gesprek, delen)) for sleutel, kleur, delen in _HUIZEN)
    try:
        tekening = teken_drie_huizen(huisjes, alt=kind.w("drie_huizen.alt"), taal=kind.w.taal)
    except PictureError:
        leeg = tuple(Huisje(huisje.titel, huisje.kleur) for huisje in huisjes)
        yield figuur(teken_drie_huizen(leeg, alt=kind.w("drie_huizen.alt"), taal=kind.w.taal), 120, pad)
        yield from _als_citaten(kind, gesprek, pad)
    else:
        yield figuur(tekening, 152, pad)
    if gesprek:
        wanneer = f"{kind.naam(kind.id)}, {kind.s.datum(gesprek.datum)}"
        yield Paragraph((Run(wanneer),), pad, "small")


def _laatste(kind: Kind) -> tuple[Kindgesprek | None, str]:
    met = [(een, pad) for een, pad in kind.gesprekken if een.hulpmiddel == "drie_huizen"]
    return max(met, key=lambda paar: paar[0].datum) if met else (None, "")


def _woorden(gesprek: Kindgesprek | None, delen: tuple[str, ...]) -> tuple[str, ...]:
    antwoorden = gesprek.antwoorden if gesprek else ()
    return tuple(
        f"\u201c{een.woorden}\u201d" for een in antwoorden if any(deel in een.vak.casefold() for deel in delen)
    )


def _als_citaten(kind: Kind, gesprek: Kindgesprek | None, pad: str) -> Iterator[Block]:
    for nummer, antwoord in enumerate(gesprek.antwoorden if gesprek else ()):
        yield Quote(antwoord.woorden, f"{kind.naam(kind.id)}, {antwoord.vak}", f"{pad}.antwoorden[{nummer}]")
