"""The goals, what protects, how everything is weighed, and the conclusions with the numbers they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Cell, Heading, Row, Run
from plandocs.documents.afspraken import afspraken, voorwaarden
from plandocs.documents.doelen import doelen
from plandocs.documents.gevaar import gevaren
from plandocs.documents.metingen import metingen
from plandocs.documents.ondersteuningsplan import analyse
from plandocs.documents.opmaak import tekst
from plandocs.documents.rechtbank.nummers import KRACHTEN, Rechtbankschrijver
from plandocs.documents.rechtbank.uitspraken import GEVAREN, per_soort, vrije_lijst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, reeks, tabel, tekstcel
from plandocs.plan.rechtbank import Conclusie, Rechtbankrapportage
from plandocs.plan.veilig_verder_plan import Gevaar, VeiligVerderPlan
from plandocs.plan.walk import Ingekort, ontbreekt

PAD = "rechtbank"


def doelen_en_evaluatie(s: Schrijver) -> Iterator[Block]:
    """Yield the goals with their evaluations, the conditions and agreements, and the scores over time."""
    yield from doelen(s)
    if s.plan.veilig_verder_plan:
        yield from voorwaarden(s, s.plan.veilig_verder_plan)
        yield from afspraken(s, s.plan.veilig_verder_plan)
    if s.plan.gezinsplan:
        yield from metingen(s, s.plan.gezinsplan)


def krachten(s: Rechtbankschrijver) -> Iterator[Block]:
    """Yield what goes well and protects, and the people around the family."""
    items = s.genummerd[KRACHTEN]
    pad = "ondersteuningsplan.krachten"
    if not items and ontbreekt(s.plan.ondersteuningsplan.krachten):
        yield alinea(nog_invullen("wat er goed gaat, en wie dat zegt"), source=pad)
    yield from per_soort(s, items)
    yield from _netwerk(s)


def _netwerk(s: Schrijver) -> Iterator[Block]:
    leden = s.plan.netwerk.leden if s.plan.netwerk else ()
    if not leden:
        return
    yield Heading(2, (Run("Mensen om het gezin"),), "netwerk")
    rijen = (
        Row(
            (
                _wie(s, lid.wie, f"netwerk.leden[{nummer}]"),
                tekstcel(lid.steunt_met, f"netwerk.leden[{nummer}].steunt_met"),
                tekstcel(lid.rol_veiligheid, f"netwerk.leden[{nummer}].rol_veiligheid"),
            ),
            f"netwerk.leden[{nummer}]",
        )
        for nummer, lid in enumerate(leden)
    )
    yield from tabel(("Wie", "Helpt met", "Voor de veiligheid"), (26, 37, 37), rijen, "netwerk")


def _wie(s: Schrijver, id: str, pad: str) -> Cell:
    relatie = s.plan.persoon(id).relatie
    wie = [alinea(s.naam(id), source=pad)]
    return cel(*wie, *((alinea(relatie, source=pad, klein=True),) if relatie else ()))


def weging(s: Rechtbankschrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield how it hangs together, what is feared, how that is weighed, and what else was possible."""
    yield from analyse(s)
    veilig = s.plan.veilig_verder_plan
    if veilig:
        yield from gevaren(s, veilig.model_copy(update={"gevaren": _zonder_standpunt(veilig)}))
        anders = [een.nummer for lijst in s.genummerd.values() for een in lijst if een.pad.startswith(GEVAREN)]
        if anders:
            yield label("Wie ziet het anders", f"nr. {reeks(anders)}", source="veilig_verder_plan.gevaren")
    yield Heading(2, (Run("Hoe we dit wegen"),), f"{PAD}.weging")
    if rapport.weging:
        yield from tekst(rapport.weging, f"{PAD}.weging")
    else:
        yield alinea(nog_invullen("hoe de feiten zijn gewogen"), source=f"{PAD}.weging")
    if rapport.alternatieven:
        yield Heading(2, (Run("Wat ook kon"),), f"{PAD}.alternatieven")
        yield from vrije_lijst(rapport.alternatieven, f"{PAD}.alternatieven")


def _zonder_standpunt(plan: VeiligVerderPlan) -> tuple[Gevaar, ...]:
    """Return the dangers; who sees them otherwise has a numbered statement among the views."""
    gevaren = (een.model_copy(update={"ander_standpunt": ()}) for een in plan.gevaren)
    return Ingekort(gevaren) if isinstance(plan.gevaren, Ingekort) else tuple(gevaren)


def conclusie(s: Rechtbankschrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield the summary and every conclusion with the numbers that carry it and those against it."""
    samenvatting = s.plan.gezinsplan.samenvatting_en_conclusie if s.plan.gezinsplan else None
    if samenvatting:
        yield from tekst(samenvatting, "gezinsplan.samenvatting_en_conclusie")
    pad = f"{PAD}.conclusies"
    if ontbreekt(rapport.conclusies):
        yield alinea(nog_invullen("de conclusie, met de feiten waarop zij steunt"), source=pad)
    for nummer, item in enumerate(rapport.conclusies):
        yield from _conclusie(s, item, f"{pad}[{nummer}]")


def _conclusie(s: Rechtbankschrijver, item: Conclusie, pad: str) -> Iterator[Block]:
    yield from tekst(item.tekst, f"{pad}.tekst")
    steunt = s.verwijzing(item.feiten)
    mist = "op welke feiten dit steunt" if ontbreekt(item.feiten) else ""
    if steunt or mist:
        yield label("Steunt op", steunt or nog_invullen(mist), source=f"{pad}.feiten")
    tegenover = s.verwijzing(item.daartegenover)
    if tegenover:
        yield label("Daartegenover", tegenover, source=f"{pad}.daartegenover")
