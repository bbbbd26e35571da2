"""The proof of a PDF: what the tag tree says is the Document, and around it there is nothing else to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from plandocs.blocks import Block, Callout, Document, Fields, List, Signatures, Table
from plandocs.errors import ProofError
from plandocs.pagewords import draft_mark, page_words
from plandocs.renderers.bidi import has_rtl, letters_of
from plandocs.renderers.fonts import twins, without_ignorable
from plandocs.renderers.proof.compare import Normal, compare, expect, same, without_space
from plandocs.renderers.proof.pdf_around import prove_surroundings
from plandocs.renderers.proof.pdf_words import Words
from plandocs.renderers.proof.words import words_around

if TYPE_CHECKING:
    import pikepdf

_LABEL = re.compile(r"[•◦▪]|\d+\.")
_BEARER = "◌"  # Drawn under a loose accent at the start of a run.
_DOTLESS = str.maketrans("ıȷ", "ij")
_expect = partial(expect, file_format="pdf")


def prove_pdf(document: Document, data: bytes, plan_json: bytes | None = None) -> None:
    """Raise ProofError unless the PDF holds the words of the document and no others, also around the pages.

    The attachment must be `plan_json`, or there must be none.
    """
    with _opened(document, data) as pdf:
        _prove(document, pdf, plan_json)


def prove_and_read_pdf(document: Document, data: bytes, plan_json: bytes | None = None) -> str:
    """Prove a PDF and return all words in it: those drawn on its pages in the order of the drawing, and around them."""
    with _opened(document, data) as pdf:
        words = _prove(document, pdf, plan_json)
        return "\n".join((*words.drawn(), *words_around(pdf)))


@contextmanager
def _opened(document: Document, data: bytes) -> Iterator[pikepdf.Pdf]:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            yield pdf
    except (pikepdf.PdfError, KeyError, AttributeError, IndexError) as error:
        raise ProofError(f"{document.name}.pdf: het bestand is beschadigd. Maak het document opnieuw.") from error


def _prove(document: Document, pdf: pikepdf.Pdf, plan_json: bytes | None) -> Words:
    prove_surroundings(document, pdf, plan_json)
    words = Words(pdf)
    normal = partial(folded, child=document.for_child)
    compare(document, words.units, "pdf", normal=normal, visual=True)
    labelled = all(_LABEL.fullmatch(without_space(label)) for label in words.labels)
    _expect(labelled, document, what="bij een opsomming staat tekst te veel")
    titled = all(same(normal(title), normal(text), bag=has_rtl(title)) for title, text in words.titles)
    _expect(titled, document, what="een kop heet anders dan er staat")
    _expect(not words.strange, document, what="er is tekst die alleen wordt voorgelezen")
    for number in range(words.pages):
        known = _is_known(document, words.loose(number), (number + 1, words.pages), normal)
        _expect(known, document, what=f"kop, voet of losse tekst van pagina {number + 1} klopt niet")
    return words


def folded(text: str, child: bool = False) -> str:
    """Return the text as far as its glyphs tell: composed, and one character for all that look the same."""
    told = without_ignorable(text.replace(_BEARER, ""))
    return without_space(letters_of(told)).translate(_DOTLESS).translate(twins(child))


def _is_known(document: Document, loose: str, page: tuple[int, int], normal: Normal) -> bool:
    """Return whether the loose words of a page are header and footer, with perhaps a repeated header row."""
    number, total = page
    words = page_words(document.lang)
    foot = document.footer + f"{words.page} {number} {words.of} {total}"
    head = draft_mark(document) + document.header
    bag = has_rtl(loose)
    rows = ("", *_header_rows(document.blocks))
    wanted = (text for row in rows for text in (row + head + foot, row + foot, head + row + foot, head + foot + row))
    return any(same(normal(loose), normal(text), bag=bag) for text in wanted)


def _header_rows(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Table() | Signatures():
                yield "".join(block.header)
            case List():
                yield from (row for item in block.items for row in _header_rows(item))
            case Fields():
                yield from (row for field in block.fields for row in _header_rows(field.value))
            case Callout():
                yield from _header_rows(block.blocks)
            case _:
                continue
