"""Check what was read against the plan and its references, all at once."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any

from pydantic import ValidationError

from plandocs.loaders.knopen import Knoop
from plandocs.loaders.omzetten import Melding, Omzetting
from plandocs.loaders.problemen import MEESTE_PROBLEMEN, Plaats, PlanError, Probleem, nabij
from plandocs.loaders.veldfouten import vertaal
from plandocs.loaders.verwijzingen import controleer_verwijzingen
from plandocs.loaders.vormen import vorm_van
from plandocs.plan import Plan


def toets(knoop: Knoop, problemen: list[Probleem], bestand: str) -> tuple[Plan, dict[str, Plaats]]:
    """Return the plan and the place of every path in it; raises PlanError with all that is wrong."""
    omzetting = Omzetting()
    omzetting.plaatsen[""] = knoop.plaats
    data = omzetting.onderdeel(Plan, knoop, "")
    verkeerd = [*controleer_verwijzingen(omzetting)]
    verklaard = omzetting.geweigerd.union(melding.pad for melding in verkeerd)
    plan, fouten = _valideer(data, omzetting)
    meldingen = [*omzetting.problemen, *verkeerd, *(fout for fout in fouten if not _onder(fout.pad, verklaard))]
    if plan is None or meldingen or problemen:
        raise PlanError([*problemen, *(_probleem(bestand, melding) for melding in meldingen)])
    return plan, omzetting.plaatsen


def _valideer(data: Any, omzetting: Omzetting) -> tuple[Plan | None, list[Melding]]:
    try:
        return Plan.model_validate(data), []
    except ValidationError as error:
        return None, [*_fouten(error, omzetting)]


def _fouten(error: ValidationError, omzetting: Omzetting) -> Iterator[Melding]:
    for detail in error.errors(include_url=False)[:MEESTE_PROBLEMEN]:
        pad = "".join(f"[{deel}]" if isinstance(deel, int) else f".{deel}" for deel in detail["loc"]).lstrip(".")
        yield Melding(pad, nabij(omzetting.plaatsen, pad), *vertaal(detail, vorm_van(Plan, pad)))


def _onder(pad: str, verklaard: Set[str]) -> bool:
    """Whether a path, or something above it, already has a problem that explains this one."""
    while pad and pad not in verklaard:
        pad = pad[: max(pad.rfind("."), pad.rfind("["), 0)]
    return pad in verklaard


def _probleem(bestand: str, melding: Melding) -> Probleem:
    plaats = melding.plaats
    return Probleem(bestand, *plaats[:2], melding.pad, melding.wat, melding.doe, melding.beter, plaats.vak)
