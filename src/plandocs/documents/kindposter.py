"""The poster of a child: my people in and around the house, our rules in its roof, what I may do, whom I may call."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Heading, Inline, List, Paragraph, Run, in_quotes
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import bellen, figuren, figuur, fotos, kindblad, krijgt
from plandocs.documents.kinderen import Kind, kinderen
from plandocs.documents.kindplekken import plekken
from plandocs.errors import PictureError
from plandocs.pictures.huis import Plekken, teken_huis
from plandocs.plan import Plan
from plandocs.taal.schrik import noemt_adres, schrikt

MEESTE_REGELS = 3
MEESTE_MENSEN = 5
LANGSTE_REGEL = 60


@document("kindposter", titel="Kindposter", lezer="kind", ook_voor=("gezin", "professional"))
def kindposter(plan: Plan) -> Iterator[Document]:
    """Een huis op één blad, voor elk kind: wie er wonen, wie er helpen, de regels in het dak, de plekken van het kind,
    wat het mag doen als het bang is, en wie het mag bellen. Zonder adressen en zonder codewoord."""
    gehad: set[str] = set()
    for kind in kinderen(plan):
        if kind.id not in gehad and krijgt(kind, "kindposter"):
            gehad.add(kind.id)
            titel = kind.w("poster", kind=kind.naam(kind.id))
            subtitel = kind.w("voor_later", kind=kind.naam(kind.id)) if kind.ongeboren else ""
            yield kindblad(kind, "kindposter", titel, _inhoud(kind), layout="blad", subtitel=subtitel)


def _inhoud(kind: Kind) -> Iterator[Block]:
    yield from _huis(kind)
    if kind.ongeboren:
        return
    yield Heading(2, (kind.w.run("als_ik_bang_ben"),))
    yield List(tuple((stap,) for stap in _stappen(kind)), ordered=True)
    yield from bellen(kind)


def _huis(kind: Kind) -> Iterator[Block]:
    regels = dakregels(kind)
    binnen = ((kind.id,) if not kind.ongeboren else ()) + kind.mensen.huisgenoten
    buiten = tuple(id for id in kind.mensen.helpers if id not in binnen)[:MEESTE_MENSEN]
    alt = kind.w("poster.alt" if regels else "poster.alt_zonder_regels")
    woorden = tuple(woorden for woorden, _ in regels)
    thuis = binnen[:MEESTE_MENSEN]
    if kind.leeftijdsband == "13-17":
        yield from _in_woorden(kind, regels, (*thuis[1:], *buiten))
        return
    waar = Plekken(kind.w("mijn_plekken"), plekken(kind))
    mensen = figuren(kind, thuis), figuren(kind, buiten, "blij", "zwaait")
    try:
        tekening = teken_huis(woorden, *mensen, waar, alt=alt, taal=kind.w.taal)
    except PictureError:
        yield from _in_woorden(kind, regels, (*thuis, *buiten))
        return
    breed = 124 - 14 * len(regels) if kind.w.anders else 124
    leeg = teken_huis((), (), (), Plekken(kind.w("mijn_plekken"), ()), alt=alt, taal=kind.w.taal)
    yield figuur(tekening, breed, regels[0][1] if regels else "", fotos(kind, (*thuis, *buiten)), leeg)
    yield from _vertaald(kind, regels)


def _in_woorden(kind: Kind, regels: tuple[tuple[str, str], ...], mensen: tuple[str, ...]) -> Iterator[Block]:
    """Yield what does not fit in the drawing as words."""
    items = tuple((Paragraph(_regel(kind, woorden), pad),) for woorden, pad in regels)
    if items:
        yield Heading(2, (kind.w.run("regels"),))
        yield List(items)
    if mensen:
        yield Heading(2, (kind.w.run("mijn_mensen"),))
        yield Paragraph((Run(kind.namen(mensen)),))
    if waar := plekken(kind):
        yield Heading(2, (kind.w.run("mijn_plekken"),))
        yield Paragraph((Run(kind.w.namen([woord for woord, _ in waar])),))


def _regel(kind: Kind, woorden: str) -> Inline:
    """Return a rule in Dutch, and in another language with what it means."""
    erbij = kind.w.erbij(zonder_aanhaling(woorden))
    return (Run(woorden, lang=kind.w.nederlands), *((Run("\n"), *erbij) if erbij else ()))


def _vertaald(kind: Kind, regels: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    """Yield below the house what the rules in its roof mean, in another language than Dutch and in their order."""
    for woorden, pad in regels if kind.w.anders else ():
        dutch = Run(f"{woorden} \u2013 ", lang="nl")
        yield Paragraph((dutch, *kind.w.erbij(zonder_aanhaling(woorden))), pad, "small")


def zonder_aanhaling(woorden: str) -> str:
    """Return the words of a rule without the quotation marks that a child's own words get."""
    return woorden[1:-1] if woorden.startswith("\u201c") else woorden


def dakregels(kind: Kind) -> tuple[tuple[str, str], ...]:
    """Return the rules in the roof with their path: the child's own, or else short agreements in its words."""
    eigen = [(woorden, pad) for vak, woorden, pad in kind.antwoorden if "regel" in vak or "dak" in vak.split()]
    eigen = [(in_quotes(woorden), pad) for woorden, pad in eigen if not (schrikt(woorden) or noemt_adres(woorden))]
    if not eigen:
        eigen = [(een.voor_het_kind or "", kind.pad_van(een)) for een in kind.gewone_afspraken]
    kort = [(woorden, pad) for woorden, pad in eigen if len(woorden) <= LANGSTE_REGEL]
    return tuple(kort[:MEESTE_REGELS])


def _stappen(kind: Kind) -> Iterator[Paragraph]:
    wie = kind.mensen.helpers[:2]
    naar = kind.w.run("stap.naar", namen=kind.namen(wie, "of")) if wie else kind.w.run("stap.iemand")
    yield Paragraph((naar,))
    yield Paragraph((kind.w.run("stap.vertellen"),))
    yield Paragraph((kind.w.run("stap.bellen"),))
