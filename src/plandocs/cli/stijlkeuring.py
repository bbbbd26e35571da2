"""A house style looked at as a whole: its Word templates, its web page, and what is kept about the last check."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plandocs.errors import PlandocsError
from plandocs.versie import __version__

if TYPE_CHECKING:
    from plandocs.loaders.word_sjabloon import Keuring

GEGEVENS = "huisstijl.toml"
_REGEL = r'^{naam} = ".*"\n?'


def schrijf_opmerkingen(keuringen: dict[Path, Keuring], doel: Path) -> None:
    """Write a copy with comments of every template in which something is wrong, all copies or none.

    Raises PlandocsError when a copy would take the place of the template itself.
    """
    from plandocs.cli.aantekeningen import sjabloon_met_opmerkingen
    from plandocs.op_schijf import put_in_place

    kopieen = []
    for pad, keuring in keuringen.items():
        if pad.parent.resolve() == doel.resolve():
            raise PlandocsError(f"{pad.parent.name} blijft zoals het is. Kies bij --comments een andere map.")
        data = sjabloon_met_opmerkingen(keuring, date.today(), pad.name) if keuring.gebreken else None
        if keuring.gebreken and data is None:
            print(f"{pad.name}: is niet te openen en krijgt geen kopie met opmerkingen.")
        kopieen += [(pad.name, data)] if data is not None else []
    for geschreven in put_in_place(kopieen, doel):
        print(f"Kopie met opmerkingen: {geschreven}")


def gegevens_van(map_: Path) -> dict[str, Any]:
    """Return what a house style says about itself; raises PlandocsError when that cannot be read."""
    import tomllib

    try:
        return tomllib.loads((map_ / GEGEVENS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        raise PlandocsError(f"{map_ / GEGEVENS} is niet te lezen. Neem het over uit een nieuwe huisstijl.") from None


def stand(map_: Path) -> str:
    """Return the version of a house style and with which plandocs it was checked, in words."""
    gegevens = gegevens_van(map_)
    if not gegevens:
        return "hoort bij plandocs"
    met = gegevens.get("gecontroleerd_met")
    nagekeken = f"nagekeken met plandocs {met}" if met else "nog niet nagekeken"
    anders = met and gegevens.get("inhoud") not in (None, inhoud_van(map_))
    return f"versie {gegevens.get('versie')}, {nagekeken}{', daarna veranderd' if anders else ''}"


def leg_vast(map_: Path) -> None:
    """Write down in the house style with which plandocs it was checked, and what was in it then."""
    from plandocs.op_schijf import put_in_place

    if not (map_ / GEGEVENS).exists():
        return
    tekst = (map_ / GEGEVENS).read_text(encoding="utf-8")
    for naam, waarde in (("gecontroleerd_met", __version__), ("inhoud", inhoud_van(map_))):
        zonder = re.sub(_REGEL.format(naam=naam), "", tekst, flags=re.MULTILINE)
        tekst = f'{zonder.rstrip()}\n{naam} = "{waarde}"\n'
    put_in_place([(GEGEVENS, tekst.encode())], map_)


def inhoud_van(map_: Path) -> str:
    """Return a short checksum over all files of a house style but its own description."""
    som = sha256()
    for pad in sorted(pad for pad in map_.rglob("*") if pad.is_file() and pad.name != GEGEVENS):
        som.update(f"{pad.relative_to(map_).as_posix()}\0".encode() + sha256(pad.read_bytes()).digest())
    return som.hexdigest()[:16]
