"""What the child thinks, and what the parents and other adults of the family think."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Heading, Quote, Run
from plandocs.documents.kindgesprekken import kindgesprekken
from plandocs.documents.ondersteuningsplan import niet_gehoord
from plandocs.documents.opmaak import tekst
from plandocs.documents.rechtbank.nummers import KIND, VISIES, Rechtbankschrijver
from plandocs.documents.rechtbank.uitspraken import per_soort
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen
from plandocs.plan.rechtbank import MeningKind, Rechtbankrapportage
from plandocs.plan.walk import ontbreekt

PAD = "rechtbank.mening_kind"


def mening_kind(s: Rechtbankschrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield for every child whether and how somebody spoke with it, and its own words."""
    if s.plan.kinderen and ontbreekt(rapport.mening_kind):
        yield alinea(nog_invullen("wat het kind vindt, of waarom er niet met het kind is gesproken"), source=PAD)
    for nummer, item in enumerate(rapport.mening_kind):
        pad = f"{PAD}[{nummer}]"
        yield Heading(2, (Run(s.naam(item.kind)),), pad)
        yield from _mening(s, item, pad)
    yield from per_soort(s, s.genummerd[KIND])
    yield from kindgesprekken(s)


def _mening(s: Schrijver, item: MeningKind, pad: str) -> Iterator[Block]:
    naam = s.naam(item.kind)
    dag = s.datum(item.datum)
    if item.gesproken:
        wanneer = f" op {dag}" if dag else ""
        hoe = f" ({item.wijze})" if item.wijze else ""
        yield alinea(f"Met {naam} is gesproken{wanneer}{hoe}.", source=f"{pad}.gesproken")
    else:
        yield alinea(f"Met {naam} is niet gesproken{f' ({item.wijze})' if item.wijze else ''}.", source=pad)
        yield from _reden(item, pad)
    yield from _uitgelegd(naam, item.verzoek_uitgelegd, f"{pad}.verzoek_uitgelegd")
    if item.mening:
        yield Quote(item.mening, ", ".join(deel for deel in (naam, dag) if deel), f"{pad}.mening")
    elif item.gesproken:
        yield alinea(nog_invullen(f"wat {naam} vindt"), source=f"{pad}.mening")


def _reden(item: MeningKind, pad: str) -> Iterator[Block]:
    hier = f"{pad}.reden_niet_gesproken"
    if item.reden_niet_gesproken:
        yield from tekst(item.reden_niet_gesproken, hier)
    else:
        yield alinea(nog_invullen("waarom niet"), source=hier)


def _uitgelegd(naam: str, uitgelegd: bool | None, pad: str) -> Iterator[Block]:
    if uitgelegd is not None:
        niet = "" if uitgelegd else "niet "
        yield alinea(f"Het verzoek is {niet}aan {naam} uitgelegd.", source=pad)


def visie_ouders(s: Rechtbankschrijver) -> Iterator[Block]:
    """Yield what the adults say for themselves, and who has not been heard yet."""
    items = s.genummerd[VISIES]
    pad = "ondersteuningsplan.aanleiding"
    yield alinea("Als iemand op een uitspraak heeft gereageerd, staat dat naast die uitspraak.", source=pad)
    if not items and ontbreekt(s.plan.ondersteuningsplan.aanleiding):
        yield alinea(nog_invullen("wat de ouders en verzorgers vinden"), source=pad)
    yield from per_soort(s, items)
    if s.plan.ondersteuningsplan.niet_gehoord:
        yield Heading(2, (Run("Nog te horen"),), "ondersteuningsplan.niet_gehoord")
        yield from niet_gehoord(s)
