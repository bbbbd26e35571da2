"""What the one-page documents of a child share: the page itself, and who may call whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from plandocs.blocks import Block, Callout, Cell, Document, Field, Fields, Figure, OwnPicture, Paragraph, Run
from plandocs.documents.kinderen import Kind
from plandocs.documents.kindmensen import ALARMNUMMER
from plandocs.documents.rapport import documentdatum, is_concept
from plandocs.pictures.figuren import gezichtje
from plandocs.pictures.svg import Tekening
from plandocs.pictures.uiterlijk import Figuur, Gevoel, Houding, Uiterlijk


def kindblad(
    kind: Kind,
    name: str,
    titel: str,
    blokken: Iterable[Block],
    *,
    layout: Literal["blad", "verhaal"] = "verhaal",
    subtitel: str | None = None,
    voorlopig: bool | None = None,
    bladzijden: int | None = 1,
) -> Document:
    """Return one page for a child, or two with a sentence on each line; nothing childish for who is 13 or older."""
    return Document(
        name=f"{name}-{kind.id}",
        title=titel,
        subtitle=kind.w("voor", kind=kind.naam(kind.id)) if subtitel is None else subtitel,
        layout="blad" if kind.leeftijdsband == "13-17" else layout,
        header=titel,
        footer=kind.voet,
        date=documentdatum(kind.s.plan.kop),
        blocks=tuple(blokken),
        concept=kind.voorlopig if voorlopig is None else voorlopig,
        max_pages=2 if kind.eenvoudig and bladzijden == 1 else bladzijden,
        lang=kind.w.taal,
        person=kind.id,
    )


def krijgt(kind: Kind, name: str) -> bool:
    """Return whether the child gets this document: a draft always, to look at together; a final one if it is safe."""
    return kind.keus.mag(name) or is_concept(kind.s.plan.kop)


def gezichten(kind: Kind) -> Mapping[str, Uiterlijk]:
    """Return how everyone looks on the day of the plan."""
    return kind.gezichten


def figuren(kind: Kind, ids: Iterable[str], gevoel: Gevoel = "blij", houding: Houding = "staat") -> tuple[Figuur, ...]:
    """Return people as figures with the names that the child uses."""
    mensen = gezichten(kind)
    return tuple(Figuur(mensen[id], kind.naam(id), gevoel, houding, foto_adres(kind, id)) for id in ids)


def getekend(kind: Kind, ids: Iterable[str], gevoel: Gevoel = "blij") -> tuple[Figuur, ...]:
    """Return people as drawn figures, also when there is a photograph of them."""
    return tuple(replace(figuur, foto="") for figuur in figuren(kind, ids, gevoel))


def fotos(kind: Kind, ids: Iterable[str]) -> tuple[OwnPicture, ...]:
    """Return the photographs that the family gave of people."""
    mensen = ((nummer, een) for nummer, een in enumerate(kind.s.plan.personen) if een.id in set(ids))
    return tuple(
        OwnPicture(een.figuur.foto, f"personen[{nummer}].figuur.foto", portrait=True)
        for nummer, een in mensen
        if een.figuur and een.figuur.foto
    )


def foto_adres(kind: Kind, id: str) -> str:
    """Return where in a drawing the photograph of somebody comes; nothing without one."""
    return "".join(f"eigen:{foto.source}" for foto in fotos(kind, (id,)))


def gezicht(kind: Kind, id: str, mensen: Mapping[str, Uiterlijk], source: str, *, breed: int = 9) -> Figure:
    """Return a face, small enough to stand beside a name unless it is asked for wider."""
    if foto := fotos(kind, (id,)):
        return Figure("", kind.w("foto_van", naam=kind.naam(id)), width_mm=breed, source=source, own=foto)
    alt = kind.w("tekening_van", naam=kind.naam(id))
    return Figure(gezichtje(mensen[id], "blij", taal=kind.w.taal), alt, width_mm=breed, source=source)


def figuur(
    tekening: Tekening,
    breed: int,
    source: str = "",
    own: tuple[OwnPicture, ...] = (),
    leeg: Tekening | None = None,
) -> Figure:
    """Return a drawing as a figure of this width in millimetres, with the own pictures that belong in it.

    `leeg` is the same drawing to fill in oneself.
    """
    return replace(_figuur(tekening, breed, source, own), blank=_figuur(leeg, breed, source, own) if leeg else None)


def _figuur(tekening: Tekening, breed: int, source: str, own: tuple[OwnPicture, ...]) -> Figure:
    erin = tuple(beeld for beeld in own if f"eigen:{beeld.source}" in tekening.svg)
    return Figure(tekening.svg, tekening.alt, width_mm=breed, drawn=tekening.woorden, source=source, own=erin)


def bellen(kind: Kind) -> Iterator[Block]:
    """Yield whom the child may call, and the number for when there is danger."""
    velden = tuple(
        Field(naam, (Paragraph((Run(nummer, strong=True),), pad),), pad) for naam, nummer, pad in kind.nummers
    )
    gevaar = Paragraph((Run(kind.w("gevaar", nummer=ALARMNUMMER), strong=True, lang=kind.w.anders),))
    inhoud: tuple[Block, ...] = (Fields(velden), gevaar) if velden else (gevaar,)
    yield Callout("emergency", kind.w("wie_bel_ik"), inhoud)


def cel(*blokken: Block) -> Cell:
    """Return a cell with these blocks."""
    return Cell(tuple(blokken))
