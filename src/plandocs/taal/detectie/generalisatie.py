"""Whether a sentence says `always` or `nobody` where a number belongs."""

from __future__ import annotations

from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel, heeft
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer, zoek
from plandocs.taal.zinnen import zinnen

_REGEL = (
    r"(?<!\w)(?:als|wanneer|zodra|indien|voortaan|mag|mogen|kan|kunnen|moet|moeten|eerst|zolang|afspraak|afgesproken"
    r"|welkom|bereikbaar|tot)(?!\w)"
)
# In small letters: Wil is a name too.
_WIL = r"(?<!\w)(?:wil|willen|wilde)(?!\w)"
_STERK = frozenset(("iedereen", "niemand", "alles", "niets", "overal", "nergens"))
_VERSTERKER = frozenset(("helemaal niet", "helemaal niets", "totaal niet"))
_VAN_MEZELF = r"(?<!\w)(?:moet|moeten) (?:ook )?(?:altijd|alles)"


def generalisatie(text: str) -> Oordeel:
    """Judge whether a text generalises; a rule of the house (`belt altijd eerst`) makes us unsure at most."""
    twijfel = GOED
    for zin in zinnen(text):
        for treffer in zoek("absolute_woorden", zin):
            oordeel = _van_treffer(treffer, zin)
            if oordeel.is_probleem:
                return oordeel
            twijfel = oordeel
    return twijfel


def _van_treffer(treffer: Treffer, zin: str) -> Oordeel:
    klein = vouw(zin)
    regel = heeft(klein, _REGEL) and not heeft(klein, _VAN_MEZELF)
    zwaar = treffer.soort == "absoluut" or treffer.woord in _STERK or treffer.woord in _VERSTERKER
    zacht = regel or patroon(_WIL).search(zin) is not None or not zwaar
    return Oordeel("unsure" if zacht else "problem", zin[treffer.begin : treffer.eind], treffer.advies)
