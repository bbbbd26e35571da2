"""A drawing of the family itself that is an SVG: looked through, and made into pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandocs.errors import PictureError

if TYPE_CHECKING:
    from lxml.etree import _Element

_SVG = "{http://www.w3.org/2000/svg}"
_MAX_BYTES = 2 * 1024 * 1024
_MAX_DELEN = 20_000
_SMALST = 8
_TEKENT = frozenset((
    "svg", "g", "a", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "title", "desc", "metadata", "style", "clipPath", "linearGradient", "radialGradient", "stop",
))  # fmt: skip
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_BUITEN = re.compile(r"url\(\s*[\"']?(?!#)|@import|javascript:|\\", re.IGNORECASE)
_ALS_PNG = "Sla de tekening op als PNG."
_ANDERS = dict.fromkeys(
    ("<text>", "<tspan>"),
    "Zet de woorden in het verhaal of haal ze weg: in een plaatje kan plandocs niet zoeken naar een adres.",
)
_GETAL = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
_NAAM = re.compile(r"[A-Za-z][\w-]{0,30}", re.ASCII)


def als_png(data: bytes, bestand: str, langste: int) -> bytes:
    """Return an SVG as PNG, `langste` pixels long.

    Raises PictureError, naming what was found, when it holds more than shapes: words in it would become pixels,
    in which nobody can look for what a reader may not know.
    """
    import resvg_py

    root = _ontleed(data, bestand)
    if gevonden := next(_verboden(root), ""):
        raise PictureError(
            f"{bestand} bevat {gevonden}. Dat mag niet in een plaatje. {_ANDERS.get(gevonden, _ALS_PNG)}"
        )
    breed, hoog = _maten(root, bestand)
    width, height = (langste, None) if breed >= hoog else (None, langste)
    try:
        return bytes(
            resvg_py.svg_to_bytes(svg_string=_als_tekst(root), width=width, height=height, skip_system_fonts=True)
        )
    except ValueError:
        raise _ongeldig(bestand) from None


def _ontleed(data: bytes, bestand: str) -> _Element:
    from lxml import etree

    if len(data) > _MAX_BYTES:
        raise PictureError(f"{bestand} is als SVG groter dan 2 MB. Sla de tekening op als PNG.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise _ongeldig(bestand) from None
    if root.tag != f"{_SVG}svg":
        raise _ongeldig(bestand)
    return root


def _als_tekst(root: _Element) -> str:
    from lxml import etree

    return etree.tostring(root, encoding="unicode")


def _maten(root: _Element, bestand: str) -> tuple[float, float]:
    """Return width and height as drawn, and make them the only ones."""
    kader = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    paar = kader[2:] if len(kader) == 4 else [root.get("width", ""), root.get("height", "")]
    gevonden = [_GETAL.fullmatch(tekst) for tekst in paar]
    maten = [float(getal[1]) for getal in gevonden if getal]
    if len(maten) != 2 or min(maten) <= 0:
        raise PictureError(f"{bestand} heeft geen breedte en hoogte. Sla de tekening op als PNG.")
    if max(maten) > _SMALST * min(maten):
        raise PictureError(f"{bestand} is veel te smal. Sla de tekening op als PNG en snijd haar bij.")
    root.set("width", f"{maten[0]}")
    root.set("height", f"{maten[1]}")
    return maten[0], maten[1]


def _verboden(root: _Element) -> Iterator[str]:
    """Yield in words what an own drawing may not hold: what runs, reaches outside, or can grow without end."""
    if root.getroottree().docinfo.internalDTD is not None:
        yield "een DOCTYPE"
    for nummer, deel in enumerate(root.iter()):
        if nummer >= _MAX_DELEN:
            yield f"meer dan {_MAX_DELEN} onderdelen"
            return
        if not isinstance(deel.tag, str):
            yield "een opdracht of verwijzing in XML"
        elif deel.tag.startswith(_SVG):
            yield from _in_deel(deel, deel.tag.removeprefix(_SVG))


def _in_deel(deel: _Element, naam: str) -> Iterator[str]:
    if naam not in _TEKENT:
        yield f"<{naam}>" if _NAAM.fullmatch(naam) else "een onbekend onderdeel"
    for sleutel, waarde in deel.attrib.items():
        kaal = str(sleutel).rpartition("}")[2].lower()
        if kaal.startswith("on"):
            yield "een script (on…)"
        elif _BUITEN.search(str(waarde)) or (sleutel in _HREFS and not str(waarde).startswith("#")):
            yield "een verwijzing naar buiten"
    if naam == "style" and _BUITEN.search("".join(map(str, deel.itertext()))):
        yield "een verwijzing naar buiten"


def _ongeldig(bestand: str) -> PictureError:
    return PictureError(f"{bestand} is geen geldige SVG. Sla de tekening op als PNG.")
