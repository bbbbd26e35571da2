"""The pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import URLResolver, include, path
from django.urls.resolvers import RoutePattern
from django.views.i18n import set_language

from plandocs.service.dossiers import views as dossiers
from plandocs.service.dossiers.verwijderen import verwijderen
from plandocs.service.toegang import views as toegang
from plandocs.service.verhaal.views import voorbeeldje

urlpatterns = [
    # A name, so that who only opens pages never waits for ninja: the first question of another system reads it.
    URLResolver(RoutePattern("api/v1/"), "plandocs.service.api.urls", app_name="api-v1", namespace="api-v1"),
    path("", dossiers.lijst, name="dossiers"),
    path("nieuw/", dossiers.nieuw, name="dossier-nieuw"),
    path("dossiers/<uuid:uuid>/verwijderen/", verwijderen, name="dossier-verwijderen"),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.editor.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.voorbeeld.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.verhaal.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.documenten.urls")),
    path("dossiers/<uuid:uuid>/", include("plandocs.service.versies.urls")),
    path("", include("plandocs.service.inlezen.urls")),
    path("huisstijlen/", include("plandocs.service.huisstijlen.urls")),
    path("voorbeeldjes/<slug:soort>/<slug:naam>.svg", voorbeeldje, name="voorbeeldje"),
    path("binnen/<str:token>", toegang.binnen, name="binnen"),
    path("inloggen/", login_not_required(toegang.Inloggen.as_view()), name="inloggen"),
    path("wachtwoord/", toegang.Wachtwoord.as_view(), name="wachtwoord"),
    path("wachtwoord/klaar/", toegang.wachtwoord_klaar, name="wachtwoord-klaar"),
    path("taal/", login_not_required(set_language), name="taal"),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
]
handler400 = "plandocs.service.fouten.bad_request"
handler403 = "plandocs.service.fouten.forbidden"
handler404 = "plandocs.service.fouten.not_found"
handler500 = "plandocs.service.fouten.broken"
