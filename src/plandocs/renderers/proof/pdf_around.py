"""What is in a PDF besides its pages: properties, outline, links and attachments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from plandocs.blocks import Document, Heading, plain
from plandocs.pieces import runs_of
from plandocs.renderers.herkomst import in_een_zin
from plandocs.renderers.proof.compare import expect
from plandocs.renderers.proof.pdf_properties import bare, prove_properties

if TYPE_CHECKING:
    import pikepdf

_expect = partial(expect, file_format="pdf")
_CATALOG = frozenset(
    {
        "/AF",
        "/Lang",
        "/MarkInfo",
        "/Metadata",
        "/Names",
        "/Outlines",
        "/OutputIntents",
        "/PageMode",
        "/Pages",
        "/StructTreeRoot",
        "/Type",
        "/Version",
        "/ViewerPreferences",
    }
)
_PAGE = frozenset(
    {
        "/Annots",
        "/BleedBox",
        "/Contents",
        "/CropBox",
        "/MediaBox",
        "/Parent",
        "/Resources",
        "/StructParents",
        "/Tabs",
        "/TrimBox",
        "/Type",
    }
)
_LINK = frozenset({"/A", "/BS", "/Border", "/Contents", "/F", "/Rect", "/StructParent", "/Subtype", "/Type"})


def prove_surroundings(document: Document, pdf: pikepdf.Pdf, plan_json: bytes | None) -> None:
    """Raise ProofError when anything around the pages does not belong to the document."""
    _expect(set(pdf.Root.keys()) <= _CATALOG, document, what="er zit iets in dat er niet hoort")
    pages = all(set(page.obj.keys()) <= _PAGE for page in pdf.pages)
    _expect(pages, document, what="een pagina bevat meer dan tekst")
    _expect(str(pdf.Root.get("/Lang", "")) == document.lang, document, what="de taal klopt niet")
    prove_properties(document, pdf)
    titles = [bare(title) for title in _outline(pdf.Root.get("/Outlines", {}), 0)]
    _expect(titles == _headings(document), document, what="de bladwijzers zijn niet de koppen")
    _prove_links(document, pdf)
    _prove_attachment(document, pdf, plan_json)


def _outline(item: Any, depth: int) -> Iterator[str]:
    child = item.get("/First")
    while child is not None and depth < 8:
        yield str(child.Title)
        yield from _outline(child, depth + 1)
        child = child.get("/Next")


def _headings(document: Document) -> list[str]:
    headings = (plain(block.content) for block in document.blocks if isinstance(block, Heading))
    return [bare(title) for title in (document.title, *headings) if bare(title)]


def _prove_links(document: Document, pdf: pikepdf.Pdf) -> None:
    blocks = (*document.blocks, *((document.cover.fields,) if document.cover else ()))
    runs = [run for block in blocks for run in runs_of(block)] + list(document.cover.note if document.cover else ())
    targets = {run.href for run in runs}
    for annotation in (found for page in pdf.pages for found in page.obj.get("/Annots", [])):
        known = set(annotation.keys()) <= _LINK and str(annotation.Subtype) == "/Link"
        target = str(annotation.A.get("/URI", ""))
        same = target in targets and str(annotation.get("/Contents", target)) == target
        _expect(known and same, document, what="een koppeling klopt niet")


def _prove_attachment(document: Document, pdf: pikepdf.Pdf, plan_json: bytes | None) -> None:
    names: Any = pdf.Root.get("/Names", {})
    _expect(set(names.keys()) <= {"/EmbeddedFiles"}, document, what="er zit iets in dat er niet hoort")
    found = {name: pdf.attachments[name] for name in pdf.attachments}
    wanted = {} if plan_json is None else {"plan.json": plan_json}
    contents = {name: spec.get_file().read_bytes() for name, spec in found.items()}
    _expect(contents == wanted, document, what="de bijlage is niet het plan zoals deze lezer het mag zien")
    said = {str(spec.description) for spec in found.values()}
    _expect(said <= {in_een_zin(document)}, document, what="de omschrijving van de bijlage klopt niet")
    if plan_json is not None:
        _expect(_is_json(plan_json), document, what="de bijlage is geen JSON")


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
