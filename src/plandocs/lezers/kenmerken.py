"""What gives a text away: numbers, addresses, names of schools and places, and whole sentences; never common words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Literal

from plandocs.lezers.adressen import POSTCODE, ontleed, plaatsen
from plandocs.lezers.codewoorden import is_regelmatig, spellingen, verbogen, zonder_lidwoord
from plandocs.lezers.gegevens import burgerservicenummers, kort_nummer, mailadressen, telefoonnummers
from plandocs.lezers.instellingen import als_school, onderscheidend
from plandocs.lezers.spellingen import ACHTERVOEGSEL, anders_geschreven, hoe_gezegd, is_herkenbaar, mag_klein
from plandocs.lezers.zoektekst import Naald, gelijkgetrokken, kern

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMMER = re.compile(r"(?<![\w+(])\+?\(?\d(?:[\s().\-/]{0,2}\d){8,13}(?!\w)")
_REKENING = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_VOOR_STRAAT = r"(?:[Dd]e|[Hh]et|[Vv]an|[Dd]en|[Dd]er|[Tt]e[rn]|[A-Z][\w'’-]+)"
_STRAATNAAM = rf"(?:{_VOOR_STRAAT} ){{0,3}}[A-Z][\w'’-]+"
_STRAAT = re.compile(rf"\w{{2}}{ACHTERVOEGSEL}$", re.IGNORECASE)
_ADRES = re.compile(
    rf"(?P<straat>(?:{_VOOR_STRAAT} ){{0,3}}[A-Z][\w'’-]*?{ACHTERVOEGSEL}|(?<=aan ){_STRAATNAAM})"
    r" (?P<nummer>\d{1,4}(?: ?[a-zA-Z]\b)?(?:-\d+)?)(?![\w:])"
)
_HUISNUMMER = re.compile(r"^(.*?\D)[ ,]*\d+\s*[a-zA-Z]?(?:-\w+)?\s*$")
_EIGENNAAM = (
    r"(?:(?:[Dd]e|[Hh]et|['’]t|[Ss]int|[Ss]t\.?|[Vv]an|[Dd]en|[Dd]er|[Oo]p|[Aa]an|[Tt]er|[Tt]en) ){0,2}"
    r"[A-Z][\w'’-]+(?: (?:van |de |der |den |het |op |aan )?[A-Z][\w'’-]+){0,3}"
)
_SOORTNAAM = (
    r"(?i:(?:basis|montessori|dalton|jenaplan|vrije|praktijk|middelbare |hoge|muziek|sport|peuter|kleuter|zwem"
    r"|internationale )?school|obs|cbs|rkbs|pcbs|ikc|kindcentrum|sbo|vso"
    r"|college|lyceum|gymnasium|kinderdagverblijf|kdv|bso|kinderopvang|opvang|noodopvang|vrouwenopvang|peuterspeelzaal"
    r"|(?:blijf-van-mijn-lijf|blijf|opvang|gezins|tehuis|zieken|logeer|woon|buurt)huis|kliniek|locatie|instelling|hotel"
    r"|camping|huize|fort|villa|hoeve|landgoed|residentie|pension|kasteel|klooster|hospice|roc|ods|(?:voetbal|sport|zwem|hockey)?club|vereniging|kerk|moskee|park)"
)
_GENOEMD = re.compile(rf"\b{_SOORTNAAM} ((?:van |in |aan |op )?{_EIGENNAAM})")
_SCHOOLNAAM = re.compile(r"(?<=[a-z,;:] )([A-Z][\w'’-]+(?:school|college|lyceum|opvang|huis|hof|club))\b")
_PLAATS = re.compile(
    r"\b(?:in|naar|te|uit|nabij|richting) "
    r"((?:[Dd]en |[Dd]e |['’]s[- ])?[A-Z][\w'’]{2,}(?:[ -](?:aan |op )?[A-Z][\w'’]+){0,2})"
)
_BEZIT = re.compile(r"['’]s?$")
_FAMILIEWOORDEN = frozenset((
    "papa", "pappa", "pap", "papi", "vader", "mama", "mamma", "mam", "mami", "moeder", "opa", "oma", "oom", "tante",
    "broer", "zus", "juf", "meester", "mevrouw", "meneer", "stiefvader", "stiefmoeder", "pleegvader", "pleegmoeder",
))  # fmt: skip
_LIDWOORD = re.compile(r"^(?:(?:van|in|aan|op|de|het|'t|’t) )+", re.IGNORECASE)
_ZIN = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_ALGEMEEN = re.compile(
    rf"{_SOORTNAAM}|(?i:veilig thuis|politie|gemeente|ggd|ggz|halt|reclassering|rechtbank|leerplicht|consultatiebureau"
    r"|raad voor de kinderbescherming|(?:de )?(?:jeugd|kinder)bescherming|jeugdreclassering|jeugdzorg|crisisdienst"
    r"|(?:sociaal )?(?:wijk|buurt|jeugd)team|centrum voor jeugd en gezin|maatschappelijk werk|jeugdgezondheidszorg"
    r"|huisartsen?(?:praktijk)?|ziekenhuis|thuiszorg|kraamzorg|verloskundigen?(?:praktijk)?|jeugdarts|gezinshuis)"
)
_GRATIS = ("800", "31800")
_KORTSTE_WOORD = 3
_WOORDEN_PER_ZIN = 7
_LETTERS_PER_ZIN = 32
_WOORD = re.compile(r"[^\W\d_]{2,}")
_KORTSTE_NAAM = 4
_NETNUMMER = re.compile(
    r"(?=[1-57]\d{8}$)(?:1[035]|2[0346]|3[03568]|4[03-6]|5[0358]|7\d|\d{3})"
)  # Of a house, without the 0 before it; 6, 8 and 9 are of no area.
_MOBIEL = re.compile(r"6\d{8}")


def is_algemeen(naam: str) -> bool:
    """Return whether a name could be that of many places: `school`, `Veilig Thuis`; it gives nobody away."""
    return bool(_ALGEMEEN.fullmatch(naam.strip()))


def van_telefoon(veld: str, pad: str) -> Iterator[Naald]:
    """Yield every phone number in a field, except the short or free numbers that everybody may call."""
    for nummer in telefoonnummers(veld):
        kort = kort_nummer(nummer)
        if len(kort) >= 6 and not kort.startswith(_GRATIS):
            yield Naald(kort, pad, nummer=True)
            yield from _buitenlands(nummer, pad)
            if _MOBIEL.fullmatch(kort):
                yield Naald(kort[1:], pad, nummer=True)
            elif netnummer := _NETNUMMER.match(kort):
                yield Naald(kort[netnummer.end() :], pad, nummer=True)


def _buitenlands(nummer: str, pad: str) -> Iterator[Naald]:
    """Yield a foreign number with its country code, and without it: that has one, two or three digits."""
    cijfers = kern(nummer)
    heel = cijfers.removeprefix("00")
    if (nummer.startswith("+") or heel != cijfers) and not heel.startswith("31"):
        for zonder in range(4):
            yield from _langer_dan(5, Naald(heel[zonder:], pad, nummer=True))


def van_adres(adres: str, pad: str) -> Iterator[Naald]:
    """Yield an address as a whole, its street with and without the number, its postcode and its town."""
    yield from van_straat(adres, pad)
    for plaats in plaatsen(adres):
        yield from _langer_dan(3, _plek(plaats, pad, "plaats"))


def van_straat(adres: str, pad: str) -> Iterator[Naald]:
    """Yield an address as far as it says more than the town: a family's town may well be known."""
    yield from (Naald(kern(match[0]), pad) for match in POSTCODE.finditer(adres))
    eerste, delen = adres.split(",")[0], ontleed(adres)
    if any(map(str.isdigit, eerste)):
        yield from _langer_dan(_KORTSTE_NAAM, Naald(kern(eerste), pad))
    else:
        yield from _langer_dan(_KORTSTE_NAAM, _plek(eerste, pad, "straat"))
    yield from _langer_dan(_KORTSTE_NAAM, Naald(kern(delen.met_nummer), pad))
    yield from _langer_dan(_KORTSTE_NAAM, Naald(kern(_LIDWOORD.sub("", delen.met_nummer)), pad))
    yield from (Naald(kern(kort), pad) for kort in anders_geschreven(delen.straat))
    if _HUISNUMMER.match(eerste) or _STRAAT.search(delen.straat):
        for straat in dict.fromkeys((delen.straat, _LIDWOORD.sub("", delen.straat))):
            yield from _langer_dan(_KORTSTE_NAAM, _plek(straat, pad, "straat"))


