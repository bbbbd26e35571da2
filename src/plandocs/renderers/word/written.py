"""The Word file that is being written into a shell: its links, pictures and lists, and in the end its bytes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from posixpath import dirname, relpath
from xml.sax.saxutils import escape, quoteattr

from plandocs.errors import RenderError
from plandocs.renderers.word.package import QUICK, zipped
from plandocs.renderers.word.shell import NUMBERS, Shell, Split

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EXTERNAL = ' TargetMode="External"'


class Written:
    """The store of a file that is written as bytes, without opening its template again."""

    def __init__(self, shell: Shell) -> None:
        """Begin with what the shell has."""
        self._shell = shell
        self._ids = (f"rId{number}" for number in count(1) if f"rId{number}" not in shell.relation_ids)
        self._relations = [shell.relations]
        self._links: dict[str, str] = {}
        self._parts: dict[str, bytes] = {}
        self._numbers: list[str] = []

    def link(self, address: str) -> str:
        """Return the relationship id of an address outside the file."""
        if address not in self._links:
            self._links[address] = self._related("hyperlink", address, _EXTERNAL)
        return self._links[address]

    def media(self, name: str, kind: str, data: bytes) -> str:
        """Keep a picture, and return its relationship id."""
        return self.attach(name, data, "image")

    def attach(self, name: str, data: bytes, relation: str = "customXml") -> str:
        """Keep a part, and return its relationship id."""
        self._parts[name] = data
        return self._related(relation, relpath(name, dirname(self._shell.document)))

    def _related(self, kind: str, target: str, mode: str = "") -> str:
        number = next(self._ids)
        row = f'<Relationship Id="{number}" Type="{_TYPES}/{kind}" Target={quoteattr(target)}{mode}/>'
        self._relations.append(row)
        return number

    def list_of(self, style_id: str) -> int | None:
        """Return the number of the list that a style belongs to, if it does."""
        return self._shell.lists.get(style_id)

    def restarted(self, base: int, level: int) -> int:
        """Return the number of a new list like another one, that starts at 1."""
        number = 1 + max(self._shell.numbers) + len(self._numbers)
        self._numbers.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{self._shell.numbers[base]}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return number

    def packed(self, words: Mapping[str, str], blocks: Mapping[str, str], core: bytes) -> bytes:
        """Return the file with these words and blocks in its template.

        Raises RenderError when what was written is not XML, which no reader would open.
        """
        placed = {name: escape(text, {'"': "&quot;"}) for name, text in words.items()}
        placed |= {**blocks, NUMBERS: "".join(self._numbers)}
        moving = {name: _joined(split, placed) for name, split in self._shell.moving.items()}
        _refuse_broken(moving)
        document = self._shell.document
        rels = f"{dirname(document)}/_rels/{document.rpartition('/')[2]}.rels"
        listed = "".join((*self._relations, "</Relationships>")).encode()
        parts = {**self._parts, **moving, rels: listed, "docProps/core.xml": core}
        return zipped(parts, self._shell.fixed, QUICK)


def _joined(split: Split, placed: Mapping[str, str]) -> bytes:
    return "".join([placed[part] if number % 2 else part for number, part in enumerate(split)]).encode()


def _refuse_broken(parts: Mapping[str, bytes]) -> None:
    from xml.parsers.expat import ExpatError, ParserCreate

    for name, part in parts.items():
        try:
            ParserCreate(namespace_separator=" ").Parse(part, True)
        except ExpatError as error:
            raise RenderError(f"{name} in het Word-bestand is niet heel. Meld dit.") from error
