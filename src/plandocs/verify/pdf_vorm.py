"""Our own look at PDF/A-3a and PDF/UA-1: the points on which a file of ours could break.

It is not a validator. The tests run the veraPDF engine beside it, which has all the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.verify.lezen import beschadigd

if TYPE_CHECKING:
    import pikepdf

Controle = Callable[["pikepdf.Pdf"], Iterator[str]]
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_ACTIEF = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Movie", "/Sound", "/ResetForm", "/Hide")


def pdf_klachten(data: bytes, naam: str, *, bundel: bool = False) -> Iterator[str]:
    """Yield what is wrong with the form of a PDF; a bundle holds pages of others and need only open and be still.

    Raises PlandocsError when the file cannot be read to the end.
    """
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            for controle in (_stil,) if bundel else _CONTROLES:
                yield from controle(pdf)
    except (pikepdf.PdfError, KeyError, AttributeError, TypeError, ValueError, RuntimeError):
        raise beschadigd(naam) from None


def _aanduiding(pdf: pikepdf.Pdf) -> Iterator[str]:
    from lxml import etree

    if "/Metadata" not in pdf.Root:
        yield "er zijn geen eigenschappen (XMP)"
        return
    root = etree.fromstring(pdf.Root.Metadata.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    if (_waarde(root, f"{_PDFA}part"), _waarde(root, f"{_PDFA}conformance")) != ("3", "A"):
        yield "er staat niet in dat het PDF/A-3a is"
    if _waarde(root, f"{_PDFUA}part") != "1":
        yield "er staat niet in dat het PDF/UA-1 is"


def _waarde(root: Any, naam: str) -> str:
    for element in root.iter():
        if element.tag == naam:
            return str(element.text)
        if naam in element.attrib:
            return str(element.attrib[naam])
    return ""


def _catalogus(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    if not str(root.get("/Lang", "")):
        yield "de taal ontbreekt"
    if "/StructTreeRoot" not in root or not bool(_in(root, "/MarkInfo", "/Marked")):
        yield "het document heeft geen labels voor wie het laat voorlezen"
    if not bool(_in(root, "/ViewerPreferences", "/DisplayDocTitle")) or not str(pdf.docinfo.get("/Title", "")):
        yield "de titel wordt niet getoond"
    if not any(str(intent.get("/S", "")) == "/GTS_PDFA1" for intent in root.get("/OutputIntents", [])):
        yield "het kleurprofiel ontbreekt"


def _in(root: Any, eerst: str, dan: str) -> Any:
    return root[eerst].get(dan) if eerst in root else None


def _lettertypen(pdf: pikepdf.Pdf) -> Iterator[str]:
    for font in _van_soort(pdf, "/Font"):
        if str(font.get("/Subtype", "")) in ("/CIDFontType0", "/CIDFontType2"):
            continue
        eigen = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        files = eigen.get("/FontDescriptor", {})
        if str(font.get("/Subtype", "")) != "/Type3" and not any(f"/FontFile{nr}" in files for nr in ("", "2", "3")):
            yield "een lettertype zit niet in het bestand"
        if "/ToUnicode" not in font:
            yield "van een lettertype is niet vastgelegd welke letters het zijn"


def _van_soort(pdf: pikepdf.Pdf, soort: str) -> Iterator[Any]:
    import pikepdf

    for object_ in pdf.objects:
        if isinstance(object_, pikepdf.Dictionary | pikepdf.Stream) and str(object_.get("/Type", "")) == soort:
            yield object_


def _labels(pdf: pikepdf.Pdf) -> Iterator[str]:
    for element in _van_soort(pdf, "/StructElem"):
        if str(element.S) == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "een afbeelding heeft geen beschrijving"
    for page in pdf.pages:
        if "/StructParents" not in page.obj and not _gevouwen(page.obj):
            yield "een pagina hoort niet bij de labels"
        for link in page.obj.get("/Annots", []):
            gezegd = link.get("/TU" if str(link.get("/FT", "")) == "/Sig" else "/Contents", "")
            if not str(gezegd).strip() or int(link.get("/F", 0)) & 4 == 0:
                yield "een koppeling heeft geen omschrijving of wordt niet afgedrukt"


def _gevouwen(page: Any) -> bool:
    """Return whether a page is a sheet of which the pages placed on it, if any, have the labels."""
    geplaatst = [een for een in _in(page, "/Resources", "/XObject").values() if str(een.get("/Subtype", "")) == "/Form"]
    return all("/StructParents" in een for een in geplaatst)


def _bijlagen(pdf: pikepdf.Pdf) -> Iterator[str]:
    linked: Any = pdf.Root.get("/AF", [])
    if len({tuple(spec.objgen) for spec in linked}) != len(pdf.attachments):
        yield "een bijgesloten bestand hoort nergens bij"
    for spec in linked:
        if "/AFRelationship" not in spec or "/UF" not in spec or "/Subtype" not in spec.EF.F:
            yield "van een bijgesloten bestand staat er niet bij wat het is"


def _beeld(pdf: pikepdf.Pdf) -> Iterator[str]:
    for image in _van_soort(pdf, "/XObject"):
        if bool(image.get("/Interpolate", False)):
            yield "een afbeelding wordt bij het tonen veranderd"
    for page in pdf.pages:
        group: Any = page.obj.get("/Group")
        if group is not None and str(group.get("/S", "")) == "/Transparency" and "/CS" not in group:
            yield "een pagina mengt kleuren zonder te zeggen hoe"


def _stil(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "het bestand is beveiligd"
    import pikepdf

    for object_ in pdf.objects:
        if isinstance(object_, pikepdf.Dictionary) and ("/JS" in object_ or str(object_.get("/S", "")) in _ACTIEF):
            yield "er zit iets in dat uit zichzelf iets doet"


_CONTROLES: tuple[Controle, ...] = (_aanduiding, _catalogus, _lettertypen, _labels, _bijlagen, _beeld, _stil)
