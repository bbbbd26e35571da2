"""The command `verify`: is this document whole, valid, and from which plan?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import BEVINDINGEN, lees
from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from plandocs.verify import Uitkomst
    from plandocs.verify.lezen import Handtekening

_ERNA = {
    "niets": "daarna is er niets veranderd",
    "zegel": "daarna is er alleen nog een handtekening bij gezet",
    "veranderd": "DAARNA IS HET BESTAND VERANDERD",
}
_MEESTE_BYTES = 500 * 1024 * 1024


def verify(
    file: Annotated[Path, typer.Argument(metavar="BESTAND", help="Een PDF of Word-bestand van plandocs.")],
    plan: Annotated[
        Path | None, typer.Option("--plan", metavar="PLAN", help="Het plan van nu: is het document nog actueel?")
    ] = None,
    trust: Annotated[
        Path | None, typer.Option("--trust", metavar="CERT", help="Een certificaat (PEM) dat te vertrouwen is.")
    ] = None,
) -> None:
    """Ga na uit welk plan een document komt, of het nog heel is, en of er iets aan is veranderd."""
    from plandocs.ondertekenen import lees_certificaten
    from plandocs.verify import verify as ga_na

    vertrouwd = lees_certificaten(bytes_van(trust), str(trust)) if trust else ()
    uitkomst = ga_na(bytes_van(file), file.name, lees(plan).plan if plan else None, vertrouwd)
    for regel in regels(uitkomst):
        print(regel)
    raise typer.Exit(0 if uitkomst.in_orde else BEVINDINGEN)


def bytes_van(path: Path) -> bytes:
    """Return the bytes of a file; raises PlandocsError when it cannot be read or is too large."""
    try:
        if path.stat().st_size > _MEESTE_BYTES:
            raise PlandocsError(f"{path} is groter dan 500 MB. Dat is geen document van plandocs.")
        return path.read_bytes()
    except OSError as error:
        raise PlandocsError(f"{path} is niet te lezen ({error.strerror}). Controleer de naam en de map.") from None


def regels(uitkomst: Uitkomst) -> Iterator[str]:
    """Yield the outcome as lines to print."""
    van, plan = uitkomst.herkomst, uitkomst.plan
    if van is None or plan is None:
        return
    yield f"Plan:            {plan.kop.id or 'zonder nummer'}, versie {plan.kop.versie}"
    yield f"Document:        {van.document}{' met bijlagen (bundel)' if van.bundel else ''}"
    yield f"Voor:            {van.lezer or 'onbekend'}"
    if van.plandocs:
        yield f"Gemaakt met:     plandocs {van.plandocs}"
    yield f"Tekst:           {_tekst(uitkomst)}"
    yield f"Vorm:            {'; '.join(dict.fromkeys(uitkomst.vorm)) or _goede_vorm(uitkomst)}"
    if uitkomst.actueel is not None:
        yield f"Nog actueel:     {'ja' if uitkomst.actueel else 'nee, het plan is daarna veranderd'}"
    yield from _handtekeningen(uitkomst)


def _tekst(uitkomst: Uitkomst) -> str:
    if uitkomst.tekst is None:
        bundel = uitkomst.herkomst is not None and uitkomst.herkomst.bundel
        hoe = "vergelijk het rapport zonder bijlagen" if bundel else "geef het hele plan erbij met --plan"
        return f"niet vergeleken; {hoe}"
    return uitkomst.tekst or "gelijk aan het plan"


def _goede_vorm(uitkomst: Uitkomst) -> str:
    if uitkomst.bestand.soort == "docx":
        return "in orde (Word)"
    bundel = uitkomst.herkomst is not None and uitkomst.herkomst.bundel
    return "in orde (PDF met bladen van anderen)" if bundel else "in orde (eigen controle van PDF/A-3a en PDF/UA-1)"


def _handtekeningen(uitkomst: Uitkomst) -> Iterator[str]:
    if not uitkomst.handtekeningen:
        yield "Handtekeningen:  geen"
    for een in uitkomst.handtekeningen:
        yield f"Handtekening:    {een.keuring.wie if een.keuring else een.wie}{_wanneer(een)}"
        yield f"                 {'; '.join(_oordeel(een))}"


def _wanneer(een: Handtekening) -> str:
    moment = een.keuring.wanneer if een.keuring else None
    return f", {moment:%d-%m-%Y %H.%M}" if moment else f", {een.wanneer}" if een.wanneer else ""


def _oordeel(een: Handtekening) -> Iterator[str]:
    if een.keuring is None:
        yield "echtheid niet nagegaan: installeer daarvoor plandocs[zegel]"
    else:
        yield een.keuring.niveau
        yield "heel" if een.keuring.heel else "GEBROKEN: het bestand is niet meer wat er is ondertekend"
        yield f"keten {een.keuring.keten}"
    yield _ERNA[een.erna]
