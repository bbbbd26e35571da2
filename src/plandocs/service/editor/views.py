"""The pages that show the plan as a form, and everything that is found in it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST

from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.plan.personen import Persoon
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.codes import code_van
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, waarde_op
from plandocs.service.editor.indeling import BLADEN, Blad, blad_van, document_bij, getoonde_bladen
from plandocs.service.editor.koppen import itemkoppen_om
from plandocs.service.editor.mensen import mensen
from plandocs.service.editor.namen import Namen, namen_van
from plandocs.service.editor.plaatsen import controleer_pad
from plandocs.service.editor.stand import Bevinding, Stand, stand_van
from plandocs.service.editor.velden import gevouwen, gevouwen_deel, paden
from plandocs.service.editor.vragen import Groep, Lijst, plek
from plandocs.service.voorbeeld.keuze import keuzes, lezers
from plandocs.service.woorden import nl

_FRAME = re.compile(r"kinduitleg\[(\d+)\]\.frames\[(\d+)\]")


@ensure_csrf_cookie
@require_GET
def sectie(request: HttpRequest, uuid: UUID, naam: str) -> HttpResponse:
    """Show the form of one section with what is found in it."""
    dossier, blad = dossier_van(request, uuid), _blad(naam)
    stand = stand_van(dossier.plan, timezone.localdate())
    delen = gevouwen(blad, stand.ruw)
    meldingen = stand.per_plek(blad.naam, paden(delen))
    bladen = [*BLADEN.values()]
    nummer = bladen.index(blad)
    context = {
        "blad": blad,
        "delen": delen,
        "meldingen": meldingen,
        "binnen": stand.binnen(blad.naam),
        "boven": meldingen.get("", []),
        "volgende": next((een for een in bladen[nummer + 1 :] if een in _getoond(stand)), None),
        "aantal_personen": len(waarde_op(stand.ruw, "personen") or []),
        "rollen": invulvelden(Persoon)["rol"].keuzes,
        "keuzes": keuzes(),
        "voorbeeldlezers": lezers(dossier, stand.heel.plan),
        "bij": document_bij(blad, stand.ruw),
        **van_stand(dossier, stand, blad.naam),
    }
    return render(request, "editor/sectie.html", context)


@require_GET
def overzicht(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show everything that is found in the plan, by section, each with a way to its place."""
    dossier = dossier_van(request, uuid)
    stand = stand_van(dossier.plan, timezone.localdate())
    volgorde = [*BLADEN]
    op_volgorde = sorted(stand.bevindingen, key=lambda een: volgorde.index(een.blad))
    namen = namen_van(stand.ruw)
    per_blad = [
        (BLADEN[naam], [(een, *_waar(dossier, stand, een), _bij(stand, een, namen)) for een in groep])
        for naam, groep in groupby(op_volgorde, lambda een: een.blad)
    ]
    opzij = len(waarde_op(stand.ruw, "afwijkingen") or [])
    context = {"per_blad": per_blad, "opzij": opzij, **van_stand(dossier, stand, "overzicht")}
    return render(request, "editor/overzicht.html", context)


def _waar(dossier: Dossier, stand: Stand, een: Bevinding) -> tuple[str, int]:
    """Return the address where something that was found can be mended, and the picture of a story that it is in."""
    frame = _FRAME.match(een.pad)
    kind = str(waarde_op(stand.ruw, f"kinduitleg[{frame[1]}].kind")) if frame else ""
    if frame and kind in {persoon.id for persoon in stand.heel.plan.kinderen}:
        nummer = int(frame[2]) + 1
        return reverse("frame", args=[dossier.uuid, code_van(dossier, kind), nummer]), nummer
    return f"{reverse('sectie', args=[dossier.uuid, een.blad])}#{een.anker}", 0


def _bij(stand: Stand, een: Bevinding, namen: Namen) -> tuple[str, bool]:
    """Return the heading of the item in which something was found, and whether those are words of the plan."""
    return next(reversed([titel for _, titel in itemkoppen_om(een.pad, stand.ruw, namen)]), ("", False))


