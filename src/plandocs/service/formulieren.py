"""What every form that is sent carries along: a key of its own, so that sending it twice does its work once."""

from __future__ import annotations

import re
import secrets

from django.core.exceptions import BadRequest
from django.http import HttpRequest

_SLEUTEL = re.compile(r"[0-9a-f]{32}")


def nieuwe_sleutel() -> str:
    """Return a key for a form that is shown now."""
    return secrets.token_hex(16)


def sleutel_van(request: HttpRequest) -> str:
    """Return the key of a form that was sent; raises BadRequest when it is none of ours."""
    sleutel = request.POST.get("sleutel", "")
    if not _SLEUTEL.fullmatch(sleutel):
        raise BadRequest
    return sleutel


def getal_van(request: HttpRequest, naam: str) -> int:
    """Return a whole number of a form; raises BadRequest when it is none."""
    tekst = request.POST.get(naam, "")
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 10):
        raise BadRequest
    return int(tekst)
