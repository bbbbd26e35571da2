"""The week of a child: per part of the day what is agreed, or room to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from math import ceil

from plandocs.blocks import Block, Cell, Document, List, Paragraph, Row, Run, Table
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import cel, figuur, gezichten, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.errors import PictureError
from plandocs.pictures.pictogram import pictogram_van
from plandocs.pictures.svg import Tekening
from plandocs.pictures.weekrooster import BREED, Rooster, Weekvakje, teken_week
from plandocs.plan import Plan
from plandocs.plan.kind import Weekvak
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak
from plandocs.taal.datums import WEEKDAG, WEEKDAGEN
from plandocs.taal.letters import vouw
from plandocs.taal.momenten import Moment
from plandocs.taal.patronen import patroon
from plandocs.taal.schrik import noemt_adres

DAGDELEN = ("ochtend", "na_school", "avond", "nacht")
_TIJDEN = (("05:00", "nacht"), ("12:00", "ochtend"), ("17:00", "na_school"), ("21:00", "avond"))
_NIET_WEKELIJKS = r"(?<!\w)(?:om de|maand|eerste|tweede|derde|vierde|laatste|even|oneven)(?!\w)"
_VAN_TOT = rf"(?<!\w)van {WEEKDAG}.* tot (?:en met )?{WEEKDAG}"
MEESTE = 4


_MM = 174
_HOOGST, _LAAGST = 219, 130
_REGEL_MM, _TEKENS = 6.4, 78
_TITEL_TEKENS, _LANGE_TITEL_MM = 38, 26
_OP_WOORDEN = (("fiets", "fiets"), ("bus", "bus"))
_NUMMER = re.compile(r"\(\d\)")
Stuk = tuple[tuple[str, ...], str, tuple[str, ...]]


@document("weekkalender", titel="Weekkalender", lezer="kind", ook_voor=("gezin", "professional"))
def weekkalender(plan: Plan) -> Iterator[Document]:
    """De week op één blad, voor elk kind: per dag en dagdeel wie er is en waar, in plaatjes met de woorden eronder, en
    een nummer bij wat is afgesproken. Wat niet in het plan staat, blijft leeg om samen in te vullen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "weekkalender"):
            titel = kind.w("week", kind=kind.naam(kind.id))
            gekozen, vakken = _op_vaste_dagen(kind), _vakken(kind)
            tekening, bladen = _getekend(kind, vakken, gekozen) if vakken else (None, 1)
            uitleg = kind.w("week.uitleg.vol" if vakken else "week.uitleg")
            blokken = _inhoud(kind, tekening, vakken, gekozen)
            yield kindblad(kind, "weekkalender", titel, blokken, layout="blad", subtitel=uitleg, bladzijden=bladen)


def _inhoud(
    kind: Kind,
    tekening: Tekening | None,
    vakken: Mapping[tuple[int, int], Weekvakje],
    gekozen: Sequence[Veiligheidsafspraak],
) -> Iterator[Block]:
    if tekening:
        yield figuur(tekening, _MM, f"{kind.pad}.week" if kind.uitleg and kind.uitleg.week else "")
    else:
        kop = (kind.w("dag"), *(kind.w(deel) for deel in DAGDELEN))
        rijen = tuple(_dag(kind, nummer, vakken) for nummer in range(len(WEEKDAGEN)))
        yield Table("", kop, rijen, (20, 20, 20, 20, 20), header_column=True)
    if gekozen:
        items = tuple((Paragraph(kind.w.eigen(een.voor_het_kind or ""), kind.pad_van(een)),) for een in gekozen)
        yield List(items, ordered=True)


def _dag(kind: Kind, nummer: int, vakken: Mapping[tuple[int, int], Weekvakje]) -> Row:
    """Return one day in words, with room to write in what is empty."""
    leeg = Paragraph((Run("\u00a0\n\u00a0\n\u00a0\n\u00a0"),))
    cellen: list[Cell] = []
    for deel in range(len(DAGDELEN)):
        vakje = vakken.get((nummer, deel))
        cellen.append(cel(*(Paragraph((Run(stuk),)) for stuk in vakje.woorden)) if vakje else cel(leeg))
    return Row((cel(Paragraph((kind.w.run(WEEKDAGEN[nummer]),))), *cellen))


def _getekend(
    kind: Kind, vakken: Mapping[tuple[int, int], Weekvakje], gekozen: Sequence[Veiligheidsafspraak]
) -> tuple[Tekening | None, int | None]:
    """Return the week in pictures and on how many pages it is with what is agreed.

    Without room for that the agreements stand on a second page; words too long for a box give no drawing at all.
    """
    dagen, delen = (tuple(kind.w(naam) for naam in namen) for namen in (WEEKDAGEN, DAGDELEN))
    rooster = Rooster(kind.w("dag"), delen, dagen, vakken)
    regels = sum(ceil(len(een.voor_het_kind or "") / _TEKENS) * (2 if kind.w.anders else 1) for een in gekozen)
    hoogst = _HOOGST - _LANGE_TITEL_MM * (len(kind.w("week", kind=kind.naam(kind.id))) > _TITEL_TEKENS)
    met_afspraken = max(hoogst - regels * _REGEL_MM - 5 * bool(regels), _LAAGST)
    for hoog, bladen in ((met_afspraken, 1), (hoogst, 2)):
        with suppress(PictureError):
            return teken_week(rooster, hoog * BREED / _MM, alt=_alt(kind, rooster), taal=kind.w.taal), bladen
    return None, None


