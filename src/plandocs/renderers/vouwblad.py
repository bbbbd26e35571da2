"""The pages of a child's booklet on sheets to print, fold and staple; for who listens nothing changes.

Every page becomes a drawing of its own (a form XObject) on its half of a sheet. The tags, links and bookmarks keep
their order and point at the drawing; so the file stays PDF/A-3a and PDF/UA-1 when it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.errors import RenderError
from plandocs.renderers.vouwblad_plek import A4, A5, RUG, Plek, plekken, zijden
from plandocs.renderers.vouwblad_proof import prove_vouwblad
from plandocs.renderers.vouwblad_refs import Drawn, aim_destinations, aim_tags, move_links

if TYPE_CHECKING:
    import pikepdf

_SPELING = 1.0
_STREEP = 3 * 72 / 25.4
_RTL = frozenset({"ar", "ckb", "fa", "he", "ps", "ur", "yi"})
_OPNIEUW = "Maak het boekje opnieuw met plandocs."


def vouwblad(pdf: bytes, *, rtl: bool | None = None) -> bytes:
    """Return a tagged PDF of A5 pages as A4 sheets to print on both sides (flip on the short edge), fold and staple.

    Empty pages at the end fill the last sheet. Without `rtl` the language of the file decides on which side the spine
    is. The same input gives the same bytes. Raises RenderError for a file that is not such a PDF, and ProofError when
    the sheets do not hold the words of the pages.
    """
    import pikepdf

    with _opened(pdf) as booklet:
        mirrored = is_rtl(str(booklet.Root.get("/Lang", ""))) if rtl is None else rtl
        _impose(booklet, mirrored)
        buffer = BytesIO()
        booklet.save(
            buffer,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    prove_vouwblad(pdf, buffer.getvalue(), rtl=mirrored)
    return buffer.getvalue()


@contextmanager
def _opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    import pikepdf

    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise RenderError(f"Het boekje heeft een wachtwoord. {_OPNIEUW}") from None
    except pikepdf.PdfError:
        raise RenderError(f"Het boekje is geen leesbare PDF. {_OPNIEUW}") from None
    with pdf:
        _refuse_unexpected(pdf)
        yield pdf


def _refuse_unexpected(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise RenderError(f"Het boekje is beveiligd. {_OPNIEUW}")
    root: Any = pdf.Root
    marked = "/MarkInfo" in root and bool(root.MarkInfo.get("/Marked", False))
    if not marked or "/StructTreeRoot" not in root or "/ParentTree" not in root.StructTreeRoot:
        raise RenderError(f"Het boekje heeft geen labels voor wie het laat voorlezen. {_OPNIEUW}")
    if not len(pdf.pages):
        raise RenderError(f"Het boekje heeft geen bladzijden. {_OPNIEUW}")
    for number, page in enumerate(pdf.pages, 1):
        if any(str(annotation.get("/Subtype", "")) != "/Link" for annotation in page.obj.get("/Annots", [])):
            raise RenderError(f"Bladzijde {number} van het boekje bevat meer dan tekst en koppelingen. {_OPNIEUW}")


def is_rtl(lang: str) -> bool:
    """Return whether a language is read from right to left, so that a booklet in it has its spine on the right."""
    return lang.lower().split("-")[0] in _RTL


def _impose(pdf: pikepdf.Pdf, rtl: bool) -> None:
    """Put sheets in the place of the pages and turn everything that names a page towards its sheet."""
    pages = list(pdf.pages)
    sides = zijden(len(pages), rtl=rtl)
    sheets = [pdf.add_blank_page(page_size=A4) for _ in sides]
    drawn = {
        page.obj.objgen: _drawn(pdf, page, number, sheets[plek.vel], plek)
        for number, (page, plek) in enumerate(zip(pages, plekken(len(pages), rtl=rtl), strict=True), 1)
    }
    for sheet in sheets:
        _finish(sheet)
    move_links(pages, drawn)
    aim_tags(pdf.Root.StructTreeRoot, drawn)
    aim_destinations(pdf, drawn)
    del pdf.pages[: len(pages)]
    _tell_printer(pdf)


def _drawn(pdf: pikepdf.Pdf, page: pikepdf.Page, number: int, sheet: pikepdf.Page, plek: Plek) -> Drawn:
    """Draw a page on its half of a sheet, with the words of the page still known by their own numbers."""
    import pikepdf

    form: Any = pdf.make_indirect(page.as_form_xobject())
    left, low, right, high = (float(edge) for edge in form.BBox)
    if "/Matrix" in form or abs(right - left - A5[0]) > _SPELING or abs(high - low - A5[1]) > _SPELING:
        raise RenderError(f"Bladzijde {number} van het boekje is niet A5, rechtop. {_OPNIEUW}")
    if "/StructParents" in page.obj:
        form.StructParents = page.obj.StructParents
    name = sheet.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/Bladzijde{number}"))
    placed = Drawn(sheet.obj, form, plek.links - left, -low)
    sheet.contents_add(f"q 1 0 0 1 {placed.right:.3f} {placed.up:.3f} cm {name} Do Q\n".encode())
    return placed


def _finish(sheet: pikepdf.Page) -> None:
    """Mark the fold at both ends of the spine, also on an empty side, which a printer might else skip."""
    import pikepdf

    top, end = A4[1], A4[1] - _STREEP
    lines = f"{RUG:.3f} 0 m {RUG:.3f} {_STREEP:.3f} l {RUG:.3f} {end:.3f} m {RUG:.3f} {top:.3f} l"
    sheet.contents_add(f"/Artifact BMC q 0.6 G 0.3 w {lines} S Q EMC\n".encode())
    sheet.contents_coalesce()
    sheet.obj.Tabs = pikepdf.Name.S


def _tell_printer(pdf: pikepdf.Pdf) -> None:
    """Ask for true size, both sides and the short edge; numbers of pages are not those of sheets."""
    import pikepdf

    wishes: Any = pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    wishes.PrintScaling = pikepdf.Name("/None")
    wishes.Duplex = pikepdf.Name.DuplexFlipShortEdge
    pdf.Root.ViewerPreferences = wishes
    if "/PageLabels" in pdf.Root:
        del pdf.Root["/PageLabels"]
