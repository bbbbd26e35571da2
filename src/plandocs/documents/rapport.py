"""What every report has: cover, running header and footer, status and the list of what is still to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from plandocs.blocks import Block, Callout, Cover, Document, Fields, Heading, Inline, List, Paragraph, Run
from plandocs.documents.schrijver import Schrijver, alinea, veld
from plandocs.pieces import runs_of
from plandocs.plan.kop import Kop

STATUS = {
    "concept": "concept",
    "besproken": "besproken, nog niet vastgesteld",
    "vastgesteld": "vastgesteld",
    "in_uitvoering": "in uitvoering",
    "geevalueerd": "geëvalueerd",
    "afgesloten": "afgesloten",
}
KADERS = {
    "vrijwillig": "vrijwillig",
    "preventief": "preventief (drang)",
    "ots": "ondertoezichtstelling",
    "vots_voorlopig": "voorlopige ondertoezichtstelling",
    "voogdij": "voogdij",
    "jeugdreclassering": "jeugdreclassering",
}
GEMAAKT_UIT = "Dit document is gemaakt uit het plan van dit gezin."
LETTERLIJK = "Woorden tussen aanhalingstekens zijn letterlijk zo gezegd."
VERBETEREN = "Klopt er iets niet? Zeg het tegen wie de regie heeft; een verbetering komt in alle documenten terug."


def is_concept(kop: Kop) -> bool:
    """Return whether documents of this plan must say CONCEPT."""
    return kop.status in {"concept", "besproken"}


def documentdatum(kop: Kop) -> date:
    """Return the day a document of this plan is dated: the latest day the plan itself names."""
    dagen = [dag for dag in (kop.opgesteld, kop.besproken, kop.vastgesteld) if dag]
    dagen += [versie.datum for versie in kop.versies]
    return max(dagen, default=date(1970, 1, 1))


def voettekst(s: Schrijver) -> str:
    """Return version, status and date for the foot of every page."""
    kop = s.plan.kop
    delen = [
        f"versie {kop.versie}",
        STATUS[kop.status],
        s.datum(kop.vastgesteld or kop.besproken or kop.opgesteld),
    ]
    return " · ".join(deel for deel in delen if deel)


def voorblad(s: Schrijver, kicker: str, *, haalt_aan: bool = True) -> Cover:
    """Return the cover with the main facts of the plan; `haalt_aan` says that words in it are of people."""
    kop = s.plan.kop
    regie = s.plan.persoon(s.plan.regie.wie) if s.plan.regie else None
    velden = [
        *veld("Status", STATUS[kop.status], "kop.status"),
        *veld("Versie", str(kop.versie), "kop.versie"),
        *veld("Opgesteld op", s.datum(kop.opgesteld), "kop.opgesteld"),
        *veld(
            "Opgesteld door",
            s.plan.persoon(kop.opsteller).volledige_naam if kop.opsteller else None,
            "kop.opsteller",
        ),
        *veld("Besproken op", s.datum(kop.besproken), "kop.besproken"),
        *veld("Vastgesteld op", s.datum(kop.vastgesteld), "kop.vastgesteld"),
        *veld("Volgend overleg", s.datum(kop.volgend_overleg), "kop.volgend_overleg"),
        *veld("Regie", regie.volledige_naam if regie else None, "regie.wie"),
        *veld("Kader", KADERS[kop.kader], "kop.kader"),
        *veld("Organisatie", kop.organisatie, "kop.organisatie"),
        *veld("Kenmerk", kop.id, "kop.id"),
    ]
    uitleg = " ".join((GEMAAKT_UIT, LETTERLIJK, VERBETEREN) if haalt_aan else (GEMAAKT_UIT, VERBETEREN))
    return Cover(kicker, Fields(tuple(velden), "kop"), (Run(uitleg),))


def stel_samen(
    s: Schrijver,
    name: str,
    titel: str,
    blokken: Iterable[Block],
    *,
    kicker: str,
    haalt_aan: bool = True,
) -> Document:
    """Return a report with a cover; what is still to be filled in is listed at the end."""
    inhoud = zonder_lege_koppen(blokken)
    return Document(
        name=name,
        title=titel,
        subtitle=s.plan.kop.titel,
        layout="rapport",
        header=f"{titel} · {s.plan.kop.titel}",
        footer=voettekst(s),
        date=documentdatum(s.plan.kop),
        blocks=(*inhoud, *ontbreekt(inhoud)),
        concept=is_concept(s.plan.kop),
        cover=voorblad(s, kicker, haalt_aan=haalt_aan),
    )


def zonder_lege_koppen(blokken: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks without headings that nothing stands under: what they are about may be withheld."""
    van_achter: list[Block] = []
    for blok in reversed(tuple(blokken)):
        erna = van_achter[-1] if van_achter else None
        leeg = erna is None or (isinstance(erna, Heading) and isinstance(blok, Heading) and erna.level <= blok.level)
        if not (isinstance(blok, Heading) and leeg):
            van_achter.append(blok)
    return tuple(reversed(van_achter))


def ontbreekt(blokken: Iterable[Block]) -> Iterator[Block]:
    """Yield the section that lists every gap, in the order of the document; nothing when there is none."""
    gaten: list[str] = []
    kopje = ""
    for blok in blokken:
        if isinstance(blok, Heading):
            kopje = "".join(run.text for run in blok.content)
        gaten.extend(f"{kopje}: {run.text.removeprefix('nog invullen: ')}" for run in runs_of(blok) if run.gap)
    if not gaten:
        return
    yield Heading(2, (Run("Wat nog moet worden ingevuld"),))
    items = tuple((Paragraph(_eenmalig(gat)),) for gat in dict.fromkeys(gaten))
    yield Callout("gap", "Nog invullen", (List(items),))


def _eenmalig(gat: str) -> Inline:
    return (Run(gat),)


def versies(s: Schrijver) -> Iterator[Block]:
    """Yield what changed in each version, the newest first."""
    if not s.plan.kop.versies:
        return
    yield Heading(3, (Run("Wat er is veranderd in dit plan"),), "kop.versies")
    genummerd = sorted(enumerate(s.plan.kop.versies), key=lambda paar: -paar[1].versie)
    items = []
    for nummer, versie in genummerd:
        door = f", door {s.naam(versie.door)}" if versie.door else ""
        wanneer = Run(f"Versie {versie.versie} ({s.datum(versie.datum)}{door}): ", strong=True)
        items.append((alinea(wanneer, versie.gewijzigd, source=f"kop.versies[{nummer}]"),))
    yield List(tuple(items), source="kop.versies")
