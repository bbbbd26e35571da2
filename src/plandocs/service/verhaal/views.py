"""The pages of a story: the row of frames, one frame with its picture, and the small pictures to choose by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST

from plandocs.errors import PlandocsError
from plandocs.loaders.eigen_beelden import in_map
from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.plan.kind import Kinduitleg
from plandocs.service.dossiers.beelden import beeldmap
from plandocs.service.dossiers.codes import code_van, persoon_met
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van
from plandocs.service.editor.bewerking import BewerkingError, pas_toe, waarde_op
from plandocs.service.editor.plaatsen import uit_pagina
from plandocs.service.editor.stand import stand_van
from plandocs.service.editor.views import van_stand
from plandocs.service.editor.vragen import plek
from plandocs.service.formulieren import nieuwe_sleutel
from plandocs.service.verhaal import keuzes
from plandocs.service.verhaal.pagina import kaarten, van_frame
from plandocs.service.verhaal.tekenen import plaatje_van
from plandocs.service.verhaal.tekening import lees
from plandocs.service.verhaal.verhaal import BLAD, Verhaal, om_te_tekenen, verhaal_van
from plandocs.service.vertalen import vertaald

_MEESTE_VELDEN = 100
_EEN_DAG = "public, max-age=86400"


@require_GET
def verhalen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Go to the story of the first child, or say that there is no child yet."""
    dossier = dossier_van(request, uuid)
    stand = stand_van(dossier.plan, timezone.localdate())
    eerste = next(iter(stand.heel.plan.kinderen), None)
    if eerste is None:
        return render(request, "verhaal/geen_kind.html", van_stand(dossier, stand, "verhaal"))
    return redirect("verhaal", uuid=uuid, kind=code_van(dossier, eerste.id))


@ensure_csrf_cookie
@require_GET
def strook(request: HttpRequest, uuid: UUID, kind: str) -> HttpResponse:
    """Show the frames of a story in a row."""
    dossier = dossier_van(request, uuid)
    return toon_strook(request, dossier, van_kind(dossier, kind))


@ensure_csrf_cookie
@require_GET
def frame(request: HttpRequest, uuid: UUID, kind: str, nummer: int) -> HttpResponse:
    """Show one frame, counted from 1: the picture and its fields."""
    dossier = dossier_van(request, uuid)
    return toon_frame(request, dossier, van_kind(dossier, kind), nummer - 1)


def van_kind(dossier: Dossier, kind: str) -> Verhaal:
    """Return the story of the child with this code; raises Http404 when the plan has no such child."""
    stand = stand_van(dossier.plan, timezone.localdate())
    verhaal = verhaal_van(stand, persoon_met(dossier, stand.heel.plan, kind))
    if verhaal is None:
        raise Http404
    return verhaal


def toon_strook(request: HttpRequest, dossier: Dossier, verhaal: Verhaal, fout: str = "") -> HttpResponse:
    """Return the page with the row of frames."""
    meer = {
        "kaarten": [*kaarten(verhaal)],
        "boven": verhaal.algemeen,
        "ontbreekt": {deel: keuzes.DELEN[deel] for deel in verhaal.ontbreekt},
        "kop": plek(verhaal.pad),
        "ook": _ook() if verhaal.begonnen else {},
    }
    return _toon(request, "verhaal/strook.html", dossier, verhaal, {**meer, "fout": fout})


def _ook() -> Mapping[str, str]:
    """Return what of the explanation is asked in the form of the plan, by the end of its id there."""
    velden = ("instemming", "voorgelezen", "veilig_meegeven", "week", "vertalingen")
    return {naam: invulvelden(Kinduitleg)[naam].titel for naam in velden}


def toon_frame(
    request: HttpRequest, dossier: Dossier, verhaal: Verhaal, nummer: int, fout: str = "", tekenfout: str = ""
) -> HttpResponse:
    """Return the page of one frame, counted from 0, with what went wrong, also beside the own drawing.

    Raises Http404 when there is no such frame.
    """
    if not 0 <= nummer < len(verhaal.frames):
        raise Http404
    meer = {
        **van_frame(verhaal, nummer),
        "plaatsnamen": keuzes.PLAATSNAMEN,
        "gevoelens": keuzes.GEVOELENS,
        "houdingen": keuzes.HOUDINGEN,
        "plekken": keuzes.PLEKKEN,
        "ballonsoorten": keuzes.BALLONNEN,
        "dinggroepen": keuzes.dinggroepen(),
    }
    fouten = {"fout": fout, "tekenfout": tekenfout, "beeld_weg": _beeld_weg(dossier, verhaal.frames[nummer])}
    return _toon(request, "verhaal/frame.html", dossier, verhaal, {**meer, **fouten})


