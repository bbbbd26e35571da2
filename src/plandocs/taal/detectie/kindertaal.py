"""Whether a sentence fits the age of the child that reads it: length, clauses, passives and hard words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plandocs.taal.detectie.lijdend import lijdend
from plandocs.taal.detectie.vaktaal import vakwoorden
from plandocs.taal.detectie.zinslengte import aantal_woorden
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import zoek
from plandocs.taal.zinnen import zinnen

_BIJZIN = (
    r"(?<!\w)(?:als|wanneer|zodra|omdat|doordat|zodat|waardoor|terwijl|nadat|voordat|totdat|hoewel|tenzij|waarbij|waarmee"
    r"|indien|die|dat)(?!\w)"
)
_KORT = "Maak er kortere zinnen van."
_EEN_DING = "Zeg één ding in elke zin."
_WIE = "Zeg wie het doet."


@dataclass(frozen=True, slots=True)
class Band:
    """What a child of some age can read: words and clauses in a sentence, and the kinds of words that are too hard."""

    tot_en_met: int
    woorden: int
    bijzinnen: int
    te_moeilijk: tuple[str, ...]
    lijdend: bool


BANDEN = (
    Band(7, 9, 0, ("jong", "begrip", "moeilijk"), lijdend=False),
    Band(11, 12, 1, ("begrip", "moeilijk"), lijdend=False),
    Band(17, 15, 1, ("moeilijk",), lijdend=True),
)


def kindertaal(text: str, leeftijd: int) -> Oordeel:
    """Judge whether a child of this age can read a text by itself; what is only a little too much makes us unsure."""
    band = next((band for band in BANDEN if leeftijd <= band.tot_en_met), None)
    if band is None:
        return GOED
    alles = [oordeel for zin in zinnen(text) for oordeel in _van_zin(zin, band)]
    return next((oordeel for oordeel in alles if oordeel.is_probleem), alles[0] if alles else GOED)


def _van_zin(zin: str, band: Band) -> Iterator[Oordeel]:
    for vakwoord in vakwoorden(zin, "kind"):
        yield Oordeel("problem", zin[vakwoord.begin : vakwoord.eind], f"In gewone taal: {vakwoord.advies}.")
    for treffer in zoek("abstracte_woorden", zin):
        zeker = treffer.soort in band.te_moeilijk
        yield Oordeel("problem" if zeker else "unsure", zin[treffer.begin : treffer.eind], treffer.advies)
    passief = lijdend(zin)
    if passief.antwoord != "ok":
        zeker = passief.is_probleem and not band.lijdend
        yield Oordeel("problem" if zeker else "unsure", passief.woord, _WIE)
    yield from _bouw(zin, band)


def _bouw(zin: str, band: Band) -> Iterator[Oordeel]:
    te_veel = aantal_woorden(zin) - band.woorden
    if te_veel > 0:
        yield Oordeel("problem" if te_veel > 2 else "unsure", zin, _KORT)
    bijzinnen = patroon(_BIJZIN).findall(vouw(zin))
    if len(bijzinnen) > band.bijzinnen:
        zeker = len(bijzinnen) > band.bijzinnen + 1
        yield Oordeel("problem" if zeker else "unsure", bijzinnen[-1], _EEN_DING)
