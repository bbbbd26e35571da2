"""The conditions that an authority sets, and the safety agreements that family and network make."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Cell, Heading, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel
from plandocs.plan.veilig_verder_plan import (
    SITUATIES,
    AlsHetNietLukt,
    Veiligheidsafspraak,
    VeiligVerderPlan,
    Voorwaarde,
)
from plandocs.plan.walk import ontbreekt

PAD = "veilig_verder_plan"
FASEN = {"direct": "directe veiligheid", "stabiel": "blijvende veiligheid", "herstel": "herstel"}
STATUS = {"actief": "geldt", "gestopt": "gestopt", "vervangen": "vervangen"}
VOORWAARDESTATUS = {
    "actief": "geldt",
    "voldaan": "aan voldaan",
    "vervallen": "vervallen",
    "overgedragen": "overgedragen",
}


def voorwaarden(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield what an authority demands at least, and how it is met."""
    pad = f"{PAD}.voorwaarden"
    if not plan.voorwaarden:
        return
    yield Heading(2, (Run("Wat moet er ten minste gebeuren"),), pad)
    uitleg = "Deze voorwaarden stelt een instantie. De afspraken daarna maken gezin en netwerk zelf."
    yield alinea(uitleg, source=pad)
    rijen = (_voorwaarde(s, item, f"{pad}[{nr}]", str(nr + 1)) for nr, item in enumerate(plan.voorwaarden))
    kop = ("Nr.", "Voorwaarde", "Gesteld door", "Stand")
    yield from tabel(kop, (7, 49, 24, 20), rijen, pad)


def _voorwaarde(s: Schrijver, item: Voorwaarde, pad: str, nummer: str) -> Row:
    wat = [*tekst(item.tekst, f"{pad}.tekst")]
    if item.voldaan_als:
        wat.append(label("Voldaan als", *regel(item.voldaan_als), source=f"{pad}.voldaan_als"))
    door = [alinea(s.naam(item.gesteld_door) if item.gesteld_door else nog_invullen("wie"), source=pad)]
    if item.datum:
        door.append(alinea(s.datum(item.datum), source=f"{pad}.datum", klein=True))
    stand = [alinea(VOORWAARDESTATUS[item.status], source=f"{pad}.status")]
    if item.vervalt_op:
        stand.append(label("Geldt tot", s.datum(item.vervalt_op), source=f"{pad}.vervalt_op"))
    if item.overgedragen_aan:
        stand.append(label("Ziet erop toe", s.naam(item.overgedragen_aan), source=f"{pad}.overgedragen_aan"))
    return Row((cel(alinea(nummer, source=pad)), cel(*wat), cel(*door), cel(*stand)), pad)


