"""What holds for every address below /api/: limits before anything is read, and one form for all errors."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from plandocs.loaders.bron import MAX_BYTES
from plandocs.service.api.problemen import MEDIA_TYPE, bij_status

POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
_FORMULIER = ("multipart/form-data", "application/x-www-form-urlencoded")


def api_grenzen(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse what is too large or a form of a web page, and turn every other error into a problem."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith("/api/"):
            return get_response(request)
        response = _geweigerd(request) or get_response(request)
        if response.status_code >= 400 and response.headers.get("Content-Type") != MEDIA_TYPE:
            response = _als_probleem(response)
        response.headers["Content-Security-Policy"] = POLICY
        return response

    return answer


def _geweigerd(request: HttpRequest) -> HttpResponse | None:
    lengte = request.META.get("CONTENT_LENGTH") or "0"
    if not (lengte.isascii() and lengte.isdecimal() and len(lengte) < 20):
        return bij_status(400)
    if int(lengte) > MAX_BYTES:
        return bij_status(413)
    return bij_status(415) if request.content_type in _FORMULIER else None


def _als_probleem(response: HttpResponse) -> HttpResponse:
    probleem = bij_status(response.status_code)
    probleem.status_code = response.status_code
    if "Allow" in response.headers:
        probleem["Allow"] = response.headers["Allow"]
    return probleem
