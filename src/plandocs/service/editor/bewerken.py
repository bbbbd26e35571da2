"""One edit from a page: kept, and answered with what the page must show now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
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
from plandocs.service.editor.koppen import itemkoppen_om
from plandocs.service.editor.mensen import mensen
from plandocs.service.editor.namen import namen_van
from plandocs.service.editor.plaatsen import bevestigd, getoond, is_veld, plaats_van, uit_pagina
from plandocs.service.editor.stand import Stand, stand_van
from plandocs.service.editor.velden import deel_van, gevouwen_deel, paden
from plandocs.service.editor.vragen import plek
from plandocs.service.vertalen import vertaald


class TeGrootError(BewerkingError):
    """Raised when a page sends more at once than is looked at."""


@require_POST
def bewerk(request: HttpRequest, uuid: UUID) -> JsonResponse:
    """Keep one edit; 409 with what stands there now when it was changed elsewhere.

    400 when it makes no sense, and 413 when it is too large: the page then keeps the text, and asks no more.
    """
    dossier = dossier_van(request, uuid)
    try:
        data = gelezen(request)
        aanvraag = opslag.Aanvraag(uit_pagina(data), *wie_en_wanneer(data), data.get("oud"))
        uitkomst = opslag.bewerk(dossier, gebruiker_van(request), aanvraag)
    except opslag.ConflictError as conflict:
        return antwoord_bij(conflict)
    except BewerkingError as fout:
        return antwoord_bij_fout(fout)
    return JsonResponse(antwoord_op(request, dossier, uitkomst, str(data.get("blad", ""))))


@require_POST
def ongedaan(request: HttpRequest, uuid: UUID) -> JsonResponse:
    """Take one edit back, or all of one suggestion."""
    dossier = dossier_van(request, uuid)
    try:
        data = gelezen(request)
        revisie, venster, sleutel = wie_en_wanneer(data)
        welke = _revisies(data) or [revisie]
        uitkomst = opslag.maak_alle_ongedaan(dossier, gebruiker_van(request), welke, sleutel, venster)[-1]
    except opslag.ConflictError as conflict:
        return antwoord_bij(conflict)
    except BewerkingError as fout:
        return antwoord_bij_fout(fout)
    return JsonResponse(antwoord_op(request, dossier, uitkomst, str(data.get("blad", ""))))


def _revisies(data: Mapping[str, Any]) -> list[int]:
    """Return the revisions to take back together, when there are more than one."""
    samen = data.get("revisies")
    goed = isinstance(samen, list) and len(samen) <= 20 and all(type(een) is int and 0 <= een < 2**31 for een in samen)
    return [*samen] if isinstance(samen, list) and goed else []


def gelezen(request: HttpRequest) -> dict[str, Any]:
    """Return what a page sends; raises BewerkingError when it cannot be read, or is too large."""
    try:
        data = json.loads(request.body)
    except RequestDataTooBig:
        raise TeGrootError("Deze tekst is te groot om op te slaan. Maak hem korter.") from None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")
    return data


def wie_en_wanneer(data: Mapping[str, Any]) -> tuple[int, str, str]:
    """Return the revision, the window and the key of an edit; raises BewerkingError when one is no good."""
    revisie, venster, sleutel = data.get("revisie"), data.get("venster"), data.get("sleutel")
    goed = type(revisie) is int and 0 <= revisie < 2**31 and isinstance(venster, str) and isinstance(sleutel, str)
    goed = goed and 0 < len(str(venster)) <= 40 and 0 < len(str(sleutel)) <= 80
    if not goed or not f"{venster}{sleutel}".isprintable():
        raise BewerkingError("Deze wijziging is niet te begrijpen. Laad de pagina opnieuw.")
    return int(str(revisie)), str(venster), str(sleutel)


def antwoord_bij_fout(fout: BewerkingError) -> JsonResponse:
    """Return why an edit is refused."""
    return JsonResponse({"fout": vertaald(str(fout))}, status=413 if isinstance(fout, TeGrootError) else 400)


def antwoord_bij(conflict: opslag.ConflictError) -> JsonResponse:
    """Return that somebody else was first, with what stands there now."""
    wanneer = formats.date_format(timezone.localtime(conflict.wanneer), "H:i") if conflict.wanneer else ""
    nu = getoond(conflict.pad, conflict.nu) if is_veld(conflict.pad) else ""
    wie = {"wie": conflict.wie, "wanneer": wanneer, "fout": vertaald(str(conflict))}
    return JsonResponse({"plek": plek(conflict.pad) if conflict.pad else "", "nu": nu, **wie}, status=409)


def antwoord_op(request: HttpRequest, dossier: Dossier, uitkomst: opslag.Uitkomst, naam: str) -> dict[str, Any]:
    """Return what the page of a section must show after an edit."""
    stand = stand_van(uitkomst.plan, timezone.localdate())
    blad = BLADEN.get(naam, BLADEN[EERSTE])
    meldingen, binnen, namen = stand.per_pad(blad.naam), stand.binnen(blad.naam), namen_van(stand.ruw)
    context = {"dossier": dossier, "blad": blad, "meldingen": meldingen, "binnen": binnen, **mensen(stand, namen)}
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
        "binnen": {plek(pad): aantal for pad, aantal in binnen.items()},
        "koppen": {plek(pad): kop for pad, kop in itemkoppen_om(uitkomst.bewerking.pad, stand.ruw, namen)},
        **_gewijzigd(request, context, stand, uitkomst),
    }


def _gewijzigd(
    request: HttpRequest, context: dict[str, Any], stand: Stand, uitkomst: opslag.Uitkomst
) -> dict[str, Any]:
    """Return what the page must show at the place of the edit: a list again, or how a value is understood."""
    bewerking = uitkomst.bewerking
    if bewerking.op == "zet" and not is_veld(bewerking.pad):
        return {"plek": plek(bewerking.pad), "bevestiging": ""}
    if bewerking.op == "zet" and plaats_van(bewerking.pad).soort == "bestand":
        context = {**context, "deel": deel_van(bewerking.pad, stand.ruw), "keer": uitkomst.revisie}
        return {"plek": plek(bewerking.pad), "html": render_to_string("editor/vraag.html", context, request)}
    if bewerking.op == "zet":
        return {"plek": plek(bewerking.pad), "bevestiging": bevestigd(bewerking.pad, bewerking.waarde)}
    lijst = schrijf_pad(stappen(bewerking.pad)[:-1])
    open_ = frozenset({bewerking.pad} if bewerking.op == "voeg_toe" else ())
    deel = gevouwen_deel(lijst, stand.ruw, open_)
    context = {**context, "meldingen": stand.per_plek(context["blad"].naam, paden((deel,))), "deel": deel}
    html = render_to_string("editor/deel.html", context, request)
    nieuw = bewerking.waarde.get("id") if isinstance(bewerking.waarde, dict) else None
    return {"plek": plek(lijst), "html": html, "id": nieuw}
