"""Inline text as data: atoms that are a word string, a line break, or words with a look."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Inline, Run, inline, plain
from plandocs.renderers.bidi import is_rtl, runs_rtl, stretches
from plandocs.renderers.inline_html import lines, link
from plandocs.renderers.typst.place import Place, breakable

Atom = str | dict[str, str | bool]
Words = dict[str, bool | str | list[Atom]]
_SOFT_HYPHEN = "\u00ad"


def words(content: Inline, place: Place) -> Words:
    """Return an inline text as data."""
    return {"rtl": is_rtl(plain(content)), "atoms": [atom for run in content for atom in _atoms(run, place)]}


def line(text: str, place: Place) -> Words | None:
    """Return a plain text as data, or None when it has no words."""
    return words(inline(text), place) if text.strip() else None


def _atoms(run: Run, place: Place) -> Iterator[Atom]:
    look = _look(run)
    rtl = runs_rtl(run)
    for number, text in enumerate(lines(run.text.replace(_SOFT_HYPHEN, ""))):
        if number:
            yield {"br": True}
        parts = stretches(text) if rtl else ((text, False),)
        for part, ltr in parts:
            turned = {"dir": "ltr" if ltr else "rtl"} if rtl else {}
            for piece, told in enumerate(breakable(part, place)):
                if piece:
                    yield {"pause": True}
                yield {**look, **turned, "t": told} if look or turned else told


def _look(run: Run) -> dict[str, str | bool]:
    marks = {name: True for name in ("strong", "emphasis", "gap", "small") if getattr(run, name)}
    target = {"href": link(run)} if link(run) else {}
    return {**marks, **target, **({"lang": run.lang} if run.lang else {})}
