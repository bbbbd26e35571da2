"""Coming in: by the link of the terminal, or with a name and a password; and another password."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_address
from typing import Any

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_safe

from plandocs.service.dossiers.toegang import gebruiker_van
from plandocs.service.toegang.accounts import local_account
from plandocs.service.toegang.eenmalig import use_token
from plandocs.service.toegang.remmen import gelukt, probeer

_OP_DEZE_COMPUTER = 14 * 24 * 60 * 60
"""How long this computer stays in without doing anything, in seconds."""


@login_not_required
@require_safe
def binnen(request: HttpRequest, token: str) -> HttpResponse:
    """Log the person at this computer in; the link works once, from this computer only, and HEAD does not use it."""
    if request.method == "HEAD":
        return HttpResponse()
    if _from_this_computer(request) and use_token(token):
        login(request, local_account(), backend="django.contrib.auth.backends.ModelBackend")
        request.session.set_expiry(_OP_DEZE_COMPUTER)
        return redirect("dossiers")
    if request.user.is_authenticated:
        return redirect("dossiers")
    return render(request, "service/link_gebruikt.html", status=403)


def _from_this_computer(request: HttpRequest) -> bool:
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


class Inloggen(LoginView):
    """The page to log in with a name and a password; whoever was wrong too often waits first."""

    template_name = "service/inloggen.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Log in, or answer 429 with how long to wait, without looking at the password."""
        naam = request.POST.get("username", "")
        wacht = probeer(request, naam)
        if wacht is None:
            return super().post(request, *args, **kwargs)
        leeg = self.get_form_class()(request, initial={"username": naam[:150]})
        context = self.get_context_data(form=leeg, wacht=duur(wacht))
        antwoord = self.render_to_response(context, status=429)
        antwoord.headers["Retry-After"] = str(_seconden(wacht))
        return antwoord

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Forget what went wrong before, and let this person in."""
        gelukt(self.request, self.request.POST.get("username", ""))
        self.request.session.clear_expired()
        return super().form_valid(form)


class Wachtwoord(PasswordChangeView):
    """The page to choose another password; every other browser of this person is logged out."""

    template_name = "service/wachtwoord.html"
    success_url = reverse_lazy("wachtwoord-klaar")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raise Http404 for the account of this computer: it has no password, only the terminal lets it in."""
        if not gebruiker_van(request).has_usable_password():
            raise Http404
        return super().dispatch(request, *args, **kwargs)


@require_GET
def wachtwoord_klaar(request: HttpRequest) -> HttpResponse:
    """Tell that the password was changed."""
    return render(request, "service/wachtwoord.html", {"klaar": True})


def duur(wacht: timedelta) -> str:
    """Return how long something takes in words, rounded up: seconds below a minute, minutes above."""
    seconden = _seconden(wacht)
    if seconden < 60:
        return ngettext("%(aantal)d seconde", "%(aantal)d seconden", seconden) % {"aantal": seconden}
    minuten = -(-seconden // 60)
    return ngettext("%(aantal)d minuut", "%(aantal)d minuten", minuten) % {"aantal": minuten}


def _seconden(wacht: timedelta) -> int:
    return -(-wacht // timedelta(seconds=1))
