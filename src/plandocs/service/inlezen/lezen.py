"""From the bytes of a file to a plan or to everything that is wrong with it; the loaders decide, never its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from plandocs.errors import PlandocsError
from plandocs.kantlijn import aangetekend
from plandocs.loaders import Gelezen, Opmerking, Plaats, PlanError, Probleem, loads
from plandocs.loaders.word_form import lees_formulier
from plandocs.loaders.word_form.veilig import OnveiligError
from plandocs.plan import Plan
from plandocs.service.dossiers.voorbeelden import als_ruw
from plandocs.service.editor.heel import maak_heel
from plandocs.service.inlezen.half import lees_half
from plandocs.service.inlezen.plekken import Plekken, plekken_van
from plandocs.service.woorden import zonder_opdracht

Wijzigingen = Literal["refuse", "accept", "reject"]
Soort = Literal["word", "json", "yaml"]
KEUZES: dict[str, Wijzigingen] = {"accept": "accept", "reject": "reject"}
_VREEMD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Melding:
    """One thing that is wrong or good to know, with its place in the file when it has one."""

    plaats: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a file holds: its plan, or what stands in the way; `onbeslist` when tracked changes wait for a choice.

    `ruw` is the plan as the editor keeps it, `plan` what is complete of it, and `onaf` names what is not.
    """

    soort: Soort
    plan: Plan | None = field(default=None, repr=False)
    ruw: Mapping[str, Any] | None = field(default=None, repr=False)
    onaf: Plekken = field(default_factory=Plekken, repr=False)
    problemen: tuple[Melding, ...] = ()
    opmerkingen: tuple[Melding, ...] = ()
    onbeslist: bool = False
    formulier: bool = False


def soort_van(data: bytes) -> Soort:
    """Return how a file is to be read, by what is in it."""
    if data.startswith(_VREEMD):
        return "word"
    return "json" if data.removeprefix(_BOM).lstrip()[:1] in (b"{", b"[") else "yaml"


def lees(data: bytes, naam: str, wijzigingen: Wijzigingen = "refuse") -> Uitslag:
    """Return what is in a file; whatever is wrong with it is said, and nothing is raised."""
    soort = soort_van(data)
    if soort == "word":
        return _lees_word(data, naam, wijzigingen)
    try:
        return _goed(soort, loads(data, naam, soort))
    except PlanError as fout:
        return _half(data, naam, soort, fout) or Uitslag(soort, problemen=_problemen(fout))


def _half(data: bytes, naam: str, soort: Literal["json", "yaml"], fout: PlanError) -> Uitslag | None:
    """Return what a file holds that is not finished, or None when it cannot be kept as it is."""
    try:
        ruw = lees_half(data, naam, soort, fout)
    except PlanError:
        return None
    if ruw is None:
        return None
    heel = maak_heel(ruw)
    return Uitslag(soort, heel.plan, ruw, plekken_van(ruw, heel.opmerkingen))


def _lees_word(data: bytes, naam: str, wijzigingen: Wijzigingen) -> Uitslag:
    try:
        return _goed("word", lees_formulier(data, naam, wijzigingen), formulier=_is_formulier(data, naam, wijzigingen))
    except PlanError as fout:
        terug = _is_formulier(data, naam, wijzigingen)
        return Uitslag("word", problemen=_problemen(fout), formulier=terug)
    except OnveiligError as fout:
        if wijzigingen == "refuse" and _anders_wel(data, naam):
            return Uitslag("word", onbeslist=True)
        return Uitslag("word", problemen=(Melding("", zonder_opdracht(str(fout))),))


def _anders_wel(data: bytes, naam: str) -> bool:
    """Return whether only tracked changes stand in the way: with all of them accepted the file opens."""
    from plandocs.loaders.word_form.openen import open_formulier

    try:
        open_formulier(data, naam, "accept")
    except PlandocsError:
        return False
    return True


def _is_formulier(data: bytes, naam: str, wijzigingen: Wijzigingen) -> bool:
    from plandocs.loaders.word_form.openen import Formulier, open_formulier

    return isinstance(open_formulier(data, naam, wijzigingen), Formulier)


def _goed(soort: Soort, gelezen: Gelezen, *, formulier: bool = False) -> Uitslag:
    opmerkingen = tuple(_opmerking(een) for een in gelezen.opmerkingen)
    return Uitslag(soort, gelezen.plan, als_ruw(gelezen.plan), opmerkingen=opmerkingen, formulier=formulier)


def _opmerking(een: Opmerking) -> Melding:
    waar = een.plaats.in_woorden() if een.plaats.vak else f"alinea {een.plaats.regel}"
    return Melding(waar, f"{een.wat}. {een.doe}.")


def _problemen(fout: PlanError) -> tuple[Melding, ...]:
    return tuple(_probleem(een) for een in fout.problemen)


def _probleem(een: Probleem) -> Melding:
    return Melding(Plaats(een.regel, een.kolom, vak=een.vak).in_woorden(), zonder_opdracht(een.zin))


def met_opmerkingen(data: bytes, naam: str, wijzigingen: Wijzigingen, vandaag: date) -> bytes:
    """Return a form with everything that was found as comments; raises PlandocsError when it is no form."""
    return aangetekend(data, naam, wijzigingen, vandaag)[0]
