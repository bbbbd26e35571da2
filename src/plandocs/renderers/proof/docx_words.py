"""The words of a Word file in reading order, and the places in its body where words could hide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandocs.pieces import Piece
from plandocs.renderers.proof.docx_parts import HIDDEN, Opened, W
from plandocs.renderers.proof.docx_pictures import drawing_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

FIELD = "#"
_FIELDS = ("PAGE", "NUMPAGES")
_MARKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}softHyphen": "\xad", f"{W}noBreakHyphen": "\u2011"}
_TEXT = "t tab br cr softHyphen noBreakHyphen"
_LAYOUT = "p pPr r rPr hyperlink tbl tblPr tblGrid gridCol tr trPr tc tcPr drawing sectPr body"
_PLAIN = frozenset(f"{_TEXT} {_LAYOUT} proofErr lastRenderedPageBreak".split(" "))
_FIELD_PARTS = frozenset(("fldSimple", "fldChar", "instrText"))
_PASSED = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "drawing"))
_TURNS = {"begin": 1, "end": -1}
_HOLDERS = frozenset(f"{W}{name}" for name in ("body", "hdr", "ftr", "p", "r", "hyperlink", "tc", "tr", "tbl"))
_TELLING = frozenset(f"{W}{name}" for name in ("tooltip", "author", "initials", "alias", "title", "date"))


def body_pieces(file: Opened) -> Iterator[Piece]:
    """Yield the words of the body; the words of one drawing are one piece without white space."""
    for paragraph in file.xml["word/document.xml"].iter(f"{W}p"):
        yield Piece("", paragraph_text(paragraph))
        yield from drawing_pieces(file, paragraph)


def all_text(root: _Element) -> str:
    """Return the words of all paragraphs in an element."""
    return "\n".join(paragraph_text(paragraph) for paragraph in root.iter(f"{W}p"))


def paragraph_text(paragraph: _Element) -> str:
    """Return the words of one paragraph; a field is one `#` and any words in it that are not a number."""
    depth, parts = 0, list[str]()
    for element in _inside(paragraph):
        turn = _TURNS.get(element.get(f"{W}fldCharType", ""), 0)
        depth += turn
        if element.tag == f"{W}fldSimple":
            parts.append(FIELD + _shown("".join(text.text or "" for text in element.iter(f"{W}t"))))
        elif turn > 0:
            parts.append(FIELD)
        else:
            parts.append(_shown(_text(element)) if depth else _text(element))
    return "".join(parts)


def _shown(result: str) -> str:
    """Return what a field shows beside the page number that Word puts there."""
    return "" if result.isdigit() else result


def _text(element: _Element) -> str:
    if element.tag == f"{W}t":
        return element.text or ""
    return _MARKS.get(str(element.tag), "")


def _inside(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag in _PASSED:
            continue
        yield child
        if child.tag != f"{W}fldSimple":
            yield from _inside(child)


def oddities(root: _Element, *, fields: bool = False) -> Iterator[str]:
    """Yield the elements and attributes that a document has no use for, where words could hide.

    `fields` says that page numbers may be there.
    """
    for element in root.iter():
        if (name := _odd(element)) and not (fields and _is_page_number(element)):
            yield name
        yield from (f"kenmerk {str(key)[len(W) :]}" for key in element.attrib if str(key) in _TELLING)


def _odd(element: _Element) -> str:
    tag = str(element.tag)
    name = tag.rpartition("}")[2]
    if tag in HIDDEN:
        return "verborgen tekst"
    if tag.startswith(W) and name in _PLAIN:
        return ""
    parent = element.getparent()
    held = parent is not None and parent.tag in _HOLDERS
    return f"element {name}" if held or name == "t" else ""


def _is_page_number(element: _Element) -> bool:
    """Return whether an element is part of a field that shows a page number and says nothing more."""
    name = str(element.tag).removeprefix(W)
    instruction = element.get(f"{W}instr") if name == "fldSimple" else element.text
    return name in _FIELD_PARTS and (name == "fldChar" or (instruction or "").strip() in _FIELDS)
