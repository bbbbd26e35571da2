"""What words do to a child: a promise nobody can keep, a task for grown-ups, a secret, an image it takes literally."""

from __future__ import annotations

BELOFTE = (
    r"(?<!\w)(?:komt (?:het )?(?:allemaal |helemaal |vast |weer )*goed|(?:allemaal|alles) (?:weer )?goed komt"
    r"|alles (?:komt|wordt) (?:weer )?goed|beloof(?:t|d)?|beloven|(?:snel|gauw|binnenkort) weer (?:naar )?"
    r"(?:huis|thuis|mama|papa|bij (?:mama|papa))|(?:zal|zullen|gaat|gaan|ga) (?:\w+ ){0,4}nooit meer"
    r"|(?:nooit|niet) meer (?:pijn doen|slaan|slaat|schreeuwen|schreeuwt|drinken|drinkt|ruzie maken|weggaan|weggaat)"
    r"(?= *(?:[.!?]|$)))(?!\w)"
)
_WERK = (
    "opletten|oppassen|bellen|zorgen|waarschuwen|vertellen|helpen|letten|passen|voor|beschermen|troosten|redden"
    "|tegenhouden|bewaken"
)
_BEGIN = r"(?:(?<=^)|(?<=[.!?:,] ))"
TAAK = (
    r"(?<!\w)(?:(?:bel|let|pas|zorg|waarschuw|vertel|bescherm|troost) jij"
    r"|jij (?:moet|let|past|zorgt) (?!niet|niets|geen)"
    rf"(?:\w+ ){{0,4}}?(?:op(?:letten|passen)?|{_WERK})"
    rf"|je moet (?!niet|niets|geen)(?:\w+ ){{0,4}}?(?:{_WERK})"
    rf"|(?:moet|ga) (?:je|jij) (?!niet|niets|geen)(?:\w+ ){{0,4}}?(?:{_WERK})"
    rf"|{_BEGIN}zorg (?:er |ervoor |maar )*dat|{_BEGIN}(?:bescherm|troost|bewaak|waarschuw) (?!je zelf|jezelf)\w+"
    rf"|{_BEGIN}pas (?:goed |maar )*op (?:je|mama|papa|haar|hem))(?!\w)"
)
GEHEIM = (
    r"(?<!\w)(?:(?:jouw|jullie|ons|onze) geheim(?:pje)?|(?:is|blijft) een geheim(?:pje)?(?! dat)"
    r"|hou(?:d|den)? (?:\w+ ){0,3}geheim|vertel (?:\w+ ){0,3}niemand|vertel (?:dit|het|dat) (?:\w+ )?niet"
    r"|(?:mag|moet) (?:je |jij )?(?:\w+ ){0,3}(?:aan niemand|niet|niemand) (?:door|verder)?vertellen"
    r"|zeg (?:\w+ ){0,2}(?:niks|niets|niet) tegen|mond houden|hou(?:d)? je mond|verklap\w{0,3})(?!\w)"
)
_BEELDEN = "wolk|bom|vulkaan|storm|orkaan|onweer|monster|muur|spons|rots|tijger|berg|steen|lawine|tikkende|vuur|rivier"
BEELDSPRAAK = (
    rf"(?<!\w)(?:als een (?:\w+ ){{0,2}}(?:{_BEELDEN})|op eieren lop\w+|de (?:bekende |laatste )?druppel|rode draad"
    r"|onder de pet|een muur om|in zijn schulp|in haar schulp|stoom af\w{0,6}|een kort lontje|de lont)(?!\w)"
)
