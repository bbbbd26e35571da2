"""Making a token for another system, knowing it again, and taking it back."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256

from plandocs.errors import PlandocsError
from plandocs.service.api.models import Sleutel

VOORVOEGSEL = "plandocs_"
"""How a token begins, so that a search for forgotten secrets finds it."""

_NAAM = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}")


def new_token(naam: str) -> str:
    """Return a new token for a system, which is shown once; raises PlandocsError when the name will not do."""
    if not _NAAM.fullmatch(naam):
        raise PlandocsError("Deze naam kan niet. Gebruik letters, cijfers, spaties en . _ - (hoogstens 80 tekens).")
    token = VOORVOEGSEL + secrets.token_urlsafe(32)
    _, nieuw = Sleutel.objects.get_or_create(naam=naam, defaults={"hash": _hash(token)})
    if not nieuw:
        raise PlandocsError(
            f"Er is al een token voor {naam}. Kies een andere naam, of trek het in: "
            f'plandocs serve --revoke-token "{naam}".'
        )
    return token


def revoke_token(naam: str) -> None:
    """Take a token back, at once; raises PlandocsError when there is none with this name."""
    weg, _ = Sleutel.objects.filter(naam=naam).delete()
    if not weg:
        bekend = ", ".join(Sleutel.objects.order_by("naam").values_list("naam", flat=True)) or "er zijn er geen"
        raise PlandocsError(f"Er is geen token voor {naam}. Tokens: {bekend}.")


def key_of(token: str) -> Sleutel | None:
    """Return the key that belongs to a token, or None."""
    return Sleutel.objects.filter(hash=_hash(token)).first()


def _hash(token: str) -> str:
    """Return a plain hash: a token is random, so nobody can guess it from its hash."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
