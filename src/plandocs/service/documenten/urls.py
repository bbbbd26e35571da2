"""The documents of one dossier."""

from __future__ import annotations

from django.urls import path

from plandocs.service.documenten import views

urlpatterns = [
    path("documenten/", views.pagina, name="documenten"),
    path("documenten/maken/", views.maak, name="documenten-maken"),
    path("documenten/sjabloon/", views.vul_sjabloon, name="sjabloon-vullen"),
    path("documenten/<uuid:taak>/", views.taak, name="taak"),
    path("documenten/<uuid:taak>/bestand/", views.bestand, name="taak-bestand"),
    path("plan/<str:vorm>/", views.uitvoer, name="uitvoer"),
]
