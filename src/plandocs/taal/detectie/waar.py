"""Whether a sentence says where: a place, an address, or at whose home."""

from __future__ import annotations

from collections.abc import Collection

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.datums import MAAND, WEEKDAG
from plandocs.taal.detectie.mensen import vind_mensen
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import zoek

_NOEM = "Noem de plek, bijvoorbeeld: bij oma thuis, of: op het schoolplein."
_VOORZETSEL = r"(?:aan|achter|bij|binnen|boven|in|langs|naar|naast|nabij|op|rond|tegenover|tot|uit|vanuit|van|voor)"
_LIDWOORD = r"(?:(?:de|het|een|zijn|haar|hun|mijn|ons|onze|deze|eigen|afgesloten|ander|andere|'t|t) ){0,3}"
_SOORT_PLEK = (
    r"[^\W_]{0,25}(?:kamer|huis|plein|laan|straat|weg|kade|gracht|dreef|hof|school|bad|veld|club|kantoor|bureau|centrum"
    r"|loket|winkel|zaal|tuin|poort|deur|gang|kliniek|opvang|markt|plaats|park|halte|station|locatie|afdeling|stad"
    r"|dorp|wijk|buurt|kelder|zolder|schuur|garage|keuken)"
)
_PLEK = rf"(?<!\w){_VOORZETSEL} {_LIDWOORD}(?!plaats van)(?:[^\W_]+e )?{_SOORT_PLEK}(?!\w)"
_ADRES = r"(?<!\w)(?:nummer|nr\.?|huisnummer) \d{1,4}(?!\w)"
_NAAM_VAN_PLEK = rf"(?<!\w)(?:in|op|aan|te|naar|langs|op de|op het|bij de|bij het|aan de|van de) (?!{MAAND}|{WEEKDAG})$"
_BIJ_IEMAND = r"(?<!\w)bij (?:mij|ons|hem|haar|hen|jou|je)(?! thuis hoort)(?! ruzie)(?!\w)"
_PRAAT = r"(?<!\w)(?:bel|app|mail|schrijf|schreeuw|luister|kijk|stuur|wijs|verwijs|vraag)\w*"
_MISSCHIEN = r"(?<!\w)(?:naar|in|op|bij|aan|langs|achter|naast) (?:de|het|een|zijn|haar|hun|mijn) [^\W\d_]{3,}"
_TIJD = (
    rf"(?<!\w)(?:in|op|bij|voor|na|van|tot|naar) (?:de |het |een |elke )?(?:{MAAND}|{WEEKDAG}\w*|week\w*|weekend|ochtend|middag"
    r"|avond|nacht|zomer|winter|herfst|lente|voorjaar|najaar|vakantie|ruzie|dreiging|gevaar|loop|duur|looptijd|bezoek"
    r"|gesprek|tijd|moment|manier|hoogte|wijze|begeleiding|aanwezigheid|overleg|orde|voorhand|eten)"
)


def waar(text: str, namen: Collection[str] = ()) -> Oordeel:
    """Judge whether a text names a place; `bij ruzie` and `in maart` are none, `bij oma` is."""
    klein = vouw(zonder_aanhalingen(text))
    rest = patroon(_TIJD).sub(lambda tijd: "\0" * len(tijd[0]), klein)
    if _noemt_plek(text, klein, rest, namen):
        return Oordeel()
    return Oordeel("unsure" if patroon(_MISSCHIEN).search(rest) else "problem", "", _NOEM)


def _noemt_plek(text: str, klein: str, rest: str, namen: Collection[str]) -> bool:
    if heeft(rest, _PLEK) or heeft(rest, _ADRES) or heeft(rest, _BIJ_IEMAND):
        return True
    return bool(zoek("plekken", text)) or _bij_of_naar_iemand(text, klein, namen)


def _bij_of_naar_iemand(text: str, klein: str, namen: Collection[str]) -> bool:
    praat = heeft(klein, _PRAAT)
    for mens in vind_mensen(text, namen):
        if mens.voorzetsel == "bij" or (mens.voorzetsel == "naar" and not praat):
            return True
        if mens.soort == "naam" and patroon(_NAAM_VAN_PLEK).search(klein, max(0, mens.begin - 20), mens.begin):
            return True
    return False
