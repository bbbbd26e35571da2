"""Whole sections in the template: written by the writers of our own Word files, in the template's styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from plandocs.blocks import Block
from plandocs.eigen_sjabloon.plekken import zonder_ruimte
from plandocs.eigen_sjabloon.stijlen import stijlen_van
from plandocs.eigen_sjabloon.tags import W
from plandocs.eigen_sjabloon.vullen import SECTIE
from plandocs.renderers.word.core import Place, write_all
from plandocs.renderers.word.ooxml import DECLARED
from plandocs.renderers.word.target import Target, target

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_CELRAND = 216
_SMALST = 1500


def voeg_in(docx: WordDocument, secties: Mapping[str, Sequence[Block]]) -> tuple[str, ...]:
    """Put every section that was asked for in its place; return the names of the styles that had to be added."""
    merken = list(docx.element.body.iter(SECTIE))
    if not merken:
        return ()
    uit = target(docx)
    uit.styles, nieuw = stijlen_van(docx)
    for merk in merken:
        _vervang(merk, secties[str(merk.get("naam"))], uit)
    zonder_ruimte(docx.element)
    return nieuw


def _vervang(merk: _Element, blokken: Sequence[Block], uit: Target) -> None:
    from docx.oxml import parse_xml

    cel = next(merk.iterancestors(f"{W}tc"), None)
    xml = write_all(blokken, _plaats(cel, uit), uit)
    for element in list(parse_xml(f"<w:body {DECLARED}>{xml}</w:body>")):
        merk.addprevious(element)
    ouder = merk.getparent()
    if ouder is None:
        return
    ouder.remove(merk)
    if cel is not None and (not len(cel) or cel[-1].tag != f"{W}p"):
        cel.append(cel.makeelement(f"{W}p", {}))


def _plaats(cel: _Element | None, uit: Target) -> Place:
    if cel is None:
        return Place(uit.width)
    breedte = cel.find(f"{W}tcPr/{W}tcW")
    waarde = str(breedte.get(f"{W}w", "")) if breedte is not None and breedte.get(f"{W}type") == "dxa" else ""
    kolommen = (
        sum(1 for _ in cel.itersiblings(f"{W}tc")) + sum(1 for _ in cel.itersiblings(f"{W}tc", preceding=True)) + 1
    )
    breed = int(waarde) if waarde.isdigit() else uit.width // kolommen
    return Place(max(breed - _CELRAND, _SMALST))
