"""Errors of the API on their way to a problem; apart, because the pages need no ninja to know what a problem is."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from plandocs.service.api.problemen import GeweigerdError, antwoord, bij_status
from plandocs.service.api.uitkomst import Geweigerd, Moeite
from plandocs.service.werkers import DrukError, TeLangError, VastgelopenError


def vang_op(api: NinjaAPI) -> None:
    """Let an API answer every error that has words with a problem."""
    api.exception_handler(GeweigerdError)(lambda request, error: antwoord(error.geweigerd))
    api.exception_handler(ValidationError)(_parameters)
    api.exception_handler(HttpError)(lambda request, error: bij_status(error.status_code))
    for soort, status in ((DrukError, 503), (TeLangError, 504), (VastgelopenError, 500)):
        api.exception_handler(soort)(partial(_met_status, status))


def _met_status(status: int, request: HttpRequest, error: Exception) -> HttpResponse:
    return bij_status(status)


def _parameters(request: HttpRequest, error: ValidationError) -> HttpResponse:
    moeiten = (
        Moeite(".".join(map(str, een["loc"])), None, None, een["msg"], "Kijk in /api/v1/openapi.json wat hier kan")
        for een in error.errors
    )
    return antwoord(Geweigerd("parameters", "Verbeter de parameters die bij problems staan.", (*moeiten,)))
