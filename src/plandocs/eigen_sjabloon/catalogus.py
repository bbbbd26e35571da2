"""Every field that a template may use, with what it means and an example, derived from the plan itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from plandocs.documents.onderdelen import SECTIES, sectie
from plandocs.documents.schrijver import Schrijver
from plandocs.eigen_sjabloon.beelden import NAMEN, PORTRET
from plandocs.eigen_sjabloon.soorten import KORT, LUS, OPGETILD, Soort, tekstveld, velden_van
from plandocs.eigen_sjabloon.waarden import Deel, Rij, Uitzicht, Waarde, gezegd
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel

if TYPE_CHECKING:
    from docx.table import Table

_LANGST = 70
_BEELDUITLEG = {
    "logo": "Het logo dat u meegeeft met --logo.",
    "veiligheidsschaal": "De cijfers voor veiligheid op een lijn.",
    "metingen": "De grafiek van de metingen in het gezinsplan.",
}


@dataclass(frozen=True, slots=True)
class Regel:
    """One thing to put in a template: the tag, what it means, and what it gives with the sample plan."""

    tag: str
    uitleg: str
    voorbeeld: str = ""


@dataclass(frozen=True, slots=True)
class Groep:
    """Tags that belong together; `lus` is the loop around them when they are of one item of a list."""

    titel: str
    regels: tuple[Regel, ...]
    lus: str = ""


def catalogus(plan: Plan) -> tuple[Groep, ...]:
    """Return everything that a template may hold, with examples from this plan."""
    uitzicht = Uitzicht(plan)
    kort = tuple(_regel(naam, soort, uitzicht.naam(naam), uitzicht) for naam, soort in KORT.items())
    groepen = [Groep("Kort en handig", kort), *_van_het_plan(uitzicht)]
    lus = tuple(Regel(f"{{{{ loop.{naam} }}}}", soort.uitleg) for naam, soort in LUS.items())
    return (*groepen, Groep("In een herhaling", lus), _secties(plan), _beelden())


def _secties(plan: Plan) -> Groep:
    schrijver = Schrijver(plan)
    regels = []
    for naam in SECTIES:
        blokken = sectie(schrijver, naam)
        kop = "".join(run.text for run in getattr(blokken[0], "content", ())) if blokken else "(leeg in dit voorbeeld)"
        regels.append(
            Regel(f"{{{{p onderdeel('{naam}') }}}}", "Het hele onderdeel, in de stijlen van het sjabloon.", kop)
        )
    return Groep("Hele onderdelen", tuple(regels))


def _beelden() -> Groep:
    regels = [Regel(f"beeld: {naam}", _BEELDUITLEG[naam]) for naam in NAMEN]
    regels.append(Regel(f"beeld: {PORTRET}noor", "De tekening van een persoon, met zijn naam in het plan."))
    return Groep("Beelden (als alternatieve tekst van een afbeelding)", tuple(regels))


@dataclass(frozen=True, slots=True)
class _Kop:
    """A part of the plan whose fields are to be listed: its title, how a template calls it, and the loop around it."""

    titel: str
    naam: str
    model: type[Onderdeel]
    waarde: Waarde
    lus: str = ""


def _van_het_plan(uitzicht: Uitzicht) -> Iterator[Groep]:
    wachtend = [_Kop("Het plan", "", Plan, Deel(uitzicht.plan, Plan, ""))]
    gehad: set[type[Onderdeel]] = set()
    while wachtend:
        kop = wachtend.pop(0)
        if kop.model in gehad:
            continue
        gehad.add(kop.model)
        regels, onder = _velden(kop, uitzicht)
        wachtend += onder
        if regels:
            yield Groep(kop.titel, tuple(regels), kop.lus)


def _velden(kop: _Kop, uitzicht: Uitzicht) -> tuple[list[Regel], list[_Kop]]:
    """Return the fields of one part, and the parts below it."""
    regels, onder = [], []
    for veld, soort in velden_van(kop.model).items():
        heel = f"{kop.naam}.{veld}" if kop.naam else veld
        inhoud = uitzicht.veld(kop.waarde, veld) if isinstance(kop.waarde, Deel) else kop.waarde
        if soort.model is None or tekstveld(soort.model):
            regels.append(_regel(heel, soort, inhoud, uitzicht))
        if soort.model is not None and not soort.verwijzing:
            onder.append(_onder(soort, veld, heel, inhoud, kop.lus))
    return regels, onder


def _onder(soort: Soort, veld: str, heel: str, inhoud: Waarde, lus: str) -> _Kop:
    """Return how the fields of a part are written: of a list, in a loop with a name for one item."""
    model = soort.model or Onderdeel
    if soort.meervoud:
        een = model.__name__.lower() if model.__name__.lower() != veld else f"een_{veld}"
        eerste = inhoud.items[0] if isinstance(inhoud, Rij) and inhoud.items else Deel(None, model, "")
        return _Kop(soort.titel, een, model, eerste, f"{{% for {een} in {heel} %}} … {{% endfor %}}")
    return _Kop(soort.titel, "" if veld in dict(OPGETILD) else heel, model, inhoud, lus)


def _regel(naam: str, soort: Soort, inhoud: Waarde, uitzicht: Uitzicht) -> Regel:
    uitleg = soort.uitleg.rstrip(".")
    if soort.keuzes:
        uitleg += f"; om mee te vergelijken: {', '.join(soort.keuzes)}"
    woorden = " ".join(gezegd(inhoud, uitzicht).woorden.split())
    kort = woorden if len(woorden) <= _LANGST else f"{woorden[: _LANGST - 1].rstrip()}…"
    return Regel(f"{{{{ {naam} }}}}", f"{uitleg}." if uitleg else soort.titel, kort)


def als_tekst(groepen: Sequence[Groep]) -> Iterator[str]:
    """Yield the catalogue as lines."""
    for groep in groepen:
        yield f"\n{groep.titel}{f'   {groep.lus}' if groep.lus else ''}"
        breed = max(len(regel.tag) for regel in groep.regels)
        for regel in groep.regels:
            voorbeeld = f"  → {regel.voorbeeld}" if regel.voorbeeld else ""
            yield f"  {regel.tag:<{breed}}  {regel.uitleg}{voorbeeld}"


def als_word(groepen: Sequence[Groep], dag: date) -> bytes:
    """Return the catalogue as a Word file with tables to copy from."""
    from docx import Document

    from plandocs.renderers.word.package import packed, set_properties

    docx = Document()
    docx.add_heading("Velden voor een eigen sjabloon", 0)
    docx.add_paragraph("Kopieer wat u nodig hebt naar uw sjabloon, met de accolades erbij.")
    for groep in groepen:
        docx.add_heading(groep.titel, 1)
        if groep.lus:
            docx.add_paragraph(groep.lus)
        _tabel(docx.add_table(len(groep.regels) + 1, 3, style="Table Grid"), groep.regels)
    set_properties(docx, "Velden voor een eigen sjabloon", dag, "nl-NL")
    return packed(docx)


def _tabel(tabel: Table, regels: Sequence[Regel]) -> None:
    koppen = [("Veld", "Wat het is", "Voorbeeld")]
    for rij, woorden in zip(
        tabel.rows, [*koppen, *((een.tag, een.uitleg, een.voorbeeld) for een in regels)], strict=True
    ):
        for cel, tekst in zip(rij.cells, woorden, strict=True):
            cel.text = tekst
