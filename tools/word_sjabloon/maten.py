"""The measures and colours of the Word templates: one row per layout."""

from __future__ import annotations

from dataclasses import dataclass

ACCENT, INK, GREY = "1F5C66", "2B2B2B", "665F57"
HAIRLINE, SOFT, HEADER = "D8D2C8", "F6F3EE", "E6EEEE"
KADERS = {
    "uitleg": (ACCENT, "EDF3F3"),
    "let op": ("B7791F", "FBF4E4"),
    "nood": ("A33A2B", "FBEDEA"),
    "invullen": ("8A7400", "FFF8DC"),
}


@dataclass(frozen=True, slots=True)
class Maten:
    """Font, type sizes in points and the page (mm) of one layout.

    `line` and `tight` are line heights in 240ths of what the font itself asks. In a book every picture starts a page;
    a layout with `middle` puts pictures and the words below them in the middle.
    """

    name: str
    font: str
    body: float
    cell: float
    small: float
    running: float
    title: float
    headings: tuple[float, float, float]
    page: tuple[float, float] = (210, 297)
    margins: tuple[float, float] = (20, 20)
    cover: bool = False
    line: int = 254
    tight: int = 245
    book: bool = False
    middle: bool = False


MATEN = (
    Maten("rapport", "Noto Sans", 10.5, 9.5, 9, 8.5, 28, (17, 13, 11), cover=True),
    Maten("matrix", "Noto Sans", 10, 9, 8.5, 8.5, 20, (14, 12, 10.5), (297, 210), (18, 15)),
    Maten("blad", "Noto Sans", 13, 13, 12, 12, 26, (18, 15, 13), margins=(18, 18)),
    Maten("verhaal", "Andika", 18, 16, 14, 12, 32, (24, 20, 18), margins=(17, 20), line=226, tight=216),
    Maten("boek", "Andika", 24, 18, 15, 11, 44, (26, 22, 20), (297, 210), (13, 20), False, 226, 216, True, True),
    Maten("strip", "Andika", 14, 13, 12, 10, 24, (19, 17, 15), (297, 210), (12, 18), False, 226, 216, False, True),
    Maten("boekje", "Andika", 17, 14, 12, 9, 30, (20, 18, 16), (148, 210), (12, 13), False, 226, 216, True, True),
)


def style_id(name: str) -> str:
    """Return the id of a style: its name in one word."""
    return "".join(part[:1].upper() + part[1:] for part in name.split())
