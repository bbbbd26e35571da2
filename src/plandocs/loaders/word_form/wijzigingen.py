"""Tracked changes in a main text: how many there are, and the text with all of them accepted or rejected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plandocs.loaders.word_form.wandeling import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ERBIJ = (f"{W}ins", f"{W}moveTo")
_ERAF = (f"{W}del", f"{W}moveFrom")
_EIGENSCHAPPEN = (
    f"{W}rPrChange",
    f"{W}pPrChange",
    f"{W}tblPrChange",
    f"{W}trPrChange",
    f"{W}tcPrChange",
    f"{W}sectPrChange",
)
_GRENZEN = tuple(f"{W}move{kant}Range{eind}" for kant in ("From", "To") for eind in ("Start", "End"))


def gewijzigde_alineas(root: _Element) -> list[int]:
    """Return the numbers of the paragraphs in which text was added or removed with changes tracked."""
    nummers = []
    for nummer, alinea in enumerate(root.iter(f"{W}p"), 1):
        if next(alinea.iter(*_ERBIJ, *_ERAF), None) is not None:
            nummers.append(nummer)
    return nummers


def verwerk(root: _Element, *, aanvaard: bool) -> None:
    """Accept or reject every tracked change in a main text, in place."""
    weg, blijft = (_ERAF, _ERBIJ) if aanvaard else (_ERBIJ, _ERAF)
    _verwerk_rijen(root, weg)
    _voeg_alineas_samen(root, weg)
    for element in list(root.iter(*weg)):
        _verwijder(element)
    for element in list(root.iter(*blijft)):
        _pak_uit(element)
    for element in list(root.iter(*_EIGENSCHAPPEN)):
        _verwerk_opmaak(element, aanvaard=aanvaard)
    for element in list(root.iter(*_GRENZEN)):
        _verwijder(element)
    for element in root.iter(f"{W}delText"):
        element.tag = f"{W}t"


def _verwerk_rijen(root: _Element, weg: tuple[str, ...]) -> None:
    for rij in list(root.iter(f"{W}tr")):
        eigenschappen = rij.find(f"{W}trPr")
        if eigenschappen is not None and any(eigenschappen.find(tag) is not None for tag in weg):
            _verwijder(rij)
    for tabel in list(root.iter(f"{W}tbl")):
        if next(tabel.iter(f"{W}tr"), None) is None:
            _verwijder(tabel)


def _voeg_alineas_samen(root: _Element, weg: tuple[str, ...]) -> None:
    """Join a paragraph whose mark goes away with the next one; one that is left alone stays."""
    for alinea in reversed(list(root.iter(f"{W}p"))):
        merk = alinea.find(f"{W}pPr/{W}rPr")
        if merk is None or not any(merk.find(tag) is not None for tag in weg):
            continue
        volgende = alinea.getnext()
        if volgende is None or volgende.tag != f"{W}p":
            continue
        plek = 0 if volgende.find(f"{W}pPr") is None else 1
        for kind in reversed([kind for kind in alinea if kind.tag != f"{W}pPr"]):
            volgende.insert(plek, kind)
        _verwijder(alinea)


def _verwijder(element: _Element) -> None:
    ouder = element.getparent()
    if ouder is not None:
        ouder.remove(element)


def _pak_uit(element: _Element) -> None:
    ouder = element.getparent()
    if ouder is None:
        return
    plek = ouder.index(element)
    for kind in reversed(list(element)):
        ouder.insert(plek, kind)
    ouder.remove(element)


def _verwerk_opmaak(element: _Element, *, aanvaard: bool) -> None:
    houder = element.getparent()
    if houder is None:
        return
    oud = next(iter(element), None)
    houder.remove(element)
    if not aanvaard and oud is not None:
        for kind in _eigen(houder):
            houder.remove(kind)
        for plek, kind in enumerate(list(oud)):
            houder.insert(plek, kind)


def _eigen(houder: _Element) -> Iterator[_Element]:
    yield from [kind for kind in houder if kind.tag not in (f"{W}rPr", f"{W}sectPr")]
