"""The findings of a check as comments in the margin of the Word form that was checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from plandocs.errors import PlandocsError
from plandocs.loaders.problemen import Opmerking, PlanError, Probleem
from plandocs.loaders.word_form import plan_uit
from plandocs.loaders.word_form.document import Drager
from plandocs.loaders.word_form.openen import Formulier, Wijzigingen, open_formulier
from plandocs.loaders.word_form.opmerkingen import Aantekening, met_aantekeningen
from plandocs.loaders.word_form.wandeling import W
from plandocs.rules import Finding, check
from plandocs.rules.telling import telling

if TYPE_CHECKING:
    from lxml.etree import _Element


def aangetekend(data: bytes, bestand: str, wijzigingen: Wijzigingen, vandaag: date) -> tuple[bytes, str, bool]:
    """Return the form with comments, what was found in one line, and whether there is something wrong.

    Raises PlandocsError when the file is no form that can be read.
    """
    formulier = open_formulier(data, bestand, wijzigingen)
    if isinstance(formulier, Drager):
        raise PlandocsError(
            f"{bestand} is een document van plandocs en geen formulier. Maak er een met: plandocs form new"
        )
    try:
        plan = plan_uit(formulier, bestand).plan
    except PlanError as error:
        return _met_problemen(formulier, error.problemen, vandaag, bestand)
    findings = check(plan, vandaag)
    samenvatting = telling(findings)
    aantekeningen = [*_opmerkingen(formulier), *(_bevinding(formulier, een) for een in findings)]
    fouten = any(een.severity == "fout" for een in findings)
    return _geschreven(formulier, samenvatting, aantekeningen, vandaag, bestand), samenvatting, fouten


def _met_problemen(
    formulier: Formulier, problemen: Sequence[Probleem], vandaag: date, bestand: str
) -> tuple[bytes, str, bool]:
    aantal = len(problemen)
    samenvatting = f"Nog niet te lezen: {aantal} {'plek' if aantal == 1 else 'plekken'} om te verbeteren."
    aantekeningen = [Aantekening(_bij(formulier, een.pad), (een.zin,)) for een in problemen]
    return _geschreven(formulier, samenvatting, aantekeningen, vandaag, bestand), samenvatting, True


def _geschreven(
    formulier: Formulier, samenvatting: str, aantekeningen: Sequence[Aantekening], vandaag: date, bestand: str
) -> bytes:
    wat = "De opmerkingen van plandocs zijn een hulpmiddel; ze zeggen niets over hoe veilig een kind is."
    alle = [Aantekening(None, (f"Samenvatting: {samenvatting}", wat)), *aantekeningen]
    return met_aantekeningen(formulier.delen, formulier.root, alle, vandaag, bestand)


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
