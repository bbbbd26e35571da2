"""Accounts."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from plandocs.service.vertalen import vertaald

LOKAAL = "lokaal"
"""The account of the person at this computer; it has no password and only the terminal lets it in."""


class Gebruiker(AbstractUser):
    """Somebody who works with dossiers."""

    @property
    def naam(self) -> str:
        """How this person is called on a page."""
        naam = self.get_full_name() or self.get_username()
        return vertaald(naam) if self.username == LOKAAL else naam


class Inlogpoging(models.Model):
    """How often a name or an address was wrong lately, and until when it waits; `sleutel` is a keyed hash of it."""

    sleutel = models.CharField(max_length=64, unique=True)
    keer = models.PositiveIntegerField(default=0)
    laatst = models.DateTimeField(db_index=True)
    tot = models.DateTimeField()
