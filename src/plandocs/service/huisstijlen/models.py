"""A house style that was brought in: whose it is, and what was found when it was checked."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models


class HuisstijlQuerySet(models.QuerySet["Huisstijl"]):
    """House styles, seen by somebody."""

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> HuisstijlQuerySet:
        """Return the house styles that this person may use: their own, and those for everybody."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(models.Q(eigenaar_id=user.pk) | models.Q(voor_iedereen=True))

    def changed_by(self, user: AbstractBaseUser | AnonymousUser) -> HuisstijlQuerySet:
        """Return the house styles that this person may take away: what is for everybody only an admin."""
        eigen = self.visible_to(user)
        return eigen if getattr(user, "is_staff", False) else eigen.filter(voor_iedereen=False)


class Huisstijl(models.Model):
    """One house style, or one Word template (`sjabloon`); its files stand in its own folder and never change."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="huisstijlen")
    naam = models.CharField(max_length=80)
    soort = models.CharField(max_length=10, default="map")
    sleutel = models.CharField(max_length=40)
    punten = models.JSONField(default=list)
    voor_iedereen = models.BooleanField(default=False)
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = HuisstijlQuerySet.as_manager()

    class Meta:
        """Order and constraints."""

        ordering = ("naam", "id")
        constraints = (
            models.UniqueConstraint(fields=("eigenaar", "sleutel"), name="huisstijl_sleutel"),
            models.UniqueConstraint(
                fields=("voor_iedereen",),
                condition=models.Q(voor_iedereen=True, soort="map"),
                name="huisstijl_een_voor_iedereen",
            ),
        )

    @property
    def code(self) -> str:
        """How this house style is chosen in a form."""
        return self.uuid.hex

    @property
    def goed(self) -> bool:
        """Whether nothing was found in it."""
        return not self.punten


class Voorkeur(models.Model):
    """Which house style somebody chose to come first; none is that of plandocs itself.

    Whoever chose nothing gets the one for everybody.
    """

    wie = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="voorkeur")
    stijl = models.ForeignKey(Huisstijl, on_delete=models.CASCADE, null=True, related_name="+")
