"""From a URL to a dossier, for who may see it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from plandocs.service.dossiers.models import Dossier
from plandocs.service.toegang.models import Gebruiker


def dossier_van(request: HttpRequest, uuid: UUID) -> Dossier:
    """Return the dossier with this number; raises Http404 when it is not there or not for this person."""
    return get_object_or_404(Dossier.objects.visible_to(request.user), uuid=uuid)


def gebruiker_van(request: HttpRequest) -> Gebruiker:
    """Return who is logged in; raises TypeError for somebody unknown, which the middleware lets nobody be."""
    if not isinstance(request.user, Gebruiker):
        raise TypeError("a page was reached without an account")
    return request.user
