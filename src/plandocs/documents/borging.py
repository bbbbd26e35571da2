"""How it stays safe when the help stops: what keeps it so, early signs, steps, whom to call, who takes over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from plandocs.blocks import Block, Field, Fields, Heading, List, Paragraph, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel, tekstcel, veld
from plandocs.plan.gezinsplan import Borgingsplan, BorgStap, Gezinsplan, VroegSignaal
from plandocs.plan.walk import ontbreekt
from plandocs.taal.zinnen import opsomming

PAD = "gezinsplan.borgingsplan"
NIVEAUS = {"groen": "Groen: het gaat goed", "oranje": "Oranje: let op", "rood": "Rood: doe nu iets"}
LEEG = Borgingsplan.model_validate({})

Niveau = Literal[2, 3]


def moet_borgen(plan: Gezinsplan) -> bool:
    """Return whether there is a plan for afterwards, or there has to be one."""
    return plan.borgingsplan is not None or plan.fase == "generaliseren_borgen"


def borging(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield the plan for afterwards as one section of a longer plan; nothing before it is begun."""
    if moet_borgen(plan):
        yield Heading(2, (Run("Borgingsplan: zo blijft het veilig"),), PAD)
        yield from borgingsdelen(s, plan.borgingsplan or LEEG, 3)


def borgingsdelen(s: Schrijver, plan: Borgingsplan, niveau: Niveau) -> Iterator[Block]:
    """Yield what keeps it safe, the early signs, the steps, whom to call, and who takes over."""
    yield from _veilig(plan, niveau)
    yield from _signalen(s, plan, niveau)
    yield from _stappen(s, plan, niveau)
    yield from _bellen(s, plan, niveau)
    yield from _overdracht(s, plan, niveau)


def _veilig(plan: Borgingsplan, niveau: Niveau) -> Iterator[Block]:
    pad = f"{PAD}.houdt_het_veilig"
    yield Heading(niveau, (Run("Dit houdt het veilig"),), pad)
    if ontbreekt(plan.houdt_het_veilig):
        yield alinea(nog_invullen("wat het veilig houdt"), source=pad)
    items = tuple((Paragraph(regel(text), f"{pad}[{nr}]"),) for nr, text in enumerate(plan.houdt_het_veilig))
    if items:
        yield List(items, source=pad)


def _signalen(s: Schrijver, plan: Borgingsplan, niveau: Niveau) -> Iterator[Block]:
    pad = f"{PAD}.vroege_signalen"
    yield Heading(niveau, (Run("Hieraan merken we het vroeg"),), pad)
    if ontbreekt(plan.vroege_signalen):
        yield alinea(nog_invullen("waaraan je vroeg merkt dat het minder gaat"), source=pad)
    volgorde = sorted(enumerate(plan.vroege_signalen), key=lambda paar: list(NIVEAUS).index(paar[1].niveau))
    rijen = (_signaal(s, item, f"{pad}[{nummer}]") for nummer, item in volgorde)
    yield from tabel(("Hoe ernstig", "Wat je ziet of hoort", "Wie merkt het"), (24, 50, 26), rijen, pad)


def _signaal(s: Schrijver, item: VroegSignaal, pad: str) -> Row:
    return Row(
        (
            cel(alinea(NIVEAUS[item.niveau], source=f"{pad}.niveau")),
            tekstcel(item.signaal, f"{pad}.signaal"),
            s.wie_cel(item.wie_merkt, f"{pad}.wie_merkt", "wie dit merkt"),
        ),
        pad,
    )


def _stappen(s: Schrijver, plan: Borgingsplan, niveau: Niveau) -> Iterator[Block]:
    pad = f"{PAD}.wat_doen_we_dan"
    yield Heading(niveau, (Run("Dit doen we dan"),), pad)
    if ontbreekt(plan.wat_doen_we_dan):
        yield alinea(nog_invullen("wie dan wat doet"), source=pad)
    rijen = (_stap(s, item, f"{pad}[{nummer}]", nummer + 1) for nummer, item in enumerate(plan.wat_doen_we_dan))
    yield from tabel(("Stap", "Wie", "Wat", "Wanneer"), (8, 20, 46, 26), rijen, pad)
    if plan.terugvalschaal:
        hier = f"{PAD}.terugvalschaal"
        yield label("Afspraak bij een cijfer", *regel(plan.terugvalschaal), source=hier)


