"""Names in a text that the plan does not know, or knows in another spelling."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.detectie.zinsbouw import WOORD
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel
from plandocs.taal.patronen import patroon
from plandocs.taal.suggesties import dichtstbij
from plandocs.taal.woorden import LIJSTEN, delen

_HOOFDLETTER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
_NAAM = rf"(?<![\w@.-]){_HOOFDLETTER}[^\W\d_]+(?:['’-][^\W\d_]+)*"
_KIJK_TERUG = 24
_PERSOON_ERVOOR = (
    r"(?<!\w)(?:oom|tante|nonkel|opa|oma|bompa|bomma|meester|juf|zuster|broer|zus|heer|mevrouw|meneer|mw\.?|dhr\.?|mevr\.?"
    r"|mr\.|drs\.|dr\.|ing\.|vriend|vriendin|neef|nicht|buurman|buurvrouw|advocaat|dokter|mentor|coach|agent|wijkagent"
    r"|heet|met|volgens|door|tussen|namens|belt|appt|mailt|haalt|brengt|vraagt|spreekt|ziet) $"
)
_DOET = (
    r" (?:belt|appt|mailt|haalt|brengt|zegt|vertelt|vraagt|slaapt|kookt|wast|loopt|rijdt|fietst|leest|speelt|tekent"
    r"|wandelt|fluistert|huilt|lacht|schrijft|roept)(?!\w)"
)
_PERSOON_ERNA = (
    rf"^(?:,? die (?:woont|werkt|zit|komt|is|heet|helpt)|{_DOET}"
    r"| en [A-Z][a-z]+ (?:bellen|halen|brengen|passen|gaan|komen|slapen|wonen|zijn|hebben|eten) )"
)
_GEWOON_BEGIN = frozenset((
    "vandaag", "morgen", "gisteren", "nu", "dan", "daar", "hier", "toen", "daarna", "eerst", "straks", "soms", "vaak",
    "iedereen", "niemand", "iemand", "wie", "wat", "er", "het", "alles", "niets", "dit", "dat", "deze", "die", "zo",
    "ook", "later", "samen", "elke", "iedere", "alle", "beide", "je", "jij", "hij", "zij", "ze", "ik", "we", "wij",
    "jullie", "u", "als", "wanneer", "door", "voor", "hoe", "waar", "niet", "geen", "wel", "nog", "toch",
))  # fmt: skip
_GEEN_PERSOON_ERVOOR = (
    r"(?<!\w)(?:de|het|een|op|in|te|naar|uit|vanuit|rond|stichting|team|organisatie|zaterdag|sinds) $"
)
_GEEN_PERSOON = frozenset((
    "van", "de", "den", "der", "nederland", "nederlands", "nederlandse", "vlaanderen", "vlaams", "belgie",
    "turkije", "turks", "turkse", "marokko", "marokkaans", "marokkaanse", "pools", "poolse", "engels", "engelse",
    "duits", "duitse", "frans", "franse", "arabisch", "arabische", "spaans", "spaanse", "suriname", "surinaams",
    "oekraine", "syrie", "amsterdam", "rotterdam", "utrecht", "eindhoven", "groningen", "almere", "breda",
    "nijmegen", "arnhem", "haarlem", "enschede", "almelo", "hengelo", "zwolle", "deventer", "apeldoorn",
    "amersfoort", "leiden", "delft", "tilburg", "maastricht", "antwerpen", "gent", "brugge", "brussel", "leuven",
    "jumbo", "albert", "lidl", "aldi", "hema", "marktplaats", "whatsapp", "facebook", "instagram", "tiktok",
    "snapchat", "youtube", "netflix", "google", "teams", "kerst", "pasen", "pinksteren", "sinterklaas", "ramadan",
    "suikerfeest", "hemelvaart", "koningsdag", "veilig", "thuis", "raad", "kinderbescherming", "openbaar",
    "ministerie", "ggz", "ggd", "jeugdbescherming", "centrum", "jeugd", "gezin", "reclassering", "rechtbank",
    "halt", "gemeente", "god", "allah", "oost", "west", "noord", "zuid", "wijkteam", "januari", "februari", "maart",
    "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag",
    "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
))  # fmt: skip
_GELIJK = (
    (r"ij|ie|y|i+", "i"),
    (r"ck|c|q|k+", "k"),
    (r"ph|f+|v", "f"),
    (r"cs|ks|x", "x"),
    (r"z|s+|sch", "s"),
    (r"dt|d|t+", "t"),
)
_LOS = r"[.!?:\n]$"
_TUSSENVOEGSEL = r"(?<!\w)(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]en|[Tt]er|'t|[Ee]l|[Aa]l) ){1,3}$"
_NAAM_EN = r"([^\W\d_]+) en $"
_NIEMAND = "Staat deze persoon in het plan? Kies hem of haar, of voeg diegene toe."


@dataclass(frozen=True, slots=True)
class Bekend:
    """The names of a plan, as the detector needs them."""

    delen: frozenset[str]
    klanken: dict[str, str]


def vreemde_namen(text: str, namen: Collection[str]) -> Iterator[tuple[int, int, str | None, bool]]:
    """Yield begin, end, the known name that was probably meant, and whether we are sure, for each strange name."""
    bekend = _bekend(frozenset(namen))
    kaal = zonder_aanhalingen(text)
    for match in patroon(_NAAM).finditer(kaal):
        if not _is_bekend(match[0], bekend):
            yield from _beoordeel(match, kaal, bekend)


def namen(text: str, bekende_namen: Collection[str]) -> Oordeel:
    """Judge whether a text names somebody whom the plan does not know, or spells a known name differently."""
    twijfel = GOED
    for begin, eind, bedoeld, zeker in vreemde_namen(text, bekende_namen):
        advies = f"Bedoelt u {bedoeld}? Schrijf de naam dan zoals in het plan." if bedoeld else _NIEMAND
        if zeker:
            return Oordeel("problem", text[begin:eind], advies)
        twijfel = Oordeel("unsure", text[begin:eind], advies)
    return twijfel


def _beoordeel(match: re.Match[str], kaal: str, bekend: Bekend) -> Iterator[tuple[int, int, str | None, bool]]:
    begin, eind = match.span()
    voor, na = kaal[max(0, begin - _KIJK_TERUG) : begin], kaal[eind : eind + _KIJK_TERUG]
    if _is_gewoon_woord(vouw(match[0])):
        return
    bedoeld = _bedoeld(match[0], bekend)
    voor = patroon(_TUSSENVOEGSEL).sub("", voor)
    ervoor = patroon(_PERSOON_ERVOOR).search(vouw(voor)) is not None or _na_bekende(voor, bekend)
    begint = not voor.strip(" \"'“„‘«(-*•") or patroon(_LOS).search(voor.strip()) is not None
    start = begint and not ervoor
    erna = patroon(_PERSOON_ERNA).search(na) is not None
    if start:
        if bedoeld or erna:
            yield begin, eind, bedoeld, True
        return
    geen = patroon(_GEEN_PERSOON_ERVOOR).search(vouw(voor)) is not None and not (erna or ervoor)
    yield begin, eind, bedoeld, bool(bedoeld or ((ervoor or erna) and not geen))


def _na_bekende(voor: str, bekend: Bekend) -> bool:
    """Recognise the second of two people: `Wout en Everdien`."""
    match = patroon(_NAAM_EN).search(voor)
    return match is not None and _is_bekend(match[1], bekend)


def _bedoeld(woord: str, bekend: Bekend) -> str | None:
    gelijk = bekend.klanken.get(_klank(woord))
    if gelijk:
        return gelijk
    zelfde_letter = [naam for naam in bekend.klanken.values() if vouw(naam)[0] == vouw(woord)[0] and len(naam) > 3]
    gevonden = dichtstbij(woord, zelfde_letter) if len(woord) > 3 else None
    ver = gevonden is None or abs(len(gevonden) - len(woord)) > 1 or len(woord) < 4
    return None if ver else gevonden


def _klank(woord: str) -> str:
    klein = vouw(woord)
    for bron, klank in _GELIJK:
        klein = re.sub(bron, klank, klein)
    return re.sub(r"(.)\1+", r"\1", klein)


def _is_bekend(woord: str, bekend: Bekend) -> bool:
    klein = vouw(woord)
    vormen = (klein, klein.removesuffix("s"), klein.removesuffix("'s"), klein.replace("ı", "i"))
    return any(vorm in bekend.delen for vorm in vormen)


def _is_gewoon_woord(klein: str) -> bool:
    return klein in _GEEN_PERSOON or klein in _GEWOON_BEGIN or any(klein in delen(naam) for naam in LIJSTEN)


@cache
def _bekend(namen: frozenset[str]) -> Bekend:
    losse = [deel for naam in namen for deel in patroon(WOORD).findall(naam)]
    hoofd = [deel for deel in losse if deel[0].isupper()]
    return Bekend(frozenset(vouw(deel).replace("ı", "i") for deel in losse), {_klank(deel): deel for deel in hoofd})
