"""What the buttons of a story send: kept as edits of the plan, and answered with the page as it is then."""

from __future__ import annotations

import json
from functools import partial
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from plandocs.errors import PlandocsError
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, pas_toe, waarde_op
from plandocs.service.formulieren import getal_van, sleutel_van
from plandocs.service.verhaal.doen import vertaal
from plandocs.service.verhaal.tekening import bewaar, ruim_op
from plandocs.service.verhaal.verhaal import Verhaal
from plandocs.service.verhaal.views import toon_frame, toon_strook, van_kind
from plandocs.service.woorden import nl

_NAAR_FRAME = ("toevoegen", "persoon-erbij", "persoon-weg", "ballon-erbij", "ballon-weg")
_VAN_HET_FORMULIER = frozenset({"csrfmiddlewaretoken", "sleutel", "revisie", "venster"})
_INTUSSEN = nl("Dit plan is intussen ergens anders veranderd. Zo is het nu. Doe het dan nog eens.")
_NIETS_ERBIJ = nl(
    "Voor wat er nog mist, staat niets in het plan om van uit te gaan. Schrijf het zelf, of vraag ernaar."
)


@require_POST
def doe(request: HttpRequest, uuid: UUID, kind: str) -> HttpResponse:
    """Do what a button asks, and go to the page that shows it; the same form sent twice does it once."""
    dossier = dossier_van(request, uuid)
    verhaal = van_kind(dossier, kind)
    try:
        hier, revisie = _gedaan(request, dossier, verhaal)
    except PlandocsError as fout:
        return _opnieuw(request, dossier, kind, str(fout))
    return _naar(request, dossier, kind, hier, revisie)


def _gedaan(request: HttpRequest, dossier: Dossier, verhaal: Verhaal) -> tuple[int, int]:
    """Return the frame to show and the revision to take back; nothing when it was a taking back itself."""
    wie, venster = gebruiker_van(request), request.POST.get("venster", "")[:40] or "x"
    sleutel = sleutel_van(request, verhaal.kind.id, *_gevraagd(request))
    al = dossier.wijzigingen.filter(sleutel__in=(sleutel, f"{sleutel}:kinduitleg")).first()
    if al is not None:
        return 0, al.revisie
    if request.POST.get("wat") == "ongedaan":
        opslag.maak_ongedaan(dossier, wie, getal_van(request, "welke"), venster, sleutel)
        return 0, 0
    _weiger_oude_pagina(dossier, getal_van(request, "revisie"), venster)
    gevraagd = vertaal(verhaal, request.POST.dict())
    if gevraagd.bewerking.op == "zet":
        nieuw, _terug = pas_toe(verhaal.stand.ruw, gevraagd.bewerking)
        gedaan = opslag.vervang(dossier, wie, nieuw, dossier.revisie, sleutel)
        if not gedaan:
            raise BewerkingError(_NIETS_ERBIJ)
        return gevraagd.hier, gedaan[-1]
    uitkomst = opslag.bewerk(dossier, wie, opslag.Aanvraag(gevraagd.bewerking, dossier.revisie, venster, sleutel))
    return gevraagd.hier, uitkomst.revisie


def _gevraagd(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what a form asks for: the same form with another button is other work, also after going back."""
    return sorted((naam, str(waarde)) for naam, waarde in request.POST.items() if naam not in _VAN_HET_FORMULIER)


def _weiger_oude_pagina(dossier: Dossier, gezien: int, venster: str) -> None:
    """Raise BewerkingError when somebody else wrote after this page was shown: its numbers may be those of others."""
    if dossier.wijzigingen.filter(revisie__gt=gezien).exclude(venster=venster).exists():
        raise BewerkingError(_INTUSSEN)


def _opnieuw(request: HttpRequest, dossier: Dossier, kind: str, fout: str) -> HttpResponse:
    """Return the page that was asked from, as it is now, with what is wrong."""
    dossier.refresh_from_db()
    verhaal, bij = van_kind(dossier, kind), request.POST.get("bij", "")
    if bij.isascii() and bij.isdigit() and 0 < int(bij[:6]) <= len(verhaal.frames):
        return toon_frame(request, dossier, verhaal, int(bij[:6]) - 1, fout)
    return toon_strook(request, dossier, verhaal, fout)


def _naar(request: HttpRequest, dossier: Dossier, kind: str, hier: int, revisie: int) -> HttpResponse:
    wat, bij = request.POST.get("wat", ""), request.POST.get("bij", "")
    if wat in _NAAR_FRAME or (wat == "ongedaan" and bij.isascii() and bij.isdigit()):
        nummer = int(bij[:6]) if wat == "ongedaan" else hier + 1
        adres = reverse("frame", args=[dossier.uuid, kind, nummer])
    else:
        adres = reverse("verhaal", args=[dossier.uuid, kind])
    weet = {"gedaan": revisie, "wat": wat, "hier": hier + 1} if revisie else {"wat": wat}
    return HttpResponseRedirect(f"{adres}?{urlencode(weet)}")


@require_POST
def tekening(request: HttpRequest, uuid: UUID, kind: str, nummer: int) -> HttpResponse:
    """Put an own drawing or photo in a frame, or take it away; the file that it replaces is removed."""
    dossier = dossier_van(request, uuid)
    verhaal = van_kind(dossier, kind)
    try:
        _zet_tekening(request, dossier, verhaal, nummer - 1)
    except PlandocsError as fout:
        dossier.refresh_from_db()
        return toon_frame(request, dossier, van_kind(dossier, kind), nummer - 1, tekenfout=str(fout))
    return HttpResponseRedirect(reverse("frame", args=[uuid, kind, nummer]) + "?wat=tekening")


def _zet_tekening(request: HttpRequest, dossier: Dossier, verhaal: Verhaal, nummer: int) -> None:
    if not 0 <= nummer < len(verhaal.frames):
        raise BewerkingError("Dit plaatje is er niet meer. Laad de pagina opnieuw.")
    venster, bestand, nieuw = request.POST.get("venster", "")[:40] or "x", request.FILES.get("bestand"), None
    data = bestand.read() if bestand and "weg" not in request.POST else b""
    sleutel = sleutel_van(request, verhaal.kind.id, nummer, data)
    _weiger_oude_pagina(dossier, getal_van(request, "revisie"), venster)
    if "weg" not in request.POST:
        if bestand is None:
            raise BewerkingError("Kies eerst een bestand: een scan of een foto van de tekening.")
        nieuw = bewaar(dossier, verhaal.stand, data, bestand.name or "")
    kies = partial(_met_tekening, verhaal, nummer, nieuw)
    try:
        opslag.bewerk_samen(dossier, gebruiker_van(request), kies, dossier.revisie, venster, sleutel)
    finally:
        ruim_op(dossier, nieuw)


def _met_tekening(verhaal: Verhaal, nummer: int, beeld: str | None, plan: str) -> tuple[Bewerking]:
    """Return the one edit that sets the picture of a frame; with a picture no room is left to draw another.

    Raises BewerkingError when the frame is not as it was read for this request.
    """
    pad, frame = verhaal.frame_pad(nummer), verhaal.frames[nummer]
    if waarde_op(json.loads(plan), pad) != frame:
        raise BewerkingError(_INTUSSEN)
    if beeld is None or frame.get("eigen_tekening") is not True:
        return (Bewerking("zet", f"{pad}.eigen_beeld", beeld),)
    rest = {naam: waarde for naam, waarde in frame.items() if naam != "eigen_tekening"}
    return (Bewerking("zet", pad, {**rest, "eigen_beeld": beeld}),)
