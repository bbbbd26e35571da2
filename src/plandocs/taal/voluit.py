"""A moment that is not understood, in the nearest words that are: written out, or with a slip of the pen put right."""

from __future__ import annotations

import re
from collections import Counter

from plandocs.taal.datums import OnmogelijkeDatumError
from plandocs.taal.letters import vouw
from plandocs.taal.momenten import parse_moment
from plandocs.taal.onthouden import onthoud
from plandocs.taal.patronen import patroon
from plandocs.taal.suggesties import dichtstbij

_AFKORTINGEN = {
    "mnd": "maand", "wk": "week", "jan": "januari", "feb": "februari", "febr": "februari", "mrt": "maart",
    "apr": "april", "jun": "juni", "jul": "juli", "aug": "augustus", "sep": "september", "sept": "september",
    "okt": "oktober", "nov": "november", "dec": "december",
}  # fmt: skip
_PER = {"w": "per week", "d": "per dag", "m": "per maand", "j": "per jaar"}
_KEER_PER = r"(?i)(\d ?x|keer|maal) ?p\.? ?([wdmj])\b\.?"
_MEER_DAN_EEN = r"(?i)(\d+|twee|drie|vier|zes|acht) (week|maand)(?!\w)"
_MEERVOUD = {"week": "weken", "maand": "maanden"}
_WOORD = r"[^\W\d_]+\.?"
_BEKEND = (
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "januari", "februari", "maart",
    "april", "augustus", "september", "oktober", "november", "december", "dagelijks", "wekelijks", "maandelijks",
    "ochtend", "middag", "avond", "maand",
)  # fmt: skip
_KORTSTE = 5
_LANGSTE = 80


@onthoud
def voluit(woorden: str) -> str:
    """Return the same moment in words that are understood, or nothing when they are not, or need no change."""
    if len(woorden) > _LANGSTE or _begrepen(woorden):
        return ""
    uit = patroon(_KEER_PER).sub(_per, woorden)
    uit = patroon(_WOORD).sub(_geheel, uit)
    uit = patroon(_MEER_DAN_EEN).sub(lambda match: f"{match[1]} {_MEERVOUD[match[2].lower()]}", uit)
    return uit if uit != woorden and _begrepen(uit) else ""


def _begrepen(woorden: str) -> bool:
    try:
        return parse_moment(woorden).is_concreet
    except OnmogelijkeDatumError:
        return False


def _per(match: re.Match[str]) -> str:
    return f"{match[1]} {_PER[match[2].lower()]}"


def _geheel(match: re.Match[str]) -> str:
    woord = match[0]
    voluit = _AFKORTINGEN.get(vouw(woord.rstrip(".")))
    if voluit:
        return voluit
    lijkt = dichtstbij(woord, _BEKEND) if len(woord) >= _KORTSTE and vouw(woord) not in _BEKEND else None
    return lijkt if lijkt and _verschrijving(vouw(woord), lijkt) else woord


def _verschrijving(woord: str, bedoeld: str) -> bool:
    """Whether the letters are the same, or one is missing or too many: `zonder` is no slip for `zondag`."""
    een, ander = Counter(woord), Counter(bedoeld)
    return sum(((een - ander) + (ander - een)).values()) <= 1
