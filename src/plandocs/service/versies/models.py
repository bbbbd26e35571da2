"""What belongs to a version: how it came about, what changed in it, and the documents of a final one."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models

from plandocs.errors import PlandocsError
from plandocs.service.dossiers.models import Dossier, Versie


class Vaststelling(models.Model):
    """How a version came about: by which form, and what was different from the one before it, in plain words."""

    versie = models.OneToOneField(Versie, on_delete=models.CASCADE, related_name="vaststelling")
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="+")
    sleutel = models.CharField(max_length=40)
    veranderd = models.JSONField(default=list)

    class Meta:
        """Constraints."""

        constraints = (models.UniqueConstraint(fields=("dossier", "sleutel"), name="vaststelling_sleutel"),)


class Bewaard(models.Model):
    """The documents of a final version in one zip, with their manifest; it is made once and never changes."""

    versie = models.OneToOneField(Versie, on_delete=models.CASCADE, related_name="bewaard")
    naam = models.CharField(max_length=200)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the documents; raises PlandocsError when they are stored already."""
        if self.pk is not None:
            self._refuse()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raise PlandocsError: the documents stay as long as their version."""
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise PlandocsError("De documenten van een definitieve versie veranderen niet. Maak een nieuwe versie.")
