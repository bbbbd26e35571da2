"""The fridge sheet: one page with the agreements of now, without a word about why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plandocs.blocks import Block, Callout, Cell, Document, Field, Fields, Figure, Paragraph, Row, Run, Table
from plandocs.documents.beeld import uiterlijken
from plandocs.documents.kernel import document
from plandocs.documents.opmaak import regel
from plandocs.documents.rapport import documentdatum, is_concept, voettekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, nog_invullen, tabel, veld
from plandocs.pictures.figuren import gezichtje
from plandocs.pictures.uiterlijk import Uiterlijk
from plandocs.plan import Plan
from plandocs.plan.omgang import nummer_is_van
from plandocs.plan.veilig_verder_plan import Telefoonnummer
from plandocs.taal.momenten import Moment

MEESTE_AFSPRAKEN = 7
ALARMNUMMER = "112"
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True, slots=True)
class _Regel:
    wie: tuple[str, ...]
    wat: str
    wanneer: Moment | None
    pad: str


@document("koelkastblad", titel="Koelkastblad", lezer="gezin", ook_voor=("netwerk", "kind", "professional"))
def koelkastblad(plan: Plan) -> Iterator[Document]:
    """Eén blad voor op de koelkast: wie doet wat en wanneer, en wie je belt. Zonder zorgen of achtergrond."""
    regels = _regels(plan)
    if not regels:
        return
    s = Schrijver(plan)
    yield Document(
        name="koelkastblad",
        title="Onze afspraken",
        subtitle=_geldig(s),
        layout="blad",
        header="Onze afspraken",
        footer=voettekst(s),
        date=documentdatum(plan.kop),
        blocks=tuple(_inhoud(s, regels)),
        concept=is_concept(plan.kop),
        max_pages=1,
    )


def _regels(plan: Plan) -> list[_Regel]:
    """Return the safety agreements meant for the sheet, or the actions when there is no safety plan."""
    veilig = plan.veilig_verder_plan
    if veilig:
        return [
            _Regel(item.wie, item.voor_het_kind or item.wat, item.wanneer, f"veilig_verder_plan.afspraken[{nr}]")
            for nr, item in enumerate(veilig.afspraken)
            if item.voor_koelkast and item.status == "actief"
        ]
    return [
        _Regel(actie.wie, actie.wat, actie.wanneer, f"ondersteuningsplan.doelen[{nr}].acties[{plek}]")
        for nr, doel in enumerate(plan.ondersteuningsplan.doelen)
        for plek, actie in enumerate(doel.acties)
        if doel.is_open and actie.status in {"open", "bezig"}
    ]


def _geldig(s: Schrijver) -> str:
    tot = s.plan.kop.volgend_overleg
    return f"Geldt tot ons overleg op {s.datum(tot)}" if tot else "Geldt tot ons volgende overleg"


def _inhoud(s: Schrijver, regels: Sequence[_Regel]) -> Iterator[Block]:
    gekozen = regels[:MEESTE_AFSPRAKEN]
    mensen = uiterlijken(s.plan, documentdatum(s.plan.kop))
    rijen = (_rij(s, item, nummer, mensen) for nummer, item in enumerate(gekozen, 1))
    yield from tabel(("Nr.", "Wie", "Wat", "Wanneer"), (7, 24, 43, 26), rijen, "koelkastblad")
    if len(regels) > MEESTE_AFSPRAKEN:
        yield alinea("Er zijn nog meer afspraken. Die staan in het plan.", source="koelkastblad")
    yield from _week(gekozen)
    yield from _bellen(s)


def _rij(s: Schrijver, item: _Regel, nummer: int, mensen: Mapping[str, Uiterlijk]) -> Row:
    wanneer = item.wanneer.woorden if item.wanneer else nog_invullen("wanneer")
    return Row(
        (
            cel(alinea(str(nummer), source=item.pad)),
            _wie(s, item, mensen),
            cel(Paragraph(regel(item.wat), f"{item.pad}.wat")),
            cel(alinea(wanneer, source=f"{item.pad}.wanneer")),
        ),
        item.pad,
    )


def _wie(s: Schrijver, item: _Regel, mensen: Mapping[str, Uiterlijk]) -> Cell:
    hier = f"{item.pad}.wie"
    if not item.wie:
        return cel(alinea(nog_invullen("wie"), source=hier))
    gezichten = (
        Figure(gezichtje(mensen[id], "rustig"), f"Tekening van {s.naam(id)}", width_mm=9, source=hier)
        for id in item.wie[:2]
    )
    return cel(*gezichten, alinea(s.namen(item.wie), source=hier))


def _gezicht(s: Schrijver, id: str, mensen: Mapping[str, Uiterlijk], source: str) -> Figure:
    return Figure(gezichtje(mensen[id], "rustig"), f"Tekening van {s.naam(id)}", width_mm=9, source=source)


def _dagen(wanneer: Moment) -> tuple[str, ...]:
    """Return the days of the week on which it happens; `elke avond` is every day."""
    elke_dag = re.match(r"(?:elke|iedere) (?:dag|nacht|ochtend|middag|avond)\b", (wanneer.frequentie or "").lower())
    return DAGEN if elke_dag else wanneer.dagen


def _week(regels: Sequence[_Regel]) -> Iterator[Table]:
    """Yield the days of the week with the numbers of the agreements that belong to a day."""
    per_dag = [
        [str(nummer) for nummer, item in enumerate(regels, 1) if item.wanneer and dag in _dagen(item.wanneer)]
        for dag in DAGEN
    ]
    if not any(per_dag):
        return
    cellen = tuple(cel(alinea(", ".join(nummers), source="koelkastblad")) for nummers in per_dag)
    yield Table(
        "Op welke dag",
        tuple(dag[:2] for dag in DAGEN),
        (Row(cellen, "koelkastblad"),),
        (1,) * 7,
        source="koelkastblad",
    )


def _bellen(s: Schrijver) -> Iterator[Block]:
    velden: list[Field] = []
    veilig = s.plan.veilig_verder_plan
    pad = "veilig_verder_plan.noodgeval"
    for nummer, telefoon in enumerate(veilig.noodgeval.telefoonnummers if veilig and veilig.noodgeval else ()):
        if telefoon.nummer != ALARMNUMMER and not _overleden(s.plan, telefoon):
            velden += veld(telefoon.naam, telefoon.nummer, f"{pad}.telefoonnummers[{nummer}]")
    if not velden:
        velden += _regisseur(s)
    wie = _velden(velden) if velden else (alinea(nog_invullen("wie je dan belt"), source=pad),)
    uitleg = alinea(Run("Is er direct gevaar? Bel 112.", strong=True), source=pad)
    yield Callout("emergency", "Lukt het niet? Bel iemand.", (*wie, uitleg), pad)


def _overleden(plan: Plan, telefoon: Telefoonnummer) -> bool:
    """Return whether a number is only of people who died."""
    van = [een for een in plan.personen if nummer_is_van(een, telefoon)]
    return bool(van) and all(een.overleden_op for een in van)


def _velden(velden: Sequence[Field]) -> Iterator[Fields]:
    if velden:
        yield Fields(tuple(velden), "koelkastblad")


def _regisseur(s: Schrijver) -> Iterator[Field]:
    if s.plan.regie:
        wie = s.plan.persoon(s.plan.regie.wie)
        if wie.overleden_op:
            return
        yield from veld(wie.naam, wie.contact.telefoon if wie.contact else None, "regie.wie")
