"""The end of a story: when it was read aloud, by whom, and what the adults think of it."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Heading, Paragraph, Run
from plandocs.documents.kinderen import Kind
from plandocs.plan.gezinsplan import Accordering
from plandocs.plan.kind import Voorgelezen

_LIJN = "." * 30


def samen_gelezen(kind: Kind) -> Iterator[Block]:
    """Yield every time that the story was read, or a line to fill in, and the consent of the adults."""
    pad, uitleg = kind.pad, kind.uitleg
    yield Heading(2, (kind.w.run("voorgelezen.kop"),), f"{pad}.voorgelezen")
    for nummer, keer in enumerate(uitleg.voorgelezen if uitleg else ()):
        yield from _gelezen(kind, keer, f"{pad}.voorgelezen[{nummer}]")
    if not (uitleg and uitleg.voorgelezen):
        yield Paragraph((kind.w.run("voorgelezen.door", door=_LIJN, datum=_LIJN),), f"{pad}.voorgelezen")
    for nummer, deel in enumerate(uitleg.instemming if uitleg else ()):
        yield from _instemming(kind, deel, f"{pad}.instemming[{nummer}]")


def gezegd(kind: Kind, woorden: str, van: str, pad: str) -> Iterator[Block]:
    """Yield somebody's literal words, and in another language than Dutch their translation below them."""
    yield kind.w.citaat(woorden, van, pad)
    if erbij := kind.w.erbij(woorden):
        yield Paragraph(erbij, pad)


def _gelezen(kind: Kind, keer: Voorgelezen, pad: str) -> Iterator[Block]:
    w, aanwezig = kind.w, [kind.s.naam(id) for id in keer.aanwezig]
    door = w.namen([kind.s.naam(id) for id in keer.door])
    zinnen = [w("voorgelezen.door", door=door, datum=w.datum(keer.datum))]
    if aanwezig:
        namen = w.namen(aanwezig)
        zinnen.append(w("erbij.een" if len(aanwezig) == 1 else "erbij.meer", namen=f"{namen[0].upper()}{namen[1:]}"))
    yield Paragraph((Run(" ".join(zinnen), lang=w.anders),), pad)
    if keer.reactie:
        yield from gezegd(kind, keer.reactie, kind.s.naam(kind.id), pad)


def _instemming(kind: Kind, deel: Accordering, pad: str) -> Iterator[Block]:
    naam = kind.s.naam(deel.wie)
    yield Paragraph((kind.w.run(f"instemming.{deel.standpunt or 'open'}", naam=naam),), pad)
    if deel.toelichting:
        yield from gezegd(kind, deel.toelichting, naam, pad)
