"""The Word form: made from the models of the plan, read back, and returned with comments."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from plandocs.loaders.word_form.document import Drager
from plandocs.loaders.word_form.openen import Formulier, Wijzigingen, open_formulier

if TYPE_CHECKING:
    from plandocs.loaders import Gelezen

__all__ = ["lees_formulier", "lees_geopend", "plan_uit"]


def lees_formulier(data: bytes, bestand: str, wijzigingen: Wijzigingen = "refuse") -> Gelezen:
    """Return the plan in a Word form, or in a document of plandocs that holds its plan.

    Raises PlanError with everything that is wrong in the plan, and OnveiligError for a file that cannot be read.
    """
    return lees_geopend(open_formulier(data, bestand, wijzigingen), bestand)


def lees_geopend(formulier: Formulier | Drager, bestand: str) -> Gelezen:
    """Return the plan in a Word file that was opened; raises PlanError with everything that is wrong in it."""
    from plandocs.loaders import loads

    if isinstance(formulier, Drager):
        gelezen = loads(formulier.plan_json, bestand, "json")
        return replace(gelezen, opmerkingen=formulier.opmerkingen)
    return plan_uit(formulier, bestand)


def plan_uit(formulier: Formulier, bestand: str) -> Gelezen:
    """Return the plan that was filled in; raises PlanError with everything that is wrong in it."""
    from plandocs.loaders import Gelezen
    from plandocs.loaders.toetsen import toets
    from plandocs.loaders.word_form.lezen import plaats

    plan, plaatsen = toets(formulier.knoop, [], bestand)
    alle = {pad: plaats(vondst) for pad, vondst in formulier.vakken.items()} | plaatsen
    regels = tuple(alinea.replace("\n", " ") for alinea in formulier.alineas)
    return Gelezen(plan, MappingProxyType(alle), bestand, regels, formulier.opmerkingen)
