"""The pages of one dossier that write the plan."""

from __future__ import annotations

from django.urls import path

from plandocs.service.editor import bewerken, views

urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("invullen/<slug:naam>/", views.sectie, name="sectie"),
    path("meer/", views.meer, name="meer"),
    path("bewerk/", bewerken.bewerk, name="bewerk"),
    path("ongedaan/", bewerken.ongedaan, name="ongedaan"),
    path("overwegen/", views.overwegen, name="overwegen"),
]
