"""How a person looks, and a varied default that stays the same for the same person."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

from plandocs.pictures.keuze import check_bekend
from plandocs.pictures.kleuren import HAAR, HUID, KLEDING

Leeftijd = Literal["baby", "peuter", "kleuter", "kind", "tiener", "jongvolwassen", "volwassen", "oud"]
Bouw = Literal["smal", "gewoon", "stevig"]
Haar = Literal[
    "lang",
    "kort",
    "staartjes",
    "knot",
    "krullen",
    "kaal",
    "hoofddoek",
    "bob",
    "paardenstaart",
    "vlechten",
    "stekels",
    "golvend",
]
Kleding = Literal["broek", "jurk"]
Gevoel = Literal["blij", "rustig", "zorgen", "verdrietig", "bang", "boos", "verbaasd", "trots", "roept", "slaapt"]
Houding = Literal[
    "staat",
    "zwaait",
    "juicht",
    "belt",
    "troost",
    "knuffelt",
    "zit",
    "slaapt",
    "omhelst",
    "hand_in_hand",
    "leest",
]
Geslacht = Literal["vrouw", "man", "onbekend"]

VOLWASSENEN: frozenset[Leeftijd] = frozenset(("jongvolwassen", "volwassen", "oud"))
_KLEUREN = ("rood", "oranje", "geel", "groen", "turkoois", "blauw", "paars", "roze", "grijs")
_BROEKEN = ("jeans", "grijs", "bruin", "zwart")
_HAARKLEUREN = ("zwart", "bruin", "blond", "rood", "bruin")
_KAPSELS: dict[tuple[Geslacht, bool], tuple[Haar, ...]] = {
    ("vrouw", True): ("lang", "bob", "paardenstaart", "krullen", "knot", "kort", "golvend", "vlechten"),
    ("man", True): ("kort", "krullen", "stekels", "golvend", "kort", "kaal"),
    ("onbekend", True): ("kort", "krullen", "bob", "golvend"),
    ("vrouw", False): ("staartjes", "lang", "bob", "paardenstaart", "krullen", "vlechten", "golvend", "kort"),
    ("man", False): ("kort", "krullen", "stekels", "golvend"),
    ("onbekend", False): ("kort", "krullen", "bob", "stekels"),
}
_GRENZEN: tuple[tuple[int, Leeftijd], ...] = (
    (2, "baby"),
    (4, "peuter"),
    (6, "kleuter"),
    (12, "kind"),
    (18, "tiener"),
    (25, "jongvolwassen"),
    (65, "volwassen"),
)
_POGINGEN = 64


@dataclass(frozen=True, slots=True)
class Uiterlijk:
    """How a person looks; colours are Dutch names from `kleuren`.

    Raises PictureError when a name is unknown.
    """

    leeftijd: Leeftijd = "volwassen"
    huid: str = "zand"
    haar: Haar = "kort"
    haarkleur: str = "bruin"
    kleding: Kleding = "broek"
    kleur: str = "blauw"
    broekkleur: str = "jeans"
    bril: bool = False
    baard: bool = False
    hoofddoekkleur: str = "turkoois"
    rolstoel: bool = False
    rollator: bool = False
    zwanger: bool = False
    bouw: Bouw = "gewoon"

    def __post_init__(self) -> None:
        """Check every name."""
        check_bekend("Een leeftijd", self.leeftijd, get_args(Leeftijd))
        check_bekend("Een huidskleur", self.huid, HUID)
        check_bekend("Een kapsel", self.haar, get_args(Haar))
        check_bekend("Een haarkleur", self.haarkleur, HAAR)
        check_bekend("Een bouw", self.bouw, get_args(Bouw))
        check_bekend("Kleding", self.kleding, get_args(Kleding))
        for kleur in (self.kleur, self.broekkleur, self.hoofddoekkleur):
            check_bekend("Een kleur van kleren", kleur, KLEDING)


@dataclass(frozen=True, slots=True)
class Figuur:
    """A person in a picture: looks, the name under the feet, feeling and pose.

    `foto` is the address of a photograph that stands in place of the figure where a drawing has room for one.
    Raises PictureError when the feeling or pose is unknown.
    """

    uiterlijk: Uiterlijk
    naam: str = ""
    gevoel: Gevoel = "rustig"
    houding: Houding = "staat"
    foto: str = ""

    def __post_init__(self) -> None:
        """Check feeling and pose."""
        check_bekend("Een gevoel", self.gevoel, get_args(Gevoel))
        check_bekend("Een houding", self.houding, get_args(Houding))


def leeftijdsgroep(jaren: int) -> Leeftijd:
    """Return how somebody of this age is drawn."""
    return next((groep for grens, groep in _GRENZEN if jaren < grens), "oud")


def standaard_uiterlijk(
    sleutel: str,
    leeftijd: Leeftijd,
    *,
    geslacht: Geslacht = "onbekend",
    familie: str = "",
    vermijd: Collection[Uiterlijk] = (),
) -> Uiterlijk:
    """Return the looks that always go with this key; people of one `familie` share a skin colour.

    Looks that share hair and clothes colour with one of `vermijd` are passed over while others are left;
    the caller passes the looks it has already given away. What a family must say itself is never guessed:
    build, headscarf, pregnancy, wheelchair and walker.
    """
    bezet = {(ander.haar, ander.kleur) for ander in vermijd}
    anders: Uiterlijk | None = None
    for poging in range(_POGINGEN):
        keuze = _keuze(sleutel, leeftijd, geslacht, familie, poging)
        if (keuze.haar, keuze.kleur) not in bezet:
            return keuze
        if anders is None and keuze not in vermijd:
            anders = keuze
    return anders or _keuze(sleutel, leeftijd, geslacht, familie, 0)


def _keuze(sleutel: str, leeftijd: Leeftijd, geslacht: Geslacht, familie: str, poging: int) -> Uiterlijk:
    worp = _bytes(f"{sleutel}\n{poging}")
    volwassen = leeftijd in VOLWASSENEN
    return Uiterlijk(
        leeftijd=leeftijd,
        huid=tuple(HUID)[_bytes(familie or sleutel)[0] % len(HUID)],
        haar=_kapsel(leeftijd, geslacht, worp[1]),
        haarkleur="grijs" if leeftijd == "oud" else _HAARKLEUREN[worp[2] % len(_HAARKLEUREN)],
        kleding="jurk" if geslacht == "vrouw" and worp[3] % 4 == 0 else "broek",
        kleur=_KLEUREN[worp[4] % len(_KLEUREN)],
        broekkleur=_BROEKEN[worp[5] % len(_BROEKEN)],
        bril=worp[6] % (2 if leeftijd == "oud" else 6) == 0 and leeftijd != "baby",
        baard=geslacht == "man" and volwassen and worp[7] % 3 == 0,
    )


def _kapsel(leeftijd: Leeftijd, geslacht: Geslacht, worp: int) -> Haar:
    if leeftijd == "baby":
        return "kaal" if worp % 2 else "kort"
    keuze = _KAPSELS[geslacht, leeftijd == "tiener" or leeftijd in VOLWASSENEN]
    haar = keuze[worp % len(keuze)]
    return "kort" if haar == "kaal" and leeftijd != "oud" else haar


def _bytes(tekst: str) -> bytes:
    return hashlib.sha256(tekst.encode("utf-8", "replace")).digest()
