"""Coming in by the link of the terminal."""

from __future__ import annotations

from ipaddress import ip_address

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from plandocs.service.toegang.accounts import local_account
from plandocs.service.toegang.eenmalig import use_token


@login_not_required
@require_GET
def binnen(request: HttpRequest, token: str) -> HttpResponse:
    """Log the person at this computer in; the link works once, and from this computer only."""
    if _from_this_computer(request) and use_token(token):
        login(request, local_account(), backend="django.contrib.auth.backends.ModelBackend")
        return redirect("dossiers")
    if request.user.is_authenticated:
        return redirect("dossiers")
    return render(request, "service/link_gebruikt.html", status=403)


def _from_this_computer(request: HttpRequest) -> bool:
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
