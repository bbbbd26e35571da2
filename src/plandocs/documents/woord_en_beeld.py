"""Words and pictures: the story for one child, frame by frame, or as a letter for a teenager."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from plandocs.blocks import (
    Block,
    Callout,
    Document,
    Figure,
    Frame,
    Heading,
    Inline,
    List,
    OwnPicture,
    Paragraph,
    Run,
    in_quotes,
)
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import gezicht, gezichten
from plandocs.documents.kinderen import Kind, kinderen
from plandocs.documents.pictogrammen import genoemde_dingen, met_pictogram
from plandocs.documents.rapport import documentdatum, is_concept
from plandocs.documents.samen_gelezen import gezegd, samen_gelezen
from plandocs.documents.verhaal import VOLGORDE, Schets, gevraagd, ontbrekende_delen, schetsen
from plandocs.errors import PictureError
from plandocs.pictures.scenes import Ballon, Geplaatst, Scene, teken_scene
from plandocs.pictures.svg import Tekening
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk
from plandocs.plan import Plan
from plandocs.plan import kind as verhaal
from plandocs.plan.kind import Deel

Plaatje = verhaal.Frame
_teken = lru_cache(maxsize=128)(teken_scene)
"""The same scene is drawn once for every format, form and preview."""
BRIEF = "13-17"
RECHTEN = ("recht.lezen", "recht.rechter", "recht.delen")
ZONDER_RECHTER = ("vrijwillig", "preventief")


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
    titel = _titel(kind)
    los = kind.leeftijdsband == BRIEF
    blokken = (*_eigen_titel(kind), *_brief(kind)) if los else (*_omslag(kind), *_eigen_titel(kind), *_frames(kind))
    return Document(
        name=f"woord-en-beeld-{kind.id}" + (f".{nummer}" if nummer > 1 else ""),
        title=titel,
        subtitle=kind.w("voor_later" if kind.ongeboren else "voor", kind=naam),
        layout="blad" if los else "boek",
        header=titel,
        footer=kind.voet,
        date=documentdatum(kind.s.plan.kop),
        blocks=(*blokken, *samen_gelezen(kind)),
        concept=kind.voorlopig or not ingestemd(kind) or _iemand_weg(kind),
        lang=kind.w.taal,
        person=kind.id,
        large=kind.eenvoudig,
    )


def _iemand_weg(kind: Kind) -> bool:
    return any(kind.mensen.omgang.weg_in_frame(frame) for frame in (kind.uitleg.frames if kind.uitleg else ()))


def _titel(kind: Kind) -> str:
    """Return the title in the language of the story: the author's, its translation, or else a fixed one."""
    eigen, vast = kind.uitleg.titel if kind.uitleg else None, kind.w("titel", kind=kind.naam(kind.id))
    return ((kind.w.vertaling(eigen) if kind.w.anders else eigen) if eigen else "") or vast


def _eigen_titel(kind: Kind) -> Iterator[Paragraph]:
    """Yield the author's Dutch title below the title in another language."""
    eigen = kind.uitleg.titel if kind.uitleg else None
    if eigen and kind.w.anders:
        open_ = () if kind.w.vertaling(eigen) else (Run("\n"), kind.w.niet_vertaald)
        yield Paragraph((Run(eigen, lang="nl"), *open_), f"{kind.pad}.titel", "small")


Stuk = Schets | tuple[int, Plaatje]


def stukken(kind: Kind) -> Iterator[Stuk]:
    """Yield the author's frames and, where no consent is recorded, a draft of the parts that are missing, in order.

    A frame in which somebody helps who died or may not be in touch is left out: there stands a question to the adults.
    """
    frames = kind.uitleg.frames if kind.uitleg else ()
    mist = () if ingestemd(kind) else ontbrekende_delen(kind)
    wacht = list(mist)
    for nummer, frame in enumerate(frames):
        while wacht and VOLGORDE.index(wacht[0]) < VOLGORDE.index(frame.deel):
            yield from schetsen(kind, wacht.pop(0))
        yield gevraagd(kind, frame.deel) if kind.mensen.omgang.weg_in_frame(frame) else (nummer, frame)
    for deel in wacht:
        yield from schetsen(kind, deel)


def _omslag(kind: Kind) -> Iterator[Figure]:
    """Yield the face of the child whose story it is."""
    if not kind.ongeboren:
        yield gezicht(kind, kind.id, gezichten(kind), "", breed=92)


def _frames(kind: Kind) -> Iterator[Block]:
    mensen = kind.gezichten
    for nummer, stuk in enumerate(stukken(kind), 1):
        if isinstance(stuk, Schets):
            yield _geschetst(kind, stuk, mensen, nummer)
        else:
            yield _geschreven(kind, stuk[1], mensen, f"{kind.pad}.frames[{stuk[0]}]", nummer)


def _geschetst(kind: Kind, schets: Schets, mensen: Mapping[str, Uiterlijk], nummer: int) -> Frame:
    woorden = schets.tekst(regels=kind.eenvoudig)
    if schets.vraag or schets.tekenen:
        return Frame(nummer, woorden, None, schets.bron)
    return _getekend(kind, voorgesteld(kind, schets), woorden, mensen, schets.bron, nummer)


