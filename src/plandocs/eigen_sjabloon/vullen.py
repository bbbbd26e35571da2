"""A part of a template filled in: loops written out, conditions decided, values in place of their tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from plandocs.eigen_sjabloon.bouw import Blok, Bouw
from plandocs.eigen_sjabloon.plekken import (
    BLOK,
    MERK,
    is_weg,
    is_weg_naar_merk,
    merk_wegen,
    volgnummer,
    zonder_merken,
)
from plandocs.eigen_sjabloon.rekenen import Rekenaar
from plandocs.eigen_sjabloon.tags import W
from plandocs.eigen_sjabloon.waarden import Blad, Waarde
from plandocs.errors import RenderError
from plandocs.renderers.bidi import is_rtl
from plandocs.renderers.word.direction import stretches

if TYPE_CHECKING:
    from lxml.etree import _Element

SECTIE = "{urn:plandocs:sjabloon}sectie"
MAX_ELEMENTEN = 100_000
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREUKEN = {"\n": f"{W}br", "\t": f"{W}tab", "\xad": f"{W}softHyphen"}

Plaatsen = Mapping[str, "Waarde | Mapping[str, Waarde]"]


class Vuller:
    """Fills in the parts of one document; keeps which paths of the plan were placed, and every word of them."""

    def __init__(self, rekenaar: Rekenaar) -> None:
        """Begin with nothing placed."""
        self._rekenaar = rekenaar
        self.geplaatst: set[str] = set()
        self.woorden: list[str] = []
        self.secties: list[str] = []
        self._over = MAX_ELEMENTEN

    def vul(self, bouw: Bouw) -> None:
        """Fill in a part; raises RenderError when a template makes far too much of a plan."""
        self._bouw = bouw
        merk_wegen(bouw.root)
        nieuw = list(self._kinderen(list(bouw.root), {}))
        bouw.root[:] = nieuw
        zonder_merken(bouw.root)
        _herstel(bouw.root)

    def _kinderen(self, elementen: Sequence[_Element], plaatsen: Plaatsen) -> Iterator[_Element]:
        positie = 0
        while positie < len(elementen):
            element = elementen[positie]
            if element.tag == BLOK:
                einde = _einde(elementen, positie)
                yield from self._blok(elementen[positie : einde + 1], plaatsen)
                positie = einde
            elif not is_weg(element) and element.get(MERK) != "-":
                yield from self._element(element, plaatsen)
            positie += 1

    def _element(self, element: _Element, plaatsen: Plaatsen) -> Iterator[_Element]:
        self._tel()
        merk = element.get(MERK)
        if merk and element.tag == f"{W}p":
            yield self._sectie(element, int(merk))
        elif merk:
            yield from self._waarde(element, int(merk), plaatsen)
        elif not is_weg_naar_merk(element):
            yield deepcopy(element)
        else:
            nieuw = _kaal(element)
            nieuw.extend(self._kinderen(list(element), plaatsen))
            yield nieuw

    def _tel(self) -> None:
        self._over -= 1
        if self._over < 0:
            raise RenderError("Het sjabloon maakt een veel te groot document. Zet minder herhalingen in elkaar.")

    def _sectie(self, alinea: _Element, nummer: int) -> _Element:
        naam = self._bouw.onderdelen[nummer]
        self.secties.append(naam)
        return alinea.makeelement(SECTIE, {"naam": naam, "nummer": str(len(self.secties))})

    def _blok(self, elementen: Sequence[_Element], plaatsen: Plaatsen) -> Iterator[_Element]:
        blok = self._bouw.blokken[int(str(elementen[0].get(BLOK)))]
        delen = _delen(elementen)
        if blok.lus is None:
            yield from self._kinderen(self._gekozen(blok, delen, plaatsen), plaatsen)
            return
        items = self._rekenaar.lijst(blok.lus.lijst, plaatsen)
        for nummer, item in enumerate(items, 1):
            self._tel()
            lus = {
                "index": Blad(nummer, str(nummer)),
                "first": Blad(nummer == 1, ""),
                "last": Blad(nummer == len(items), ""),
            }
            yield from self._kinderen(delen[0], {**plaatsen, blok.lus.naam: item, "loop": lus})

    def _gekozen(self, blok: Blok, delen: Sequence[Sequence[_Element]], plaatsen: Plaatsen) -> Sequence[_Element]:
        for vraag, deel in zip(blok.vragen, delen, strict=False):
            if self._rekenaar.is_waar(vraag, plaatsen):
                return deel
        return delen[len(blok.vragen)] if len(delen) > len(blok.vragen) else ()

    def _waarde(self, run: _Element, nummer: int, plaatsen: Plaatsen) -> Iterator[_Element]:
        blad = self._rekenaar.blad(self._bouw.velden[nummer], plaatsen)
        self.geplaatst.update(blad.paden)
        tekst = blad.woorden.replace("\r\n", "\n").replace("\r", "\n")
        if tekst:
            self.woorden.append(tekst)
            yield from _runs(run, tekst)


def _kaal(element: _Element) -> _Element:
    """Return an element without its children."""
    ruimtes = {prefix: str(uri) for prefix, uri in element.nsmap.items() if prefix}
    nieuw = element.makeelement(
        str(element.tag), {str(naam): str(waarde) for naam, waarde in element.attrib.items()}, ruimtes
    )
    nieuw.text, nieuw.tail = element.text, element.tail
    return nieuw


def _einde(elementen: Sequence[_Element], begin: int) -> int:
    nummer = elementen[begin].get(BLOK)
    return max(plek for plek in range(begin, len(elementen)) if elementen[plek].get(BLOK) == nummer)


def _delen(elementen: Sequence[_Element]) -> list[list[_Element]]:
    """Return what stands between the marks of one block."""
    nummer = elementen[0].get(BLOK)
    delen: list[list[_Element]] = []
    for element in elementen[:-1]:
        if element.tag == BLOK and element.get(BLOK) == nummer and volgnummer(element) == len(delen):
            delen.append([])
        else:
            delen[-1].append(element)
    return delen


def _runs(run: _Element, tekst: str) -> Iterator[_Element]:
    """Yield runs with the words, in the look of the tag; words from right to left in a run of their own."""
    for stuk, rechts in stretches(tekst, is_rtl(tekst)):
        nieuw = run.makeelement(f"{W}r", {})
        opmaak = run.find(f"{W}rPr")
        if opmaak is not None:
            nieuw.append(deepcopy(opmaak))
        if rechts:
            _van_rechts(nieuw)
        nieuw.extend(_stukken(run, stuk))
        yield nieuw


def _van_rechts(run: _Element) -> None:
    opmaak = run.find(f"{W}rPr")
    if opmaak is None:
        opmaak = run.makeelement(f"{W}rPr", {})
        run.append(opmaak)
    merk = opmaak.makeelement(f"{W}rtl", {})
    lang = opmaak.find(f"{W}lang")
    if lang is not None:
        lang.addprevious(merk)
    else:
        opmaak.append(merk)


def _stukken(run: _Element, tekst: str) -> Iterator[_Element]:
    woorden = ""
    for teken in (*tekst, ""):
        if teken and teken not in _BREUKEN:
            woorden += teken
            continue
        if woorden:
            stuk = run.makeelement(f"{W}t", {_SPACE: "preserve"})
            stuk.text = woorden
            yield stuk
        woorden = ""
        if teken:
            yield run.makeelement(_BREUKEN[teken], {})


def _herstel(root: _Element) -> None:
    """Mend what Word calls damaged: a table without rows, a row without cells, a cell that ends without a paragraph."""
    for naam, kind in ((f"{W}tr", f"{W}tc"), (f"{W}tbl", f"{W}tr")):
        for element in [een for een in root.iter(naam) if next(een.iter(kind), None) is None]:
            ouder = element.getparent()
            if ouder is not None:
                ouder.remove(element)
    for houder in root.iter(f"{W}tc", f"{W}txbxContent", f"{W}hdr", f"{W}ftr"):
        if not len(houder) or houder[-1].tag not in (f"{W}p", f"{W}sdt"):
            houder.append(houder.makeelement(f"{W}p", {}))
