"""Reading what was sent: the bytes of a plan, never parsed here, and the parameters beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import get_origin

from django.http import HttpRequest, UnreadablePostError
from ninja import Schema

from plandocs.loaders import Formaat
from plandocs.loaders.bron import MAX_BYTES
from plandocs.service.api.problemen import weiger
from plandocs.service.api.uitkomst import Moeite

SOORTEN: Mapping[str, Formaat] = {
    "application/json": "json",
    "application/yaml": "yaml",
    "application/x-yaml": "yaml",
    "text/yaml": "yaml",
}
_UTF8 = {"utf-8", "utf8", "us-ascii"}


def lees_plan(request: HttpRequest) -> tuple[bytes, Formaat]:
    """Return the body and what it is.

    Raises GeweigerdError when it is no JSON or YAML, too large, or cut off: half a YAML file may look like a whole one.
    """
    formaat = SOORTEN.get(request.content_type or "")
    tekenset = (request.content_params or {}).get("charset", "utf-8").lower()
    if formaat is None or tekenset not in _UTF8 or request.headers.get("Content-Encoding", "identity") != "identity":
        raise weiger("media-type", f"Stuur het plan als UTF-8, ongecomprimeerd, met een van: {', '.join(SOORTEN)}.")
    data = _lees(request)
    if len(data) > MAX_BYTES:
        raise weiger("too-large", "Een plan is kleiner dan 5 MB.")
    if len(data) != int(request.META.get("CONTENT_LENGTH") or 0):
        raise weiger("bad-request", "Het plan kwam niet heel aan. Stuur het opnieuw.")
    return data, formaat


def _lees(request: HttpRequest) -> bytes:
    try:
        return request.read(MAX_BYTES + 1)
    except UnreadablePostError:
        raise weiger("bad-request", "Het plan kwam niet heel aan. Stuur het opnieuw.") from None


def dag(as_of: str) -> date:
    """Return a day; raises GeweigerdError when the calendar does not have it."""
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        raise _verkeerd("as_of", "Deze dag bestaat niet") from None


def alleen_bekend(request: HttpRequest, vorm: type[Schema]) -> None:
    """Refuse a parameter that is unknown, or given twice where one is meant: a typing error may not change a reader."""
    for naam, waarden in request.GET.lists():
        veld = vorm.model_fields.get(naam)
        if veld is None:
            raise _verkeerd("?", f"Een parameter is onbekend. Kies uit: {', '.join(vorm.model_fields)}")
        if len(waarden) > 1 and get_origin(veld.annotation) is not list:
            raise _verkeerd(naam, "Deze parameter mag maar één keer")


def _verkeerd(naam: str, wat: str) -> Exception:
    doe = "Kijk in /api/v1/openapi.json wat hier kan"
    return weiger("parameters", f"{wat}.", [Moeite(f"query.{naam}", None, None, wat, doe)])
