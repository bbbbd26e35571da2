"""What goes well and what worries: who says it, since when, and what it means for whom."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Heading, Row, Run
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import (
    Schrijver,
    alinea,
    cel,
    label,
    labels,
    nog_invullen,
    tabel,
)
from plandocs.plan.ondersteuningsplan import LEVENSGEBIEDEN, Kracht, Zorg
from plandocs.plan.walk import ontbreekt

PAD = "ondersteuningsplan"
KOP_UITSPRAKEN = ("Nr.", "Wie zegt wat", "Sinds wanneer, en wat betekent het")


def krachten(s: Schrijver) -> Iterator[Block]:
    """Yield what goes well, with who says it, since when, and what it brings."""
    pad = f"{PAD}.krachten"
    yield Heading(2, (Run("Wat gaat er goed"),), pad)
    items = s.plan.ondersteuningsplan.krachten
    if ontbreekt(items):
        yield alinea(nog_invullen("wat er goed gaat, en wie dat zegt"), source=pad)
    rijen = (_kracht_of_zorg(s, item, f"{pad}[{nummer}]", str(nummer + 1)) for nummer, item in enumerate(items))
    yield from tabel(KOP_UITSPRAKEN, (6, 53, 41), rijen, pad)


def zorgen(s: Schrijver) -> Iterator[Block]:
    """Yield the concerns, with who says it, since when, and what it does to whom."""
    pad = f"{PAD}.zorgen"
    yield Heading(2, (Run("Waar zijn zorgen over"),), pad)
    items = s.plan.ondersteuningsplan.zorgen
    if ontbreekt(items):
        yield alinea("Er zijn geen zorgen opgeschreven.", source=pad)
    rijen = (_kracht_of_zorg(s, item, f"{pad}[{nummer}]", str(nummer + 1)) for nummer, item in enumerate(items))
    yield from tabel(KOP_UITSPRAKEN, (6, 53, 41), rijen, pad)


def _kracht_of_zorg(s: Schrijver, item: Kracht | Zorg, pad: str, nummer: str) -> Row:
    return Row((cel(alinea(nummer, source=pad)), cel(*s.uitspraak(item, pad)), cel(*_betekenis(s, item, pad))), pad)


def _voor_en_gebied(s: Schrijver, item: Kracht | Zorg, pad: str) -> Iterator[Block]:
    delen = [
        ("Voor", s.namen(item.gevolg_voor)),
        ("Gebied", LEVENSGEBIEDEN[item.gebied] if item.gebied else ""),
        ("Talent", "ja" if isinstance(item, Kracht) and item.talent else ""),
    ]
    yield from labels(delen, f"{pad}.gevolg_voor")


def _betekenis(s: Schrijver, item: Kracht | Zorg, pad: str) -> Iterator[Block]:
    if item.sinds:
        yield label("Sinds", item.sinds, source=f"{pad}.sinds")
    elif isinstance(item, Zorg):
        yield alinea(nog_invullen("sinds wanneer"), source=f"{pad}.sinds")
    if item.gevolg:
        yield from tekst(item.gevolg, f"{pad}.gevolg")
    if not item.gevolg and not item.gevolg_voor:
        yield alinea(nog_invullen("wat dit betekent, en voor wie"), source=f"{pad}.gevolg")
    yield from _voor_en_gebied(s, item, pad)
    if isinstance(item, Zorg):
        yield from _stand(s, item, pad)


def _stand(s: Schrijver, zorg: Zorg, pad: str) -> Iterator[Block]:
    doelen_hierbij = [doel.id for doel in s.plan.ondersteuningsplan.doelen if zorg.id and zorg.id in doel.zorgen]
    if doelen_hierbij:
        yield label("Hieraan werken we bij", s.verwijzing(doelen_hierbij), source=pad)
    if zorg.status == "opgelost":
        yield label("Stand", "opgelost", source=pad)
    if zorg.status == "later":
        wanneer = f"; we bespreken dit op {s.datum(zorg.later_op)}" if zorg.later_op else ""
        yield label("Stand", f"nu niet{wanneer}", source=pad)
    if zorg.reden_later:
        yield label("Waarom later", *regel(zorg.reden_later), source=f"{pad}.reden_later")
