"""Every error of the API in one form: RFC 9457, application/problem+json, with Dutch words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from django.http import HttpResponse

from plandocs.service.api.uitkomst import Geweigerd, Moeite

MEDIA_TYPE = "application/problem+json"
_URN = "urn:plandocs:problem:"

SOORTEN: Mapping[str, tuple[int, str]] = {
    "bad-request": (400, "De vraag is niet te begrijpen"),
    "unauthorized": (401, "Er is geen geldig token meegestuurd"),
    "forbidden": (403, "Deze vraag mag niet"),
    "not-found": (404, "Dit adres bestaat niet"),
    "method-not-allowed": (405, "Dit adres kent deze methode niet"),
    "too-large": (413, "De vraag is te groot"),
    "media-type": (415, "Dit soort inhoud wordt niet gelezen"),
    "parameters": (422, "De parameters kloppen niet"),
    "plan-unreadable": (422, "Het plan is niet te lezen"),
    "own-pictures": (422, "Het plan noemt eigen beelden"),
    "not-final": (422, "Het plan kan nog niet definitief worden gemaakt"),
    "nothing-to-render": (422, "Er is niets om te maken"),
    "too-many-files": (422, "Te veel bestanden in één vraag"),
    "not-renderable": (422, "De documenten zijn niet gemaakt"),
    "too-many-requests": (429, "Te veel vragen achter elkaar"),
    "internal": (500, "plandocs liep zelf vast"),
    "busy": (503, "Het is nu te druk"),
    "too-slow": (504, "Dit duurde te lang"),
}
_BIJ_STATUS = {status: code for code, (status, _) in SOORTEN.items() if status != 422}


class GeweigerdError(Exception):
    """Raised in a view to answer with a problem."""

    def __init__(self, geweigerd: Geweigerd) -> None:
        """Keep what to answer."""
        super().__init__(geweigerd.code)
        self.geweigerd = geweigerd


def weiger(code: str, detail: str, moeiten: Iterable[Moeite] = ()) -> GeweigerdError:
    """Return the error for a problem with a code from SOORTEN."""
    return GeweigerdError(Geweigerd(code, detail, (*moeiten,)))


def antwoord(geweigerd: Geweigerd) -> HttpResponse:
    """Return the answer for a refusal."""
    status, titel = SOORTEN[geweigerd.code]
    inhoud = {
        "type": f"{_URN}{geweigerd.code}",
        "title": titel,
        "status": status,
        "detail": geweigerd.detail,
        "problems": [asdict(moeite) for moeite in geweigerd.problemen],
    }
    response = HttpResponse(json.dumps(inhoud, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="plandocs"'
    if status in (429, 503):
        response["Retry-After"] = "60" if status == 429 else "10"
    return response


def bij_status(status: int) -> HttpResponse:
    """Return the problem for an answer that had no words of its own; an unknown status is a bad request or our own."""
    code = _BIJ_STATUS.get(status, "bad-request" if status < 500 else "internal")
    return antwoord(Geweigerd(code, f"{SOORTEN[code][1]}. Zie het contract: /api/v1/openapi.json."))
