"""Fonts inside the Word templates: Latin subsets, obfuscated as the Office format asks."""

from __future__ import annotations

import io
import uuid
from dataclasses import dataclass
from pathlib import Path

_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x300, 0x30C),
    (0x1E80, 0x1EF9),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x25CF, 0x25CF),
)
_FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]


@dataclass(frozen=True, slots=True)
class Snit:
    """One font file of a family, with the element of fontTable.xml that embeds it."""

    element: str
    file: str


FAMILIES = {
    "Noto Sans": (
        Snit("embedRegular", "NotoSans-Regular.ttf"),
        Snit("embedBold", "NotoSans-Bold.ttf"),
        Snit("embedItalic", "NotoSans-Italic.ttf"),
    ),
    "Andika": (Snit("embedRegular", "Andika-Regular.ttf"), Snit("embedBold", "Andika-Bold.ttf")),
}


def font_key(file: str) -> str:
    """Return the GUID that obfuscates a font file, the same on every run."""
    return "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:plandocs:font:{file}")).upper() + "}"


def embedded(path: Path) -> bytes:
    """Return the subset of a font as an obfuscated .odttf part."""
    return _obfuscated(_subset(path), font_key(path.name))


def _subset(path: Path) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(hinting=False, layout_features=_FEATURES, notdef_outline=True)
    options.drop_tables += ["Glat", "Gloc", "Silf", "Sill", "Feat", "DSIG", "STAT", "MATH"]
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in _RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=None)
    return buffer.getvalue()


def _obfuscated(data: bytes, key: str) -> bytes:
    """XOR the first 32 bytes with the reversed GUID (ISO/IEC 29500-4 § 2.8.1)."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    head = bytes(byte ^ masked for byte, masked in zip(data[:32], mask, strict=True))
    return head + data[32:]
