"""Who is meant in an address: a code that says nothing, since the id of a person is often a first name."""

from __future__ import annotations

from functools import lru_cache

from django.utils.crypto import salted_hmac

from plandocs.plan import Plan
from plandocs.service.dossiers.models import Dossier

_LENGTE = 12


def code_van(dossier: Dossier, id: str) -> str:
    """Return the code of a person in the addresses of one dossier; it stays the same as long as the dossier."""
    return _code(dossier.uuid.hex, id)


@lru_cache(maxsize=4096)
def _code(dossier: str, id: str) -> str:
    return salted_hmac(f"plandocs.persoon.{dossier}", id).hexdigest()[:_LENGTE]


def persoon_met(dossier: Dossier, plan: Plan, code: str) -> str:
    """Return the id of the person with this code, or nothing when the plan has nobody with it."""
    return next((een.id for een in plan.personen if code_van(dossier, een.id) == code), "")


def lezer_code(dossier: Dossier, lezer: str) -> str:
    """Return a reader as it stands in an address: `kind:3f2c…` for `kind:noor`."""
    soort, _, id = lezer.partition(":")
    return f"{soort}:{code_van(dossier, id)}" if id else soort


def lezer_met(dossier: Dossier, plan: Plan, gevraagd: str) -> str:
    """Return the reader that an address asks for; of somebody who is not in the plan only the code is left."""
    soort, _, code = gevraagd.partition(":")
    return f"{soort}:{persoon_met(dossier, plan, code) or code}" if code else soort
