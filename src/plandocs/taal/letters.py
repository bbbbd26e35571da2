"""Letters made comparable: lower case, no accents, one space, the same length where offsets matter."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñ’‘ʼ", "aaaaaaeeeeiiiiooooouuuucn'''")
_GEEN_LETTER = re.compile(r"[^a-z0-9]+")


def vouw(text: str) -> str:
    """Return the text in lower case without accents, letter for letter: every offset stays valid."""
    # U+0130 is the only character whose lower case is longer than itself.
    return text.replace("\u0130", "I").lower().translate(_PLAIN)


def op_een_regel(text: str) -> str:
    """Return the text with composed letters and single spaces, without outer whitespace."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def stam(text: str) -> str:
    """Return a name as an id or a file name holds it, at most 30 of a-z, 0-9 and `-`; nothing without a first letter.

    Letters without a Latin base are left out.
    """
    gewoon = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    kort = _GEEN_LETTER.sub("-", gewoon).strip("-")[:30].strip("-")
    return kort if kort[:1].isalpha() else ""
