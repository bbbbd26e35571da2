"""The pages of one dossier that write the plan."""

from __future__ import annotations

from django.urls import path

from plandocs.service.editor import beeld, bewerken, views, voorstellen

urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("invullen/<slug:naam>/", views.sectie, name="sectie"),
    path("meer/", views.meer, name="meer"),
    path("beeld/", beeld.beeld, name="beeld"),
    path("bewerk/", bewerken.bewerk, name="bewerk"),
    path("voorstel/", voorstellen.voorstel, name="voorstel"),
    path("ongedaan/", bewerken.ongedaan, name="ongedaan"),
    path("overwegen/", views.overwegen, name="overwegen"),
]
