"""The Word file being written: its styles, ids, links, lists and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from plandocs.blocks import Layout
from plandocs.errors import RenderError
from plandocs.renderers.word.store import OpenFile, Store

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LINK = re.compile(
    r"(?:https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]|$)|mailto:|tel:)"
    r"(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*"
)
_KEPT = "%-._~:/?#@!$&'()*+,;="


@dataclass(slots=True)
class Target:
    """One Word file; styles are found by name, because Word translates their ids when it saves."""

    store: Store
    styles: dict[str, str]
    width: int
    height: int
    last_id: int
    layout: Layout = "rapport"
    pictures: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)
    photographs: dict[bytes, str] = field(default_factory=dict)
    lists: dict[str, int] = field(default_factory=dict)

    def style(self, name: str) -> str:
        """Return the id of a style; raises RenderError when the template does not have it."""
        if name not in self.styles:
            raise RenderError(f"Het Word-sjabloon mist de stijl {name!r}. Voeg die stijl toe in Word.")
        return self.styles[name]

    def next_id(self) -> int:
        """Return a number that no other drawing in this file has."""
        self.last_id += 1
        return self.last_id

    def link(self, href: str) -> str | None:
        """Return the relationship id of a web, mail or phone link; None for anything else."""
        address = quote(href, safe=_KEPT)
        return self.store.link(address) if _LINK.fullmatch(address) else None

    def picture(self, svg: str, width: int, png: bytes) -> tuple[str, str]:
        """Return the relationship ids of a drawing as PNG and as SVG; the same drawing is stored once."""
        key = (svg, width)
        if key not in self.pictures:
            number = len(self.pictures) + 1
            self.pictures[key] = (
                self.store.media(f"word/media/picture{number}.png", "image/png", png),
                self.store.media(f"word/media/picture{number}.svg", "image/svg+xml", svg.encode()),
            )
        return self.pictures[key]

    def photograph(self, kind: str, data: bytes) -> str:
        """Return the relationship id of a picture as it is (`jpeg` or `png`); the same picture is stored once."""
        if data not in self.photographs:
            name = f"word/media/photograph{len(self.photographs) + 1}.{kind}"
            self.photographs[data] = self.store.media(name, f"image/{kind}", data)
        return self.photographs[data]

    def list_number(self, ordered: bool, level: int) -> int:
        """Return the number of a list; every ordered list gets its own, so that it starts at 1."""
        base = self._style_number("List Number" if ordered else "List Bullet")
        return self.store.restarted(base, level) if ordered else base

    def _style_number(self, name: str) -> int:
        if name not in self.lists:
            self.lists[name] = self._found_number(name)
        return self.lists[name]

    def _found_number(self, name: str) -> int:
        number = self.store.list_of(self.style(name))
        if number is None:
            raise RenderError(f"De stijl {name!r} in het Word-sjabloon is geen lijst. Stel dat in Word in.")
        return number


def target(docx: WordDocument, layout: Layout = "rapport") -> Target:
    """Return the target for a file that python-docx has open."""
    styles = {style.name_val: style.styleId for style in docx.styles.element.style_lst}
    return Target(OpenFile(docx), styles, *sizes(docx), layout)


def sizes(docx: WordDocument) -> tuple[int, int, int]:
    """Return the room on a page across and down in twips, and the highest number of a drawing."""
    section = docx.sections[-1]
    return (
        _twips(section.page_width, section.left_margin, section.right_margin),
        _twips(section.page_height, section.top_margin, section.bottom_margin),
        max((int(value) for value in docx.element.xpath("//wp:docPr/@id")), default=0),
    )


def _twips(whole: int | None, *margins: int | None) -> int:
    return round(((whole or 0) - sum(margin or 0 for margin in margins)) / 635)
