"""The endpoints of /api/v1; each is one function."""

from __future__ import annotations

import json
import logging
from datetime import date
from functools import cache
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils import timezone
from django.utils.http import content_disposition_header
from ninja import Query

from plandocs.batch.pool import Limits
from plandocs.documents import DOCUMENTS
from plandocs.documents.vormen import VORMEN
from plandocs.pipeline import FORMATS
from plandocs.plan.schema import json_schema
from plandocs.rules import RULES
from plandocs.service.api import vormen
from plandocs.service.api.contract import Api, beschrijf, beschrijf_render, beschrijf_schema
from plandocs.service.api.inzending import alleen_bekend, dag, lees_plan
from plandocs.service.api.opvang import vang_op
from plandocs.service.api.problemen import GeweigerdError
from plandocs.service.api.toegang import AUTH, TEMPO
from plandocs.service.api.uitkomst import Bestand, Geweigerd, Uitkomst
from plandocs.service.api.werk import Ingestuurd, Keuze, Vraag, doe
from plandocs.service.werkers import Werkers
from plandocs.versie import __version__

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
}
WERKERS: Werkers[Vraag, Uitkomst] = Werkers(doe, Limits(seconds=60, megabytes=2048, jobs=100))

logger = logging.getLogger(__name__)
api = Api()
vang_op(api)


@api.get("/health", response=vormen.Health, auth=None, throttle=[], openapi_extra=beschrijf())
def health(request: HttpRequest) -> dict[str, str]:
    """Tell that the service runs, and which version of plandocs it is."""
    return {"status": "ok", "version": __version__}


@api.post("/check", response=vormen.Report, auth=AUTH, throttle=[TEMPO], openapi_extra=beschrijf(plan=True))
def check(request: HttpRequest, vraag: Query[vormen.CheckVraag]) -> HttpResponse:
    """Check a plan: the same report as `plandocs check --format json`. Nothing of the plan is kept."""
    alleen_bekend(request, vormen.CheckVraag)
    return _antwoord(Vraag(_ingestuurd(request, vraag.as_of)))


@api.post("/render", auth=AUTH, throttle=[TEMPO], openapi_extra=beschrijf_render(MEDIA_TYPES))
def render(request: HttpRequest, vraag: Query[vormen.RenderVraag]) -> HttpResponse:
    """Make documents of a plan: one file as it is, several in a zip. Nothing of the plan is kept."""
    alleen_bekend(request, vormen.RenderVraag)
    keuze = Keuze(
        tuple(vraag.document), tuple(vraag.format), vraag.reader, vraag.style, tuple(vraag.variant), vraag.final
    )
    return _antwoord(Vraag(_ingestuurd(request, vraag.as_of), keuze))


@api.get("/documents", response=vormen.Documents, auth=AUTH, throttle=[TEMPO], openapi_extra=beschrijf(open=False))
def documents(request: HttpRequest) -> dict[str, Any]:
    """List the documents, formats and forms that can be made."""
    soorten = [
        {"name": een.name, "title": een.titel, "explanation": een.uitleg, "reader": een.lezer, "readers": een.lezers}
        for een in DOCUMENTS.values()
    ]
    return {"documents": soorten, "formats": FORMATS, "variants": VORMEN}


@api.get("/styles", response=vormen.Styles, auth=AUTH, throttle=[TEMPO], openapi_extra=beschrijf(open=False))
def styles(request: HttpRequest) -> dict[str, Any]:
    """List the house styles."""
    return {"styles": vormen.STIJLEN}


@api.get("/rules", response=vormen.Rules, auth=AUTH, throttle=[TEMPO], openapi_extra=beschrijf(open=False))
def rules(request: HttpRequest) -> dict[str, Any]:
    """List the quality rules, in the order of the report."""
    return {
        "rules": [
            {"code": een.code, "title": een.titel, "section": een.deel, "severity": een.ernst, "source": een.bron}
            | {"reason": een.reden, "profiles": een.profielen}
            for een in RULES.values()
        ]
    }


@api.get("/schema", auth=AUTH, throttle=[TEMPO], openapi_extra=beschrijf_schema())
def schema(request: HttpRequest) -> HttpResponse:
    """Return the JSON Schema of a plan as it may be written."""
    return HttpResponse(_schema(), content_type="application/schema+json")


@api.get("/openapi.json", auth=None, include_in_schema=False)
def openapi(request: HttpRequest) -> HttpResponse:
    """Return the contract of this API."""
    return HttpResponse(_contract(), content_type="application/json")


@cache
def _schema() -> str:
    return json.dumps(json_schema(), ensure_ascii=False)


@cache
def _contract() -> str:
    return json.dumps(api.get_openapi_schema(), ensure_ascii=False)


def _ingestuurd(request: HttpRequest, as_of: str | None) -> Ingestuurd:
    vandaag: date = dag(as_of) if as_of else timezone.localdate()
    return Ingestuurd(*lees_plan(request), vandaag)


def _antwoord(vraag: Vraag) -> HttpResponse:
    """Return what a worker makes of a request; raises GeweigerdError when it refuses."""
    match WERKERS.doe(vraag):
        case Geweigerd() as nee:
            if nee.code == "internal":
                logger.error("%s", nee.detail)
            raise GeweigerdError(nee)
        case Bestand(naam, data):
            soort = naam.rpartition(".")[2]
            response = HttpResponse(data, content_type=MEDIA_TYPES[soort])
            if vraag.keuze:
                response["Content-Disposition"] = content_disposition_header(True, naam) or "attachment"
            return response


def urls() -> list[URLPattern]:
    """Return the addresses; the API asks for a token itself instead of sending somebody to the login page."""
    patronen = [een for een in api.urls[0] if isinstance(een, URLPattern) and een.name != "api-root"]
    for patroon in patronen:
        login_not_required(patroon.callback)
    return patronen
