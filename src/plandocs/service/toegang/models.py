"""Accounts."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser

LOKAAL = "lokaal"
"""The account of the person at this computer; it has no password and only the terminal lets it in."""


class Gebruiker(AbstractUser):
    """Somebody who works with dossiers."""

    @property
    def naam(self) -> str:
        """How this person is called on a page."""
        return self.get_full_name() or self.get_username()
