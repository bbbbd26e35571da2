"""A final version: refused while something stands in the way, and kept with its documents and their checksums."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from plandocs.bewijs import MAP, NAAM, Bewijs
from plandocs.lezers.uitgave import uitgave
from plandocs.pipeline import Task
from plandocs.rules import beoordeel
from plandocs.service.afgeven import bestandsnaam
from plandocs.service.documenten import werk
from plandocs.service.documenten.inpakken import ingepakt
from plandocs.service.documenten.keuze import uit_data
from plandocs.service.documenten.models import Taak
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.stand import Bevinding, Stand, stand_van
from plandocs.service.huisstijlen.kiezen import stijl_voor
from plandocs.service.versies.models import Bewaard
from plandocs.service.versies.vaststellen import eerdere, maak_versie
from plandocs.service.woorden import nl
from plandocs.verslag import stel_verslag_op

SOORT = "definitief"
_NOG_NIET = {"concept", "besproken"}


def bezwaren(stand: Stand) -> tuple[Bevinding, ...]:
    """Return everything that must be mended or overruled before a plan can be final."""
    open_ = [een for een in stand.bevindingen if een.ernst in ("fout", "nog niet compleet")]
    status = stand.heel.plan.kop.status
    if status in _NOG_NIET:
        tekst = nl(f"De status is nog ‘{status}’. Zet hem op vastgesteld; dan telt ook alles mee wat nu alleen opvalt.")
        open_.insert(0, Bevinding("kop.status", "fout", tekst))
    return tuple(open_)


@werk.afronding(SOORT)
def leg_vast(taak: Taak, gemaakt: werk.Bestanden) -> tuple[str, bytes]:
    """Store a final version with its documents, the quality report and the manifest; all of it or nothing."""
    vandaag = timezone.localdate(taak.begonnen)
    plan = plan_voor_lezers(stand_van(taak.plan, vandaag).heel)
    stijl = stijl_voor(taak.wie, uit_data(taak.opdracht).stijl)
    verslag = Task(stel_verslag_op(plan, vandaag), "pdf", bewaking=uitgave(plan, "intern").bewaking)
    bestanden = [*gemaakt, *((f"{MAP}/{een.file_name}", data) for een, data in werk.maak([verslag], stijl))]
    overwogen = beoordeel(plan, vandaag).overwogen
    manifest = Bewijs(plan, taak.plan.encode(), bestanden, overwogen, stijl, vandaag).als_json()
    data = ingepakt([*bestanden, (f"{MAP}/{NAAM}", manifest)])
    versie = _bewaar(taak, data)
    return bestandsnaam(f"{taak.dossier.titel}, versie {versie.nummer}", "zip"), data


def _bewaar(taak: Taak, data: bytes) -> Versie:
    with transaction.atomic():
        dossier = Dossier.objects.select_for_update().get(pk=taak.dossier_id)
        versie = eerdere(dossier, taak.sleutel)
        if versie is None:
            toelichting = str(taak.opdracht.get("toelichting", ""))
            versie = maak_versie(dossier, taak.wie, taak.plan, toelichting, taak.sleutel, definitief=True)
            naam = bestandsnaam(f"{dossier.titel}, versie {versie.nummer}", "zip")
            Bewaard.objects.create(versie=versie, naam=naam[:200], data=data, sha256=sha256(data).hexdigest())
        return versie
