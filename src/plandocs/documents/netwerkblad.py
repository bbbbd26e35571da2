"""The sheet for one person of the network: own tasks, what to do when worried, numbers, what may be shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from plandocs.blocks import Block, Callout, Document, Field, Fields, Heading, List, Row, Run
from plandocs.documents.kernel import document
from plandocs.documents.koelkastblad import ALARMNUMMER
from plandocs.documents.kort import kort_stuk
from plandocs.documents.netwerktaken import Taak, taken
from plandocs.documents.opmaak import regel
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel, veld
from plandocs.plan import Plan
from plandocs.plan.beheer import Delen
from plandocs.plan.personen import Netwerklid, Persoon
from plandocs.taal.zinnen import opsomming

NAAM = "netwerkblad"
NIET_DOORVERTELLEN = (
    "Wat op dit blad staat, bespreek ik met het gezin en met wie de regie heeft.",
    "Ik vertel het niet door aan anderen en zet het niet op internet.",
    "Denk ik dat iemand in gevaar is? Dan mag ik altijd bellen.",
)


@document(NAAM, titel="Netwerkblad", lezer="netwerk")
def netwerkblad(plan: Plan) -> Iterator[Document]:
    """Voor iedere helper uit het netwerk een eigen blad: alleen de eigen taken, wie je belt en wat je mag delen. Zonder
    achtergrond."""
    s = Schrijver(plan)
    for persoon in plan.personen:
        if persoon.rol == "netwerklid" and _krijgt_blad(_lid(plan, persoon)):
            yield kort_stuk(
                s,
                f"{NAAM}-{persoon.id}",
                "Zo help ik mee",
                _inhoud(s, persoon),
                ondertitel=f"Voor {persoon.naam}",
                layout="blad",
            )


def _lid(plan: Plan, persoon: Persoon) -> tuple[int, Netwerklid] | None:
    leden = enumerate(plan.netwerk.leden if plan.netwerk else ())
    return next(((nummer, lid) for nummer, lid in leden if lid.wie == persoon.id), None)


def _krijgt_blad(lid: tuple[int, Netwerklid] | None) -> bool:
    """Return whether the plan lets this person have the sheet: when it lists documents, this must be among them."""
    return lid is None or not lid[1].mag_zien or any(NAAM in wat.casefold() for wat in lid[1].mag_zien)


def _inhoud(s: Schrijver, persoon: Persoon) -> Iterator[Block]:
    yield from _wie_helpen_we(s, persoon)
    yield from _taken(taken(s.plan, persoon.id))
    yield from _zorgen(s, persoon)
    yield from _delen(s, persoon)


def _wie_helpen_we(s: Schrijver, persoon: Persoon) -> Iterator[Block]:
    yield Heading(2, (Run("Wie helpen we, en hoe"),), "personen")
    wie = s.namen([lid.id for lid in sorted(s.plan.gezinsleden, key=lambda lid: not lid.is_kind)])
    yield alinea(f"We helpen {wie}. Ieder heeft eigen taken; dit zijn de mijne.", source="personen")
    gevonden = _lid(s.plan, persoon)
    velden = tuple(_hoe(*gevonden)) if gevonden else ()
    yield from (Fields(velden, "netwerk") for _ in velden[:1])


def _hoe(nummer: int, lid: Netwerklid) -> Iterator[Field]:
    pad = f"netwerk.leden[{nummer}]"
    yield from veld("Hulp", regel(lid.steunt_met) if lid.steunt_met else None, f"{pad}.steunt_met")
    veilig = regel(lid.rol_veiligheid) if lid.rol_veiligheid else None
    yield from veld("Voor de veiligheid", veilig, f"{pad}.rol_veiligheid")
    yield from veld("Wanneer het kan", lid.beschikbaar, f"{pad}.beschikbaar")


def _taken(eigen: Sequence[Taak]) -> Iterator[Block]:
    yield Heading(2, (Run("Wat ik doe"),), NAAM)
    if not eigen:
        yield alinea("Voor mij staan er nu geen vaste taken in het plan.", source=NAAM)
    yield from tabel(("Wat", "Wanneer"), (64, 36), map(_rij, eigen), NAAM, kopkolom=False)


def _rij(taak: Taak) -> Row:
    wat = regel(taak.wat) if taak.wat else (nog_invullen(taak.mist),)
    blokken = [alinea(Run(taak.begin, strong=True), *wat, source=taak.pad)]
    if taak.waar:
        blokken.append(label("Waar", taak.waar, source=taak.pad))
    wanneer = taak.wanneer or nog_invullen("wanneer")
    return Row((cel(*blokken), cel(alinea(wanneer, source=taak.pad))), taak.pad)


def _zorgen(s: Schrijver, persoon: Persoon) -> Iterator[Block]:
    """Yield whom to call; only numbers that the plan gives for this."""
    pad = "veilig_verder_plan.noodgeval"
    yield Heading(2, (Run("Als ik me zorgen maak"),), pad)
    noodgeval = s.plan.veilig_verder_plan.noodgeval if s.plan.veilig_verder_plan else None
    eigen = {ALARMNUMMER, persoon.contact.telefoon if persoon.contact else None}
    velden: list[Field] = []
    for nummer, telefoon in enumerate(noodgeval.telefoonnummers if noodgeval else ()):
        wanneer = f" ({telefoon.wanneer})" if telefoon.wanneer else ""
        if telefoon.nummer not in eigen:
            velden += veld(telefoon.naam, f"{telefoon.nummer}{wanneer}", f"{pad}.telefoonnummers[{nummer}]")
    velden += _regie(s, {een.nummer for een in noodgeval.telefoonnummers} if noodgeval else set())
    wie = "iemand van deze lijst" if velden else "iemand"
    stappen = alinea(f"Ik wacht niet af. Ik bel {wie} en vertel wat ik zie of hoor.", source=pad)
    lijst = Fields(tuple(velden), pad) if velden else alinea(nog_invullen("wie ik dan bel"), source=pad)
    yield Callout("emergency", "Direct gevaar? Bel 112.", (stappen, lijst), pad)


def _regie(s: Schrijver, al_genoemd: Set[str]) -> Iterator[Field]:
    wie = s.plan.persoon(s.plan.regie.wie) if s.plan.regie else None
    if wie and wie.contact and wie.contact.telefoon not in al_genoemd:
        yield from veld(f"{wie.naam} (regie)", wie.contact.telefoon, "regie.wie")


def _delen(s: Schrijver, persoon: Persoon) -> Iterator[Block]:
    yield Heading(2, (Run("Wat ik mag delen"),), "delen")
    yield List(tuple((alinea(zin, source="delen"),) for zin in NIET_DOORVERTELLEN), source="delen")
    gevonden = _lid(s.plan, persoon)
    if gevonden and gevonden[1].mag_zien:
        nummer, lid = gevonden
        yield label(
            "Dit krijg ik te lezen", opsomming([*map(_stuk, lid.mag_zien)]), source=f"netwerk.leden[{nummer}].mag_zien"
        )
    for nummer, item in enumerate(s.plan.delen):
        if item.ontvanger == persoon.id and not item.ingetrokken:
            yield from _gedeeld(s, item, f"delen[{nummer}]")


def _stuk(naam: str) -> str:
    return {NAAM: "dit blad", "koelkastblad": "het koelkastblad"}.get(naam.casefold(), naam)


def _gedeeld(s: Schrijver, item: Delen, pad: str) -> Iterator[Block]:
    tot = f" (tot {s.datum(item.geldig_tot)})" if item.geldig_tot else ""
    yield label("Met mij is gedeeld", f"{', '.join(item.onderdelen)}{tot}", source=f"{pad}.onderdelen")
    if item.doel:
        yield label("Waarvoor", *regel(item.doel), source=f"{pad}.doel")
