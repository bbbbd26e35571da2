"""Where the own drawings and photos of a dossier are."""

from __future__ import annotations

from pathlib import Path

from plandocs.resources import resource
from plandocs.service.dossiers.models import Dossier
from plandocs.service.settings import CONFIG


def beeldmap(dossier: Dossier) -> Path:
    """Return the folder with the pictures that a plan names; those of a sample come with plandocs.

    A sample that was given a drawing of its own has a folder like every other dossier.
    """
    eigen = eigen_map(dossier)
    if eigen is None or (dossier.voorbeeld and not eigen.is_dir()):
        return resource("samples")
    return eigen


def eigen_map(dossier: Dossier) -> Path | None:
    """Return where the drawings that somebody sends are stored; None when nothing is kept."""
    return CONFIG.data / "beelden" / dossier.uuid.hex if CONFIG.data else None
