"""The doelencheck: from danger to agreement, goal, action, who, supervision and what if it fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Cell, Document, Heading, Paragraph, Row, Run
from plandocs.documents.doelen import DOELENCHECK
from plandocs.documents.kernel import document
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.rapport import documentdatum, is_concept, voettekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, reeks, tabel
from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import Doel
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan
from plandocs.plan.walk import Ingekort, ontbreekt

PAD = "ondersteuningsplan.doelen"
AFSPRAKEN = "veilig_verder_plan.afspraken"
SOORTEN = tuple(DOELENCHECK)
KOP = ("Soort doel", "Gevaar of zorg", "Doel", "Wie doet wat", "Afspraak en wie kijkt mee", "Als het niet lukt")


@document("doelencheck", titel="Doelencheck", lezer="gezin", ook_voor=("professional",))
def doelencheck(plan: Plan) -> Iterator[Document]:
    """Op één bladzijde: hoort bij elk gevaar een doel, een actie, iemand die meekijkt en een 'als het niet lukt'?"""
    if plan.veilig_verder_plan is None:
        return
    s = Schrijver(plan)
    yield Document(
        name="doelencheck",
        title="Doelencheck",
        subtitle=plan.kop.titel,
        layout="matrix",
        header=f"Doelencheck · {plan.kop.titel}",
        footer=voettekst(s),
        date=documentdatum(plan.kop),
        blocks=tuple(_inhoud(s, plan.veilig_verder_plan)),
        concept=is_concept(plan.kop),
    )


def _inhoud(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    genoemd: set[int] = set()
    rijen = [rij for soort in SOORTEN for rij in _rijen(s, plan, soort, genoemd)]
    yield from tabel(KOP, (9, 9, 16, 25, 13, 28), rijen, PAD)
    yield from _toelichting(plan)


def _toelichting(plan: VeiligVerderPlan) -> Iterator[Block]:
    if plan.toelichting_doelencheck:
        hier = "veilig_verder_plan.toelichting_doelencheck"
        yield label("Toelichting", *regel(plan.toelichting_doelencheck), source=hier)


def _te_zien(s: Schrijver) -> bool:
    """Return whether a missing kind of goal is really missing, and not only out of this reader's sight."""
    return not isinstance(s.plan.ondersteuningsplan.doelen, Ingekort)


def _met_pad(s: Schrijver, soort: str) -> list[tuple[int, Doel]]:
    doelen = s.plan.ondersteuningsplan.doelen
    return [(nummer, doel) for nummer, doel in enumerate(doelen) if doel.doelencheck == soort]


def _rijen(s: Schrijver, plan: VeiligVerderPlan, soort: str, genoemd: set[int]) -> Iterator[Row]:
    gevonden = _met_pad(s, soort)
    if not gevonden and _te_zien(s):
        leeg = tuple(cel() for _ in range(3))
        yield Row((_soort(soort), cel(), cel(*_ontbreekt(plan, soort)), *leeg), PAD)
    for nummer, doel in gevonden:
        erbij = _afspraken(plan, doel)
        yield _rij(s, doel, soort, (f"{PAD}[{nummer}]", nummer + 1), _afspraakcellen(s, plan, erbij, genoemd))
        genoemd.update(erbij)


def _soort(soort: str) -> Cell:
    naam = DOELENCHECK[soort]
    return cel(alinea(naam[0].upper() + naam[1:], source=PAD))


def _ontbreekt(plan: VeiligVerderPlan, soort: str) -> Iterator[Block]:
    reden = next(((nr, deel) for nr, deel in enumerate(plan.doel_ontbreekt) if deel.soort == soort), None)
    if reden is None:
        yield alinea(nog_invullen(f"een doel van de soort ‘{DOELENCHECK[soort]}’"), source=PAD)
        return
    nummer, deel = reden
    hier = f"veilig_verder_plan.doel_ontbreekt[{nummer}].reden"
    yield label("Nu geen doel", *regel(deel.reden), source=hier)


