"""Waiting after wrong passwords, per name and per address, for all processes of the service together.

Own code, because django-axes refuses a name for a fixed time after a fixed number and keeps who tried what, from where.
Here the wait grows and ends, and names and addresses are kept as keyed hashes, for a day. An attempt is counted before
its password is looked at, so that a hundred at once are no hundred guesses. While somebody must wait, no password is
looked at, and nothing is counted: whoever waits gets in, and the answer says nothing about a name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.contrib.auth.forms import AuthenticationForm
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from plandocs.service.toegang.models import Inlogpoging

VRIJ = {"naam": 5, "adres": 25}
"""How many wrong passwords are free: of one address more, because an office has one."""
EERSTE, LANGSTE = timedelta(seconds=30), timedelta(minutes=15)
ONTHOUD = timedelta(days=1)
_MEESTE_KEREN = 20


def probeer(request: HttpRequest, naam: str) -> timedelta | None:
    """Count an attempt to log in, or return how long to wait before the next."""
    nu = timezone.now()
    with transaction.atomic():
        Inlogpoging.objects.filter(laatst__lt=nu - ONTHOUD).delete()
        sleutels = dict(_sleutels(request, naam))
        eerder = {een.sleutel: een for een in Inlogpoging.objects.select_for_update().filter(sleutel__in=sleutels)}
        tot = max((een.tot for een in eerder.values()), default=nu)
        if tot > nu:
            return tot - nu
        for sleutel, vrij in sleutels.items():
            keer = eerder[sleutel].keer + 1 if sleutel in eerder else 1
            stand = {"keer": keer, "laatst": nu, "tot": nu + wacht(keer, vrij)}
            Inlogpoging.objects.update_or_create(sleutel=sleutel, defaults=stand)
    return None


def gelukt(request: HttpRequest, naam: str) -> None:
    """Take back what was counted for somebody who turned out to know the password."""
    nu: datetime = timezone.now()
    op_naam, *op_adres = [sleutel for sleutel, _ in _sleutels(request, naam)]
    Inlogpoging.objects.filter(sleutel=op_naam).delete()
    Inlogpoging.objects.filter(sleutel__in=op_adres, keer__gt=0).update(keer=F("keer") - 1, tot=nu)


def wacht(keer: int, vrij: int) -> timedelta:
    """Return how long to wait after so many wrong passwords: nothing, half a minute, then twice as long each time."""
    te_veel = min(keer - vrij, _MEESTE_KEREN)
    return min(EERSTE * 2**te_veel, LANGSTE) if te_veel >= 0 else timedelta()


def _sleutels(request: HttpRequest, naam: str) -> Iterator[tuple[str, int]]:
    """Yield what an attempt is counted by, the name first, each with how many are free."""
    yield _hash("naam", _als_in_het_formulier(naam)), VRIJ["naam"]
    adres = adres_van(request)
    if adres:
        yield _hash("adres", adres), VRIJ["adres"]


def _als_in_het_formulier(naam: str) -> str:
    """Return the one spelling of all that the form takes for the same name, whatever its capitals."""
    schoon = str(AuthenticationForm.base_fields["username"].to_python(naam))
    return unicodedata.normalize("NFKC", schoon.casefold()).strip()


def _hash(soort: str, wat: str) -> str:
    return salted_hmac(
        f"plandocs.inloggen.{soort}", wat.encode("utf-8", "surrogatepass"), algorithm="sha256"
    ).hexdigest()


def adres_van(request: HttpRequest) -> str:
    """Return where a request comes from; nothing for this computer itself and for a proxy that does not say.

    Of an IPv6 address the network counts: one house has as many addresses as it likes.
    """
    hier = _adres(request.META.get("REMOTE_ADDR", ""))
    if hier and hier.is_loopback:
        hier = _adres(request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip())
    if hier is None or hier.is_loopback:
        return ""
    return str(ip_network((hier, 64), strict=False)) if isinstance(hier, IPv6Address) else str(hier)


def _adres(tekst: str) -> IPv4Address | IPv6Address | None:
    try:
        adres = ip_address(tekst)
    except ValueError:
        return None
    return (adres.ipv4_mapped or adres) if isinstance(adres, IPv6Address) else adres
