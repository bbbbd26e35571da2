"""Files from outside, for a new dossier or for one that is there."""

from __future__ import annotations

from django.urls import path

from plandocs.service.inlezen import views

urlpatterns = [
    path("inlezen/", views.inlezen, name="inlezen"),
    path("dossiers/<uuid:uuid>/inlezen/", views.inlezen, name="inlezen-bij"),
    path("inlezen/<uuid:inzending>/", views.bekijken, name="inzending"),
    path("inlezen/<uuid:inzending>/nieuw/", views.nieuw, name="inzending-nieuw"),
    path("inlezen/<uuid:inzending>/bij/", views.werk_bij, name="inzending-bij"),
    path("inlezen/<uuid:inzending>/klaar/", views.bijgewerkt, name="bijgewerkt"),
    path("inlezen/<uuid:inzending>/terug/", views.zet_terug, name="inzending-terug"),
    path("inlezen/<uuid:inzending>/opmerkingen/", views.met_opmerkingen, name="inzending-opmerkingen"),
]
