"""Whether a sentence judges a person instead of telling what happened."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Set

from plandocs.taal.detectie.mensen import naamdelen
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek

_WOORD = re.compile(r"\w[\w'-]*")
_GRENS = re.compile(r"[.!?;:,\n()]")
_MENSEN = frozenset({
    "vader", "moeder", "vaders", "moeders", "ouder", "ouders", "papa", "mama", "oma", "opa",
    "stiefvader", "stiefmoeder", "pleegvader", "pleegmoeder", "pleegouders", "partner", "ex", "kind",
    "kinderen", "zoon", "dochter", "broer", "zus", "jongen", "meisje", "man", "vrouw", "mens", "mensen",
    "hij", "zij", "ze", "jongere", "jongeren", "jeugdige", "client", "mevrouw", "meneer", "gezin",
    "type", "buurman", "buurvrouw", "tante", "oom", "puber", "tiener", "ventje", "jochie", "joch", "kereltje",
    "knul", "meid", "dame", "heer", "persoon", "figuur", "gast", "vent", "mo", "vr", "pa", "ma", "schoonmoeder",
    "schoonvader", "grootmoeder", "grootvader", "familie", "pleegkind", "baby", "peuter", "kleuter", "bomma",
    "bompa", "nonkel", "clienten", "leraar", "lerares", "juf", "meester", "mentor", "docent", "leerkracht",
    "begeleider", "begeleidster", "hulpverlener", "gezinsmanager", "huisarts", "dokter", "agent", "rechter",
})  # fmt: skip
_VERBINDT = {
    "is", "was", "zijn", "waren", "blijft", "bleef", "blijven", "wordt", "werd", "worden", "doet",
    "deed", "doen", "deden", "reageert", "reageerde", "gedraagt", "gedroeg", "oogt", "overkomt", "komt",
    "kwam", "heeft", "had", "hebben", "hadden", "toont", "toonde", "vertoont", "vertoonde", "zit",
    "zat", "stelt", "stelde", "stellen", "gedragen", "neemt", "nam", "kan", "kon", "lijkt", "leek",
}  # fmt: skip
_VOORZETSELS = {
    "van", "voor", "bij", "aan", "met", "door", "tegen", "over", "naar", "op", "volgens", "tussen",
}  # fmt: skip
_ZEGT_IEMAND = {
    "voelt", "voelde", "noemt", "noemde", "vindt", "vond", "vinden", "vonden", "ervaart", "ervaarde",
    "voelen",
}  # fmt: skip
_GEDRAG = frozenset(("gedrag", "houding", "karakter", "opstelling", "reactie", "uitspraken"))
# Somebody is said to have seen it, and behind the colon stands what.
_VERTELD = (
    r"(?<!\w)(?:vertelt|vertelde|zegt|zei|schrijft|schreef|volgens)(?!\w)[^.!?\n]{0,120}: [^\W_]+ [^\W_]+ [^\W_]+"
)
_AFGEKORT = r"(?<!\w)(?:mo|vr)\.(?= )"
_LOOS = {"het", "dit", "dat", "er"}
_AFWEER = re.compile(r"\s+(?:tegen|bij) (?:een )?(?:ziek|griep|infect|verkoud|virus|bacter)")
_VER_WEG = 10
_DICHTBIJ = 3
_BEREIK = 300


def gedrag(text: str, namen: Collection[str] = ()) -> Oordeel:
    """Judge whether a text puts a label on somebody; a judging word about something else makes us unsure at most."""
    gevonden = oordeelswoorden(text)
    if not gevonden:
        return GOED
    zeker = None if heeft(text, _VERTELD) else next(over_iemand(text, naamdelen(namen)), None)
    treffer = zeker or gevonden[0]
    return Oordeel("problem" if zeker else "unsure", text[treffer.begin : treffer.eind], treffer.advies)


def oordeelswoorden(text: str) -> tuple[Treffer, ...]:
    """Return the judging words of a text, outside quotations; words that only guess are left to others."""
    return tuple(treffer for treffer in zoek("oordeelswoorden", text) if treffer.soort != "gissing")


def over_iemand(text: str, namen: Set[str]) -> Iterator[Treffer]:
    """Yield the judging words that are said of a person; `namen` are folded words that name one."""
    mensen = _MENSEN | namen
    klein = patroon(_AFGEKORT).sub(lambda kort: kort[0].replace(".", " "), vouw(text))
    yield from (treffer for treffer in oordeelswoorden(text) if _gaat_over_iemand(treffer, klein, mensen))


def _gaat_over_iemand(treffer: Treffer, klein: str, mensen: Set[str]) -> bool:
    voor, na = _bijzin(klein, treffer.begin, treffer.eind)
    if treffer.ontkend or not _ZEGT_IEMAND.isdisjoint(voor) or _AFWEER.match(klein, treffer.eind):
        return False
    if treffer.soort == "etiket":
        return True
    if na and (na[0] in mensen or (na[0] in _GEDRAG and not mensen.isdisjoint(voor))):
        return True
    if na[:1] in (["te"], ["om"]) or (voor[-1:] == ["een"] and na):
        return False
    verbogen = treffer.woord.endswith("e") and " " not in treffer.woord
    return not (verbogen and na) and _zegt_het_van_iemand(voor[-_VER_WEG:], na[:_DICHTBIJ], treffer, mensen)


def _bijzin(klein: str, begin: int, eind: int) -> tuple[list[str], list[str]]:
    vanaf, tot = max(0, begin - _BEREIK), eind + _BEREIK
    links = max((match.end() for match in _GRENS.finditer(klein, vanaf, begin)), default=vanaf)
    rechts = _GRENS.search(klein, eind, tot)
    return _WOORD.findall(klein[links:begin]), _WOORD.findall(klein[eind : rechts.start() if rechts else tot])


def _zegt_het_van_iemand(voor: list[str], na: list[str], treffer: Treffer, mensen: Set[str]) -> bool:
    if " " in treffer.woord or treffer.woord.startswith(("manipule", "slachtoffer")):
        return not mensen.isdisjoint(voor + na)
    paren = list(zip(["", *voor], voor, strict=False))
    if any(_LOOS & {vorig, woord} and _VERBINDT & {vorig, woord} for vorig, woord in paren):
        return False
    if voor and len(voor) <= 2 and voor[-1] in mensen and not _VERBINDT & set(na):
        return True
    iemand = any(woord in mensen and vorig not in _VOORZETSELS for vorig, woord in paren)
    return iemand and not _VERBINDT.isdisjoint(voor + na[:1])
