"""The house styles of who is logged in."""

from __future__ import annotations

from django.urls import path

from plandocs.service.huisstijlen import views

urlpatterns = [
    path("", views.lijst, name="huisstijlen"),
    path("binnen/", views.binnen, name="huisstijl-binnen"),
    path("standaard/", views.standaard, name="huisstijl-standaard"),
    path("<uuid:stijl>/", views.pagina, name="huisstijl"),
    path("<uuid:stijl>/proef/<str:formaat>/", views.proef, name="huisstijl-proef"),
    path("<uuid:stijl>/delen/", views.delen, name="huisstijl-delen"),
    path("<uuid:stijl>/weg/", views.weg, name="huisstijl-weg"),
]