def afspraken(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield every safety agreement: who, what, where, when, whose help, who looks along, what if it fails."""
    pad = f"{PAD}.afspraken"
    yield Heading(2, (Run("Wat spreken we af"),), pad)
    if ontbreekt(plan.afspraken):
        yield alinea(nog_invullen("minstens één veiligheidsafspraak"), source=pad)
    rijen = (_afspraak(s, item, f"{pad}[{nr}]", str(nr + 1)) for nr, item in enumerate(plan.afspraken))
    kop = ("Nr.", "Wie doet wat", "Waar en wanneer", "Wie helpt en wie kijkt mee", "Als het niet lukt")
    yield from tabel(kop, (6, 30, 19, 23, 22), rijen, pad)


def _afspraak(s: Schrijver, item: Veiligheidsafspraak, pad: str, nummer: str) -> Row:
    return Row(
        (
            cel(alinea(nummer, source=pad)),
            cel(*_wie_wat(s, item, pad)),
            cel(*waar_wanneer(s, item, pad)),
            cel(*hulp_en_toezicht(s, item, pad)),
            niet_gelukt(s, item.als_het_niet_lukt, f"{pad}.als_het_niet_lukt"),
        ),
        pad,
    )


def _wie_wat(s: Schrijver, item: Veiligheidsafspraak, pad: str) -> Iterator[Block]:
    wie = Run(s.namen(item.wie), strong=True) if item.wie else nog_invullen("wie")
    yield alinea(wie, source=f"{pad}.wie")
    yield from tekst(item.wat, f"{pad}.wat")
    if item.voor_het_kind:
        yield label("Voor het kind", *regel(item.voor_het_kind), source=f"{pad}.voor_het_kind")
    hoort_bij = s.verwijzing(item.voorwaarden)
    if hoort_bij:
        yield label("Hoort bij", hoort_bij, source=f"{pad}.voorwaarden")
    eerder = s.uitspraken.get(item.gebaseerd_op or "")
    if eerder:
        yield label("Werkte eerder", s.aangehaald(eerder), source=f"{pad}.gebaseerd_op")
    yield label("Voor", FASEN[item.fase], source=f"{pad}.fase")
    if item.status != "actief":
        yield label("Stand", STATUS[item.status], source=f"{pad}.status")


def waar_wanneer(s: Schrijver, item: Veiligheidsafspraak, pad: str) -> Iterator[Block]:
    """Yield where and when, with the times of day or the trigger it is for."""
    yield alinea(item.waar or nog_invullen("waar"), source=f"{pad}.waar")
    wanneer = item.wanneer.woorden if item.wanneer else nog_invullen("wanneer")
    yield alinea(wanneer, source=f"{pad}.wanneer")
    if item.situaties:
        dagdelen = ", ".join(SITUATIES[situatie] for situatie in item.situaties)
        yield alinea(dagdelen, source=f"{pad}.situaties", klein=True)
    veilig = s.plan.veilig_verder_plan
    for factor in veilig.complicerende_factoren if veilig else ():
        if item.bij_trigger and factor.id == item.bij_trigger:
            yield label("Als dit gebeurt", *regel(factor.tekst), source=f"{pad}.bij_trigger")
    if item.geldig_tot:
        yield label("Geldt tot", s.datum(item.geldig_tot), source=f"{pad}.geldig_tot")


def hulp_en_toezicht(s: Schrijver, item: Veiligheidsafspraak, pad: str) -> Iterator[Block]:
    """Yield what is needed, who helps, who looks along and how."""
    if item.wat_is_nodig:
        yield label("Nodig", *regel(item.wat_is_nodig), source=f"{pad}.wat_is_nodig")
    helpt = s.namen(item.ondersteund_door) or nog_invullen("wie helpt")
    yield label("Helpt", helpt, source=f"{pad}.ondersteund_door")
    kijkt = s.namen(item.toezicht_door) or nog_invullen("wie kijkt mee")
    yield label("Kijkt mee", kijkt, source=f"{pad}.toezicht_door")
    hoe = regel(item.hoe_gecontroleerd) if item.hoe_gecontroleerd else (nog_invullen("hoe"),)
    yield label("Hoe", *hoe, source=f"{pad}.hoe_gecontroleerd")


def niet_gelukt(s: Schrijver, wat: AlsHetNietLukt | None, pad: str) -> Cell:
    """Return what happens when an agreement fails: first step, who calls, and what then."""
    if wat is None:
        return cel(alinea(nog_invullen("wat er gebeurt als het niet lukt"), source=pad))
    blokken = [*tekst(wat.eerste_stap, f"{pad}.eerste_stap")]
    if wat.wie_belt or wat.belt_met:
        wie = s.namen(wat.wie_belt) or nog_invullen("wie belt")
        belt = "bellen" if len(wat.wie_belt) > 1 else "belt"
        wat_dan = f" {belt} {wat.belt_met}" if wat.belt_met else ""
        blokken.append(label("Bellen", wie, wat_dan, source=f"{pad}.wie_belt"))
    if wat.gevolg:
        blokken.append(label("Daarna", *regel(wat.gevolg), source=f"{pad}.gevolg"))
    return cel(*blokken)
