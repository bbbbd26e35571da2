"""The pages for a file from outside: bring it in, see what is in it, and say what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from plandocs.errors import PlandocsError
from plandocs.plan.verschil import verschillen
from plandocs.service.afgeven import als_bestand
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.beelden import beeldmap
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bewerking import BewerkingError
from plandocs.service.editor.stand import stand_van
from plandocs.service.editor.views import van_dossier
from plandocs.service.formulieren import getal_van, nieuwe_sleutel, sleutel_van
from plandocs.service.inlezen import lezen
from plandocs.service.inlezen.models import Inzending
from plandocs.service.inlezen.plekken import plekken_van, zonder, zonder_plaatje
from plandocs.service.middleware import MAX_UPLOAD
from plandocs.service.woorden import nl, zonder_opdracht

MEESTE = 20


@require_http_methods(["GET", "POST"])
def inlezen(request: HttpRequest, uuid: UUID | None = None) -> HttpResponse:
    """Show where a file can be dropped or chosen, or take one in and go to the page that tells what is in it."""
    dossier = dossier_van(request, uuid) if uuid else None
    return _binnen(request, dossier) if request.method == "POST" else _pagina(request, dossier)


def _pagina(request: HttpRequest, dossier: Dossier | None, fout: str = "") -> HttpResponse:
    context: dict[str, Any] = {"sleutel": nieuwe_sleutel(), "grens": MAX_UPLOAD, "fout": fout, "naar": _naar(dossier)}
    context |= van_dossier(dossier, "inlezen") if dossier else {}
    return render(request, "inlezen/pagina.html", context | _basis(dossier), status=400 if fout else 200)


def _naar(dossier: Dossier | None) -> str:
    return reverse("inlezen-bij", args=[dossier.uuid]) if dossier else reverse("inlezen")


def _basis(dossier: Dossier | None) -> dict[str, str]:
    return {"basis": "service/dossier.html" if dossier else "service/basis.html"}


def _binnen(request: HttpRequest, dossier: Dossier | None) -> HttpResponse:
    bestand = request.FILES.get("bestand")
    sleutel_van(request)
    if bestand is None or not bestand.size:
        return _pagina(request, dossier, nl("Kies eerst een bestand. Een leeg bestand kan niet worden gelezen."))
    wie = gebruiker_van(request)
    _vergeet(wie.pk)
    naam = "".join(een for een in bestand.name or "" if een.isprintable())[-120:] or "bestand"
    data = bestand.read(MAX_UPLOAD + 1)
    sleutel = sleutel_van(request, dossier.uuid if dossier else "", naam, data)
    inzending, _nieuw = Inzending.objects.get_or_create(
        wie=wie, sleutel=sleutel, defaults={"dossier": dossier, "naam": naam, "data": data}
    )
    return redirect("inzending", inzending=inzending.uuid)


def _vergeet(wie: int) -> None:
    """Remove what anybody brought in before yesterday, and of this person more than the last few files."""
    Inzending.objects.vergeet_oude()
    van_wie = Inzending.objects.filter(wie_id=wie).order_by("-wanneer")
    van_wie.filter(pk__in=[*van_wie.values_list("pk", flat=True)[MEESTE:]]).delete()


@require_GET
def bekijken(request: HttpRequest, inzending: UUID) -> HttpResponse:
    """Show what a file holds: what is wrong, what differs, and what can be done with it."""
    return _uitslag(request, _inzending(request, inzending))


def _uitslag(request: HttpRequest, deze: Inzending, fout: str = "") -> HttpResponse:
    dossier = deze.dossier
    keuze = request.GET.get("wijzigingen", request.POST.get("wijzigingen", ""))
    uitslag = lezen.lees(bytes(deze.data), deze.naam, lezen.KEUZES.get(keuze, "refuse"))
    context: dict[str, Any] = {"inzending": deze, "uitslag": uitslag, "wijzigingen": keuze, "fout": fout}
    if uitslag.ruw is not None:
        context["plaatjes_nieuw"] = zonder_plaatje(uitslag.ruw, None)
    if dossier:
        context |= van_dossier(dossier, "inlezen") | _anders(dossier, uitslag)
    status = 409 if fout else 200
    return render(request, "inlezen/uitslag.html", context | _basis(dossier), status=status)


def _anders(dossier: Dossier, uitslag: lezen.Uitslag) -> dict[str, Any]:
    """Return what bringing a dossier up to date would change in it, and take away."""
    if uitslag.plan is None or uitslag.ruw is None:
        return {}
    stand = stand_van(dossier.plan, timezone.localdate())
    anders = verschillen(stand.heel.plan, uitslag.plan)
    return {
        "verschillen": [(een.plek, een.was, een.nu) for een in anders],
        "gelijk": not anders and (not uitslag.onaf.aantal or uitslag.ruw == stand.ruw),
        "valt_weg": plekken_van(stand.ruw, zonder(stand.heel.opmerkingen, stand.ruw, uitslag.ruw)),
        "plaatjes_bij": zonder_plaatje(uitslag.ruw, beeldmap(dossier)),
    }


def _inzending(request: HttpRequest, uuid: UUID) -> Inzending:
    """Return a file of this person; raises Http404 when it, or the dossier that it is for, is not there."""
    deze = get_object_or_404(Inzending.objects.visible_to(request.user), uuid=uuid)
    if deze.dossier:
        dossier_van(request, deze.dossier.uuid)
    return deze


def _gelezen(request: HttpRequest, deze: Inzending) -> Mapping[str, Any] | None:
    keuze = lezen.KEUZES.get(request.POST.get("wijzigingen", ""), "refuse")
    return lezen.lees(bytes(deze.data), deze.naam, keuze).ruw


@require_POST
def nieuw(request: HttpRequest, inzending: UUID) -> HttpResponse:
    """Make a dossier of a file; the same file makes one dossier."""
    with transaction.atomic():
        zichtbaar = Inzending.objects.visible_to(request.user).select_for_update()
        deze = get_object_or_404(zichtbaar, uuid=inzending)
        gelezen = None if deze.gemaakt else _gelezen(request, deze)
        if deze.gemaakt is None and gelezen is not None:
            deze.gemaakt = opslag.nieuw_dossier(gebruiker_van(request), gelezen)
            deze.save(update_fields=["gemaakt"])
    if deze.gemaakt is None:
        return _uitslag(request, deze, nl("Dit bestand kan nog geen dossier worden. Verbeter eerst wat hier staat."))
    return redirect("overzicht", uuid=deze.gemaakt.uuid)


@require_POST
def werk_bij(request: HttpRequest, inzending: UUID) -> HttpResponse:
    """Put the plan of a file in the place of that of its dossier, so that it can be taken back."""
    deze = _inzending(request, inzending)
    gelezen = _gelezen(request, deze)
    if deze.dossier is None or gelezen is None:
        return _uitslag(request, deze, nl("Met dit bestand kan het dossier niet worden bijgewerkt."))
    basis = getal_van(request, "revisie")
    try:
        opslag.vervang(deze.dossier, gebruiker_van(request), gelezen, basis, deze.uuid.hex)
    except opslag.ConflictError:
        uitleg = nl("Er is intussen in dit dossier geschreven. Bekijk de verschillen opnieuw.")
        return _uitslag(request, deze, uitleg)
    except BewerkingError as fout:
        return _uitslag(request, deze, str(fout))
    return redirect("bijgewerkt", inzending=deze.uuid)


@require_GET
def bijgewerkt(request: HttpRequest, inzending: UUID) -> HttpResponse:
    """Say that a dossier was brought up to date, with a way back."""
    return _klaar(request, _inzending(request, inzending))


def _klaar(request: HttpRequest, deze: Inzending, fout: str = "") -> HttpResponse:
    if deze.dossier is None:
        return redirect("inzending", inzending=deze.uuid)
    context = {"inzending": deze, "terug": _gezet(deze), "teruggezet": _teruggezet(deze), "fout": fout}
    status = 409 if fout else 200
    return render(request, "inlezen/klaar.html", {**van_dossier(deze.dossier, "inlezen"), **context}, status=status)


def _gezet(deze: Inzending) -> list[int]:
    """Return the revisions that bringing a dossier up to date made."""
    wijzigingen = deze.dossier.wijzigingen.filter(sleutel__startswith=f"{deze.uuid.hex}:") if deze.dossier else ()
    return [een.revisie for een in wijzigingen]


def _teruggezet(deze: Inzending) -> bool:
    return bool(deze.dossier and deze.dossier.wijzigingen.filter(sleutel__startswith=f"t{deze.uuid.hex}:").exists())


@require_POST
def zet_terug(request: HttpRequest, inzending: UUID) -> HttpResponse:
    """Take bringing a dossier up to date back."""
    deze = _inzending(request, inzending)
    if deze.dossier:
        try:
            opslag.maak_alle_ongedaan(deze.dossier, gebruiker_van(request), _gezet(deze), f"t{deze.uuid.hex}")
        except PlandocsError:
            uitleg = nl("Sindsdien is er verder geschreven. Zet bij Versies een eerdere versie terug.")
            return _klaar(request, deze, uitleg)
    return redirect("bijgewerkt", inzending=deze.uuid)


@require_GET
def met_opmerkingen(request: HttpRequest, inzending: UUID) -> HttpResponse:
    """Return a form with everything that was found as comments in it."""
    deze = _inzending(request, inzending)
    keuze = lezen.KEUZES.get(request.GET.get("wijzigingen", ""), "refuse")
    try:
        data = lezen.met_opmerkingen(bytes(deze.data), deze.naam, keuze, timezone.localdate())
    except PlandocsError as fout:
        return _uitslag(request, deze, zonder_opdracht(str(fout)))
    return als_bestand(data, f"{deze.naam.rpartition('.')[0] or 'formulier'}-met-opmerkingen.docx")