def _alt(kind: Kind, rooster: Rooster) -> str:
    gevuld = (
        f"{rooster.dagen[dag]}, {rooster.delen[deel]}: {', '.join(vakje.woorden)}."
        for (dag, deel), vakje in sorted(rooster.vakken.items(), key=lambda paar: paar[0])
    )
    return " ".join((kind.w("week.alt"), *gevuld))


def _vakken(kind: Kind) -> dict[tuple[int, int], Weekvakje]:
    """Return what is in each box by day and part of the day: what the plan says of the week, and what is agreed."""
    stukken: dict[tuple[int, int], list[Stuk]] = {}
    for dag, deel, stuk in _uit_week(kind):
        stukken.setdefault((WEEKDAGEN.index(dag), DAGDELEN.index(deel)), []).append(stuk)
    for dag, deel, stuk in _uit_afspraken(kind):
        stukken.setdefault((WEEKDAGEN.index(dag), DAGDELEN.index(deel)), []).append(stuk)
    return {plek: _samen(kind, hier) for plek, hier in stukken.items()}


def _samen(kind: Kind, stukken: Sequence[Stuk]) -> Weekvakje:
    alle = dict.fromkeys(woord for _, _, woorden in stukken for woord in woorden)
    los = [woord for woord in alle if _NUMMER.fullmatch(woord)]
    eerste, *rest = [woord for woord in alle if woord not in los] or [""]
    woorden = (" ".join(filter(None, (eerste, *los))), *rest)
    if kind.leeftijdsband == "13-17":
        return Weekvakje(woorden)
    mensen = gezichten(kind)
    wie = dict.fromkeys(id for ids, _, _ in stukken for id in ids)
    return Weekvakje(woorden, tuple(mensen[id] for id in wie), next((beeld for _, beeld, _ in stukken if beeld), ""))


def _uit_week(kind: Kind) -> Iterator[tuple[str, str, Stuk]]:
    for vak in kind.uitleg.week if kind.uitleg else ():
        if mag_erop(kind, vak):
            stuk = _stuk(kind, vak)
            yield from ((dag, vak.deel, stuk) for dag in dict.fromkeys(vak.dagen) if stuk[2])


def _stuk(kind: Kind, vak: Weekvak) -> Stuk:
    waar = kind.w(f"plek.{vak.plaats}") if vak.plaats else ""
    eigen = (kind.w.vertaling(vak.woorden) or vak.woorden) if vak.woorden else waar
    op_woorden = next((beeld for woord, beeld in _OP_WOORDEN if woord in vouw(vak.woorden or "")), "")
    beeld = op_woorden or (pictogram_van(vak.plaats) if vak.plaats else "")
    return vak.wie, beeld, tuple(filter(None, (kind.namen(vak.wie), eigen)))


def mag_erop(kind: Kind, vak: Weekvak) -> bool:
    """Return whether a box may be shown: nobody in it or named in it who died or may not be in touch, no address."""
    woorden = vak.woorden or ""
    weg = {een.id for een in kind.mensen.omgang.weg}
    return kind.mensen.mag_zeggen(woorden) and not noemt_adres(woorden) and not weg & {*vak.wie}


def _uit_afspraken(kind: Kind) -> Iterator[tuple[str, str, Stuk]]:
    """Yield the number of each agreement on its days; who keeps it is not who the child is with."""
    for nummer, een in enumerate(_op_vaste_dagen(kind), 1):
        for dag in een.wanneer.dagen if een.wanneer else ():
            yield dag, _deel(een), ((), "", (f"({nummer})",))


def _op_vaste_dagen(kind: Kind) -> tuple[Veiligheidsafspraak, ...]:
    """Return the agreements for the child that come back every week on named days; more would be a guess."""
    goed = (een for een in kind.gewone_afspraken if een.wanneer and _elke_week(een.wanneer) and _deel(een))
    return tuple(goed)[:MEESTE]


def _elke_week(moment: Moment) -> bool:
    if not moment.dagen or moment.als or patroon(_NIET_WEKELIJKS).search(vouw(moment.woorden)):
        return False
    return not (len(moment.dagen) == 2 and patroon(_VAN_TOT).search(vouw(moment.woorden)))


def _deel(afspraak: Veiligheidsafspraak) -> str:
    """Return the part of the day: by the clock, or by the one part that the agreement names."""
    tijd = afspraak.wanneer.tijd if afspraak.wanneer else None
    if tijd:
        return next((deel for tot, deel in _TIJDEN if tijd < tot), "nacht")
    delen = [deel for deel in afspraak.situaties if deel in DAGDELEN]
    return delen[0] if len(delen) == 1 else ""
