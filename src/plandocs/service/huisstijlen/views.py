"""The pages of the house styles: bring in, look at what was found, try, choose, remove."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from plandocs.batch.pool import run
from plandocs.eigen_sjabloon import Opdracht
from plandocs.eigen_sjabloon import maak as vul
from plandocs.errors import PlandocsError
from plandocs.lezers.uitgave import uitgave
from plandocs.loaders import load
from plandocs.pipeline import Task, tasks
from plandocs.resources import resource
from plandocs.service.afgeven import als_bestand, bestandsnaam
from plandocs.service.documenten.werk import maak
from plandocs.service.dossiers.toegang import gebruiker_van
from plandocs.service.formulieren import nieuwe_sleutel, sleutel_van
from plandocs.service.huisstijlen import bewaren
from plandocs.service.huisstijlen.keuren import LIMIETEN
from plandocs.service.huisstijlen.kiezen import EIGEN, eigen_keuze, sjabloon_voor, stijl_voor, voor_iedereen
from plandocs.service.huisstijlen.models import Huisstijl
from plandocs.service.middleware import MAX_UPLOAD
from plandocs.service.voorbeeld.views import POLICY
from plandocs.service.woorden import nl


@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the house styles of this person."""
    return _lijst(request)


def _lijst(request: HttpRequest, fout: str = "") -> HttpResponse:
    wie = gebruiker_van(request)
    van_allen = voor_iedereen(wie)
    context = {
        "stijlen": Huisstijl.objects.visible_to(wie),
        "standaard": eigen_keuze(wie) or ("" if van_allen else EIGEN),
        "van_allen": van_allen,
        "sleutel": nieuwe_sleutel(),
        "grens": MAX_UPLOAD,
        "fout": fout,
    }
    return render(request, "huisstijlen/lijst.html", context, status=400 if fout else 200)


@require_POST
def binnen(request: HttpRequest) -> HttpResponse:
    """Take a house style in, check it, and show what was found."""
    bestand = request.FILES.get("bestand")
    sleutel_van(request)
    if bestand is None:
        return _lijst(request, nl("Kies eerst een bestand: een zip met de map van de huisstijl."))
    naam = request.POST.get("naam", "").strip() or (bestand.name or "").rpartition(".")[0] or "Huisstijl"
    schoon = "".join(een for een in naam if een.isprintable())[:80]
    data = bestand.read(MAX_UPLOAD + 1)
    try:
        stijl = bewaren.breng_binnen(gebruiker_van(request), schoon, data, sleutel_van(request, schoon, data))
    except PlandocsError as fout:
        return _lijst(request, str(fout))
    return redirect("huisstijl", stijl=stijl.uuid)


@require_GET
def pagina(request: HttpRequest, stijl: UUID) -> HttpResponse:
    """Show one house style: what is to be mended, or a sample in it."""
    deze = _stijl(request, stijl)
    mag_weg = Huisstijl.objects.changed_by(request.user).filter(pk=deze.pk).exists()
    return render(request, "huisstijlen/pagina.html", {"stijl": deze, "mag_weg": mag_weg})


@require_GET
def proef(request: HttpRequest, stijl: UUID, formaat: str) -> HttpResponse:
    """Return a sample document in this house style, as a page, a PDF or a Word file."""
    deze = _stijl(request, stijl)
    if formaat not in ("html", "pdf", "docx"):
        raise Http404
    if deze.soort == "sjabloon":
        return _proef_van_sjabloon(request, deze)
    try:
        ((taak, data),) = maak(_proeftaak(formaat), stijl_voor(gebruiker_van(request), deze.code))
    except PlandocsError as fout:
        antwoord = render(request, "service/geen_blad.html", {"uitleg": str(fout)})
        antwoord.headers["Content-Security-Policy"] = POLICY.replace("'unsafe-inline'", "'self'")
        return antwoord
    if formaat != "html":
        return als_bestand(data, taak.file_name)
    antwoord = HttpResponse(data)
    antwoord.headers["Content-Security-Policy"] = POLICY
    return antwoord


def _proef_van_sjabloon(request: HttpRequest, deze: Huisstijl) -> HttpResponse:
    naam, sjabloon = sjabloon_voor(gebruiker_van(request), deze.code)
    plan = load(resource("samples", "hoofdvoorbeeld.yaml")).plan
    bestand = bestandsnaam(naam, "docx")
    (uitkomst,) = run([Opdracht(sjabloon, bestand, uitgave(plan, "gezin"), bestand)], vul, 1, LIMIETEN)
    if uitkomst.result is None:
        return _lijst(request, uitkomst.problem)
    return als_bestand(uitkomst.result.data, bestand)


@cache
def _proeftaak(formaat: str) -> tuple[Task, ...]:
    plan = load(resource("samples", "licht.yaml")).plan
    return tuple(tasks(plan, ["ondersteuningsplan"], [formaat]))


@require_POST
def standaard(request: HttpRequest) -> HttpResponse:
    """Choose which house style comes first; nothing is the one for everybody."""
    code = request.POST.get("stijl", "")
    wie = gebruiker_van(request)
    try:
        if code:
            bewaren.maak_standaard(wie, None if code == EIGEN else _stijl(request, UUID(hex=code[:40])))
        else:
            bewaren.vergeet_standaard(wie)
    except ValueError:
        raise Http404 from None
    except PlandocsError as fout:
        return _lijst(request, str(fout))
    return redirect("huisstijlen")


@require_POST
def delen(request: HttpRequest, stijl: UUID) -> HttpResponse:
    """Let everybody use a house style, or no longer; raises PermissionDenied for who is no admin."""
    deze = _stijl(request, stijl)
    if not gebruiker_van(request).is_staff:
        raise PermissionDenied
    try:
        bewaren.deel(deze, met_iedereen=request.POST.get("iedereen") == "ja")
    except PlandocsError as fout:
        return _lijst(request, str(fout))
    return redirect("huisstijl", stijl=stijl)


@require_POST
def weg(request: HttpRequest, stijl: UUID) -> HttpResponse:
    """Remove a house style; raises PermissionDenied when it is for everybody and this person is no admin."""
    deze = _stijl(request, stijl)
    if not Huisstijl.objects.changed_by(request.user).filter(pk=deze.pk).exists():
        raise PermissionDenied
    bewaren.haal_weg(deze)
    return redirect("huisstijlen")


def _stijl(request: HttpRequest, stijl: UUID) -> Huisstijl:
    return get_object_or_404(Huisstijl.objects.visible_to(request.user), uuid=stijl)
