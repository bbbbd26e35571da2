"""What is kept: a dossier with its plan, every edit of it, and the versions that never change."""

from __future__ import annotations

import uuid
from typing import Any, NoReturn

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models

from plandocs.errors import PlandocsError


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Dossiers, seen by somebody."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> DossierQuerySet:
        """Return what this person may see; the only way to a dossier from a page."""
        return self.filter(eigenaar_id=user.pk) if user.is_authenticated else self.none()


class Dossier(models.Model):
    """One plan for one family, as its writer typed it: JSON that may be unfinished."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    titel = models.CharField(max_length=300)
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="dossiers")
    plan = models.TextField()
    revisie = models.PositiveIntegerField(default=0)
    voorbeeld = models.CharField(max_length=60, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)
    gewijzigd = models.DateTimeField(auto_now=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        """Order and constraints."""

        ordering = ("-gewijzigd", "-id")


class Wijziging(models.Model):
    """One edit: what it did, how to take it back, who did it, and in which window."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="wijzigingen")
    revisie = models.PositiveIntegerField()
    op = models.JSONField()
    omgekeerd = models.JSONField()
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wanneer = models.DateTimeField(auto_now_add=True)
    venster = models.CharField(max_length=40)
    sleutel = models.CharField(max_length=80)

    class Meta:
        """Order and constraints."""

        ordering = ("revisie",)
        constraints = (
            models.UniqueConstraint(fields=("dossier", "revisie"), name="wijziging_revisie"),
            models.UniqueConstraint(fields=("dossier", "sleutel"), name="wijziging_sleutel"),
        )


class Versie(models.Model):
    """A version of the plan that was set down; it is made once and never changes."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="versies")
    nummer = models.PositiveIntegerField()
    plan = models.TextField()
    auteur = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    toelichting = models.TextField(blank=True)
    plandocs = models.CharField(max_length=20)
    definitief = models.BooleanField(default=False)

    class Meta:
        """Order and constraints."""

        ordering = ("-nummer",)
        constraints = (models.UniqueConstraint(fields=("dossier", "nummer"), name="versie_nummer"),)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new version; raises PlandocsError for one that is stored already."""
        if self.pk is not None:
            self._refuse()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raise PlandocsError: a version stays as long as its dossier."""
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise PlandocsError("Een vastgestelde versie verandert niet. Maak een nieuwe versie.")
