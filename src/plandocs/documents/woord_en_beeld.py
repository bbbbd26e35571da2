"""Words and pictures: the story for one child, frame by frame, or as a letter for a teenager."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plandocs.blocks import Block, Callout, Document, Figure, Frame, Heading, Inline, List, Paragraph, Quote, Run
from plandocs.documents.beeld import uiterlijken
from plandocs.documents.kernel import document
from plandocs.documents.kinderen import Kind, kinderen
from plandocs.documents.rapport import documentdatum, is_concept
from plandocs.documents.schrijver import alinea
from plandocs.documents.verhaal import VOLGORDE, Schets, ontbrekende_delen, schetsen
from plandocs.errors import PictureError
from plandocs.pictures.scenes import Ballon, Geplaatst, Scene, teken_scene
from plandocs.pictures.svg import Tekening
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk
from plandocs.plan import Plan
from plandocs.plan import kind as verhaal
from plandocs.plan.gezinsplan import Accordering
from plandocs.plan.kind import Deel

Plaatje = verhaal.Frame
INSTEMMING = {
    "akkoord": "vindt dat dit verhaal klopt",
    "niet_akkoord": "is het niet eens met dit verhaal",
    "gezien": "heeft dit verhaal gelezen",
    None: "heeft nog niet gezegd wat hij of zij van dit verhaal vindt",
}
BRIEF = "13-17"
RECHTEN = ("recht.lezen", "recht.rechter", "recht.delen")


@document("woord-en-beeld", titel="Woord en beeld", lezer="kind", ook_voor=("gezin", "professional"))
def woord_en_beeld(plan: Plan) -> Iterator[Document]:
    """Het verhaal voor het kind, in korte zinnen met een tekening bij elk stukje; voor elk kind één. Wat de schrijver
    nog niet heeft gemaakt, is een voorstel uit het plan, om samen te verbeteren."""
    namen: dict[str, int] = {}
    for kind in kinderen(plan):
        if kind.keus.mag("woord-en-beeld") or is_concept(plan.kop):
            namen[kind.id] = namen.get(kind.id, 0) + 1
            yield _verhaal(kind, namen[kind.id])


def ingestemd(kind: Kind) -> bool:
    """Return whether somebody agreed with the author's story and every parent with custody said what they think."""
    if kind.uitleg is None or not kind.uitleg.frames:
        return False
    gezegd = {een.wie: een.standpunt for een in kind.uitleg.instemming if een.standpunt}
    ouders = {een.id for een in kind.s.plan.gezinsleden if een.gezag in {"ja", "gedeeld"} and not een.overleden_op}
    return "akkoord" in gezegd.values() and ouders <= gezegd.keys()


def _verhaal(kind: Kind, nummer: int) -> Document:
    naam = kind.naam(kind.id)
    titel = (kind.uitleg.titel if kind.uitleg else None) or kind.w("titel", kind=naam)
    los = kind.leeftijdsband == BRIEF
    blokken = _brief(kind) if los else _frames(kind)
    return Document(
        name=f"woord-en-beeld-{kind.id}" + (f"-{nummer}" if nummer > 1 else ""),
        title=titel,
        subtitle=kind.w("voor_later" if kind.ongeboren else "voor", kind=naam),
        layout="blad" if los else "verhaal",
        header=titel,
        footer=kind.voet,
        date=documentdatum(kind.s.plan.kop),
        blocks=(*blokken, *_slot(kind)),
        concept=kind.voorlopig or not ingestemd(kind),
        lang=kind.w.taal,
        person=kind.id,
    )


Stuk = Schets | tuple[int, Plaatje]


def stukken(kind: Kind) -> Iterator[Stuk]:
    """Yield the author's frames and, where no consent is recorded, a draft of the parts that are missing, in order."""
    frames = kind.uitleg.frames if kind.uitleg else ()
    mist = () if ingestemd(kind) else ontbrekende_delen(kind)
    wacht = list(mist)
    for nummer, frame in enumerate(frames):
        while wacht and VOLGORDE.index(wacht[0]) < VOLGORDE.index(frame.deel):
            yield from schetsen(kind, wacht.pop(0))
        yield nummer, frame
    for deel in wacht:
        yield from schetsen(kind, deel)


def _frames(kind: Kind) -> Iterator[Block]:
    mensen = uiterlijken(kind.s.plan, documentdatum(kind.s.plan.kop))
    for nummer, stuk in enumerate(stukken(kind), 1):
        if isinstance(stuk, Schets):
            yield _geschetst(kind, stuk, mensen, nummer)
        else:
            yield _geschreven(kind, stuk[1], mensen, f"{kind.pad}.frames[{stuk[0]}]", nummer)


def _geschetst(kind: Kind, schets: Schets, mensen: Mapping[str, Uiterlijk], nummer: int) -> Frame:
    woorden = schets.tekst(regels=kind.eenvoudig)
    if schets.vraag or schets.tekenen:
        return Frame(nummer, woorden, None, schets.bron)
    return _getekend(kind, schets.frame, woorden, mensen, schets.bron, nummer)


def _geschreven(kind: Kind, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk], pad: str, nummer: int) -> Frame:
    woorden = kind.w.eigen(plaatje.tekst)
    if plaatje.eigen_tekening:
        return Frame(nummer, (*woorden, *_los(kind, plaatje)), None, pad)
    return _getekend(kind, plaatje, woorden, mensen, pad, nummer)


