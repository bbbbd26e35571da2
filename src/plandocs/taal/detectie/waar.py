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
_NAAM_VAN_PLEK = rf"(?<!\w)(?:in|op|aan|te|langs|op de|op het|bij de|bij het|aan de|van de) (?!{MAAND}|{WEEKDAG})$"
_BIJ_IEMAND = r"(?<!\w)bij (?:mij|ons|hem|haar|hen|jou|je)(?! thuis hoort)(?! ruzie)(?!\w)"
_KIJK_TERUG = 30
_PRAAT = r"(?<!\w)(?:bel|app|mail|schrijf|schreeuw|luister|kijk|stuur|wijs|verwijs|vraag)\w*"
_MISSCHIEN = r"(?<!\w)(?:naar|in|op|bij|aan|langs|achter|naast) (?:de|het|een|zijn|haar|hun|mijn) [^\W\d_]{3,}"
_TIJD = (
    rf"(?<!\w)(?:in|op|bij|voor|na|van|tot|naar) (?:de |het |een |elke )?(?:{MAAND}|{WEEKDAG}\w*|week\w*"
    r"|weekend|ochtend|middag|avond|nacht|zomer|winter|herfst|lente|voorjaar|najaar|vakantie|ruzie|dreiging|gevaar|loop|duur|looptijd|bezoek"
    r"|gesprek|tijd|moment|manier|hoogte|wijze|begeleiding|aanwezigheid|overleg|orde|voorhand|eten)"
)


def waar(text: str, namen: Collection[str] = ()) -> Oordeel:
    """Judge whether a text names a place; `bij ruzie` and `in maart` are none, `bij oma` is."""
    if plek(text, namen):
        return Oordeel()
    return Oordeel("unsure" if patroon(_MISSCHIEN).search(_zonder_tijd(text)) else "problem", "", _NOEM)


def plek(text: str, namen: Collection[str] = ()) -> str:
    """Return the words of the first place of a text, or an empty string."""
    rest = _zonder_tijd(text)
    for bron in (_PLEK, _ADRES, _BIJ_IEMAND):
        match = patroon(bron).search(rest)
        if match:
            return text[slice(*match.span())]
    for treffer in zoek("plekken", text):
        woorden = _met_voorzetsel(text, treffer.begin, treffer.eind)
        los = treffer.soort == "bijwoord" or text[: treffer.begin].rstrip(" -")[-1:] in ("", ":", ",", ";")
        if los or len(woorden) > treffer.eind - treffer.begin:
            return woorden
    return _bij_of_naar_iemand(text, rest, namen)


def _zonder_tijd(text: str) -> str:
    return patroon(_TIJD).sub(lambda tijd: "\0" * len(tijd[0]), vouw(zonder_aanhalingen(text)))


def _met_voorzetsel(text: str, begin: int, eind: int) -> str:
    voor = patroon(rf"(?<!\w){_VOORZETSEL} {_LIDWOORD}$").search(vouw(text), max(0, begin - _KIJK_TERUG), begin)
    return text[voor.start() if voor else begin : eind]


def _bij_of_naar_iemand(text: str, klein: str, namen: Collection[str]) -> str:
    praat = heeft(klein, _PRAAT)
    for mens in vind_mensen(text, namen):
        bij_iemand = mens.voorzetsel == "bij" or (mens.voorzetsel == "naar" and not praat)
        plaatsnaam = mens.soort == "naam" and patroon(_NAAM_VAN_PLEK).search(
            klein, max(0, mens.begin - _KIJK_TERUG), mens.begin
        )
        if bij_iemand or plaatsnaam:
            return _met_voorzetsel(text, mens.begin, mens.eind)
    return ""
