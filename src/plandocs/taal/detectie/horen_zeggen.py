"""Whether a sentence passes on a rumour or a guess as if it were known."""

from __future__ import annotations

from itertools import pairwise

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.detectie.zinsbouw import is_deelwoord, woorden
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek

_ZOU = r"(?<!\w)(?:zou|zouden)(?!\w)[^.;:!?\n]{0,160}"
_WENS = r"(?<!\w)(?:graag|liever|willen|kunnen|moeten|mogen|eigenlijk|fijn|beter|zo nodig)(?!\w)"
_HULPWERKWOORD = ("hebben", "zijn", "worden")
_ADVIES = "Schrijf wie het zag of zei, en wanneer. Weet je dat niet, laat het dan weg of zet het bij de vragen."
_VERWACHTING = (
    r"(?<!\w)(?:denkt|denken|dacht|verwacht|verwachten|hoopt|hopen|vindt|vinden|vraagt|zegt|zei|vertelt|vertelde)"
    r" (?:dat|of)(?!\w)"
)
_TOEKOMST = r"(?<!\w)(?:wil|willen|kan|kunnen|mag|mogen|zullen|zal)(?!\w)"
_KAN_WENS = ("misschien", "mogelijk", "wellicht")
_STAAT = (
    r"^ (?:er |het |dat |zo )?(?:of|alsof|dat|goed|beter|fijn|leuk|handig|belangrijk|nodig|te lukken|te werken)(?!\w)"
)


def horen_zeggen(text: str) -> Oordeel:
    """Judge whether a text guesses or repeats what others say; wishes and plans with `zou` do not."""
    klein = vouw(zonder_aanhalingen(text))
    zou = _zou_hebben(klein)
    if zou is not None:
        return Oordeel("problem", text[slice(*zou)], _ADVIES)
    for treffer in zoek("gissingen", text):
        if not treffer.ontkend:
            zacht = _is_zacht(treffer, klein)
            return Oordeel("unsure" if zacht else "problem", text[treffer.begin : treffer.eind], treffer.advies)
    return GOED


def _zou_hebben(klein: str) -> tuple[int, int] | None:
    """Find `zou … hebben gedaan` and `zou … gedaan hebben`: what somebody is said to have done."""
    for match in patroon(_ZOU).finditer(klein):
        if heeft(match[0], _WENS):
            continue
        bijzin = list(woorden(match[0]))
        for een, ander in pairwise(bijzin):
            paar = (een[0], ander[0])
            if any(paar[i] in _HULPWERKWOORD and is_deelwoord(paar[1 - i]) for i in (0, 1)):
                return match.start(), match.start() + ander.end()
    return None


def _is_zacht(treffer: Treffer, klein: str) -> bool:
    """Whether this is a plan, a wish or an expectation of somebody who is named."""
    if treffer.soort == "gerucht":
        return False
    if treffer.soort == "indruk" and heeft(klein[treffer.eind :], _STAAT):
        return True
    if heeft(klein[: treffer.begin], _VERWACHTING):
        return True
    return treffer.woord in _KAN_WENS and heeft(klein[treffer.eind : treffer.eind + 40], _TOEKOMST)
