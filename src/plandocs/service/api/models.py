"""The keys of other systems."""

from __future__ import annotations

from django.db import models


class Sleutel(models.Model):
    """Lets one other system use the API; only the hash of its token is kept."""

    naam = models.CharField(max_length=80, unique=True)
    hash = models.CharField(max_length=64, unique=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        """Return what the rate of requests is counted by; no account can have this name."""
        return f"sleutel:{self.pk}"
