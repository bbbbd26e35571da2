"""A drawing as inline SVG: only shapes and words, its own names, and its alt text."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandocs.errors import RenderError

if TYPE_CHECKING:
    from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_ELEMENTS = frozenset(
    {
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "title",
        "desc",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "marker",
        "pattern",
        "image",
    }
)
_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')]+)[\"']?\s*\)")
_PICTURE = re.compile(r"data:image/(?:jpeg|png);base64,[A-Za-z0-9+/]+={0,2}")
_LONE = re.compile(
    r'<svg [^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>'
    r'<image href="data:image/(jpeg|png);base64,([A-Za-z0-9+/]+={0,2})"[^>]*/></svg>'
)
_HREFS = ("href", f"{{{_XLINK}}}href")


@dataclass(frozen=True, slots=True)
class LonePicture:
    """A picture that is all there is in a drawing: its kind (`jpeg` or `png`), its bytes and its size in pixels."""

    kind: str
    data: bytes
    size: tuple[int, int]


def lone_picture(svg: str) -> LonePicture | None:
    """Return the picture that is all there is in a drawing, or None for a real drawing."""
    found = _LONE.fullmatch(svg)
    return found and LonePicture(found[3], b64decode(found[4]), (int(found[1]), int(found[2])))


def inline_svg(svg: str, alt: str, prefix: str, source: str = "") -> str:
    """Return the drawing ready to stand in HTML, titled with its alt text.

    `prefix` keeps the names inside it apart from those of other drawings on the page. Raises RenderError for
    anything but shapes and words, and for a drawing without alt text.
    """
    from lxml import etree

    if not alt.strip():
        raise RenderError(f"{source}: een tekening heeft geen beschrijving. Geef haar een alternatieve tekst.")
    root = _parse(svg, source)
    for element in list(root.iter()):
        _refuse_unsafe(element, source)
        _rename(element, prefix)
    _set_title(root, alt, prefix)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _parse(svg: str, source: str) -> etree._Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, load_dtd=False
    )
    try:
        root = etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise RenderError(f"{source}: een tekening is geen geldige SVG ({error.lineno}).") from None
    if root.tag != f"{{{_SVG}}}svg" or _has_doctype(root):
        raise RenderError(f"{source}: een tekening is geen gewone SVG.")
    return root


def _has_doctype(root: etree._Element) -> bool:
    return root.getroottree().docinfo.internalDTD is not None


def _refuse_unsafe(element: etree._Element, source: str) -> None:
    tag = element.tag if isinstance(element.tag, str) else "?"
    name = tag.removeprefix(f"{{{_SVG}}}")
    if name not in _ELEMENTS:
        raise RenderError(f"{source}: een tekening bevat <{name.rpartition('}')[2]}>, dat mag niet.")
    for key, value in element.attrib.items():
        if not _is_safe(name, str(key), str(value)):
            raise RenderError(f"{source}: een tekening bevat een verboden kenmerk {str(key).rpartition('}')[2]}.")


def _is_safe(name: str, key: str, value: str) -> bool:
    """Return whether an attribute stays within the drawing; an image holds its own pixels and points nowhere."""
    if key.lower().startswith("on"):
        return False
    if key in _HREFS:
        return bool(_PICTURE.fullmatch(value)) if name == "image" else value.startswith("#")
    without_references = _REFERENCE.sub("", value).lower()
    return not re.search(r"url\s*\(|@import|javascript:|expression|\\", without_references)


def _rename(element: etree._Element, prefix: str) -> None:
    for key, value in [(str(key), str(value)) for key, value in element.attrib.items()]:
        if key == "id":
            element.set(key, f"{prefix}{value}")
        elif key in _HREFS and value.startswith("#"):
            element.set(key, f"#{prefix}{value[1:]}")
        elif "url(" in value:
            element.set(key, _REFERENCE.sub(rf"url(#{prefix}\1)", value))


def _set_title(root: etree._Element, alt: str, prefix: str) -> None:
    from lxml import etree

    for old in list(root.iter(f"{{{_SVG}}}title", f"{{{_SVG}}}desc")):
        parent = old.getparent()
        if parent is not None:
            parent.remove(old)
    for key in ("aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "id"):
        if key in root.attrib:
            del root.attrib[key]
    title = etree.Element(f"{{{_SVG}}}title", {"id": f"{prefix}titel"})
    title.text = alt
    root.insert(0, title)
    root.set("role", "img")
    root.set("aria-labelledby", f"{prefix}titel")
