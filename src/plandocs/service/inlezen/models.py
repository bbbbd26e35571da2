"""A file that was brought in: kept for a day, until somebody says what becomes of it."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone

from plandocs.service.dossiers.models import Dossier

BEWAARTIJD = timedelta(hours=24)


class InzendingQuerySet(models.QuerySet["Inzending"]):
    """Files that were brought in, seen by somebody."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> InzendingQuerySet:
        """Return what this person brought in since yesterday; what is older is there no more, removed or not."""
        van_wie = self.filter(wie_id=user.pk) if user.is_authenticated else self.none()
        return van_wie.filter(wanneer__gte=timezone.now() - BEWAARTIJD)

    def vergeet_oude(self) -> None:
        """Remove what anybody brought in before yesterday."""
        self.filter(wanneer__lt=timezone.now() - BEWAARTIJD).delete()


class Inzending(models.Model):
    """One file, as it came; what became of it is a dossier."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, null=True, related_name="+")
    sleutel = models.CharField(max_length=40)
    naam = models.CharField(max_length=120)
    data = models.BinaryField()
    gemaakt = models.ForeignKey(Dossier, on_delete=models.SET_NULL, null=True, related_name="+")
    wanneer = models.DateTimeField(auto_now_add=True)

    objects = InzendingQuerySet.as_manager()

    class Meta:
        """Constraints."""

        constraints = (models.UniqueConstraint(fields=("wie", "sleutel"), name="inzending_sleutel"),)
