"""Own drawings and photos of a dossier: written anew, stored beside the database, and taken away when replaced."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from plandocs.blocks import OwnPicture
from plandocs.documents.eigen_beeld import maker
from plandocs.errors import PictureError
from plandocs.loaders.eigen_beelden import Beeldmap, in_map
from plandocs.op_schijf import put_in_place
from plandocs.pictures.eigen import Plaat, eigen_plaat
from plandocs.plan.walk import bestanden
from plandocs.service.dossiers.beelden import beeldmap, eigen_map
from plandocs.service.dossiers.models import Dossier
from plandocs.service.editor.stand import Stand

_BREED_MM = 160
_GEEN_MAP = "Hier kan geen tekening worden bewaard. Start plandocs met een map voor de gegevens (--data)."
_LANGSTE_NAAM = 60


def bewaar(dossier: Dossier, stand: Stand, data: bytes, naam: str) -> str:
    """Store a picture that somebody sent, and return the name that the plan keeps.

    Raises PictureError, in words that say what to do, when it cannot be used, and OutputError when the disk refuses.
    """
    plaat = eigen_plaat(data, _netjes(naam))
    folder = eigen_map(dossier)
    if folder is None:
        raise PictureError(_GEEN_MAP)
    _neem_mee(dossier, stand, folder)
    bestand = f"tekening-{secrets.token_hex(8)}.{plaat.soort}"
    (path,) = put_in_place([(bestand, plaat.data)], folder)
    path.chmod(0o600)
    return bestand


def _netjes(naam: str) -> str:
    """Return the name of a file as somebody chose it, to speak of it: without folders, and not too long."""
    kaal = "".join(letter for letter in PurePosixPath(naam.replace("\\", "/")).name if letter.isprintable())
    return kaal[-_LANGSTE_NAAM:] or "Dit bestand"


def _neem_mee(dossier: Dossier, stand: Stand, folder: Path) -> None:
    """Make the folder of this dossier; the pictures of a sample come along, so that none is lost."""
    if folder.is_dir():
        return
    vroeger = beeldmap(dossier)
    folder.mkdir(mode=0o700, parents=True)
    for _, naam in bestanden(stand.heel.plan):
        van = in_map(vroeger, naam)
        if van is not None and van.is_file():
            naar = folder / van.relative_to(vroeger.resolve())
            naar.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(van, naar)


def ruim_op(dossier: Dossier, naam: Any) -> None:
    """Take away a picture that was replaced, unless the plan or a version of it still names it."""
    folder = eigen_map(dossier)
    if not isinstance(naam, str) or folder is None or not naam.startswith("tekening-"):
        return
    dossier.refresh_from_db()
    if naam in dossier.plan or dossier.versies.filter(plan__contains=naam).exists():
        return
    path = in_map(folder, naam)
    if path is not None and path.parent == folder.resolve():
        path.unlink(missing_ok=True)


def lees(dossier: Dossier, frame: Mapping[str, Any]) -> Plaat:
    """Return the own picture of a frame, made safe as for a document; raises PlandocsError when it is not there."""
    naam = frame.get("eigen_beeld")
    if not isinstance(naam, str):
        raise PictureError(_GEEN_MAP)
    beelden = Beeldmap(beeldmap(dossier))
    maak = maker(lambda beeld: beelden.lees(beeld.file, beeld.source))
    return maak(OwnPicture(naam, "eigen_beeld"), _BREED_MM)
