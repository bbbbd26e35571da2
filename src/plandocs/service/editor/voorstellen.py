"""A proposal beside a finding or a list, taken over: looked up in the plan of now, and applied as a whole or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from plandocs.errors import PlandocsError
from plandocs.plan.walk import stappen
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.toegang import dossier_van, gebruiker_van
from plandocs.service.editor.bewerken import antwoord_bij_fout, antwoord_op, gelezen, wie_en_wanneer
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, schrijf_pad
from plandocs.service.editor.klaarzetten import alle_klaar_te_zetten
from plandocs.service.editor.mensen import mensen
from plandocs.service.editor.plaatsen import bevestigd, getoond
from plandocs.service.editor.stand import Aanbod, stand_van
from plandocs.service.editor.velden import gevouwen_deel
from plandocs.service.editor.vragen import plek
from plandocs.service.formulieren import met_inhoud
from plandocs.service.vertalen import vertaald


class VerdwenenError(PlandocsError):
    """Raised when a proposal is no longer there, because the finding or the text that it is about has changed."""


@require_POST
def voorstel(request: HttpRequest, uuid: UUID) -> JsonResponse:
    """Take a proposal over; 409 when the findings of now no longer hold it, 400 when the question makes no sense."""
    dossier = dossier_van(request, uuid)
    try:
        data = gelezen(request)
        basis, venster, sleutel = wie_en_wanneer(data)
        kenmerk = str(data.get("voorstel", ""))
        sleutel = met_inhoud(sleutel, kenmerk)
        uitkomst = opslag.bewerk_samen(
            dossier, gebruiker_van(request), lambda plan: _zoek(plan, kenmerk).bewerkingen, basis, venster, sleutel
        )
    except VerdwenenError as fout:
        return JsonResponse({"fout": vertaald(str(fout))}, status=409)
    except BewerkingError as fout:
        return antwoord_bij_fout(fout)
    laatste = uitkomst[-1]
    stappen_ = [een.bewerking for een in uitkomst]
    return JsonResponse(
        {
            **antwoord_op(request, dossier, laatste, str(data.get("blad", ""))),
            "revisies": [een.revisie for een in uitkomst],
            "naar": _naar(stappen_[0]),
            "delen": [*_delen(request, {"dossier": dossier}, laatste.plan, stappen_)],
        }
    )


def _zoek(plan: str, kenmerk: str) -> Aanbod:
    stand = stand_van(plan, timezone.localdate())
    gevonden = (aanbod for bevinding in stand.bevindingen for aanbod in bevinding.voorstellen)
    for aanbod in chain(gevonden, alle_klaar_te_zetten(stand.ruw)):
        if aanbod.kenmerk == kenmerk:
            return aanbod
    raise VerdwenenError(_("Dit past niet meer bij wat er nu staat. Laad de pagina opnieuw."))


def _naar(bewerking: Bewerking) -> str:
    """Return where in the page the reader goes: the field, the new item, or the list that lost one."""
    return plek(_lijst(bewerking) if bewerking.op == "verwijder" else bewerking.pad)


def _lijst(bewerking: Bewerking) -> str:
    return schrijf_pad(stappen(bewerking.pad)[:-1])


def _delen(
    request: HttpRequest, context: Mapping[str, Any], plan: str, bewerkingen: Sequence[Bewerking]
) -> Iterator[dict[str, Any]]:
    """Yield what the page must show now: a value in its field, or a list again."""
    stand = stand_van(plan, timezone.localdate())
    for lijst in dict.fromkeys(_lijst(een) for een in bewerkingen if een.op != "zet"):
        deel = gevouwen_deel(lijst, stand.ruw, frozenset())
        alles = {**context, "meldingen": {}, "binnen": {}, **mensen(stand), "deel": deel}
        yield {"plek": plek(lijst), "html": render_to_string("editor/deel.html", alles, request)}
    for een in bewerkingen:
        if een.op == "zet":
            waarde = getoond(een.pad, een.waarde)
            yield {"plek": plek(een.pad), "waarde": waarde, "bevestiging": bevestigd(een.pad, een.waarde)}
