"""The parts of a template in which tags may stand, read with every guard up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from plandocs.loaders.word_form.veilig import HOOFD, ontleed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.part import Part
    from lxml.etree import _Element

_DEEL = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_BLIJFT = frozenset(
    (
        *("styles", "settings", "numbering", "fontTable", "font", "theme", "webSettings"),
        *("footnotes", "endnotes", "header", "footer", "image", "hyperlink", "officeDocument"),
    )
)
_RESTEN = ("commentRangeStart", "commentRangeEnd", "commentReference")


def wortels(delen: Mapping[str, bytes], bestand: str) -> dict[str, _Element]:
    """Return the roots of the main text, headers, footers and notes, the main text first."""
    namen = sorted((naam for naam in delen if _DEEL.fullmatch(naam)), key=lambda naam: (naam != HOOFD, naam))
    return {naam: ontleed(delen[naam], bestand) for naam in namen}


def zonder_opmerkingen(root: _Element) -> None:
    """Remove the marks of comments: the people who use a template talk there, not the family."""
    for naam in _RESTEN:
        for merk in list(root.iter(f"{{*}}{naam}")):
            weg = next(merk.iterancestors("{*}r"), merk)
            ouder = weg.getparent()
            if ouder is not None:
                ouder.remove(weg)


def vergeet_wat_erachter_zit(docx: WordDocument) -> None:
    """Drop every part that says who made the template, or that no page shows: comments, people, custom data."""
    for part in [docx.part, *(rel.target_part for rel in docx.part.rels.values() if not rel.is_external)]:
        _vergeet(part)
    for element in list(docx.settings.element):
        if str(element.tag).rpartition("}")[2] in (
            "docVars",
            "mailMerge",
            "attachedTemplate",
            "rsids",
            "saveThroughXslt",
        ):
            docx.settings.element.remove(element)


def _vergeet(part: Part) -> None:
    for sleutel, rel in list(part.rels.items()):
        if rel.reltype.rpartition("/")[2] not in _BLIJFT:
            del part.rels[sleutel]
