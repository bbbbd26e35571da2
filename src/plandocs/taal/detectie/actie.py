"""An action in prose taken apart: who, what, when and where, in the words of the writer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.datums import OnmogelijkeDatumError
from plandocs.taal.detectie.mensen import Mens
from plandocs.taal.detectie.waar import plek
from plandocs.taal.detectie.wanneer import wanneer
from plandocs.taal.detectie.wat import wat
from plandocs.taal.detectie.wie import doeners, wie
from plandocs.taal.momenten import Moment, parse_moment
from plandocs.taal.patronen import patroon
from plandocs.taal.zinnen import zinnen

_LANGSTE_MOMENT = 8
_MEESTE_WOORDEN = 40
_RAND = " ,.;:!?()"
_UUR = r"(?: (?:om|rond|vanaf|tot) \w[\w.:]*)?(?: uur| u)?(?!\w)"
_TUSSEN = frozenset(("", "van", "de", "van de", "van der", "van den", "den", "der", "'t", "el", "al", "ten", "ter"))


@dataclass(frozen=True, slots=True)
class Ontleed:
    """What prose says of an action; an empty part is not said, or not clearly enough to propose it."""

    wie: tuple[str, ...] = ()
    wat: str = ""
    wanneer: str = ""
    waar: str = ""


def ontleed(text: str, namen: Collection[str] = ()) -> Ontleed:
    """Return who, what, when and where of the first sentence that names somebody; `namen` are those of the plan."""
    alle = zinnen(text)
    zin = next((zin for zin in alle if wie(zin, namen).antwoord == "ok"), alle[0] if alle else "")
    return Ontleed(
        _wie(zin, namen),
        zin if zin and wat(zin).antwoord == "ok" else "",
        next((gevonden for gevonden in map(_wanneer, alle) if gevonden and "\0" not in gevonden), ""),
        next((gevonden for gevonden in (plek(zin, namen) for zin in alle) if gevonden), ""),
    )


def _wie(zin: str, namen: Collection[str]) -> tuple[str, ...]:
    """Return the first doer, and who is joined to it with `en`."""
    if wie(zin, namen).antwoord != "ok":
        return ()
    groep: list[Mens] = []
    for mens in doeners(zin, namen):
        ertussen = zin[groep[-1].eind : mens.begin].strip().lower() if groep else ""
        if groep and ertussen not in _TUSSEN | {"en", ","}:
            break
        groep.append(mens)
    return tuple(_samen(groep, zin))


def _samen(groep: list[Mens], zin: str) -> Iterator[str]:
    """Yield names as they stand: `oma Toos` and `Driss Benali` are one person each."""
    begin: Mens | None = None
    vorige: Mens | None = None
    for mens in groep:
        if begin and vorige and zin[vorige.eind : mens.begin].strip().lower() not in _TUSSEN:
            yield zin[begin.begin : vorige.eind]
            begin = None
        begin, vorige = begin or mens, mens
    if begin and vorige:
        yield zin[begin.begin : vorige.eind]


def _wanneer(zin: str) -> str:
    """Return the fewest words that say as much about when as the whole sentence, or an empty string.

    A quotation among those words is hidden (`\\0`): nobody's own words can be moved to another field.
    """
    if wanneer(zin).antwoord != "ok":
        return ""
    kaal = zonder_aanhalingen(zin)
    heel = _moment(kaal)
    if heel is None or heel.als:
        return heel.als.split(",")[0].strip(_RAND) if heel and heel.als else ""
    woorden = list(patroon(r"\S+").finditer(kaal))[:_MEESTE_WOORDEN]
    for lengte in range(1, min(_LANGSTE_MOMENT, len(woorden)) + 1):
        for eerste, laatste in zip(woorden, woorden[lengte - 1 :], strict=False):
            if _zegt_hetzelfde(kaal[eerste.start() : laatste.end()], heel):
                return _met_uur(kaal, eerste.start(), laatste.end())
    return ""


def _zegt_hetzelfde(stuk: str, heel: Moment) -> bool:
    moment = _moment(stuk)
    return moment is not None and moment.is_concreet and replace(moment, woorden=heel.woorden) == heel


def _moment(text: str) -> Moment | None:
    try:
        return parse_moment(text.strip(_RAND))
    except OnmogelijkeDatumError:
        return None


def _met_uur(kaal: str, begin: int, eind: int) -> str:
    uur = patroon(_UUR).match(kaal, eind)
    return kaal[begin : uur.end() if uur else eind].strip(_RAND)
