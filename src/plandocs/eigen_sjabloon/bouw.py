"""How the tags of a part belong together: loops and conditions around runs, paragraphs, cells or rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plandocs.eigen_sjabloon.plekken import MERK, zet_merken
from plandocs.eigen_sjabloon.soorten import Soort
from plandocs.eigen_sjabloon.tags import Half, Tag, W, gescheiden, zonder_terugval
from plandocs.eigen_sjabloon.uitdrukking import (
    Lus,
    TagError,
    doorloopbaar,
    lus_van,
    ontleed,
    soort_van,
    zegbaar,
)
from plandocs.loaders.problemen import noem
from plandocs.taal.suggesties import dichtstbij

if TYPE_CHECKING:
    from lxml.etree import _Element

_ONDERDEEL = re.compile(r"onderdeel\s*\(\s*(['\"])([a-z_-]+)\1\s*\)")
_WOORD = re.compile(r"[a-z]+")
_DIEPST = 6


@dataclass(frozen=True, slots=True)
class Klacht:
    """One thing that is wrong with a tag, or with half of one."""

    code: str
    tag: str
    wat: str
    doe: str
    alinea: _Element


@dataclass(slots=True)
class Blok:
    """A loop or a condition: its tags, what it asks, and the number that its marks carry."""

    nummer: int
    tags: list[Tag]
    lus: Lus | None = None
    vragen: list[Any] = field(default_factory=list)


@dataclass(slots=True)
class Bouw:
    """A part of a template with its marks set: what each marked element asks for, and what is wrong."""

    root: _Element
    velden: dict[int, Any] = field(default_factory=dict)
    onderdelen: dict[int, str] = field(default_factory=dict)
    blokken: dict[int, Blok] = field(default_factory=dict)
    tags: list[Tag] = field(default_factory=list)
    klachten: list[Klacht] = field(default_factory=list)


def bouw(root: _Element, secties: frozenset[str], *, hoofd: bool) -> Bouw:
    """Return a part with its tags understood; only the main text (`hoofd`) may hold whole sections."""
    zonder_terugval(root)
    return _Bouwer(Bouw(root), secties, hoofd).gebouwd()


class _Bouwer:
    """Goes through the tags of a part once; `_open` are the blocks that have begun."""

    def __init__(self, uit: Bouw, secties: frozenset[str], hoofd: bool) -> None:
        self._uit, self._secties, self._hoofd = uit, secties, hoofd
        self._open: list[Blok] = []
        self._namen: list[dict[str, Soort]] = [{}]
        self._klaar: list[Blok] = []

    def gebouwd(self) -> Bouw:
        for nummer, stuk in enumerate(list(gescheiden(self._uit.root))):
            if isinstance(stuk, Half):
                doe = "Schrijf het hele veld op één regel, met dubbele accolades aan beide kanten"
                self._uit.klachten.append(Klacht("WS-004", stuk.tekst[:80], "is een half veld", doe, stuk.alinea))
                continue
            self._uit.tags.append(stuk)
            self._probeer(nummer, stuk)
        for blok in self._open:
            self._klaag(blok.tags[0], TagError("WS-003", "heeft geen einde", _einde(blok)))
        if not self._uit.klachten:
            self._zet_blokken()
        return self._uit

    def _probeer(self, nummer: int, tag: Tag) -> None:
        try:
            if tag.vorm == "noot":
                tag.run.set(MERK, "-")
            elif tag.vorm == "opdracht":
                self._opdracht(nummer, tag)
            else:
                self._veld(nummer, tag)
        except TagError as fout:
            self._klaag(tag, fout)

    def _klaag(self, tag: Tag, fout: TagError) -> None:
        self._uit.klachten.append(Klacht(fout.code, tag.tekst, fout.wat, fout.doe, tag.alinea))

    def _scope(self) -> dict[str, Soort]:
        return self._namen[-1]

    def _veld(self, nummer: int, tag: Tag) -> None:
        sectie = _ONDERDEEL.fullmatch(tag.inhoud)
        if sectie:
            self._sectie(nummer, tag, sectie[2])
            return
        if tag.prefix:
            raise TagError("WS-002", "kan geen hele alinea zijn", f"Schrijf {{{{ {tag.inhoud} }}}}, zonder p")
        boom = ontleed(tag.inhoud)
        zegbaar(soort_van(boom, self._scope()))
        self._uit.velden[nummer] = boom
        tag.run.set(MERK, str(nummer))

    def _sectie(self, nummer: int, tag: Tag, naam: str) -> None:
        if naam not in self._secties:
            beter = dichtstbij(naam, self._secties)
            doe = f"Bedoelt u {noem(beter)}?" if beter else "Zie alle onderdelen met: plandocs templates fields"
            raise TagError("WS-002", f"vraagt naar het onderdeel {noem(naam)}, en dat is er niet", doe)
        if not self._hoofd:
            raise TagError("WS-010", "kan niet in een kop, voet of noot", "Zet het in de gewone tekst")
        if tag.los:
            raise _ernaast(tag)
        self._uit.onderdelen[nummer] = naam
        tag.alinea.set(MERK, str(nummer))

    def _opdracht(self, nummer: int, tag: Tag) -> None:
        gevonden = _WOORD.match(tag.inhoud)
        woord, rest = (gevonden[0], tag.inhoud[gevonden.end() :].strip()) if gevonden else ("", "")
        match woord:
            case "for":
                self._begin(Blok(nummer, [tag]), tag)
            case "if":
                self._begin(Blok(nummer, [tag]), tag, rest)
            case "elif" | "else":
                self._midden(tag, woord, rest)
            case "endfor" | "endif":
                self._einde(tag, woord)
            case _:
                doe = "Gebruik alleen for, endfor, if, elif, else en endif"
                raise TagError("WS-005", "is een opdracht die plandocs niet uitvoert", doe)

    def _begin(self, blok: Blok, tag: Tag, vraag: str = "") -> None:
        namen = dict(self._scope())
        self._open.append(blok)
        self._namen.append(namen)
        if len(self._open) > _DIEPST:
            raise TagError("WS-005", "zit te diep in andere herhalingen", f"Houd het bij {_DIEPST} in elkaar")
        if vraag or tag.inhoud.startswith("if"):
            self._vraag(blok, vraag)
            return
        _bekend_bij_fout(namen, tag.inhoud)
        blok.lus = lus_van(tag.inhoud)
        namen[blok.lus.naam] = doorloopbaar(soort_van(blok.lus.lijst, namen))
        namen["loop"] = Soort("lus")

    def _vraag(self, blok: Blok, vraag: str) -> None:
        boom = ontleed(vraag)
        soort_van(boom, self._scope())
        blok.vragen.append(boom)

    def _midden(self, tag: Tag, woord: str, rest: str) -> None:
        if not self._open or not self._open[-1].tags[0].inhoud.startswith("if"):
            raise TagError("WS-003", "hoort bij geen {% if %}", "Haal het weg")
        self._open[-1].tags.append(tag)
        if woord == "elif":
            self._vraag(self._open[-1], rest)

    def _einde(self, tag: Tag, woord: str) -> None:
        if not self._open:
            raise TagError("WS-003", "sluit iets af wat niet is begonnen", "Haal het weg")
        blok = self._open[-1]
        if not blok.tags[0].inhoud.startswith(woord.removeprefix("end")):
            raise TagError("WS-003", f"past niet bij {noem(blok.tags[0].tekst)}", _einde(blok))
        blok.tags.append(tag)
        self._klaar.append(self._open.pop())
        self._namen.pop()

    def _zet_blokken(self) -> None:
        for blok in self._klaar:
            try:
                zet_merken(blok.nummer, blok.tags)
                self._uit.blokken[blok.nummer] = blok
            except TagError as fout:
                self._klaag(blok.tags[0], fout)


def _bekend_bij_fout(namen: dict[str, Soort], inhoud: str) -> None:
    """Know the name of a loop that is wrong in another way, so that one mistake is told once."""
    naam = inhoud.removeprefix("for").strip().partition(" ")[0]
    if naam.isidentifier():
        namen[naam] = Soort("onbekend")


def _einde(blok: Blok) -> str:
    begin = blok.tags[0]
    woord = "endfor" if begin.inhoud.startswith("for") else "endif"
    return f"Zet verderop {{%{begin.prefix} {woord} %}}"


def _ernaast(tag: Tag) -> TagError:
    wat = f"neemt de hele alinea in; de tekst {noem(tag.los[:80])} ernaast zou verdwijnen"
    return TagError("WS-006", wat, "Zet het op een regel van zichzelf")


def alineas_met_veldcode(root: _Element) -> Iterator[_Element]:
    """Yield the paragraphs with a tag inside a field code of Word, where nothing is filled in."""
    for code in root.iter(f"{W}instrText"):
        if "{{" in str(code.text or "") or "{%" in str(code.text or ""):
            yield next(code.iterancestors(f"{W}p"))
