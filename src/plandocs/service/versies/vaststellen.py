"""Setting a version down, and putting an earlier one back as a new one."""

from __future__ import annotations

import json

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from plandocs.errors import PlandocsError
from plandocs.plan.verschil import verschillen
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.editor.bewerking import BewerkingError
from plandocs.service.editor.stand import stand_van
from plandocs.service.toegang.models import Gebruiker
from plandocs.service.versies.models import Vaststelling
from plandocs.versie import __version__

LANGSTE_TOELICHTING = 2000
Verandering = tuple[str, str | None, str | None]


class VersieError(PlandocsError):
    """Raised when a version is not made; it says why."""


def stel_vast(dossier: Dossier, wie: Gebruiker, toelichting: str, revisie: int, sleutel: str) -> Versie:
    """Return a new version of the plan as it is; the same key twice is the same version.

    Raises VersieError when somebody wrote since this revision, and when nothing changed since the last version.
    """
    with transaction.atomic():
        nu = Dossier.objects.select_for_update().get(pk=dossier.pk)
        eerder = eerdere(nu, sleutel)
        if eerder is not None:
            return eerder
        if nu.revisie != revisie:
            raise VersieError("Er is intussen verder geschreven. Kijk het plan na en stel het dan vast.")
        laatste = nu.versies.first()
        if laatste is not None and zelfde(laatste.plan, nu.plan):
            raise VersieError(f"Er is niets veranderd sinds versie {laatste.nummer}.")
        return maak_versie(nu, wie, nu.plan, toelichting, sleutel)


def eerdere(dossier: Dossier, sleutel: str) -> Versie | None:
    """Return the version that a form made before."""
    gedaan = Vaststelling.objects.filter(dossier=dossier, sleutel=sleutel).select_related("versie").first()
    return gedaan.versie if gedaan else None


def maak_versie(
    dossier: Dossier, wie: Gebruiker, plan: str, toelichting: str, sleutel: str, *, definitief: bool = False
) -> Versie:
    """Store a version with the next number and what changed; the dossier must be locked by the caller."""
    laatste = dossier.versies.first()
    hoogste = dossier.versies.aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    versie = Versie.objects.create(
        dossier=dossier,
        nummer=hoogste + 1,
        plan=plan,
        auteur=wie,
        toelichting=toelichting.strip()[:LANGSTE_TOELICHTING],
        plandocs=__version__,
        definitief=definitief,
    )
    anders = veranderd(laatste.plan, plan) if laatste else []
    Vaststelling.objects.create(versie=versie, dossier=dossier, sleutel=sleutel, veranderd=anders)
    return versie


def zelfde(een: str, ander: str) -> bool:
    """Return whether two stored plans say the same."""
    return een == ander or bool(json.loads(een) == json.loads(ander))


def veranderd(oud: str, nieuw: str) -> list[Verandering]:
    """Return what differs between two stored plans: where, what it was and what it is."""
    vandaag = timezone.localdate()
    plannen = (stand_van(tekst, vandaag).heel.plan for tekst in (oud, nieuw))
    return [(een.plek, een.was, een.nu) for een in verschillen(*plannen)]


def zet_terug(dossier: Dossier, wie: Gebruiker, versie: Versie, revisie: int, sleutel: str) -> Versie:
    """Return a new version that says what an earlier one says; what was not set down yet becomes a version first.

    Raises VersieError when somebody wrote since this revision, and when the plan says this already.
    """
    with transaction.atomic():
        nu = Dossier.objects.select_for_update().get(pk=dossier.pk)
        eerder = eerdere(nu, sleutel)
        if eerder is not None:
            return eerder
        if zelfde(versie.plan, nu.plan):
            raise VersieError(f"Het plan is al zoals in versie {versie.nummer}.")
        laatste = nu.versies.first()
        if laatste is not None and not zelfde(laatste.plan, nu.plan):
            stel_vast(nu, wie, "Bewaard voor het terugzetten.", revisie, f"v{sleutel}")
        try:
            opslag.vervang(nu, wie, json.loads(versie.plan), revisie, sleutel)
        except opslag.ConflictError:
            raise VersieError("Er is intussen verder geschreven. Kijk het plan na en probeer het opnieuw.") from None
        except BewerkingError as fout:
            raise VersieError(str(fout)) from None
        nu.refresh_from_db()
        return maak_versie(nu, wie, nu.plan, f"Teruggezet naar versie {versie.nummer}.", sleutel)
