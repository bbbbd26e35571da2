"""The bytes of a file, and the text in them."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from plandocs.loaders.problemen import PlanError, Probleem

MAX_BYTES = 5 * 1024 * 1024
_UTF8 = "Sla het bestand op als UTF-8; dat kan in elke editor bij ‘Opslaan als’"


def fout(bestand: str, wat: str, doe: str, regel: int = 1, kolom: int = 1) -> PlanError:
    """Return the error for one problem that makes the rest of the file unreadable."""
    return PlanError([Probleem(bestand, regel, kolom, "", wat, doe)])


def lees_bytes(path: Path) -> bytes:
    """Return what stands in a file; raises PlanError when it cannot be opened."""
    try:
        with path.open("rb") as bestand:
            return bestand.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise fout(str(path), "Dit bestand bestaat niet", "Controleer de naam en de map") from None
    except IsADirectoryError:
        raise fout(str(path), "Dit is een map", "Geef het bestand in die map waar het plan in staat") from None
    except PermissionError:
        raise fout(
            str(path),
            "Dit bestand mag niet worden gelezen",
            "Vraag toegang tot het bestand, of sluit het elders",
        ) from None
    except (OSError, ValueError):
        raise fout(str(path), "Dit bestand is niet te lezen", "Controleer de naam en de schijf") from None


def als_tekst(data: bytes, bestand: str) -> str:
    """Return the text of a file without a byte order mark; raises PlanError when it is not small UTF-8 text."""
    if len(data) > MAX_BYTES:
        raise fout(bestand, "Dit bestand is groter dan 5 MB", "Een plan is kleiner; controleer het bestand")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise fout(bestand, "Dit bestand is opgeslagen als UTF-16", _UTF8)
    kaal = data.removeprefix(BOM_UTF8)
    try:
        tekst = kaal.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _geen_utf8(kaal, bestand, error.start) from None
    if not tekst.strip():
        raise leeg(bestand)
    return tekst


def leeg(bestand: str) -> PlanError:
    """Return the error for a file without content."""
    return fout(bestand, "Dit bestand is leeg", "Begin met een nieuw plan: plandocs new")


def _geen_utf8(data: bytes, bestand: str, plek: int) -> PlanError:
    voor = data[:plek].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    kolom = len(voor[voor.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    wat = f"Hier staat een letter die niet als UTF-8 is opgeslagen (byte 0x{data[plek]:02X})"
    return fout(bestand, wat, _UTF8, voor.count(b"\n") + 1, kolom)


def splits(tekst: str) -> tuple[str, ...]:
    """Return the lines of a text, where only line feed and carriage return end a line."""
    return tuple(tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
