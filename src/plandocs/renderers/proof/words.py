"""All words in a written file, wherever they stand: on the page, in properties, attachments and comments."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.errors import ProofError

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATA = re.compile(r"data:[\w/+.-]*(?:;[\w=-]+)*;base64,[\w+/=\s]*")
_SHAPE = re.compile(r"(?:[MmLlHhVvCcSsQqTtAaZz]|(?:translate|rotate|scale|matrix)\(|[\s.,)]|-?\d{1,4}(?!\d)|\.\d+)*")
_ZIP = b"PK\x03\x04"
_PNG = b"\x89PNG"
_PNG_TEXT = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")
_SHORTEST = 3
_STRING = re.compile(rb"\((?!\))|<[0-9A-Fa-f]")
_DEPTH = 6


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

    root, units = read_page(data)
    yield from (unit.text for unit in units)
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("title", "script", "style", "template", "noscript"):
            yield _DATA.sub(" ", element.text or "")
        yield from _attributes(element)


def _attributes(element: _Element) -> Iterator[str]:
    for value in map(str, element.attrib.values()):
        if len(value) >= _SHORTEST and not _SHAPE.fullmatch(value):
            yield _DATA.sub(" ", value)


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
    from plandocs.renderers.proof.docx_parts import W

    around = (*root.itersiblings(preceding=True), *root.itersiblings())
    yield from (str(note.text or "") for note in around)
    for element in root.iter():
        yield from _attributes(element)
        if element.tag != f"{W}t":
            yield str(element.text or "")
            yield str(element.tail or "")


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
    try:
        yield from _json(json.loads(text))
    except ValueError:
        yield text


def _json(value: Any) -> Iterator[str]:
    match value:
        case dict():
            yield from (str(key) for key in value)
            yield from (text for below in value.values() for text in _json(below))
        case list():
            yield from (text for below in value for text in _json(below))
        case _:
            yield str(value)


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
            yield from (text for thing in pdf.objects if _has_words(thing) for text in _strings(thing, 0))
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        raise ProofError("De PDF is beschadigd. Maak het document opnieuw.") from error


def _has_words(thing: Any) -> bool:
    """Return whether it pays to look in an object: most say only what stands where."""
    import pikepdf

    return isinstance(thing, pikepdf.Stream) or bool(_STRING.search(thing.unparse(resolved=True)))


def _strings(thing: Any, depth: int) -> Iterator[str]:
    """Yield every string in an object of a PDF, and the words of a stream that is a file or a description."""
    import pikepdf

    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        yield from (text for below in thing for text in _below(below, depth))
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        yield from (text for below in thing.values() for text in _below(below, depth))
        if isinstance(thing, pikepdf.Stream) and str(thing.get("/Type", "")) in ("/EmbeddedFile", "/Metadata"):
            yield from _attached(thing.read_bytes())


def _below(thing: Any, depth: int) -> Iterator[str]:
    """Yield the strings in something that is part of an object; what stands on its own has its own turn."""
    if depth < _DEPTH and not getattr(thing, "is_indirect", False):
        yield from _strings(thing, depth + 1)
