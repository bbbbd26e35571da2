"""Where the family is with the youth protection: the phase, the help that leads, instruments, the summary."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Fields, Heading, List, Row, Run
from plandocs.documents.opmaak import tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, nog_invullen, tabel, tekstcel, veld
from plandocs.plan.gezinsplan import FASEN, Gezinsplan, Hoofdaannemer, Instrument
from plandocs.plan.walk import ontbreekt

PAD = "gezinsplan"


def fase(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield the phase of now, the steps before it, and the summary when there is one."""
    yield Heading(2, (Run("Waar staan we"),), f"{PAD}.fase")
    yield alinea(Run(f"{FASEN[plan.fase]}.", strong=True), source=f"{PAD}.fase")
    yield from overgangen(s, plan)
    if plan.samenvatting_en_conclusie:
        yield from tekst(plan.samenvatting_en_conclusie, f"{PAD}.samenvatting_en_conclusie")


def overgangen(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield when the family came into which phase."""
    pad = f"{PAD}.faseovergangen"
    beslist = {een.id: s.datum(een.datum) for een in plan.kernbeslissingen}
    items = []
    for nummer, stap in enumerate(plan.faseovergangen):
        wanneer = beslist.get(stap.kernbeslissing or "")
        besluit = f" (kernbeslissing van {wanneer})" if wanneer else ""
        zin = f"Vanaf {s.datum(stap.datum)}: {FASEN[stap.naar].lower()}{besluit}."
        items.append((alinea(zin, source=f"{pad}[{nummer}]"),))
    if items:
        yield List(tuple(items), source=pad)


def passende_hulp(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield who gives the main help; from the second phase on it must have started."""
    pad = f"{PAD}.hoofdaannemer"
    yield Heading(2, (Run("Welke hulp past hierbij"),), pad)
    if plan.hoofdaannemer:
        yield from _hoofdaannemer(s, plan.hoofdaannemer, pad, plan.fase != "verbinden_motiveren")
    else:
        yield alinea(nog_invullen("wie de belangrijkste hulp geeft"), source=pad)


def _hoofdaannemer(s: Schrijver, wie: Hoofdaannemer, pad: str, begonnen: bool) -> Iterator[Block]:
    velden = [
        *veld("Hoofdaannemer", wie.organisatie, f"{pad}.organisatie"),
        *veld("Contactpersoon", s.naam(wie.wie) if wie.wie else "", f"{pad}.wie"),
        *veld("Begonnen op", s.datum(wie.gestart), f"{pad}.gestart"),
        *veld("Behandelplan besproken op", s.datum(wie.behandelplan_besproken), f"{pad}.behandelplan_besproken"),
    ]
    yield Fields(tuple(velden), pad)
    if begonnen and not wie.gestart:
        yield alinea(nog_invullen("wanneer de hulp is begonnen"), source=f"{pad}.gestart")


def instrumenten(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield which instruments were filled in and what each changed in the plan."""
    pad = f"{PAD}.instrumenten"
    moet = plan.fase == "verbinden_motiveren" and ontbreekt(plan.instrumenten)
    if not plan.instrumenten and not moet:
        return
    yield Heading(2, (Run("Welke instrumenten zijn ingevuld"),), pad)
    if moet:
        yield alinea(nog_invullen("welk instrument is ingevuld, en wat dat betekent"), source=pad)
    rijen = (_instrument(s, item, f"{pad}[{nummer}]") for nummer, item in enumerate(plan.instrumenten))
    yield from tabel(("Instrument", "Wat eruit kwam", "Gevolg voor het plan"), (24, 38, 38), rijen, pad)


def _instrument(s: Schrijver, item: Instrument, pad: str) -> Row:
    naam = [alinea(item.naam, source=f"{pad}.naam"), alinea(s.datum(item.datum), source=f"{pad}.datum", klein=True)]
    if item.versie:
        naam.append(alinea(f"versie {item.versie}", source=f"{pad}.versie", klein=True))
    return Row(
        (
            cel(*naam),
            tekstcel(item.uitkomst, f"{pad}.uitkomst", "wat eruit kwam"),
            tekstcel(item.gevolg_voor_plan, f"{pad}.gevolg_voor_plan", "wat er in het plan verandert"),
        ),
        pad,
    )