def voorgesteld(kind: Kind, schets: Schets) -> Plaatje:
    """Return a frame of a draft as the plan would hold it."""
    frame = schets.frame
    if not kind.eenvoudig:
        return frame
    return frame.model_copy(update={"dingen": genoemde_dingen(frame.tekst, erbij=frame.dingen)})


def als_frame(kind: Kind, plaatje: Plaatje, pad: str = "", nummer: int = 1) -> Frame:
    """Return one frame of the author as it stands in the document."""
    return _geschreven(kind, plaatje, kind.gezichten, pad, nummer)


def past_niet(kind: Kind, plaatje: Plaatje) -> str:
    """Return why the bubbles of a frame are left out of its picture; nothing when they are in it."""
    mensen = kind.gezichten
    try:
        _teken(_scene(kind, plaatje, mensen, plaatje.ballonnen))
    except PictureError as fout:
        return str(fout)
    return ""


def _geschreven(kind: Kind, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk], pad: str, nummer: int) -> Frame:
    woorden = kind.w.eigen(plaatje.tekst)
    if eigen := _eigen(kind, plaatje, pad):
        return Frame(nummer, (*woorden, *_los(kind, plaatje), *_vertaald(kind, plaatje)), eigen, pad)
    if plaatje.eigen_tekening:
        return Frame(nummer, (*woorden, *_los(kind, plaatje), *_vertaald(kind, plaatje)), None, pad)
    return _getekend(kind, plaatje, woorden, mensen, pad, nummer)


def _eigen(kind: Kind, plaatje: Plaatje, pad: str) -> Figure | None:
    """Return the picture that the family itself made for this frame; its words stand below it."""
    if plaatje.eigen_beeld is None:
        return None
    alt = plaatje.alt or kind.w("eigen_beeld", kind=kind.naam(kind.id))
    return Figure("", alt, source=pad, own=(OwnPicture(plaatje.eigen_beeld, f"{pad}.eigen_beeld"),))


def _getekend(
    kind: Kind, plaatje: Plaatje, woorden: Inline, mensen: Mapping[str, Uiterlijk], pad: str, nummer: int
) -> Frame:
    """Return the frame; words that do not fit in a bubble stand below the picture."""
    los, vertaald = tuple(_los(kind, plaatje)), tuple(_vertaald(kind, plaatje))
    try:
        tekening = _teken(_scene(kind, plaatje, mensen, plaatje.ballonnen))
    except PictureError:
        tekening = _zonder_ballonnen(kind, plaatje, mensen)
        return Frame(nummer, (*woorden, *los, *vertaald), _figuur(tekening, pad), pad)
    return Frame(nummer, (*woorden, *vertaald), _figuur(tekening, pad), pad, los)


def _zonder_ballonnen(kind: Kind, plaatje: Plaatje, mensen: Mapping[str, Uiterlijk]) -> Tekening:
    """Return the picture without words in it, and without names when one is too long to stand below a figure."""
    scene = _scene(kind, plaatje, mensen, ())
    try:
        return _teken(scene)
    except PictureError:
        zonder_naam = (replace(een, figuur=replace(een.figuur, naam="")) for een in scene.personen)
        return _teken(replace(scene, personen=tuple(zonder_naam)))


def _figuur(tekening: Tekening, pad: str) -> Figure:
    return Figure(tekening.svg, tekening.alt, drawn=tekening.woorden, source=pad)


def _los(kind: Kind, plaatje: Plaatje) -> Iterator[Run]:
    for ballon in plaatje.ballonnen:
        gezegd = f"{kind.naam(ballon.wie)} {ballon.soort}: {in_quotes(ballon.woorden)}"
        yield Run(f"\n{gezegd}", lang=kind.w.nederlands)


def _vertaald(kind: Kind, plaatje: Plaatje) -> Iterator[Run]:
    """Yield below a picture what is said in it in the language of the story; the words in it stay as they were said."""
    for ballon in plaatje.ballonnen:
        if erbij := kind.w.erbij(ballon.woorden, ballon.soort, kind.naam(ballon.wie)):
            yield from (Run("\n"), *erbij)


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
    items = tuple((Paragraph((kind.w.run(sleutel),)),) for sleutel in _rechten(kind))
    yield Callout("note", kind.w("rechten"), (List(items),))


def _rechten(kind: Kind) -> tuple[str, ...]:
    """Return the rights that fit this plan: a child that no judge has to do with is not told about one."""
    plan = kind.s.plan
    rechter = plan.rechtbank is not None or plan.kop.kader not in ZONDER_RECHTER
    return tuple(recht for recht in RECHTEN if rechter or recht != "recht.rechter")


def _alineas(kind: Kind, stuk: Stuk) -> Iterator[Block]:
    if isinstance(stuk, Schets):
        yield from met_pictogram(kind, stuk.tekst(regels=kind.eenvoudig), stuk.bron)
        ballonnen, pad = stuk.ballonnen, stuk.bron
    else:
        pad = f"{kind.pad}.frames[{stuk[0]}]"
        yield from met_pictogram(kind, kind.w.eigen(stuk[1].tekst), pad)
        if eigen := _eigen(kind, stuk[1], pad):
            yield eigen
        ballonnen = stuk[1].ballonnen
    for ballon in ballonnen:
        yield from gezegd(kind, ballon.woorden, kind.naam(ballon.wie), pad)
