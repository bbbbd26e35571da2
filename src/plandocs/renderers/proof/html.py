"""The words of a web page, read back from its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandocs.blocks import Document
from plandocs.pieces import Kind
from plandocs.renderers.proof.compare import Unit, compare, expect, without_space
from plandocs.renderers.read_aloud import own_scripts

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_FORMAT = "html"
_INLINE = frozenset({"a", "b", "bdi", "bdo", "br", "del", "em", "i", "ins", "small", "span", "strong"})
_HEAD = frozenset({"meta", "style", "title"})
_OURS = ({"type": "module"}, {"type": "application/json", "id": "voorlezen-woorden"})
_SPEAKING = frozenset({"alt", "title", "aria-label", "aria-description", "placeholder", "value", "summary", "label"})


def prove_html(document: Document, data: bytes) -> None:
    """Raise ProofError unless the page holds the words of the document and no others."""
    root = _parse(data)
    title = root.findtext("head/title") or ""
    expect(without_space(title) == without_space(document.title), document, _FORMAT, "de paginatitel klopt niet")
    expect(root.get("lang") == document.lang, document, _FORMAT, "de taal van de pagina klopt niet")
    expect(not _hidden_words(root), document, _FORMAT, "er staat tekst buiten de pagina zelf")
    units = list(_units(root.find("body")))
    compare(document, _without_running(document, units), _FORMAT)


def read_page(data: bytes) -> tuple[HtmlElement, list[Unit]]:
    """Return the parsed page and the words that it shows, per innermost block."""
    root = _parse(data)
    return root, list(_units(root.find("body")))


def _parse(data: bytes) -> HtmlElement:
    """Return the page without our own script, which holds no word of a document; any other script stays."""
    from lxml import html

    root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    for head in root.findall("head"):
        for script in filter(_is_ours, head.findall("script")):
            head.remove(script)
    return root


def _is_ours(script: _Element) -> bool:
    attributes = {str(name): str(value) for name, value in script.attrib.items()}
    return script.text in own_scripts() and attributes in _OURS and not (script.tail or "").strip()


def _hidden_words(root: HtmlElement) -> bool:
    """Return whether comments, scripts or attributes hold words too."""
    head = root.find("head")
    return (
        any(not isinstance(element.tag, str) for element in root.iter())
        or any(element.tag not in _HEAD for element in head)
        or any(element.tag in ("script", "template", "noscript", "style") for element in root.find("body").iter())
        or any(name in _SPEAKING for element in root.iter() for name in element.attrib)
    )


def _units(element: HtmlElement) -> Iterator[Unit]:
    """Yield the words per innermost block, the alt text of a drawing before the words drawn in it."""
    pending: list[str] = []
    for text, kind in _stream(element):
        if text is not None and kind == "text":
            pending.append(text)
            continue
        yield Unit("".join(pending))
        pending.clear()
        if text is not None:
            yield Unit(text, kind)
    yield Unit("".join(pending))


def _stream(element: HtmlElement, kind: Kind = "text") -> Iterator[tuple[str | None, Kind]]:
    """Yield all text in order, with None wherever a block begins or ends."""
    border = element.tag not in _INLINE
    kind = _kind(element, kind)
    if border:
        yield None, kind
    yield element.text or "", kind
    for child in element:
        yield from _stream(child, kind)
        yield child.tail or "", kind
    if border:
        yield None, kind


def _kind(element: HtmlElement, around: Kind) -> Kind:
    if element.tag == "svg":
        return "drawn"
    if around != "text" and element.tag == "title":
        return "alt"
    return around


def _without_running(document: Document, units: list[Unit]) -> list[Unit]:
    words = [unit for unit in units if without_space(unit.text)]
    for text, at in ((document.header, 0), (document.footer, -1)):
        if without_space(text):
            found = words.pop(at).text if words else ""
            expect(without_space(found) == without_space(text), document, _FORMAT, "kop of voet klopt niet")
    return words
