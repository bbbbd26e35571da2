"""Letters made comparable: lower case, no accents, one space, the same length where offsets matter."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñ’‘ʼ", "aaaaaaeeeeiiiiooooouuuucn'''")


def vouw(text: str) -> str:
    """Return the text in lower case without accents, letter for letter: every offset stays valid."""
    # U+0130 is the only character whose lower case is longer than itself.
    return text.replace("\u0130", "I").lower().translate(_PLAIN)


def op_een_regel(text: str) -> str:
    """Return the text with composed letters and single spaces, without outer whitespace."""
    return " ".join(unicodedata.normalize("NFC", text).split())
