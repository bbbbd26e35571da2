"""One thing to mend in a Word template, and the reasons for which a file is refused before its words count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandocs.loaders.problemen import noem
from plandocs.loaders.word_form.veilig import OnveiligError, bezwaren
from plandocs.loaders.word_sjabloon.velden import plek_van

if TYPE_CHECKING:
    from lxml.etree import _Element

GEWEIGERD = frozenset(("WS-001", "WS-021", "WS-022", "WS-023", "WS-024", "WS-025"))
"""The codes of a file that is never used: no Word file, a macro, something from outside, or something hidden."""
_P = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True, slots=True)
class Gebrek:
    """One thing to mend in a template; `alinea` is where it stands, if it stands in a paragraph."""

    code: str
    deel: str
    plek: str
    tag: str
    wat: str
    doe: str
    alinea: _Element | None = None

    def __str__(self) -> str:
        """Write the problem on one line, with its place."""
        waar = ", ".join(filter(None, (self.deel, self.plek)))
        tag = f" {noem(self.tag)}" if self.tag else ""
        slot = "" if self.doe.endswith("?") else "."
        return f"{self.code} {waar}{':' if waar else ''}{tag} {self.wat}. {self.doe}{slot}"


def gebreken_van(data: bytes, bestand: str, wortels: Mapping[str, _Element] | None = None) -> tuple[Gebrek, ...]:
    """Return every reason for which a template is refused; with its parts, also the paragraph that it is in."""
    return tuple(geweigerd(fout, wortels or {}) for fout in bezwaren(data, bestand))


def geweigerd(fout: OnveiligError, wortels: Mapping[str, _Element]) -> Gebrek:
    """Return a refusal as something to mend."""
    wat, _, doe = str(fout).partition(". ")
    deel, root = fout.deel.removeprefix("word/"), wortels.get(fout.deel)
    alinea = None if root is None or not fout.verwijzing else _alinea(root, fout.verwijzing)
    plek = plek_van(alinea, root) if root is not None and alinea is not None else ""
    return Gebrek(fout.code, deel, plek, "", wat, doe.rstrip("."), alinea)


def _alinea(root: _Element, verwijzing: str) -> _Element | None:
    """Return the paragraph in which a relationship is used."""
    for element in root.iter():
        if any(str(naam).startswith(_R) and waarde == verwijzing for naam, waarde in element.attrib.items()):
            return next(element.iterancestors(_P), None)
    return None
