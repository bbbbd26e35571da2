"""How a family names its people, and the sentences that say that somebody is kept away or is not there."""

from __future__ import annotations

import re

from plandocs.taal.letters import vouw
from plandocs.taal.onthouden import onthoud
from plandocs.taal.patronen import patroon
from plandocs.taal.zinnen import zinnen

_PAPA = ("papa", "pappa", "pap", "paps", "pa", "papi", "vader")
_MAMA = ("mama", "mamma", "mam", "mams", "mami", "moeder")
FAMILIEWOORDEN: dict[str, tuple[str, ...]] = {
    "vader": _PAPA,
    "moeder": _MAMA,
    "opa": ("opa", "opi", "grootvader"),
    "oma": ("oma", "omi", "opoe", "grootmoeder"),
    "oom": ("oom", "ome"),
    "tante": ("tante",),
    "stiefvader": ("stiefvader", "stiefpapa", "bonusvader", "bonuspapa"),
    "stiefmoeder": ("stiefmoeder", "stiefmama", "bonusmoeder", "bonusmama"),
    "pleegvader": ("pleegvader", "pleegpapa"),
    "pleegmoeder": ("pleegmoeder", "pleegmama"),
    "juf": ("juf", "juffrouw"),
    "meester": ("meester",),
}
_VAN_EEN_OUDER = {"vader": "opa", "moeder": "oma", "broer": "oom", "zus": "tante", "zuster": "tante", "zusje": "tante"}
_HEER, _MEVROUW = "(?:heer|meneer|mijnheer|dhr\\.?)", "(?:mevrouw|mevr\\.?|mw\\.?)"

_NOOIT_CONTACT = (
    r"(?<!\w)(?:geen (?:enkel |enige |direct |rechtstreeks |persoonlijk )?(?:contact|omgang)|contactverbod"
    r"|omgangsverbod|straatverbod|gebiedsverbod|huisverbod|locatieverbod|blijf(?:t|ven) weg bij"
    r"|(?:contact|omgang)(?!\w).{0,80}(?<!\w)(?:ligt (?:\w+ ){0,3}stil|is (?:\w+ ){0,3}(?:gestopt|verbroken|stopgezet"
    r"|stilgelegd|opgeschort|geschorst|verboden|niet toegestaan))"
    r"|ligt (?:\w+ ){0,3}(?:contact|omgang)(?!\w).{0,80} stil"
    r")(?!\w)"
)
_KOMT_NIET = (
    r"(?<!\w)(?:(?:mag|mogen) (?:\S+ ){0,8}?niet (?:meer )?(?:zien|bezoeken|ontmoeten|spreken|ophalen|benaderen|bellen)"
    r"|kom(?:t|en) (?:\S+ ){0,3}?niet (?:meer |langs )?(?:bij|in de buurt)|benader(?:t|en) (?:\S+ ){0,8}?niet"
    r"|zie(?:t|n) (?:\S+ ){0,6}?niet(?= meer\W*$|\W*$)|zoek(?:t|en) (?:\S+ ){0,6}?niet op)(?!\w)"
)
_ALLEEN_DAN = r"(?<!\w)(?:zonder|als|wanneer|tenzij|behalve|buiten|alleen)(?!\w)"
_AFWEZIG = (
    r"(?<!\w)(?:niet|geen|nooit|niks|dood|overleden|overleed|gestorven|doodgegaan|mist?|missen|hemel|ster|sterretje"
    r"|herinner\w*|denk(?:t|en)? (?:\w+ ){0,3}aan)(?!\w)"
)
_BIJZIN = r"[,;] (?=(?:en |want |dus |maar )?(?:je|jij|dat|hij|zij|ze|wij|we)(?!\w))"
_TOT_HET_KIND = r"(?<!\w)(?:je|jij|jou|jouw|jullie)(?!\w)"


def familiewoorden(relatie: str, *, ouder: bool) -> tuple[str, ...]:
    """Return the words for a relation such as `vader van Noor`; of no parent, `vader van Sanne` is grandfather."""
    eerste = vouw(relatie).split(" ")[0].strip(".,;:")
    soort = eerste if ouder else _VAN_EEN_OUDER.get(eerste, eerste)
    return next((woorden for naam, woorden in FAMILIEWOORDEN.items() if soort == naam or soort in woorden), ())


def ouderwoorden() -> tuple[str, ...]:
    """Return every word for a father or mother."""
    return (*_PAPA, *_MAMA)


def is_familiewoord(woord: str) -> bool:
    """Return whether a word names somebody by what he is to the child."""
    return any(woord in woorden for woorden in FAMILIEWOORDEN.values())


def aangesproken(achternaam: str) -> tuple[str, str]:
    """Return patterns for `de heer De Groot` and for `mevrouw De Groot`, to be looked for in a folded text."""
    naam = patroon(r"\W+").sub(r"\\W+", vouw(achternaam))
    return f"{_HEER} {naam}", f"{_MEVROUW} {naam}"


def staat_in(woorden: str, tekst: str) -> bool:
    """Return whether a pattern stands in a text as words of its own; the s of a possessive belongs to them."""
    # Not kept by `patroon`: a name of the plan would stay in memory for ever.
    return bool(re.search(rf"(?<!\w)(?:{woorden})(?:'?s|tje|atje)?(?!\w)", vouw(tekst)))


@onthoud
def houdt_weg(zin: str) -> bool:
    """Return whether a sentence says that there is no contact at all."""
    return bool(patroon(_NOOIT_CONTACT).search(vouw(zin)))


@onthoud
def komt_niet(zin: str) -> bool:
    """Return whether a sentence says, without an exception, that somebody does not come near or may not see others."""
    klein = vouw(zin)
    return bool(patroon(_KOMT_NIET).search(klein)) and not patroon(_ALLEEN_DAN).search(klein)


def beweringen(tekst: str) -> tuple[str, ...]:
    """Return the clauses of a text that say what is so, without those about what is not or no more."""
    delen = (deel for zin in zinnen(tekst) for deel in patroon(_BIJZIN).split(zin))
    return tuple(deel for deel in delen if not patroon(_AFWEZIG).search(vouw(deel)))


def tot_het_kind(zin: str) -> bool:
    """Return whether a sentence speaks to the child."""
    return bool(patroon(_TOT_HET_KIND).search(vouw(zin)))
