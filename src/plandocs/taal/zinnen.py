"""Dutch sentences: where they end, how they begin, and how names are listed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from re import Match

from plandocs.taal.aanhalingen import aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.onthouden import onthoud
from plandocs.taal.patronen import patroon

_VOOR_EEN_NAAM = {
    "afd.", "bijl.", "bijv.", "blz.", "bv.", "ca.", "dhr.", "div.", "dr.", "drs.", "evt.", "excl.", "fam.",
    "gebr.", "incl.", "ing.", "ir.", "max.", "mej.", "mevr.", "mo.", "mr.", "mw.", "nl.", "nr.", "nrs.",
    "ong.", "p.", "plm.", "prof.", "resp.", "secr.", "st.", "tel.", "va.", "vgl.", "vlgs.", "vnl.", "vr.", "wnd.",
    "zgn.",
}  # fmt: skip
# A capital after one of these starts a new sentence.
_SLUIT_OOK = {
    "a.u.b.", "apr.", "aug.", "dec.", "di.", "do.", "e.a.", "e.d.", "enz.", "etc.", "feb.", "jan.", "jl.", "ma.",
    "min.", "mrt.", "n.t.b.", "n.v.t.", "nov.", "o.i.d.", "okt.", "s.v.p.", "sept.", "t.z.t.", "wo.", "z.s.m.", "za.",
}  # fmt: skip
_PUNTEN = r"[a-z](?:\.[a-z]){1,5}\."
_EINDE = r"(?<![.!?…])[.!?…]++(?P<sluit>[\"'”’»›)\]]*+)(?=\s)|\n\s*+"
_LANGSTE_WOORD = 40
_BEGIN = "\"'“„‘«‹([-*•"
_RAND = " \t\n.,;:!?…\"'“”„‘’«»‹›()[]*•-"


@onthoud
def zinnen(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, with their marks, without the space around them.

    A quotation of several sentences stays whole. A new line ends a sentence, unless it goes on in small letters;
    abbreviations, initials, ordinals and times do not.
    """
    citaten = aanhalingen(text)
    gevonden, begin = [], 0
    for match in patroon(_EINDE).finditer(text):
        if not _binnen(match, citaten) and _is_einde(text, match):
            gevonden.append(text[begin : match.end()].strip())
            begin = match.end()
    return tuple(zin for zin in [*gevonden, text[begin:].strip()] if zin)


def _binnen(match: Match[str], citaten: tuple[tuple[int, int], ...]) -> bool:
    index = bisect_left(citaten, match.start(), key=lambda citaat: citaat[0])
    return index > 0 and match.end() < citaten[index - 1][1]


def _is_einde(text: str, match: Match[str]) -> bool:
    if match[0].startswith("\n"):
        return match[0].count("\n") > 1 or not text[match.end() : match.end() + 1].islower()
    if match[0].startswith("."):
        return _sluit_punt(text, match)
    return not _gaat_verder(text, match.end())


def _sluit_punt(text: str, match: Match[str]) -> bool:
    if match[0].startswith(".."):
        return text[match.start() - 1 : match.start()] not in ("(", "[") and not _gaat_verder(text, match.end())
    woord = _woord_tot(text, match.start() + 1)
    klein = vouw(woord)
    if klein in _SLUIT_OOK or match["sluit"]:
        return not _gaat_verder(text, match.end())
    if klein in _VOOR_EEN_NAAM or (woord == klein and patroon(_PUNTEN).fullmatch(klein)):
        return False
    return not _is_voorletter(woord) and not _is_nummering(woord, text, match)


def _woord_tot(text: str, eind: int) -> str:
    return text[max(0, eind - _LANGSTE_WOORD) : eind].split()[-1].lstrip(_BEGIN)


def _is_voorletter(woord: str) -> bool:
    """Recognise `S.`, `J.P.` and `Th.`; a sentence that ends in `vitamine C.` runs on."""
    delen = woord.rstrip(".").split(".")
    return all((len(deel) == 1 and deel.isupper()) or deel in ("Th", "Chr", "Ph") for deel in delen)


def _is_nummering(woord: str, text: str, match: Match[str]) -> bool:
    """Recognise `1. Oma belt` at the start of a line, and `16. ` before a small letter."""
    if not woord[:-1].isdigit():
        return False
    regelbegin = text.rfind("\n", max(0, match.start() - _LANGSTE_WOORD), match.start()) + 1
    return text[regelbegin : match.start()].strip() == woord[:-1] or _gaat_verder(text, match.end())


def _gaat_verder(text: str, plaats: int) -> bool:
    return text[plaats : plaats + _LANGSTE_WOORD].lstrip(" \t" + _BEGIN)[:1].islower()


def eerste_woord(zin: str) -> str:
    """Return the first word of a sentence without the marks around it, or an empty string."""
    return next((woord for woord in (deel.strip(_RAND) for deel in zin.split()) if woord), "")


def opsomming(names: Sequence[str]) -> str:
    """Return names as a Dutch list: `Sanne, Bart en oma Ria`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} en {names[-1]}"
