"""The tags in a Word template: where they stand, what they say, and whether they may be there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandocs.loaders.word_form.wandeling import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{\{(?P<p>p\b|r\b)?(?P<veld>.*?)\}\}|\{%(?P<q>p\b|r\b|tr\b|tc\b)?(?P<opdracht>.*?)%\}", re.DOTALL)
_HALF = re.compile(r"\{\{|\{%|\}\}|%\}")


@dataclass(frozen=True, slots=True)
class Veldtag:
    """One tag: its text as it stands, what is in it, and the paragraph it stands in.

    `soort` is p when the tag takes the place of its whole paragraph; `los` is the text beside it.
    """

    tekst: str
    inhoud: str
    is_opdracht: bool
    soort: str
    los: str
    alinea: _Element


def tags_van(root: _Element) -> Iterator[Veldtag]:
    """Yield every tag of a part in its order, also when Word split it over runs."""
    for alinea in root.iter(f"{W}p"):
        tekst = _tekst(alinea)
        los = _TAG.sub("", tekst).strip()
        for match in _TAG.finditer(tekst):
            opdracht = match["opdracht"] is not None
            inhoud = (match["opdracht"] if opdracht else match["veld"]).strip(" -+\t\n")
            yield Veldtag(match[0], inhoud, opdracht, match["p"] or match["q"] or "", los, alinea)


def halve_tags(root: _Element) -> Iterator[tuple[str, _Element]]:
    """Yield the paragraphs in which a tag begins or ends that is not whole."""
    for alinea in root.iter(f"{W}p"):
        rest = _TAG.sub("", _tekst(alinea))
        if _HALF.search(rest):
            yield rest.strip(), alinea


def _tekst(alinea: _Element) -> str:
    return "".join(str(deel.text or "") for deel in alinea.iter(f"{W}t"))


def plek_van(alinea: _Element, root: _Element) -> str:
    """Return where a paragraph stands, as people find it."""
    cel = next(alinea.iterancestors(f"{W}tc"), None)
    if cel is None:
        losse = (een for een in root.iter(f"{W}p") if next(een.iterancestors(f"{W}tc"), None) is None)
        return f"alinea {_nummer(alinea, losse)}"
    rij = next(cel.iterancestors(f"{W}tr"))
    tabel = next(rij.iterancestors(f"{W}tbl"))
    tabelnummer = _nummer(tabel, root.iter(f"{W}tbl"))
    return f"tabel {tabelnummer}, rij {_nummer(rij, tabel.iter(f'{W}tr'))}, cel {_nummer(cel, rij.iter(f'{W}tc'))}"


def _nummer(element: _Element, alle: Iterator[_Element]) -> int:
    return next((nummer for nummer, een in enumerate(alle, 1) if een is element), 1)
