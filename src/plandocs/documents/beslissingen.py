"""What stood in the way, what was laid with others, and the key decisions with their reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.blocks import Block, Field, Fields, Heading, List, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.overleggen import opsomveld
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel, veld
from plandocs.plan.gezinsplan import Barriere, Gezinsplan, Kernbeslissing
from plandocs.plan.walk import ontbreekt

PAD = "gezinsplan"
BARRIERES = f"{PAD}.barrieres"


def barrieres(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield what stands or stood in the way, who solves it, and where it was laid when that did not work."""
    if not plan.barrieres:
        return
    yield Heading(2, (Run("Wat er in de weg staat"),), BARRIERES)
    yield from barrieretabel(s, plan, tuple(enumerate(plan.barrieres)))


def barrieretabel(s: Schrijver, plan: Gezinsplan, genummerd: Sequence[tuple[int, Barriere]]) -> Iterator[Block]:
    """Yield these obstacles with who solves them and when."""
    rijen = (_barriere(s, plan, item, nummer) for nummer, item in genummerd)
    kop = ("Nr.", "Wat", "Wie lost het op", "Stand")
    yield from tabel(kop, (7, 49, 20, 24), rijen, BARRIERES)


def _barriere(s: Schrijver, plan: Gezinsplan, item: Barriere, nummer: int) -> Row:
    pad = f"{BARRIERES}[{nummer}]"
    wat = [*tekst(item.omschrijving, f"{pad}.omschrijving"), *_kwesties(s, plan, item.id)]
    stand = [label("Sinds", s.datum(item.sinds), source=f"{pad}.sinds")]
    if item.uiterlijk:
        stand.append(label("Uiterlijk opgelost", s.datum(item.uiterlijk), source=f"{pad}.uiterlijk"))
    elif not item.opgelost_op:
        stand.append(alinea(nog_invullen("wanneer dit is opgelost"), source=f"{pad}.uiterlijk"))
    if item.opgelost_op:
        stand.append(label("Opgelost op", s.datum(item.opgelost_op), source=f"{pad}.opgelost_op"))
    wie = s.wie_cel(item.wie_lost_op, f"{pad}.wie_lost_op", "wie dit oplost")
    return Row((cel(alinea(str(nummer + 1), source=pad)), cel(*wat), wie, cel(*stand)), pad)


def _kwesties(s: Schrijver, plan: Gezinsplan, barriere: str) -> Iterator[Block]:
    for nummer, item in enumerate(plan.kwesties):
        if item.barriere == barriere:
            pad = f"{PAD}.kwesties[{nummer}]"
            yield label("Neergelegd bij", f"{item.naar} ({s.datum(item.datum)})", source=f"{pad}.naar")
            besluit = regel(item.besluit) if item.besluit else (nog_invullen("wat is besloten"),)
            yield label("Besluit", *besluit, source=f"{pad}.besluit")


def kernbeslissingen(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield the key decisions, the newest first; to go to the last phase there must be one."""
    pad = f"{PAD}.kernbeslissingen"
    moet = plan.fase == "generaliseren_borgen" and ontbreekt(plan.kernbeslissingen)
    if not plan.kernbeslissingen and not moet:
        return
    yield Heading(2, (Run("Kernbeslissingen"),), pad)
    if moet:
        yield alinea(nog_invullen("de beslissing om naar fase 3 te gaan"), source=pad)
    genummerd = sorted(enumerate(plan.kernbeslissingen), key=lambda paar: paar[1].datum, reverse=True)
    for nummer, item in genummerd:
        yield Heading(3, (Run(f"Beslissing van {s.datum(item.datum)}"),), f"{pad}[{nummer}]")
        yield Fields(tuple(_kernbeslissing(s, item, f"{pad}[{nummer}]")), f"{pad}[{nummer}]")


def _kernbeslissing(s: Schrijver, item: Kernbeslissing, pad: str) -> Iterator[Field]:
    yield from vrij_veld("De vraag", item.vraag, f"{pad}.vraag")
    yield from vrij_veld("Besluit", item.besluit, f"{pad}.besluit")
    yield from vrij_veld("Waarom", item.motivering, f"{pad}.motivering", "waarom dit is besloten")
    yield from vrij_veld("Wat het gezin vindt", item.standpunt_gezin, f"{pad}.standpunt_gezin", "wat het gezin vindt")
    kind_mist = "wat het kind vindt" if s.plan.kinderen else ""
    yield from vrij_veld("Wat het kind vindt", item.standpunt_kind, f"{pad}.standpunt_kind", kind_mist)
    yield from opsomveld("Wat ook kon", item.alternatieven, f"{pad}.alternatieven")
    steunt = tuple(steunt_op(s, item.feiten, f"{pad}.feiten"))
    if steunt:
        yield Field("Steunt op", steunt, f"{pad}.feiten")
    yield from veld("Wie beslisten mee", s.namen(item.deelnemers), f"{pad}.deelnemers")


def vrij_veld(naam: str, text: str | None, pad: str, mist: str = "") -> Iterator[Field]:
    """Yield a field of free text, with what is missing when it has to be there."""
    if text:
        yield Field(naam, tekst(text, pad), pad)
    elif mist:
        yield Field(naam, (alinea(nog_invullen(mist), source=pad),), pad)


def steunt_op(s: Schrijver, ids: Sequence[str], pad: str) -> Iterator[Block]:
    """Yield the statements that something rests on: by number where they have one, or else in full."""
    verwijzing = s.verwijzing(ids)
    if verwijzing:
        yield alinea(verwijzing, source=pad)
    zonder = [s.uitspraken[id] for id in ids if id not in s.nummers and id in s.uitspraken]
    if zonder:
        items = tuple((alinea(s.aangehaald(een), source=pad),) for een in zonder)
        yield List(items, source=pad)
