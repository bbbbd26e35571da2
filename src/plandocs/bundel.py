"""From a plan and a folder with annexes to one PDF for the court."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from plandocs.documents.bijlagenlijst import Bijlageregel, met_bijlagenlijst
from plandocs.errors import PlandocsError
from plandocs.lezers import zicht
from plandocs.loaders.eigen_beelden import in_map
from plandocs.pipeline import Task, render, tasks
from plandocs.plan import Plan
from plandocs.plan.rechtbank import Bijlage as PlanBijlage
from plandocs.renderers.bundel.bijlage import MB, Bijlage, BundelError, GeweigerdError, Weigering
from plandocs.renderers.bundel.openen import Grenzen, open_bijlagen, te_groot
from plandocs.renderers.bundel.samenvoegen import Deel, link_naar, voeg_samen
from plandocs.resources import resource

RAPPORT = "rapportage-rechtbank"
_RONDES = 4
_GETALLEN = ("max_bijlage_mb", "max_bundel_mb", "max_bladen")


@dataclass(frozen=True, slots=True)
class Bundel:
    """A finished bundle: its bytes, how many sheets it has, and which annexes go apart from it."""

    data: bytes
    bladen: int
    apart: tuple[int, ...]


def lees_grenzen(path: Path | None = None) -> Grenzen:
    """Return the limits of a court profile (TOML), the standard one without a path; raises PlandocsError."""
    path = path or resource("templates", "rechtbank", "standaard.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PlandocsError(f"{path} is niet te lezen ({error.strerror}). Controleer de naam en de map.") from None
    except ValueError:
        raise PlandocsError(f"{path} is geen profiel. Neem templates/rechtbank/standaard.toml als voorbeeld.") from None
    for naam in _GETALLEN:
        waarde = data.get(naam)
        if isinstance(waarde, bool) or not isinstance(waarde, int | float) or waarde <= 0:
            raise PlandocsError(f"{path}: zet bij {naam} een getal groter dan 0.")
    bijlage, bundel, bladen = (data[naam] for naam in _GETALLEN)
    return Grenzen(str(data.get("naam", path.stem)), bijlage, bundel, int(bladen))


def lees_bijlagen(plan: Plan, folder: Path, grenzen: Grenzen) -> list[Bijlage]:
    """Return the annexes that all parties get, with their files; raises BundelError with all that is missing."""
    bijlagen: list[Bijlage] = []
    weigeringen: list[Weigering] = []
    for plek, bijlage in _gevraagd(plan):
        try:
            data = _lees(folder, bijlage, grenzen)
            bijlagen.append(Bijlage(bijlage.nummer, _titel(plan, bijlage), bijlage.bestand or "", data, plek))
        except GeweigerdError as error:
            weigeringen.append(Weigering(bijlage.nummer, plek, error.reden, error.doe))
    if weigeringen:
        raise BundelError(weigeringen)
    return sorted(bijlagen, key=lambda bijlage: bijlage.nummer)


def _gevraagd(plan: Plan) -> list[tuple[str, PlanBijlage]]:
    bijlagen = plan.rechtbank.bijlagen if plan.rechtbank else ()
    paden = ((f"rechtbank.bijlagen[{nummer}]", een) for nummer, een in enumerate(bijlagen))
    return [(pad, een) for pad, een in paden if een.openbaar_voor_partijen]


def _titel(plan: Plan, bijlage: PlanBijlage) -> str:
    return next((bron.titel for bron in plan.bronnen if bron.id == bijlage.bron), bijlage.bron)


def _lees(folder: Path, bijlage: PlanBijlage, grenzen: Grenzen) -> bytes:
    naam = bijlage.bestand
    if not naam:
        raise GeweigerdError("er staat geen bestandsnaam bij", "Vul bij de bijlage het veld bestand in")
    path = in_map(folder, naam)
    if path is None or Path(naam).name != naam:
        raise GeweigerdError("de bestandsnaam wijst naar een andere map", "Zet het bestand in de map met bijlagen")
    try:
        if path.stat().st_size > grenzen.max_bijlage_mb * MB:
            raise te_groot(path.stat().st_size, grenzen)
        data = path.read_bytes()
    except OSError:
        doe = f"Zet {naam} in de map met bijlagen"
        raise GeweigerdError(f"het bestand {naam} ontbreekt of is niet te lezen", doe) from None
    if bijlage.sha256 and bijlage.sha256.strip().lower() != sha256(data).hexdigest():
        doe = "Neem het goede bestand, of pas het controlegetal in het plan aan"
        raise GeweigerdError("het bestand is veranderd: het controlegetal klopt niet", doe)
    return data


def maak_bundel(plan: Plan, folder: Path, grenzen: Grenzen, style: str = "plandocs") -> Bundel:
    """Return the court report with its annexes as one PDF; raises BundelError or PlandocsError when it cannot be."""
    taak, gezien = rechtbankrapport(plan)
    bijlagen = lees_bijlagen(gezien, folder, grenzen)
    delen = open_bijlagen(bijlagen, grenzen, taak.document.date, style)
    eigen, bladen = _met_lijst(gezien, taak, delen, style)
    if bladen > grenzen.max_bladen:
        raise PlandocsError(
            f"De bundel heeft {bladen} bladen en mag er {grenzen.max_bladen} hebben ({grenzen.naam}). "
            "Laat bijlagen weg die de rechter niet nodig heeft, of dien ze apart in."
        )
    data = voeg_samen(eigen, delen)
    _weiger_te_groot(data, grenzen)
    apart = {een.nummer for een in gezien.rechtbank.bijlagen} if gezien.rechtbank else set()
    return Bundel(data, bladen, tuple(sorted(apart - {bijlage.nummer for bijlage in bijlagen})))


def rechtbankrapport(plan: Plan) -> tuple[Task, Plan]:
    """Return the court report to write and the plan as the court sees it; raises PlandocsError when there is none."""
    taak = next(tasks(plan, [RAPPORT], ["pdf"]), None)
    if taak is None:
        raise PlandocsError("Dit plan heeft geen rapportage voor de rechtbank. Vul eerst het deel rechtbank in.")
    return taak, zicht(plan, "rechtbank")


def _met_lijst(plan: Plan, taak: Task, delen: Sequence[Deel], style: str) -> tuple[bytes, int]:
    """Return the report with the list of annexes, and the number of sheets of the whole bundle.

    The list names sheets, and how many there are before the annexes is only known once the list is drawn.
    """
    from plandocs.renderers.engines import count_pages_with

    voor = 0
    for _ in range(_RONDES):
        document = met_bijlagenlijst(taak.document, _regels(plan, delen, voor))
        if voor and _aantal(data := render(replace(taak, document=document), style)) == voor:
            return data, voor + sum(len(pdf.pages) for _, pdf in delen)
        voor = count_pages_with(taak.engine, document, style)
    raise PlandocsError("De bladen van de bundel zijn niet te nummeren. Maak de titels van de bijlagen korter.")


def _aantal(data: bytes) -> int:
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def _regels(plan: Plan, delen: Sequence[Deel], voor: int) -> list[Bijlageregel]:
    datums: dict[str, date | None] = {bron.titel: bron.datum for bron in plan.bronnen}
    regels = []
    for bijlage, pdf in delen:
        eerste, voor = voor + 1, voor + len(pdf.pages)
        datum, link = datums.get(bijlage.titel), link_naar(bijlage.nummer)
        regels.append(Bijlageregel(bijlage.nummer, bijlage.titel, datum, link, eerste, voor, bijlage.plek))
    return regels


def _weiger_te_groot(data: bytes, grenzen: Grenzen) -> None:
    if len(data) > grenzen.max_bundel_mb * MB:
        raise PlandocsError(
            f"De bundel is {len(data) / MB:.0f} MB en mag {grenzen.max_bundel_mb:g} MB zijn ({grenzen.naam}). "
            "Maak foto's en scans kleiner, of laat bijlagen weg."
        )
