"""Who may use the API, and how often."""

from __future__ import annotations

from threading import Lock
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer, SessionAuth
from ninja.throttling import AuthRateThrottle

from plandocs.service.api.models import Sleutel
from plandocs.service.api.sleutels import key_of

PER_MINUUT = 60


class TokenAuth(HttpBearer):
    """Lets a system in with its token."""

    def authenticate(self, request: HttpRequest, token: str) -> Sleutel | None:
        """Return the key of a token, or None."""
        return key_of(token)


class BrowserAuth(SessionAuth):
    """Lets a page of this service in with its session; a POST needs the CSRF header, and a token is never passed by."""

    def __call__(self, request: HttpRequest) -> Any:
        """Return who is logged in, or None; raises HttpError 403 when the CSRF header is not right."""
        if not request.user.is_authenticated or "Authorization" in request.headers:
            return None
        return super().__call__(request)


class Tempo(AuthRateThrottle):
    """Counts the requests of each token or account; one instance serves all threads, one at a time."""

    _lock = Lock()

    def allow_request(self, request: HttpRequest) -> bool:
        """Return whether there is room for this request."""
        with self._lock:
            return super().allow_request(request)


AUTH = [TokenAuth(), BrowserAuth()]
TEMPO = Tempo(f"{PER_MINUUT}/m")
