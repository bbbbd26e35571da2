"""The quality report: per criterion whether the plan meets it, what is open, and what was overruled and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from plandocs.blocks import Block, Callout, Document, Heading, List, Row, Run
from plandocs.documents.opmaak import regel
from plandocs.documents.rapport import stel_samen
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, tabel
from plandocs.documents.stemmen import dekkingsoverzicht, stemmenregister
from plandocs.plan import Plan
from plandocs.taal.datums import schrijf_datum

NAAM = "kwaliteitsverslag"
Uitkomst = Literal["voldaan", "voldaan, met een tip", "niet voldaan", "opzijgezet", "niet van toepassing"]
UITLEG = (
    "Dit verslag vergelijkt hoe het plan is opgeschreven met criteria uit de bronnen achterin. "
    "Het zegt niets over hoe veilig het is; dat beoordelen mensen."
)


@dataclass(frozen=True, slots=True)
class Punt:
    """One finding, ready to print: how heavy, where in words and as a path, what, and what to do."""

    ernst: str
    plek: str
    pad: str
    tekst: str
    doe: str


@dataclass(frozen=True, slots=True)
class Opzij:
    """One finding that was overruled: what it was, the reason, by whom (a person id) and when."""

    plek: str
    pad: str
    tekst: str
    reden: str
    door: str
    datum: date


@dataclass(frozen=True, slots=True)
class Criterium:
    """One criterion with what the check found; `geldt` is false when the plan has nothing for it to look at."""

    code: str
    titel: str
    deel: str
    bron: str
    geldt: bool
    punten: tuple[Punt, ...] = ()
    opzij: tuple[Opzij, ...] = ()

    @property
    def uitkomst(self) -> Uitkomst:
        """What the report says of this criterion."""
        if self.punten:
            return "niet voldaan" if any(punt.ernst != "tip" for punt in self.punten) else "voldaan, met een tip"
        if self.opzij:
            return "opzijgezet"
        return "voldaan" if self.geldt else "niet van toepassing"


@dataclass(frozen=True, slots=True)
class Verslag:
    """The outcome of a check as the report shows it: the day, the criteria in order, and the sources in full."""

    gecontroleerd: date
    criteria: tuple[Criterium, ...]
    bronnen: tuple[tuple[str, str], ...]


def kwaliteitsverslag(plan: Plan, verslag: Verslag) -> Document:
    """Return the report on a plan as the internal reader may see it."""
    s = Schrijver(plan)
    blokken = _inhoud(s, verslag)
    return stel_samen(s, NAAM, "Kwaliteitsverslag", blokken, kicker="Alleen voor intern gebruik", haalt_aan=False)


def _inhoud(s: Schrijver, verslag: Verslag) -> Iterator[Block]:
    yield from _in_het_kort(verslag)
    yield from _open_punten(verslag.criteria)
    yield from _opzij(s, verslag.criteria)
    yield from _alle_criteria(verslag.criteria)
    yield from stemmenregister(s)
    yield from dekkingsoverzicht(s)
    yield from _bronnen(verslag)


def _in_het_kort(verslag: Verslag) -> Iterator[Block]:
    yield Heading(2, (Run("In het kort"),))
    yield alinea(f"Gecontroleerd op {schrijf_datum(verslag.gecontroleerd)}. {UITLEG}")
    tel = [criterium.uitkomst for criterium in verslag.criteria]
    rijen = (
        Row((cel(alinea(naam[:1].upper() + naam[1:])), cel(alinea(str(tel.count(naam))))))
        for naam in dict.fromkeys(tel)
    )
    yield from tabel(("Uitkomst", "Aantal criteria"), (70, 30), rijen, "")


def _per_deel(criteria: Iterable[Criterium]) -> Iterator[tuple[str, list[Criterium]]]:
    for deel, groep in groupby(criteria, key=lambda criterium: criterium.deel):
        yield deel, [*groep]


def _open_punten(criteria: Sequence[Criterium]) -> Iterator[Block]:
    yield Heading(2, (Run("Wat kan beter"),))
    gevonden = [criterium for criterium in criteria if criterium.punten]
    if not gevonden:
        yield alinea("Er staat niets open.")
    for deel, groep in _per_deel(gevonden):
        yield Heading(3, (Run(deel),))
        for criterium in groep:
            yield Heading(4, (Run(f"{criterium.code} {criterium.titel}"),))
            yield List(tuple(tuple(_punt(punt)) for punt in criterium.punten))
            yield label("Bron", criterium.bron)


def _punt(punt: Punt) -> Iterator[Block]:
    yield alinea(Run(f"{punt.plek} ({punt.ernst}): ", strong=True), punt.tekst, source=punt.pad)
    if punt.doe:
        yield alinea(punt.doe, source=punt.pad, klein=True)


def _opzij(s: Schrijver, criteria: Sequence[Criterium]) -> Iterator[Block]:
    paren = [(criterium, een) for criterium in criteria for een in criterium.opzij]
    if not paren:
        return
    yield Heading(2, (Run("Met een reden opzijgezet"),), "afwijkingen")
    kop = ("Criterium", "Bevinding", "Reden", "Door")
    rijen = (_opzij_rij(s, criterium, een) for criterium, een in paren)
    yield from tabel(kop, (20, 30, 32, 18), rijen, "afwijkingen")


def _opzij_rij(s: Schrijver, criterium: Criterium, een: Opzij) -> Row:
    return Row(
        (
            cel(alinea(f"{criterium.code} {criterium.titel}", source=een.pad)),
            cel(alinea(f"{een.plek}: {een.tekst}", source=een.pad)),
            cel(alinea(*regel(een.reden), source="afwijkingen")),
            cel(alinea(f"{s.naam(een.door)}, {s.datum(een.datum)}", source="afwijkingen")),
        ),
        een.pad,
    )


def _alle_criteria(criteria: Sequence[Criterium]) -> Iterator[Block]:
    yield Heading(2, (Run("Alle criteria"),))
    for deel, groep in _per_deel(criteria):
        yield Heading(3, (Run(deel),))
        kop = ("Code", "Criterium", "Uitkomst", "Bron")
        rijen = (_criteriumrij(criterium) for criterium in groep)
        yield from tabel(kop, (14, 44, 22, 20), rijen, "")


def _criteriumrij(criterium: Criterium) -> Row:
    teksten = (criterium.code, criterium.titel, criterium.uitkomst, criterium.bron)
    return Row(tuple(cel(alinea(tekst)) for tekst in teksten))


def _bronnen(verslag: Verslag) -> Iterator[Block]:
    yield Heading(2, (Run("Bronnen"),))
    items = tuple((alinea(Run(f"{kort}: ", strong=True), voluit),) for kort, voluit in verslag.bronnen)
    yield Callout("note", "Waar de criteria vandaan komen", (List(items),))
