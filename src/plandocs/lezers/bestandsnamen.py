"""What a person is called in the name of a file, for a reader who may know that name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.taal.letters import stam

_ZONDER_NAAM = re.compile(r"persoon(-\d+)?")


def namen_in_bestanden(plan: Plan, gezien: Plan) -> Mapping[str, str]:
    """Return by id the first name of who got an id before a name, as far as it is seen and nobody else's.

    Whose name is alike is looked up in the whole plan: readers who see different people share a folder.
    """
    bezet = Counter(naam for persoon in plan.personen for naam in {persoon.id, _roepnaam(persoon)})
    namen = {een.id: _roepnaam(een) for een in gezien.personen if _ZONDER_NAAM.fullmatch(een.id)}
    return {id: naam for id, naam in namen.items() if naam and bezet[naam] == 1}


def met_naam(naam: str, soort: str, van: str, namen: Mapping[str, str]) -> str:
    """Return the name of a document of this kind and person, `soort-van…`, with what that person is called."""
    begin = f"{soort}-{van}"
    return f"{soort}-{namen[van]}{naam.removeprefix(begin)}" if van in namen and naam.startswith(begin) else naam


def _roepnaam(persoon: Persoon) -> str:
    return stam(persoon.roepnaam or "")
