"""Files on their way out: a name that every computer accepts, and nothing that a browser runs or keeps."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.utils.http import content_disposition_header

SOORTEN = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "yaml": "application/yaml",
    "zip": "application/zip",
}
_NIET_IN_NAMEN = frozenset('/\\:*?"<>|')
_LANGSTE = 100
_APPARAAT = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)", re.IGNORECASE)
"""What Windows takes for a device and not for a file, whatever stands behind it."""


def bestandsnaam(titel: str, achter: str, anders: str = "plan") -> str:
    """Return a file name made of a title: without anything that means something else on a computer."""
    letters = "".join(" " if een in _NIET_IN_NAMEN or not een.isprintable() else een for een in titel)
    naam = " ".join(letters.split()).strip(". ")[:_LANGSTE].strip() or anders
    return f"{anders} {naam}.{achter}" if _APPARAAT.match(naam) else f"{naam}.{achter}"


def als_bestand(data: bytes, naam: str) -> HttpResponse:
    """Return an answer that a browser saves under this name, and never opens as a page of ours."""
    antwoord = HttpResponse(data, content_type=SOORTEN.get(naam.rpartition(".")[2], "application/octet-stream"))
    kop = content_disposition_header(as_attachment=True, filename=naam)
    antwoord.headers["Content-Disposition"] = kop or "attachment"
    antwoord.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return antwoord
