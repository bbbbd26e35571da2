"""How a sentence is built, as far as the detectors need it: words, main clause, participles, finite verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

WOORD = r"[^\W_]+(?:['’-][^\W_]+)*"
_BIJZIN = (
    r"(?<=\w)(?:,? )(?:als|wanneer|zodra|indien|omdat|doordat|zodat|waardoor|terwijl|nadat|voordat|totdat|zolang|dat"
    r"|die|waarbij|waarmee|waarin|hoe|wie)(?!\w)[^,.;:!?\n]*"
    r"|^[^\w]*(?:als|wanneer|zodra|indien|omdat|doordat|terwijl|nadat|voordat|zolang|mocht(?:en)?)(?!\w)[^,.;:!?\n]*,?"
)
_VAAG = (
    r"(?<!\w)(?:zo vaak |zo snel |zo veel )?(?:als|indien|wanneer|zodra|waar|zo) (?:(?:het|dat|dit|er) )?(?:nodig"
    r"|mogelijk|gewenst|kan|lukt|uitkomt|past)(?: is)?(?!\w),?"
)
_VOOR = (
    r"(?:aan|achter|af|bij|binnen|dicht|door|goed|in|klaar|kwijt|langs|los|mee|na|om|onder|op|over|rond|samen|schoon"
    r"|tegen|terug|thuis|toe|uit|vast|vol|voor|weg|af)"
)
_MET_GE = rf"{_VOOR}?ge[^\W\d_]{{1,20}}(?:d|t|en|aan|ien)"
_ZONDER_GE = rf"{_VOOR}?(?:be|ver|ont|her|er|onder|over)[^\W\d_]{{2,20}}d"
_STERK = (
    rf"{_VOOR}?(?:besproken|beschreven|besloten|bewezen|begonnen|bevolen|bekeken|bedrogen|begrepen|beloofd|benomen"
    r"|bezocht|verzocht|verwacht|verkocht|bedacht|bereikt|verwerkt|versterkt|verplaatst|bezien|verkregen|vergeten"
    r"|verloren|verzonden|verboden|verwezen|verbroken|verbonden|verholpen|vervangen|verstoten|ontslagen|ontvangen"
    r"|onthouden|onderhouden|ondernomen|onderzocht|ondersteund|onderbroken|overlegd|overwogen|overtuigd|overhandigd"
    r"|herschreven|herzien|erkend|ervaren|verbleven|verlaten|verricht|verplicht|ontwikkeld|voorgelezen|toegezien"
    r"|voortgezet|ingezet|verwijderd|aanbevolen|voorbereid|doorverwezen|uitbesteed)"
)
_DEELWOORD = rf"{_MET_GE}|{_ZONDER_GE}|{_STERK}"
_GEEN_DEELWOORD = frozenset((
    "geen", "gezin", "geld", "geduld", "gewoon", "gebied", "gelukkig", "geweld", "gezond", "gebed", "gerecht",
    "gedicht", "gebit", "gezicht", "gewicht", "gevecht", "beeld", "bed", "brood", "bekend", "beroemd", "bereid",
    "verliefd", "verkouden", "vermoeid", "bevriend", "verward", "getrouwd", "gescheiden", "gewend", "gewond",
    "gehecht", "gemeen", "gehandicapt", "verband", "bestand", "verstand", "goed", "gebaat", "gek", "gemeten",
    "geschikt", "bewust", "avond", "overig", "oneven", "onderhand", "verleden", "eed", "beleid", "bescheid",
    "gemotiveerd", "geinteresseerd", "getuigen", "geheimen", "gezinsleden", "gesprekken", "gegevens", "gedachten",
    "gebaren", "gevallen", "gezinnen", "gewoonten", "bewoond", "verwend", "verwaand", "onderhoud", "overhead",
    "verdriet", "woed",
))  # fmt: skip
_VOOR_EEN_NAAMWOORD = frozenset(("de", "het", "een", "mijn", "zijn", "haar", "hun", "elke", "iedere", "deze", "die"))
_WORDEN = frozenset(("wordt", "worden", "werd", "werden", "word"))
_HULPWERKWOORD = frozenset((
    "is", "zijn", "was", "waren", "heeft", "hebben", "had", "hadden", "gaat", "gaan", "ging", "gingen", "doet",
    "doen", "deed", "mag", "mogen", "mocht", "kan", "kunnen", "kon", "konden", "zal", "zullen", "zou", "zouden",
    "moet", "moeten", "moest", "wil", "willen", "wilde", "wordt", "worden", "werd", "werden", "word", "blijft",
    "blijven", "komt", "komen", "kwam", "krijgt", "krijgen", "kreeg", "staat", "staan", "stond", "ligt", "liggen",
    "lag", "zit", "zitten", "zat", "ziet", "zien", "zag", "geeft", "gaf", "neemt", "nam", "laat", "liet", "houdt",
    "hield", "weet", "wist", "zegt", "zei", "ben", "bent", "heb", "hoeft", "hoeven", "vindt", "slaat",
))  # fmt: skip
_GEEN_PERSOONSVORM = frozenset((
    "met", "het", "dat", "wat", "niet", "uit", "tot", "kast", "post", "sport", "slot", "kaart", "krant", "dienst",
    "arts", "start", "inzet", "inzicht", "contact", "bericht", "overzicht", "toezicht", "gewicht", "gesprek",
    "budget", "bezoek", "traject", "project", "kracht", "nacht", "wacht", "echt", "recht", "slecht", "laat", "vast",
    "eerst", "laatst", "dicht", "licht", "zwart", "wit", "kort", "groot", "best", "beste", "meest", "minst",
    "eerste", "laatste", "ooit", "nooit", "straat", "maat", "maart", "want", "just", "tekst", "test", "lijst",
    "kist", "feest", "geest", "vuist", "rust", "lust", "kunst", "angst", "winst", "moment", "document", "student",
    "cliënt", "client", "patient", "agent", "consult", "product", "zat", "dit", "zaterdagnacht", "vannacht",
    "goedkeurt", "opvangst", "afspraakt", "respect", "gezicht", "gerecht", "plaat", "staart", "buurt", "fout",
    "hout", "zout", "voet", "groet", "formaat", "resultaat", "contract", "subject", "object", "plicht", "knecht",
    "berecht", "geacht", "punt", "kant", "hand", "tand", "stuit", "omtrent", "achtergrondt", "intent", "poort",
    "soort", "woordt", "wandt", "paspoort", "rapport", "transport", "zijkant", "vacht", "jacht", "lucht", "tocht",
    "bocht", "vocht", "schat", "vat",
))  # fmt: skip
_UIT_ZICHZELF = (
    r"(?<!\w)(?:is|zijn|was|waren) (?:[^\W_]+ ){0,6}?(?:aangemeld|aangehouden|aangevraagd|doorverwezen|verwezen"
    r"|uitgenodigd|ingeschreven|geplaatst|opgenomen|ontslagen|geschorst|veroordeeld|onderzocht|afgewezen|afgesproken"
    r"|goedgekeurd|ingezet|opgestart|verlengd|uitgezet|toegewezen|vastgesteld|vastgelegd|ingediend|aangesteld)(?!\w)"
)


def hoofdzin(text: str) -> str:
    """Return a folded text in which quotations and subordinate clauses are hidden, letter for letter."""
    klein = vouw(zonder_aanhalingen(text))
    for bron in (_VAAG, _BIJZIN):
        klein = patroon(bron).sub(lambda bijzin: "\0" * len(bijzin[0]), klein)
    return klein


def is_deelwoord(woord: str) -> bool:
    """Return whether a folded word has the shape of a past participle: `gebracht`, `opgeschreven`, `besproken`."""
    return woord not in _GEEN_DEELWOORD and patroon(_DEELWOORD).fullmatch(woord) is not None


def lijdende_vorm(klein: str) -> tuple[int, int] | None:
    """Return begin and end of the first passive in a folded text: `wordt … gebracht`, `is aangemeld`."""
    for deel in patroon(r"[^,.;:!?\n\0]+").finditer(klein):
        woorden = list(patroon(WOORD).finditer(deel[0]))
        hulp = next((woord for woord in woorden if woord[0] in _WORDEN), None)
        deelwoord = next((woord for woord in woorden if is_deelwoord(woord[0])), None) if hulp else None
        if hulp and deelwoord:
            begin, eind = min(hulp.start(), deelwoord.start()), max(hulp.end(), deelwoord.end())
            return deel.start() + begin, deel.start() + eind
    match = patroon(_UIT_ZICHZELF).search(klein)
    return match.span() if match else None


def heeft_persoonsvorm(klein: str) -> bool:
    """Return whether a folded clause seems to have a finite verb in the singular, or an auxiliary."""
    delen = patroon(WOORD).findall(klein)
    return any(_is_persoonsvorm(woord, vorig) for vorig, woord in zip(["", *delen], delen, strict=False))


def _is_persoonsvorm(woord: str, vorig: str) -> bool:
    if woord in _HULPWERKWOORD:
        return True
    if vorig in _VOOR_EEN_NAAMWOORD:
        return False
    return len(woord) > 3 and woord.endswith("t") and woord not in _GEEN_PERSOONSVORM and not is_deelwoord(woord)


def woorden(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text with their places, without the marks around them."""
    return patroon(WOORD).finditer(text)
