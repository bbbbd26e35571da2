"""The certificate that a story was read aloud: to whom, by whom, when, and what the child said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from plandocs.blocks import Block, Document, Field, Fields, Figure, Heading, Paragraph, Run, in_quotes
from plandocs.documents.kernel import document
from plandocs.documents.kindblad import figuur, getekend, kindblad, krijgt
from plandocs.documents.kinderen import Kind, geboren_kinderen
from plandocs.documents.samen_gelezen import gezegd
from plandocs.errors import PictureError
from plandocs.pictures.bewijs import Bewijs, teken_bewijs
from plandocs.pictures.svg import Tekening
from plandocs.plan import Plan
from plandocs.plan.kind import Voorgelezen

_BREED, _SMAL = 172, 128
_MEESTE = 5
_LIJN = "." * 34
_LANGSTE_CITAAT, _LANGSTE_BLAD = 140, 500


@document("voorgelezen", titel="Voorgelezen", lezer="kind", ook_voor=("gezin", "professional"))
def voorgelezen(plan: Plan) -> Iterator[Document]:
    """Een bewijs op één blad dat het verhaal is voorgelezen, voor elk kind: wanneer, door wie, wie erbij waren en wat
    het kind zei. Of leeg, om na het voorlezen in te vullen."""
    for kind in geboren_kinderen(plan):
        if krijgt(kind, "voorgelezen"):
            keer, pad = _laatste(kind)
            lang = keer is not None and len(keer.reactie or "") > _LANGSTE_BLAD
            blokken = tuple(_inhoud(kind, keer, pad))
            bladen = 1 if isinstance(blokken[0], Figure) and not lang else None
            yield kindblad(kind, "voorgelezen", kind.w("bewijs"), blokken, bladzijden=bladen)


def _laatste(kind: Kind) -> tuple[Voorgelezen | None, str]:
    keren = kind.uitleg.voorgelezen if kind.uitleg else ()
    return (keren[-1], f"{kind.pad}.voorgelezen[{len(keren) - 1}]") if keren else (None, "")


def _inhoud(kind: Kind, keer: Voorgelezen | None, pad: str) -> Iterator[Block]:
    """Yield the certificate; words that are long, or that have a translation beside them, stand below it."""
    woorden = keer.reactie if keer and keer.reactie else ""
    los = len(woorden) > _LANGSTE_CITAAT or bool(woorden and kind.w.anders)
    bewijs = _bewijs(kind, keer, "" if los else woorden)
    tekening = _getekend(kind, bewijs)
    if tekening is None:
        yield from _in_woorden(kind, bewijs, pad)
    else:
        yield figuur(tekening, _SMAL if los else _BREED, pad)
    if woorden and (los or tekening is None):
        yield from gezegd(kind, woorden, kind.naam(kind.id), f"{pad}.reactie")


def _getekend(kind: Kind, bewijs: Bewijs) -> Tekening | None:
    """Return the certificate, without the people when their names do not fit; nothing when no words fit in it."""
    for passend in (bewijs, replace(bewijs, mensen=())):
        with suppress(PictureError):
            return teken_bewijs(passend, alt=bewijs.titel, taal=kind.w.taal)
    return None


def _in_woorden(kind: Kind, bewijs: Bewijs, pad: str) -> Iterator[Block]:
    yield Heading(2, (Run(bewijs.titel, lang=kind.w.anders),))
    feiten = ((label, waarde or _LIJN) for label, waarde in bewijs.feiten)
    yield Fields(tuple(Field(label, (Paragraph((Run(waarde),), pad),), pad) for label, waarde in feiten), pad)
    yield Paragraph((Run(bewijs.voet, lang=kind.w.anders),))


def _bewijs(kind: Kind, keer: Voorgelezen | None, woorden: str) -> Bewijs:
    erbij = [id for id in dict.fromkeys((*keer.door, *keer.aanwezig)) if _mag(kind, id)] if keer else []
    mensen = (kind.id, *(id for id in erbij if id != kind.id))[:_MEESTE]
    return Bewijs(
        kind.w("bewijs.zin", kind=kind.naam(kind.id)),
        tuple(_feiten(kind, keer)),
        () if kind.leeftijdsband == "13-17" else getekend(kind, mensen),
        in_quotes(woorden) if woorden else "",
        kind.naam(kind.id) if woorden else "",
        kind.w("bewijs.tekenen"),
        kind.w("bewijs.nog_eens"),
    )


def _feiten(kind: Kind, keer: Voorgelezen | None) -> Iterator[tuple[str, str]]:
    """Yield what is filled in, or what is still to be filled in; nobody is named who may not be in touch any more."""
    if keer is None:
        yield from ((kind.w(sleutel), "") for sleutel in ("datum", "bewijs.door", "bewijs.erbij"))
        return
    yield kind.w("datum"), kind.w.datum(keer.datum)
    for sleutel, ids in (("bewijs.door", keer.door), ("bewijs.erbij", keer.aanwezig)):
        namen = kind.namen([id for id in ids if _mag(kind, id)])
        if namen:
            yield kind.w(sleutel), namen


def _mag(kind: Kind, id: str) -> bool:
    return id == kind.id or kind.mensen.mag_contact(id)
