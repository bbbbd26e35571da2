"""The comparison behind every proof: the words of a file against the pieces of its Document."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plandocs.blocks import Document
from plandocs.errors import ProofError
from plandocs.pieces import Kind, Piece, pieces
from plandocs.renderers.bidi import has_rtl

Normal = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of one paragraph, cell or alt text as found in a file."""

    text: str
    kind: Kind = "text"


def without_space(text: str) -> str:
    """Return the text in composed form, without white space: what every format must keep."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def compare(
    document: Document,
    units: Iterable[Unit],
    file_format: str,
    *,
    normal: Normal = without_space,
    visual: bool = False,
) -> None:
    """Raise ProofError unless the units hold every piece of the document once, in order, and nothing else.

    A piece is made of one or more whole units. `visual` says that the file has right-to-left text in the order of the
    drawing: of a piece with such text only the characters are compared, not their order.
    """
    found = iter([(unit, told) for unit in units if (told := normal(unit.text))])
    last = Piece("", "")
    for piece in pieces(document):
        if wanted := normal(piece.text):
            told = _take(piece, wanted, found, normal)
            if not same(told, wanted, bag=visual and has_rtl(piece.text)):
                place = piece.source or "de titel of het voorblad"
                raise _failure(document, file_format, f"{place} staat er niet zoals het hoort", piece.text)
            last = piece
    if (extra := next(found, None)) is not None:
        raise _failure(document, file_format, f"na {last.source or 'de titel'} staat tekst te veel", extra[0].text)


def _take(piece: Piece, wanted: str, found: Iterator[tuple[Unit, str]], normal: Normal) -> str:
    """Return the normal words of as many units as the piece is long."""
    text = told = ""
    while len(told) < len(wanted):
        unit, alone = next(found, (None, ""))
        if unit is None or unit.kind != piece.kind:
            break
        told = normal(text + unit.text) if text else alone
        text += unit.text
    return told


def same(found: str, wanted: str, *, bag: bool) -> bool:
    """Return whether two texts are equal, or as a bag when drawing may have changed the order and turned brackets."""
    return found == wanted or (bag and _bag(found) == _bag(wanted))


_ONE_WAY = str.maketrans(")]}>»›", "([{<«‹")


def _bag(text: str) -> list[str]:
    return sorted(text.translate(_ONE_WAY))


def expect(condition: bool, document: Document, file_format: str, what: str) -> None:
    """Raise ProofError naming what is wrong when the condition does not hold."""
    if not condition:
        raise ProofError(f"{document.name}.{file_format}: {what}. Maak het document opnieuw.")


def _failure(document: Document, file_format: str, what: str, text: str) -> ProofError:
    words = " ".join(word[:30] for word in text.split()[:5])
    return ProofError(f"{document.name}.{file_format}: {what} (“{words}”). Maak het document opnieuw.")
