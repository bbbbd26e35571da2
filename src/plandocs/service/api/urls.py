"""The addresses of the API; read when the first of them is asked for."""

from __future__ import annotations

from plandocs.service.api.views import urls

urlpatterns = urls()
