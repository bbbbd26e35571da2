"""The pictures of the family itself, read from the folder of the plan and from nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plandocs.errors import PlandocsError

MAX_BYTES = 40 * 1024 * 1024
_SCHIJF = re.compile(r"[A-Za-z]:")
_HOE = "Zet het plaatje in de map van het plan, of in een map daaronder, en schrijf die naam op"


def in_map(folder: Path, naam: str) -> Path | None:
    """Return the file of this name in a folder or below it, or None when the name or a link leads elsewhere."""
    delen = PurePosixPath(naam.replace("\\", "/"))
    if delen.is_absolute() or ".." in delen.parts or _SCHIJF.match(naam):
        return None
    try:
        path = (folder / delen).resolve()
        return path if path.is_relative_to(folder.resolve()) else None
    except (OSError, RuntimeError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Beeldmap:
    """The folder of a plan with its pictures."""

    folder: Path

    def lees(self, naam: str, pad: str) -> bytes:
        """Return the bytes of a picture.

        Raises PlandocsError, naming the path in the plan, when it is elsewhere, missing, or too large to be a picture.
        """
        path = in_map(self.folder, naam)
        if path is None:
            raise PlandocsError(f"{pad}: de bestandsnaam wijst naar een andere map. {_HOE}.")
        try:
            if not path.is_file():
                raise PlandocsError(f"{pad}: het bestand {path.name} ontbreekt. {_HOE}.")
            with path.open("rb") as bestand:
                data = bestand.read(MAX_BYTES + 1)
        except OSError:
            wat = f"het bestand {path.name} is niet te lezen"
            raise PlandocsError(f"{pad}: {wat}. Vraag toegang, of kopieer het bestand.") from None
        if len(data) > MAX_BYTES:
            raise PlandocsError(f"{pad}: {path.name} is groter dan 40 MB. Maak het plaatje kleiner.")
        return data
