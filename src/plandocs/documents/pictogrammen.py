"""A small drawing beside a sentence that names a thing, for who reads with difficulty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import get_args

from plandocs.blocks import Block, Figure, Inline, Paragraph, Run, plain
from plandocs.documents.kinderen import Kind
from plandocs.pictures.pictogram import pictogram_van, teken_pictogram
from plandocs.pictures.svg import blad
from plandocs.plan.kind import Ding
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

MEESTE_DINGEN = 2
_BREED_MM = 17
_MAAT = 120
_WOORD = r"(?<!\w)\w+(?!\w)"
_NIET = r"(?<!\w)(?:niet|geen|nooit|zonder)(?!\w)"
_TWIJFEL = frozenset({"bank", "hart", "ster", "schild", "weegschaal", "bad", "mobiel", "balie", "kast", "stoel", "zon"})
"""Words that also mean something else, or that somebody says without meaning the thing."""


@cache
def _dingen() -> Mapping[str, str]:
    """Return the drawing for every word that surely names one thing."""
    namen = [naam for naam in get_args(Ding) if naam not in _TWIJFEL]
    vormen = {f"{naam}{einde}": naam for naam in namen for einde in ("s", "en", "je", "tje", "")}
    plaatsen = {
        "school": pictogram_van("school"),
        "ziekenhuis": pictogram_van("ziekenhuis"),
        "politie": pictogram_van("politie"),
        "rechtbank": pictogram_van("rechtbank"),
    }
    return {**vormen, **plaatsen}


def ding_in(zin: str) -> str:
    """Return the drawing of the first thing that a Dutch sentence names, or nothing when that is not sure."""
    klein = vouw(zin)
    if patroon(_NIET).search(klein):
        return ""
    return next((_dingen()[woord] for woord in patroon(_WOORD).findall(klein) if woord in _dingen()), "")


def genoemde_dingen(tekst: str, *, erbij: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the things for the picture of a draft: those it has already, and what its words surely name."""
    genoemd = ding_in(tekst)
    passend = (genoemd,) if genoemd in get_args(Ding) else ()
    return tuple(dict.fromkeys((*erbij, *passend)))[: max(MEESTE_DINGEN, len(erbij))]


def met_pictogram(kind: Kind, inhoud: Inline, pad: str) -> Iterator[Block]:
    """Yield words as one paragraph; in the easy-to-read variant line by line, with a drawing beside what names one."""
    if not kind.eenvoudig:
        yield Paragraph(inhoud, pad)
        return
    for regel in _regels(inhoud):
        ding = ding_in(plain(regel)) if _is_nederlands(kind, regel) else ""
        yield Figure(_teken(ding), ding, regel, _BREED_MM, source=pad, beside=True) if ding else Paragraph(regel, pad)


def _is_nederlands(kind: Kind, regel: Inline) -> bool:
    return not kind.w.anders or all(run.lang == "nl" for run in regel)


def _regels(inhoud: Inline) -> Iterator[Inline]:
    """Yield the lines of an inline text."""
    regel: list[Run] = []
    for run in inhoud:
        for nummer, stuk in enumerate(run.text.split("\n")):
            if nummer:
                yield tuple(regel)
                regel = []
            if stuk:
                regel.append(replace(run, text=stuk))
    yield tuple(regel)


@cache
def _teken(ding: str) -> str:
    half = _MAAT / 2
    return blad(_MAAT, _MAAT, ding, teken_pictogram(ding, half, half, _MAAT - 12))
