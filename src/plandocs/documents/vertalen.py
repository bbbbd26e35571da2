"""Which words of the plan a child reads, and which of them still have no translation in its language."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.documents.kinderen import Kind
from plandocs.documents.kindposter import dakregels, zonder_aanhaling
from plandocs.documents.kindwoorden import op_een_rij
from plandocs.documents.verhaal import Schets
from plandocs.documents.woord_en_beeld import stukken
from plandocs.plan import kind as verhaal
from plandocs.plan.walk import teksten


def zinnen_voor(kind: Kind) -> dict[str, str]:
    """Return every sentence of the plan that may stand in the documents of a child, with its path."""
    gevonden: dict[str, str] = {}
    for zin, pad in _alle(kind):
        gevonden.setdefault(op_een_rij(zin), pad)
    return gevonden


def nog_te_vertalen(kind: Kind) -> tuple[str, ...]:
    """Return the sentences without a translation; a child that reads Dutch has none."""
    return tuple(zin for zin in zinnen_voor(kind) if kind.w.anders and not kind.w.vertaling(zin))


def past_nergens_bij(kind: Kind) -> tuple[str, ...]:
    """Return the Dutch of translations that belong to no sentence of the plan: a typing error, or the plan changed."""
    bekend = {op_een_rij(tekst) for pad, tekst in teksten(kind.s.plan) if ".vertalingen[" not in pad}
    vertalingen = kind.uitleg.vertalingen if kind.uitleg else ()
    return tuple(deel.nederlands for deel in vertalingen if op_een_rij(deel.nederlands) not in bekend)


def _alle(kind: Kind) -> Iterator[tuple[str, str]]:
    if kind.uitleg and kind.uitleg.titel:
        yield kind.uitleg.titel, f"{kind.pad}.titel"
    for stuk in stukken(kind):
        yield from _van_schets(stuk) if isinstance(stuk, Schets) else _van_frame(kind, *stuk)
    yield from _van_slot(kind)
    if not kind.ongeboren:
        yield from ((woorden, pad) for _, woorden, pad in kind.antwoorden)
    yield from ((een.voor_het_kind or "", kind.pad_van(een)) for een in kind.gewone_afspraken)
    yield from ((zonder_aanhaling(woorden), pad) for woorden, pad in dakregels(kind))


def _van_frame(kind: Kind, nummer: int, frame: verhaal.Frame) -> Iterator[tuple[str, str]]:
    pad = f"{kind.pad}.frames[{nummer}]"
    yield frame.tekst, f"{pad}.tekst"
    for plaats, ballon in enumerate(frame.ballonnen):
        yield ballon.woorden, f"{pad}.ballonnen[{plaats}].woorden"


def _van_schets(schets: Schets) -> Iterator[tuple[str, str]]:
    yield from ((zin.van_plan, zin.bron) for zin in schets.zinnen if zin.van_plan)
    yield from ((ballon.woorden, schets.bron) for ballon in schets.ballonnen)


def _van_slot(kind: Kind) -> Iterator[tuple[str, str]]:
    uitleg = kind.uitleg
    for nummer, keer in enumerate(uitleg.voorgelezen if uitleg else ()):
        if keer.reactie:
            yield keer.reactie, f"{kind.pad}.voorgelezen[{nummer}].reactie"
    for nummer, deel in enumerate(uitleg.instemming if uitleg else ()):
        if deel.toelichting:
            yield deel.toelichting, f"{kind.pad}.instemming[{nummer}].toelichting"
