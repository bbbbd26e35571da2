"""Document → plain text of at most 80 columns, for a mail, a terminal or a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from textwrap import wrap

from plandocs.blocks import (
    Block,
    Callout,
    Document,
    Fields,
    Figure,
    Frame,
    Heading,
    Inline,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Signatures,
    Table,
)
from plandocs.pagewords import draft_mark
from plandocs.renderers.letters import refuse_control_characters

WIDTH = 80
_UNDERLINES = {1: "=", 2: "-", 3: "~", 4: ""}
_SIGNING_LINE = "_" * 30
_INDENT = "  "


def render_text(document: Document) -> bytes:
    """Return the document as UTF-8 text; raises RenderError for characters that no file can hold."""
    refuse_control_characters(document)
    parts = [_wrapped(document.header), *_titles(document)]
    parts += [_block(block, WIDTH) for block in document.blocks]
    parts.append(_wrapped(document.footer))
    return ("\n\n".join("\n".join(lines) for lines in parts if lines) + "\n").encode()


def _titles(document: Document) -> Iterator[list[str]]:
    cover = document.cover
    if document.concept:
        yield [draft_mark(document)]
    if cover:
        yield _wrapped(cover.kicker)
    yield _underlined(document.title, 1)
    yield _wrapped(document.subtitle)
    if cover:
        yield _block(cover.fields, WIDTH)
        yield _wrapped(words(cover.note))


def words(content: Inline) -> str:
    """Return the words of an inline text, each link followed by where it leads."""
    return "".join(run.text + (f" <{run.href}>" if _adds(run.text, run.href) else "") for run in content)


def _adds(text: str, href: str | None) -> bool:
    return bool(href) and (href or "").removeprefix("mailto:").removeprefix("tel:") not in text


def _block(block: Block, width: int) -> list[str]:
    """Return the lines of one block, none of them wider than the width unless a single word is."""
    match block:
        case Heading():
            return _underlined(words(block.content), block.level)
        case Paragraph():
            return _wrapped(words(block.content), width)
        case Quote():
            return _hung("> ", [*_wrapped(block.quoted, width - 4), *_said_by(block, width - 4)])
        case List():
            return list(chain.from_iterable(_items(block, width)))
        case Table():
            return _table(block, width)
        case Fields():
            return _together(_labelled(field.label, field.value, width) for field in block.fields)
        case Signatures():
            return _signatures(block, width)
        case _:
            return _picture_or_box(block, width)


def _picture_or_box(block: Figure | Frame | Callout | PageBreak, width: int) -> list[str]:
    match block:
        case Figure():
            return _figure(block, width)
        case Frame():
            figure = _figure(block.figure, width) if block.figure else ["[ruimte voor een eigen tekening]"]
            return [f"Plaatje {block.number}", *figure, *_wrapped(words(block.content), width)]
        case Callout():
            inside = [*_wrapped(block.title, width - 4), *_blocks(block.blocks, width - 4)]
            return _hung("! ", inside)
        case PageBreak():
            return []


def _blocks(blocks: tuple[Block, ...], width: int) -> list[str]:
    return _together(_block(block, width) for block in blocks)


def _together(parts: Iterable[list[str]]) -> list[str]:
    return list(chain.from_iterable(parts))


def _said_by(quote: Quote, width: int) -> list[str]:
    return _hung("- ", _wrapped(quote.attribution, width - 2))


def _items(block: List, width: int) -> Iterator[list[str]]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.ordered else "- "
        yield _hung(mark, _blocks(item, width - len(mark)) or [""])


def _table(table: Table, width: int) -> list[str]:
    """Return every row as labels with values: columns would not fit beside each other."""
    lines = _wrapped(table.caption, width)
    if not table.rows:
        return [*lines, *_wrapped(" | ".join(table.header), width)]
    for row in table.rows:
        pairs = zip(table.header, row.cells, strict=True)
        cells = _together(_labelled(label, cell.blocks, width - 2) for label, cell in pairs)
        lines += ["", *_hung("* ", cells)]
    return lines


def _signatures(block: Signatures, width: int) -> list[str]:
    lines = _wrapped(block.caption, width)
    if not block.rows:
        return [*lines, *_wrapped(" | ".join(block.header), width)]
    for row in block.rows:
        lines += ["", *_hung("* ", _signature(row, block.header, width - 2))]
    return lines


def _signature(row: Signature, header: tuple[str, ...], width: int) -> list[str]:
    values = (row.name, row.role, f"{row.standpoint}\n{row.words}", row.date, _SIGNING_LINE if row.room else "-")
    pairs = zip(header, values, strict=True)
    return _together(_value(label, _wrapped(text, width - 2), width) for label, text in pairs)


def _labelled(label: str, value: tuple[Block, ...], width: int) -> list[str]:
    return _value(label, _blocks(value, width - len(_INDENT)), width)


def _value(label: str, lines: list[str], width: int) -> list[str]:
    """Return the label with its value behind it when that fits, else below it."""
    start = f"{label}:"
    if len(lines) == 1 and "\n" not in label and len(start) + 1 + len(lines[0]) <= width:
        return [f"{start} {lines[0]}"]
    return [*_wrapped(start, width), *(f"{_INDENT}{line}" for line in lines)]


def _figure(figure: Figure, width: int) -> list[str]:
    lines = _wrapped(f"[Tekening: {figure.alt}]", width)
    if figure.drawn:
        lines += _wrapped(f"[In de tekening: {' | '.join(figure.drawn)}]", width)
    return [*lines, *_wrapped(words(figure.caption), width)]


def _underlined(text: str, level: int) -> list[str]:
    lines = _wrapped(text)
    longest = max(map(len, lines), default=0)
    underline = _UNDERLINES[level] * min(longest, WIDTH)
    return [*lines, underline] if underline else lines


def _wrapped(text: str, width: int = WIDTH) -> list[str]:
    lines = (wrap(line, max(width, 20), break_long_words=False, break_on_hyphens=False) for line in text.splitlines())
    return _together(lines)


def _hung(mark: str, lines: list[str]) -> list[str]:
    """Return the lines with a mark before the first, and the same room before the others."""
    room = " " * len(mark)
    return [f"{room if number else mark}{line}".rstrip() for number, line in enumerate(lines)]
