"""Refuse characters that a file cannot hold or a bundled font cannot show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.blocks import Document
from plandocs.errors import RenderError
from plandocs.pieces import Piece, pieces
from plandocs.renderers.fonts import first_unshowable

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def refuse_control_characters(document: Document) -> None:
    """Raise RenderError when a text holds a character that no file format can carry."""
    for piece in _all_words(document):
        if match := _FORBIDDEN.search(piece.text):
            raise _refusal(document, piece, match.group())


def refuse_unshowable(document: Document) -> None:
    """Raise RenderError when a text holds a character that no bundled font can show."""
    for piece in _all_words(document):
        if piece.kind != "alt" and (char := first_unshowable(piece.text)) is not None:
            raise _refusal(document, piece, char)


def _all_words(document: Document) -> Iterator[Piece]:
    yield Piece("", document.header)
    yield Piece("", document.footer)
    yield from pieces(document)


def _refusal(document: Document, piece: Piece, char: str) -> RenderError:
    place = piece.source or "de titel, kop of voet"
    return RenderError(
        f"{document.name}: het teken U+{ord(char):04X} in {place} kan niet worden getoond. "
        "Vervang het door een gewoon teken."
    )
