"""The files in a zip from outside: only those of a house style, within limits, and nowhere but in its own folder."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Mapping
from io import BytesIO

from plandocs.errors import PlandocsError
from plandocs.loaders.problemen import noem
from plandocs.loaders.word_form.veilig import HOOFD
from plandocs.resources import resource
from plandocs.service.woorden import nl
from plandocs.zipfouten import ZIP_ERRORS

MEESTE_BESTANDEN = 60
MEESTE_BYTES = 40 * 1024 * 1024
BASIS = "plandocs"
_EIGEN = re.compile(r"word(?:-[a-z]+)?\.docx|tokens\.toml|huisstijl\.toml|(?:stijl|druk|scherm)\.css")
_VAN_ONS = re.compile(r"document\.html\.j2|document\.typ|voorlezen[a-z-]*\.(?:js|tsv)")
_ROMMEL = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\.DS_Store|Thumbs\.db|desktop\.ini)")


class PakketError(PlandocsError):
    """Raised when a zip is not one, or is packed as nobody packs a house style."""


def is_word(data: bytes) -> bool:
    """Return whether a file calls itself a Word file; whether it is a good one is for its check to say."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archief:
            return HOOFD in archief.namelist()
    except ZIP_ERRORS:
        return False


def uitgepakt(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip by name, without the one folder that they may all stand in.

    Raises PakketError for links, paths that lead away, double names, passwords, and for too many or too large files.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archief:
            infos = [info for info in archief.infolist() if not info.is_dir()]
            _weiger(infos)
            bestanden = _gelezen(archief, [info for info in infos if not _ROMMEL.fullmatch(info.filename)])
    except ZIP_ERRORS:
        raise PakketError("Dit is geen zip, of hij is beschadigd. Pak de map van de huisstijl opnieuw in.") from None
    return _zonder_map(bestanden)


def _weiger(infos: list[zipfile.ZipInfo]) -> None:
    namen = [info.filename for info in infos]
    if len({naam.casefold() for naam in namen}) != len(namen) or any(map(_loopt_weg, namen)):
        raise PakketError("Deze zip is vreemd ingepakt. Pak de map van de huisstijl opnieuw in.")
    if any(stat.S_ISLNK(info.external_attr >> 16) for info in infos):
        raise PakketError("In deze zip zitten verwijzingen naar andere plekken. Zet de bestanden zelf erin.")
    if any(info.flag_bits & 1 for info in infos):
        raise PakketError("Deze zip is beveiligd met een wachtwoord. Haal het wachtwoord eraf.")
    if len(infos) > MEESTE_BESTANDEN or sum(info.file_size for info in infos) > MEESTE_BYTES:
        raise _te_groot()


def _loopt_weg(naam: str) -> bool:
    return naam.startswith("/") or "\\" in naam or ":" in naam or "\0" in naam or ".." in naam.split("/")


def _te_groot() -> PakketError:
    return PakketError(
        f"Uitgepakt is dit te veel: een huisstijl heeft hooguit {MEESTE_BESTANDEN} bestanden en "
        f"{MEESTE_BYTES // 1024**2} MB. Haal eruit wat er niet bij hoort."
    )


def _gelezen(archief: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    bestanden: dict[str, bytes] = {}
    over = MEESTE_BYTES
    for info in infos:
        with archief.open(info) as stroom:
            bestanden[info.filename] = stroom.read(over + 1)
        over -= len(bestanden[info.filename])
        if over < 0:
            raise _te_groot()
    return bestanden


def _zonder_map(bestanden: Mapping[str, bytes]) -> dict[str, bytes]:
    boven = {naam.partition("/")[0] for naam in bestanden}
    if len(boven) == 1 and all("/" in naam for naam in bestanden):
        return {naam.partition("/")[2]: data for naam, data in bestanden.items()}
    return dict(bestanden)


def aangevuld(bestanden: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
    """Return the files of a house style, with those of plandocs where it has none, and what does not belong in it."""
    basis = {pad.name: pad.read_bytes() for pad in resource("templates", BASIS).iterdir() if pad.is_file()}
    eigen = {naam: data for naam, data in bestanden.items() if _EIGEN.fullmatch(naam)}
    return {**basis, **eigen}, [*_punten(bestanden, basis)]


def _punten(bestanden: Mapping[str, bytes], basis: Mapping[str, bytes]) -> list[str]:
    punten = []
    for naam, data in sorted(bestanden.items()):
        if _VAN_ONS.fullmatch(naam):
            if data != basis.get(naam):
                punten.append(nl(f"{naam}: dit deel is van plandocs en blijft zoals het is. Haal het uit de zip."))
        elif not _EIGEN.fullmatch(naam):
            punten.append(nl(f"{noem(naam)}: hoort niet in een huisstijl. Haal het uit de zip."))
    if not any(_EIGEN.fullmatch(naam) and naam != "huisstijl.toml" for naam in bestanden):
        punten.append(nl("In deze zip staat niets van een huisstijl: geen word.docx, tokens.toml of stijlblad."))
    return punten
