"""What is kept of work that takes longer: what was asked, how far it is, and the file when it is whole."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models

from plandocs.service.dossiers.models import Dossier

WACHT, BEZIG, KLAAR, MISLUKT = "wacht", "bezig", "klaar", "mislukt"


class TaakQuerySet(models.QuerySet["Taak"]):
    """Tasks, seen by somebody."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> TaakQuerySet:
        """Return the tasks of the dossiers that this person may see."""
        return self.filter(dossier__in=Dossier.objects.visible_to(user))


class Taak(models.Model):
    """One set of documents to make from one revision of a plan; its file is there when all of it is made."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="taken")
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sleutel = models.CharField(max_length=40)
    soort = models.CharField(max_length=20)
    opdracht = models.JSONField()
    plan = models.TextField()
    staat = models.CharField(max_length=10, default=WACHT)
    totaal = models.PositiveIntegerField(default=0)
    gemaakt = models.PositiveIntegerField(default=0)
    bestand = models.CharField(max_length=200, blank=True)
    uitleg = models.TextField(blank=True)
    uitkomst = models.BinaryField(null=True)
    begonnen = models.DateTimeField(auto_now_add=True)
    bijgewerkt = models.DateTimeField(auto_now=True)

    objects = TaakQuerySet.as_manager()

    class Meta:
        """Order and constraints."""

        ordering = ("-begonnen", "-id")
        constraints = (models.UniqueConstraint(fields=("dossier", "sleutel"), name="taak_sleutel"),)
