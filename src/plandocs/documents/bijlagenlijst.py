"""The list of annexes of a bundle: which annex stands on which sheets, with a link to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from plandocs.blocks import Cell, Document, Heading, PageBreak, Paragraph, Row, Run, Table, inline
from plandocs.taal.datums import schrijf_datum

_UITLEG = "De bladen van de bundel zijn doorgenummerd. Het nummer staat rechts boven aan elk blad."


@dataclass(frozen=True, slots=True)
class Bijlageregel:
    """One row of the list: the annex, its link, and its first and last sheet."""

    nummer: int
    titel: str
    datum: date | None
    link: str
    eerste: int
    laatste: int
    source: str

    @property
    def bladen(self) -> str:
        """The sheets in words."""
        return str(self.eerste) if self.eerste == self.laatste else f"{self.eerste} tot en met {self.laatste}"


def met_bijlagenlijst(document: Document, regels: Sequence[Bijlageregel]) -> Document:
    """Return the document with the list of annexes behind it, on a page of its own."""
    kop = Heading(2, inline("Bijlagen in deze bundel"), "rechtbank.bijlagen")
    uitleg = Paragraph(inline(_UITLEG), "rechtbank.bijlagen")
    tabel = Table(
        "Bijlagen",
        ("Nummer", "Bijlage", "Datum", "Bladen"),
        tuple(_rij(regel) for regel in regels),
        (2, 8, 4, 4),
        header_column=True,
        source="rechtbank.bijlagen",
    )
    return replace(document, blocks=(*document.blocks, PageBreak(), kop, uitleg, tabel))


def _rij(regel: Bijlageregel) -> Row:
    naam = Run(regel.titel, href=regel.link)
    dag = schrijf_datum(regel.datum) if regel.datum else "onbekend"
    cellen = (inline(str(regel.nummer)), (naam,), inline(dag), inline(regel.bladen))
    return Row(tuple(Cell((Paragraph(inhoud, regel.source),)) for inhoud in cellen), regel.source)
