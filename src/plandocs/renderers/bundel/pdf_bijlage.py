"""A PDF as annex: opened, searched for what could do something, and made into still pages."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.renderers.bundel.bijlage import GeweigerdError

if TYPE_CHECKING:
    import pikepdf

_DRUK_AF = "Druk het af naar een nieuwe PDF en gebruik die"
_HEEL = "Vraag het bestand opnieuw op, of druk het af naar een nieuwe PDF"
_ACTIES = {
    "/JavaScript": "er zit een script (JavaScript) in",
    "/Rendition": "er zit een film of geluid in",
    "/Launch": "het wil een programma starten",
    "/SubmitForm": "het wil gegevens versturen",
    "/ImportData": "het wil gegevens ophalen",
    "/GoToE": "er zit een bestand in verstopt",
}
_AANTEKENINGEN = {
    "/FileAttachment": "er zit een bestand in verstopt",
    "/RichMedia": "er zit een film of geluid in",
    "/Movie": "er zit een film of geluid in",
    "/Sound": "er zit een film of geluid in",
    "/Screen": "er zit een film of geluid in",
    "/3D": "er zit een bewegend model in",
}
_MAX_DIEPTE = 60


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """Return the PDF with everything on its pages made still.

    Raises GeweigerdError when it is encrypted, damaged, empty or active.
    """
    pdf = _geopend(data)
    if pdf.is_encrypted:
        raise GeweigerdError("het bestand is beveiligd", "Sla het op zonder wachtwoord en zonder beveiliging")
    _weiger_beschadigd(pdf)
    _weiger_actief(pdf)
    _verstil(pdf)
    return pdf


def _geopend(data: bytes) -> pikepdf.Pdf:
    import pikepdf

    try:
        return pikepdf.open(BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError:
        raise GeweigerdError("het bestand heeft een wachtwoord", "Sla het op zonder wachtwoord") from None
    except pikepdf.PdfError:
        raise GeweigerdError("het bestand is beschadigd", _HEEL) from None


def _weiger_beschadigd(pdf: pikepdf.Pdf) -> None:
    import pikepdf

    try:
        bladen = len(pdf.pages)
        problemen = pdf.get_warnings() or pdf.check_pdf_syntax()
    except (pikepdf.PdfError, RuntimeError):
        raise GeweigerdError("het bestand is beschadigd", _HEEL) from None
    if problemen:
        raise GeweigerdError("het bestand is beschadigd", _HEEL)
    if not bladen:
        raise GeweigerdError("er staat geen enkele bladzijde in", _HEEL)


def _weiger_actief(pdf: pikepdf.Pdf) -> None:
    try:
        reden = next(_actief(pdf), None)
    except (UnicodeDecodeError, RuntimeError):
        reden = "het is niet goed na te kijken"
    if reden is not None:
        raise GeweigerdError(reden, _DRUK_AF)


def _actief(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what in the file could do something; only dictionaries are looked at, also within other objects."""
    import pikepdf

    for object_ in pdf.objects:
        if isinstance(object_, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
            yield from _doet_iets(object_, 0)


def _doet_iets(object_: Any, diepte: int) -> Iterator[str]:
    import pikepdf

    if diepte > _MAX_DIEPTE:
        yield "het is te ingewikkeld om na te kijken"
        return
    if isinstance(object_, pikepdf.Array):
        waarden = list(object_)
    else:
        yield from _gevaar(object_)
        waarden = [waarde for _, waarde in object_.items()]
    for waarde in waarden:
        if isinstance(waarde, pikepdf.Dictionary | pikepdf.Array) and not waarde.is_indirect:
            yield from _doet_iets(waarde, diepte + 1)


def _gevaar(tabel: Any) -> Iterator[str]:
    if "/JS" in tabel:
        yield _ACTIES["/JavaScript"]
    if (reden := _ACTIES.get(_naam(tabel, "/S"))) is not None:
        yield reden
    if (reden := _AANTEKENINGEN.get(_naam(tabel, "/Subtype"))) is not None and "/Rect" in tabel:
        yield reden
    if "/EmbeddedFiles" in tabel or "/EF" in tabel or _naam(tabel, "/Type") == "/EmbeddedFile":
        yield "er zit een bestand in verstopt"
    if "/XFA" in tabel:
        yield "het is een formulier dat zichzelf verandert (XFA)"


def _naam(tabel: Any, sleutel: str) -> str:
    import pikepdf

    waarde = tabel.get(sleutel)
    try:
        return str(waarde) if isinstance(waarde, pikepdf.Name) else ""
    except UnicodeDecodeError:
        return ""


def _verstil(pdf: pikepdf.Pdf) -> None:
    """Draw what was filled in or remarked on the page itself, so that it stays and links no longer work."""
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
