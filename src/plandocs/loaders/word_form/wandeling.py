"""One walk through the main text of a Word file: every control with its words, and the words around them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_TEKENS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}softHyphen": "\xad", f"{W}noBreakHyphen": "\u2011"}
_TEKST = frozenset((f"{W}t", f"{W}delText", *_TEKENS))
_BOUW = frozenset(f"{{{uri}}}{naam}" for uri, naam in (
    (W15[1:-1], "repeatingSection"), (W15[1:-1], "repeatingSectionItem"), (W[1:-1], "group"),
))  # fmt: skip


@dataclass(slots=True, eq=False)
class Vondst:
    """One control in the file: its tag and second identity, its words, and where it stands.

    `items` are the repeated parts around it, the outer one first; `alinea` counts from 1, `kolom` from 0.
    """

    element: _Element
    tag: str
    naam: str
    bladwijzer: str
    leeg: bool
    items: tuple[_Element, ...]
    tekst: str = ""
    alinea: int = 0
    kolom: int = 0
    alineas: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Wandeling:
    """What was found: the controls, all paragraphs as text, and per paragraph the words outside the controls."""

    vondsten: list[Vondst] = field(default_factory=list)
    alineas: list[str] = field(default_factory=list)
    vast: list[str] = field(default_factory=list)


def wandel(root: _Element, bladwijzers: Set[str] = frozenset()) -> Wandeling:
    """Return the controls and words of a main text in the order of the file."""
    wandeling = Wandeling(_vakken(root, bladwijzers))
    van = {element: vondst for vondst in wandeling.vondsten for element in vondst.element.iter(*_TEKST)}
    nummers: dict[_Element, int] = {}
    for nummer, alinea in enumerate(root.iter(f"{W}p"), 1):
        nummers[alinea] = nummer
        _alinea(alinea, nummer, wandeling, van)
    for vondst in wandeling.vondsten:
        if not vondst.alinea:
            om = (nummers[ouder] for ouder in vondst.element.iterancestors(f"{W}p"))
            vondst.alinea = next(om, 1)
    return wandeling


def _vakken(root: _Element, bladwijzers: Set[str]) -> list[Vondst]:
    """Return the innermost controls, each with the repeated parts around it."""
    binnenste: dict[_Element, tuple[_Element, ...]] = {}
    items: dict[_Element, tuple[_Element, ...]] = {}
    for vak in root.iter(f"{W}sdt"):
        ouder = next(vak.iterancestors(f"{W}sdt"), None)
        boven = items[ouder] if ouder is not None else ()
        if ouder is not None:
            binnenste.pop(ouder, None)
        soort = _bouw(vak)
        items[vak] = (*boven, vak) if soort == f"{W15}repeatingSectionItem" else boven
        if not soort:
            binnenste[vak] = boven
    return [_vondst(vak, boven, bladwijzers) for vak, boven in binnenste.items()]


def _bouw(sdt: _Element) -> str | None:
    eigenschappen = sdt.find(f"{W}sdtPr")
    if eigenschappen is None:
        return None
    return next((str(deel.tag) for deel in eigenschappen if deel.tag in _BOUW), None)


def _vondst(sdt: _Element, items: tuple[_Element, ...], bladwijzers: Set[str]) -> Vondst:
    eigenschappen = sdt.find(f"{W}sdtPr")
    leeg = eigenschappen is not None and eigenschappen.find(f"{W}showingPlcHdr") is not None
    namen = (str(merk.get(f"{W}name")) for merk in sdt.iter(f"{W}bookmarkStart"))
    merk = next((naam for naam in namen if naam in bladwijzers), "")
    return Vondst(sdt, _val(eigenschappen, "tag"), _val(eigenschappen, "alias"), merk, leeg, items)


def _val(eigenschappen: _Element | None, naam: str) -> str:
    element = eigenschappen.find(f"{W}{naam}") if eigenschappen is not None else None
    return "" if element is None else str(element.get(f"{W}val", ""))


def _alinea(alinea: _Element, nummer: int, wandeling: Wandeling, van: dict[_Element, Vondst]) -> None:
    delen: list[str] = []
    vast: list[str] = []
    kolom = 0
    for element in alinea.iter(*_TEKST):
        tekst = _TEKENS.get(str(element.tag)) or str(element.text or "")
        vondst = van.get(element)
        if vondst is None:
            vast.append(tekst)
        else:
            _zet(vondst, tekst, nummer, kolom)
        delen.append(tekst)
        kolom += len(tekst)
    wandeling.alineas.append("".join(delen))
    wandeling.vast.append(" ".join("".join(vast).split()))


def _zet(vondst: Vondst, tekst: str, nummer: int, kolom: int) -> None:
    if not vondst.alinea:
        vondst.alinea, vondst.kolom = nummer, kolom
    elif nummer not in vondst.alineas:
        vondst.tekst += "\n"
    vondst.alineas.add(nummer)
    vondst.tekst += tekst
