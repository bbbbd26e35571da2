"""A Word file that comes from outside: its parts, after everything that could harm has been refused."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from plandocs.errors import PlandocsError
from plandocs.zipfouten import ZIP_ERRORS

if TYPE_CHECKING:
    from lxml.etree import _Element

MB = 1024 * 1024
MAX_BYTES = 25 * MB
MAX_UITGEPAKT = 100 * MB
MAX_ONDERDELEN = 2000
HOOFD = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OLE, _ZIP, _PDF = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPNIEUW = "Open het in Word en sla het op als Word-document (.docx)."
_ACTIEF = re.compile(r"vbaproject|vbadata|/activex/|/embeddings/|\.bin$|\.exe$|\.ole$", re.IGNORECASE)
_GEWONE_LINK = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)
_VELDOPDRACHT = re.compile(r"\b(?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DATABASE|RD)\b", re.IGNORECASE)


class OnveiligError(PlandocsError):
    """Raised when a Word file is not one, is damaged, or holds something that could harm."""

    def __init__(self, bericht: str, code: str = "WS-001", deel: str = "", verwijzing: str = "") -> None:
        """Keep a stable code, the part that it is in, and the id of the relationship, where there is one."""
        super().__init__(bericht)
        self.code, self.deel, self.verwijzing = code, deel, verwijzing


def lees_docx(path: Path) -> bytes:
    """Return the bytes of a file that is not too large; raises OnveiligError when it cannot be read."""
    try:
        with path.open("rb") as bestand:
            data = bestand.read(MAX_BYTES + 1)
    except OSError as error:
        raise OnveiligError(f"{path} is niet te lezen ({error.strerror}). Controleer de naam en de map.") from None
    if len(data) > MAX_BYTES:
        raise OnveiligError(f"{path} is groter dan {MAX_BYTES // MB} MB. Haal er grote afbeeldingen uit.")
    return data


def onderdelen_van(data: bytes, bestand: str) -> dict[str, bytes]:
    """Return the parts of a Word file by name; raises OnveiligError with the reason and what to do."""
    delen = _ingelezen(data, bestand)
    for bezwaar in _bezwaren(delen, bestand):
        raise bezwaar
    return delen


def bezwaren(data: bytes, bestand: str) -> tuple[OnveiligError, ...]:
    """Return every reason to refuse a Word file; one that cannot be opened at all has one."""
    gevonden: list[OnveiligError] = []
    try:
        delen = _ingelezen(data, bestand)
        gevonden.extend(_bezwaren(delen, bestand))
        hoofdtekst(delen, bestand)
    except OnveiligError as fout:
        gevonden.append(fout)
    return tuple({(str(fout), fout.deel, fout.verwijzing): fout for fout in gevonden}.values())


def kijk_in(data: bytes, bestand: str) -> dict[str, bytes]:
    """Return the parts of a Word file that may be refused, to look at and never to use; none when it cannot open."""
    try:
        return _ingelezen(data, bestand)
    except OnveiligError:
        return {}


def _ingelezen(data: bytes, bestand: str) -> dict[str, bytes]:
    _weiger_ander_soort(data, bestand)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _weiger_zip(archive, bestand)
            return _uitgepakt(archive, bestand)
    except ZIP_ERRORS:
        raise OnveiligError(f"{bestand} is beschadigd. Vraag het bestand opnieuw, of sla het opnieuw op.") from None


def _bezwaren(delen: dict[str, bytes], bestand: str) -> Iterator[OnveiligError]:
    if any(_ACTIEF.search(naam) for naam in delen):
        doe = "Sla het op als .docx zonder macro's."
        yield OnveiligError(f"In {bestand} zitten macro's of andere bestanden. {doe}", "WS-021")
    elif b"macroEnabled" in delen["[Content_Types].xml"]:
        yield OnveiligError(f"In {bestand} zitten macro's. Sla het op als .docx zonder macro's.", "WS-021")
    entiteiten = {naam for naam, deel in delen.items() if heeft_entiteiten(naam, deel)}
    for naam in sorted(entiteiten):
        wat = f"In {bestand} ({naam}) staan XML-opdrachten die Word nooit schrijft."
        yield OnveiligError(f"{wat} {_OPNIEUW}", "WS-023", naam)
    for naam in [naam for naam in delen if naam.endswith(".rels") and naam not in entiteiten]:
        for rij in ontleed(delen[naam], bestand):
            yield from _verwijzing(rij, naam.replace("_rels/", "").removesuffix(".rels"), bestand)


def _weiger_ander_soort(data: bytes, bestand: str) -> None:
    if data.startswith(_ZIP):
        return
    if data.startswith(_OLE) and _ENCRYPTED in data:
        doe = "Haal het wachtwoord eraf in Word: Bestand, Info, Document beveiligen."
        raise OnveiligError(f"{bestand} is beveiligd met een wachtwoord. {doe}")
    if data.startswith(_OLE):
        raise OnveiligError(f"{bestand} is een oud Word-bestand (.doc). {_OPNIEUW}")
    if data.startswith(_PDF):
        raise OnveiligError(f"{bestand} is een PDF en geen Word-bestand. Geef het Word-bestand zelf.")
    wat = "is geen Word-bestand, al heet het zo" if data else "is leeg"
    raise OnveiligError(f"{bestand} {wat}. {_OPNIEUW}")


def _weiger_zip(archive: zipfile.ZipFile, bestand: str) -> None:
    infos = archive.infolist()
    namen = [info.filename for info in infos]
    if "mimetype" in namen and HOOFD not in namen:
        raise OnveiligError(f"{bestand} is een OpenDocument-bestand (.odt). {_OPNIEUW}")
    if "[Content_Types].xml" not in namen or HOOFD not in namen:
        raise OnveiligError(f"{bestand} is een zipbestand en geen Word-bestand. Pak het uit en geef het Word-bestand.")
    if len(namen) != len(set(namen)) or any(_loopt_weg(naam) for naam in namen):
        raise OnveiligError(f"{bestand} is vreemd ingepakt. {_OPNIEUW}")
    if any(info.flag_bits & 1 for info in infos):
        raise OnveiligError(f"{bestand} is beveiligd met een wachtwoord. Haal het wachtwoord eraf.")
    if len(infos) > MAX_ONDERDELEN or sum(info.file_size for info in infos) > MAX_UITGEPAKT:
        raise _te_groot(bestand)


def _loopt_weg(naam: str) -> bool:
    return naam.startswith("/") or "\\" in naam or ".." in naam.split("/")


def _te_groot(bestand: str) -> OnveiligError:
    return OnveiligError(f"{bestand} is uitgepakt veel te groot (meer dan {MAX_UITGEPAKT // MB} MB). {_OPNIEUW}")


def _uitgepakt(archive: zipfile.ZipFile, bestand: str) -> dict[str, bytes]:
    delen: dict[str, bytes] = {}
    over = MAX_UITGEPAKT
    for info in archive.infolist():
        if info.is_dir():
            continue
        with archive.open(info) as stroom:
            delen[info.filename] = stroom.read(over + 1)
        over -= len(delen[info.filename])
        if over < 0:
            raise _te_groot(bestand)
    return delen


def heeft_entiteiten(naam: str, deel: bytes) -> bool:
    """Return whether a part declares entities, in whatever encoding."""
    if not naam.endswith((".xml", ".rels", ".svg")):
        return False
    kaal = deel.replace(b"\0", b"") if b"\0" in deel else deel
    return b"<!DOCTYPE" in kaal or b"<!ENTITY" in kaal


def _verwijzing(rij: _Element, deel: str, bestand: str) -> Iterator[OnveiligError]:
    soort, id = str(rij.get("Type", "")).rpartition("/")[2], str(rij.get("Id", ""))
    if soort == "aFChunk":
        yield OnveiligError(f"In {bestand} zit een ander bestand verstopt. {_OPNIEUW}", "WS-024", deel, id)
    elif rij.get("TargetMode") == "External" and (
        soort != "hyperlink" or not _GEWONE_LINK.match(str(rij.get("Target", "")))
    ):
        wat = {"attachedTemplate": "een sjabloon", "image": "een afbeelding"}.get(soort, "iets")
        doe = "Haal die verwijzing weg in Word."
        yield OnveiligError(f"{bestand} haalt {wat} van buiten het bestand. {doe}", "WS-022", deel, id)


def ontleed(deel: bytes, bestand: str) -> _Element:
    """Return the root of a part, parsed without entities or network; raises OnveiligError when it is broken."""
    from lxml import etree

    try:
        return etree.fromstring(deel, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        raise OnveiligError(f"{bestand} is beschadigd. Vraag het bestand opnieuw, of sla het opnieuw op.") from None


def hoofdtekst(delen: dict[str, bytes], bestand: str) -> _Element:
    """Return the root of the main text; raises OnveiligError when a field in it fetches something."""
    root = ontleed(delen[HOOFD], bestand)
    if root.find(f"{_W}body") is None:
        raise OnveiligError(f"{bestand} is beschadigd. Vraag het bestand opnieuw, of sla het opnieuw op.")
    opdrachten = ["".join(str(deel.text or "") for deel in root.iter(f"{_W}instrText"))]
    opdrachten += [str(veld.get(f"{_W}instr", "")) for veld in root.iter(f"{_W}fldSimple")]
    if any(_VELDOPDRACHT.search(opdracht) for opdracht in opdrachten):
        doe = "Haal dat veld weg in Word."
        raise OnveiligError(f"In {bestand} staat een veld dat iets van buiten ophaalt. {doe}", "WS-025", HOOFD)
    return root
