"""Two people with accounts and a dossier of the first; and a service that runs, with a real browser at it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser

from chromium import chromium as run_chromium
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.toegang.models import Gebruiker
from service.draaiend import Dienst, dienst
from service.ruwe_plannen import ruw_van
from service.venster import Koekjes, Venster, kom_binnen


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


@pytest.fixture(scope="session")
def draait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    """A service that runs: one for all tests of this process, so a test makes what it needs."""
    with dienst(tmp_path_factory.mktemp("dossiers")) as een:
        yield een


@pytest.fixture(scope="session")
def koekjes(draait: Dienst) -> Koekjes:
    return kom_binnen(draait)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for one module: while it runs, Django refuses to be used in this process."""
    with run_chromium() as browser:
        yield browser


@pytest.fixture
def venster(chromium: Browser, draait: Dienst, koekjes: Koekjes) -> Iterator[Venster]:
    """A window of its own, with nothing in it of other tests; the service may not fail while it is open."""
    eerder = len(draait.gezegd)
    with chromium.new_context(viewport={"width": 1400, "height": 900}) as context:
        een = Venster(context.new_page(), draait.adres, koekjes)
        een.log_in()
        yield een
    gezegd = draait.gezegd[eerder:]
    assert not re.search("Internal Server Error|Traceback", gezegd), gezegd
