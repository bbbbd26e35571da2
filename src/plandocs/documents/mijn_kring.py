"""The circle of people of a child: who lives with me, my family and friends, and whose work it is to help me."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from plandocs.blocks import Block, Document, OwnPicture, Paragraph, Run
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import figuur, foto_adres, fotos, gezichten, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.pictures.kring import Kring, Kringmens, Schikking, schik, teken_kring
from plandocs.pictures.kring_plek import BREED, HOOG
from plandocs.pictures.letters import ANDIKA_VET, Letter, breedte
from plandocs.pictures.svg import Tekening
from plandocs.plan import Plan

_HOOGST, _LAAGST = 200, 90
_REGEL_MM, _TEKENS = 7.5, 58
_LETTER, _LETTER_BREED = Letter(ANDIKA_VET, 10), 6.0
_LANGE_TITEL, _KOPREGEL_MM = 30, 22
_LANGSTE_BLAD = 700


@document("mijn-kring", titel="Mijn kring", lezer="kind", ook_voor=("gezin", "professional"))
def mijn_kring(plan: Plan) -> Iterator[Document]:
    """Een kring van mensen op één blad, voor elk kind: het kind in het midden, wie bij het kind wonen, familie en
    vrienden, en wie helpen voor hun werk. Met lege rondjes om zelf in te vullen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "mijn-kring"):
            titel = kind.w("kring", kind=kind.naam(kind.id))
            kringen = _kringen(kind)
            schikking = schik(kringen)
            ook = kind.w.namen([mens.naam for mens in schikking.over])
            blokken = _inhoud(kind, kringen, schikking, ook)
            uitleg, bladen = kind.w("kring.nog_bij"), None if len(ook) > _LANGSTE_BLAD else 1
            yield kindblad(kind, "mijn-kring", titel, blokken, subtitel=uitleg, bladzijden=bladen)


def _als_mens(kind: Kind, id: str) -> Kringmens:
    if kind.leeftijdsband == "13-17":
        return Kringmens(kind.naam(id))
    return Kringmens(kind.naam(id), gezichten(kind)[id], foto_adres(kind, id))


def _kringen(kind: Kind) -> tuple[Kring, ...]:
    namen = (kind.w(sleutel) for sleutel in ("kring.thuis", "kring.dichtbij", "kring.werk"))
    return tuple(
        Kring(naam, tuple(_als_mens(kind, id) for id in ids)) for naam, ids in zip(namen, ringen(kind), strict=True)
    )


def _inhoud(kind: Kind, kringen: Sequence[Kring], schikking: Schikking, ook: str) -> Iterator[Block]:
    """Yield the circle, smaller when there is more to say around it, and who did not fit in it."""
    tekening = teken_kring(_als_mens(kind, kind.id), kringen, schikking, alt=kind.w("kring.alt"), taal=kind.w.taal)
    niemand = tuple(replace(kring, mensen=()) for kring in kringen)
    leeg = teken_kring(_als_mens(kind, kind.id), niemand, schik(niemand), alt=kind.w("kring.alt"), taal=kind.w.taal)
    kop = _regels(kind.w("kring", kind=kind.naam(kind.id)), _LANGE_TITEL)
    hoog = _HOOGST - _KOPREGEL_MM * (kop - 1) - _REGEL_MM * _regels(ook, _TEKENS)
    yield figuur(tekening, int(max(hoog, _LAAGST) * BREED / HOOG), own=_fotos(kind, tekening), leeg=leeg)
    if ook:
        yield Paragraph((kind.w.run("kring.ook"), Run(": "), Run(ook)), look="small")


def _fotos(kind: Kind, tekening: Tekening) -> tuple[OwnPicture, ...]:
    """Return the photographs of everybody who has a place in the drawing."""
    alle = fotos(kind, [een.id for een in kind.s.plan.personen])
    return tuple(foto for foto in alle if f'"eigen:{foto.source}"' in tekening.svg)


def _regels(tekst: str, tekens: int) -> int:
    """Return on how many lines a text comes of so many letters of a usual width each."""
    return ceil(breedte(tekst, _LETTER) / (tekens * _LETTER_BREED))


def ringen(kind: Kind) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return who is in each ring: nobody twice, nobody who died, and nobody who may not be in touch."""
    thuis = kind.mensen.huisgenoten
    dichtbij = dict.fromkeys((*_familie(kind), *kind.mensen.helpers, *kind.mensen.netwerk, *_bekend(kind)))
    rest = [id for id in dichtbij if id not in thuis]
    werk = [id for id in rest if kind.s.plan.persoon(id).rol == "professional"]
    return thuis, tuple(id for id in rest if id not in werk), tuple(werk)


def _familie(kind: Kind) -> Iterator[str]:
    for een in kind.s.plan.gezinsleden:
        if een.id != kind.id and een.rol != "ongeboren_kind" and kind.mensen.mag_contact(een.id):
            yield een.id


def _bekend(kind: Kind) -> Iterator[str]:
    """Yield who helps in the child's own story or talked with the child."""
    uitleg = kind.uitleg
    ids = [wie.wie for frame in uitleg.frames if frame.deel == "wie_helpt" for wie in frame.personen] if uitleg else []
    ids += [gesprek.door for gesprek, _ in kind.gesprekken if gesprek.door]
    yield from (id for id in ids if id != kind.id and kind.mensen.mag_helpen(id))
