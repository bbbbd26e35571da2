"""Colours of a house style for who prints in black and white."""

from __future__ import annotations

import re

_HEX = re.compile(r"(?<![0-9A-Za-z&])(#?)([0-9A-Fa-f]{6})(?![0-9A-Za-z])")
_LUMA = (0.299, 0.587, 0.114)


def in_greys(css: str) -> str:
    """Return a style sheet with every six-digit colour as the grey that is as light (ITU-R BT.601)."""
    return _HEX.sub(lambda found: found[1] + grey(found[2]) if found[1] else found[0], css)


def grey(colour: str) -> str:
    """Return the six hexadecimal digits of the grey that is as light as a colour, itself without a hash sign."""
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    level = round(sum(share * part for share, part in zip(_LUMA, parts, strict=True)))
    return f"{level:02x}" * 3