def _rij(s: Schrijver, doel: Doel, soort: str, plek: tuple[str, int], afspraken: tuple[Cell, Cell]) -> Row:
    pad, nummer = plek
    gevaar = s.verwijzing((*doel.gevaren, *doel.zorgen, *doel.voorwaarden))
    acties = [*_acties(s, doel, pad)]
    if ontbreekt(doel.acties):
        acties = [alinea(nog_invullen("wie wat doet"), source=f"{pad}.acties")]
    return Row(
        (
            _soort(soort),
            cel(alinea(gevaar or _zonder_gevaar(doel), source=f"{pad}.gevaren")),
            cel(alinea(Run(f"Doel {nummer}: ", strong=True), *regel(doel.tekst), source=f"{pad}.tekst")),
            cel(*acties),
            *afspraken,
        ),
        pad,
    )


def _zonder_gevaar(doel: Doel) -> str | Run:
    nergens_bij = all(ontbreekt(ids) for ids in (doel.gevaren, doel.zorgen, doel.voorwaarden))
    return nog_invullen("bij welk gevaar") if nergens_bij else ""


def _acties(s: Schrijver, doel: Doel, pad: str) -> Iterator[Block]:
    for nummer, actie in enumerate(doel.acties):
        yield alinea(*s.wie_doet(actie.wie, actie.wat), source=f"{pad}.acties[{nummer}]", klein=True)


def _afspraken(plan: VeiligVerderPlan, doel: Doel) -> list[int]:
    """Return the agreements that serve this goal: by condition, or all of its phase for keeping agreements."""
    return [
        nummer
        for nummer, afspraak in enumerate(plan.afspraken)
        if set(afspraak.voorwaarden) & set(doel.voorwaarden)
        or (doel.doelencheck == "afspraken_nakomen" and afspraak.status == "actief")
    ]


def _afspraakcellen(
    s: Schrijver, plan: VeiligVerderPlan, nummers: Sequence[int], genoemd: set[int]
) -> tuple[Cell, Cell]:
    """Return who looks along per agreement and what if it fails, told once: at the first goal that needs it."""
    nieuw = [nummer for nummer in nummers if nummer not in genoemd]
    toezicht = [_toezicht(s, plan, nummer) for nummer in nieuw]
    eerder = [nummer + 1 for nummer in nummers if nummer in genoemd]
    if eerder:
        toezicht.append(alinea(f"Ook afspraak {reeks(eerder)}, zie hierboven.", source=AFSPRAKEN, klein=True))
    return cel(*toezicht), cel(*_niet_gelukt(plan, nieuw))


def _toezicht(s: Schrijver, plan: VeiligVerderPlan, nummer: int) -> Paragraph:
    wie = s.namen(plan.afspraken[nummer].toezicht_door) or nog_invullen("wie kijkt mee")
    return label(f"Afspraak {nummer + 1}", wie, source=f"{AFSPRAKEN}[{nummer}].toezicht_door")


def _niet_gelukt(plan: VeiligVerderPlan, nummers: Sequence[int]) -> Iterator[Block]:
    for nummer in nummers:
        wat = plan.afspraken[nummer].als_het_niet_lukt
        stap = regel(wat.eerste_stap) if wat else (nog_invullen("wat dan"),)
        hier = f"{AFSPRAKEN}[{nummer}].als_het_niet_lukt"
        yield alinea(Run(f"{nummer + 1}: ", strong=True), *stap, source=hier, klein=True)


def vier_doelen(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield which of the four prescribed kinds of goals are there, and why one is not."""
    yield Heading(2, (Run("Doelencheck"),), PAD)
    uitleg = "Bij zorgen over veiligheid horen vier soorten doelen in het plan."
    yield alinea(uitleg, source=PAD)
    rijen = (_vier(s, plan, soort) for soort in SOORTEN if _met_pad(s, soort) or _te_zien(s))
    yield from tabel(("Soort doel", "Is er", "Welk doel"), (34, 12, 54), rijen, PAD)
    if plan.toelichting_doelencheck:
        yield from tekst(plan.toelichting_doelencheck, "veilig_verder_plan.toelichting_doelencheck")


def _vier(s: Schrijver, plan: VeiligVerderPlan, soort: str) -> Row:
    gevonden = _met_pad(s, soort)
    welke = [
        alinea(Run(f"Doel {nummer + 1}: ", strong=True), *regel(doel.tekst), source=f"{PAD}[{nummer}].tekst")
        for nummer, doel in gevonden
    ]
    is_er = "ja" if gevonden else "nee"
    return Row((_soort(soort), cel(alinea(is_er, source=PAD)), cel(*(welke or _ontbreekt(plan, soort)))), PAD)
