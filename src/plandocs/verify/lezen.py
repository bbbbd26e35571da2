"""What a PDF or Word file carries: its plan, what it says about itself, and its signatures."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from plandocs.errors import PlandocsError
from plandocs.ondertekenen.sporen import is_alleen_verzegeld, velden, zonder_zegels
from plandocs.ondertekenen.sporen import naam as naam_van_veld
from plandocs.renderers.herkomst import PLAN_PART, PLAN_SPACE, Herkomst, uit_een_zin
from plandocs.zipfouten import ZIP_ERRORS

if TYPE_CHECKING:
    import pikepdf

    from plandocs.ondertekenen import Keuring

_MAX_PLAN = 20 * 1024 * 1024
_NAAM = "plan.json"


Erna = Literal["niets", "zegel", "veranderd"]


@dataclass(frozen=True, slots=True)
class Handtekening:
    """A digital signature in a PDF: what it says itself, what came after it, and the verdict when it could be checked.

    `erna` is "zegel" when only another signature was added.
    """

    veld: str
    wie: str
    wanneer: str
    erna: Erna
    keuring: Keuring | None = None


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file made by plandocs, or one that could be: as it is, without its signatures, and its plan."""

    soort: Literal["pdf", "docx"]
    geheel: bytes
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
            signed = tuple(_handtekening(veld, data) for veld in velden(pdf) if _is_getekend(veld))
    except pikepdf.PasswordError:
        raise PlandocsError(f"{naam} heeft een wachtwoord. Sla het op zonder wachtwoord.") from None
    except (pikepdf.PdfError, KeyError, AttributeError, TypeError, ValueError, RuntimeError):
        raise beschadigd(naam) from None
    return Bestand("pdf", data, zonder_zegels(data) if signed else data, plan_json, said, signed)


def _attached(pdf: pikepdf.Pdf) -> tuple[bytes | None, Herkomst | None]:
    if _NAAM not in pdf.attachments:
        return None, None
    spec = pdf.attachments[_NAAM]
    file = spec.get_file()
    if int(file.size or 0) > _MAX_PLAN:
        return None, None
    return file.read_bytes(), uit_een_zin(spec.description)


def _is_getekend(veld: Any) -> bool:
    """Return whether a field holds a signature; a timestamp over the whole file is none of somebody."""
    getekend = str(veld.get("/FT", "")) == "/Sig" and "/V" in veld
    return getekend and str(veld.V.get("/Type", "")) != "/DocTimeStamp"


def _handtekening(veld: Any, data: bytes) -> Handtekening:
    span = [int(number) for number in veld.V.get("/ByteRange", [])]
    tot = span[2] + span[3] if len(span) == 4 and span[0] == 0 else 0
    erna: Erna = "niets" if tot == len(data) else "zegel" if is_alleen_verzegeld(data, tot) else "veranderd"
    return Handtekening(naam_van_veld(veld), str(veld.V.get("/Name", "onbekend")), str(veld.V.get("/M", "")), erna)


def _word(data: bytes, naam: str) -> Bestand:
    from lxml import etree

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if "word/document.xml" not in archive.namelist():
                raise PlandocsError(f"{naam} is een zipbestand en geen Word-bestand. Geef het document zelf.")
            part = archive.read(PLAN_PART) if _fits(archive) else None
        root = None if part is None else etree.fromstring(part, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (*ZIP_ERRORS, etree.XMLSyntaxError):
        raise beschadigd(naam) from None
    if root is None or root.tag != f"{{{PLAN_SPACE}}}plan":
        return Bestand("docx", data, data)
    van = Herkomst(root.get("document", ""), root.get("lezer", ""), root.get("plandocs", ""))
    return Bestand("docx", data, data, (root.text or "").encode(), van)


def _fits(archive: zipfile.ZipFile) -> bool:
    return PLAN_PART in archive.namelist() and archive.getinfo(PLAN_PART).file_size <= _MAX_PLAN