@require_GET
def meer(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show the fields of one part that are folded away until somebody opens them."""
    dossier, pad = dossier_van(request, uuid), request.GET.get("pad", "")
    stand = stand_van(dossier.plan, timezone.localdate())
    deel = _deel(stand.ruw, pad)
    if request.GET.get("wat") == "item":
        return _item(request, dossier, stand, deel)
    delen = deel.zicht if request.GET.get("wat") == "zicht" else deel.meer
    return render(request, "editor/delen.html", {"delen": delen, "dossier": dossier, "meldingen": {}})


def _item(request: HttpRequest, dossier: Dossier, stand: Stand, deel: Groep) -> HttpResponse:
    """Return what is folded away in an item; 409 when its number may mean another item since another window wrote."""
    basis, venster = request.GET.get("revisie", ""), request.GET.get("venster", "")
    sinds = int(basis) if basis.isascii() and basis.isdigit() and len(basis) < 10 else dossier.revisie
    if dossier.wijzigingen.filter(revisie__gt=sinds).exclude(venster=venster).exists():
        return HttpResponse(status=409)
    blad = blad_van(deel.pad)
    meldingen = stand.per_plek(blad, paden((deel,)))
    context = {"deel": deel, "dossier": dossier, "blad": BLADEN[blad], "meldingen": meldingen}
    return render(request, "editor/groepsinhoud.html", {**context, "binnen": stand.binnen(blad), **mensen(stand)})


@require_POST
def overwegen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Put a finding aside with a reason, and go back to where it stood."""
    dossier = dossier_van(request, uuid)
    naam, pad = request.POST.get("blad", ""), request.POST.get("pad", "")[:300]
    ruw = stand_van(dossier.plan, timezone.localdate()).ruw
    nieuw = {
        "regel": request.POST.get("regel", "")[:20],
        "pad": request.POST.get("vast", "")[:300],
        "reden": request.POST.get("reden", "").strip()[:2000],
        "door": request.POST.get("door", "")[:40],
        "datum": timezone.localdate().isoformat(),
    }
    if all(nieuw.values()) and nieuw not in (waarde_op(ruw, "afwijkingen") or []):
        try:
            _zet_opzij(request, dossier, ruw, nieuw)
        except BewerkingError as fout:
            messages.error(request, str(fout))
    return redirect(f"{reverse('sectie', args=[uuid, _blad(naam).naam])}#{plek(pad)}")


def _zet_opzij(request: HttpRequest, dossier: Dossier, ruw: Mapping[str, Any], nieuw: Mapping[str, str]) -> None:
    toevoegen = Bewerking("voeg_toe", f"afwijkingen[{len(waarde_op(ruw, 'afwijkingen') or [])}]", nieuw)
    sleutel = secrets.token_hex(16)
    opslag.bewerk(dossier, gebruiker_van(request), opslag.Aanvraag(toevoegen, dossier.revisie, sleutel[:8], sleutel))
    messages.success(request, nl("Opzijgezet. Het staat met de reden bij Uitzonderingen; daar kan het ook terug."))


def _blad(naam: str) -> Blad:
    if naam not in BLADEN:
        raise Http404
    return BLADEN[naam]


def _deel(ruw: Any, pad: str) -> Groep:
    """Return the part of the form at a path; raises Http404 when there is none."""
    try:
        controleer_pad(pad)
    except BewerkingError:
        raise Http404 from None
    if not pad:
        raise Http404
    deel = gevouwen_deel(pad.rpartition("[")[0] if pad.endswith("]") else pad, ruw, frozenset({pad}))
    gevonden = next((item for item in deel.items if item.pad == pad), None) if isinstance(deel, Lijst) else deel
    if not isinstance(gevonden, Groep):
        raise Http404
    return gevonden


def _getoond(stand: Stand) -> list[Blad]:
    delen, _ = getoonde_bladen(stand.ruw)
    return [blad for _, bladen in delen for blad in bladen]


def van_dossier(dossier: Dossier, hier: str) -> dict[str, Any]:
    """Return what every page of a dossier needs; `hier` is the entry of the navigation that is shown."""
    return van_stand(dossier, stand_van(dossier.plan, timezone.localdate()), hier)


def van_stand(dossier: Dossier, stand: Stand, hier: str) -> dict[str, Any]:
    """Return what every page of a dossier needs when its plan was read already."""
    delen, anders = getoonde_bladen(stand.ruw)
    return {
        "dossier": dossier,
        "plan": stand.heel.plan,
        "hier": hier,
        "nav": delen,
        "nav_anders": anders,
        "tellingen": stand.tellingen,
        "totaal": len(stand.bevindingen),
        **mensen(stand),
    }
