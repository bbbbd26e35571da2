"""A short document without a cover: a note, a plan of two pages, or a sheet of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from plandocs.blocks import Block, Document
from plandocs.documents.rapport import documentdatum, is_concept, voettekst
from plandocs.documents.schrijver import Schrijver


def kort_stuk(
    s: Schrijver,
    name: str,
    titel: str,
    blokken: Iterable[Block],
    *,
    ondertitel: str = "",
    layout: Literal["rapport", "blad"] = "rapport",
    max_pages: int | None = None,
) -> Document:
    """Return a document that begins on its first page; what is missing shows at its own place only."""
    onder = ondertitel or s.plan.kop.titel
    return Document(
        name=name,
        title=titel,
        subtitle=onder,
        layout=layout,
        header=f"{titel} · {onder}",
        footer=voettekst(s),
        date=documentdatum(s.plan.kop),
        blocks=tuple(blokken),
        concept=is_concept(s.plan.kop),
        max_pages=max_pages,
    )
