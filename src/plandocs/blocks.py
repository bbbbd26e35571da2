"""The Document tree: semantic blocks that know their words and their plan path, not their looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["text", "alt", "drawn"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of inline text with one look; a newline in `text` is a line break."""

    text: str
    strong: bool = False
    emphasis: bool = False
    gap: bool = False
    href: str | None = None
    lang: str | None = None


Inline = tuple[Run, ...]


def inline(*parts: str | Run) -> Inline:
    """Return plain strings and runs as one inline text, without the empty ones."""
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in runs if run.text)


def plain(content: Inline) -> str:
    """Return the words of an inline text."""
    return "".join(run.text for run in content)


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

    @property
    def quoted(self) -> str:
        """The words between Dutch quotation marks, never altered."""
        return f"\u201c{self.words}\u201d"


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
class Figure:
    """A drawing as SVG with its alt text; `drawn` are the words inside the drawing, in reading order."""

    svg: str
    alt: str
    caption: Inline = ()
    width_mm: int = 160
    drawn: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a child's story with its sentence(s); no figure means room for an own drawing."""

    number: int
    content: Inline
    figure: Figure | None = None
    source: str = ""


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

    `layout` names the kind of page: a report with cover (`rapport`), a landscape matrix (`matrix`), a
    one-page sheet (`blad`), a child's story (`verhaal`). `header` and `footer` run on every page; the
    renderer adds "pagina x van y". More than `max_pages` pages is an error, never smaller type. `reader`
    says for whom it was composed, and `person` is the id of the one person that it was made for, if it is made
    for each person; neither is in the text.
    """

    name: str
    title: str
    subtitle: str
    layout: Literal["rapport", "matrix", "blad", "verhaal"]
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


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that must be in the file exactly once, at its place in the reading order.

    Kind `text` is running text, `alt` the alternative text of a figure, `drawn` words inside a drawing.
    """

    source: str
    text: str
    kind: Kind = "text"


CONCEPT = "CONCEPT"


def pieces(document: Document) -> Iterator[Piece]:
    """Yield every stretch of words of the document in reading order, without running header and footer."""
    if document.concept:
        yield Piece("", CONCEPT)
    if document.cover:
        yield Piece("", document.cover.kicker)
    yield Piece("", document.title)
    yield Piece("", document.subtitle)
    if document.cover:
        yield from block_pieces(document.cover.fields)
        yield Piece("", plain(document.cover.note))
    for block in document.blocks:
        yield from block_pieces(block)


def block_pieces(block: Block) -> Iterator[Piece]:
    """Yield the stretches of words of one block and of what is in it, in reading order."""
    source = block.source
    match block:
        case Heading() | Paragraph():
            yield Piece(source, plain(block.content))
        case Quote():
            yield Piece(source, block.quoted)
            yield Piece(source, block.attribution)
        case List():
            for item in block.items:
                yield from _all(item)
        case Table():
            yield Piece(source, block.caption)
            yield from (Piece(source, title) for title in block.header)
            for row in block.rows:
                for cell in row.cells:
                    yield from _all(cell.blocks)
        case Fields():
            for field in block.fields:
                yield Piece(field.source, field.label)
                yield from _all(field.value)
        case Figure():
            yield Piece(source, block.alt, "alt")
            yield from (Piece(source, words, "drawn") for words in block.drawn)
            yield Piece(source, plain(block.caption))
        case Frame():
            if block.figure:
                yield from block_pieces(block.figure)
            yield Piece(source, plain(block.content))
        case Callout():
            yield Piece(source, block.title)
            yield from _all(block.blocks)
        case Signatures():
            yield Piece(source, block.caption)
            yield from (Piece(source, title) for title in block.header)
            for signer in block.rows:
                words = (signer.name, signer.role, signer.standpoint, signer.words, signer.date)
                yield from (Piece(signer.source, text) for text in words)
        case PageBreak():
            return


def _all(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    for block in blocks:
        yield from block_pieces(block)


def runs_of(block: Block) -> Iterator[Run]:
    """Yield every run of inline text in a block, in reading order."""
    match block:
        case Heading() | Paragraph() | Frame():
            yield from block.content
        case Figure():
            yield from block.caption
        case List():
            yield from (run for item in block.items for inner in item for run in runs_of(inner))
        case Table():
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (run for cell in cells for inner in cell.blocks for run in runs_of(inner))
        case Fields():
            yield from (run for field in block.fields for inner in field.value for run in runs_of(inner))
        case Callout():
            yield from (run for inner in block.blocks for run in runs_of(inner))
        case _:
            return
