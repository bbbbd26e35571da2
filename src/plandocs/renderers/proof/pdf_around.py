"""What is in a PDF besides its pages: properties, outline, links and attachments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from plandocs.blocks import Document, Heading, plain, runs_of
from plandocs.renderers.proof.compare import expect, without_space

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
_INFO = frozenset({"/CreationDate", "/ModDate", "/Producer", "/Title"})
_LINK = frozenset({"/A", "/BS", "/Contents", "/F", "/Rect", "/StructParent", "/Subtype", "/Type"})
_XMP = frozenset(
    {
        "",
        "3",
        "A",
        "1",
        "Resource",
        "x-default",
        "PDF/UA Universal Accessibility Schema",
        "pdfuaid",
        "part",
        "http://www.aiim.org/pdfua/ns/id/",
        "Integer",
        "internal",
        "Part of ISO 14289 to which the file conforms",
    }
)


def prove_surroundings(document: Document, pdf: pikepdf.Pdf, plan_json: bytes | None) -> None:
    """Raise ProofError when anything around the pages does not belong to the document."""
    _expect(set(pdf.Root.keys()) <= _CATALOG, document, what="er zit iets in dat er niet hoort")
    pages = all(set(page.obj.keys()) <= _PAGE for page in pdf.pages)
    _expect(pages, document, what="een pagina bevat meer dan tekst")
    _expect(str(pdf.Root.get("/Lang", "")) == document.lang, document, what="de taal klopt niet")
    _prove_properties(document, pdf)
    titles = [_bare(title) for title in _outline(pdf.Root.get("/Outlines", {}), 0)]
    _expect(titles == _headings(document), document, what="de bladwijzers zijn niet de koppen")
    _prove_links(document, pdf)
    _prove_attachment(document, pdf, plan_json)


def _prove_properties(document: Document, pdf: pikepdf.Pdf) -> None:
    info = pdf.docinfo
    producer, day = str(info.get("/Producer", "")), document.date.isoformat()
    title = str(info.get("/Title", ""))
    known = set(info.keys()) <= _INFO and _bare(title) == _bare(document.title)
    dated = all(str(info.get(key, "")) == f"D:{document.date:%Y%m%d}" for key in ("/CreationDate", "/ModDate"))
    _expect(known and dated and producer.startswith("WeasyPrint "), document, what="de eigenschappen kloppen niet")
    told = set(_told(pdf.Root.Metadata.read_bytes()))
    _expect(told <= _XMP | {producer, day, title.strip()}, document, what="de eigenschappen bevatten tekst te veel")


def _told(xmp: bytes) -> Iterator[str]:
    from lxml import etree

    root = etree.fromstring(xmp, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter():
        texts = (element.text, element.tail, *element.attrib.values())
        yield from (str(text).strip() for text in texts if text)


def _outline(item: Any, depth: int) -> Iterator[str]:
    child = item.get("/First")
    while child is not None and depth < 8:
        yield str(child.Title)
        yield from _outline(child, depth + 1)
        child = child.get("/Next")


def _headings(document: Document) -> list[str]:
    headings = (plain(block.content) for block in document.blocks if isinstance(block, Heading))
    return [_bare(title) for title in (document.title, *headings) if _bare(title)]


def _bare(title: str) -> str:
    return without_space(title.replace("\u00ad", ""))


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
    if plan_json is not None:
        _expect(_is_json(plan_json), document, what="de bijlage is geen JSON")


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
