"""The Document tree: semantic blocks that know their words and their plan path, not their looks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of inline text with one look; a newline in `text` is a line break.

    `change` says that these words are only in the old or only in the new version; a web page shows that.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    gap: bool = False
    href: str | None = None
    lang: str | None = None
    small: bool = False
    change: Literal["", "gone", "added"] = ""


Inline = tuple[Run, ...]


def inline(*parts: str | Run) -> Inline:
    """Return plain strings and runs as one inline text, without the empty ones."""
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in runs if run.text)


def plain(content: Inline) -> str:
    """Return the words of an inline text."""
    return content[0].text if len(content) == 1 else "".join([run.text for run in content])


_MARKS = {"\u201c": "\u201d", "\u201e": "\u201d\u201c", "\u2018": "\u2019", "\u00ab": "\u00bb", '"': '"'}
_APOSTROPHE = re.compile("\u2018[stknm] ", re.IGNORECASE)
"""How a word processor writes `'s avonds` and `'t huis`: with an opening mark that opens nothing."""


def in_quotes(words: str) -> str:
    """Return literal words between quotation marks; as they are when they were written down between them already."""
    bare = words.strip()
    opened, inside, closed = bare[:1], bare[1:-1], bare[-1:]
    paired = bool(inside.strip()) and closed in _MARKS.get(opened, ()) and not {opened, closed} & {*inside}
    marked = paired and not _APOSTROPHE.match(bare)
    return words if marked else f"\u201c{words}\u201d"


@dataclass(frozen=True, slots=True)
class Heading:
    """A section title; level 1 belongs to the document's own title, so sections start at 2."""

    level: Literal[2, 3, 4]
    content: Inline
    source: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` opens a section in larger type, `small` is a caption-sized note."""

    content: Inline
    source: str = ""
    look: Literal["body", "lead", "small", "label"] = "body"


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's literal words; `attribution` says who and when, already worded."""

    words: str
    attribution: str
    source: str = ""
    lang: str | None = None

    @property
    def quoted(self) -> str:
        """The words between quotation marks, never altered."""
        return in_quotes(self.words)


@dataclass(frozen=True, slots=True)
class List:
    """A bulleted or numbered list; every item is a tuple of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell; it may hold paragraphs, quotes, lists and small figures, no tables."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One table row with the plan path of the item it shows."""

    cells: tuple[Cell, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption, a header row, and optionally a header column.

    `widths` are relative column widths; they have the length of `header`.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    header_column: bool = False
    source: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError when a row does not have a cell for every column."""
        columns = len(self.header)
        if len(self.widths) != columns or any(len(row.cells) != columns for row in self.rows):
            raise ValueError(f"table {self.caption!r}: every row needs {columns} cells")


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value."""

    label: str
    value: tuple[Block, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """Label and value pairs, shown as a two-column list."""

    fields: tuple[Field, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """A picture of the family itself, still to be read: its file beside the plan, and the path that names it.

    A `portrait` is cut to a square around the face.
    """

    file: str = field(repr=False)
    source: str
    portrait: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG with its alt text; `drawn` are the words inside the drawing, in reading order.

    `own` are pictures that are still to be put in: where the SVG refers to `eigen:` with their source, or as the whole
    drawing when there is no SVG yet. `blank` is the same drawing with room for who draws or writes himself. A small
    drawing may stand `beside` its caption, which is then running text.
    """

    svg: str
    alt: str
    caption: Inline = ()
    width_mm: int = 160
    drawn: tuple[str, ...] = ()
    source: str = ""
    own: tuple[OwnPicture, ...] = ()
    blank: Figure | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a child's story with its sentence(s); no figure means room for an own drawing.

    `spoken` says what is said in the picture, for a form of the document that leaves the picture out.
    """

    number: int
    content: Inline
    figure: Figure | None = None
    source: str = ""
    spoken: Inline = ()


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark: an explanation, a warning, an emergency, or what is still to be filled in."""

    kind: Literal["note", "caution", "emergency", "gap"]
    title: str
    blocks: tuple[Block, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One participant with role, standpoint and own words, already worded; `room` asks for a signing line."""

    name: str
    role: str
    standpoint: str
    words: str = ""
    date: str = ""
    room: bool = True
    source: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The consent table: header Wie, Rol, Standpunt, Datum, Handtekening; `words` follow the standpoint."""

    rows: tuple[Signature, ...]
    caption: str = ""
    header: tuple[str, str, str, str, str] = ("Wie", "Rol", "Standpunt", "Datum", "Handtekening")
    source: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""

    source: str = ""


Layout = Literal["rapport", "matrix", "blad", "verhaal", "boek", "strip", "boekje"]
CHILD_LAYOUTS: tuple[Layout, ...] = ("verhaal", "boek", "strip", "boekje")


Block = Heading | Paragraph | Quote | List | Table | Fields | Figure | Frame | Callout | Signatures | PageBreak


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page of a report: kicker above the title, the main facts, and a note at the foot."""

    kicker: str
    fields: Fields
    note: Inline = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document for one reader.

    `layout` names the kind of page: a report with cover (`rapport`), a landscape matrix (`matrix`), a one-page
    sheet (`blad`), the same for a child (`verhaal`), and a child's story: one picture a page (`boek`), four
    (`strip`), or one an A5 page (`boekje`). `large` asks for large print, `mono` for black and white, `folded` for
    A5 pages placed on A4 sheets to fold. `header` and `footer` run on every page; the renderer adds "pagina x van
    y". More than `max_pages` pages is an error, never smaller type. `reader` says for whom it was composed, and
    `person` is the id of the one person that it was made for, if it is made for each person; neither is in the text.
    """

    name: str
    title: str
    subtitle: str
    layout: Layout
    header: str
    footer: str
    date: date
    blocks: tuple[Block, ...]
    concept: bool = False
    cover: Cover | None = None
    max_pages: int | None = None
    lang: str = "nl"
    reader: str = ""
    person: str = ""
    large: bool = False
    mono: bool = False
    folded: bool = False

    @property
    def for_child(self) -> bool:
        """Whether the pages are in the look for a child."""
        return self.layout in CHILD_LAYOUTS
