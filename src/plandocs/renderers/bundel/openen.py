"""Every annex as a still PDF, or the reasons why some cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from plandocs.renderers.bundel.beeld import open_beeld
from plandocs.renderers.bundel.bijlage import MB, Bijlage, BundelError, GeweigerdError, Weigering, soort_van
from plandocs.renderers.bundel.pdf_bijlage import open_pdf
from plandocs.renderers.bundel.samenvoegen import Deel
from plandocs.renderers.bundel.word_tekst import word_als_document

if TYPE_CHECKING:
    import pikepdf


@dataclass(frozen=True, slots=True)
class Grenzen:
    """How large a bundle may be; a court's profile names them, in MB and sheets."""

    naam: str
    max_bijlage_mb: float
    max_bundel_mb: float
    max_bladen: int


def open_bijlagen(bijlagen: Sequence[Bijlage], grenzen: Grenzen, day: date, style: str = "plandocs") -> list[Deel]:
    """Return every annex as a PDF of still pages; raises BundelError with every annex that is refused."""
    delen: list[Deel] = []
    weigeringen: list[Weigering] = []
    for bijlage in bijlagen:
        try:
            delen.append((bijlage, _geopend(bijlage, grenzen, day, style)))
        except GeweigerdError as error:
            weigeringen.append(Weigering(bijlage.nummer, bijlage.plek, error.reden, error.doe))
    if weigeringen:
        raise BundelError(weigeringen)
    return delen


def _geopend(bijlage: Bijlage, grenzen: Grenzen, day: date, style: str) -> pikepdf.Pdf:
    if len(bijlage.data) > grenzen.max_bijlage_mb * MB:
        raise te_groot(len(bijlage.data), grenzen)
    match soort_van(bijlage.bestand, bijlage.data):
        case "pdf":
            return open_pdf(bijlage.data)
        case "docx":
            return _word(bijlage, day, style)
        case _:
            return open_beeld(bijlage.data)


def te_groot(bytes_: int, grenzen: Grenzen) -> GeweigerdError:
    """Return the refusal of an annex that is larger than the profile allows."""
    reden = f"het bestand is {bytes_ / MB:.0f} MB en mag {grenzen.max_bijlage_mb:g} MB zijn"
    return GeweigerdError(reden, "Maak het kleiner, of splits het in twee bijlagen")


def _word(bijlage: Bijlage, day: date, style: str) -> pikepdf.Pdf:
    import pikepdf

    from plandocs.errors import RenderError
    from plandocs.renderers.engines import render_pdf_with

    try:
        return pikepdf.open(BytesIO(render_pdf_with("auto", word_als_document(bijlage, day), style, None)))
    except RenderError:
        raise GeweigerdError("de tekst is niet om te zetten", "Sla het in Word op als PDF en gebruik die") from None
