"""The annexes behind the report: every page on an A4 sheet with a number, a bookmark per annex, links that jump."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.renderers.bundel.bijlage import Bijlage
from plandocs.renderers.bundel.stempel import Stempel, stempel
from plandocs.renderers.herkomst import BUNDEL

if TYPE_CHECKING:
    import pikepdf

Deel = tuple[Bijlage, "pikepdf.Pdf"]
_A4 = (595.28, 841.89)
_RAND, _STROOK = 14, 30
_LINK = "https://bijlage.invalid/"
_CLAIMS = tuple(f"{{http://www.aiim.org/{name}/}}" for name in ("pdfa/ns/id", "pdfua/ns/id", "pdfa/ns/extension"))


def link_naar(nummer: int) -> str:
    """Return the address that becomes a jump to an annex once the bundle is put together."""
    return f"{_LINK}{nummer}"


def voeg_samen(rapport: bytes, delen: Sequence[Deel]) -> bytes:
    """Return report and annexes as one PDF, the same bytes for the same input."""
    import pikepdf

    with pikepdf.open(BytesIO(rapport)) as pdf:
        begin = len(pdf.pages)
        totaal = begin + sum(len(deel.pages) for _, deel in delen)
        merk = stempel(pdf)
        for nummer, page in enumerate(pdf.pages, 1):
            merk.zet(page, f"blad {nummer} van {totaal}")
        eerste = [_achteraan(pdf, bijlage, deel, merk, totaal) for bijlage, deel in delen]
        _verwijs(pdf, {bijlage.nummer: page for (bijlage, _), page in zip(delen, eerste, strict=True)})
        _bladwijzers(pdf, [bijlage for bijlage, _ in delen], eerste)
        _beweer_niets(pdf)
        _zeg_bundel(pdf)
        buffer = BytesIO()
        pdf.save(buffer, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue()


def _achteraan(pdf: pikepdf.Pdf, bijlage: Bijlage, deel: pikepdf.Pdf, merk: Stempel, totaal: int) -> int:
    """Add the pages of one annex and return the index of its first sheet."""
    eerste = len(pdf.pages)
    for page in deel.pages:
        blad = _blad(pdf, page)
        merk.zet(blad, f"Bijlage {bijlage.nummer} · blad {len(pdf.pages)} van {totaal}")
    return eerste


def _blad(pdf: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Page:
    """Add a sheet with the page as it is shown, made smaller when it does not fit under the number."""
    import pikepdf

    drawn = pdf.copy_foreign(page.as_form_xobject())
    width, height = _A4 if not _ligt(drawn) else _A4[::-1]
    blad = pdf.add_blank_page(page_size=(width, height))
    naam = blad.add_resource(drawn, pikepdf.Name.XObject, pikepdf.Name.Bladzijde)
    room = pikepdf.Rectangle(_RAND, _RAND, width - _RAND, height - _STROOK)
    fit = blad.calc_form_xobject_placement(
        drawn, naam, room, invert_transformations=True, allow_shrink=True, allow_expand=False
    )
    blad.contents_add(fit)
    return blad


def _ligt(drawn: Any) -> bool:
    """Return whether a page is wider than high, as it is shown."""
    left, low, right, high = (float(number) for number in drawn.BBox)
    turned = "/Matrix" in drawn and abs(float(drawn.Matrix[0])) < abs(float(drawn.Matrix[1]))
    width, height = abs(right - left), abs(high - low)
    return (height > width) if turned else (width > height)


def _verwijs(pdf: pikepdf.Pdf, eerste: dict[int, int]) -> None:
    """Make jumps within the bundle of the links in the list of annexes."""
    import pikepdf

    for page in list(pdf.pages)[: min(eerste.values(), default=0)]:
        for link in page.obj.get("/Annots", []):
            adres = str(link.A.get("/URI", "")) if "/A" in link else ""
            if adres.startswith(_LINK):
                nummer = int(adres.removeprefix(_LINK))
                del link["/A"]
                link.Dest = pikepdf.Array([pdf.pages[eerste[nummer]].obj, pikepdf.Name.Fit])
                link.Contents = pikepdf.String(f"Naar bijlage {nummer}, blad {eerste[nummer] + 1}")


def _bladwijzers(pdf: pikepdf.Pdf, bijlagen: Sequence[Bijlage], eerste: Sequence[int]) -> None:
    import pikepdf

    with pdf.open_outline() as outline:
        for bijlage, blad in zip(bijlagen, eerste, strict=True):
            outline.root.append(pikepdf.OutlineItem(bijlage.naam, blad))


def _beweer_niets(pdf: pikepdf.Pdf) -> None:
    """Take back that the file is archival and accessible: of annexes by others nobody knows."""
    from lxml import etree

    if "/Metadata" not in pdf.Root:
        return
    root = etree.fromstring(pdf.Root.Metadata.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    for element in list(root.iter()):
        for name in element.attrib:
            if str(name).startswith(_CLAIMS):
                del element.attrib[name]
        parent = element.getparent()
        if parent is not None and str(element.tag).startswith(_CLAIMS):
            parent.remove(element)
    etree.cleanup_namespaces(root)
    pdf.Root.Metadata.write(etree.tostring(root, encoding="utf-8"))


def _zeg_bundel(pdf: pikepdf.Pdf) -> None:
    """Note with the plan that this is a bundle; WeasyPrint lists the same attachment twice."""
    import pikepdf

    for plan in pdf.Root.get("/AF", []):
        said = str(plan.get("/Desc", "")).removesuffix(BUNDEL)
        plan.Desc = pikepdf.String(said + BUNDEL)
