"""The pages of the versions: the list, one version, two beside each other, and what can be done with them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from plandocs.errors import PlandocsError
from plandocs.loaders.schrijven import ruw_als_yaml
from plandocs.pipeline import FORMATS
from plandocs.service.afgeven import als_bestand, bestandsnaam
from plandocs.service.documenten import werk
from plandocs.service.documenten.keuze import Keuze
from plandocs.service.documenten.models import Taak
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.stand import stand_van
from plandocs.service.editor.views import van_dossier
from plandocs.service.formulieren import getal_van, nieuwe_sleutel, sleutel_van
from plandocs.service.huisstijlen.kiezen import keuzes as stijlen
from plandocs.service.huisstijlen.kiezen import standaard_van, stijl_voor
from plandocs.service.versies import vergelijken as twee
from plandocs.service.versies.definitief import SOORT, bezwaren
from plandocs.service.versies.models import Bewaard
from plandocs.service.versies.vaststellen import LANGSTE_TOELICHTING, VersieError, stel_vast, veranderd, zelfde
from plandocs.service.versies.vaststellen import zet_terug as terugzetten
from plandocs.service.voorbeeld.views import POLICY
from plandocs.service.woorden import nl

NU = "nu"


@require_GET
def pagina(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show the versions of a dossier, and the forms to set one down."""
    return _pagina(request, dossier_van(request, uuid))


def _pagina(request: HttpRequest, dossier: Dossier, fout: str = "") -> HttpResponse:
    wie = gebruiker_van(request)
    versies = [*dossier.versies.select_related("auteur", "vaststelling")]
    context: dict[str, Any] = {
        "versies": versies,
        "onveranderd": bool(versies) and zelfde(versies[0].plan, dossier.plan),
        "bezwaren": bezwaren(stand_van(dossier.plan, timezone.localdate())),
        "stijlen": stijlen(wie),
        "stijl": standaard_van(wie),
        "sleutel": nieuwe_sleutel(),
        "fout": fout,
    }
    status = 409 if fout else 200
    return render(request, "versies/lijst.html", {**van_dossier(dossier, "versies"), **context}, status=status)


@require_POST
def vaststellen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Set a version down."""
    dossier, revisie = dossier_van(request, uuid), getal_van(request, "revisie")
    toelichting = request.POST.get("toelichting", "")
    sleutel = sleutel_van(request, revisie, toelichting)
    try:
        versie = stel_vast(dossier, gebruiker_van(request), toelichting, revisie, sleutel)
    except VersieError as fout:
        return _pagina(request, dossier_van(request, uuid), str(fout))
    return redirect("versie", uuid=uuid, nummer=versie.nummer)


@require_POST
def definitief(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Begin a final version; refused, with everything that stands in the way, when it may not be final."""
    dossier, revisie = dossier_van(request, uuid), getal_van(request, "revisie")
    wie, stijl = gebruiker_van(request), request.POST.get("stijl", "")[:40]
    toelichting = request.POST.get("toelichting", "")[:LANGSTE_TOELICHTING]
    sleutel = sleutel_van(request, revisie, stijl, toelichting)
    taak = Taak.objects.filter(dossier=dossier, sleutel=sleutel).first()
    if taak is None:
        if dossier.revisie != revisie:
            return _pagina(
                request, dossier, nl("Er is intussen verder geschreven. Kijk het plan na en probeer opnieuw.")
            )
        if bezwaren(stand_van(dossier.plan, timezone.localdate())):
            return _pagina(
                request,
                dossier,
                nl("Dit plan kan nog niet definitief worden gemaakt. Hieronder staat wat er nog moet gebeuren."),
            )
        try:
            stijl_voor(wie, stijl)
        except PlandocsError as fout:
            return _pagina(request, dossier, str(fout))
        opdracht = {**Keuze((), FORMATS, stijl=stijl).als_data(), "toelichting": toelichting}
        begin = {"wie": wie, "soort": SOORT, "opdracht": opdracht, "plan": dossier.plan}
        taak, nieuw = Taak.objects.get_or_create(dossier=dossier, sleutel=sleutel, defaults=begin)
        if nieuw:
            werk.begin(taak)
    return redirect("taak", uuid=uuid, taak=taak.uuid)


@require_GET
def versie(request: HttpRequest, uuid: UUID, nummer: int) -> HttpResponse:
    """Show one version: who set it down and when, what changed, and the documents of a final one."""
    return _versie(request, dossier_van(request, uuid), nummer)


