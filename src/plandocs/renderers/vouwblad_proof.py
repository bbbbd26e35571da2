"""The proof of a booklet: every page says the same on its own half of its own sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandocs.errors import ProofError
from plandocs.renderers.vouwblad_plek import A4, A5, RUG, zijden

if TYPE_CHECKING:
    import pypdfium2

_OPNIEUW = "Maak het boekje opnieuw."


def prove_vouwblad(bron: bytes, vellen: bytes, *, rtl: bool) -> None:
    """Raise ProofError unless the sheets hold the words of the pages, each in its half, and no others."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(bron) as pages, pypdfium2.PdfDocument(vellen) as sheets:
            _compare(pages, sheets, rtl)
    except pypdfium2.PdfiumError as error:
        raise ProofError(f"Het vouwboekje is beschadigd. {_OPNIEUW}") from error


def _compare(pages: pypdfium2.PdfDocument, sheets: pypdfium2.PdfDocument, rtl: bool) -> None:
    wanted = [next(_words(page, (0.0,))) for page in pages]
    sides = zijden(len(wanted), rtl=rtl)
    if len(sheets) != len(sides):
        raise ProofError(f"Het vouwboekje heeft niet het goede aantal vellen. {_OPNIEUW}")
    for number, (sheet, side) in enumerate(zip(sheets, sides, strict=True), 1):
        if abs(sheet.get_width() - A4[0]) > 1 or abs(sheet.get_height() - A4[1]) > 1:
            raise ProofError(f"Zijde {number} van het vouwboekje is niet A4, liggend. {_OPNIEUW}")
        found = _words(sheet, (RUG - A5[0], RUG))
        if [wanted[page] if page is not None else "" for page in side] != list(found):
            raise ProofError(f"Op zijde {number} van het vouwboekje staan niet de goede woorden. {_OPNIEUW}")


def _words(page: pypdfium2.PdfPage, edges: tuple[float, ...]) -> Iterator[str]:
    """Yield the words within A5 from each left edge, without white space."""
    text = page.get_textpage()
    for left in edges:
        found = text.get_text_bounded(left=left, bottom=0, right=left + A5[0], top=A5[1])
        yield "".join(found.split())
