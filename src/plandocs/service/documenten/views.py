"""The page to choose documents on, the progress of what takes longer, and the files."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from plandocs.documents.vormen import VORMEN
from plandocs.errors import PlandocsError
from plandocs.lezers.voor import mogelijk
from plandocs.pipeline import FORMATS
from plandocs.pipeline import render as render_file
from plandocs.service.afgeven import als_bestand, bestandsnaam
from plandocs.service.documenten import sjabloon, uit, werk
from plandocs.service.documenten.keuze import Keuze, bestanden, gekozen
from plandocs.service.documenten.models import BEZIG, KLAAR, WACHT, Taak
from plandocs.service.dossiers.beelden import beeldmap
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.stand import stand_van
from plandocs.service.editor.views import van_dossier
from plandocs.service.formulieren import nieuwe_sleutel, sleutel_van
from plandocs.service.huisstijlen.kiezen import keuzes as stijlen
from plandocs.service.huisstijlen.kiezen import sjablonen, sjabloon_voor, standaard_van, stijl_voor
from plandocs.service.voorbeeld.keuze import LEZERNAMEN, keuzes
from plandocs.service.woorden import nl

FORMAATNAMEN = {"docx": "Word", "pdf": "PDF", "html": nl("webpagina"), "txt": nl("tekst")}


@require_GET
def pagina(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show what can be made of this plan, and what was made today."""
    return _pagina(request, dossier_van(request, uuid), Keuze())


def _pagina(request: HttpRequest, dossier: Dossier, keuze: Keuze, fout: str = "") -> HttpResponse:
    wie = gebruiker_van(request)
    context = van_dossier(dossier, "documenten")
    plan = context["plan"]
    lezers = [(soort, naam, [(f"{soort}:{een.id}", een.naam) for een in mogelijk(plan, soort)])
              for soort, naam in LEZERNAMEN.items()]  # fmt: skip
    meer: dict[str, Any] = {
        "keuzes": keuzes(),
        "lezers": lezers,
        "formaten": [(code, FORMAATNAMEN[code]) for code in FORMATS],
        "vormen": VORMEN,
        "stijlen": stijlen(wie),
        "stijl": keuze.stijl or standaard_van(wie),
        "sjablonen": sjablonen(wie),
        "sjabloonlezers": sjabloon.LEZERS,
        "keuze": keuze,
        "sleutel": nieuwe_sleutel(),
        "sleutel_keuze": nieuwe_sleutel(),
        "sleutel_sjabloon": nieuwe_sleutel(),
        "taken": dossier.taken.defer("uitkomst", "plan")[:5],
        "valt_weg": uit.valt_weg(stand_van(dossier.plan, timezone.localdate())),
        "fout": fout,
    }
    return render(request, "documenten/pagina.html", {**context, **meer}, status=400 if fout else 200)


