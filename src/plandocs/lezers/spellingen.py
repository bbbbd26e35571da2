"""How else people write a street or say an e-mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from plandocs.lezers.gewone_woorden import PLAATSEN, STRATEN
from plandocs.lezers.zoektekst import kern

ACHTERVOEGSEL = (
    r"(?:straat|laan|weg|plein|dijk|kade|pad|hof|singel|gracht|steeg|plantsoen|dreef|hoek|park|markt|wal|baan|ring"
    r"|akker|veld|burg|erf|oord|haven|kamp|dam|brink|meent|poort|zijde|bos|kant|stede|horst|berg|tuin|werf)"
)
_KORT = {"straat": "str", "laan": "ln", "plein": "pln", "weg": "wg", "plantsoen": "plnts", "singel": "sngl"}
_EINDE = re.compile(rf"^(?P<stam>.*\w{{3}})(?P<einde>{'|'.join(_KORT)})$", re.IGNORECASE | re.DOTALL)
_EINDE_KORT = re.compile(rf"^(?P<stam>.*\w{{3}})(?P<einde>{'|'.join(_KORT.values())})\.?$", re.IGNORECASE | re.DOTALL)
_LANG = {kort: lang for lang, kort in _KORT.items()}
_HERKENBAAR = re.compile(
    r"\w{3,}(?<!e)(?:straat|laan|weg|plein|kade|singel|gracht|steeg|plantsoen|dreef)", re.IGNORECASE
)
_SAMENGESTELD = re.compile(rf"\w{{3,}}{ACHTERVOEGSEL}", re.IGNORECASE)
_KORTSTE_PLAATS = 4
_APENSTAART = ("@", " at ", " apenstaart ")
_PUNTEN = ((".", "."), (".", " dot "), (".", " punt "), (" dot ", " dot "), (" punt ", " punt "))


def anders_geschreven(straat: str) -> Iterator[str]:
    """Yield a street with its ending shortened, or written in full when it is short."""
    for patroon, ander in ((_EINDE, _KORT), (_EINDE_KORT, _LANG)):
        if match := patroon.match(straat.strip()):
            yield f"{match['stam']}{ander[match['einde'].lower()]}"


def is_herkenbaar(naam: str) -> bool:
    """Return whether a word is the name of a street also without a capital: `zilvermeeuwstraat`, not `lange weg`."""
    return bool(_HERKENBAAR.fullmatch(naam.strip())) and naam.strip().lower() not in STRATEN


def mag_klein(naam: str, plek: Literal["straat", "plaats"]) -> bool:
    """Return whether a street or town is no ordinary word, so that it says where somebody is without a capital too."""
    letters = kern(naam)
    if plek == "plaats":
        return len(letters) >= _KORTSTE_PLAATS and letters not in PLAATSEN
    return bool(_SAMENGESTELD.fullmatch(letters)) and letters not in STRATEN


def hoe_gezegd(adres: str) -> Iterator[str]:
    """Yield an e-mail address as written, and as people say it: `ria punt bos at post punt example`."""
    wie, _, waar = adres.rpartition("@")
    for apenstaart in _APENSTAART if wie else ():
        for voor, na in _PUNTEN:
            yield wie.replace(".", voor) + apenstaart + waar.replace(".", na)
    if not wie:
        yield adres