def _stap(s: Schrijver, item: BorgStap, pad: str, nummer: int) -> Row:
    wanneer = item.wanneer or nog_invullen("wanneer")
    return Row(
        (
            cel(alinea(str(nummer), source=pad)),
            s.wie_cel(item.wie, f"{pad}.wie"),
            tekstcel(item.stap, f"{pad}.stap"),
            cel(alinea(wanneer, source=f"{pad}.wanneer")),
        ),
        pad,
    )


def _bellen(s: Schrijver, plan: Borgingsplan, niveau: Niveau) -> Iterator[Block]:
    pad = f"{PAD}.contactpersonen"
    yield Heading(niveau, (Run("Wie bel je"),), pad)
    if ontbreekt(plan.contactpersonen):
        yield alinea(nog_invullen("wie je belt"), source=pad)
    velden = tuple(veld_ for id in plan.contactpersonen for veld_ in _nummer(s, id))
    yield from (Fields(velden, pad) for _ in velden[:1])
    yield alinea(Run("Is er direct gevaar? Bel 112.", strong=True), source=pad)
    yield from _kinderen(s, plan, pad)


def _nummer(s: Schrijver, id: str) -> Iterator[Field]:
    wie = s.plan.persoon(id)
    altijd = "dag en nacht" if wie.bereikbaarheid and wie.bereikbaarheid.altijd else ""
    tijden = wie.bereikbaarheid.dagen_en_tijden if wie.bereikbaarheid else ""
    delen = (wie.contact.telefoon if wie.contact else "", altijd, tijden)
    hier = f"personen[{s.plan.personen.index(wie)}]"
    yield from veld(wie.naam, ", ".join(deel for deel in delen if deel) or wie.relatie or wie.volledige_naam, hier)


def _kinderen(s: Schrijver, plan: Borgingsplan, pad: str) -> Iterator[Block]:
    """Yield to whom the children can go: the same people, and the safe place of the safety plan."""
    kinderen = [kind.naam for kind in s.plan.kinderen if kind.rol == "jeugdige"]
    veilig = s.plan.veilig_verder_plan
    plek = veilig.noodgeval.veilige_plek if veilig and veilig.noodgeval else None
    wie = s.namen(plan.contactpersonen)
    if kinderen and wie:
        kunnen = "kunnen" if len(kinderen) > 1 else "kan"
        yield label("Bij wie kan ik terecht", f"{opsomming(kinderen)} {kunnen} terecht bij {wie}.", source=pad)
    if kinderen and plek:
        yield label("Veilige plek", plek, source="veilig_verder_plan.noodgeval.veilige_plek")


def _overdracht(s: Schrijver, plan: Borgingsplan, niveau: Niveau) -> Iterator[Block]:
    yield Heading(niveau, (Run("Wie neemt het over, en wanneer zien we elkaar weer"),), f"{PAD}.overdracht_naar")
    if not (plan.overdracht_naar or plan.contactpersonen):
        yield alinea(nog_invullen("wie het overneemt"), source=f"{PAD}.overdracht_naar")
    if ontbreekt(plan.terugkommomenten):
        yield alinea(nog_invullen("wanneer je elkaar weer ziet"), source=f"{PAD}.terugkommomenten")
    weer = opsomming([s.datum(dag) for dag in plan.terugkommomenten])
    velden = (
        *veld("Het neemt over", plan.overdracht_naar, f"{PAD}.overdracht_naar"),
        *veld("We zien elkaar weer op", weer, f"{PAD}.terugkommomenten"),
    )
    yield from (Fields(velden, PAD) for _ in velden[:1])
    if plan.afspraak_herstart:
        yield Paragraph((Run("Hulp opnieuw laten beginnen"),), f"{PAD}.afspraak_herstart", "label")
        yield from tekst(plan.afspraak_herstart, f"{PAD}.afspraak_herstart")