def _plek(naam: str, pad: str, plek: Literal["straat", "plaats"]) -> Naald:
    vast = naam.startswith(("'s", "’s")) if plek == "plaats" else is_herkenbaar(naam)
    return Naald(kern(naam), pad, naam=not vast, klein=mag_klein(naam, plek), soort=plek)


def van_nummer(nummer: str, pad: str) -> Iterator[Naald]:
    """Yield a number of which every digit counts."""
    yield from _langer_dan(5, Naald(kern(nummer), pad))


def van_bsn(veld: str, pad: str) -> Iterator[Naald]:
    """Yield every citizen service number in a field."""
    for nummer in burgerservicenummers(veld):
        yield from van_nummer(nummer, pad)


def van_email(veld: str, pad: str) -> Iterator[Naald]:
    """Yield every e-mail address in a field."""
    for adres in mailadressen(veld):
        for spelling in hoe_gezegd(adres):
            yield from _langer_dan(_KORTSTE_WOORD - 1, Naald(kern(spelling), pad))


def van_codewoord(woord: str, pad: str) -> Iterator[Naald]:
    """Yield a code word however short it is, and also when it is only a sign."""
    letters = kern(woord)
    beeld = "".join(teken for teken in gelijkgetrokken(woord) if unicodedata.category(teken).startswith("S"))
    if len(letters) < _KORTSTE_WOORD and beeld:
        yield Naald(beeld, pad, beeld=True)
        return
    yield from _langer_dan(0, Naald(letters, pad))
    for spelling in dict.fromkeys(spellingen(kern(zonder_lidwoord(woord)))):
        yield from _langer_dan(0, Naald(spelling, pad, soort="woord" if is_regelmatig(spelling) else ""))
        yield from (Naald(vorm, pad) for vorm in verbogen(spelling))


