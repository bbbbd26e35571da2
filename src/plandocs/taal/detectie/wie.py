"""Whether a sentence says who acts: a person, and not a group, nobody, or a passive."""

from __future__ import annotations

from collections.abc import Collection

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.datums import MAAND, WEEKDAG
from plandocs.taal.detectie.mensen import VOORZETSELS, Mens, vind_mensen
from plandocs.taal.detectie.zinsbouw import heeft_persoonsvorm, hoofdzin, lijdende_vorm
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek
from plandocs.taal.zinnen import zinnen

_NOEM = "Noem wie dit doet, met een naam uit het plan."
_KIJK_TERUG = 30
_LABEL = r"[-*•\s]*([^:\n]{1,40}):\s"
_KOP = r"[-*•\s]*(?!doel|actie|afspraak|let op|wanneer|waar|wat|stap|punt)[a-z][^\W\d_]+(?: [^\W\d_]+){0,2}$"
_AFGESPROKEN = (
    r"(?:[^.;:!?\n]{0,80}(?<!\w)(?:afgesproken|bedoeling)"
    r"|\W*(?:wij|we) (?:verwachten|willen|vinden|vragen)(?: [^\W_]+){0,4}),? dat (?=\w)"
)
_ONPERSOONLIJK = r"^\W*(?:er|het|dit|hierop|daarop)(?!\w)"
_DAG_OF_MAAND = rf"(?<!\w)(?:{MAAND}|{WEEKDAG})"
_GEBEURTENIS = (
    r"(?<!\w)(?:vindt|vinden) (?:[^\W_]+ ){0,8}?plaats(?!\w)"
    r"|^(?:(?:de|het|een|wekelijkse?|regelmatige?) ){0,2}(?:evaluatie|overleg|contact|contactmomenten|gesprek"
    r"|gesprekken|overdracht|bezoek|inzet|aanmelding|begeleiding|hulp)(?!\w)"
)


def wie(text: str, namen: Collection[str] = ()) -> Oordeel:
    """Judge whether a text names who acts; one sentence with a doer is enough."""
    oordelen = [_van_zin(zin, namen) for zin in zinnen(text)]
    if not oordelen or any(oordeel.antwoord == "ok" for oordeel in oordelen):
        return GOED
    return next((oordeel for oordeel in oordelen if oordeel.is_probleem), oordelen[0])


def doeners(text: str, namen: Collection[str] = ()) -> tuple[Mens, ...]:
    """Return the people of a sentence that can be its subject, from left to right."""
    kern = hoofdzin(text)
    mensen = vind_mensen(text, namen)
    return tuple(mens for mens in mensen if mens.kan_doen and kern[mens.begin] != "\0")


def _van_zin(zin: str, namen: Collection[str]) -> Oordeel:
    if _label(zin, namen):
        return GOED
    afspraak = patroon(_AFGESPROKEN).match(vouw(zin))
    if afspraak:
        inhoud = _van_zin(zin[afspraak.end() :], namen)
        return inhoud if inhoud.is_probleem else Oordeel("unsure", afspraak[0].strip(), _NOEM)
    kern = hoofdzin(zin)
    actief = doeners(zin, namen)
    plaats = lijdende_vorm(kern)
    if plaats is not None:
        door = any(mens.voorzetsel == "door" for mens in vind_mensen(zin, namen))
        return GOED if door else Oordeel("problem", zin[slice(*plaats)], _NOEM)
    vaag = _vage_doener(zin, kern)
    if vaag and not (actief and actief[0].begin < vaag.begin):
        return Oordeel("problem", zin[vaag.begin : vaag.eind], vaag.advies or _NOEM)
    if actief:
        return _met_doener(zin, actief, kern)
    return _zonder_doener(zin, kern)


def _label(zin: str, namen: Collection[str]) -> bool:
    match = patroon(_LABEL).match(zonder_aanhalingen(zin))
    if not match:
        return False
    kop = vouw(match[1]).strip()
    als_naam = match[1].strip(" -*•")[:1].isupper() and patroon(_KOP).match(kop) and not heeft(kop, _DAG_OF_MAAND)
    return bool(als_naam) or any(mens.kan_doen for mens in vind_mensen(match[1], namen))


def _vage_doener(zin: str, kern: str) -> Treffer | None:
    for treffer in zoek("anonieme_actoren", zin):
        voor = kern[max(0, treffer.begin - _KIJK_TERUG) : treffer.begin].split()
        if kern[treffer.begin] != "\0" and not (voor and voor[-1] in VOORZETSELS):
            return treffer
    return None


def _met_doener(zin: str, actief: tuple[Mens, ...], kern: str) -> Oordeel:
    eerste = actief[0]
    if eerste.soort == "voornaamwoord" and vouw(eerste.woord) in ("ze", "zij", "jullie"):
        ander = any(mens.soort != "voornaamwoord" for mens in vind_mensen(zin[: eerste.begin]))
        return GOED if ander else Oordeel("problem" if vouw(eerste.woord) == "ze" else "unsure", eerste.woord, _NOEM)
    meer = (
        len(actief) > 1 or " en " in kern[: eerste.eind + 5] or vouw(eerste.woord).endswith(("ers", "en", "'s", "kids"))
    )
    if meer or heeft_persoonsvorm(kern) or ":" in kern:
        return GOED
    lijdend_voorwerp = patroon(r" [^\W\d_]+en(?!\w)").match(kern, eerste.eind)
    return Oordeel("problem" if lijdend_voorwerp else "unsure", eerste.woord, _NOEM)


def _zonder_doener(zin: str, kern: str) -> Oordeel:
    kaal = kern.replace("\0", " ").strip()
    if not kaal:
        return Oordeel("unsure", "", _NOEM)
    onpersoonlijk = patroon(_ONPERSOONLIJK).search(kaal) or patroon(_GEBEURTENIS).search(kaal)
    return Oordeel("problem" if onpersoonlijk or not heeft_persoonsvorm(kaal) else "unsure", "", _NOEM)
