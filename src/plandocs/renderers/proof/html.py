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

_FORMAT = "html"
_INLINE = frozenset({"a", "b", "bdi", "bdo", "br", "del", "em", "i", "ins", "small", "span", "strong"})
_HEAD = frozenset({"meta", "style", "title"})
_UNSHOWN = frozenset({"script", "template", "noscript", "style"})
_OURS = ({"type": "module"}, {"type": "application/json", "id": "voorlezen-woorden"})
_SPEAKING = frozenset({"alt", "title", "aria-label", "aria-description", "placeholder", "value", "summary", "label"})


def prove_html(document: Document, data: bytes) -> tuple[_Element, list[Unit]]:
    """Return the parsed page and its words; raises ProofError unless it holds those of the document and no others."""
    root = _parse(data)
    title = root.findtext("head/title") or ""
    expect(without_space(title) == without_space(document.title), document, _FORMAT, "de paginatitel klopt niet")
    expect(root.get("lang") == document.lang, document, _FORMAT, "de taal van de pagina klopt niet")
    expect(not _hidden_words(root), document, _FORMAT, "er staat tekst buiten de pagina zelf")
    units = list(_units(root))
    compare(document, _without_running(document, units), _FORMAT)
    return root, units


def read_page(data: bytes) -> tuple[_Element, list[Unit]]:
    """Return the parsed page and the words that it shows, per innermost block."""
    root = _parse(data)
    return root, list(_units(root))


def _parse(data: bytes) -> _Element:
    """Return the page without our own script, which holds no word of a document; any other script stays."""
    from lxml import etree

    root = etree.fromstring(data, parser=etree.HTMLParser(encoding="utf-8", huge_tree=True))
    for head in root.findall("head"):
        for script in filter(_is_ours, head.findall("script")):
            head.remove(script)
    return root


def _is_ours(script: _Element) -> bool:
    attributes = {str(name): str(value) for name, value in script.attrib.items()}
    return script.text in own_scripts() and attributes in _OURS and not (script.tail or "").strip()


def _hidden_words(root: _Element) -> bool:
    """Return whether comments, scripts or attributes hold words too."""
    head, body = root.find("head"), root.find("body")
    return (
        any(not isinstance(element.tag, str) for element in root.iter())
        or any(element.tag not in _HEAD for element in (() if head is None else head))
        or any(element.tag in _UNSHOWN for element in (() if body is None else body.iter()))
        or any(name in _SPEAKING for element in root.iter() for name in element.attrib)
    )


def _units(root: _Element) -> Iterator[Unit]:
    """Yield the words of a page per innermost block, the alt text of a drawing before the words drawn in it."""
    pending: list[str] = []
    for text, kind in _stream(root.find("body")):
        if text is None or kind != "text":
            if pending:
                yield Unit("".join(pending))
                pending.clear()
            if text is not None:
                yield Unit(text, kind)
        elif text:
            pending.append(text)


def _stream(body: _Element | None) -> Iterator[tuple[str | None, Kind]]:
    """Yield all text in order, with None wherever a block begins or ends."""
    from lxml import etree

    kinds: list[Kind] = ["text"]
    for event, element in () if body is None else etree.iterwalk(body, events=("start", "end", "comment", "pi")):
        if event != "end":
            if element.tag not in _INLINE:
                yield None, kinds[-1]
            kinds.append(_kind(element, kinds[-1]))
            yield element.text or "", kinds[-1]
        if event != "start":
            inside = kinds.pop()
            if element.tag not in _INLINE:
                yield None, inside
            if element is not body:
                yield element.tail or "", kinds[-1]


def _kind(element: _Element, around: Kind) -> Kind:
    if element.tag == "svg":
        return "drawn"
    if around != "text" and element.tag == "title":
        return "alt"
    return around


def _without_running(document: Document, units: list[Unit]) -> list[Unit]:
    words = [unit for unit in units if unit.text.strip()]
    for text, at in ((document.header, 0), (document.footer, -1)):
        if without_space(text):
            found = words.pop(at).text if words else ""
            expect(without_space(found) == without_space(text), document, _FORMAT, "kop of voet klopt niet")
    return words
