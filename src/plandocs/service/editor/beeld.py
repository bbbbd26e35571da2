"""The pictures of a plan itself, wherever the form asks for one: shown, put in, and taken away."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from plandocs.errors import PlandocsError
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bewerken import antwoord_bij, antwoord_op, wie_en_wanneer
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, waarde_op
from plandocs.service.editor.plaatsen import plaats_van
from plandocs.service.editor.stand import stand_van
from plandocs.service.formulieren import getal_van, met_inhoud
from plandocs.service.verhaal.tekening import bewaar, lees, ruim_op
from plandocs.service.vertalen import vertaald
from plandocs.service.woorden import nl


@require_http_methods(["GET", "POST"])
def beeld(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Return the picture at a path of the plan, made safe as for a document, or put another in its place."""
    dossier = dossier_van(request, uuid)
    pad = (request.POST if request.method == "POST" else request.GET).get("pad", "")
    if not _is_beeld(pad):
        raise Http404
    return _zet(request, dossier, pad) if request.method == "POST" else _toon(dossier, pad)


def _is_beeld(pad: str) -> bool:
    try:
        return bool(pad) and plaats_van(pad).soort == "bestand"
    except BewerkingError:
        return False


def _toon(dossier: Dossier, pad: str) -> HttpResponse:
    """Return the picture; raises Http404 when there is none, or it is no picture."""
    try:
        plaat = lees(dossier, waarde_op(stand_van(dossier.plan, timezone.localdate()).ruw, pad))
    except PlandocsError:
        raise Http404 from None
    return HttpResponse(plaat.data, content_type=f"image/{plaat.soort}")


def _zet(request: HttpRequest, dossier: Dossier, pad: str) -> JsonResponse:
    try:
        uitkomst = _bewaard(request, dossier, pad)
    except opslag.ConflictError as conflict:
        return antwoord_bij(conflict)
    except PlandocsError as fout:
        return JsonResponse({"fout": vertaald(str(fout))}, status=400)
    return JsonResponse(antwoord_op(request, dossier, uitkomst, request.POST.get("blad", "")))


def _bewaard(request: HttpRequest, dossier: Dossier, pad: str) -> opslag.Uitkomst:
    vast = {"venster": request.POST.get("venster"), "sleutel": request.POST.get("sleutel")}
    basis, venster, sleutel = wie_en_wanneer({**vast, "revisie": getal_van(request, "revisie")})
    bestand, nieuw, data = request.FILES.get("bestand"), None, b""
    if "weg" not in request.POST:
        if bestand is None:
            raise BewerkingError(nl("Kies eerst een bestand: een foto of een tekening."))
        stand = stand_van(dossier.plan, timezone.localdate())
        data = bestand.read()
        nieuw = bewaar(dossier, stand, data, bestand.name or "")
    sleutel = met_inhoud(sleutel, pad, data)
    aanvraag = opslag.Aanvraag(Bewerking("zet", pad, nieuw), basis, venster, sleutel, request.POST.get("oud", ""))
    try:
        return opslag.bewerk(dossier, gebruiker_van(request), aanvraag)
    finally:
        ruim_op(dossier, nieuw)
