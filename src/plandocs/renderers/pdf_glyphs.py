"""What every glyph in a PDF says when its text is searched, copied or read aloud.

WeasyPrint gives a glyph the letters that it stood for when it was first drawn. Of a letter with a loose accent the
letter would then say nothing, everywhere in the document, and the accent both. So a glyph that a bundled font has for
a character of its own says that character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from plandocs.renderers.bidi import letters_of
from plandocs.renderers.fonts import code_points, glyph_order
from plandocs.resources import font_files

if TYPE_CHECKING:
    import pydyf

_LINE = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")


def name_glyphs(pdf: pydyf.PDF) -> None:
    """Repair the characters of all glyphs in a PDF before it is written."""
    for font in pdf.objects:
        if isinstance(font, dict) and font.get("Type") == "/Font" and "ToUnicode" in font:
            known = _characters(str(font["BaseFont"]).partition("+")[2])
            stream = pdf.objects[int(font["ToUnicode"].split()[0])].stream
            stream[:] = [_renamed(line, known) for line in stream]


@cache
def _characters(name: str) -> dict[int, tuple[str, ...]]:
    """Return the characters per glyph number of the bundled font that a PDF calls by this name."""
    for path in font_files():
        if _key(path.stem).removesuffix("regular") == _key(name):
            codes = code_points(path)
            return {number: codes[glyph] for number, glyph in enumerate(glyph_order(path)) if glyph in codes}
    return {}


def _key(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _renamed(line: bytes, known: dict[int, tuple[str, ...]]) -> bytes:
    if not (match := _LINE.fullmatch(line)):
        return line
    text = bytes.fromhex(match[2].decode()).decode("utf-16-be")
    chars = known.get(int(match[1], 16), ())
    if not chars or any(_same_letter(text, char) for char in chars):
        return line
    return b"<%s> <%s>" % (match[1], letters_of(chars[0]).encode("utf-16-be").hex().encode())


def _same_letter(text: str, char: str) -> bool:
    """Return whether the text is the character, or the letter of which it is a form, as in Arabic."""
    return unicodedata.normalize("NFKC", text) == unicodedata.normalize("NFKC", char)
