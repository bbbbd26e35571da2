"""Whether words between quotation marks are literal, and of somebody."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from plandocs.taal.aanhalingen import aanhalingen, zonder_aanhalingen
from plandocs.taal.detectie.mensen import vind_mensen
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import zoek

_LETTERLIJK = "Schrijf wat diegene zelf zei, in de ik-vorm. Weet je de woorden niet meer, haal de aanhalingstekens weg."
_SPREKER = "Schrijf erbij wie dit zei, en wanneer."
_CITEER = "Schrijf liever letterlijk wat diegene zei, tussen aanhalingstekens."
_PARAFRASE = (
    r"(?<!\w)(?:(?:geeft|geven|gaf|gaven|gf|geef) (?:[^\W_]+ ){0,3}?aan (?:dat|te|niet|over|open|het|de|zich|moe|geen"
    r"|graag)|(?:heeft|hebben|had) (?:[^\W_]+ ){0,4}?aangegeven|wordt (?:[^\W_]+ ){0,4}?aangegeven|aangegeven wordt"
    r"|benoemt|benoemde|benoemen|ervaart|ervaarde|ervaren|(?:is|zijn|was) van mening|stelt dat"
    r"|uit (?:haar|zijn) (?:zorg|wens)|laat weten dat|spreekt uit dat|vindt dat)(?!\w)"
)
_OVER_ZICHZELF = (
    r"^\W*(?:(?:de|mijn) )?(?:moeder|vader|ouders?|client|mevrouw|meneer|hij|zij|ze|jongere|jeugdige|[^\W_]+) "
    rf"(?:{_PARAFRASE}|(?:zegt|vertelt|vindt|meldt) dat (?:hij|zij|ze)(?!\w)|heeft (?:een |beperkt|onvoldoende|moeite))"
)
_NIEMAND = r"(?<!\w)(?:iemand|er (?:werd|wordt|is) (?:[^\W_]+ ){0,2}?(?:gezegd|geroepen|verteld)|men)(?!\w)"
_ZEGT = (
    r"(?<!\w)(?:zeg|zegt|zei|zeggen|zeiden|gezegd|vertelt|vertelde|vertellen|schrijft|schreef|vraagt|vroeg|roept|riep"
    r"|antwoordt|antwoordde|noemt|noemde|aldus|meldt|meldde|noteerde|fluistert|fluisterde|gilt|gilde|appt|appte)(?!\w)"
)
_IK = r"(?<!\w)(?:ik|'k|mij|me|mijn|m'n|wij|we|ons|onze|je|jij|jullie)(?!\w)"
_LOSSE_WOORDEN = 2


def citaat(text: str, namen: Collection[str] = ()) -> Oordeel:
    """Judge whether every quotation has a speaker and literal words, and whether a report should have been one."""
    plaatsen = aanhalingen(text)
    buiten = zonder_aanhalingen(text)
    if not plaatsen:
        match = patroon(_PARAFRASE).search(vouw(text))
        return Oordeel("problem", text[slice(*match.span())], _CITEER) if match else GOED
    om = _Omgeving(
        zegt=heeft(buiten, _ZEGT) or ":" in buiten,
        niemand=heeft(buiten, _NIEMAND),
        spreker=bool(vind_mensen(buiten, namen)) or _opent_met_naam(buiten),
        leeg=not buiten.replace("\0", "").strip(" .,;:!?-*•\n"),
    )
    oordelen = [_van_citaat(text[begin + 1 : eind - 1], om) for begin, eind in plaatsen]
    slechtste = [oordeel for oordeel in oordelen if oordeel.antwoord != "ok"]
    return next((oordeel for oordeel in slechtste if oordeel.is_probleem), slechtste[0] if slechtste else GOED)


@dataclass(frozen=True, slots=True)
class _Omgeving:
    """What stands around the quotations of a text."""

    zegt: bool
    niemand: bool
    spreker: bool
    leeg: bool


def _van_citaat(woorden: str, om: _Omgeving) -> Oordeel:
    samenvatting = _samenvatting(woorden)
    if samenvatting:
        return Oordeel("problem", samenvatting, _LETTERLIJK)
    if not om.leeg and not om.zegt and len(woorden.split()) <= _LOSSE_WOORDEN:
        return Oordeel("unsure", woorden, _SPREKER)
    if om.spreker and not om.niemand:
        return GOED
    return Oordeel("problem" if om.leeg or om.niemand else "unsure", woorden, _SPREKER)


def _opent_met_naam(buiten: str) -> bool:
    """Recognise a name that only opens the sentence: `Soraya: “Ik ga.”`, `Soraya zegt …`."""
    return bool(patroon(r"^\W*[A-Z][\w'’. -]{0,40}(?::| zegt| zei| vertelt| schrijft| vraagt| roept)").search(buiten))


def _samenvatting(woorden: str) -> str:
    klein = vouw(woorden)
    match = patroon(_OVER_ZICHZELF).search(klein)
    if match:
        return woorden[slice(*match.span())].strip()
    vaktaal = [treffer for treffer in zoek("vaktaal", woorden) if "gezin" in treffer.soort]
    return woorden[vaktaal[0].begin : vaktaal[0].eind] if vaktaal and not heeft(klein, _IK) else ""