def van_naam(naam: str, pad: str) -> Iterator[Naald]:
    """Yield the name of a school, organisation or place as a whole, and without what it is or its article."""
    los = " " not in naam.strip() and not is_herkenbaar(naam)
    yield from _langer_dan(_KORTSTE_NAAM - 1, Naald(kern(naam), pad, naam=los))
    yield from (Naald(kern(kort), pad) for kort in anders_geschreven(naam))
    for deel in onderscheidend(naam):
        yield Naald(kern(deel), pad, naam=True)
        yield from _langer_dan(0, Naald(kern(als_school(deel)), pad))
    if genoemd := _GENOEMD.search(naam):
        yield from van_naam(genoemd[1], pad)
    elif (kaal := _LIDWOORD.sub("", naam)) != naam:
        yield from _langer_dan(_KORTSTE_NAAM - 1, Naald(kern(kaal), pad, naam=True))


def van_tekst(tekst: str, pad: str, mensen: Collection[str] = ()) -> Iterator[Naald]:
    """Yield what gives a free text away: the numbers and names in it, then what it says as a whole.

    `mensen` are the words for people in the plan: somebody to whom one goes is no place.
    """
    yield from _nummers(tekst, pad)
    for match in _ADRES.finditer(tekst):
        yield from _adres_in_zin(match, pad)
    for patroon in (_GENOEMD, _SCHOOLNAAM, _PLAATS):
        for match in patroon.finditer(tekst):
            if not is_algemeen(match[1]) and (patroon is not _PLAATS or not _is_iemand(match[1], mensen)):
                yield from van_naam(match[1], pad)
    yield from van_zinnen(tekst, pad)


def _is_iemand(naam: str, mensen: Collection[str]) -> bool:
    delen = (kern(_BEZIT.sub("", deel)) for deel in naam.split())
    return all(deel in mensen or deel in _FAMILIEWOORDEN for deel in delen)


def _nummers(tekst: str, pad: str) -> Iterator[Naald]:
    for match in _NUMMER.finditer(tekst):
        yield from van_telefoon(match[0], pad)
    yield from van_email(tekst, pad) if _EMAIL.search(tekst) else ()
    for patroon in (_REKENING, _POSTCODE):
        yield from (Naald(kern(match[0]), pad) for match in patroon.finditer(tekst))


def _adres_in_zin(match: re.Match[str], pad: str) -> Iterator[Naald]:
    """Yield a street with its number; the words before the street may belong to the sentence."""
    delen = match["straat"].split()
    for aantal in range(1, len(delen) + 1):
        straat = " ".join(delen[-aantal:])
        for naam in (straat, *anders_geschreven(straat)):
            yield from _langer_dan(5, Naald(kern(f"{naam} {match['nummer']}"), pad))


def van_zinnen(tekst: str, pad: str) -> Iterator[Naald]:
    """Yield a text and each of its sentences, as far as they are too long to be said by chance."""
    for zin in dict.fromkeys((tekst, *_ZIN.split(tekst))):
        if len(_WOORD.findall(zin)) >= _WOORDEN_PER_ZIN:
            yield from _langer_dan(_LETTERS_PER_ZIN, Naald(kern(zin), pad))


def _langer_dan(letters: int, naald: Naald) -> Iterator[Naald]:
    if len(naald.kern) > letters:
        yield naald


VAN_VELD = {
    "telefoon": van_telefoon,
    "nummer": van_telefoon,
    "adres": van_adres,
    "email": van_email,
    "bsn": van_bsn,
    "skj_nummer": van_nummer,
    "codewoord": van_codewoord,
    "organisatie": van_naam,
}
"""How to look for the value of a field with this name; every other field is free text."""
