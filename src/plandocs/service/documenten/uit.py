"""The plan as it is now, to take along: YAML and JSON with everything that was typed, or a Word form."""

from __future__ import annotations

import json
from datetime import date

from plandocs.loaders.schrijven import ruw_als_yaml
from plandocs.loaders.word_form.formulier import maak_formulier
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.stand import Stand

VORMEN = {"yaml": "yaml", "json": "json", "formulier": "docx"}


def uitgevoerd(stand: Stand, vorm: str, vandaag: date) -> bytes:
    """Return the plan in one of the VORMEN; a form holds what is complete, see `valt_weg`.

    Raises OnzekerError for a form of a plan in which something that protects somebody is not complete: the form would
    come back without it.
    """
    if vorm == "yaml":
        return ruw_als_yaml(stand.ruw).encode()
    if vorm == "json":
        return json.dumps(stand.ruw, ensure_ascii=False, indent=1).encode() + b"\n"
    plan = plan_voor_lezers(stand.heel)
    return maak_formulier(plan, plan.kop.profiel, vandaag)


def valt_weg(stand: Stand) -> int:
    """Return how many places are not complete, and are therefore not in a form or a document."""
    return len(stand.heel.opmerkingen)
