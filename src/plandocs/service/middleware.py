"""Headers on every answer, no copies of a plan in caches, sessions that slide, and limits before anything is read."""

from __future__ import annotations

from collections.abc import Callable
from time import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

MAX_UPLOAD = 15 * 1024 * 1024
"""How large a file from a browser may be; `server.py` and a production server stop reading at a little more."""
_ROOM = 64 * 1024
"""What stands around a file in a request: the other fields, and the borders between them."""
_MOVE_AFTER = 600
"""How many seconds a session is used before its end is moved again."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)


def secure_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Set the content policy unless the view set one of its own, and forbid caches to keep a page."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answer


def slide_session(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Let a session that is used go on; its end is moved now and then only, so that reading a page seldom writes."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        now = int(time())
        if request.user.is_authenticated and now - request.session.get("verlengd", 0) > _MOVE_AFTER:
            request.session["verlengd"] = now
        return response

    return answer


def limit_size(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse a request by the size that it announces, before anything looks into it."""

    def answer(request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if size.isascii() and size.isdigit() and int(size[:20]) <= MAX_UPLOAD + _ROOM:
            return get_response(request)
        return render(request, "service/te_groot.html", {"mb": MAX_UPLOAD // 1024**2}, status=413)

    return answer
