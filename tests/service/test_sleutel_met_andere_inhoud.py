"""A form that comes back with an old key and other content does other work; the same content does it once."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from plandocs.service.documenten.models import Taak
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.inlezen.models import Inzending
from service.meteen import meteen as meteen

SLEUTEL = "a" * 32


def maak(browser: Client, dossier: Dossier, lezer: str) -> Any:
    keuze = {"sleutel": SLEUTEL, "document": "koelkastblad", "formaat": ["html", "txt"], "lezer": lezer}
    return browser.post(reverse("documenten-maken", args=[dossier.uuid]), keuze)["Location"]


@pytest.mark.usefixtures("meteen")
def test_another_reader_gets_other_documents(browser: Client, dossier: Dossier) -> None:
    intern, gezin = maak(browser, dossier, "intern"), maak(browser, dossier, "gezin")
    assert intern != gezin
    assert maak(browser, dossier, "intern") == intern
    Dossier.objects.update(revisie=7)
    assert maak(browser, dossier, "intern") != intern
    assert Taak.objects.count() == 3


def breng(browser: Client, data: bytes) -> Any:
    velden = {"sleutel": SLEUTEL, "bestand": SimpleUploadedFile("plan.yaml", data)}
    return browser.post(reverse("inlezen"), velden)["Location"]


def test_another_file_is_another_file(browser: Client) -> None:
    een, twee = breng(browser, b"plandocs: 1"), breng(browser, b"plandocs: 2")
    assert een != twee
    assert breng(browser, b"plandocs: 1") == een
    assert Inzending.objects.count() == 2


def test_setting_down_again_with_other_words_is_no_silent_success(browser: Client, dossier: Dossier) -> None:
    vast = {"sleutel": SLEUTEL, "revisie": 0}
    weg = reverse("vaststellen", args=[dossier.uuid])
    eerste, zelfde = (browser.post(weg, {**vast, "toelichting": "Een."}) for _ in range(2))
    anders = browser.post(weg, {**vast, "toelichting": "Twee."})
    assert (eerste["Location"], anders.status_code) == (zelfde["Location"], 409)
    assert Versie.objects.get().toelichting == "Een."
