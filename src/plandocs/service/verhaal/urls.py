"""The pages of the story for a child."""

from __future__ import annotations

from django.urls import path

from plandocs.service.verhaal import bewaren, views

urlpatterns = [
    path("verhaal/", views.verhalen, name="verhalen"),
    path("verhaal/<slug:kind>/", views.strook, name="verhaal"),
    path("verhaal/<slug:kind>/doe/", bewaren.doe, name="verhaal-doe"),
    path("verhaal/<slug:kind>/<int:nummer>/", views.frame, name="frame"),
    path("verhaal/<slug:kind>/<int:nummer>/teken/", views.teken, name="frame-teken"),
    path("verhaal/<slug:kind>/<int:nummer>/tekening/", views.tekening, name="frame-tekening"),
    path("verhaal/<slug:kind>/<int:nummer>/tekening/bewaren/", bewaren.tekening, name="frame-tekening-bewaren"),
]
