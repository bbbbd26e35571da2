"""A Word file opened for the proof: its parts, and whether one is there that no document needs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from plandocs.errors import ProofError

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KNOWN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|customXml/item1\.xml|word/_rels/\w+\.xml\.rels"
    r"|word/(?:document|styles|settings|numbering|fontTable|webSettings|footnotes|endnotes|header\d*|footer\d*)\.xml"
    r"|word/theme(?:/theme)?\d*\.xml|word/fonts/\w+\.odttf|word/media/\w+\.(?:png|jpe?g|svg)"
)
_NEEDED = ("word/document.xml", "docProps/core.xml")
_MARKUP = (".xml", ".rels", ".svg")
_WORDLESS = ("styles", "settings", "numbering", "fontTable", "webSettings", "footnotes", "endnotes")
_TALKATIVE = frozenset(f"{W}{name}" for name in ("t", "delText", "docVars", "mailMerge", "attachedTemplate"))
HIDDEN = frozenset(f"{W}{name}" for name in ("vanish", "webHidden", "specVanish"))


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: where it points, and whether that is outside the file."""

    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """The parsed parts and the other parts of a Word file by name, and what was odd about its zip."""

    xml: dict[str, _Element]
    binary: dict[str, bytes]
    oddities: tuple[str, ...]

    def running(self, kind: str) -> list[_Element]:
        """Return the roots of all headers or of all footers."""
        return [root for name, root in sorted(self.xml.items()) if re.fullmatch(rf"word/{kind}\d*\.xml", name)]

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the relationships of a part of word/ by id."""
        rows = self.xml.get(f"word/_rels/{part}.xml.rels")
        return {} if rows is None else {str(row.get("Id")): _relation(row) for row in rows}


def _relation(row: _Element) -> Relation:
    return Relation(str(row.get("Target")), row.get("TargetMode") == "External")


def opened(data: bytes) -> Opened:
    """Open the bytes of a Word file; raises ProofError when they are not one."""
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            parts = {name: archive.read(name) for name in names}
            odd = "tekst in het zipbestand" if archive.comment or len(names) != len(parts) else ""
        xml = {name: _parsed(part) for name, part in parts.items() if name.endswith(_MARKUP)}
    except (zipfile.BadZipFile, XMLSyntaxError) as error:
        raise ProofError("Dit is geen heel Word-bestand. Maak het opnieuw.") from error
    if missing := [name for name in _NEEDED if name not in xml]:
        raise ProofError(f"In het Word-bestand ontbreekt {missing[0]}. Maak het opnieuw.")
    return Opened(xml, {name: part for name, part in parts.items() if name not in xml}, (odd,) if odd else ())


def _parsed(data: bytes) -> _Element:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def strays(file: Opened) -> Iterator[str]:
    """Yield what is in the file beside the document: unknown parts, words in settings, hidden styles, notes."""
    yield from file.oddities
    names = (*file.xml, *file.binary)
    yield from (f"onderdeel {name}" for name in names if not _KNOWN.fullmatch(name))
    yield from (f"commentaar in {name}" for name, root in file.xml.items() if _has_notes(root))
    for name in _WORDLESS:
        root = file.xml.get(f"word/{name}.xml")
        if root is not None:
            yield from (f"tekst in {name}" for _ in root.iter(*_TALKATIVE))
            yield from (f"verborgen tekst in {name}" for _ in root.iter(*HIDDEN))
    yield from (f"verwijzing naar buiten in {part}" for part in _reaching_out(file))


def _has_notes(root: _Element) -> bool:
    """Return whether there is an XML comment or processing instruction, in the part or around it."""
    inside = any(not isinstance(element.tag, str) for element in root.iter())
    return inside or root.getprevious() is not None or root.getnext() is not None


def _reaching_out(file: Opened) -> Iterator[str]:
    folder, ending = "word/_rels/", ".xml.rels"
    parts = [name[len(folder) : -len(ending)] for name in file.xml if name.startswith(folder)]
    for part in parts:
        if part != "document" and any(relation.external for relation in file.relations(part).values()):
            yield part
