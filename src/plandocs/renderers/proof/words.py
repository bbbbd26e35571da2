"""All words in a written file, wherever they stand: on the page, in properties, attachments and comments."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from plandocs.errors import ProofError

if TYPE_CHECKING:
    import pikepdf
    from lxml.etree import _Element

    from plandocs.renderers.proof.compare import Unit

_DATA = re.compile(r"data:[\w/+.-]*(?:;[\w=-]+)*;base64,[\w+/=\s]*")
_SHAPE = re.compile(r"(?:[MmLlHhVvCcSsQqTtAaZz]|(?:translate|rotate|scale|matrix)\(|[\s.,)]|-?\d{1,4}(?!\d)|\.\d+)*")
_ESCAPED = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
_SPACES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_ZIP = b"PK\x03\x04"
_PNG = b"\x89PNG"
_PNG_TEXT = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")
_SHORTEST = 3
_STRINGS = (re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL), re.compile(rb"<[0-9A-Fa-f]+>"))


def words_of(data: bytes, file_format: str) -> str:
    """Return everything in a file that can be read, one stretch of words per line.

    Raises ProofError when the file is damaged or its format is unknown.
    """
    match file_format:
        case "txt":
            return data.decode("utf-8", "replace")
        case "html":
            return "\n".join(_html(data))
        case "docx":
            return "\n".join(_docx(data))
        case "pdf":
            return "\n".join(_pdf(data))
        case _:
            raise ProofError(f"De woorden van een {file_format}-bestand kunnen niet worden gelezen.")


def _html(data: bytes) -> Iterator[str]:
    from plandocs.renderers.proof.html import read_page

    yield from words_of_page(*read_page(data))


def words_of_page(root: _Element, units: Iterable[Unit]) -> Iterator[str]:
    """Yield everything in a web page that can be read: its words, that were read already, and what is around them."""
    yield from (unit.text for unit in units)
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("title", "script", "style", "template", "noscript"):
            yield from _said(element.text or "")
    yield from _attributes(root)


def _attributes(root: _Element) -> Iterator[str]:
    """Yield every value of an attribute in a tree once: the same looks come back on thousands of elements."""
    values = dict.fromkeys(str(value) for value in _found(root, "//@*"))
    for value in values:
        if len(value) >= _SHORTEST and not _SHAPE.fullmatch(value):
            yield from _said(value)


def _said(value: str) -> Iterator[str]:
    """Yield a value, what is written in an address in it, and the words of the files that are packed in it."""
    bare = _DATA.sub(" ", value)
    yield bare
    if "%" in bare:
        yield unquote(bare)
    for packed in _DATA.findall(value):
        with suppress(ValueError):
            yield from _attached(b64decode(packed.partition(",")[2]))


def _found(root: _Element, path: str) -> list[Any]:
    """Return what an XPath finds, as plain strings."""
    from lxml import etree

    found = etree.XPath(path, namespaces=_SPACES, smart_strings=False)(root)
    return list(found) if isinstance(found, list) else []


def _docx(data: bytes) -> Iterator[str]:
    from plandocs.renderers.proof.docx_parts import opened
    from plandocs.renderers.proof.docx_words import all_text

    file = opened(data)
    yield from file.oddities
    for name, root in file.xml.items():
        yield name
        yield all_text(root)
        yield from _xml(root)
    for name, part in file.binary.items():
        yield name
        yield from _attached(part)


def _xml(root: _Element) -> Iterator[str]:
    """Yield what an XML part says outside its paragraphs: attributes, comments and every other element."""
    yield from _attributes(root)
    notes = _found(root, "//comment() | //processing-instruction()")
    yield from (str(note.text or "") for note in notes)
    for text in _found(root, "//text()[not(parent::w:t)]"):
        yield from _plain(str(text)) if text.startswith("{") else (str(text),)


def _attached(data: bytes) -> Iterator[str]:
    """Yield the words in a file inside a file: of a picture its notes, of a plan its texts, of a zip all its parts."""
    if data.startswith(_ZIP):
        yield from _zip(data)
    elif data.startswith(_PNG):
        yield from _png(data)
    elif data.startswith(b"%PDF"):
        yield from _pdf(data)
    elif b"\0" not in data[:1000]:
        yield from _plain(data.decode("utf-8", "replace"))


def _plain(text: str) -> Iterator[str]:
    """Yield a text, or when it is JSON its keys and values as they are meant."""
    try:
        yield _ESCAPED.sub(_unescaped, json.dumps(json.loads(text), ensure_ascii=False))
    except ValueError:
        yield text


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[0] in ("\\n", "\\r") else " "


def _zip(data: bytes) -> Iterator[str]:
    import zipfile

    with zipfile.ZipFile(BytesIO(data)) as archive:
        yield archive.comment.decode("utf-8", "replace")
        yield from archive.namelist()
        for name in archive.namelist():
            yield from _attached(archive.read(name))


def _png(data: bytes) -> Iterator[str]:
    at = len(_PNG) + 4
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind in _PNG_TEXT:
            yield _chunk(data[at + 8 : at + 8 + length])
        at += 12 + length
    yield data[at:].decode("utf-8", "replace")


def _chunk(data: bytes) -> str:
    key, _, rest = data.partition(b"\0")
    with suppress(zlib.error):
        rest = zlib.decompress(rest[1:])
    return f"{key.decode('latin-1')}\n{rest.decode('utf-8', 'replace')}"


def _pdf(data: bytes) -> Iterator[str]:
    import pikepdf
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as pages:
            yield from (page.get_textpage().get_text_range() for page in pages)
        with pikepdf.open(BytesIO(data)) as pdf:
            yield from words_around(pdf)
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        raise ProofError("De PDF is beschadigd. Maak het document opnieuw.") from error


def words_around(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield every string in the objects of a PDF, and the words of the files and descriptions in it."""
    import pikepdf

    told = bytearray()
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            told += thing.stream_dict.unparse()
            if str(thing.get("/Type", "")) in ("/EmbeddedFile", "/Metadata"):
                yield from _attached(thing.read_bytes())
        else:
            told += thing.unparse(resolved=True)
    found = dict.fromkeys(string for kind in _STRINGS for string in kind.findall(told))
    yield from (text for string in found for text in _said(str(pikepdf.Object.parse(bytes(string)))))
