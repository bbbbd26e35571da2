"""A file that was brought in: kept for a day, until somebody says what becomes of it."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models

from plandocs.service.dossiers.models import Dossier


class InzendingQuerySet(models.QuerySet["Inzending"]):
    """Files that were brought in, seen by somebody."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> InzendingQuerySet:
        """Return what this person brought in."""
        return self.filter(wie_id=user.pk) if user.is_authenticated else self.none()


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
