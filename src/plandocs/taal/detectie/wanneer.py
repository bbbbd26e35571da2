"""Whether a sentence says when: a day, a rhythm, a term or a trigger, and no `binnenkort`."""

from __future__ import annotations

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.datums import MAAND, WEEKDAG, OnmogelijkeDatumError
from plandocs.taal.letters import vouw
from plandocs.taal.momenten import Moment, parse_moment
from plandocs.taal.oordelen import Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek

_NOEM = "Noem een dag, een termijn of hoe vaak. Bijvoorbeeld: vóór 15 maart, of: elke dinsdag."
_TIJDWOORDEN = ("tijd", "frequentie", "voorwaarde")
_ALTIJD = r"(?<!\w)(?:altijd|nooit|steeds|voortaan)(?!\w)"
_AANLEIDING = (
    r"(?<!\w)bij (?:(?:een|elke|iedere|dreigende?|grote|hevige|acute|knallende|nieuwe) ){0,2}[^\W_]{0,12}"
    r"(?:ruzie|ruzies|brand|gevaar|dreiging|onraad|escalatie|spanning|twijfel|nood|paniek|ziekte|overtreding|incident|crisis|storing"
    r"|alarm|koorts|pijn|onrust|geweld|afwezigheid|terugval)(?!\w)"
)
_GEBEURTENIS = (
    r"(?<!\w)(?:(?:na|tijdens|gedurende|voorafgaand aan) (?:de|het|een|elke?|iedere?|dit|deze|afloop) \w"
    r"|na (?:afloop|overleg|school(?:tijd)?|schooltijd|tafel)(?!\w)|(?:met|rond|na|voor|tussen) (?:de )?(?:kerst|pasen"
    r"|pinksteren|oud en nieuw|nieuwjaar|sinterklaas|carnaval|de feestdagen)(?!\w)|op (?:de )?(?:dagen|avonden"
    rf"|ochtenden|middagen|momenten) (?:dat|waarop)(?!\w)|sinds {MAAND}|(?:eind|begin|half|medio) {MAAND}"
    r"|overdag(?!\w)|tijdens \w|(?:voor|na|rond|tot) (?:de )?[^\W\d_]{0,12}vakanties?(?!\w)"
    r"|voor (?:het )?(?:slapen|slapengaan|eten|ontbijt|avondeten|naar bed gaan)(?!\w)"
    rf"|op de dag (?:dat|van)(?!\w))|^\W*(?:{MAAND}|{WEEKDAG}(?:ochtend|middag|avond)?):"
)
_ZWAKKE_AANWIJZING = (
    r"(?<!\w)(?:na|tijdens|tot|vanaf|sinds) (?:de |het |een )?\w|(?<!\w)(?:dag|dagen|week|weken|maand|maanden|uur|keer"
    r"|jaar|avond|ochtend|middag|nacht|seizoen|vakantie|schooltijd|werktijd)(?!\w)|\d"
)


def wanneer(text: str) -> Oordeel:
    """Judge whether a text says when something happens; a concrete time makes up for a vague one."""
    vaag = _vage_tijden(text)
    rest = _zonder(zonder_aanhalingen(text), vaag)
    try:
        moment = parse_moment(rest)
    except OnmogelijkeDatumError as fout:
        return Oordeel("problem", "", f"{fout}.")
    if _zegt_wanneer(moment, rest):
        return Oordeel()
    if vaag:
        return Oordeel("problem", text[vaag[0].begin : vaag[0].eind], vaag[0].advies)
    twijfel = heeft(rest, _ALTIJD) or heeft(rest, _ZWAKKE_AANWIJZING)
    return Oordeel("unsure" if twijfel else "problem", "", _NOEM)


def _vage_tijden(text: str) -> list[Treffer]:
    return [treffer for treffer in zoek("vage_woorden", text) if treffer.soort in _TIJDWOORDEN]


def _zonder(text: str, vaag: list[Treffer]) -> str:
    for treffer in vaag:
        text = text[: treffer.begin] + "\0" * (treffer.eind - treffer.begin) + text[treffer.eind :]
    return text


def _zegt_wanneer(moment: Moment, rest: str) -> bool:
    klein = vouw(rest)
    if patroon(_AANLEIDING).search(klein) or patroon(_GEBEURTENIS).search(klein):
        return True
    if moment.soort == "frequentie" and moment.frequentie and heeft(moment.frequentie, _ALTIJD):
        return False
    return moment.is_concreet
