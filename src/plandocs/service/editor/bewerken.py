"""One edit from a page: kept, and answered with what the page must show now."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils import formats, timezone
from django.views.decorators.http import require_POST

from plandocs.plan.walk import stappen
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bewerking import BewerkingError, schrijf_pad
from plandocs.service.editor.indeling import BLADEN, EERSTE
from plandocs.service.editor.mensen import mensen
from plandocs.service.editor.plaatsen import bevestigd, getoond, uit_pagina
from plandocs.service.editor.stand import Stand, stand_van
from plandocs.service.editor.velden import deel_van, formulier, paden, plek


@require_POST
def bewerk(request: HttpRequest, uuid: UUID) -> JsonResponse:
    """Keep one edit; 409 with what stands there now when it was changed elsewhere, 400 when it makes no sense."""
    dossier = dossier_van(request, uuid)
    try:
        data = _gelezen(request)
        aanvraag = opslag.Aanvraag(uit_pagina(data), *_wie_en_wanneer(data), data.get("oud"))
        uitkomst = opslag.bewerk(dossier, gebruiker_van(request), aanvraag)
    except opslag.ConflictError as conflict:
        return _conflict(conflict)
    except BewerkingError as fout:
        return JsonResponse({"fout": str(fout)}, status=400)
    return JsonResponse(_antwoord(request, dossier, uitkomst, str(data.get("blad", ""))))


@require_POST
def ongedaan(request: HttpRequest, uuid: UUID) -> JsonResponse:
    """Take one edit back."""
    dossier = dossier_van(request, uuid)
    try:
        data = _gelezen(request)
        revisie, venster, sleutel = _wie_en_wanneer(data)
        uitkomst = opslag.maak_ongedaan(dossier, gebruiker_van(request), revisie, venster, sleutel)
    except opslag.ConflictError as conflict:
        return _conflict(conflict)
    except BewerkingError as fout:
        return JsonResponse({"fout": str(fout)}, status=400)
    return JsonResponse(_antwoord(request, dossier, uitkomst, str(data.get("blad", ""))))


def _gelezen(request: HttpRequest) -> dict[str, Any]:
    try:
        data = json.loads(request.body)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")
    return data


def _wie_en_wanneer(data: dict[str, Any]) -> tuple[int, str, str]:
    revisie, venster, sleutel = data.get("revisie"), data.get("venster"), data.get("sleutel")
    goed = type(revisie) is int and 0 <= revisie < 2**31 and isinstance(venster, str) and isinstance(sleutel, str)
    if not goed or not (0 < len(str(venster)) <= 40 and 0 < len(str(sleutel)) <= 80):
        raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")
    return int(str(revisie)), str(venster), str(sleutel)


def _conflict(conflict: opslag.ConflictError) -> JsonResponse:
    wanneer = formats.date_format(timezone.localtime(conflict.wanneer), "H:i") if conflict.wanneer else ""
    nu = getoond(conflict.pad, conflict.nu) if not conflict.pad.endswith("]") else ""
    return JsonResponse({"plek": plek(conflict.pad), "nu": nu, "wie": conflict.wie, "wanneer": wanneer}, status=409)


def _antwoord(request: HttpRequest, dossier: Dossier, uitkomst: opslag.Uitkomst, naam: str) -> dict[str, Any]:
    stand = stand_van(uitkomst.plan, timezone.localdate())
    blad = BLADEN.get(naam, BLADEN[EERSTE])
    delen = formulier(blad, stand.ruw)
    meldingen = stand.per_plek(blad.naam, paden(delen))
    context = {"dossier": dossier, "blad": blad, "meldingen": meldingen, **mensen(stand)}
    return {
        "revisie": uitkomst.revisie,
        "tijd": formats.date_format(timezone.localtime(), "H:i"),
        "anderen": uitkomst.anderen,
        "tellingen": stand.tellingen,
        "totaal": len(stand.bevindingen),
        "meldingen": {
            plek(pad) if pad else "boven": render_to_string(
                "editor/meldingen.html", {**context, "lijst": lijst}, request
            )
            for pad, lijst in meldingen.items()
        },
        **_gewijzigd(request, context, stand, uitkomst),
    }


def _gewijzigd(
    request: HttpRequest, context: dict[str, Any], stand: Stand, uitkomst: opslag.Uitkomst
) -> dict[str, Any]:
    """Return what the page must show at the place of the edit: a list again, or how a value is understood."""
    bewerking = uitkomst.bewerking
    if bewerking.op == "zet":
        return {"plek": plek(bewerking.pad), "bevestiging": bevestigd(bewerking.pad, bewerking.waarde)}
    lijst = schrijf_pad(stappen(bewerking.pad)[:-1])
    html = render_to_string("editor/deel.html", {**context, "deel": deel_van(lijst, stand.ruw)}, request)
    nieuw = bewerking.waarde.get("id") if isinstance(bewerking.waarde, dict) else None
    return {"plek": plek(lijst), "html": html, "id": nieuw}