def _beeld_weg(dossier: Dossier, frame: Mapping[str, Any]) -> bool:
    """Return whether a frame names an own picture that is not there, as after reading a plan in without its folder."""
    naam = frame.get("eigen_beeld")
    bestand = in_map(beeldmap(dossier), naam) if isinstance(naam, str) and naam else None
    return bool(naam) and not (bestand and bestand.is_file())


def _toon(
    request: HttpRequest, sjabloon: str, dossier: Dossier, verhaal: Verhaal, meer: dict[str, Any]
) -> HttpResponse:
    plan = verhaal.kind.s.plan
    gedaan = request.GET.get("gedaan", "")
    eigen = {
        "verhaal": verhaal,
        "kind": code_van(dossier, verhaal.kind.id),
        "kindnaam": verhaal.kind.naam(verhaal.kind.id),
        "kinderen": [(code_van(dossier, een.id), verhaal.kind.naam(een.id)) for een in plan.kinderen],
        "delen": keuzes.DELEN,
        "blad": BLAD,
        "sleutel": nieuwe_sleutel(),
        "venster": nieuwe_sleutel(),
        "gedaan": gedaan if gedaan.isascii() and gedaan.isdigit() and len(gedaan) < 10 else "",
        "wat": request.GET.get("wat", ""),
        "naar": request.GET.get("hier", "")[:4],
    }
    context = {**van_stand(dossier, verhaal.stand, "verhaal"), **eigen, **meer}
    return render(request, sjabloon, context, status=400 if meer["fout"] or meer.get("tekenfout") else 200)


@require_POST
def teken(request: HttpRequest, uuid: UUID, kind: str, nummer: int) -> JsonResponse:
    """Return the picture of a frame as its fields are now, saved or not; nothing is kept."""
    dossier = dossier_van(request, uuid)
    stand = om_te_tekenen(dossier.plan)
    verhaal = verhaal_van(stand, persoon_met(dossier, stand.heel.plan, kind))
    if verhaal is None or not 0 < nummer <= len(verhaal.frames):
        raise Http404
    try:
        ruw = _ingevuld(verhaal, nummer - 1, request.body)
    except (BewerkingError, ValueError, RecursionError):
        return JsonResponse({"fout": vertaald("Dit is niet te tekenen. Laad de pagina opnieuw.")}, status=400)
    plaatje = plaatje_van(verhaal, ruw, nummer - 1)
    context = {"plaatje": plaatje, "dossier": dossier, "kind": kind, "nummer": nummer}
    return JsonResponse(
        {
            "html": render_to_string("verhaal/plaatje.html", context, request),
            "niet": plaatje.niet if plaatje else "",
            "automatisch": plaatje.automatisch if plaatje else "",
        }
    )


def _ingevuld(verhaal: Verhaal, nummer: int, body: bytes) -> Any:
    """Return a frame with the values of a page in it; raises BewerkingError for any other place in the plan."""
    gegevens = json.loads(body)
    velden = gegevens.get("velden") if isinstance(gegevens, dict) else None
    if not isinstance(velden, dict) or len(velden) > _MEESTE_VELDEN:
        raise BewerkingError("Dit is niet te tekenen. Laad de pagina opnieuw.")
    pad, ruw = verhaal.frame_pad(nummer), verhaal.stand.ruw
    for veld, waarde in velden.items():
        if not veld.startswith(f"{pad}."):
            raise BewerkingError("Dit is niet te tekenen. Laad de pagina opnieuw.")
        ruw, _ = pas_toe(ruw, uit_pagina({"op": "zet", "pad": veld, "waarde": waarde}))
    return waarde_op(ruw, pad)


@require_GET
def tekening(request: HttpRequest, uuid: UUID, kind: str, nummer: int) -> HttpResponse:
    """Return the own picture of a frame, made safe as for a document; 404 when there is none."""
    dossier = dossier_van(request, uuid)
    verhaal = van_kind(dossier, kind)
    if not 0 < nummer <= len(verhaal.frames):
        raise Http404
    try:
        plaat = lees(dossier, verhaal.frames[nummer - 1].get("eigen_beeld"))
    except PlandocsError:
        raise Http404 from None
    return HttpResponse(plaat.data, content_type=f"image/{plaat.soort}")


@require_GET
def voorbeeldje(request: HttpRequest, soort: str, naam: str) -> HttpResponse:
    """Return a small picture of a place or a thing, the same for everybody."""
    svg = keuzes.voorbeeldje(soort, naam)
    if svg is None:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Cache-Control": _EEN_DAG})
