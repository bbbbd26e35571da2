"""The preview of one dossier."""

from __future__ import annotations

from django.urls import path

from plandocs.service.voorbeeld import views

urlpatterns = [
    path("voorbeeld/", views.pagina, name="voorbeeld"),
    path("voorbeeld/blad/", views.blad, name="voorbeeld-blad"),
]
