"""The list of dossiers, and beginning a new one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from plandocs.loaders.word_form.indeling import PROFIELEN
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.dossiers.toegang import gebruiker_van
from plandocs.service.dossiers.voorbeelden import leeg_plan, voorbeeld_ruw, voorbeelden


@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the dossiers of this person, all or those that are searched for: by POST, as addresses hold no names."""
    zoek = request.POST.get("zoek", "").strip()[:100]
    dossiers = Dossier.objects.visible_to(request.user).defer("plan").filter(titel__icontains=zoek)
    deel = "service/dossierkaarten.html" if request.headers.get("HX-Request") else "service/dossiers.html"
    return render(request, deel, {"dossiers": dossiers, "zoek": zoek})


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Begin a plan: an empty one of a profile, or a copy of a sample."""
    if request.method == "POST":
        ruw = _begin(request)
        if ruw is not None:
            dossier = nieuw_dossier(gebruiker_van(request), ruw)
            return redirect("sectie", uuid=dossier.uuid, naam="kop")
    return render(request, "service/nieuw.html", {"voorbeelden": voorbeelden()})


def _begin(request: HttpRequest) -> dict[str, object] | None:
    voorbeeld, profiel = request.POST.get("voorbeeld", ""), request.POST.get("profiel", "")
    if voorbeeld:
        return voorbeeld_ruw(voorbeeld)
    titel = request.POST.get("titel", "").strip()[:300] or "Nieuw plan"
    return leeg_plan(profiel, titel) if profiel in PROFIELEN else None
