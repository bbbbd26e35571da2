"""Free text of the plan as blocks: a small, lossless part of Markdown (lists, emphasis, line breaks)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from plandocs.blocks import Block, Inline, List, Paragraph, Run
from plandocs.documents.letterlijk import letterlijk

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LOS = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])(?:[^\S\n][^*_\\\n]*)?\s*")
"""One line that starts like a list: `- 5 graden` is no list of one item."""
_OPMAAK = re.compile(r"[*_\\\n]|^\s*(?:[-+]|\d{1,9}[.)])(?:\s|$)")


def tekst(text: str, source: str) -> tuple[Block, ...]:
    """Return free text as paragraphs and lists; text without markup is one paragraph as written."""
    if not _OPMAAK.search(text) or _LOS.fullmatch(text):
        return (Paragraph((Run(text),), source),)
    return _blokken(_parser().parse(letterlijk(text, lijsten=True)), source)


def regel(text: str) -> Inline:
    """Return free text that stands within a line: emphasis is kept, lists are not made."""
    if not _OPMAAK.search(text):
        return (Run(text),)
    return _inline(_parser().parseInline(letterlijk(text, lijsten=False))[0].children or ())


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": False, "breaks": True})
    return parser.enable(["list", "emphasis", "newline", "escape"])


def _blokken(tokens: Sequence[Token], source: str) -> tuple[Block, ...]:
    blokken: list[Block] = []
    positie = 0
    while positie < len(tokens):
        token = tokens[positie]
        einde = _einde(tokens, positie)
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            blokken.append(_lijst(tokens[positie + 1 : einde], token, source))
        elif token.type == "inline":
            blokken.append(Paragraph(_inline(token.children or ()), source))
        positie = einde + 1 if token.type.endswith("list_open") else positie + 1
    return tuple(blokken)


def _einde(tokens: Sequence[Token], begin: int) -> int:
    """Return where the block that opens here is closed."""
    token = tokens[begin]
    if token.nesting != 1:
        return begin
    sluit = token.type.replace("_open", "_close")
    return next(
        nummer
        for nummer in range(begin + 1, len(tokens))
        if tokens[nummer].type == sluit and tokens[nummer].level == token.level
    )


def _lijst(tokens: Sequence[Token], open_token: Token, source: str) -> List:
    items: list[tuple[Block, ...]] = []
    genummerd = open_token.type == "ordered_list_open"
    nummers = [token.info for token in tokens if token.type == "list_item_open" and token.level == open_token.level + 1]
    eigen_nummers = genummerd and nummers != [str(nummer) for nummer in range(1, len(nummers) + 1)]
    positie = 0
    while positie < len(tokens):
        einde = _einde(tokens, positie)
        inhoud = _blokken(tokens[positie + 1 : einde], source)
        if eigen_nummers:
            inhoud = _met_nummer(f"{tokens[positie].info}{tokens[positie].markup} ", inhoud, source)
        items.append(inhoud)
        positie = einde + 1
    return List(tuple(items), ordered=genummerd and not eigen_nummers, source=source)


def _met_nummer(nummer: str, inhoud: tuple[Block, ...], source: str) -> tuple[Block, ...]:
    """A list that does not count 1, 2, 3 keeps the writer's own numbers as text."""
    if inhoud and isinstance(inhoud[0], Paragraph):
        return (Paragraph((Run(nummer), *inhoud[0].content), source), *inhoud[1:])
    return (Paragraph((Run(nummer),), source), *inhoud)


def _inline(tokens: Sequence[Token]) -> Inline:
    runs: list[Run] = []
    vet = schuin = 0
    for token in tokens:
        if token.type.startswith("strong_"):
            vet += token.nesting
        elif token.type.startswith("em_"):
            schuin += token.nesting
        else:
            text = "\n" if token.type in {"softbreak", "hardbreak"} else token.content
            if text:
                runs.append(Run(text, strong=vet > 0, emphasis=schuin > 0))
    return tuple(runs)
