"""The doelencheck: from danger to agreement, goal, action, who, supervision and what if it fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Cell, Document, Heading, Row, Run
from plandocs.documents.doelen import DOELENCHECK
from plandocs.documents.kernel import document
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.rapport import documentdatum, is_concept, voettekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel
from plandocs.plan import Plan
from plandocs.plan.ondersteuningsplan import Doel
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan

PAD = "ondersteuningsplan.doelen"
SOORTEN = tuple(DOELENCHECK)


@document("doelencheck", titel="Doelencheck", lezer="gezin")
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
    kop = (
        "Soort doel",
        "Gevaar of zorg",
        "Doel",
        "Wie doet wat",
        "Afspraak",
        "Wie kijkt mee",
        "Als het niet lukt",
    )
    rijen = (rij for soort in SOORTEN for rij in _rijen(s, plan, soort))
    yield from tabel(kop, (12, 13, 16, 21, 13, 11, 14), rijen, PAD)
    yield from _toelichting(plan)


def _toelichting(plan: VeiligVerderPlan) -> Iterator[Block]:
    if plan.toelichting_doelencheck:
        hier = "veilig_verder_plan.toelichting_doelencheck"
        yield label("Toelichting", *regel(plan.toelichting_doelencheck), source=hier)


def _met_pad(s: Schrijver, soort: str) -> list[tuple[int, Doel]]:
    doelen = s.plan.ondersteuningsplan.doelen
    return [(nummer, doel) for nummer, doel in enumerate(doelen) if doel.doelencheck == soort]


def _rijen(s: Schrijver, plan: VeiligVerderPlan, soort: str) -> Iterator[Row]:
    gevonden = _met_pad(s, soort)
    if not gevonden:
        leeg = tuple(cel() for _ in range(4))
        yield Row((_soort(soort), cel(), cel(*_ontbreekt(plan, soort)), *leeg), PAD)
    for nummer, doel in gevonden:
        yield _rij(s, plan, soort, doel, f"{PAD}[{nummer}]", nummer + 1)


def _soort(soort: str) -> Cell:
    naam = DOELENCHECK[soort]
    return cel(alinea(naam[0].upper() + naam[1:], source=PAD))


def _ontbreekt(plan: VeiligVerderPlan, soort: str) -> Iterator[Block]:
    reden = next(((nr, deel) for nr, deel in enumerate(plan.doel_ontbreekt) if deel.soort == soort), None)
    if reden is None:
        yield alinea(nog_invullen(f"een doel om {DOELENCHECK[soort]}"), source=PAD)
        return
    nummer, deel = reden
    hier = f"veilig_verder_plan.doel_ontbreekt[{nummer}].reden"
    yield label("Nu geen doel", *regel(deel.reden), source=hier)


def _rij(s: Schrijver, plan: VeiligVerderPlan, soort: str, doel: Doel, pad: str, nummer: int) -> Row:
    gevaar = s.verwijzing((*doel.gevaren, *doel.zorgen, *doel.voorwaarden))
    acties = tuple(_acties(s, doel, pad)) or (alinea(nog_invullen("wie wat doet"), source=f"{pad}.acties"),)
    erbij = _afspraken(plan, doel)
    return Row(
        (
            _soort(soort),
            cel(alinea(gevaar or nog_invullen("bij welk gevaar"), source=f"{pad}.gevaren")),
            cel(alinea(Run(f"Doel {nummer}: ", strong=True), *regel(doel.tekst), source=f"{pad}.tekst")),
            cel(*acties),
            cel(alinea(s.verwijzing([plan.afspraken[nr].id for nr in erbij]), source=pad)),
            cel(*_toezicht(s, plan, erbij)),
            cel(*_niet_gelukt(plan, erbij)),
        ),
        pad,
    )


def _acties(s: Schrijver, doel: Doel, pad: str) -> Iterator[Block]:
    for nummer, actie in enumerate(doel.acties):
        wie = Run(f"{s.namen(actie.wie)}: ", strong=True) if actie.wie else nog_invullen("wie")
        yield alinea(wie, *regel(actie.wat), source=f"{pad}.acties[{nummer}]", klein=True)


def _afspraken(plan: VeiligVerderPlan, doel: Doel) -> list[int]:
    """Return the agreements that serve this goal: by condition, or all of its phase for keeping agreements."""
    return [
        nummer
        for nummer, afspraak in enumerate(plan.afspraken)
        if set(afspraak.voorwaarden) & set(doel.voorwaarden)
        or (doel.doelencheck == "afspraken_nakomen" and afspraak.status == "actief")
    ]


def _toezicht(s: Schrijver, plan: VeiligVerderPlan, nummers: Sequence[int]) -> Iterator[Block]:
    wie = dict.fromkeys(id for nummer in nummers for id in plan.afspraken[nummer].toezicht_door)
    if wie:
        yield alinea(s.namen(wie), source="veilig_verder_plan.afspraken")


def _niet_gelukt(plan: VeiligVerderPlan, nummers: Sequence[int]) -> Iterator[Block]:
    for nummer in nummers:
        wat = plan.afspraken[nummer].als_het_niet_lukt
        if wat:
            hier = f"veilig_verder_plan.afspraken[{nummer}].als_het_niet_lukt.eerste_stap"
            yield alinea(f"{nummer + 1}: ", *regel(wat.eerste_stap), source=hier, klein=True)


def vier_doelen(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield which of the four prescribed kinds of goals are there, and why one is not."""
    yield Heading(2, (Run("Doelencheck"),), PAD)
    uitleg = "Bij zorgen over veiligheid horen vier soorten doelen in het plan."
    yield alinea(uitleg, source=PAD)
    rijen = (_vier(s, plan, soort) for soort in SOORTEN)
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
