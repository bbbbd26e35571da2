"""Words and pictures: the story for one child, frame by frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plandocs.blocks import Block, Document, Figure, Frame, Heading, Paragraph, Quote, Run
from plandocs.documents.beeld import uiterlijken
from plandocs.documents.kernel import document
from plandocs.documents.opmaak import regel
from plandocs.documents.rapport import documentdatum, is_concept, voettekst
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen
from plandocs.errors import PictureError
from plandocs.pictures.scenes import Ballon, Geplaatst, Scene, teken_scene
from plandocs.pictures.svg import Tekening
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk
from plandocs.plan import Plan
from plandocs.plan import kind as verhaal
from plandocs.plan.gezinsplan import Accordering

Plaatje = verhaal.Frame
INSTEMMING = {
    "akkoord": "vindt dat dit verhaal klopt",
    "niet_akkoord": "is het niet eens met dit verhaal",
    "gezien": "heeft dit verhaal gelezen",
    None: "heeft nog niet gezegd wat hij of zij van dit verhaal vindt",
}


@document("woord-en-beeld", titel="Woord en beeld", lezer="kind")
def woord_en_beeld(plan: Plan) -> Iterator[Document]:
    """Het verhaal voor het kind, in korte zinnen met een tekening bij elk stukje; voor elk kind één."""
    s = Schrijver(plan)
    for nummer, uitleg in enumerate(plan.kinduitleg):
        yield _verhaal(s, uitleg, f"kinduitleg[{nummer}]")


def _verhaal(s: Schrijver, uitleg: verhaal.Kinduitleg, pad: str) -> Document:
    naam = s.naam(uitleg.kind)
    titel = uitleg.titel or f"Het verhaal van {naam}"
    return Document(
        name=f"woord-en-beeld-{uitleg.kind}",
        title=titel,
        subtitle=f"Voor {naam}",
        layout="verhaal",
        header=titel,
        footer=voettekst(s),
        date=documentdatum(s.plan.kop),
        blocks=(*_frames(s, uitleg, pad), *_slot(s, uitleg, pad)),
        concept=is_concept(s.plan.kop),
        lang=uitleg.taal if len(uitleg.taal) <= 3 else "nl",
    )


def _frames(s: Schrijver, uitleg: verhaal.Kinduitleg, pad: str) -> Iterator[Block]:
    if not uitleg.frames:
        yield alinea(nog_invullen("de plaatjes met tekst"), source=f"{pad}.frames")
    mensen = uiterlijken(s.plan, documentdatum(s.plan.kop))
    for nummer, plaatje in enumerate(uitleg.frames):
        hier = f"{pad}.frames[{nummer}]"
        if plaatje.eigen_tekening:
            yield Frame(nummer + 1, (*regel(plaatje.tekst), *_los(s, plaatje)), None, hier)
        else:
            yield _getekend(s, plaatje, mensen, hier, nummer + 1)


def _getekend(s: Schrijver, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk], pad: str, nummer: int) -> Frame:
    """Return the frame; words that do not fit in a bubble stand below the picture."""
    woorden = regel(plaatje.tekst)
    try:
        tekening = teken_scene(_scene(s, plaatje, mensen, plaatje.ballonnen))
    except PictureError:
        tekening = teken_scene(_scene(s, plaatje, mensen, ()))
        woorden = (*woorden, *_los(s, plaatje))
    return Frame(nummer, woorden, _figuur(tekening, pad), pad)


def _figuur(tekening: Tekening, pad: str) -> Figure:
    return Figure(tekening.svg, tekening.alt, drawn=tekening.woorden, source=pad)


def _los(s: Schrijver, plaatje: Plaatje) -> Iterator[Run]:
    for ballon in plaatje.ballonnen:
        yield Run(f"\n{s.naam(ballon.wie)} {ballon.soort}: \u201c{ballon.woorden}\u201d")


def _scene(
    s: Schrijver, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk], ballonnen: tuple[verhaal.Ballon, ...]
) -> Scene:
    ids = [deel.wie for deel in plaatje.personen]
    if any(ballon.wie not in ids for ballon in ballonnen):
        raise PictureError("Een ballon hoort bij iemand die niet in de tekening staat.")
    personen = tuple(
        Geplaatst(Figuur(mensen[deel.wie], s.naam(deel.wie), deel.gevoel, deel.houding), deel.plek)
        for deel in plaatje.personen
    )
    woorden = tuple(Ballon(ids.index(ballon.wie), ballon.woorden, ballon.soort) for ballon in ballonnen)
    return Scene(plaatje.plaats, personen, woorden, plaatje.dingen, plaatje.alt or "")


def _slot(s: Schrijver, uitleg: verhaal.Kinduitleg, pad: str) -> Iterator[Block]:
    yield Heading(2, (Run("Dit verhaal is voorgelezen"),), f"{pad}.voorgelezen")
    for nummer, keer in enumerate(uitleg.voorgelezen):
        yield from _voorgelezen(s, uitleg, keer, f"{pad}.voorgelezen[{nummer}]")
    if not uitleg.voorgelezen:
        leeg = "." * 30
        yield Paragraph((Run(f"Voorgelezen door {leeg} op {leeg}"),), f"{pad}.voorgelezen")
    for nummer, deel in enumerate(uitleg.instemming):
        yield from _instemming(s, deel, f"{pad}.instemming[{nummer}]")


def _instemming(s: Schrijver, deel: Accordering, pad: str) -> Iterator[Block]:
    yield alinea(f"{s.naam(deel.wie)} {INSTEMMING[deel.standpunt]}.", source=pad)
    if deel.toelichting:
        yield Quote(deel.toelichting, s.naam(deel.wie), pad)


def _voorgelezen(s: Schrijver, uitleg: verhaal.Kinduitleg, keer: verhaal.Voorgelezen, pad: str) -> Iterator[Block]:
    was = "waren" if len(keer.aanwezig) > 1 else "was"
    erbij = f" {s.namen(keer.aanwezig)} {was} erbij." if keer.aanwezig else ""
    yield alinea(f"Voorgelezen door {s.namen(keer.door)} op {s.datum(keer.datum)}.{erbij}", source=pad)
    if keer.reactie:
        yield Quote(keer.reactie, s.naam(uitleg.kind), pad)
