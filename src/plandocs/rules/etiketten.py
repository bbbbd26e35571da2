"""Labels on people in a text: judgements about a person, and diagnoses without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.rules.mensen import naamwoorden
from plandocs.taal.aanhalingen import aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek

_OORDELEN = "oordeelswoorden"
_WOORD = re.compile(r"\w[\w'-]*")
_GRENS = re.compile(r"[.!?;:,\n()]")
_MENSEN = {
    "vader", "moeder", "vaders", "moeders", "ouder", "ouders", "papa", "mama", "oma", "opa",
    "stiefvader", "stiefmoeder", "pleegvader", "pleegmoeder", "pleegouders", "partner", "ex", "kind",
    "kinderen", "zoon", "dochter", "broer", "zus", "jongen", "meisje", "man", "vrouw", "mens", "mensen",
    "hij", "zij", "ze", "jongere", "jongeren", "jeugdige", "client", "mevrouw", "meneer", "gezin",
    "type", "buurman", "buurvrouw", "tante", "oom", "puber", "tiener",
}  # fmt: skip
_VERBINDT = {
    "is", "was", "zijn", "waren", "blijft", "bleef", "blijven", "wordt", "werd", "worden", "doet",
    "deed", "doen", "deden", "reageert", "reageerde", "gedraagt", "gedroeg", "oogt", "overkomt", "komt",
    "kwam", "heeft", "had", "hebben", "hadden", "toont", "toonde", "vertoont", "vertoonde", "zit",
    "zat", "neemt", "nam", "kan", "kon", "lijkt", "leek",
}  # fmt: skip
_VOORZETSELS = {
    "van", "voor", "bij", "aan", "met", "door", "tegen", "over", "naar", "op", "volgens", "tussen",
}  # fmt: skip
_ZEGT_IEMAND = {
    "voelt", "voelde", "noemt", "noemde", "vindt", "vond", "vinden", "vonden", "ervaart", "ervaarde",
    "voelen",
}  # fmt: skip
_LOOS = {"het", "dit", "dat", "er"}
_AFWEER = re.compile(r"\s+(?:tegen|bij) (?:een )?(?:ziek|griep|infect|verkoud|virus|bacter)")
_VER_WEG = 8
_DICHTBIJ = 3
_BEREIK = 120

_DIAGNOSE = (
    r"(?<![\w-])(?:ADHD|ADD|ODD|ASS|PTSS|C-PTSS|LVB|PDD-NOS|FAS|FASD|MDD"
    r"|(?i:autis(?:me|tisch|tische)|borderline|schizofren(?:ie|e)|bipolair|bipolaire|depressie|psychose|psychotisch"
    r"|psychopathie|narcisme|anorexia|boulimia|asperger|gilles de la tourette"
    r"|(?:\w{1,20})?(?:persoonlijkheids|hechtings|angst|paniek|dwang|eet|gedrags|stemmings|aandachts|stress"
    r"|ontwikkelings)stoornis|(?:licht )?verstandelijke beperking|posttraumatische stress))(?!\w)(?!-\w)"
)
_STAMMEN = (
    "adhd", "add", "odd", "ass", "ptss", "lvb", "pdd", "fas", "mdd", "autis", "borderline", "schizo", "bipolair",
    "depress", "psycho", "narcis", "anorex", "boulim", "asperger", "tourette", "stoornis", "beperking", "stress",
)  # fmt: skip
_NOG_NIET_GESTELD = (
    r"(?i:\b(?:geen|niet|zonder|onderzoek|onderzoekt|onderzocht|onderzoeken|test|testen|getest|of|vraag|vragen"
    r"|informatie|boek|folder|cursus|uitleg)\b)(?:[^\w.!?;]+[\w'-]+){0,5}[^\w.!?;]*$"
)
_DESKUNDIGE = r"(?i:psycholoog|psychiater|orthopedagoog|\b\w{0,20}arts\b|therapeut|behandelaar|ggz)"
_DAG_OF_JAAR = r"\b(?:19|20)\d\d\b|\b\d{1,2}-\d{1,2}\b"


def etiketten(text: str, plan: Plan) -> Iterator[Treffer]:
    """Yield the words that judge a person instead of telling what happened, outside quotations.

    Words that only guess are left to others; `plan` knows the people that the text may call by name.
    """
    gevonden = [treffer for treffer in zoek(_OORDELEN, text) if treffer.soort != "gissing"]
    mensen = _MENSEN | naamwoorden(plan) if gevonden else _MENSEN
    klein = vouw(text) if gevonden else ""
    yield from (treffer for treffer in gevonden if _gaat_over_iemand(treffer, klein, mensen))


def _gaat_over_iemand(treffer: Treffer, klein: str, mensen: set[str]) -> bool:
    voor, na = _bijzin(klein, treffer.begin, treffer.eind)
    if treffer.ontkend or not _ZEGT_IEMAND.isdisjoint(voor) or _AFWEER.match(klein, treffer.eind):
        return False
    if treffer.soort == "etiket":
        return True
    if na and na[0] in mensen:
        return True
    if na[:1] in (["te"], ["om"]) or (voor[-1:] == ["een"] and na):
        return False
    verbogen = treffer.woord.endswith("e") and " " not in treffer.woord
    return not (verbogen and na) and _zegt_het_van_iemand(voor[-_VER_WEG:], na[:_DICHTBIJ], treffer, mensen)


def _bijzin(klein: str, begin: int, eind: int) -> tuple[list[str], list[str]]:
    links = max((match.end() for match in _GRENS.finditer(klein, 0, begin)), default=0)
    rechts = _GRENS.search(klein, eind)
    return _WOORD.findall(klein[links:begin]), _WOORD.findall(klein[eind : rechts.start() if rechts else None])


def _zegt_het_van_iemand(voor: list[str], na: list[str], treffer: Treffer, mensen: set[str]) -> bool:
    if " " in treffer.woord or treffer.woord.startswith(("manipule", "slachtoffer")):
        return not mensen.isdisjoint(voor + na)
    paren = list(zip(["", *voor], voor, strict=False))
    if any(_LOOS & {vorig, woord} and _VERBINDT & {vorig, woord} for vorig, woord in paren):
        return False
    iemand = any(woord in mensen and vorig not in _VOORZETSELS for vorig, woord in paren)
    return iemand and not _VERBINDT.isdisjoint(voor + na[:1])


def diagnoses(text: str) -> Iterator[re.Match[str]]:
    """Yield the diagnoses that a text states, outside quotations, denials and questions."""
    klein = vouw(text)
    if not any(stam in klein for stam in _STAMMEN):
        return
    citaten = None
    for match in patroon(_DIAGNOSE).finditer(text):
        citaten = aanhalingen(text) if citaten is None else citaten
        in_citaat = any(begin < match.start() < eind for begin, eind in citaten)
        if not in_citaat and not patroon(_NOG_NIET_GESTELD).search(
            text, max(0, match.start() - _BEREIK), match.start()
        ):
            yield match


def noemt_deskundige(text: str) -> bool:
    """Return whether a text itself names an expert and a date."""
    return bool(patroon(_DESKUNDIGE).search(text) and patroon(_DAG_OF_JAAR).search(text))
