"""Small pieces of SVG as text: elements, numbers, clean and escaped words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

LIJN = "#2b2b2b"
ANDIKA = "Andika, 'Noto Sans', 'Noto Sans Arabic', Unifont, 'Unifont Upper', sans-serif"

_ONGELDIG = re.compile("[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BIJZONDER = re.compile('[&<>"\t\n\r]')
_WITRUIMTE = re.compile("[ \t\n\r\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Tekening:
    """A finished picture: the SVG, what it shows in words, and the texts in it in drawing order."""

    svg: str
    alt: str
    woorden: tuple[str, ...] = ()


def schoon(tekst: str) -> str:
    """Return the text on one line, without characters that XML forbids."""
    return _WITRUIMTE.sub(" ", _ONGELDIG.sub("", tekst)).strip(" ")


def getal(waarde: float) -> str:
    """Return a coordinate with at most two decimals."""
    tekst = f"{waarde:.2f}".rstrip("0").rstrip(".")
    return "0" if tekst in {"-0", ""} else tekst


def _waarde(waarde: str | float) -> str:
    if not isinstance(waarde, str):
        return f'"{getal(waarde)}"'
    return quoteattr(waarde) if _BIJZONDER.search(waarde) else f'"{waarde}"'


def element(naam: str, inhoud: str = "", /, **kenmerken: str | float | None) -> str:
    """Return one element; `stroke_width` becomes stroke-width, and None leaves an attribute out."""
    paren = (
        f" {sleutel.rstrip('_').replace('_', '-')}={_waarde(waarde)}"
        for sleutel, waarde in kenmerken.items()
        if waarde is not None
    )
    begin = f"<{naam}{''.join(paren)}"
    return f"{begin}>{inhoud}</{naam}>" if inhoud else f"{begin}/>"


def pad(d: str, vul: str = "none", **kenmerken: str | float | None) -> str:
    """Return a path; without `vul` it is only a line."""
    return element("path", d=d, fill=vul, **kenmerken)


def rond(x: float, y: float, straal: float, vul: str, **kenmerken: str | float | None) -> str:
    """Return a circle."""
    return element("circle", cx=x, cy=y, r=straal, fill=vul, **kenmerken)


def ovaal(x: float, y: float, rx: float, ry: float, vul: str, **kenmerken: str | float | None) -> str:
    """Return an ellipse."""
    return element("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=vul, **kenmerken)


def vlak(
    x: float,
    y: float,
    breed: float,
    hoog: float,
    vul: str,
    straal: float = 0,
    **kenmerken: str | float | None,
) -> str:
    """Return a rectangle, with rounded corners if `straal` is given."""
    return element("rect", x=x, y=y, width=breed, height=hoog, rx=straal or None, fill=vul, **kenmerken)


def lijn(x1: float, y1: float, x2: float, y2: float, **kenmerken: str | float | None) -> str:
    """Return a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **kenmerken)


def groep(inhoud: str, x: float = 0, y: float = 0, schaal: float = 1, spiegel: bool = False, dikte: float = 3) -> str:
    """Return a moved and scaled group whose outlines stay `dikte` wide on the page."""
    richting = -schaal if spiegel else schaal
    plek = f"translate({getal(x)} {getal(y)}) scale({richting:.4g} {schaal:.4g})"
    return element(
        "g",
        inhoud,
        transform=plek,
        stroke=LIJN,
        stroke_width=dikte / schaal,
        stroke_linejoin="round",
        stroke_linecap="round",
    )


def woord(tekst: str, x: float, y: float, grootte: float, *, vet: bool = False, anker: str = "middle") -> str:
    """Return one line of text at a baseline."""
    return element("text", escape(tekst), x=x, y=y, **_letter(grootte, vet=vet, anker=anker))


def regels_tekst(
    regels: Sequence[str],
    x: float,
    y: float,
    hoogte: float,
    grootte: float,
    *,
    vet: bool = False,
    anker: str = "start",
    taal: str | None = None,
) -> str:
    """Return lines as one text whose words read on: each line keeps the space that ends it."""
    delen = (element("tspan", escape(regel), x=x, y=y + nummer * hoogte) for nummer, regel in enumerate(regels))
    return element("text", "".join(delen), lang=taal, **_letter(grootte, vet=vet, anker=anker))


def _letter(grootte: float, *, vet: bool, anker: str) -> dict[str, str | float | None]:
    return {
        "font_family": ANDIKA,
        "font_size": grootte,
        "font_weight": "bold" if vet else None,
        "text_anchor": None if anker == "start" else anker,
        "fill": LIJN,
        "stroke": "none",
    }


def blad(breed: float, hoog: float, alt: str, inhoud: str, *, x: float = 0, y: float = 0, taal: str = "nl") -> str:
    """Return a complete SVG that fills its container, with `alt` as its title in the language `taal`."""
    titel = element("title", escape(alt) or " ")
    kader = f"{getal(x)} {getal(y)} {getal(breed)} {getal(hoog)}"
    return element("svg", titel + inhoud, xmlns="http://www.w3.org/2000/svg", viewBox=kader, role="img", lang=taal)