@require_POST
def maak(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Make what was chosen: at once when that is one quick file, and otherwise in the background."""
    dossier, keuze = dossier_van(request, uuid), Keuze()
    sleutel_van(request)
    try:
        keuze = _gekozen(request)
        plan = plan_voor_lezers(stand_van(dossier.plan, timezone.localdate()).heel)
        todo = bestanden(keuze, plan, beeldmap(dossier))
        stijl = stijl_voor(gebruiker_van(request), keuze.stijl)
        if len(todo) == 1 and todo[0].format != "pdf" and not stijl.startswith("/"):
            return als_bestand(render_file(todo[0], stijl), todo[0].file_name.rpartition("/")[2])
        taak = _begonnen(request, dossier, keuze)
    except PlandocsError as fout:
        return _pagina(request, dossier, keuze, str(fout))
    return redirect("taak", uuid=uuid, taak=taak.uuid)


@require_POST
def vul_sjabloon(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Fill a Word template of an organisation in, in the background."""
    dossier = dossier_van(request, uuid)
    keuze = Keuze(lezer=request.POST.get("lezer", "")[:60], stijl=request.POST.get("sjabloon", "")[:40])
    try:
        sjabloon.lezer_voor(keuze.lezer, plan_voor_lezers(stand_van(dossier.plan, timezone.localdate()).heel))
        sjabloon_voor(gebruiker_van(request), keuze.stijl)
        taak = _begonnen(request, dossier, keuze, sjabloon.SOORT)
    except PlandocsError as fout:
        return _pagina(request, dossier, Keuze(), str(fout))
    return redirect("taak", uuid=uuid, taak=taak.uuid)


def _gekozen(request: HttpRequest) -> Keuze:
    if "alles" in request.POST:
        return gekozen((), FORMATS, "", (), request.POST.get("stijl", "")[:40])
    post = request.POST
    documenten = [een for een in post.getlist("document") if een]
    vormen = [een for een in post.getlist("vorm") if een]
    return gekozen(documenten, post.getlist("formaat"), post.get("lezer", ""), vormen, post.get("stijl", "")[:40])


def _begonnen(request: HttpRequest, dossier: Dossier, keuze: Keuze, soort: str = "documenten") -> Taak:
    """Return the task of this form with this choice, begun when it was not there.

    Raises PlandocsError when too much is waiting.
    """
    werk.vergeet_oude()
    wie = gebruiker_van(request)
    sleutel = sleutel_van(request, soort, json.dumps(keuze.als_data()), dossier.revisie)
    open_ = Taak.objects.filter(wie=wie, staat__in=(WACHT, BEZIG)).exclude(sleutel=sleutel)
    if sum(not werk.onderbroken(een) for een in open_.defer("uitkomst", "plan")) >= werk.MEESTE_OPEN:
        raise PlandocsError("Er worden al veel documenten gemaakt. Wacht tot die klaar zijn.")
    begin = {"wie": wie, "soort": soort, "opdracht": keuze.als_data(), "plan": dossier.plan}
    taak, nieuw = Taak.objects.get_or_create(dossier=dossier, sleutel=sleutel, defaults=begin)
    if nieuw:
        werk.begin(taak)
    return taak


@require_GET
def taak(request: HttpRequest, uuid: UUID, taak: UUID) -> HttpResponse:
    """Show how far a task is; the page itself asks again every second."""
    dossier = dossier_van(request, uuid)
    deze = _taak(request, dossier, taak)
    context = {"taak": deze, "dossier": dossier, "onderbroken": werk.onderbroken(deze)}
    if request.headers.get("HX-Request"):
        return render(request, "documenten/stand.html", context)
    return render(request, "documenten/taak.html", {**van_dossier(dossier, "documenten"), **context})


@require_GET
def bestand(request: HttpRequest, uuid: UUID, taak: UUID) -> HttpResponse:
    """Return the file of a task that is whole; 404 before that."""
    deze = _taak(request, dossier_van(request, uuid), taak)
    data = Taak.objects.values_list("uitkomst", flat=True).get(pk=deze.pk)
    if deze.staat != KLAAR or data is None:
        raise Http404
    return als_bestand(bytes(data), deze.bestand)


def _taak(request: HttpRequest, dossier: Dossier, taak: UUID) -> Taak:
    zichtbaar = Taak.objects.visible_to(request.user).defer("uitkomst", "plan")
    return get_object_or_404(zichtbaar, dossier=dossier, uuid=taak)


@require_GET
def uitvoer(request: HttpRequest, uuid: UUID, vorm: str) -> HttpResponse:
    """Return the plan itself as it is now."""
    dossier = dossier_van(request, uuid)
    if vorm not in uit.VORMEN:
        raise Http404
    vandaag = timezone.localdate()
    try:
        data = uit.uitgevoerd(stand_van(dossier.plan, vandaag), vorm, vandaag)
    except PlandocsError as fout:
        return _pagina(request, dossier, Keuze(), str(fout))
    return als_bestand(data, bestandsnaam(dossier.titel, uit.VORMEN[vorm]))
