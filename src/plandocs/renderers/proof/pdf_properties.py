"""What a PDF says about itself: title, dates and maker, and nothing that is not in its Document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.renderers.proof.compare import expect, without_space

if TYPE_CHECKING:
    import pikepdf

_expect = partial(expect, file_format="pdf")
_MAKER = re.compile(r"(?:WeasyPrint|Typst) \d+(?:\.\d+)*")
_INFO = frozenset({"/CreationDate", "/ModDate", "/Title"})
_XMP = frozenset(
    {
        "",
        "3",
        "A",
        "1",
        "1.7",
        "Resource",
        "x-default",
        "PDF/UA Universal Accessibility Schema",
        "PDF/UA Identification schema",
        "Part Number of ISO 14289 (PDF/UA)",
        "pdfuaid",
        "part",
        "http://www.aiim.org/pdfua/ns/id/",
        "Integer",
        "Text",
        "internal",
        "external",
        "Part of ISO 14289 to which the file conforms",
        "xmp-writer",
        "saved",
        "converted",
        "proof",
        "application/pdf",
        "XMP Media Management schema",
        "http://ns.adobe.com/xap/1.0/mm/",
        "xmpMM",
        "InstanceID",
        "UUID based identifier for specific incarnation of a document",
        "Adobe PDF schema",
        "http://ns.adobe.com/pdf/1.3/",
        "pdf",
        "Keywords",
        "Keywords associated with the document",
        "PDFVersion",
        "Version of the PDF specification to which the document conforms",
        "Producer",
        "Name of the application that created the PDF document",
        "Trapped",
        "Whether the document has been trapped",
    }
)


def prove_properties(document: Document, pdf: pikepdf.Pdf) -> None:
    """Raise ProofError when the properties hold anything but title, day and maker."""
    info = pdf.docinfo
    title, day = str(info.get("/Title", "")), document.date.isoformat()
    makers = {key: str(info[key]) for key in ("/Producer", "/Creator") if key in info}
    (maker,) = makers.values() if len(makers) == 1 else ("",)
    known = set(info.keys()) <= _INFO | set(makers) and bare(title) == bare(document.title)
    moments = {f"D:{document.date:%Y%m%d}", f"D:{document.date:%Y%m%d}000000Z"}
    dated = all(str(info.get(key, "")) in moments for key in ("/CreationDate", "/ModDate"))
    _expect(known and dated and bool(_MAKER.fullmatch(maker)), document, what="de eigenschappen kloppen niet")
    told = set(_told(pdf.Root.Metadata.read_bytes()))
    own = {maker, day, f"{day}T00:00:00Z", title.strip(), document.lang, str(len(pdf.pages)), *_names(pdf)}
    _expect(told <= _XMP | own, document, what="de eigenschappen bevatten tekst te veel")


def bare(title: str) -> str:
    """Return a title without white space and soft hyphens."""
    return without_space(title.replace("\u00ad", ""))


def _names(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the identifier of the file as its properties write it."""
    if "/ID" in pdf.trailer:
        name = bytes(pdf.trailer.ID[0]).decode("latin-1")
        yield from (name, f"{name}_source")


def _told(xmp: bytes) -> Iterator[str]:
    from lxml import etree

    root = etree.fromstring(xmp, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter():
        texts = (element.text, element.tail, *element.attrib.values())
        yield from (str(text).strip() for text in texts if text)
