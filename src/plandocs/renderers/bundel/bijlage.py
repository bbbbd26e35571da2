"""An annex as it comes in, and the refusal of one that cannot go into a bundle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plandocs.errors import PlandocsError

Soort = Literal["pdf", "docx", "jpeg", "png"]
MB = 1024 * 1024
_SOORTEN: dict[str, Soort] = {".pdf": "pdf", ".docx": "docx", ".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png"}
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ZO_KAN_HET = "Sla het op als PDF, Word (.docx), JPEG of PNG"


@dataclass(frozen=True, slots=True)
class Bijlage:
    """One annex: its number and title, the name and bytes of its file, and its path in the plan."""

    nummer: int
    titel: str
    bestand: str
    data: bytes
    plek: str

    @property
    def naam(self) -> str:
        """How the annex is called in bookmarks."""
        return f"Bijlage {self.nummer}: {self.titel}"


@dataclass(frozen=True, slots=True)
class Weigering:
    """Why an annex is refused: which one, where in the plan, what is wrong and what to do."""

    nummer: int
    plek: str
    reden: str
    doe: str

    def __str__(self) -> str:
        """Return the refusal as one line for the user."""
        return f"Bijlage {self.nummer} ({self.plek}): {self.reden}. {self.doe}."


class BundelError(PlandocsError):
    """Raised when a bundle cannot be made; `weigeringen` holds every refused annex."""

    def __init__(self, weigeringen: Iterable[Weigering]) -> None:
        """Keep all refusals and say them, one on a line."""
        self.weigeringen = tuple(weigeringen)
        super().__init__("\n".join(["De bundel is niet gemaakt.", *map(str, self.weigeringen)]))


class GeweigerdError(Exception):
    """Raised within the bundle for one annex; becomes a Weigering with its number and place."""

    def __init__(self, reden: str, doe: str) -> None:
        """Keep what is wrong and what to do about it."""
        super().__init__(reden)
        self.reden, self.doe = reden, doe


def soort_van(bestand: str, data: bytes) -> Soort:
    """Return the kind of file; raises GeweigerdError when the name and the first bytes do not agree."""
    naar_naam = _SOORTEN.get("." + bestand.rpartition(".")[2].lower())
    echt = _naar_inhoud(data)
    if naar_naam is None:
        raise GeweigerdError("dit soort bestand kan niet in een bundel", _ZO_KAN_HET)
    if not data:
        raise GeweigerdError("het bestand is leeg", "Vraag het opnieuw op")
    if echt == naar_naam:
        return naar_naam
    raise _vermomd(naar_naam, data)


def _naar_inhoud(data: bytes) -> Soort | None:
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "docx" if data.startswith(_ZIP) else None


def _vermomd(naar_naam: Soort, data: bytes) -> GeweigerdError:
    if data.startswith(_ZIP):
        reden = f"dit is een zipbestand met de naam van een {naar_naam.upper()}"
        return GeweigerdError(reden, "Pak het uit en kijk wat het is")
    if data.startswith(_OLE):
        return GeweigerdError("dit is een oud of met een wachtwoord beveiligd Office-bestand", _ZO_KAN_HET)
    reden = f"de inhoud is geen {naar_naam.upper()}, al heet het bestand zo"
    return GeweigerdError(reden, "Open het bestand en sla het opnieuw op")
