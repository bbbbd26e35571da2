"""Everything that is wrong with a template of an organisation, at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plandocs.documents.onderdelen import SECTIES
from plandocs.eigen_sjabloon.beelden import onbekend, plekken
from plandocs.eigen_sjabloon.bouw import Bouw, Klacht, alineas_met_veldcode, bouw
from plandocs.eigen_sjabloon.delen import wortels, zonder_opmerkingen
from plandocs.eigen_sjabloon.tags import W
from plandocs.loaders.word_form.veilig import HOOFD, OnveiligError, heeft_entiteiten, kijk_in, ontleed
from plandocs.loaders.word_sjabloon import Gebrek, gebreken_van
from plandocs.loaders.word_sjabloon.gebrek import geweigerd
from plandocs.loaders.word_sjabloon.velden import plek_van

if TYPE_CHECKING:
    from lxml.etree import _Element

_MEESTE = 200
_WIJZIGINGEN = ("ins", "del", "moveFrom", "moveTo")
SECTIENAMEN = frozenset(SECTIES)


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """A template that was read: what is wrong with it, its parts, and those with tags as they are to be filled in."""

    gebreken: tuple[Gebrek, ...]
    delen: dict[str, bytes] = field(default_factory=dict, repr=False)
    bouwsels: dict[str, Bouw] = field(default_factory=dict, repr=False)


def keur_eigen(data: bytes, bestand: str) -> tuple[Gebrek, ...]:
    """Return everything that is wrong with a template, in the order of the file; no more than two hundred things."""
    return gekeurd(data, bestand).gebreken


def gekeurd(data: bytes, bestand: str) -> Gekeurd:
    """Return a template with everything that is wrong with it; a refusal does not hide what else can be read."""
    delen = kijk_in(data, bestand)
    if not delen or any(heeft_entiteiten(naam, deel) for naam, deel in delen.items()):
        return Gekeurd(gebreken_van(data, bestand))
    try:
        stijlen, roots = _stijl_ids(delen, bestand), wortels(delen, bestand)
    except OnveiligError as fout:
        return Gekeurd(gebreken_van(data, bestand) or (geweigerd(fout, {}),))
    gebreken = [*gebreken_van(data, bestand, roots)]
    bouwsels = {naam: _gebouwd(naam, root) for naam, root in roots.items()}
    gebreken += [een for naam, bouwsel in bouwsels.items() for een in _gebreken(naam, bouwsel, stijlen)]
    if not gebreken and not any(map(_vult_iets, bouwsels.values())):
        doe = "Zet er velden in; zie: plandocs templates fields"
        gebreken.append(Gebrek("WS-007", "document.xml", "", "", "heeft geen enkel veld", doe))
    return Gekeurd(tuple(gebreken[:_MEESTE]), delen, bouwsels)


def _vult_iets(bouwsel: Bouw) -> bool:
    return bool(bouwsel.tags) or next(plekken(bouwsel.root), None) is not None


def _gebouwd(naam: str, root: _Element) -> Bouw:
    """Return a part with its tags understood."""
    zonder_opmerkingen(root)
    return bouw(root, SECTIENAMEN, hoofd=naam == HOOFD)


def _gebreken(deel: str, gemaakt: Bouw, stijlen: frozenset[str]) -> Iterator[Gebrek]:
    deel, root = deel.removeprefix("word/"), gemaakt.root
    klachten = (*gemaakt.klachten, *_veldcodes(root), *_beelden(root), *_wijzigingen(root), *_stijlen(root, stijlen))
    for een in klachten[:_MEESTE]:
        yield Gebrek(een.code, deel, plek_van(een.alinea, root), een.tag, een.wat, een.doe, een.alinea)


def _veldcodes(root: _Element) -> Iterator[Klacht]:
    for alinea in alineas_met_veldcode(root):
        wat, doe = "staat in een veldcode van Word; daar vult plandocs niets in", "Zet het in de gewone tekst"
        yield Klacht("WS-011", "{{ … }}", wat, doe, alinea)


def _beelden(root: _Element) -> Iterator[Klacht]:
    for eigenschappen, naam in plekken(root):
        doe = onbekend(naam)
        if doe:
            wat = "vraagt om een beeld dat plandocs niet kent"
            yield Klacht("WS-002", str(eigenschappen.get("descr")), wat, doe, _alinea(eigenschappen))


def _alinea(element: _Element) -> _Element:
    return next(element.iterancestors(f"{W}p"))


def _wijzigingen(root: _Element) -> Iterator[Klacht]:
    """Yield the first tracked change: who changed what in a template is nothing for a family."""
    for element in root.iter(*(f"{W}{naam}" for naam in _WIJZIGINGEN)):
        alinea = next((een for een in (element, *element.iterancestors()) if een.tag == f"{W}p"), None)
        if alinea is not None:
            wat = "heeft wijzigingen waarover nog niet is besloten"
            yield Klacht("WS-012", "", wat, "Accepteer of weiger ze in Word (Controleren)", alinea)
            return


def _stijlen(root: _Element, stijlen: frozenset[str]) -> Iterator[Klacht]:
    gemeld: set[str] = set()
    for soort in ("pStyle", "rStyle"):
        for element in root.iter(f"{W}{soort}"):
            id = str(element.get(f"{W}val"))
            if id not in stijlen and id not in gemeld:
                gemeld.add(id)
                doe = "Kies in Word een stijl uit de lijst"
                yield Klacht("WS-008", id, "is een stijl die het sjabloon niet heeft", doe, _alinea(element))


def _stijl_ids(delen: dict[str, bytes], bestand: str) -> frozenset[str]:
    if "word/styles.xml" not in delen:
        return frozenset()
    stijlen = ontleed(delen["word/styles.xml"], bestand).iter(f"{W}style")
    return frozenset(str(stijl.get(f"{W}styleId")) for stijl in stijlen)
