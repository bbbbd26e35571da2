"""Two people with accounts, and a dossier of the first."""

from __future__ import annotations

import pytest
from django.test import Client

from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.toegang.models import Gebruiker
from service.ruwe_plannen import ruw_van


@pytest.fixture
def anna(db: None) -> Gebruiker:
    return Gebruiker.objects.create(username="anna")


@pytest.fixture
def vreemde(db: None) -> Gebruiker:
    return Gebruiker.objects.create(username="vreemde")


@pytest.fixture
def dossier(anna: Gebruiker) -> Dossier:
    een = nieuw_dossier(anna, ruw_van())
    een.voorbeeld = "hoofdvoorbeeld"
    een.save()
    return een


@pytest.fixture
def browser(anna: Gebruiker) -> Client:
    """A browser in which Anna is logged in."""
    client = Client(headers={"host": "localhost"})
    client.force_login(anna)
    return client
