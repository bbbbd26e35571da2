"""Triggers and moments without a date: `als …`, `bij ruzie`, `na de zomervakantie`, `volgende week`."""

from __future__ import annotations

from typing import Literal

from plandocs.taal.datums import WEEKDAG
from plandocs.taal.patronen import patroon
from plandocs.taal.telwoorden import GETAL

Los = Literal["datum", "uiterlijk", "periode", "als"]

_VOORAF = (
    r"(?:altijd|direct|meteen|onmiddellijk|alleen|elke keer|iedere keer|telkens|steeds|ook|pas|dezelfde dag"
    r"|op het moment)"
)
_VOEGWOORD = r"(?:als|zodra|wanneer|indien|mocht(?:en)?|zolang|dat|totdat|nadat|voordat)"
_ALS = (
    rf"(?<!\w)(?:{_VOORAF},? (?=(?:als|zodra|wanneer|indien|zolang|nadat)\b)"
    r"|(?:elke keer|iedere keer|telkens|op het moment) (?=dat\b))?"
    r"(?:(?<!net )als (?!eerste\b|laatste\b|volgt\b|afgesproken\b|vanouds\b)|zodra |wanneer |indien "
    r"|mocht(?:en)? |zolang |totdat |nadat |voordat |(?<=keer )dat |(?<=telkens )dat |(?<=moment )dat )(?=\w)"
)
_WIE = r"(?:als|het|dat|dit|er|daar|[a-z]{2,20} (?:dat|het|dit))"
# `als het nodig is` says nothing; `als hulp nodig is` names the event.
_VAAG = (
    rf"(?:{_VOORAF},? )?{_VOEGWOORD} (?:{_WIE} )?(?:(?:echt|weer|ook|zo|te|daar|hier|dan|dringend) )?(?:"
    r"(?:nodig|mogelijk|gewenst|wenselijk|noodzakelijk|handig)(?!\w)"
    r"|(?:(?:kan|lukt|uitkomt|past|moet|schikt|iets is)"
    r"|(?:behoefte|tijd|ruimte|gelegenheid|aanleiding)(?: (?:aan|voor|toe))?(?: (?:is|bestaat))?)"
    r"(?= ?(?:$|[,.;:!)])))"
)
_BIJ = (
    rf"(?:{_VOORAF} )?bij (?!voorkeur\b|gelegenheid\b|tijd en wijle\b|benadering\b|behoefte\b|noodzaak\b"
    r"|wijze van\b)\w"
)
_GEBEURTENIS = (
    r"(?:(?:direct|meteen|vlak|kort) )?(?:(?:na|tijdens|voorafgaand aan) "
    r"(?:de|het|een|elke?|iedere?|dit|deze|afloop) \w|na (?:afloop|overleg|school(?:tijd)?)(?!\w)"
    r"|voor (?:(?:het|de|elke?|iedere?) )?(?:slapen|slapengaan|eten|ontbijt|avondeten|schooltijd|naar bed gaan"
    r"|zitting|overleg|bezoek|vakantie|\w{1,12}vakantie|feestdagen|kerst|pasen|pinksteren)(?!\w)"
    r"|op (?:de|mijn|zijn|haar|hun|\w{1,20}s) verjaardag(?!\w))"
)
_EENHEID = r"(?:wd|wkn|minuten|uur|dag(?:en)?|werkdag(?:en)?|week|weken|maand(?:en)?|kwartaal|jaar)"
_TERMIJN = rf"(?:{GETAL}|anderhalve?|(?:een )?half|een halve) {_EENHEID}"
_SEIZOEN = r"(?:zomer|winter|lente|herfst|\w{0,12}vakantie)"
_RAND_VAN = r"(?:het )?(?:einde?|begin) van (?:het|de) (?:jaar|schooljaar|maand|week|zomer)"
_LOSSE: dict[Los, str] = {
    "uiterlijk": (
        rf"(?<!\w)(?:(?:binnen|(?<!dag )over|na|uiterlijk) {_TERMIJN}"
        rf"|(?:uiterlijk|voor) (?:(?:aanstaande|komende|volgende) )?{WEEKDAG}"
        rf"|(?:uiterlijk|voor|tot) {_RAND_VAN})(?!\w)"
    ),
    "datum": (
        r"(?<!\w)(?:vandaag|vanochtend|vanmiddag|vanavond|vannacht|overmorgen|morgen(?:ochtend|middag|avond)?"
        rf"|(?:komende|volgende|aanstaande|aankomende) {WEEKDAG}"
        rf"|(?:deze|komende|volgende) week (?:op )?{WEEKDAG}|{WEEKDAG} (?:over een|volgende) week)(?!\w)"
    ),
    "periode": (
        rf"(?<!\w)(?:gedurende {_TERMIJN}|{_TERMIJN} lang|(?:deze|komende|volgende) (?:week|maand|{_SEIZOEN})"
        rf"|(?:de|het) (?:eerste|komende|volgende) (?:{_TERMIJN}|week|maand|dag|jaar|kwartaal)"
        r"|(?:dit|komend|volgend) (?:weekend|jaar|schooljaar|kwartaal|voorjaar|najaar)"
        r"|per direct|per heden|vanaf (?:nu|heden|vandaag)|met onmiddellijke ingang"
        rf"|(?:in|tot|sinds|vanaf) (?:aan )?(?:het|de) (?:voorjaar|najaar|{_SEIZOEN})"
        r"|tot (?:aan )?(?:het|de|een|deze|dit) \w{1,30}"
        r"|tot (?!(?:nader|later|slot|dan|nu|op|en|die|aan)\b)\w{1,30} \w{1,30}"
        rf"|{_RAND_VAN})(?!\w)"
    ),
}


def waar_begint_als(klein: str) -> int | None:
    """Return the offset of the first trigger clause that is more than `als het kan`, or None."""
    for match in patroon(_ALS).finditer(klein):
        if not patroon(_VAAG).match(klein, match.start()):
            return match.start()
    return None


def begint_met_gebeurtenis(klein: str) -> bool:
    """Whether a folded line opens with an event: `bij ruzie`, `na elk bezoek`."""
    return bool(patroon(_BIJ).match(klein) or patroon(_GEBEURTENIS).match(klein))


def los_moment(klein: str) -> Los | None:
    """Return the kind of a moment that needs no date of its own: `binnen twee weken`, `volgende week`."""
    return next((soort for soort, bron in _LOSSE.items() if patroon(bron).search(klein)), None)
