"""What every form that is sent carries along: a key of its own, so that sending it twice does its work once."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256

from django.core.exceptions import BadRequest
from django.http import HttpRequest

_SLEUTEL = re.compile(r"[0-9a-f]{32}")


def nieuwe_sleutel() -> str:
    """Return a key for a form that is shown now."""
    return secrets.token_hex(16)


def sleutel_van(request: HttpRequest, *inhoud: object) -> str:
    """Return the key of a form that was sent, with this content; raises BadRequest when it is none of ours."""
    sleutel = request.POST.get("sleutel", "")
    if not _SLEUTEL.fullmatch(sleutel):
        raise BadRequest
    return met_inhoud(sleutel, *inhoud) if inhoud else sleutel


def met_inhoud(sleutel: str, *inhoud: object) -> str:
    """Return a key for one form with one content: sent twice it is the same, and with other content another."""
    som = sha256(sleutel.encode())
    for deel in inhoud:
        data = deel if isinstance(deel, bytes) else str(deel).encode("utf-8", "surrogatepass")
        som.update(sha256(data).digest())
    return som.hexdigest()[:32]


def getal_van(request: HttpRequest, naam: str) -> int:
    """Return a whole number of a form; raises BadRequest when it is none."""
    tekst = request.POST.get(naam, "")
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 10):
        raise BadRequest
    return int(tekst)