def _versie(request: HttpRequest, dossier: Dossier, nummer: int, fout: str = "") -> HttpResponse:
    deze = get_object_or_404(dossier.versies.select_related("auteur"), nummer=nummer)
    bewaard = Bewaard.objects.filter(versie=deze).first()
    context: dict[str, Any] = {
        "versie": deze,
        "veranderd": deze.vaststelling.veranderd if hasattr(deze, "vaststelling") else [],
        "vorige": dossier.versies.filter(nummer__lt=nummer).first(),
        "bewaard": bewaard,
        "bestanden": [naam for naam, _ in _bestanden(bewaard)] if bewaard else [],
        "zelfde": zelfde(deze.plan, dossier.plan),
        "sleutel": nieuwe_sleutel(),
        "fout": fout,
    }
    status = 409 if fout else 200
    return render(request, "versies/versie.html", {**van_dossier(dossier, "versies"), **context}, status=status)


def _bestanden(bewaard: Bewaard) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(bytes(bewaard.data))) as archief:
        return [(naam, archief.read(naam)) for naam in archief.namelist()]


@require_GET
def bestand(request: HttpRequest, uuid: UUID, nummer: int, welk: int | None = None) -> HttpResponse:
    """Return one document of a final version as it was kept, or all of them."""
    dossier = dossier_van(request, uuid)
    bewaard = get_object_or_404(Bewaard, versie__dossier=dossier, versie__nummer=nummer)
    if welk is None:
        return als_bestand(bytes(bewaard.data), bewaard.naam)
    bestanden = _bestanden(bewaard)
    if welk >= len(bestanden):
        raise Http404
    naam, data = bestanden[welk]
    return als_bestand(data, naam.rpartition("/")[2])


@require_GET
def plan(request: HttpRequest, uuid: UUID, nummer: int) -> HttpResponse:
    """Return the plan of a version as YAML."""
    deze = get_object_or_404(dossier_van(request, uuid).versies, nummer=nummer)
    naam = bestandsnaam(f"{deze.dossier.titel}, versie {nummer}", "yaml")
    return als_bestand(ruw_als_yaml(stand_van(deze.plan, timezone.localdate()).ruw).encode(), naam)


@require_POST
def zet_terug(request: HttpRequest, uuid: UUID, nummer: int) -> HttpResponse:
    """Put a version back, as a new one."""
    dossier, revisie = dossier_van(request, uuid), getal_van(request, "revisie")
    sleutel = sleutel_van(request, nummer, revisie)
    deze = get_object_or_404(dossier.versies, nummer=nummer)
    try:
        nieuw = terugzetten(dossier, gebruiker_van(request), deze, revisie, sleutel)
    except VersieError as fout:
        return _versie(request, dossier_van(request, uuid), nummer, str(fout))
    return redirect("versie", uuid=uuid, nummer=nieuw.nummer)


@require_GET
def vergelijken(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show what differs between two versions, or between a version and the plan as it is now."""
    dossier = dossier_van(request, uuid)
    oud, nieuw = _gevraagd(request, dossier, "oud"), _gevraagd(request, dossier, "nieuw")
    document = request.GET.get("document", "ondersteuningsplan")[:40]
    context = {
        "versies": dossier.versies.defer("plan"),
        "oud": request.GET.get("oud", NU),
        "nieuw": request.GET.get("nieuw", NU),
        "document": document,
        "documenten": twee.documenten(),
        "veranderd": veranderd(oud, nieuw),
    }
    return render(request, "versies/vergelijken.html", {**van_dossier(dossier, "versies"), **context})


@require_GET
def vergelijkblad(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Return the page of one document with every change in it."""
    dossier = dossier_van(request, uuid)
    oud, nieuw = _gevraagd(request, dossier, "oud"), _gevraagd(request, dossier, "nieuw")
    try:
        data = twee.blad(oud, nieuw, request.GET.get("document", "ondersteuningsplan"), timezone.localdate())
    except PlandocsError as fout:
        antwoord = render(request, "service/geen_blad.html", {"uitleg": str(fout)})
        antwoord.headers["Content-Security-Policy"] = POLICY.replace("'unsafe-inline'", "'self'")
        return antwoord
    antwoord = HttpResponse(data)
    antwoord.headers["Content-Security-Policy"] = POLICY
    return antwoord


def _gevraagd(request: HttpRequest, dossier: Dossier, naam: str) -> str:
    """Return the stored plan that a URL asks for by its number; raises Http404 when there is none."""
    welk = request.GET.get(naam, NU)
    if welk == NU:
        return dossier.plan
    if not (welk.isascii() and welk.isdigit() and len(welk) < 7):
        raise Http404
    gevonden: Versie = get_object_or_404(dossier.versies, nummer=int(welk))
    return gevonden.plan
