"""Own drawings and photos of a dossier: written anew, stored beside the database, and taken away when replaced."""

from __future__ import annotations

import json
import secrets
import shutil
from datetime import timedelta
from pathlib import Path, PurePosixPath

from django.utils import timezone

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
from plandocs.service.woorden import nl

_BREED_MM = 160
_GEEN_MAP = nl("Hier kan geen tekening worden bewaard. Start plandocs met een map voor de gegevens (--data).")
_LANGSTE_NAAM = 60
TERUG_TE_HALEN = timedelta(days=1)


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


def ruim_op(dossier: Dossier, nieuw: str | None = None) -> None:
    """Take away what was sent and is named by nothing: not the plan, no version, and no edit of the last day.

    Until then a picture that was replaced can be brought back by undoing it. What was sent this day may still be on
    its way into the plan and stays too, but for `nieuw`, of which the sender knows.
    """
    folder = eigen_map(dossier)
    if folder is None:
        return
    genoemd, lang_geleden = _genoemd(dossier), (timezone.now() - TERUG_TE_HALEN).timestamp()
    for path in folder.glob("tekening-*.*"):
        oud = path.name == nieuw or path.stat().st_mtime < lang_geleden
        if oud and path.name not in genoemd and not dossier.versies.filter(plan__contains=path.name).exists():
            path.unlink(missing_ok=True)


def _genoemd(dossier: Dossier) -> str:
    """Return the plan as it is, and what can still be put back in it."""
    dossier.refresh_from_db()
    vandaag = dossier.wijzigingen.filter(wanneer__gte=timezone.now() - TERUG_TE_HALEN)
    return dossier.plan + "".join(json.dumps(een) for een in vandaag.values_list("omgekeerd", flat=True))


def lees(dossier: Dossier, naam: object) -> Plaat:
    """Return an own picture by the name that the plan keeps, made safe as for a document.

    Raises PlandocsError when it is not there, elsewhere, or no picture.
    """
    if not isinstance(naam, str) or not naam:
        raise PictureError(_GEEN_MAP)
    beelden = Beeldmap(beeldmap(dossier))
    maak = maker(lambda beeld: beelden.lees(beeld.file, beeld.source))
    return maak(OwnPicture(naam, "eigen_beeld"), _BREED_MM)
