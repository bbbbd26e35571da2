"""The list for the internal file: what each reader does not get to see, and why; never the words themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plandocs.blocks import Block, Document, Heading, Row, Run
from plandocs.documents.kernel import document
from plandocs.documents.rapport import stel_samen
from plandocs.documents.schrijver import Schrijver, alinea, cel, tabel
from plandocs.lezers import LEZERS, Achtergehouden, Voor, achtergehouden, mogelijk, zicht
from plandocs.plan import Plan
from plandocs.plan.base import Lezer, Zichtbaar
from plandocs.plan.paden import in_woorden
from plandocs.plan.personen import Contact
from plandocs.plan.walk import onderdelen
from plandocs.taal.zinnen import opsomming

_ZELF = "Wat is achtergehouden, staat hier niet zelf; zoek het op in het plan, op de genoemde plek."
_GROEP = "Een document voor een groep laat weg wat één van hen niet mag zien."
_LEZERS: dict[Lezer, str] = {
    "gezin": "het gezin",
    "kind": "het kind",
    "netwerk": "het netwerk",
    "professional": "de professionals",
    "rechtbank": "de rechtbank",
    "intern": "intern gebruik",
}


@document("achtergehouden", titel="Wat is achtergehouden", lezer="intern", heel_plan=True)
def overzicht(plan: Plan) -> Iterator[Document]:
    """Voor het dossier: per lezer wat niet in de documenten staat en waarom. De inhoud zelf staat er niet in."""
    blokken = tuple(_inhoud(plan))
    if blokken:
        s = Schrijver(zicht(plan, "intern"))
        titel = "Wat is achtergehouden"
        yield stel_samen(s, "achtergehouden", titel, blokken, kicker="Alleen voor intern gebruik", haalt_aan=False)


def _inhoud(plan: Plan) -> Iterator[Block]:
    """Yield what nobody sees, and then what readers do not see on top of it; readers who miss the same together."""
    overal = achtergehouden(plan, "intern")
    groepen: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for voor in lezers(plan):
        groepen.setdefault(_rest(achtergehouden(plan, voor), overal), []).append(_naam(plan, voor))
    if overal or any(groepen):
        yield alinea(f"{_ZELF} {_GROEP}")
    yield from _deel(plan, "In geen enkel document", _rest(overal, ()))
    for items, namen in groepen.items():
        yield from _deel(plan, f"Niet voor {opsomming(namen)}", items)


def lezers(plan: Plan) -> Iterator[Voor]:
    """Yield every kind of reader, and everyone of whom the plan says that something is not for them."""
    yield from (Voor(soort) for soort in LEZERS.values() if soort != "intern")
    buiten = {id for _, deel in onderdelen(plan) if isinstance(deel, Zichtbaar) for id in deel.niet_voor}
    buiten |= {id for _, deel in onderdelen(plan) if isinstance(deel, Contact) for id in deel.afgeschermd_voor}
    for persoon in plan.personen:
        eigen = (Voor(soort, persoon.id) for soort in LEZERS.values() if persoon in mogelijk(plan, soort))
        if persoon.id in buiten and (voor := next(eigen, None)):
            yield voor


def _rest(items: Iterable[Achtergehouden], overal: Sequence[Achtergehouden]) -> tuple[tuple[str, str], ...]:
    paden = {item.pad for item in overal}
    return tuple((item.pad, item.reden) for item in items if item.pad not in paden)


def _naam(plan: Plan, voor: Voor) -> str:
    return f"{plan.persoon(voor.persoon).naam} (eigen versie)" if voor.persoon else _LEZERS[voor.soort]


def _deel(plan: Plan, kop: str, items: Sequence[tuple[str, str]]) -> Iterator[Block]:
    if items:
        yield Heading(2, (Run(kop),))
        rijen = (_rij(plan, pad, reden) for pad, reden in items)
        yield from tabel(("Wat", "Waarom", "Plek in het plan"), (32, 36, 32), rijen, "")


def _rij(plan: Plan, pad: str, reden: str) -> Row:
    delen = (in_woorden(plan, pad), reden[:1].upper() + reden[1:], pad)
    return Row(tuple(cel(alinea(deel, source=pad)) for deel in delen), pad)
