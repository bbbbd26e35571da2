"""Everything that is wrong with a Word template, each with a code, a place, what it means and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plandocs.loaders.problemen import noem, som_op
from plandocs.loaders.word_form.veilig import HOOFD, OnveiligError, heeft_entiteiten, kijk_in, ontleed
from plandocs.loaders.word_form.wandeling import W
from plandocs.loaders.word_sjabloon.gebrek import Gebrek, gebreken_van, geweigerd
from plandocs.loaders.word_sjabloon.velden import Veldtag, halve_tags, plek_van, tags_van
from plandocs.taal.suggesties import dichtstbij

if TYPE_CHECKING:
    from lxml.etree import _Element

MERKEN = ("kenmerken", "noot", "inhoud")
VELDEN = ("concept", "bovenkop", "titel", "ondertitel", "koptekst", "voettekst", "omslag", "pagina", "van")
_STIJLEN = "word/styles.xml"
_NAAM = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ALS = re.compile(r"(?:if|elif)\s+(?:not\s+)?([A-Za-z_][A-Za-z0-9_]*)")
_DEEL = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


@dataclass(frozen=True, slots=True)
class Keuring:
    """What was found in a template; its parts and main text as they are, to write remarks in a copy."""

    gebreken: tuple[Gebrek, ...]
    delen: dict[str, bytes] = field(default_factory=dict, repr=False)
    hoofd: _Element | None = None


def keur(data: bytes, bestand: str, nodig: Collection[str]) -> tuple[Gebrek, ...]:
    """Return everything that is wrong with a template that needs these styles, in the order of the file."""
    return gekeurd(data, bestand, nodig).gebreken


def gekeurd(data: bytes, bestand: str, nodig: Collection[str]) -> Keuring:
    """Return a template with everything that is wrong with it; a refusal does not hide the rest."""
    delen = kijk_in(data, bestand)
    wortels, kapot = _wortels(delen)
    gebreken = [*gebreken_van(data, bestand, wortels), *kapot]
    gebreken += [een for naam, root in wortels.items() for een in _deel(naam.removeprefix("word/"), root)]
    hoofd = wortels.get(HOOFD)
    if hoofd is not None:
        gebreken += _merken(hoofd)
    gebreken += _stijlen(delen, wortels, nodig, bestand)
    return Keuring(tuple(gebreken), delen, hoofd)


def _wortels(delen: Mapping[str, bytes]) -> tuple[dict[str, _Element], list[Gebrek]]:
    """Return the main text first and then headers and footers, and which of those cannot be read."""
    namen = sorted((naam for naam in delen if _DEEL.fullmatch(naam)), key=lambda naam: (naam != HOOFD, naam))
    wortels: dict[str, _Element] = {}
    kapot: list[Gebrek] = []
    for naam in [naam for naam in namen if not heeft_entiteiten(naam, delen[naam])]:
        try:
            wortels[naam] = ontleed(delen[naam], naam)
        except OnveiligError as fout:
            kapot += [geweigerd(fout, {})] if naam != HOOFD else []
    return wortels, kapot


def _deel(naam: str, root: _Element) -> Iterator[Gebrek]:
    open_: list[Veldtag] = []
    for tag in tags_van(root):
        gebrek = _opdracht(tag, open_) if tag.is_opdracht else _veld(tag)
        for code, wat, doe in (*gebrek, *_tekst_ernaast(tag)):
            yield Gebrek(code, naam, plek_van(tag.alinea, root), tag.tekst, wat, doe, tag.alinea)
    for tag in open_:
        wat, doe = "heeft geen einde", "Zet verderop {%p endif %} op een regel van zichzelf"
        yield Gebrek("WS-003", naam, plek_van(tag.alinea, root), tag.tekst, wat, doe, tag.alinea)
    for tekst, alinea in halve_tags(root):
        wat, doe = "is een half veld", "Schrijf het hele veld op één regel, met dubbele accolades aan beide kanten"
        yield Gebrek("WS-004", naam, plek_van(alinea, root), tekst, wat, doe, alinea)


Klacht = tuple[str, str, str]


def _veld(tag: Veldtag) -> Iterator[Klacht]:
    bekend = MERKEN if tag.soort == "p" else VELDEN
    if tag.inhoud in bekend:
        return
    if not _NAAM.fullmatch(tag.inhoud):
        yield (
            "WS-005",
            "is geen veld maar een berekening; die voert plandocs niet uit",
            "Gebruik alleen de naam van een veld",
        )
    elif tag.inhoud in (*MERKEN, *VELDEN):
        goed = f"{{{{p {tag.inhoud} }}}}" if tag.inhoud in MERKEN else f"{{{{ {tag.inhoud} }}}}"
        yield "WS-002", "staat hier in de verkeerde vorm", f"Schrijf {goed}"
    else:
        yield "WS-002", "is geen veld van plandocs", _bedoeld(tag.inhoud, bekend)


def _bedoeld(naam: str, bekend: Collection[str]) -> str:
    beter = dichtstbij(naam, tuple(bekend))
    return f"Bedoelt u {noem(beter)}?" if beter else f"Kies uit {som_op(bekend, 'of')}"


def _opdracht(tag: Veldtag, open_: list[Veldtag]) -> Iterator[Klacht]:
    als = _ALS.fullmatch(tag.inhoud)
    if als:
        if tag.inhoud.startswith("if"):
            open_.append(tag)
        if als[1] not in VELDEN:
            yield "WS-002", f"vraagt naar {noem(als[1])}, en dat is geen veld van plandocs", _bedoeld(als[1], VELDEN)
    elif tag.inhoud == "endif":
        if open_:
            open_.pop()
        else:
            yield "WS-003", "sluit iets af wat niet is begonnen", "Haal het weg"
    elif tag.inhoud != "else":
        yield "WS-005", "is een opdracht die een huisstijl niet mag geven", "Gebruik alleen if, else en endif"


def _tekst_ernaast(tag: Veldtag) -> Iterator[Klacht]:
    if tag.soort == "p" and tag.los:
        yield (
            "WS-006",
            f"neemt de hele alinea in; de tekst {noem(tag.los)} ernaast verdwijnt",
            "Zet het op een regel van zichzelf",
        )


def _merken(root: _Element) -> Iterator[Gebrek]:
    inhouden = [tag.inhoud for tag in tags_van(root) if not tag.is_opdracht and tag.soort == "p"]
    for merk in MERKEN:
        aantal = inhouden.count(merk)
        if aantal != 1:
            wat = "ontbreekt" if not aantal else f"staat er {aantal} keer"
            doe = "Zet het één keer in het sjabloon, op een regel van zichzelf"
            yield Gebrek("WS-007", "document.xml", "", f"{{{{p {merk} }}}}", wat, doe)


def _stijlen(
    delen: Mapping[str, bytes], wortels: Mapping[str, _Element], nodig: Collection[str], bestand: str
) -> Iterator[Gebrek]:
    try:
        aanwezig, ids = stijlnamen(delen, bestand), _stijl_ids(delen, bestand)
    except OnveiligError as fout:
        yield geweigerd(fout, {})
        return
    if not wortels or heeft_entiteiten(_STIJLEN, delen.get(_STIJLEN, b"")):
        return
    for naam, root in wortels.items():
        yield from _onbekend(naam.removeprefix("word/"), root, ids)
    for naam in nodig:
        if naam not in aanwezig:
            beter = dichtstbij(naam, tuple(aanwezig - {*nodig}))
            doe = f"Geef de stijl {noem(beter)} deze naam" if beter else "Voeg een stijl met deze naam toe in Word"
            yield Gebrek("WS-008", "styles.xml", "", naam, "ontbreekt; plandocs schrijft in deze stijl", doe)


def _onbekend(naam: str, root: _Element, ids: Collection[str]) -> Iterator[Gebrek]:
    """Yield every style, once, that is used and that the template does not have."""
    gebruikt = {str(een.get(f"{W}val")): een for een in reversed([*root.iter(f"{W}pStyle", f"{W}rStyle")])}
    for id, element in reversed(gebruikt.items()):
        alinea = next(element.iterancestors(f"{W}p"), None)
        if id not in ids and alinea is not None:
            wat, doe = "is een stijl die het sjabloon niet heeft", "Kies in Word een stijl uit de lijst"
            yield Gebrek("WS-008", naam, plek_van(alinea, root), id, wat, doe, alinea)


def _stijl_ids(delen: Mapping[str, bytes], bestand: str) -> frozenset[str]:
    if _STIJLEN not in delen or heeft_entiteiten(_STIJLEN, delen[_STIJLEN]):
        return frozenset()
    return frozenset(str(een.get(f"{W}styleId")) for een in ontleed(delen[_STIJLEN], bestand).iter(f"{W}style"))


def stijlnamen(delen: Mapping[str, bytes], bestand: str) -> set[str]:
    """Return the names of the styles in a Word file."""
    if _STIJLEN not in delen or heeft_entiteiten(_STIJLEN, delen[_STIJLEN]):
        return set()
    return {str(naam.get(f"{W}val")) for naam in ontleed(delen[_STIJLEN], bestand).iter(f"{W}name")}
