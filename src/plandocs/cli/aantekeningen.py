"""Comments in Word files: the findings in a form, and what is wrong with a template."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plandocs import kantlijn
from plandocs.errors import PlandocsError
from plandocs.loaders.word_form.openen import Wijzigingen
from plandocs.loaders.word_form.opmerkingen import Aantekening, met_aantekeningen
from plandocs.loaders.word_form.veilig import lees_docx
from plandocs.loaders.word_sjabloon import Keuring


def aangetekend(path: Path, wijzigingen: Wijzigingen, vandaag: date) -> tuple[bytes, str, bool]:
    """Return the form with comments, what was found in one line, and whether there is something wrong.

    Raises PlandocsError when the file is no form that can be read.
    """
    return kantlijn.aangetekend(lees_docx(path), str(path), wijzigingen, vandaag)


def zet_in_kantlijn(path: Path, doel: Path, vandaag: date) -> str:
    """Write the form with comments to a file and return what was found in one line.

    Raises PlandocsError when the plan is not in a Word form, or the file cannot be written.
    """
    from plandocs.op_schijf import put_in_place

    if path.suffix.lower() != ".docx":
        raise PlandocsError(f"--comments kan alleen bij een Word-formulier; {path} is dat niet. Laat --comments weg.")
    if doel.is_dir():
        raise PlandocsError(f"{doel} is een map. Geef een bestandsnaam.")
    data, samenvatting, _ = aangetekend(path, "refuse", vandaag)
    put_in_place([(doel.name, data)], doel.parent)
    return samenvatting


def sjabloon_met_opmerkingen(keuring: Keuring, vandaag: date, bestand: str) -> bytes | None:
    """Return a template with its problems as comments, or None when its main text cannot be read.

    Word has no comments in headers and footers: those problems stand on top, with their place in words.
    """
    if keuring.hoofd is None:
        return None
    aantekeningen = [
        Aantekening(een.alinea if een.deel == "document.xml" else None, (str(een),)) for een in keuring.gebreken
    ]
    return met_aantekeningen(keuring.delen, keuring.hoofd, aantekeningen, vandaag, bestand)
