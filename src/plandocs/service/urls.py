"""The pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from plandocs.service.api.views import urls as api
from plandocs.service.dossiers import views as dossiers
from plandocs.service.toegang import views as toegang
from plandocs.service.verhaal.views import voorbeeldje

urlpatterns = [
    path("api/v1/", include((api(), "api-v1"))),
    path("", dossiers.lijst, name="dossiers"),
    path("nieuw/", dossiers.nieuw, name="dossier-nieuw"),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.editor.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.voorbeeld.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.verhaal.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.documenten.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.versies.urls")),
    path("", include("plandocs.service.inlezen.urls")),
    path("huisstijlen/", include("plandocs.service.huisstijlen.urls")),
    path("voorbeeldjes/<slug:soort>/<slug:naam>.svg", voorbeeldje, name="voorbeeldje"),
    path("binnen/<str:token>", toegang.binnen, name="binnen"),
    path("inloggen/", login_not_required(LoginView.as_view(template_name="service/inloggen.html")), name="inloggen"),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
]
handler400 = "plandocs.service.fouten.bad_request"
handler403 = "plandocs.service.fouten.forbidden"
handler404 = "plandocs.service.fouten.not_found"
handler500 = "plandocs.service.fouten.broken"
