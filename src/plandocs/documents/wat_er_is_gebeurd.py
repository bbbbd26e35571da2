"""What was already safe, and what happened: the first, worst and last time, and how often."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Heading, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel
from plandocs.plan.veilig_verder_plan import Frequentie, Gebeurtenis, VeiligeKracht, VeiligVerderPlan
from plandocs.plan.walk import Ingekort, ontbreekt

PAD = "veilig_verder_plan"
KEREN = {
    "eerste": "De eerste keer",
    "ergste": "De ergste keer",
    "laatste": "De laatste keer",
    "anders": "Een andere keer",
}


def bestaande_veiligheid(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield what somebody did that kept it safe while there was danger."""
    pad = f"{PAD}.veilige_krachten"
    yield Heading(2, (Run("Wat maakt het al veilig"),), pad)
    if ontbreekt(plan.veilige_krachten):
        yield alinea(nog_invullen("wat het al eens veilig maakte, en wie dat deed"), source=pad)
    rijen = (_kracht(s, item, f"{pad}[{nr}]", str(nr + 1)) for nr, item in enumerate(plan.veilige_krachten))
    yield from tabel(("Nr.", "Wie zegt wat", "Wanneer, en wat leverde het op"), (6, 57, 37), rijen, pad)


def _kracht(s: Schrijver, item: VeiligeKracht, pad: str, nummer: str) -> Row:
    gevolg: list[Block] = [label("Wanneer", item.sinds, source=f"{pad}.sinds")] if item.sinds else []
    if item.gevolg:
        gevolg.extend(tekst(item.gevolg, f"{pad}.gevolg"))
    else:
        gevolg.append(alinea(nog_invullen("wat het opleverde, en voor wie"), source=f"{pad}.gevolg"))
    if item.gevolg_voor:
        gevolg.append(label("Voor", s.namen(item.gevolg_voor), source=f"{pad}.gevolg_voor"))
    gevaar = s.verwijzing(item.bij_gevaar)
    if gevaar:
        gevolg.append(label("Helpt bij", gevaar, source=f"{pad}.bij_gevaar"))
    return Row((cel(alinea(nummer, source=pad)), cel(*s.uitspraak(item, pad)), cel(*gevolg)), pad)


def wat_er_is_gebeurd(s: Schrijver, plan: VeiligVerderPlan) -> Iterator[Block]:
    """Yield the events, each with who tells it, and how often it happens."""
    pad = f"{PAD}.gebeurtenissen"
    yield Heading(2, (Run("Wat is er gebeurd"),), pad)
    beschreven = {gebeurtenis.keer for gebeurtenis in plan.gebeurtenissen}
    for keer in ("eerste", "ergste", "laatste"):
        if keer not in (*beschreven, *plan.niet_bekend) and not isinstance(plan.gebeurtenissen, Ingekort):
            yield alinea(nog_invullen(f"{KEREN[keer].lower()}: wat er gebeurde en wie dat vertelt"), source=pad)
    rijen = (_gebeurtenis(s, item, f"{pad}[{nr}]") for nr, item in enumerate(plan.gebeurtenissen))
    yield from tabel(("Welke keer", "Waar en wie", "Wat"), (18, 25, 57), rijen, pad)
    yield from _niet_bekend(plan)
    yield from _frequentie(s, plan.frequentie)


def _gebeurtenis(s: Schrijver, item: Gebeurtenis, pad: str) -> Row:
    wanneer = item.wanneer.woorden if item.wanneer else nog_invullen("wanneer")
    keer = (
        alinea(KEREN[item.keer], source=f"{pad}.keer"),
        alinea(wanneer, source=f"{pad}.wanneer", klein=True),
    )
    waar = []
    if item.plaats:
        waar.append(alinea(item.plaats, source=f"{pad}.plaats"))
    if item.aanwezig:
        waar.append(label("Erbij", s.namen(item.aanwezig), source=f"{pad}.aanwezig"))
    wat = [*s.uitspraak(item, pad)]
    if item.letsel:
        wat.append(label("Letsel", *regel(item.letsel), source=f"{pad}.letsel"))
    return Row((cel(*keer), cel(*waar), cel(*wat)), pad)


def _niet_bekend(plan: VeiligVerderPlan) -> Iterator[Block]:
    for keer in plan.niet_bekend:
        yield alinea(f"{KEREN[keer]} is niet bekend.", source=f"{PAD}.niet_bekend")
    if plan.reden_niet_bekend:
        yield label("Waarom niet", *regel(plan.reden_niet_bekend), source=f"{PAD}.reden_niet_bekend")


def _frequentie(s: Schrijver, hoe_vaak: Frequentie | None) -> Iterator[Block]:
    pad = f"{PAD}.frequentie"
    yield Heading(3, (Run("Hoe vaak gebeurt het"),), pad)
    if hoe_vaak is None or not (hoe_vaak.tekst or hoe_vaak.onbekend_omdat):
        yield alinea(nog_invullen("hoe vaak het gebeurt, of waarom dat niet bekend is"), source=pad)
        return
    if hoe_vaak.tekst:
        yield from tekst(hoe_vaak.tekst, f"{pad}.tekst")
    if hoe_vaak.volgens:
        yield label("Volgens", s.namen(hoe_vaak.volgens), source=f"{pad}.volgens")
    if hoe_vaak.onbekend_omdat:
        yield label("Niet bekend, omdat", *regel(hoe_vaak.onbekend_omdat), source=f"{pad}.onbekend_omdat")