def _getekend(
    kind: Kind, plaatje: Plaatje, woorden: Inline, mensen: Mapping[str, Uiterlijk], pad: str, nummer: int
) -> Frame:
    """Return the frame; words that do not fit in a bubble stand below the picture."""
    try:
        tekening = teken_scene(_scene(kind, plaatje, mensen, plaatje.ballonnen))
    except PictureError:
        woorden = (*woorden, *_los(kind, plaatje))
        tekening = _zonder_ballonnen(kind, plaatje, mensen)
    return Frame(nummer, woorden, _figuur(tekening, pad), pad)


def _zonder_ballonnen(kind: Kind, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk]) -> Tekening:
    """Return the picture without words in it, and without names when one is too long to stand below a figure."""
    scene = _scene(kind, plaatje, mensen, ())
    try:
        return teken_scene(scene)
    except PictureError:
        zonder_naam = (replace(een, figuur=replace(een.figuur, naam="")) for een in scene.personen)
        return teken_scene(replace(scene, personen=tuple(zonder_naam)))


def _figuur(tekening: Tekening, pad: str) -> Figure:
    return Figure(tekening.svg, tekening.alt, drawn=tekening.woorden, source=pad)


def _los(kind: Kind, plaatje: Plaatje) -> Iterator[Run]:
    for ballon in plaatje.ballonnen:
        yield Run(f"\n{kind.naam(ballon.wie)} {ballon.soort}: \u201c{ballon.woorden}\u201d", lang=_nederlands(kind))


def _nederlands(kind: Kind) -> str | None:
    return None if kind.w.taal == "nl" else "nl"


def _scene(
    kind: Kind, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk], ballonnen: tuple[verhaal.Ballon, ...]
) -> Scene:
    ids = [deel.wie for deel in plaatje.personen]
    if any(ballon.wie not in ids for ballon in ballonnen):
        raise PictureError("Een ballon hoort bij iemand die niet in de tekening staat.")
    personen = tuple(
        Geplaatst(Figuur(mensen[deel.wie], kind.naam(deel.wie), deel.gevoel, deel.houding), deel.plek)
        for deel in plaatje.personen
    )
    woorden = tuple(Ballon(ids.index(ballon.wie), ballon.woorden, ballon.soort) for ballon in ballonnen)
    return Scene(plaatje.plaats, personen, woorden, plaatje.dingen, plaatje.alt or "", moment=plaatje.moment)


def _brief(kind: Kind) -> Iterator[Block]:
    """Yield the story as a letter: headings, plain sentences, the child's own words, and its rights."""
    yield Paragraph((kind.w.run("beste", kind=kind.naam(kind.id)),), look="lead")
    vorig: Deel | None = None
    for stuk in stukken(kind):
        deel = stuk.deel if isinstance(stuk, Schets) else stuk[1].deel
        if deel != vorig and deel != "begin":
            yield Heading(3, (kind.w.run(f"kop.{deel}"),))
        vorig = deel
        yield from _alineas(kind, stuk)
    items = tuple((Paragraph((kind.w.run(sleutel),)),) for sleutel in RECHTEN)
    yield Callout("note", kind.w("rechten"), (List(items),))


def _alineas(kind: Kind, stuk: Stuk) -> Iterator[Block]:
    if isinstance(stuk, Schets):
        yield Paragraph(stuk.tekst(regels=kind.eenvoudig), stuk.bron)
        ballonnen, pad = stuk.ballonnen, stuk.bron
    else:
        pad = f"{kind.pad}.frames[{stuk[0]}]"
        yield Paragraph(kind.w.eigen(stuk[1].tekst), pad)
        ballonnen = stuk[1].ballonnen
    for ballon in ballonnen:
        yield Quote(ballon.woorden, kind.naam(ballon.wie), pad)


def _slot(kind: Kind) -> Iterator[Block]:
    pad, uitleg = kind.pad, kind.uitleg
    yield Heading(2, (kind.w.run("voorgelezen.kop"),), f"{pad}.voorgelezen")
    for nummer, keer in enumerate(uitleg.voorgelezen if uitleg else ()):
        yield from _voorgelezen(kind, keer, f"{pad}.voorgelezen[{nummer}]")
    if not (uitleg and uitleg.voorgelezen):
        leeg = "." * 30
        yield Paragraph((kind.w.run("voorgelezen.leeg", door=leeg, datum=leeg),), f"{pad}.voorgelezen")
    for nummer, deel in enumerate(uitleg.instemming if uitleg else ()):
        yield from _instemming(kind, deel, f"{pad}.instemming[{nummer}]")


def _instemming(kind: Kind, deel: Accordering, pad: str) -> Iterator[Block]:
    naam = kind.s.naam(deel.wie)
    yield alinea(Run(f"{naam} {INSTEMMING[deel.standpunt]}.", lang=_nederlands(kind)), source=pad)
    if deel.toelichting:
        yield Quote(deel.toelichting, naam, pad)


def _voorgelezen(kind: Kind, keer: verhaal.Voorgelezen, pad: str) -> Iterator[Block]:
    s = kind.s
    was = "waren" if len(keer.aanwezig) > 1 else "was"
    namen = s.namen(keer.aanwezig)
    erbij = f" {namen[0].upper()}{namen[1:]} {was} erbij." if namen else ""
    door = f"Voorgelezen door {s.namen(keer.door)} op {s.datum(keer.datum)}.{erbij}"
    yield alinea(Run(door, lang=_nederlands(kind)), source=pad)
    if keer.reactie:
        yield Quote(keer.reactie, s.naam(kind.id), pad)
