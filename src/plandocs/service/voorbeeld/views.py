"""The preview: a page to choose in, and the document itself in a frame that runs no script."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from plandocs.errors import PlandocsError
from plandocs.service.dossiers.beelden import beeldmap
from plandocs.service.dossiers.codes import lezer_met
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van
from plandocs.service.editor.stand import stand_van
from plandocs.service.editor.views import van_dossier
from plandocs.service.voorbeeld import maken
from plandocs.service.voorbeeld.keuze import keuzes, lezers

POLICY = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
POLICY_ZONDER_BLAD = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


@require_GET
def pagina(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show the chosen document on a page of its own, for a phone."""
    dossier = dossier_van(request, uuid)
    context = van_dossier(dossier, "voorbeeld")
    kiezen = {"keuzes": keuzes(), "voorbeeldlezers": lezers(dossier, context["plan"])}
    return render(request, "service/voorbeeld.html", {**context, **kiezen})


@require_GET
def blad(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Return the chosen document for the chosen reader, with a content policy that lets no script run."""
    dossier = dossier_van(request, uuid)
    document = request.GET.get("document", "ondersteuningsplan")
    nummer = request.GET.get("nummer", "0")
    welk = int(nummer) if nummer.isascii() and nummer.isdigit() and len(nummer) < 4 else 0
    lezer = _lezer(dossier, request.GET.get("lezer", ""))
    try:
        vraag = maken.Vraag(dossier.plan, document, lezer, welk, beeldmap(dossier))
        antwoord = HttpResponse(maken.blad(vraag))
    except PlandocsError as fout:
        antwoord = render(request, "service/geen_blad.html", {"uitleg": str(fout)})
        antwoord.headers["Content-Security-Policy"] = POLICY_ZONDER_BLAD
        return antwoord
    antwoord.headers["Content-Security-Policy"] = POLICY
    return antwoord


def _lezer(dossier: Dossier, gevraagd: str) -> str:
    if ":" not in gevraagd:
        return gevraagd[:60]
    return lezer_met(dossier, stand_van(dossier.plan, timezone.localdate()).heel.plan, gevraagd[:60])
