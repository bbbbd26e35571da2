"""Removing a dossier for good: its plan, edits, versions, documents, pictures, and what it was read from."""

from __future__ import annotations

import shutil
from uuid import UUID

from django.contrib import messages
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from plandocs.service.dossiers.beelden import eigen_map
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.toegang import dossier_van
from plandocs.service.inlezen.models import Inzending
from plandocs.service.woorden import nl


@require_http_methods(["GET", "POST"])
def verwijderen(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Ask whether a dossier may go, and remove it when the answer was given on purpose."""
    dossier = dossier_van(request, uuid)
    definitief = dossier.versies.filter(definitief=True).exists()
    fout = ""
    if request.method == "POST":
        if _bedoeld(request, dossier, definitief):
            verwijder(dossier)
            messages.success(request, nl("Het dossier is verwijderd."))
            return redirect("dossiers")
        fout = nl("Er is niets verwijderd. Vul eerst in wat hieronder staat.")
    context = {"dossier": dossier, "definitief": definitief, "versies": dossier.versies.count(), "fout": fout}
    return render(request, "service/verwijderen.html", context, status=400 if fout else 200)


def _bedoeld(request: HttpRequest, dossier: Dossier, definitief: bool) -> bool:
    if not definitief:
        return request.POST.get("zeker") == "ja"
    return " ".join(request.POST.get("titel", "").split()) == " ".join(dossier.titel.split())


def verwijder(dossier: Dossier) -> None:
    """Remove a dossier with everything that was made of it; its pictures go once the rest is gone."""
    map_ = eigen_map(dossier)
    with transaction.atomic():
        Inzending.objects.filter(gemaakt=dossier).delete()
        dossier.delete()
        transaction.on_commit(_leeg_het_logboek)
    if map_ is not None and map_.is_dir():
        shutil.rmtree(map_)


def _leeg_het_logboek() -> None:
    """Empty the log that SQLite writes ahead, so that what was removed does not stand there either."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
