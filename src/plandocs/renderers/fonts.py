"""The bundled fonts: the only ones a document is drawn with, and which characters they can show.

WeasyPrint draws through Pango, and Pango asks fontconfig, which by default offers every font of the machine. That
would make the same plan look different on two machines. So fontconfig gets a configuration of our own, before
WeasyPrint is imported: the folder with the bundled fonts, and nothing else. It must stay in place as long as the
process lives, because fontconfig reads it again for every document.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from plandocs.errors import ResourceError
from plandocs.resources import font_files, resource

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
_LATIN = (*range(0x20, 0x250), *range(0x2010, 0x2028), *range(0x2030, 0x205F), 0x20AC, 0x2122, *range(0x2190, 0x2194))
_SEPARATORS = "\u2028\u2029"
_IGNORABLE = frozenset(
    (
        0xAD,
        0x34F,
        0x61C,
        0x180E,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        *range(0xE0000, 0xE1000),
    )
)
_DROPPED = dict.fromkeys(_IGNORABLE)


@cache
def use_bundled_fonts() -> None:
    """Make fontconfig know the bundled fonts only; called before every import of WeasyPrint.

    Raises ResourceError when there is no folder to write the configuration in.
    """
    fonts = resource("templates", "fonts")
    try:
        folder = Path(tempfile.mkdtemp(prefix="plandocs-fonts-"))
        config = folder / "fonts.conf"
        config.write_text(_CONFIG.format(fonts=escape(str(fonts)), cache=escape(str(folder))), encoding="utf-8")
    except OSError as error:
        raise ResourceError(f"Er is geen tijdelijke map om in te schrijven: {error.strerror}.") from error
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["FONTCONFIG_FILE"] = str(config)


@cache
def cmap(path: Path) -> dict[int, str]:
    """Return the glyph name of every character that a font file can show."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return dict(font.getBestCmap())


def is_ignorable(char: str) -> bool:
    """Return whether a character has no shape of its own, such as a soft hyphen or a joiner."""
    return ord(char) in _IGNORABLE


def first_unshowable(text: str) -> str | None:
    """Return the first character that no bundled font can show."""
    if all(map(_is_showable, set(text))):
        return None
    return next(char for char in text if not _is_showable(char))


@cache
def _is_showable(char: str) -> bool:
    if char in _SEPARATORS:
        return False
    return char.isspace() or is_ignorable(char) or any(ord(char) in cmap(path) for path in font_files())


@cache
def glyph_order(path: Path) -> tuple[str, ...]:
    """Return the glyph names of a font file by number."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return tuple(font.getGlyphOrder())


@cache
def code_points(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the characters per glyph name of a font file, the lowest first."""
    result: dict[str, tuple[str, ...]] = {}
    for code, glyph in sorted(cmap(path).items()):
        result[glyph] = (*result.get(glyph, ()), chr(code))
    return result


class _Twins(dict[int, str]):
    """The twin of every character that was asked for, as `str.translate` takes it."""

    def __init__(self, child: bool) -> None:
        super().__init__()
        self._child = child

    def __missing__(self, code: int) -> str:
        self[code] = found = self._found(code)
        return found

    def _found(self, code: int) -> str:
        for path in _stack(self._child):
            if (glyph := cmap(path).get(code)) is not None:
                return code_points(path)[glyph][0]
        return chr(code)


@cache
def twins(child: bool = False) -> Mapping[int, str]:
    """Return for every character the one that stands for all those drawn with the same glyph.

    A PDF knows glyphs, not characters: the hyphen-minus and the non-breaking hyphen look the same in it. `child` is
    for documents set in the typeface for children.
    """
    return _Twins(child)


def without_ignorable(text: str) -> str:
    """Return a text without the characters that have no shape of their own."""
    return text if text.isascii() else text.translate(_DROPPED)


@cache
def _stack(child: bool) -> tuple[Path, ...]:
    families = ("Andika", "NotoSans", "NotoSansArabic") if child else ("NotoSans", "NotoSansArabic")
    files = {path.stem: path for path in font_files()}
    last = (path for stem, path in files.items() if stem.startswith("unifont"))
    return (*(files[f"{family}-Regular"] for family in families), *last)


@cache
def latin_subset(name: str) -> bytes:
    """Return one bundled font as WOFF with the Latin letters only, to embed in a web page."""
    from io import BytesIO

    from fontTools import subset

    options = subset.Options(flavor="woff", layout_features=["kern", "mark", "mkmk", "ccmp", "locl"])
    options.drop_tables += ["Feat", "Glat", "Gloc", "Silf", "Sill", "Silt"]
    target = BytesIO()
    with subset.load_font(resource("templates", "fonts", f"{name}.ttf"), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=_LATIN)
        subsetter.subset(font)
        subset.save_font(font, target, options)
    return target.getvalue()
