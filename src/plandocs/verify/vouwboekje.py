"""A booklet on sheets to fold, found again among the stories of a plan: its pages are made anew and laid beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from plandocs.blocks import Document
from plandocs.documents.vormen import Vorm, in_vormen
from plandocs.errors import PlandocsError, ProofError
from plandocs.verify.lezen import Bestand

_ANDERE_WOORDEN: tuple[tuple[Vorm, ...], ...] = (
    (),
    ("grote-letters",),
    ("zelf-tekenen",),
    ("grote-letters", "zelf-tekenen"),
)  # Forms in which other words are on a page; as lines or in grey a page says the same.
_VOUWEN: Vorm = "vouwboekje"


def is_gevouwen(bestand: Bestand) -> bool:
    """Return whether a file is a PDF of sheets to print on both sides and fold."""
    return bestand.soort == "pdf" and "/Duplex" in _wensen(bestand.data)[0]


def gevouwen(documenten: Iterable[Document], bestand: Bestand) -> Document | None:
    """Return the document that these sheets are when folded, or None."""
    from plandocs.renderers.engines import render_pdf_with
    from plandocs.renderers.vouwblad import is_rtl
    from plandocs.renderers.vouwblad_proof import prove_vouwblad

    titel = _wensen(bestand.data)[1]
    for boekje in (een for document in documenten for een in _boekjes(document) if een.title == titel):
        try:
            bladzijden = render_pdf_with("auto", boekje, "plandocs", None)
            prove_vouwblad(bladzijden, bestand.data, rtl=is_rtl(boekje.lang))
        except (ProofError, PlandocsError):
            continue
        return boekje
    return None


def _boekjes(document: Document) -> Iterator[Document]:
    for vormen in _ANDERE_WOORDEN:
        if boekje := in_vormen(document, (*vormen, _VOUWEN)):
            yield boekje


def _wensen(data: bytes) -> tuple[tuple[str, ...], str]:
    """Return what a PDF asks of a printer, and its title."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        root: Any = pdf.Root
        return tuple(root.get("/ViewerPreferences", {}).keys()), str(pdf.docinfo.get("/Title", ""))
