"""Reading and changing the parts of a Word file in tests."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO

from lxml import etree

from plandocs.blocks import Document
from plandocs.renderers.word import render_word
from renderers import voorbeeld

LAYOUTS: dict[str, Callable[[], Document]] = {
    "rapport": voorbeeld.rapport,
    "matrix": voorbeeld.matrix,
    "blad": voorbeeld.blad,
    "verhaal": voorbeeld.verhaal,
}
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
BODY = "word/document.xml"


@cache
def rendered(layout: str) -> bytes:
    return render_word(LAYOUTS[layout]())


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return the file with one part changed, at the first place only; the old text must be there."""
    content = parts(data)
    text = content[name].decode()
    assert old in text
    return packed(content | {name: text.replace(old, new, 1).encode()})


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    return packed(parts(data) | {name: content})


class Xml:
    """One part of a Word file, asked with XPath."""

    def __init__(self, data: bytes, name: str = BODY) -> None:
        self.root = etree.fromstring(parts(data)[name])

    def all(self, path: str) -> list[etree._Element]:
        found = self.root.xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, etree._Element)]

    def values(self, path: str) -> list[str]:
        found = self.root.xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return [str(value) for value in found]


def words(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())
