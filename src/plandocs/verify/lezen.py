"""What a PDF or Word file carries: its plan, what it says about itself, and its signatures."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from plandocs.errors import PlandocsError
from plandocs.renderers.herkomst import PLAN_PART, PLAN_SPACE, Herkomst, uit_een_zin

if TYPE_CHECKING:
    import pikepdf

_MAX_PLAN = 20 * 1024 * 1024
_NAAM = "plan.json"


@dataclass(frozen=True, slots=True)
class Handtekening:
    """A digital signature in a PDF as it says itself: by whom, when, and whether it covers the whole file."""

    wie: str
    wanneer: str
    hele_bestand: bool


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file made by plandocs, or one that could be: its bytes as they were before signing, and its plan."""

    soort: Literal["pdf", "docx"]
    data: bytes
    plan_json: bytes | None = None
    herkomst: Herkomst | None = None
    handtekeningen: tuple[Handtekening, ...] = ()


def lees_bestand(data: bytes, naam: str) -> Bestand:
    """Return what a file carries; raises PlandocsError when it is neither a whole PDF nor a whole Word file."""
    if data.startswith(b"%PDF-"):
        return _pdf(data, naam)
    if data.startswith(b"PK\x03\x04"):
        return _word(data, naam)
    raise PlandocsError(f"{naam} is geen PDF en geen Word-bestand. Geef een bestand dat plandocs heeft gemaakt.")


def beschadigd(naam: str) -> PlandocsError:
    """Return the error for a file that cannot be opened."""
    return PlandocsError(f"{naam} is beschadigd en niet te openen. Maak het document opnieuw met: plandocs render")


def _pdf(data: bytes, naam: str) -> Bestand:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise PlandocsError(f"{naam} is beveiligd. Sla het op zonder beveiliging en probeer het opnieuw.")
            plan_json, said = _attached(pdf)
            signed = tuple(_handtekeningen(pdf, len(data)))
    except pikepdf.PasswordError:
        raise PlandocsError(f"{naam} heeft een wachtwoord. Sla het op zonder wachtwoord.") from None
    except (pikepdf.PdfError, KeyError, AttributeError, TypeError, ValueError, RuntimeError):
        raise beschadigd(naam) from None
    return Bestand("pdf", voor_ondertekening(data) if signed else data, plan_json, said, signed)


def _attached(pdf: pikepdf.Pdf) -> tuple[bytes | None, Herkomst | None]:
    if _NAAM not in pdf.attachments:
        return None, None
    spec = pdf.attachments[_NAAM]
    file = spec.get_file()
    if int(file.size or 0) > _MAX_PLAN:
        return None, None
    return file.read_bytes(), uit_een_zin(spec.description)


def voor_ondertekening(data: bytes) -> bytes:
    """Return the file as it was before the first signature was added behind it."""
    end = data.find(b"%%EOF")
    return data if end < 0 else data[: end + 5] + b"\n"


def _handtekeningen(pdf: pikepdf.Pdf, size: int) -> list[Handtekening]:
    form: Any = pdf.Root.get("/AcroForm")
    fields = [] if form is None else list(form.get("/Fields", []))
    return [_handtekening(field.V, size) for field in fields if str(field.get("/FT", "")) == "/Sig" and "/V" in field]


def _handtekening(value: Any, size: int) -> Handtekening:
    span = [int(number) for number in value.get("/ByteRange", [])]
    whole = len(span) == 4 and span[0] == 0 and span[2] + span[3] == size
    return Handtekening(str(value.get("/Name", "onbekend")), str(value.get("/M", "")), whole)


def _word(data: bytes, naam: str) -> Bestand:
    from lxml import etree

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if "word/document.xml" not in archive.namelist():
                raise PlandocsError(f"{naam} is een zipbestand en geen Word-bestand. Geef het document zelf.")
            part = archive.read(PLAN_PART) if _fits(archive) else None
        root = None if part is None else etree.fromstring(part, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, etree.XMLSyntaxError):
        raise beschadigd(naam) from None
    if root is None or root.tag != f"{{{PLAN_SPACE}}}plan":
        return Bestand("docx", data)
    van = Herkomst(root.get("document", ""), root.get("lezer", ""), root.get("plandocs", ""))
    return Bestand("docx", data, (root.text or "").encode(), van)


def _fits(archive: zipfile.ZipFile) -> bool:
    return PLAN_PART in archive.namelist() and archive.getinfo(PLAN_PART).file_size <= _MAX_PLAN
