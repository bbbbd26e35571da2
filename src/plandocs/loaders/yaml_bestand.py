"""YAML: only what a plan needs, with the place of every value."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from plandocs.loaders.bron import fout, leeg
from plandocs.loaders.knopen import MAX_DIEPTE, MAX_KNOPEN, Ingang, Knoop, Lijst, Scalar, Tabel
from plandocs.loaders.problemen import Plaats, PlanError, Probleem, noem
from plandocs.loaders.yaml_fouten import vertaal

MAX_VERWIJZINGEN = 100
_VERBODEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


def lees_yaml(tekst: str, bestand: str) -> tuple[Knoop, list[Probleem]]:
    """Return what stands in a YAML text, with what plandocs refuses; raises PlanError at a syntax error."""
    _weiger_tekens(tekst, bestand)
    try:
        lezer = _Lezer(import_module("_ruamel_yaml").CParser(tekst).get_event, bestand)
        return lezer.document(), lezer.problemen
    except YAMLError as error:
        raise vertaal(error, tekst, bestand) from None


def _weiger_tekens(tekst: str, bestand: str) -> None:
    """Refuse what the YAML reader would refuse, or take for the end of a line, without saying where."""
    problemen = []
    for match in _VERBODEN.finditer(tekst):
        voor = tekst[: match.start()].replace("\r\n", "\n").replace("\r", "\n")
        wat = f"Hier staat een onzichtbaar teken (U+{ord(match[0]):04X})"
        kolom = len(voor) - voor.rfind("\n")
        problemen.append(Probleem(bestand, voor.count("\n") + 1, kolom, "", wat, "Haal het weg"))
        if len(problemen) == 20:
            break
    if problemen:
        raise PlanError(problemen)


class _Lezer:
    """Builds the tree from the events of one document."""

    def __init__(self, volgende: Callable[[], Any], bestand: str) -> None:
        self._volgende = volgende
        self._bestand = bestand
        self._ankers: dict[str, tuple[Knoop, int]] = {}
        self._verwijzingen = 0
        self._knopen = 0
        self.problemen: list[Probleem] = []

    def document(self) -> Knoop:
        self._volgende()
        begin = self._volgende()
        if type(begin) is StreamEndEvent:
            raise leeg(self._bestand)
        knoop = self._knoop(self._volgende(), 1)
        self._volgende()
        einde = self._volgende()
        if type(einde) is not StreamEndEvent:
            self._meld(_plaats(einde), "Hier begint een tweede plan", "Zet één plan in één bestand; haal --- weg")
        return knoop

    def _knoop(self, event: Any, diepte: int) -> Knoop:
        self._tel(1, event)
        if type(event) is AliasEvent:
            return self._verwijzing(event)
        if event.tag is not None:
            wat = "Hier staat een woord met een uitroepteken (!) ervoor; dat is in YAML een type"
            self._meld(_plaats(event), wat, "Haal het weg, of zet de hele tekst tussen aanhalingstekens")
        eerder = self._knopen
        knoop = self._inhoud(event, diepte)
        if event.anchor:
            self._ankers[event.anchor] = (knoop, self._knopen - eerder + 1)
        return knoop

    def _inhoud(self, event: Any, diepte: int) -> Knoop:
        if type(event) is ScalarEvent:
            return Scalar(event.value, not event.style, _plaats(event))
        if diepte > MAX_DIEPTE:
            wat = f"Dit plan is meer dan {MAX_DIEPTE} niveaus diep"
            raise fout(self._bestand, wat, "Controleer haken en inspringen", *_plaats(event)[:2])
        return self._lijst(event, diepte) if type(event) is SequenceStartEvent else self._tabel(event, diepte)

    def _lijst(self, begin: Any, diepte: int) -> Lijst:
        delen = []
        while type(event := self._volgende()) is not SequenceEndEvent:
            delen.append(self._knoop(event, diepte + 1))
        return Lijst(tuple(delen), _plaats(begin))

    def _tabel(self, begin: Any, diepte: int) -> Tabel:
        velden: dict[str, Ingang] = {}
        while type(event := self._volgende()) is not MappingEndEvent:
            sleutel = self._knoop(event, diepte + 1)
            waarde = self._knoop(self._volgende(), diepte + 1)
            if self._deugt(sleutel, velden) and isinstance(sleutel, Scalar):
                velden[sleutel.tekst] = Ingang(sleutel.plaats, waarde)
        return Tabel(velden, _plaats(begin))

    def _deugt(self, sleutel: Knoop, velden: dict[str, Ingang]) -> bool:
        if not isinstance(sleutel, Scalar) or sleutel.leeg:
            self._meld(sleutel.plaats, "Hier hoort een naam voor de dubbele punt", "Schrijf naam: waarde")
            return False
        if sleutel.kaal and sleutel.tekst == "<<":
            wat = "‘<<’ voegt in YAML regels samen; plandocs leest dat niet"
            self._meld(sleutel.plaats, wat, "Schrijf de regels hier voluit")
            return False
        if sleutel.tekst in velden:
            self._meld_dubbel(sleutel, velden[sleutel.tekst].sleutel)
            return False
        return True

    def _meld_dubbel(self, sleutel: Scalar, eerste: Plaats) -> None:
        wat = f"{noem(sleutel.tekst)} staat hier voor de tweede keer; de eerste staat op regel {eerste.regel}"
        self._meld(sleutel.plaats, wat, "Laat er één staan")

    def _verwijzing(self, event: Any) -> Knoop:
        self._verwijzingen += 1
        plaats = _plaats(event)
        if self._verwijzingen > MAX_VERWIJZINGEN:
            wat = f"Er staan meer dan {MAX_VERWIJZINGEN} verwijzingen met * in dit plan"
            raise fout(self._bestand, wat, "Schrijf de tekst voluit", *plaats[:2])
        if event.anchor not in self._ankers:
            wat = f"{noem('*' + event.anchor)} verwijst in YAML naar een eerder stuk, maar dat is er niet"
            self._meld(plaats, wat, "Zet de tekst tussen aanhalingstekens")
            return Scalar(event.anchor, False, plaats)
        knoop, aantal = self._ankers[event.anchor]
        self._tel(aantal - 1, event)
        return knoop

    def _tel(self, aantal: int, event: Any) -> None:
        self._knopen += aantal
        if self._knopen > MAX_KNOPEN:
            plaats = _plaats(event)
            wat = f"Dit plan heeft meer dan {MAX_KNOPEN} onderdelen"
            raise fout(self._bestand, wat, "Een plan is kleiner; controleer het bestand", *plaats[:2])

    def _meld(self, plaats: Plaats, wat: str, doe: str) -> None:
        self.problemen.append(Probleem(self._bestand, plaats.regel, plaats.kolom, "", wat, doe))


def _plaats(event: Any) -> Plaats:
    begin, einde = event.start_mark, event.end_mark
    regel = begin.line
    return Plaats(regel + 1, begin.column + 1, einde.column + 1 if einde.line == regel else None)
