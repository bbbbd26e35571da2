"""Judgements that goals, actions and agreements share: is this wording ok, a problem, or are we unsure?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.telwoorden import TELWOORD
from plandocs.taal.woorden import Treffer, zoek
from plandocs.taal.zinnen import zinnen


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What we think of a text; `woord` is the writer's own word, `advies` what to write instead.

    Only `problem` may become a finding: `unsure` is for us to know, not for the writer to read.
    """

    antwoord: Literal["ok", "problem", "unsure"] = "ok"
    woord: str = ""
    advies: str = ""

    @property
    def is_probleem(self) -> bool:
        """Whether this is clear enough to tell the writer."""
        return self.antwoord == "problem"


GOED = Oordeel()

_MAAND = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_EENHEID = (
    r"(?:uur|uren|minuut|minuten|keer|x|maal|dag(?:en)?|nacht(?:en)?|avond(?:en)?|ochtend(?:en)?|week|weken|euro)"
)
_TERMIJN = (
    rf"(?<!\w)(?:over|binnen|na) (?:\d{{1,3}}|{TELWOORD}|een half) (?:dag(?:en)?|we(?:e)?k(?:en)?|maand(?:en)?|jaar)"
)
_AANTAL = (
    rf"(?<![\w.,:/-])(?:\d{{1,3}}(?:[.,:]\d{{1,2}})? ?(?!{_MAAND}\b)[a-z%]"
    rf"|(?!een\b){TELWOORD} (?!{_MAAND}\b)[a-z]|een {_EENHEID}\b|(?:elke?|iedere?) \w|dagelijks\b|wekelijks\b)"
)

_HOE_HET_GAAT = r"(?<!\w)hoe (?:het|dit|dat) (?:loopt|gaat|is)(?!\w)"
_GETAL = rf"(?<![\w.,:/-])(?:\d{{1,3}}|(?!een\b){TELWOORD}) (?!{_MAAND}\b)[a-z]|(?<!\w)een {_EENHEID}(?!\w)"
_GRENS = (
    r"(?<!\w)(?:(?:niet|geen)(?: \w{1,20})? (?:meer|langer|later|vaker|vroeger|eerder|verder) dan"
    r"|minder dan|(?:weet|weten|begrijpt|begrijpen|merkt|merken|ziet|zien|hoort|horen) dat [^.;:!?]*)"
)
_BIJZIN = r"(?<!\w)(?:als|wanneer|zodra|hoe|wat|waarom) [^,.;:!?]*"
_GEVOLG = r"(?<!\w)(?:zodat|waardoor) [^.;!?]*"
_VOORGESCHREVEN = (
    r"(?:(?:de )?veiligheidsafspraken: )?(?:de )?(?:klant(?:en|\(en\))?|het gezin) (?:houdt|houden) zich aan de "
    r"veiligheidsafspraken(?: van (?:dit|het|ons) (?:veiligheidsplan|veilig verder plan|plan))?"
    r"|(?:(?:het )?opheffen van (?:de )?(?:\(acute\) |acute )?onveiligheid"
    r"|(?:het )?behandelen van (?:de )?onderliggende problematiek"
    r"|(?:het )?behandelen en bieden van nazorg gericht op herstel van de mogelijk opgelopen schade)"
    r"(?: (?:van|voor|bij|in) [^.,;:!?]{1,60})?"
)

_TWIJFELACHTIG = {
    "kijkt naar", "kijken naar", "kijkt of", "kijken of", "let op", "letten op", "bekijkt", "bekijken",
    "begeleidt bij", "begeleiden bij", "ondersteunt bij", "ondersteunen bij", "onderzoekt of", "onderzoeken of",
    "zorgt dat", "zorgen dat", "zorgt ervoor dat", "zorgen ervoor dat", "ervoor zorgen dat",
}  # fmt: skip
_ZICHTBAAR = (
    r"(?<!\w)(?:bel(?:t|len)|app(?:t|en)|mail(?:t|en)|schrij(?:ft|ven)|leest|lezen|voorlezen|breng(?:t|en)|haalt"
    r"|halen|ophalen|geeft|geven|meegeven|stuurt|sturen|teken(?:t|en)|vul(?:t|len)|invullen|betaalt|betalen|slaapt"
    r"|slapen|zet|zetten|leg(?:t|gen)|kookt|koken|eet|eten|loopt|lopen|fiets(?:t|en)|rij(?:dt|den)|oefen(?:t|en)"
    r"|koopt|kopen|ruim(?:t|en)|opruimen|vraagt|vragen|vertel(?:t|len)|speelt|spelen|wandel(?:t|en)|zwem(?:t|men)"
    r"|poets(?:t|en)|douch(?:t|en)|maakt|maken|plan(?:t|nen)|hang(?:t|en)|sluit|sluiten|opent|openen|telt|tellen"
    r"|noteert|noteren|opschrijven|aftekenen|langskomen|komt (?:bij|naar|langs|om))(?!\w)"
)

