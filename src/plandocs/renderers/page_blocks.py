"""The blocks of a page as HTML: what is the same as a moment ago is not written again.

While somebody types, a preview is the page of a moment ago but for one block. A block as HTML depends on nothing but
the block, the template and the language, except for two things that depend on its place in the page: which part of the
plan is shown there for the first time, and the ids inside drawings. Those two are filled in afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import count
from threading import Lock

from markupsafe import Markup

from plandocs.blocks import Block, Figure
from plandocs.renderers.svg import inline_svg

_Key = tuple[str, str, Block, bool]
_Written = tuple[tuple[Markup, ...], tuple[str, ...]]
_MOST = 1500
_NOTHING = Markup("")
_HERE = Markup("\0")
"""What fills the place of an anchor until it is known; no text of a document can hold it."""


class PageBlocks:
    """What the template of one page calls to write blocks, anchors and drawings, in the order of the page."""

    def __init__(self, style: str, lang: str, *, anchors: bool) -> None:
        """Begin a page; without `anchors` no part of the plan in it is the target of a link."""
        self._style, self._lang, self._anchors = style, lang, anchors
        self._numbers = count(1)
        self._seen = {""}
        self._waiting: list[str] | None = None
        self._drawn = False

    def once(self, macro: Callable[[Block, bool], Markup], block: Block, leads: bool) -> Markup:
        """Return a block as HTML, by `macro` unless it was written before; raises RenderError as `drawing` does."""
        key = (self._style, self._lang, block, leads)
        written = _KEPT.get(key) or self._write(key, macro)
        first, *texts = written[0]
        return first + Markup("").join(
            part for source, text in zip(written[1], texts, strict=True) for part in (self._placed(source), text)
        )

    def _write(self, key: _Key, macro: Callable[[Block, bool], Markup]) -> _Written:
        self._waiting, self._drawn = [], False
        try:
            html = macro(key[2], key[3])
            written = tuple(html.split(_HERE)), tuple(self._waiting)
        finally:
            self._waiting = None
        if not self._drawn:
            _KEPT.put(key, written)
        return written

    def anchor(self, source: str) -> Markup:
        """Return the target of links to a part of the plan, where that is shown for the first time."""
        if self._waiting is None:
            return self._placed(source)
        self._waiting.append(source)
        return _HERE

    def _placed(self, source: str) -> Markup:
        if not self._anchors or source in self._seen:
            return _NOTHING
        self._seen.add(source)
        return _target(source)

    def drawing(self, figure: Figure) -> str:
        """Return a drawing as SVG, with ids of its own; raises RenderError when it cannot be shown."""
        self._drawn = True
        return inline_svg(figure.svg, figure.alt, f"f{next(self._numbers)}-", figure.source)


@lru_cache(maxsize=4096)
def _target(source: str) -> Markup:
    return Markup('<span id="{}"></span>').format(anchor_id(source))


def anchor_id(source: str) -> str:
    """Return the id in a page of a path: `ondersteuningsplan.doelen[0]` is `p-ondersteuningsplan-doelen-0`."""
    return "p-" + source.replace(".", "-").replace("[", "-").replace("]", "")


class _Kept:
    """The blocks that were written last; one with a drawing is too large to keep."""

    def __init__(self) -> None:
        self._lock, self._written = Lock(), dict[_Key, _Written]()

    def get(self, key: _Key) -> _Written | None:
        with self._lock:
            written = self._written.pop(key, None)
            if written:
                self._written[key] = written
            return written

    def put(self, key: _Key, written: _Written) -> None:
        with self._lock:
            self._written[key] = written
            if len(self._written) > _MOST:
                del self._written[next(iter(self._written))]


_KEPT = _Kept()
