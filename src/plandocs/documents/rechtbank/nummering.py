"""Chapters with numbered paragraphs, so that everybody can point at the same line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plandocs.blocks import Block, Heading, Paragraph, Run


def hoofdstuk(nummer: int, titel: str, blokken: Iterable[Block], source: str) -> Iterator[Block]:
    """Yield a chapter: its title, and its blocks with headings one step down and body paragraphs numbered."""
    yield Heading(2, (Run(f"{nummer}. {titel}"),), source)
    alineas = 0
    for blok in blokken:
        if isinstance(blok, Heading):
            yield replace(blok, level=3 if blok.level == 2 else 4)
        elif isinstance(blok, Paragraph) and blok.look in {"body", "lead"} and blok.content:
            alineas += 1
            begin = Run(f"{nummer}.{alineas} ", strong=True)
            yield replace(blok, content=(begin, *blok.content), look="body")
        else:
            yield blok