_HELE_ZIN = 5
_ZONDER_NAAM = ("groep", "onbepaald")
_REGEL = {"niemand", "ieder"}


def is_voorgeschreven(text: str) -> bool:
    """Return whether this is one of the four goals in the words of the method."""
    return bool(patroon(_VOORGESCHREVEN).fullmatch(" ".join(vouw(text).split()).strip(" .•-*")))


def negatief(text: str) -> Oordeel:
    """Judge whether a goal says what must stop instead of what there will be; how it opens decides."""
    if not _ontkenningen(text) or is_voorgeschreven(text):
        return GOED
    begin = zinnen(text)[0]
    hard = _ontkenningen(_verberg(begin, _GRENS, _GEVOLG, _BIJZIN))
    if hard and not _zegt_eerst_wat_er_wel_is(begin[: hard[0].begin]):
        return _oordeel("problem", hard[0], begin)
    zacht = _ontkenningen(_verberg(text, _GRENS))
    return Oordeel("unsure", zacht[0].woord) if zacht else GOED


def _zegt_eerst_wat_er_wel_is(aanloop: str) -> bool:
    """Recognise `De woning is schoon en droog: er ligt …` by the full clause before a colon or `en`."""
    kop, grens, _ = aanloop.replace(" en ", ":").rpartition(":")
    return bool(grens) and len(kop.split()) >= _HELE_ZIN


def _ontkenningen(text: str) -> tuple[Treffer, ...]:
    return zoek("ontkenningen", text)


def vergelijkend(text: str) -> Oordeel:
    """Judge whether a text measures with `meer` or `beter` and gives no number or rhythm to measure by."""
    treffers = zoek("vergelijkingen", text)
    if not treffers:
        return GOED
    eerste = treffers[0]
    twijfel = eerste.woord == "genoeg" or ":" in text[eerste.eind :] or heeft_maat(text)
    return _oordeel("unsure" if twijfel else "problem", eerste, text)


def heeft_maat(text: str) -> bool:
    """Return whether a text counts something: a number with what is counted, or how often; a date is no measure."""
    return heeft(_verberg(text, _TERMIJN), _AANTAL)


def zwak_werkwoord(text: str) -> Oordeel:
    """Judge whether a weak verb is all a text has to say."""
    treffers = zoek("zwakke_werkwoorden", text)
    if not treffers:
        return GOED
    rest = "".join(text[slice(*plaats)] for plaats in _tussen(treffers, len(text)))
    eerste = treffers[0]
    rest = _verberg(rest, _HOE_HET_GAAT)
    meet = _telt if eerste.soort == "houding" else heeft_maat
    concreet = meet(rest) or heeft(rest, _ZICHTBAAR) or (" … " in eerste.woord and meet(_gevonden(eerste, text)))
    praat_over = eerste.soort == "praten" and heeft(rest, r"(?<!\w)over(?!\w)")
    twijfel = concreet or praat_over or eerste.woord in _TWIJFELACHTIG or _na_een_hele_zin(text[: eerste.begin])
    return _oordeel("unsure" if twijfel else "problem", eerste, text)


def _na_een_hele_zin(aanloop: str) -> bool:
    """Recognise that something was said before: `De deur blijft open; oma ziet daarop toe.`"""
    return len(max(patroon(r"[.;:!?]").split(aanloop)[:-1], key=len, default="").split()) >= _HELE_ZIN - 1


def _telt(text: str) -> bool:
    """Whether a text has a number: an attitude that is kept every day still cannot be seen."""
    return heeft(_verberg(text, _TERMIJN), _GETAL)


def _gevonden(treffer: Treffer, text: str) -> str:
    return text[treffer.begin : treffer.eind]


def _tussen(treffers: tuple[Treffer, ...], lengte: int) -> Iterator[tuple[int, int]]:
    vanaf = 0
    for treffer in treffers:
        yield vanaf, treffer.begin
        vanaf = treffer.eind
    yield vanaf, lengte


def anoniem(text: str) -> Oordeel:
    """Judge whether the one who acts in a text is a group or just anybody."""
    for treffer in zoek("anonieme_actoren", text):
        vooraan = not text[: treffer.begin].strip(" -*•\n")
        if vooraan and treffer.soort in _ZONDER_NAAM and treffer.woord not in _REGEL:
            return _oordeel("problem", treffer, text)
    return GOED


def _oordeel(antwoord: Literal["problem", "unsure"], treffer: Treffer, text: str) -> Oordeel:
    return Oordeel(antwoord, text[treffer.begin : treffer.eind], treffer.advies)


def heeft(text: str, bron: str) -> bool:
    """Return whether a pattern occurs in a text, in any case and without accents."""
    return patroon(bron).search(vouw(text)) is not None


def _verberg(text: str, *bronnen: str) -> str:
    """Return the text, as long as it was, with a full stop over what the patterns match."""
    for bron in bronnen:
        for match in patroon(bron).finditer(vouw(text)):
            text = text[: match.start()] + "." * (match.end() - match.start()) + text[match.end() :]
    return text
