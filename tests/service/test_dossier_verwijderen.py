"""A dossier can be removed, on purpose only, and then nothing of it is left."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from plandocs.service.dossiers.beelden import eigen_map
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.inlezen.models import Inzending
from plandocs.service.toegang.models import Gebruiker


def adres(dossier: Dossier) -> str:
    return reverse("dossier-verwijderen", args=[dossier.uuid])


def versie_van(dossier: Dossier, *, definitief: bool) -> Versie:
    return Versie.objects.create(
        dossier=dossier, nummer=1, plan=dossier.plan, auteur=dossier.eigenaar, plandocs="1", definitief=definitief
    )


def test_asking_removes_nothing(browser: Client, dossier: Dossier) -> None:
    assert browser.get(adres(dossier)).status_code == 200
    assert browser.post(adres(dossier)).status_code == 400
    assert Dossier.objects.filter(pk=dossier.pk).exists()


def test_everything_of_a_removed_dossier_is_gone(browser: Client, dossier: Dossier, anna: Gebruiker) -> None:
    versie_van(dossier, definitief=False)
    Inzending.objects.create(wie=anna, gemaakt=dossier, sleutel="s", naam="plan.json", data=b"{}")
    beelden = eigen_map(dossier)
    if beelden is not None:
        beelden.mkdir(parents=True)
        (beelden / "tekening.png").write_bytes(b"x")
    antwoord = browser.post(adres(dossier), {"zeker": "ja"}, follow=True)
    assert "Het dossier is verwijderd." in antwoord.content.decode()
    assert not Dossier.objects.filter(pk=dossier.pk).exists()
    assert not Versie.objects.exists()
    assert not Inzending.objects.exists()
    assert beelden is None or not beelden.exists()
    assert browser.get(adres(dossier)).status_code == 404


def test_a_dossier_with_a_final_version_asks_for_its_title(browser: Client, dossier: Dossier) -> None:
    versie_van(dossier, definitief=True)
    for gezegd in ({"zeker": "ja"}, {"titel": "iets anders"}):
        assert browser.post(adres(dossier), gezegd).status_code == 400
    assert Dossier.objects.filter(pk=dossier.pk).exists()
    browser.post(adres(dossier), {"titel": f" {dossier.titel} "})
    assert not Dossier.objects.filter(pk=dossier.pk).exists()


def test_a_stranger_removes_nothing(dossier: Dossier, vreemde: Gebruiker) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(vreemde)
    assert client.post(adres(dossier), {"zeker": "ja"}).status_code == 404
    assert Dossier.objects.filter(pk=dossier.pk).exists()


@pytest.mark.django_db
def test_what_is_removed_is_overwritten_in_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)
