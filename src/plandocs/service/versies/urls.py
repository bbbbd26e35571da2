"""The versions of one dossier."""

from __future__ import annotations

from django.urls import path

from plandocs.service.versies import views

urlpatterns = [
    path("versies/", views.pagina, name="versies"),
    path("versies/vaststellen/", views.vaststellen, name="vaststellen"),
    path("versies/definitief/", views.definitief, name="definitief"),
    path("versies/vergelijken/", views.vergelijken, name="vergelijken"),
    path("versies/vergelijken/blad/", views.vergelijkblad, name="vergelijk-blad"),
    path("versies/<int:nummer>/", views.versie, name="versie"),
    path("versies/<int:nummer>/plan/", views.plan, name="versie-plan"),
    path("versies/<int:nummer>/terug/", views.zet_terug, name="versie-terug"),
    path("versies/<int:nummer>/bestanden/", views.bestand, name="versie-bestanden"),
    path("versies/<int:nummer>/bestanden/<int:welk>/", views.bestand, name="versie-bestand"),
]
