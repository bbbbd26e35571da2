"""The findings of a check as comments in the Word form that was checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from plandocs.cli.bevindingen import telling
from plandocs.errors import PlandocsError
from plandocs.loaders.problemen import Opmerking, PlanError, Probleem
from plandocs.loaders.word_form import plan_uit
from plandocs.loaders.word_form.document import Drager
from plandocs.loaders.word_form.openen import Formulier, Wijzigingen, open_formulier
from plandocs.loaders.word_form.opmerkingen import Aantekening, met_aantekeningen
from plandocs.loaders.word_form.veilig import lees_docx
from plandocs.loaders.word_form.wandeling import W
from plandocs.loaders.word_sjabloon import Keuring
from plandocs.rules import Finding, check

if TYPE_CHECKING:
    from lxml.etree import _Element


def aangetekend(path: Path, wijzigingen: Wijzigingen, vandaag: date) -> tuple[bytes, str, bool]:
    """Return the form with comments, what was found in one line, and whether there is something wrong.

    Raises PlandocsError when the file is no form that can be read.
    """
    formulier = open_formulier(lees_docx(path), str(path), wijzigingen)
    if isinstance(formulier, Drager):
        raise PlandocsError(
            f"{path} is een document van plandocs en geen formulier. Maak er een met: plandocs form new"
        )
    try:
        plan = plan_uit(formulier, str(path)).plan
    except PlanError as error:
        return _met_problemen(formulier, error.problemen, vandaag, path)
    findings = check(plan, vandaag)
    samenvatting = telling(findings)
    aantekeningen = [*_opmerkingen(formulier), *(_bevinding(formulier, een) for een in findings)]
    fouten = any(een.severity == "fout" for een in findings)
    return _geschreven(formulier, samenvatting, aantekeningen, vandaag, path), samenvatting, fouten


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


def _met_problemen(
    formulier: Formulier, problemen: Sequence[Probleem], vandaag: date, path: Path
) -> tuple[bytes, str, bool]:
    aantal = len(problemen)
    samenvatting = f"Nog niet te lezen: {aantal} {'plek' if aantal == 1 else 'plekken'} om te verbeteren."
    aantekeningen = [Aantekening(_bij(formulier, een.pad), (een.zin,)) for een in problemen]
    return _geschreven(formulier, samenvatting, aantekeningen, vandaag, path), samenvatting, True


def _geschreven(
    formulier: Formulier, samenvatting: str, aantekeningen: Sequence[Aantekening], vandaag: date, path: Path
) -> bytes:
    wat = "De opmerkingen van plandocs zijn een hulpmiddel; ze zeggen niets over hoe veilig een kind is."
    alle = [Aantekening(None, (f"Samenvatting: {samenvatting}", wat)), *aantekeningen]
    return met_aantekeningen(formulier.delen, formulier.root, alle, vandaag, str(path))


def _bevinding(formulier: Formulier, een: Finding) -> Aantekening:
    regels = [f"{een.severity}: {een.message}"]
    if een.suggestion:
        regels.append(f"Doe: {een.suggestion}")
    return Aantekening(_bij(formulier, een.path), (*regels, f"Regel {een.rule}. Bron: {een.source}"))


def _bij(formulier: Formulier, pad: str) -> _Element | None:
    """Return the control of a path, or of the nearest part above it; without one the comment stands on top."""
    while pad:
        if pad in formulier.vakken:
            return formulier.vakken[pad].element
        pad = pad[: max(pad.rfind("."), pad.rfind("["), 0)]
    return None


def _opmerkingen(formulier: Formulier) -> Iterator[Aantekening]:
    """Yield what is in the file but not in the plan, at its paragraph; people's comments are there already."""
    alineas = list(formulier.root.iter(f"{W}p"))
    for een in formulier.opmerkingen:
        if not een.wat.startswith("Opmerking van"):
            yield Aantekening(_alinea(alineas, een), (f"{een.wat}. {een.doe}.",))


def _alinea(alineas: Sequence[_Element], een: Opmerking) -> _Element:
    return alineas[min(een.plaats.regel, len(alineas)) - 1]


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
